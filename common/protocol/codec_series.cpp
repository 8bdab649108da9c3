// SPDX-License-Identifier: GPL-3.0-or-later
// Maintenances that recur.
#include "common/protocol/codec.h"
#include "common/protocol/codec_messages.h"
#include "common/protocol/codec_reading.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using namespace ToRelay;
using codec::reading;

namespace {

constexpr int mostListed = 200;
constexpr int mostShown = 50; // occurrences of one series
constexpr TextRule reasonRule{.longest = limits::otherTextLength,
                              .empty = TextRule::Empty::Allowed,
                              .lines = TextRule::Lines::Many};

QDate dayFrom(JsonReader &reader, QLatin1StringView key)
{
    const QString text = reader.text(key);
    const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!day.isValid() && !text.isEmpty())
        reader.complain(key, u"a day such as 2026-12-13 is needed"_s);
    return day;
}

MaintenanceSeries seriesFrom(JsonReader &reader)
{
    const std::optional<QJsonObject> json = reader.raw("series"_L1);
    return json ? reader.take(seriesFromJson(*json), u"series"_s) : MaintenanceSeries{};
}

QJsonObject toJson(const SeriesOccurrence &one)
{
    QJsonObject json{{u"occurrence"_s, one.day.toString(Qt::ISODate)},
                     {u"startsAt"_s, toIso(one.startsAt)},
                     {u"endsAt"_s, toIso(one.endsAt)},
                     {u"announcedAt"_s, toIso(one.announcedAt)},
                     {u"state"_s, toString(one.state)}};
    codec::addText(json, u"notice"_s, one.notice.text);
    if (one.changed)
        json[u"changed"_s] = true;
    return json;
}

QJsonArray toJson(const QList<SeriesOccurrence> &occurrences)
{
    QJsonArray json;
    for (const SeriesOccurrence &one : occurrences)
        json += toJson(one);
    return json;
}

QList<SeriesOccurrence> occurrencesFrom(JsonReader &reader)
{
    QList<SeriesOccurrence> occurrences;
    for (JsonReader &item : reader.objects("next"_L1, mostShown)) {
        SeriesOccurrence one;
        one.day = dayFrom(item, "occurrence"_L1);
        one.startsAt = item.instant("startsAt"_L1);
        one.endsAt = item.instant("endsAt"_L1);
        one.announcedAt = item.instant("announcedAt"_L1);
        one.state =
            item.choice("state"_L1, occurrenceStateFromString).value_or(OccurrenceState::Ahead);
        one.notice = item.id<NoticeId>("notice"_L1, Presence::Optional);
        one.changed = item.flag("changed"_L1);
        occurrences += one;
    }
    return occurrences;
}

} // namespace

namespace codec {

QJsonObject toParams(const SeriesList &list)
{
    QJsonObject params{{u"limit"_s, list.limit}};
    addText(params, u"after"_s, list.after.text);
    return params;
}

SeriesList fromParams(JsonReader &params, As<SeriesList>)
{
    SeriesList list;
    list.after = params.id<SeriesId>("after"_L1, Presence::Optional);
    list.limit = params.numberOr(list.limit, "limit"_L1, 1, mostListed);
    return list;
}

QJsonObject toParams(const SeriesPreview &preview)
{
    return {{u"series"_s, toJson(preview.series)}, {u"count"_s, preview.count}};
}

SeriesPreview fromParams(JsonReader &params, As<SeriesPreview>)
{
    SeriesPreview preview;
    preview.series = seriesFrom(params);
    preview.count = params.numberOr(preview.count, "count"_L1, 1, mostShown);
    return preview;
}

QJsonObject toParams(const SeriesSave &save)
{
    QJsonObject params{{u"series"_s, toJson(save.series)},
                       {u"base"_s, save.base},
                       {u"idempotencyKey"_s, save.idempotencyKey}};
    addText(params, u"shortNoticeReason"_s, save.shortNoticeReason);
    return params;
}

SeriesSave fromParams(JsonReader &params, As<SeriesSave>)
{
    SeriesSave save;
    save.series = seriesFrom(params);
    save.base = params.numberOr(0, "base"_L1, 0, std::numeric_limits<int>::max());
    save.idempotencyKey = idempotencyKeyFrom(params);
    save.shortNoticeReason = params.text("shortNoticeReason"_L1, reasonRule, Presence::Optional);
    return save;
}

QJsonObject toParams(const SeriesSkip &skip)
{
    QJsonObject params{{u"id"_s, skip.id.text},
                       {u"occurrence"_s, skip.occurrence.toString(Qt::ISODate)},
                       {u"idempotencyKey"_s, skip.idempotencyKey}};
    if (skip.takesPlace)
        params[u"takesPlace"_s] = true;
    return params;
}

SeriesSkip fromParams(JsonReader &params, As<SeriesSkip>)
{
    SeriesSkip skip;
    skip.id = params.id<SeriesId>("id"_L1);
    skip.occurrence = dayFrom(params, "occurrence"_L1);
    skip.takesPlace = params.flag("takesPlace"_L1);
    skip.idempotencyKey = idempotencyKeyFrom(params);
    return skip;
}

QJsonObject toParams(const SeriesChange &change)
{
    QJsonObject params{{u"id"_s, change.id.text},
                       {u"occurrence"_s, change.occurrence.toString(Qt::ISODate)},
                       {u"idempotencyKey"_s, change.idempotencyKey}};
    if (change.startsAt)
        params[u"startsAt"_s] = toIso(*change.startsAt);
    if (change.endsAt)
        params[u"endsAt"_s] = toIso(*change.endsAt);
    addText(params, u"shortNoticeReason"_s, change.shortNoticeReason);
    return params;
}

SeriesChange fromParams(JsonReader &params, As<SeriesChange>)
{
    SeriesChange change;
    change.id = params.id<SeriesId>("id"_L1);
    change.occurrence = dayFrom(params, "occurrence"_L1);
    change.startsAt = params.instantIfThere("startsAt"_L1);
    change.endsAt = params.instantIfThere("endsAt"_L1);
    change.idempotencyKey = idempotencyKeyFrom(params);
    change.shortNoticeReason = params.text("shortNoticeReason"_L1, reasonRule, Presence::Optional);
    return change;
}

QJsonObject toParams(const SeriesRemove &remove)
{
    QJsonObject params{{u"id"_s, remove.id.text},
                       {u"base"_s, remove.base},
                       {u"idempotencyKey"_s, remove.idempotencyKey}};
    if (remove.cancelAhead)
        params[u"cancelAhead"_s] = true;
    return params;
}

SeriesRemove fromParams(JsonReader &params, As<SeriesRemove>)
{
    SeriesRemove remove;
    remove.id = params.id<SeriesId>("id"_L1);
    remove.base = params.number("base"_L1, 1);
    remove.cancelAhead = params.flag("cancelAhead"_L1);
    remove.idempotencyKey = idempotencyKeyFrom(params);
    return remove;
}

} // namespace codec

QJsonObject toJson(const SeriesList::Answer &answer)
{
    QJsonArray series;
    for (const SeriesEntry &entry : answer.series)
        series += QJsonObject{{u"series"_s, toJson(entry.series)},
                              {u"savedBy"_s, entry.savedBy},
                              {u"next"_s, toJson(entry.next)}};
    return {{u"series"_s, series}, {u"more"_s, answer.more}};
}

Result<SeriesList::Answer> decodeAnswer(const QJsonObject &json, const SeriesList *)
{
    return reading<SeriesList>(json, [](JsonReader &reader, SeriesList::Answer &answer) {
        for (JsonReader &item : reader.objects("series"_L1, mostListed))
            answer.series +=
                SeriesEntry{seriesFrom(item), item.text("savedBy"_L1), occurrencesFrom(item)};
        answer.more = reader.flag("more"_L1);
    });
}

QJsonObject toJson(const SeriesPreview::Answer &answer)
{
    QJsonObject json{{u"next"_s, toJson(answer.next)}};
    if (answer.needsReason)
        json[u"needsReason"_s] = true;
    return json;
}

Result<SeriesPreview::Answer> decodeAnswer(const QJsonObject &json, const SeriesPreview *)
{
    return reading<SeriesPreview>(json, [](JsonReader &reader, SeriesPreview::Answer &answer) {
        answer.next = occurrencesFrom(reader);
        answer.needsReason = reader.flag("needsReason"_L1);
    });
}

QJsonObject toJson(const SeriesSave::Answer &answer)
{
    return {{u"id"_s, answer.id.text}, {u"version"_s, answer.version}};
}

Result<SeriesSave::Answer> decodeAnswer(const QJsonObject &json, const SeriesSave *)
{
    return reading<SeriesSave>(json, [](JsonReader &reader, SeriesSave::Answer &answer) {
        answer.id = reader.id<SeriesId>("id"_L1);
        answer.version = reader.number("version"_L1, 1);
    });
}

QJsonObject toJson(const SeriesSkip::Answer &answer)
{
    return {{u"version"_s, answer.version}};
}

Result<SeriesSkip::Answer> decodeAnswer(const QJsonObject &json, const SeriesSkip *)
{
    return reading<SeriesSkip>(json, [](JsonReader &reader, SeriesSkip::Answer &answer) {
        answer.version = reader.number("version"_L1, 1);
    });
}

QJsonObject toJson(const SeriesChange::Answer &answer)
{
    return {{u"version"_s, answer.version}};
}

Result<SeriesChange::Answer> decodeAnswer(const QJsonObject &json, const SeriesChange *)
{
    return reading<SeriesChange>(json, [](JsonReader &reader, SeriesChange::Answer &answer) {
        answer.version = reader.number("version"_L1, 1);
    });
}

} // namespace foghorn
