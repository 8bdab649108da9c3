// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/asking.h"
#include "client/ctl/commands.h"
#include "client/ctl/input.h"
#include "client/ctl/revision_json.h"
#include "common/model/lifecycle.h"
#include "common/model/maintenance.h"
#include "common/model/notice_start.h"
#include "common/model/person.h"
#include "common/model/promise.h"
#include "common/model/try_out.h"
#include "common/model/watch.h"

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

/** "me", "group:NAME" or a login. */
AudienceElement whomToTry(const QString &typed, const Workplace &place)
{
    if (typed == "me"_L1)
        return {.person = {place.myself().text}};
    if (typed.startsWith("group:"_L1))
        return {.group = {typed.sliced(6)}};
    return {.person = {typed}};
}

/** What an author says besides the notice, where it was typed. */
struct Besides
{
    QString shortNoticeReason = {};
    QString emergency = {};
    bool endsWatch = false;
};

std::optional<Failure> send(const Notice &notice, const Besides &besides, const Workplace &place)
{
    if (const auto failure = holdSigningKey(place))
        return failure;
    const auto answer = place.relay.ask(ToRelay::NoticePublish{
        notice, {}, place.newKey(), besides.shortNoticeReason, besides.emergency});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    return printPublished(std::get<ToRelay::NoticePublish::Answer>(answer).envelope, place);
}

/** Sends it to a few first, if the relay knows them: a name typed wrong must not look like a success. */
std::optional<Failure> sendTryOut(const Notice &notice, const QString &tryOn,
                                  const Workplace &place)
{
    const AudienceElement whom = whomToTry(tryOn, place);
    const auto known = place.relay.ask(ToRelay::AudiencePreview{{false, {whom}, {}}, {}});
    if (const Failure *failure = failureOf(known))
        return *failure;
    const auto &preview = std::get<ToRelay::AudiencePreview::Answer>(known);
    if (preview.addressed == 0)
        return Failure{
            ExitCode::Refused,
            u"The relay knows nobody by “%1” who was seen lately; nothing was sent."_s.arg(
                (whom.person + whom.group).join(u", "_s))};
    place.terminal.error(u"foghornctl: only for %1, as an exercise, for %2 minutes\n"_s.arg(
        (whom.person + whom.group).join(u", "_s), QString::number(tryOutLasts.count())));
    return send(tryOutOf(notice, whom, place.relay.console().link().relayNow()), {}, place);
}

std::optional<Failure> sendRevision(const NoticeId &id, int base, const Outcome<Notice> &checked,
                                    const QString &tryOn, const Workplace &place,
                                    const Besides &besides = {})
{
    if (const Failure *failure = failureOf(checked))
        return *failure;
    if (!tryOn.isEmpty())
        return sendTryOut(std::get<Notice>(checked), tryOn, place);
    if (const auto failure = holdSigningKey(place))
        return failure;
    const auto answer = place.relay.ask(ToRelay::NoticeRevise{id,
                                                              base,
                                                              std::get<Notice>(checked),
                                                              {},
                                                              place.newKey(),
                                                              besides.shortNoticeReason,
                                                              besides.endsWatch,
                                                              besides.emergency});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    return printPublished(std::get<ToRelay::NoticeRevise::Answer>(answer).envelope, place);
}

/** The words in a file; none where there is no file. */
Outcome<QString> wordsIn(const QString &file, const Workplace &place)
{
    if (file.isEmpty())
        return QString();
    const auto bytes = readFile(file, place.terminal);
    if (const Failure *failure = failureOf(bytes))
        return *failure;
    return QString::fromUtf8(std::get<QByteArray>(bytes)).trimmed();
}

/** A script that runs twice must not tell everybody twice. */
Failure overAlready(const Notice &notice)
{
    const QString how = isEnding(notice.phase) ? toString(notice.phase) : u"expired"_s;
    return {ExitCode::Refused, u"The notice is %1 already (revision %2); nothing was sent."_s.arg(
                                   how, QString::number(notice.revision))};
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
    if (!command.tryOn.isEmpty())
        return sendTryOut(std::get<Notice>(notice), command.tryOn, place);
    return send(std::get<Notice>(notice), {command.shortNoticeReason, command.emergency}, place);
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
    return sendRevision(
        command.id, notice.revision,
        checkedNotice(overlaid(toJson(draftOf(notice)), std::get<QJsonObject>(changes))),
        command.tryOn, place, {command.shortNoticeReason, command.emergency});
}

std::optional<Failure> run(const End &command, const Workplace &place)
{
    const auto closing = wordsIn(command.textFile, place);
    if (const Failure *failure = failureOf(closing))
        return *failure;
    const auto current = revisionOf(command.id, command.base, place);
    if (const Failure *failure = failureOf(current))
        return *failure;
    const Notice &notice = std::get<Notice>(current);
    if (isEnding(notice.phase))
        return overAlready(notice);
    return sendRevision(command.id, notice.revision,
                        checkedNotice(ended(notice, std::get<QString>(closing))), command.tryOn,
                        place, {.endsWatch = command.endsWatch});
}

std::optional<Failure> run(const Watch &command, const Workplace &place)
{
    const auto closing = wordsIn(command.textFile, place);
    if (const Failure *failure = failureOf(closing))
        return *failure;
    const auto current = revisionOf(command.id, command.base, place);
    if (const Failure *failure = failureOf(current))
        return *failure;
    const Notice &notice = std::get<Notice>(current);
    const Instant now = place.relay.console().link().relayNow();
    if (!isLive(notice, now))
        return overAlready(notice);
    if (notice.kind != NoticeKind::Incident)
        return Failure{ExitCode::Refused, u"Only an incident is watched; nothing was sent."_s};
    return sendRevision(
        command.id, notice.revision,
        checkedNotice(watching(notice, now, command.length, std::get<QString>(closing))), {}, place,
        {.emergency = command.emergency});
}

std::optional<Failure> run(const Reopen &command, const Workplace &place)
{
    const auto current = revisionOf(command.id, command.base, place);
    if (const Failure *failure = failureOf(current))
        return *failure;
    const Notice &notice = std::get<Notice>(current);
    if (!isReopening(notice.phase, Phase::Investigating))
        return Failure{ExitCode::Refused, u"The notice is %1; there is nothing to reopen."_s.arg(
                                              toString(notice.phase))};
    const Instant now = place.relay.console().link().relayNow();
    return sendRevision(command.id, notice.revision, checkedNotice(reopened(notice, now)), {},
                        place, {.emergency = command.emergency});
}

std::optional<Failure> run(const Reschedule &command, const Workplace &place)
{
    const auto why = wordsIn(command.textFile, place);
    if (const Failure *failure = failureOf(why))
        return *failure;
    const auto current = revisionOf(command.id, command.base, place);
    if (const Failure *failure = failureOf(current))
        return *failure;
    const Notice &notice = std::get<Notice>(current);
    const Instant now = place.relay.console().link().relayNow();
    if (!isLive(notice, now))
        return overAlready(notice);
    if (notice.kind != NoticeKind::Maintenance)
        return Failure{ExitCode::Refused,
                       u"Only a maintenance has a planned time; nothing was sent."_s};
    if (command.to && notice.phase != Phase::Scheduled)
        return Failure{ExitCode::Refused,
                       u"It has begun (%1): extend it instead; nothing was sent."_s.arg(
                           toString(notice.phase))};
    Notice next =
        command.to
            ? postponed(notice, Instant(std::chrono::milliseconds(command.to->toMSecsSinceEpoch())))
            : extended(notice, now, command.by);
    next.text[next.defaultLanguage].cause = std::get<QString>(why);
    return sendRevision(command.id, notice.revision, checkedNotice(next), {}, place,
                        {command.shortNoticeReason, command.emergency});
}

std::optional<Failure> run(const StillWorking &command, const Workplace &place)
{
    const auto current = revisionOf(command.id, command.base, place);
    if (const Failure *failure = failureOf(current))
        return *failure;
    const Notice &notice = std::get<Notice>(current);
    const Instant now = place.relay.console().link().relayNow();
    if (!isLive(notice, now))
        return overAlready(notice);
    // A planned one or an announcement without a promise: nobody works on anything yet.
    if (notice.kind != NoticeKind::Incident && !notice.nextUpdateAt)
        return Failure{ExitCode::Refused,
                       u"No next word was promised on this %1; nothing was sent."_s.arg(
                           toString(notice.kind))};
    return sendRevision(command.id, notice.revision,
                        checkedNotice(stillWorkingOn(notice, now, command.every)), {}, place);
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
                        checkedNotice(cancelled(notice, command.why, command.reason)), {}, place);
}

} // namespace foghorn::ctl
