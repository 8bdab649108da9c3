// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/writing_line.h"

#include "common/protocol/json_reader.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

/** "site=Lyon", or "es:site=la sede de Lyon" for one language. */
Outcome<BlankValues> blankValues(const QStringList &typed)
{
    BlankValues values;
    for (const QString &one : typed) {
        const QString name = one.section(u'=', 0, 0);
        const QString language = name.contains(u':') ? name.section(u':', 0, 0) : QString();
        const QString blank = name.contains(u':') ? name.section(u':', 1) : name;
        if (!one.contains(u'=') || blank.isEmpty())
            return usageFailure(
                u"--set is BLANK=TEXT or LANGUAGE:BLANK=TEXT, not “%1”."_s.arg(one));
        values[blank][language] = one.section(u'=', 1);
    }
    return values;
}

} // namespace

Outcome<NoticeId> noticeId(const Typed &typed)
{
    const QString text = typed.operand(0).toLower();
    if (!isUuid(text))
        return usageFailure(u"“%1” is not the id of a notice (publish and list print them)."_s.arg(
            typed.operand(0)));
    return NoticeId{text};
}

Outcome<std::optional<int>> baseOf(const Typed &typed)
{
    if (!typed.has(u"base"_s))
        return std::optional<int>();
    const auto number = typed.number(u"base"_s, 1, 1'000'000, 0);
    if (const Failure *failure = failureOf(number))
        return *failure;
    return std::optional(std::get<int>(number));
}

Outcome<Command> readTemplates(const Typed &)
{
    return Command(ListTemplates{});
}

Outcome<Command> readTemplate(const Typed &typed)
{
    const QString what = typed.operand(0);
    if (typed.has(u"base"_s) && what != "remove"_L1)
        return usageFailure(u"--base is for “template remove”: save goes by the revision in the "
                            "file."_s);
    if (what == "show"_L1)
        return Command(ShowTemplate{typed.operand(1)});
    if (what == "save"_L1)
        return Command(SaveTemplate{typed.operand(1)});
    if (what != "remove"_L1)
        return usageFailure(u"template knows “show”, “save” and “remove”."_s);
    const auto revision = baseOf(typed);
    if (const Failure *failure = failureOf(revision))
        return *failure;
    return Command(RemoveTemplate{typed.operand(1), std::get<std::optional<int>>(revision)});
}

Outcome<Command> readServices(const Typed &typed)
{
    const QString what = typed.operand(0);
    const QString file = typed.operand(1);
    if (typed.has(u"dry-run"_s) && what != "import"_L1)
        return usageFailure(u"--dry-run is for “services import”."_s);
    if (what.isEmpty())
        return Command(ListServices{});
    if (what == "export"_L1)
        return Command(ExportServices{file});
    if (what != "import"_L1)
        return usageFailure(u"services knows “export” and “import”."_s);
    if (file.isEmpty())
        return usageFailure(u"FILE is missing."_s);
    return Command(ImportServices{file, typed.has(u"dry-run"_s)});
}

Outcome<Command> readOutages(const Typed &typed)
{
    return Command(ListOutages{typed.operand(0)});
}

Outcome<Command> readCompose(const Typed &typed)
{
    Compose command{
        typed.value(u"template"_s), typed.value(u"service"_s), {}, {}, typed.values(u"language"_s)};
    if (command.templateId.isEmpty() && command.service.isEmpty())
        return usageFailure(u"--template or --service is needed."_s);
    command.revises = {typed.value(u"revise"_s).toLower()};
    if (!command.revises.isEmpty() && !isUuid(command.revises.text))
        return usageFailure(u"“%1” is not the id of a notice (publish and list print them)."_s.arg(
            command.revises.text));
    const auto values = blankValues(typed.values(u"set"_s));
    if (const Failure *failure = failureOf(values))
        return *failure;
    command.values = std::get<BlankValues>(values);
    return Command(command);
}

Outcome<Command> readFollowUp(const Typed &typed)
{
    if (typed.operand(0) == "list"_L1)
        return Command(ListFollowUps{});
    const auto id = noticeId(typed);
    if (const Failure *failure = failureOf(id))
        return *failure;
    const QString cause = typed.value(u"cause"_s).trimmed();
    const QString prevention = typed.value(u"prevention"_s).trimmed();
    if (typed.has(u"waive"_s)) {
        const QString reason = typed.value(u"waive"_s).trimmed();
        if (reason.isEmpty() || !cause.isEmpty() || !prevention.isEmpty())
            return usageFailure(u"--waive says to colleagues why nobody is told what happened; "
                                "it stands alone."_s);
        return Command(WaiveFollowUp{std::get<NoticeId>(id), reason});
    }
    if (cause.isEmpty() || prevention.isEmpty())
        return usageFailure(u"--cause says what happened, --prevention what is done so that it "
                            "does not happen again; or --waive says why nobody is told."_s);
    if (typed.has(u"owner"_s) != typed.has(u"due"_s))
        return usageFailure(u"--owner and --due stand together: which team, until which day."_s);
    const auto base = baseOf(typed);
    if (const Failure *failure = failureOf(base))
        return *failure;
    FollowUpOn command{
        std::get<NoticeId>(id), cause, prevention, {}, std::get<std::optional<int>>(base)};
    if (typed.has(u"owner"_s)) {
        const QDate day = QDate::fromString(typed.value(u"due"_s), Qt::ISODate);
        if (!day.isValid())
            return usageFailure(u"--due is a day such as 2026-12-04."_s);
        command.by = FollowUp{typed.value(u"owner"_s).trimmed(), day};
    }
    return Command(command);
}

Outcome<Command> readTimeline(const Typed &typed)
{
    const auto id = noticeId(typed);
    if (const Failure *failure = failureOf(id))
        return *failure;
    const auto language = languageFromString(typed.value(u"language"_s));
    if (typed.has(u"language"_s) && !language)
        return usageFailure(u"--language is en, es, fr or pt."_s);
    return Command(ShowTimeline{std::get<NoticeId>(id), language});
}

} // namespace foghorn::ctl
