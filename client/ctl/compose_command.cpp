// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/asking.h"
#include "common/model/notice_start.h"

#include <algorithm>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

Outcome<std::optional<CatalogueService>> serviceOf(const QString &id, const Workplace &place)
{
    if (id.isEmpty())
        return std::optional<CatalogueService>();
    const auto catalogue = wholeCatalogue(place);
    if (const Failure *failure = failureOf(catalogue))
        return *failure;
    for (const CatalogueService &each : std::get<WholeCatalogue>(catalogue).services) {
        if (each.service.id == id)
            return std::optional(each);
    }
    return Failure{ExitCode::Refused,
                   u"There is no service “%1” (foghornctl services lists them)."_s.arg(id)};
}

std::optional<Failure> objectionTo(const Compose &command, const NoticeTemplate &from)
{
    const bool begins = from.use == TemplateUse::New;
    if (begins != command.revises.isEmpty())
        return Failure{
            ExitCode::Usage,
            begins ? u"%1 begins a notice: without --revise."_s.arg(from.id)
                   : u"%1 is for a running notice: name it with --revise ID."_s.arg(from.id)};
    for (const QString &blank : command.values.keys()) {
        if (std::none_of(from.blanks.begin(), from.blanks.end(),
                         [&blank](const TemplateBlank &one) { return one.id == blank; }))
            return Failure{ExitCode::Usage, u"%1 has no blank “%2”."_s.arg(from.id, blank)};
    }
    for (const QString &language : command.languages) {
        if (!from.notice.text.contains(language))
            return Failure{
                ExitCode::Usage,
                u"%1 is written in %2, not in “%3”."_s.arg(
                    from.id, QStringList(from.notice.text.keys()).join(u", "_s), language)};
    }
    return {};
}

/** The template with what was typed filled in, which goes before what is known, and in these languages. */
NoticeTemplate prepared(NoticeTemplate from, const Compose &command)
{
    QList<TemplateBlank> typed;
    for (const TemplateBlank &blank : from.blanks) {
        if (command.values.contains(blank.id))
            typed << TemplateBlank{blank.id, true, {}, {}}; // whole here; others wait
    }
    from.notice = filled(from.notice, typed, command.values);
    if (command.languages.isEmpty())
        return from;
    for (const QString &language : from.notice.text.keys()) {
        if (!command.languages.contains(language))
            from.notice.text.remove(language);
    }
    from.notice.defaultLanguage = command.languages.first();
    return from;
}

/** What nobody filled and need not be filled goes; the rest is asked for. */
Outcome<Notice> complete(const Notice &notice, const NoticeTemplate &from)
{
    QList<TemplateBlank> optional;
    for (const TemplateBlank &blank : from.blanks) {
        if (!blank.required)
            optional << blank;
    }
    const Notice whole = filled(notice, optional, {});
    QStringList missing;
    for (const QString &id : blanksIn(whole)) {
        const auto blank = std::find_if(from.blanks.begin(), from.blanks.end(),
                                        [&id](const TemplateBlank &one) { return one.id == id; });
        const QString example =
            blank == from.blanks.end()
                ? QString()
                : blank->example.value(whole.defaultLanguage, blank->example.value(u"en"_s));
        missing << u"--set \"%1=%2\""_s.arg(id, example);
    }
    if (missing.isEmpty())
        return whole;
    return Failure{
        ExitCode::InvalidNotice,
        u"There are blanks left, to be filled for instance with %1:"_s.arg(missing.join(u' ')),
        blanksLeft(whole)};
}

/** The revision as `foghornctl revise ID -` takes it: null for what is no longer there. */
QJsonObject changesFor(const Notice &before, const Notice &after)
{
    QJsonObject changes = toJson(after);
    const QStringList members = toJson(before).keys();
    for (const QString &member : members) {
        if (!changes.contains(member))
            changes[member] = QJsonValue::Null;
    }
    for (const char *ofTheRelay :
         {"deployment", "id", "revision", "asks", "publishedAt", "publishedBy"})
        changes.remove(QLatin1StringView(ofTheRelay));
    return changes;
}

/** Where the organisation plans; an older relay has no rules. */
MaintenanceRules rulesFor(NoticeKind kind, const Workplace &place)
{
    if (kind != NoticeKind::Maintenance)
        return {};
    const auto answer = place.relay.ask(ToRelay::AskMaintenanceRules{});
    const auto *known = std::get_if<ToRelay::AskMaintenanceRules::Answer>(&answer);
    return known ? known->rules : MaintenanceRules{};
}

} // namespace

std::optional<Failure> run(const Compose &command, const Workplace &place)
{
    const auto service = serviceOf(command.service, place);
    if (const Failure *failure = failureOf(service))
        return *failure;
    const auto &about = std::get<std::optional<CatalogueService>>(service);
    const QString id = command.templateId.isEmpty() ? about->templateId : command.templateId;
    const auto found = templateOf(id, place);
    if (const Failure *failure = failureOf(found))
        return *failure;
    if (auto objection = objectionTo(command, std::get<NoticeTemplate>(found)))
        return objection;
    const NoticeTemplate from = prepared(std::get<NoticeTemplate>(found), command);
    const NoticeStart start{.now = place.relay.console().link().relayNow(),
                            .zone = QTimeZone::systemTimeZone(),
                            .language = from.notice.defaultLanguage,
                            .phone = {},
                            .planning = rulesFor(from.notice.kind, place)};
    Notice current;
    Notice composed;
    if (command.revises.isEmpty()) {
        composed = noticeFrom(from, about, start);
    } else {
        const auto running = revisionOf(command.revises, {}, place);
        if (const Failure *failure = failureOf(running))
            return *failure;
        current = std::get<Notice>(running);
        composed = revisedWith(from, current, start);
    }
    const auto whole = complete(composed, from);
    if (const Failure *failure = failureOf(whole))
        return *failure;
    const Notice &notice = std::get<Notice>(whole);
    const QJsonObject json =
        command.revises.isEmpty() ? toJson(notice) : changesFor(current, notice);
    place.terminal.writeOut(QJsonDocument(json).toJson());
    if (const auto problems = validate(notice); !problems.isEmpty())
        return Failure{ExitCode::InvalidNotice, u"Before it can be published:"_s, problems};
    return {};
}

} // namespace foghorn::ctl
