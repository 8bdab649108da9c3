// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/commands.h"
#include "client/ctl/input.h"
#include "client/ctl/revision_json.h"
#include "common/model/lifecycle.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

/** Says which revision stands now: its id, or both as JSON. */
std::optional<Failure> printPublished(const Envelope &envelope, const Workplace &place)
{
    const auto notice = noticeFromBytes(envelope.payload);
    if (!notice)
        return Failure{ExitCode::Internal,
                       u"The relay's answer holds no notice: "_s + notice.error().reason};
    if (place.json)
        place.print(QJsonObject{{u"id"_s, notice->id.text},
                                {u"revision"_s, notice->revision},
                                {u"asks"_s, notice->asks}});
    else
        place.terminal.out(notice->id.text + u'\n');
    return {};
}

/** The newest revision, or the one that was asked for. */
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

std::optional<Failure> sendRevision(const NoticeId &id, int base, const Outcome<Notice> &checked,
                                    const Workplace &place)
{
    if (const Failure *failure = failureOf(checked))
        return *failure;
    const auto answer = place.relay.ask(
        ToRelay::NoticeRevise{id, base, std::get<Notice>(checked), {}, place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    return printPublished(std::get<ToRelay::NoticeRevise::Answer>(answer).envelope, place);
}

/** A script that runs twice must not tell everybody twice. */
Failure overAlready(const Notice &notice)
{
    return {ExitCode::Refused, u"The notice is %1 already (revision %2); nothing was sent."_s.arg(
                                   toString(notice.phase), QString::number(notice.revision))};
}

} // namespace

std::optional<Failure> run(const Publish &command, const Workplace &place)
{
    const auto json = readJson(command.file, place.terminal);
    if (const Failure *failure = failureOf(json))
        return *failure;
    const auto notice = checkedNotice(overlaid({}, std::get<QJsonObject>(json)));
    if (const Failure *failure = failureOf(notice))
        return *failure;
    const auto answer =
        place.relay.ask(ToRelay::NoticePublish{std::get<Notice>(notice), {}, place.newKey()});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    return printPublished(std::get<ToRelay::NoticePublish::Answer>(answer).envelope, place);
}

std::optional<Failure> run(const Revise &command, const Workplace &place)
{
    const auto changes = readJson(command.file, place.terminal);
    if (const Failure *failure = failureOf(changes))
        return *failure;
    const auto current = revisionOf(command.id, command.base, place);
    if (const Failure *failure = failureOf(current))
        return *failure;
    const Notice &notice = std::get<Notice>(current);
    return sendRevision(command.id, notice.revision,
                        checkedNotice(overlaid(toJson(notice), std::get<QJsonObject>(changes))),
                        place);
}

std::optional<Failure> run(const End &command, const Workplace &place)
{
    QString closing;
    if (!command.textFile.isEmpty()) {
        const auto bytes = readFile(command.textFile, place.terminal);
        if (const Failure *failure = failureOf(bytes))
            return *failure;
        closing = QString::fromUtf8(std::get<QByteArray>(bytes)).trimmed();
    }
    const auto current = revisionOf(command.id, command.base, place);
    if (const Failure *failure = failureOf(current))
        return *failure;
    const Notice &notice = std::get<Notice>(current);
    if (isEnding(notice.phase))
        return overAlready(notice);
    return sendRevision(command.id, notice.revision, checkedNotice(ended(notice, closing)), place);
}

std::optional<Failure> run(const Cancel &command, const Workplace &place)
{
    const auto current = revisionOf(command.id, command.base, place);
    if (const Failure *failure = failureOf(current))
        return *failure;
    const Notice &notice = std::get<Notice>(current);
    if (notice.phase == Phase::Cancelled)
        return overAlready(notice);
    return sendRevision(command.id, notice.revision,
                        checkedNotice(cancelled(notice, command.why, command.reason)), place);
}

} // namespace foghorn::ctl
