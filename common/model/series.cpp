// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/series.h"

#include "common/model/enum_names.h"
#include "common/model/json_members.h"
#include "common/model/notice_start.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr auto states = enumNames<OccurrenceState>({{OccurrenceState::Ahead, "ahead"},
                                                    {OccurrenceState::Announced, "announced"},
                                                    {OccurrenceState::Skipped, "skipped"}});

QJsonArray daysJson(const QList<QDate> &days)
{
    QJsonArray json;
    for (const QDate day : days)
        json << day.toString(Qt::ISODate);
    return json;
}

QJsonArray changedJson(const QList<ChangedOccurrence> &changed)
{
    QJsonArray json;
    for (const ChangedOccurrence &one : changed)
        json << QJsonObject{{u"occurrence"_s, one.day.toString(Qt::ISODate)},
                            {u"startsAt"_s, toIso(one.startsAt)},
                            {u"endsAt"_s, toIso(one.endsAt)}};
    return json;
}

QList<QDate> skippedFrom(JsonMembers &members)
{
    QList<QDate> days;
    const QStringList texts = members.texts("skipped");
    for (int i = 0; i < texts.size(); ++i) {
        days << QDate::fromString(texts[i], Qt::ISODate);
        if (!days.last().isValid())
            members.problems() << FieldProblem{u"skipped[%1]"_s.arg(i),
                                               u"a day such as 2026-12-13 is needed"_s};
    }
    return days;
}

QList<ChangedOccurrence> changedFrom(JsonMembers &members)
{
    QList<ChangedOccurrence> changed;
    const QJsonArray array = members.array("changed");
    for (int i = 0; i < array.size(); ++i) {
        JsonMembers item(array[i].toObject(), u"changed[%1]"_s.arg(i), members.problems());
        for (const char *name : {"occurrence", "startsAt", "endsAt"}) {
            if (!item.has(name))
                item.wrong(name, u"is needed"_s);
        }
        changed << ChangedOccurrence{item.date("occurrence"),
                                     item.instant("startsAt").value_or(Instant()),
                                     item.instant("endsAt").value_or(Instant())};
    }
    return changed;
}

} // namespace

QString toString(OccurrenceState state)
{
    return states.nameOf(state);
}

std::optional<OccurrenceState> occurrenceStateFromString(QStringView text)
{
    return states.valueOf(text);
}

QJsonObject toJson(const MaintenanceSeries &series)
{
    QJsonObject json{{u"name"_s, series.name},
                     {u"notice"_s, toJson(series.notice)},
                     {u"firstStart"_s, toString(series.firstStart)},
                     {u"timeZone"_s, series.timeZone},
                     {u"durationMinutes"_s, int(series.duration.count())},
                     {u"rule"_s, series.rule},
                     {u"announceDays"_s, series.announceDays}};
    if (!series.id.isEmpty())
        json[u"id"_s] = series.id.text;
    if (series.version > 0)
        json[u"version"_s] = series.version;
    if (!series.skipped.isEmpty())
        json[u"skipped"_s] = daysJson(series.skipped);
    if (!series.changed.isEmpty())
        json[u"changed"_s] = changedJson(series.changed);
    return json;
}

Result<MaintenanceSeries> seriesFromJson(const QJsonObject &json)
{
    QList<FieldProblem> problems;
    JsonMembers members(json, {}, problems);
    MaintenanceSeries read;
    read.id = SeriesId{members.text("id")};
    read.version = members.wholeNumber("version");
    read.name = members.text("name");
    if (const auto wall = wallTimeFromString(members.text("firstStart")))
        read.firstStart = *wall;
    else
        members.wrong("firstStart", u"a local time such as 2026-12-13T02:30 is needed"_s);
    read.timeZone = members.text("timeZone");
    if (members.has("durationMinutes"))
        read.duration = std::chrono::minutes(members.wholeNumber("durationMinutes"));
    read.rule = members.text("rule").trimmed();
    if (members.has("announceDays"))
        read.announceDays = members.wholeNumber("announceDays");
    read.skipped = skippedFrom(members);
    read.changed = changedFrom(members);
    if (const auto notice = noticeFromJson(members.object("notice")))
        read.notice = *notice;
    else
        problems << below(u"notice"_s, notice.error().fields);
    if (!problems.isEmpty())
        return Error{u"the series has wrong fields"_s, problems};
    return read;
}

Notice patternOf(const Notice &notice)
{
    Notice pattern = draftOf(notice);
    pattern.startsAt.reset();
    pattern.endsAt.reset();
    pattern.expiresAt.reset();
    pattern.cancelReason.reset();
    forgetExpectations(pattern);
    return pattern;
}

Notice occurrenceNotice(const MaintenanceSeries &series, Instant startsAt, Instant endsAt)
{
    Notice notice = series.notice;
    notice.startsAt = startsAt;
    notice.endsAt = endsAt;
    return notice;
}

QList<FieldProblem> validate(const MaintenanceSeries &series)
{
    QList<FieldProblem> problems;
    const auto add = [&](const QString &field, const char *sentence,
                         const QStringList &values = {}) {
        problems << fieldProblem(field, sentence, values);
    };
    if (series.name.trimmed().isEmpty())
        add(u"name"_s, QT_TRANSLATE_NOOP("FieldProblem", "a name is needed"));
    if (codePointCount(series.name) > limits::seriesNameLength || series.name.contains(u'\n'))
        add(u"name"_s, QT_TRANSLATE_NOOP("FieldProblem", "one line of at most %1 characters"),
            {QString::number(limits::seriesNameLength)});
    if (!QTimeZone::isTimeZoneIdAvailable(series.timeZone.toUtf8()))
        add(u"timeZone"_s,
            QT_TRANSLATE_NOOP("FieldProblem",
                              "is no time zone that is known here: expected a name such as "
                              "Europe/Madrid"));
    using std::chrono::minutes;
    if (series.duration < minutes(1) || series.duration > limits::longestOccurrence)
        add(u"durationMinutes"_s,
            QT_TRANSLATE_NOOP("FieldProblem", "from 1 minute to 7 days are taken"));
    if (series.announceDays < limits::leastAnnounceDays ||
        series.announceDays > limits::mostAnnounceDays)
        add(u"announceDays"_s, QT_TRANSLATE_NOOP("FieldProblem", "from %1 to %2 days are taken"),
            {QString::number(limits::leastAnnounceDays),
             QString::number(limits::mostAnnounceDays)});
    if (series.skipped.size() + series.changed.size() > limits::exceptionCount)
        add(u"skipped"_s, QT_TRANSLATE_NOOP("FieldProblem", "at most %1 exceptions are taken"),
            {QString::number(limits::exceptionCount)});
    for (int i = 0; i < series.changed.size(); ++i) {
        const ChangedOccurrence &one = series.changed[i];
        if (one.endsAt <= one.startsAt || one.endsAt - one.startsAt > limits::longestOccurrence)
            add(u"changed[%1].endsAt"_s.arg(i),
                QT_TRANSLATE_NOOP("FieldProblem",
                                  "the end lies after the start, at most 7 days later"));
    }
    if (series.notice.kind != NoticeKind::Maintenance || series.notice.phase != Phase::Scheduled)
        add(u"notice.kind"_s,
            QT_TRANSLATE_NOOP("FieldProblem", "only a planned maintenance recurs"));
    else if (series.notice.exercise)
        add(u"notice.exercise"_s, QT_TRANSLATE_NOOP("FieldProblem", "a drill does not recur"));
    else if (series.notice != patternOf(series.notice))
        add(u"notice"_s,
            QT_TRANSLATE_NOOP("FieldProblem", "the times, the author and the number are filled by "
                                              "the series for each occurrence: leave them out"));
    const Instant start = instantOf(series.firstStart, QTimeZone::utc());
    problems << below(u"notice"_s, validate(occurrenceNotice(series, start, start + minutes(60))));
    if (QJsonDocument(toJson(series)).toJson(QJsonDocument::Compact).size() > limits::seriesBytes)
        add(u"series"_s,
            QT_TRANSLATE_NOOP("FieldProblem", "the whole series is larger than 48 KiB"));
    return problems;
}

} // namespace foghorn
