// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/commands.h"
#include "client/ctl/input.h"
#include "client/ctl/table.h"
#include "client/ctl/tally_words.h"
#include "common/protocol/check_code.h"
#include "common/protocol/codec.h"

#include <QJsonArray>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

struct ListedNotice
{
    Notice notice;
    bool live = false, stale = false;
    QString code; // that a caller reads out
};

Outcome<QList<ListedNotice>> everyNotice(bool liveOnly, const Workplace &place)
{
    QList<ListedNotice> found;
    ToRelay::NoticeList question{liveOnly};
    while (true) {
        const auto answer = place.relay.ask(question);
        if (const Failure *failure = failureOf(answer))
            return *failure;
        const auto &page = std::get<ToRelay::NoticeList::Answer>(answer);
        for (const NoticeEntry &entry : page.notices) {
            const auto notice = noticeFromBytes(entry.envelope.payload);
            if (!notice)
                return Failure{ExitCode::Internal,
                               u"A notice cannot be read: "_s + notice.error().reason};
            found.append({*notice, entry.live, entry.stale, checkCode(entry.envelope.payload)});
        }
        if (!page.more || page.notices.isEmpty())
            return found;
        question.after = found.last().notice.id;
    }
}

QJsonObject toJson(const ListedNotice &listed)
{
    const Notice &notice = listed.notice;
    const auto time = [](const std::optional<Instant> &instant) {
        return instant ? QJsonValue(toIso(*instant)) : QJsonValue(QJsonValue::Null);
    };
    return {{u"id"_s, notice.id.text},
            {u"revision"_s, notice.revision},
            {u"asks"_s, notice.asks},
            {u"kind"_s, toString(notice.kind)},
            {u"severity"_s, toString(notice.severity)},
            {u"phase"_s, toString(notice.phase)},
            {u"headline"_s, notice.textFor(notice.defaultLanguage).headline},
            {u"publishedAt"_s, time(notice.publishedAt)},
            {u"nextUpdateAt"_s, time(notice.nextUpdateAt)},
            {u"live"_s, listed.live},
            {u"stale"_s, listed.stale},
            {u"code"_s, listed.code}};
}

QString stateOf(const ListedNotice &listed)
{
    return listed.stale ? u"stale"_s : listed.live ? u"live"_s : u"over"_s;
}

/** "60 people 4, 12 people 3". */
QString oftenWords(const QList<OftenInterrupted> &often)
{
    QStringList parts;
    for (const OftenInterrupted &each : often)
        parts << (each.people == 1 ? u"1 person %1"_s.arg(each.times)
                                   : u"%1 people %2"_s.arg(each.people).arg(each.times));
    return parts.join(u", "_s);
}

} // namespace

std::optional<Failure> run(const List &command, const Workplace &place)
{
    const auto notices = everyNotice(command.liveOnly, place);
    if (const Failure *failure = failureOf(notices))
        return *failure;
    Table table({u"ID"_s, u"REV"_s, u"STATE"_s, u"SEVERITY"_s, u"PHASE"_s, u"PUBLISHED"_s,
                 u"NEXT UPDATE"_s, u"CODE"_s, u"HEADLINE"_s},
                {Table::Side::Left, Table::Side::Right});
    QJsonArray array;
    for (const ListedNotice &listed : std::get<QList<ListedNotice>>(notices)) {
        const Notice &notice = listed.notice;
        array.append(toJson(listed));
        table.add({notice.id.text, QString::number(notice.revision), stateOf(listed),
                   toString(notice.severity), toString(notice.phase), localTime(notice.publishedAt),
                   localTime(notice.nextUpdateAt), listed.code,
                   notice.textFor(notice.defaultLanguage).headline});
    }
    if (place.json)
        place.print(array);
    else if (array.isEmpty())
        place.terminal.error(u"There is no notice.\n"_s);
    else
        place.terminal.out(table.text());
    return {};
}

std::optional<Failure> run(const ShowTally &command, const Workplace &place)
{
    const auto show = [&place](const Tally &tally) {
        if (place.json)
            place.print(foghorn::toJson(tally));
        else
            place.terminal.out(tallyWords(tally));
    };
    // The tally that the question is answered with comes first, so moves that overtake it are not lost.
    const auto watching =
        QObject::connect(&place.relay.console(), &ConsoleLink::notified, &place.relay,
                         [&](const Notification &told) {
                             const auto *moved = std::get_if<ToClient::TallyMoved>(&told);
                             if (command.watch && moved && moved->tally.notice == command.id)
                                 show(moved->tally);
                         });
    const auto unhook = qScopeGuard([&watching] { QObject::disconnect(watching); });
    do {
        const auto answer = place.relay.ask(ToRelay::TallyWatch{{command.id}});
        if (const Failure *failure = failureOf(answer))
            return *failure;
        const auto &tallies = std::get<ToRelay::TallyWatch::Answer>(answer).tallies;
        if (tallies.isEmpty())
            return Failure{ExitCode::Refused, u"The relay knows no such notice."_s};
        show(tallies.first());
        if (!command.watch)
            return {};
        // Until Ctrl+C; after a lost link the watch is asked for anew.
        place.relay.waitFor(
            [&] { return place.relay.console().link().state() != LinkState::Online; });
        place.terminal.error(
            u"foghornctl: %1 Trying again.\n"_s.arg(place.relay.console().link().trouble()));
    } while (place.relay.waitUntilOnline());
    return place.relay.unreachable();
}

std::optional<Failure> run(const CheckAudience &command, const Workplace &place)
{
    const auto json = readJson(command.file, place.terminal);
    if (const Failure *failure = failureOf(json))
        return *failure;
    QJsonObject object = std::get<QJsonObject>(json);
    // Of an audience alone: as for a notice that may wait.
    const auto severity = severityFromString(object.value("severity"_L1).toString());
    if (object.contains("audience"_L1))
        object = object.value("audience"_L1).toObject();
    const auto audience = audienceFromJson(object, u"audience"_s);
    if (!audience)
        return Failure{ExitCode::InvalidNotice, u"The audience is not valid:"_s,
                       audience.error().fields};
    const auto answer =
        place.relay.ask(ToRelay::AudiencePreview{*audience, severity.value_or(Severity::Minor)});
    if (const Failure *failure = failureOf(answer))
        return *failure;
    const auto &preview = std::get<ToRelay::AudiencePreview::Answer>(answer);
    if (place.json) {
        QJsonObject shown = foghorn::toJson(preview);
        shown.remove("sites"_L1);
        shown.remove("groups"_L1);
        place.print(shown);
        return {};
    }
    place.terminal.out(
        u"%1 people addressed, %2 connected now, %3 seen today, %4 not seen lately\n"_s
            .arg(preview.addressed)
            .arg(preview.online)
            .arg(preview.seenToday)
            .arg(preview.notSeenLately));
    for (const QString &name : preview.unknown)
        place.terminal.out(u"unknown: %1\n"_s.arg(name));
    if (!preview.overBudget.isEmpty())
        place.terminal.out(u"had their %1 pop-ups of a week already: %2\n"_s.arg(preview.budget)
                               .arg(oftenWords(preview.overBudget)));
    if (!preview.today.isEmpty())
        place.terminal.out(u"in the last 24 hours: %1\n"_s.arg(oftenWords(preview.today)));
    return {};
}

} // namespace foghorn::ctl
