// SPDX-License-Identifier: GPL-3.0-or-later
// Drills: started, and how fast they reached their desks.
#include "common/protocol/codec.h"
#include "common/protocol/codec_messages.h"
#include "common/protocol/codec_reading.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using namespace ToRelay;
using codec::reading;
using std::chrono::milliseconds;

namespace {

constexpr int mostListed = 1000;
constexpr int longestTime = 24 * 60 * 60 * 1000;
constexpr TextRule mayBeEmpty{.empty = TextRule::Empty::Allowed};

void addTime(QJsonObject &json, const QString &key, const std::optional<milliseconds> &time)
{
    if (time)
        json[key] = qint64(time->count());
}

std::optional<milliseconds> timeFrom(JsonReader &reader, QLatin1StringView key)
{
    if (!reader.has(key))
        return {};
    return milliseconds(reader.number(key, 0, longestTime));
}

QJsonObject failureJson(const DrillFailure &failure)
{
    QJsonObject json{{u"person"_s, failure.person.text},
                     {u"host"_s, failure.host},
                     {u"site"_s, failure.site},
                     {u"fault"_s, toString(failure.fault)}};
    if (failure.offlineSince)
        json[u"offlineSince"_s] = toIso(*failure.offlineSince);
    return json;
}

DrillFailure failureFrom(JsonReader &reader)
{
    DrillFailure failure;
    failure.person.text = reader.text("person"_L1, mayBeEmpty);
    failure.host = reader.text("host"_L1, mayBeEmpty);
    failure.site = reader.text("site"_L1, mayBeEmpty);
    failure.fault =
        reader.choice("fault"_L1, drillFaultFromString).value_or(DrillFault::NotDelivered);
    failure.offlineSince = reader.instantIfThere("offlineSince"_L1);
    return failure;
}

QJsonObject reportJson(const DrillReport &report)
{
    QJsonArray displays, failures;
    for (const milliseconds &time : report.displays)
        displays += qint64(time.count());
    for (const DrillFailure &failure : report.failures)
        failures += failureJson(failure);
    QJsonObject json{{u"notice"_s, report.notice.text},  {u"startedAt"_s, toIso(report.startedAt)},
                     {u"startedBy"_s, report.startedBy}, {u"endsAt"_s, toIso(report.endsAt)},
                     {u"desks"_s, report.desks},         {u"delivered"_s, report.delivered},
                     {u"displayed"_s, report.displayed}, {u"displays"_s, displays},
                     {u"failures"_s, failures}};
    addTime(json, u"firstWord"_s, report.firstWord);
    addTime(json, u"half"_s, report.half);
    addTime(json, u"most"_s, report.most);
    return json;
}

DrillReport reportFrom(JsonReader reader)
{
    DrillReport report;
    report.notice = reader.id<NoticeId>("notice"_L1);
    report.startedAt = reader.instant("startedAt"_L1);
    report.startedBy = reader.text("startedBy"_L1, mayBeEmpty);
    report.endsAt = reader.instant("endsAt"_L1);
    report.desks = reader.number("desks"_L1, 0);
    report.delivered = reader.number("delivered"_L1, 0);
    report.displayed = reader.number("displayed"_L1, 0);
    report.firstWord = timeFrom(reader, "firstWord"_L1);
    report.half = timeFrom(reader, "half"_L1);
    report.most = timeFrom(reader, "most"_L1);
    for (const QJsonValue &time : reader.json()["displays"_L1].toArray())
        report.displays += milliseconds(std::max<qint64>(time.toInteger(), 0));
    for (JsonReader &failure : reader.objects("failures"_L1, mostListed, Presence::Optional))
        report.failures += failureFrom(failure);
    return report;
}

} // namespace

namespace codec {

QJsonObject toParams(const DrillStart &start)
{
    QJsonObject json{{u"audience"_s, toJson(start.audience)},
                     {u"minutes"_s, start.minutes},
                     {u"idempotencyKey"_s, start.idempotencyKey}};
    json[u"sample"_s] = start.sample.desks > 0 ? QJsonObject{{u"desks"_s, start.sample.desks}}
                                               : QJsonObject{{u"percent"_s, start.sample.percent}};
    if (start.notice)
        json[u"notice"_s] = toJson(*start.notice);
    return json;
}

DrillStart fromParams(JsonReader &params, As<DrillStart>)
{
    DrillStart start;
    if (const auto json = params.raw("audience"_L1))
        start.audience = params.take(audienceFromJson(*json, u"audience"_s));
    JsonReader sample = params.object("sample"_L1);
    if (firstOfTwo(sample, "desks"_L1, "percent"_L1))
        start.sample.desks = sample.number("desks"_L1, 1);
    else
        start.sample.percent = sample.number("percent"_L1, 1, 100);
    start.minutes = params.numberOr(start.minutes, "minutes"_L1, 1, limits::drillMinutes);
    if (params.has("notice"_L1)) {
        if (const auto json = params.raw("notice"_L1))
            start.notice = params.take(noticeFromJson(*json), u"notice"_s);
    }
    start.idempotencyKey = idempotencyKeyFrom(params);
    return start;
}

QJsonObject toParams(const AskDrillReport &question)
{
    return {{u"notice"_s, question.notice.text}};
}

AskDrillReport fromParams(JsonReader &params, As<AskDrillReport>)
{
    return {params.id<NoticeId>("notice"_L1)};
}

QJsonObject toParams(const DrillList &)
{
    return {};
}

DrillList fromParams(JsonReader &, As<DrillList>)
{
    return {};
}

} // namespace codec

QJsonObject toJson(const DrillStart::Answer &answer)
{
    return {{u"envelope"_s, toJson(answer.envelope)}};
}

Result<DrillStart::Answer> decodeAnswer(const QJsonObject &json, const DrillStart *)
{
    return reading<DrillStart>(json, [](JsonReader &reader, DrillStart::Answer &answer) {
        answer.envelope = codec::envelopeFrom(reader, "envelope"_L1);
    });
}

QJsonObject toJson(const AskDrillReport::Answer &answer)
{
    return {{u"report"_s, reportJson(answer.report)}};
}

Result<AskDrillReport::Answer> decodeAnswer(const QJsonObject &json, const AskDrillReport *)
{
    return reading<AskDrillReport>(json, [](JsonReader &reader, AskDrillReport::Answer &answer) {
        answer.report = reportFrom(reader.object("report"_L1));
    });
}

QJsonObject toJson(const DrillList::Answer &answer)
{
    QJsonArray drills;
    for (const DrillReport &report : answer.drills)
        drills += reportJson(report);
    return {{u"drills"_s, drills}, {u"more"_s, answer.more}};
}

Result<DrillList::Answer> decodeAnswer(const QJsonObject &json, const DrillList *)
{
    return reading<DrillList>(json, [](JsonReader &reader, DrillList::Answer &answer) {
        for (const JsonReader &drill : reader.objects("drills"_L1, mostListed))
            answer.drills += reportFrom(drill);
        answer.more = reader.flag("more"_L1);
    });
}

} // namespace foghorn
