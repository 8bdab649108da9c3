// SPDX-License-Identifier: GPL-3.0-or-later
// What helps to write a notice: templates, the service catalogue, past outages.
#include "common/protocol/codec.h"
#include "common/protocol/codec_messages.h"
#include "common/protocol/codec_reading.h"

namespace foghorn {

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ToRelay;
using codec::reading;

namespace {

constexpr int mostListed = 1000;
constexpr int mostOutages = 50;
constexpr TextRule idRule{.longest = limits::nameLength};

QJsonArray listOf(const auto &items)
{
    QJsonArray json;
    for (const auto &item : items)
        json += toJson(item);
    return json;
}

QList<CatalogueService> servicesFrom(JsonReader &reader)
{
    QList<CatalogueService> services;
    for (JsonReader &service : reader.objects("services"_L1, limits::catalogueCount))
        services += service.take(catalogueServiceFromJson(service.json()));
    return services;
}

} // namespace

namespace codec {

QJsonObject toParams(const TemplateList &list)
{
    QJsonObject params{{u"limit"_s, list.limit}};
    addText(params, u"after"_s, list.after);
    return params;
}

TemplateList fromParams(JsonReader &params, As<TemplateList>)
{
    TemplateList list;
    list.after = params.text("after"_L1, idRule, Presence::Optional);
    list.limit = params.numberOr(list.limit, "limit"_L1, 1, mostListed);
    return list;
}

QJsonObject toParams(const TemplateSave &save)
{
    return {{u"template"_s, foghorn::toJson(save.noticeTemplate)},
            {u"base"_s, save.base},
            {u"idempotencyKey"_s, save.idempotencyKey}};
}

TemplateSave fromParams(JsonReader &params, As<TemplateSave>)
{
    TemplateSave save;
    if (const std::optional<QJsonObject> json = params.raw("template"_L1))
        save.noticeTemplate = params.take(noticeTemplateFromJson(*json), u"template"_s);
    save.base = params.number("base"_L1, 0);
    save.idempotencyKey = idempotencyKeyFrom(params);
    return save;
}

QJsonObject toParams(const TemplateRemove &remove)
{
    return {{u"id"_s, remove.id},
            {u"base"_s, remove.base},
            {u"idempotencyKey"_s, remove.idempotencyKey}};
}

TemplateRemove fromParams(JsonReader &params, As<TemplateRemove>)
{
    TemplateRemove remove;
    remove.id = params.text("id"_L1, idRule);
    remove.base = params.number("base"_L1, 1);
    remove.idempotencyKey = idempotencyKeyFrom(params);
    return remove;
}

QJsonObject toParams(const ServiceList &list)
{
    QJsonObject params{{u"limit"_s, list.limit}};
    addText(params, u"after"_s, list.after);
    return params;
}

ServiceList fromParams(JsonReader &params, As<ServiceList>)
{
    ServiceList list;
    list.after = params.text("after"_L1, idRule, Presence::Optional);
    list.limit = params.numberOr(list.limit, "limit"_L1, 1, mostListed);
    return list;
}

QJsonObject toParams(const ServiceReplace &replace)
{
    return {{u"services"_s, listOf(replace.services)},
            {u"base"_s, replace.base},
            {u"idempotencyKey"_s, replace.idempotencyKey}};
}

ServiceReplace fromParams(JsonReader &params, As<ServiceReplace>)
{
    ServiceReplace replace;
    replace.services = servicesFrom(params);
    replace.base = params.number("base"_L1, 0);
    replace.idempotencyKey = idempotencyKeyFrom(params);
    return replace;
}

QJsonObject toParams(const OutageList &list)
{
    return {{u"service"_s, list.service}, {u"limit"_s, list.limit}};
}

OutageList fromParams(JsonReader &params, As<OutageList>)
{
    OutageList list;
    list.service = params.text("service"_L1, idRule);
    list.limit = params.numberOr(list.limit, "limit"_L1, 1, mostOutages);
    return list;
}

QJsonObject toParams(const PromiseReport &report)
{
    return {{u"days"_s, report.days}};
}

PromiseReport fromParams(JsonReader &params, As<PromiseReport>)
{
    PromiseReport report;
    report.days = params.numberOr(report.days, "days"_L1, 1, 366);
    return report;
}

QJsonObject toParams(const CoachSettings &)
{
    return {};
}

CoachSettings fromParams(JsonReader &, As<CoachSettings>)
{
    return {};
}

QJsonObject toParams(const AskMaintenanceRules &)
{
    return {};
}

AskMaintenanceRules fromParams(JsonReader &, As<AskMaintenanceRules>)
{
    return {};
}

} // namespace codec

QJsonObject toJson(const AskMaintenanceRules::Answer &answer)
{
    QJsonArray holidays;
    for (const QDate day : answer.rules.holidays)
        holidays << day.toString(Qt::ISODate);
    return {{u"leadTimeDays"_s, answer.rules.leadTimeDays},
            {u"timeZone"_s, QString::fromLatin1(answer.rules.zone.id())},
            {u"holidays"_s, holidays}};
}

Result<AskMaintenanceRules::Answer> decodeAnswer(const QJsonObject &json,
                                                 const AskMaintenanceRules *)
{
    return reading<AskMaintenanceRules>(
        json, [](JsonReader &reader, AskMaintenanceRules::Answer &answer) {
            answer.rules.leadTimeDays = reader.number("leadTimeDays"_L1, 0, 366);
            answer.rules.zone = QTimeZone(reader.text("timeZone"_L1).toLatin1());
            if (!answer.rules.zone.isValid()) // a zone that this computer does not know
                answer.rules.zone = QTimeZone::utc();
            const QStringList days = reader.texts("holidays"_L1, 10'000);
            for (qsizetype i = 0; i < days.size(); ++i) {
                const QDate day = QDate::fromString(days[i], Qt::ISODate);
                if (!day.isValid())
                    reader.complain(u"holidays[%1]"_s.arg(i), u"is not a day such as 2026-12-25"_s);
                answer.rules.holidays << day;
            }
            std::sort(answer.rules.holidays.begin(), answer.rules.holidays.end());
        });
}

QJsonObject toJson(const CoachSettings::Answer &answer)
{
    return toJson(answer.rules);
}

Result<CoachSettings::Answer> decodeAnswer(const QJsonObject &json, const CoachSettings *)
{
    const auto rules = coachRulesFromJson(json);
    if (!rules)
        return rules.error();
    return CoachSettings::Answer{*rules};
}

QJsonObject toJson(const TemplateList::Answer &answer)
{
    return {{u"templates"_s, listOf(answer.templates)}, {u"more"_s, answer.more}};
}

Result<TemplateList::Answer> decodeAnswer(const QJsonObject &json, const TemplateList *)
{
    return reading<TemplateList>(json, [](JsonReader &reader, TemplateList::Answer &answer) {
        for (JsonReader &item : reader.objects("templates"_L1, mostListed))
            answer.templates += item.take(noticeTemplateFromJson(item.json()));
        answer.more = reader.flag("more"_L1);
    });
}

QJsonObject toJson(const TemplateSave::Answer &answer)
{
    return {{u"revision"_s, answer.revision}};
}

Result<TemplateSave::Answer> decodeAnswer(const QJsonObject &json, const TemplateSave *)
{
    return reading<TemplateSave>(json, [](JsonReader &reader, TemplateSave::Answer &answer) {
        answer.revision = reader.number("revision"_L1, 1);
    });
}

QJsonObject toJson(const ServiceList::Answer &answer)
{
    return {{u"services"_s, listOf(answer.services)},
            {u"revision"_s, answer.revision},
            {u"more"_s, answer.more}};
}

Result<ServiceList::Answer> decodeAnswer(const QJsonObject &json, const ServiceList *)
{
    return reading<ServiceList>(json, [](JsonReader &reader, ServiceList::Answer &answer) {
        answer.services = servicesFrom(reader);
        answer.revision = reader.number("revision"_L1, 0);
        answer.more = reader.flag("more"_L1);
    });
}

QJsonObject toJson(const ServiceReplace::Answer &answer)
{
    return {{u"revision"_s, answer.revision}};
}

Result<ServiceReplace::Answer> decodeAnswer(const QJsonObject &json, const ServiceReplace *)
{
    return reading<ServiceReplace>(json, [](JsonReader &reader, ServiceReplace::Answer &answer) {
        answer.revision = reader.number("revision"_L1, 1);
    });
}

QJsonObject toJson(const OutageList::Answer &answer)
{
    return {{u"outages"_s, listOf(answer.outages)}};
}

Result<OutageList::Answer> decodeAnswer(const QJsonObject &json, const OutageList *)
{
    return reading<OutageList>(json, [](JsonReader &reader, OutageList::Answer &answer) {
        for (JsonReader &item : reader.objects("outages"_L1, mostOutages))
            answer.outages += item.take(pastOutageFromJson(item.json()));
    });
}

QJsonObject toJson(const PromiseReport::Answer &answer)
{
    QJsonObject json{{u"kept"_s, answer.punctuality.kept}, {u"late"_s, answer.punctuality.late}};
    if (const auto &median = answer.punctuality.medianLateness)
        json[u"medianLateMinutes"_s] = qint64(median->count());
    return json;
}

Result<PromiseReport::Answer> decodeAnswer(const QJsonObject &json, const PromiseReport *)
{
    return reading<PromiseReport>(json, [](JsonReader &reader, PromiseReport::Answer &answer) {
        Punctuality &punctuality = answer.punctuality;
        punctuality.kept = reader.number("kept"_L1, 0);
        punctuality.late = reader.number("late"_L1, 0);
        if (reader.has("medianLateMinutes"_L1))
            punctuality.medianLateness =
                std::chrono::minutes(reader.whole("medianLateMinutes"_L1, 0));
    });
}

} // namespace foghorn
