// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/asking.h"

#include "client/link/author_key.h"

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

Outcome<SentNotice> toBeSent(const Notice &draft, const NoticeId &id, int base,
                             const Workplace &place)
{
    const ToRelay::ConsoleHello::Answer account = place.relay.console().account();
    if (place.signingKeyFile.isEmpty() && !AuthorKey(account, {}).mustSign())
        return SentNotice{draft, {}};
    if (place.signingKeyFile.isEmpty())
        return Failure{
            ExitCode::NoRight,
            u"Notices of this organisation are signed by their authors: --signing-key FILE is "
            "needed (“foghornctl keys create” and “keys offer” make one)."_s};
    auto key = keyInFile(place.signingKeyFile);
    if (!key)
        return Failure{ExitCode::NoInput, key.error().reason};
    const AuthorKey author(account, std::move(key.value()));
    std::optional<Notice> previous, lastAsked;
    if (base > 0) {
        const auto current = revisionOf(id, base, place);
        if (const Failure *failure = failureOf(current))
            return *failure;
        previous = std::get<Notice>(current);
        const auto asking = revisionOf(id, previous->asks, place);
        if (const Failure *failure = failureOf(asking))
            return *failure;
        lastAsked = std::get<Notice>(asking);
    }
    const auto envelope =
        author.sign(draft, previous, lastAsked, place.relay.console().link().relayNow());
    if (!envelope)
        return Failure{ExitCode::InvalidNotice, envelope.error().reason};
    return SentNotice{{}, *envelope};
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
