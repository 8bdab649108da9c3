// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/asking.h"

#include "client/link/author_key.h"
#include "common/protocol/check_code.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

Outcome<Notice> revisionOf(const NoticeId &id, std::optional<int> wanted, const Workplace &place)
{
    std::optional<Notice> found;
    int after = wanted ? *wanted - 1 : 0;
    while (true) {
        const auto answer = place.relay.ask(ToRelay::NoticeHistory{id, after});
        if (const Failure *failure = failureOf(answer))
            return *failure;
        const auto &page = std::get<ToRelay::NoticeHistory::Answer>(answer);
        for (const Envelope &envelope : page.revisions) {
            auto notice = noticeFromBytes(envelope.payload);
            if (!notice)
                return Failure{ExitCode::Internal,
                               u"A revision cannot be read: "_s + notice.error().reason};
            after = notice->revision;
            if (!wanted || *wanted == after)
                found = *notice;
        }
        if (page.revisions.isEmpty() || !page.more || (wanted && found))
            break;
    }
    if (!found)
        return Failure{ExitCode::Refused, u"The relay knows no such revision of this notice."_s};
    return *found;
}

Outcome<QList<Notice>> everyRevision(const NoticeId &id, const Workplace &place)
{
    QList<Notice> found;
    while (true) {
        const auto answer = place.relay.ask(
            ToRelay::NoticeHistory{id, found.isEmpty() ? 0 : found.last().revision});
        if (const Failure *failure = failureOf(answer))
            return *failure;
        const auto &page = std::get<ToRelay::NoticeHistory::Answer>(answer);
        for (const Envelope &envelope : page.revisions) {
            const auto notice = noticeFromBytes(envelope.payload);
            if (!notice)
                return Failure{ExitCode::Internal,
                               u"A revision cannot be read: "_s + notice.error().reason};
            found << *notice;
        }
        if (!page.more || page.revisions.isEmpty())
            return found;
    }
}

std::optional<Failure> holdSigningKey(const Workplace &place)
{
    NoticeSigner &signer = place.relay.console().signer();
    if (place.signingKeyFile.isEmpty()) {
        if (!signer.key().mustSign())
            return {};
        return Failure{
            ExitCode::NoRight,
            u"Notices of this organisation are signed by their authors: --signing-key FILE is "
            "needed (“foghornctl keys create” and “keys offer” make one)."_s};
    }
    auto key = keyInFile(place.signingKeyFile);
    if (!key)
        return Failure{ExitCode::NoInput, key.error().reason};
    signer.key().hold(std::move(key.value()));
    if (signer.standing() == KeyStanding::Good)
        return {};
    return Failure{ExitCode::NoRight,
                   u"The key in %1 (%2) is not one of yours in the organisation's key list, or its "
                   "time is over; “foghornctl keys list” shows it. Nothing was sent."_s.arg(
                       place.signingKeyFile, inFours(signer.key().publicKey()->keyId))};
}

Outcome<QList<NoticeTemplate>> everyTemplate(const Workplace &place)
{
    QList<NoticeTemplate> found;
    ToRelay::TemplateList question;
    while (true) {
        const auto answer = place.relay.ask(question);
        if (const Failure *failure = failureOf(answer))
            return *failure;
        const auto &page = std::get<ToRelay::TemplateList::Answer>(answer);
        found += page.templates;
        if (!page.more || page.templates.isEmpty())
            return found;
        question.after = found.last().id;
    }
}

Outcome<NoticeTemplate> templateOf(const QString &id, const Workplace &place)
{
    const auto templates = everyTemplate(place);
    if (const Failure *failure = failureOf(templates))
        return *failure;
    for (const NoticeTemplate &each : std::get<QList<NoticeTemplate>>(templates)) {
        if (each.id == id)
            return each;
    }
    return Failure{ExitCode::Refused,
                   u"There is no template “%1” (foghornctl templates lists them)."_s.arg(id)};
}

Outcome<WholeCatalogue> wholeCatalogue(const Workplace &place)
{
    WholeCatalogue found;
    ToRelay::ServiceList question;
    while (true) {
        const auto answer = place.relay.ask(question);
        if (const Failure *failure = failureOf(answer))
            return *failure;
        const auto &page = std::get<ToRelay::ServiceList::Answer>(answer);
        if (!question.after.isEmpty() && page.revision != found.revision) {
            question.after.clear(); // replaced between two pages: begin anew
            found = {};
            continue;
        }
        found.revision = page.revision;
        found.services += page.services;
        if (!page.more || page.services.isEmpty())
            return found;
        question.after = found.services.last().service.id;
    }
}

} // namespace foghorn::ctl
