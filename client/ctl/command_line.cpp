// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/command_line.h"

#include "client/ctl/approval_line.h"
#include "client/ctl/audit_line.h"
#include "client/ctl/desk_line.h"
#include "client/ctl/drill_line.h"
#include "client/ctl/key_line.h"
#include "client/ctl/series_line.h"
#include "client/ctl/staff_line.h"
#include "client/ctl/writing_line.h"
#include "client/link/relay_socket.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

const Shape global{{},
                   {{u"relay"_s, Takes::Value},
                    {u"login"_s, Takes::Value},
                    {u"password-file"_s, Takes::Value},
                    {u"code"_s, Takes::Value},
                    {u"token-file"_s, Takes::Value},
                    {u"ca-file"_s, Takes::Value},
                    {u"signing-key"_s, Takes::Value},
                    {u"json"_s, Takes::Nothing},
                    {u"help"_s, Takes::Nothing},
                    {u"version"_s, Takes::Nothing}}};

/** Id and base for the commands that make a new revision. */
template <class C>
Outcome<Command> revising(const Typed &typed, C command)
{
    const auto id = noticeId(typed);
    if (const Failure *failure = failureOf(id))
        return *failure;
    const auto revision = baseOf(typed);
    if (const Failure *failure = failureOf(revision))
        return *failure;
    command.id = std::get<NoticeId>(id);
    command.base = std::get<std::optional<int>>(revision);
    return Command(command);
}

Outcome<Command> enrolmentToken(const Typed &typed)
{
    const auto uses = typed.number(u"uses"_s, 1, 1'000'000, 1);
    if (const Failure *failure = failureOf(uses))
        return *failure;
    const auto days = typed.number(u"valid-days"_s, 1, 3650, 7);
    if (const Failure *failure = failureOf(days))
        return *failure;
    return Command(EnrolmentToken{std::get<int>(uses), std::get<int>(days)});
}

/** Why it cannot wait for a second pair of eyes. */
QString emergencyIn(const Typed &typed)
{
    return typed.value(u"emergency"_s).trimmed();
}

Outcome<Command> publish(const Typed &typed)
{
    return Command(Publish{typed.operand(0), typed.value(u"try"_s),
                           typed.value(u"short-notice-reason"_s).trimmed(), emergencyIn(typed)});
}

Outcome<Command> revise(const Typed &typed)
{
    return revising(typed, Revise{{},
                                  typed.operand(1),
                                  {},
                                  typed.value(u"try"_s),
                                  typed.value(u"short-notice-reason"_s).trimmed(),
                                  emergencyIn(typed)});
}

Outcome<Command> end(const Typed &typed)
{
    return revising(
        typed,
        End{{}, typed.value(u"text-file"_s), {}, typed.value(u"try"_s), typed.has(u"end-watch"_s)});
}

Outcome<Command> watch(const Typed &typed)
{
    const auto minutes = typed.number(u"minutes"_s, 1, 24 * 60, 0);
    if (const Failure *failure = failureOf(minutes))
        return *failure;
    Watch command;
    if (typed.has(u"minutes"_s))
        command.length = std::chrono::minutes(std::get<int>(minutes));
    command.textFile = typed.value(u"text-file"_s);
    command.emergency = emergencyIn(typed);
    return revising(typed, command);
}

Outcome<Command> reopen(const Typed &typed)
{
    return revising(typed, Reopen{.emergency = emergencyIn(typed)});
}

Outcome<Command> replies(const Typed &typed)
{
    const auto id = noticeId(typed);
    if (const Failure *failure = failureOf(id))
        return *failure;
    return Command(Replies{std::get<NoticeId>(id)});
}

Outcome<Command> helpCalls(const Typed &typed)
{
    if (typed.operand(0).isEmpty())
        return Command(HelpCalls{});
    const auto mark = helpMarkFromString(typed.operand(0));
    const qint64 call = typed.operand(1).toLongLong();
    if (!mark || call < 1)
        return usageFailure(u"help-calls shows the queue; “take N” and “done N” mark a call."_s);
    return Command(HelpCalls{mark, call});
}

Outcome<Command> cancel(const Typed &typed)
{
    if (typed.value(u"reason"_s).trimmed().isEmpty())
        return usageFailure(u"--reason says to people why the notice is cancelled."_s);
    return revising(typed, Cancel{{},
                                  typed.value(u"reason"_s).trimmed(),
                                  typed.has(u"mistake"_s) ? CancelReason::Mistake
                                                          : CancelReason::NoLongerNeeded,
                                  {}});
}

Outcome<Command> list(const Typed &typed)
{
    return Command(List{typed.has(u"live"_s)});
}

Outcome<Command> tally(const Typed &typed)
{
    const auto id = noticeId(typed);
    if (const Failure *failure = failureOf(id))
        return *failure;
    return Command(ShowTally{std::get<NoticeId>(id), typed.has(u"watch"_s)});
}

Outcome<Command> recipients(const Typed &typed)
{
    const auto id = noticeId(typed);
    if (const Failure *failure = failureOf(id))
        return *failure;
    const auto state = recipientStateFromString(typed.value(u"state"_s));
    if (typed.has(u"state"_s) && !state)
        return usageFailure(u"--state is delivered, held, displayed, acknowledged, notDelivered, "
                            "notDisplayed or notAcknowledged."_s);
    return Command(Recipients{std::get<NoticeId>(id), state, typed.value(u"search"_s),
                              typed.has(u"csv"_s),
                              typed.has(u"to-call"_s) ? TallyPart::ToCall : TallyPart::Addressed});
}

Outcome<Command> checkAudience(const Typed &typed)
{
    return Command(CheckAudience{typed.operand(0)});
}

Outcome<Command> relay(const Typed &typed)
{
    if (typed.operand(0) != "status"_L1)
        return usageFailure(u"relay knows only “status”."_s);
    return Command(RelayStatus{});
}

Outcome<Command> stillWorking(const Typed &typed)
{
    const auto minutes = typed.number(u"next"_s, 1, 7 * 24 * 60, 0);
    if (const Failure *failure = failureOf(minutes))
        return *failure;
    StillWorking command;
    if (typed.has(u"next"_s))
        command.every = std::chrono::minutes(std::get<int>(minutes));
    return revising(typed, command);
}

Outcome<Command> extend(const Typed &typed)
{
    Reschedule command;
    command.textFile = typed.value(u"text-file"_s);
    QString by = typed.value(u"by"_s);
    if (by.endsWith(u'm'))
        by.chop(1);
    bool ok = false;
    const int minutes = by.toInt(&ok);
    if (typed.has(u"by"_s) && (!ok || minutes < 1 || minutes > 7 * 24 * 60))
        return usageFailure(u"--by is a number of minutes from now, such as 30m."_s);
    if (typed.has(u"by"_s))
        command.by = std::chrono::minutes(minutes);
    command.emergency = emergencyIn(typed);
    return revising(typed, command);
}

Outcome<Command> postpone(const Typed &typed)
{
    Reschedule command;
    command.to = QDateTime::fromString(typed.value(u"to"_s), Qt::ISODate);
    if (!command.to->isValid())
        return usageFailure(u"--to is the new start: 2026-11-29T22:00 by this computer's clock, or "
                            "2026-11-29T21:00Z."_s);
    command.textFile = typed.value(u"text-file"_s);
    command.shortNoticeReason = typed.value(u"short-notice-reason"_s).trimmed();
    command.emergency = emergencyIn(typed);
    return revising(typed, command);
}

Outcome<Command> promises(const Typed &typed)
{
    const auto days = typed.number(u"days"_s, 1, 366, 30);
    if (const Failure *failure = failureOf(days))
        return *failure;
    return Command(ReportPromises{std::get<int>(days)});
}

Outcome<Command> readCheck(const Typed &typed)
{
    return Command(
        CheckWords{typed.operand(0), typed.value(u"glossary"_s), typed.value(u"policy"_s)});
}

struct CommandRule
{
    QString word;
    Shape shape;
    Outcome<Command> (*read)(const Typed &);
};

const QList<CommandRule> &commands()
{
    static const QList<CommandRule> rules{
        {u"enrolment-token"_s,
         {{}, {{u"uses"_s, Takes::Value}, {u"valid-days"_s, Takes::Value}}},
         enrolmentToken},
        {u"staff"_s, staffShape(), readStaff},
        {u"second-factor"_s, secondFactorShape(), readSecondFactor},
        {u"api-token"_s, apiTokenShape(), readApiToken},
        {u"publish"_s,
         {{u"FILE"_s},
          {{u"try"_s, Takes::Value},
           {u"short-notice-reason"_s, Takes::Value},
           {u"emergency"_s, Takes::Value}}},
         publish},
        {u"extend"_s,
         {{u"ID"_s},
          {{u"by"_s, Takes::Value},
           {u"text-file"_s, Takes::Value},
           {u"base"_s, Takes::Value},
           {u"emergency"_s, Takes::Value}}},
         extend},
        {u"postpone"_s,
         {{u"ID"_s},
          {{u"to"_s, Takes::Value},
           {u"text-file"_s, Takes::Value},
           {u"base"_s, Takes::Value},
           {u"short-notice-reason"_s, Takes::Value},
           {u"emergency"_s, Takes::Value}}},
         postpone},
        {u"revise"_s,
         {{u"ID"_s, u"FILE"_s},
          {{u"base"_s, Takes::Value},
           {u"try"_s, Takes::Value},
           {u"short-notice-reason"_s, Takes::Value},
           {u"emergency"_s, Takes::Value}}},
         revise},
        {u"end"_s,
         {{u"ID"_s},
          {{u"base"_s, Takes::Value},
           {u"text-file"_s, Takes::Value},
           {u"end-watch"_s, Takes::Nothing},
           {u"try"_s, Takes::Value}}},
         end},
        {u"watch"_s,
         {{u"ID"_s},
          {{u"base"_s, Takes::Value},
           {u"minutes"_s, Takes::Value},
           {u"text-file"_s, Takes::Value},
           {u"emergency"_s, Takes::Value}}},
         watch},
        {u"reopen"_s,
         {{u"ID"_s}, {{u"base"_s, Takes::Value}, {u"emergency"_s, Takes::Value}}},
         reopen},
        {u"replies"_s, {{u"ID"_s}, {}}, replies},
        {u"help-calls"_s, {{}, {}, {u"take or done"_s, u"CALL"_s}}, helpCalls},
        {u"still-working"_s,
         {{u"ID"_s}, {{u"base"_s, Takes::Value}, {u"next"_s, Takes::Value}}},
         stillWorking},
        {u"promises"_s, {{}, {{u"days"_s, Takes::Value}}}, promises},
        {u"cancel"_s,
         {{u"ID"_s},
          {{u"base"_s, Takes::Value}, {u"reason"_s, Takes::Value}, {u"mistake"_s, Takes::Nothing}}},
         cancel},
        {u"list"_s, {{}, {{u"live"_s, Takes::Nothing}}}, list},
        {u"tally"_s, {{u"ID"_s}, {{u"watch"_s, Takes::Nothing}}}, tally},
        {u"recipients"_s,
         {{u"ID"_s},
          {{u"state"_s, Takes::Value},
           {u"search"_s, Takes::Value},
           {u"csv"_s, Takes::Nothing},
           {u"to-call"_s, Takes::Nothing}}},
         recipients},
        {u"check-audience"_s, {{u"FILE"_s}, {}}, checkAudience},
        {u"relay"_s, {{u"status"_s}, {}}, relay},
        {u"templates"_s, {}, readTemplates},
        {u"template"_s,
         {{u"show, save or remove"_s, u"ID or FILE"_s}, {{u"base"_s, Takes::Value}}},
         readTemplate},
        {u"services"_s,
         {{}, {{u"dry-run"_s, Takes::Nothing}}, {u"export or import"_s, u"FILE"_s}},
         readServices},
        {u"outages"_s, {{u"SERVICE"_s}, {}}, readOutages},
        {u"series"_s, seriesShape(), readSeries},
        {u"compose"_s,
         {{},
          {{u"template"_s, Takes::Value},
           {u"service"_s, Takes::Value},
           {u"revise"_s, Takes::Value},
           {u"set"_s, Takes::Values},
           {u"language"_s, Takes::Values}}},
         readCompose},
        {u"drill"_s, drillShape(), readDrill},
        {u"approvals"_s, {}, [](const Typed &) { return Outcome<Command>(ListApprovals{}); }},
        {u"approval"_s, approvalShape(), readApproval},
        {u"desks"_s, desksShape(), readDesks},
        {u"desk"_s, deskShape(), readDesk},
        {u"enrolment"_s, enrolmentShape(), readEnrolment},
        {u"keys"_s, keysShape(), readKeys},
        {u"continuity"_s, {{u"sign"_s, u"FILE"_s}}, readContinuity},
        {u"audit"_s, auditShape(), readAudit},
        {u"follow-up"_s,
         {{u"ID or list"_s},
          {{u"cause"_s, Takes::Value},
           {u"prevention"_s, Takes::Value},
           {u"owner"_s, Takes::Value},
           {u"due"_s, Takes::Value},
           {u"waive"_s, Takes::Value},
           {u"base"_s, Takes::Value}}},
         readFollowUp},
        {u"timeline"_s, {{u"ID"_s}, {{u"language"_s, Takes::Value}}}, readTimeline},
        {u"check"_s,
         {{u"FILE"_s}, {{u"glossary"_s, Takes::Value}, {u"policy"_s, Takes::Value}}},
         readCheck},
    };
    return rules;
}

std::optional<Failure> fillGlobals(CommandLine &line, const Typed &typed,
                                   const std::function<QString(const char *)> &environment)
{
    const auto valueOr = [&](const QString &option, const char *variable) {
        return typed.has(option) ? typed.value(option) : environment(variable);
    };
    const QString relay = valueOr(u"relay"_s, "FOGHORN_RELAY");
    line.relay = QUrl(relay, QUrl::StrictMode);
    line.login = valueOr(u"login"_s, "FOGHORN_LOGIN");
    line.passwordFile = valueOr(u"password-file"_s, "FOGHORN_PASSWORD_FILE");
    line.tokenFile = valueOr(u"token-file"_s, "FOGHORN_TOKEN_FILE");
    line.code = typed.value(u"code"_s).trimmed();
    line.authoritiesFile = valueOr(u"ca-file"_s, "FOGHORN_CA_FILE");
    line.signingKeyFile = valueOr(u"signing-key"_s, "FOGHORN_SIGNING_KEY");
    line.json = typed.has(u"json"_s);
    // What is typed wins over what stands in the environment.
    if (typed.has(u"login"_s) && !typed.has(u"token-file"_s))
        line.tokenFile.clear();
    const bool signsIn = !line.login.isEmpty() && !line.passwordFile.isEmpty();
    if (relay.isEmpty() || (line.tokenFile.isEmpty() && !signsIn))
        return usageFailure(
            u"--relay, --login and --password-file are needed (or --relay and --token-file)."_s);
    if (const auto objection = RelaySocket::objectionTo(line.relay))
        return usageFailure(inEnglish(*objection));
    return {};
}

} // namespace

Parsed parse(const QStringList &arguments, const std::function<QString(const char *)> &environment)
{
    qsizetype position = 0;
    auto globals = Typed::leading(arguments, global, position);
    if (const Failure *failure = failureOf(globals))
        return *failure;
    Typed &outer = std::get<Typed>(globals);
    if (outer.has(u"help"_s))
        return HelpWanted{};
    if (outer.has(u"version"_s))
        return VersionWanted{};
    if (position >= arguments.size())
        return usageFailure(u"A command is missing."_s);
    const QString word = arguments.at(position++);
    const auto rule = std::find_if(commands().cbegin(), commands().cend(),
                                   [&word](const CommandRule &one) { return one.word == word; });
    if (rule == commands().cend())
        return usageFailure(u"There is no command “%1”."_s.arg(word));

    const auto typed = Typed::rest(arguments, rule->shape, position, global, outer);
    if (const Failure *failure = failureOf(typed))
        return *failure;
    if (outer.has(u"help"_s))
        return HelpWanted{};
    const auto command = rule->read(std::get<Typed>(typed));
    if (const Failure *failure = failureOf(command))
        return *failure;
    // Without a relay typed, and whatever the environment names: no account and no network.
    if (const auto *words = std::get_if<CheckWords>(&std::get<Command>(command));
        words && !outer.has(u"relay"_s)) {
        CheckWords alone = *words;
        alone.json = outer.has(u"json"_s);
        return alone;
    }
    if (const auto *creating = std::get_if<CreateKey>(&std::get<Command>(command)))
        return *creating;
    if (const auto *proving = std::get_if<VerifyAudit>(&std::get<Command>(command));
        proving && !proving->file.isEmpty()) {
        VerifyAudit alone = *proving;
        alone.json = outer.has(u"json"_s);
        return alone;
    }
    CommandLine line;
    line.command = std::get<Command>(command);
    if (const auto failure = fillGlobals(line, outer, environment))
        return *failure;
    return line;
}

} // namespace foghorn::ctl
