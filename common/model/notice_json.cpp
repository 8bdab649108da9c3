// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/json_members.h"
#include "common/model/lifecycle.h"
#include "common/model/notice.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

void put(QJsonObject &json, const char *name, const QString &text)
{
    if (!text.isEmpty())
        json[QLatin1StringView(name)] = text;
}

void put(QJsonObject &json, const char *name, const std::optional<Instant> &instant)
{
    if (instant)
        json[QLatin1StringView(name)] = toIso(*instant);
}

QJsonObject textJson(const NoticeText &text)
{
    QJsonObject json;
    put(json, "headline", text.headline);
    put(json, "affected", text.affected);
    put(json, "impact", text.impact);
    if (!text.stillWorks.isEmpty())
        json[u"stillWorks"_s] = QJsonArray::fromStringList(text.stillWorks);
    QJsonArray actions;
    for (const Action &action : text.actions)
        actions << QJsonObject{{u"when"_s, toString(action.when)}, {u"text"_s, action.text}};
    if (!actions.isEmpty())
        json[u"actions"_s] = actions;
    put(json, "workaround", text.workaround);
    put(json, "cause", text.cause);
    put(json, "prevention", text.prevention);
    put(json, "progress", text.progress);
    put(json, "closing", text.closing);
    put(json, "purpose", text.purpose);
    put(json, "benefit", text.benefit);
    put(json, "details", text.details);
    return json;
}

NoticeText readText(JsonMembers reader)
{
    NoticeText text;
    text.headline = reader.text("headline");
    text.affected = reader.text("affected");
    text.impact = reader.text("impact");
    text.stillWorks = reader.texts("stillWorks");
    const QJsonArray actions = reader.array("actions");
    for (int i = 0; i < actions.size(); ++i) {
        JsonMembers action(actions[i].toObject(), u"%1[%2]"_s.arg(reader.path("actions")).arg(i),
                           reader.problems());
        const auto when = action.oneOf("when", &actionTimeFromString, "now, before, during, after");
        text.actions << Action{when.value_or(ActionTime::Now), action.text("text")};
        if (!action.has("text"))
            action.wrong("text", u"text is needed"_s);
    }
    text.workaround = reader.text("workaround");
    text.cause = reader.text("cause");
    text.prevention = reader.text("prevention");
    text.progress = reader.text("progress");
    text.closing = reader.text("closing");
    text.purpose = reader.text("purpose");
    text.benefit = reader.text("benefit");
    text.details = reader.text("details");
    return text;
}

Restoration readRestoration(JsonMembers reader)
{
    Restoration restoration;
    const auto kind =
        reader.oneOf("kind", &restorationKindFromString, "unknown, about, between, notBefore");
    if (!reader.has("kind"))
        reader.wrong("kind", u"one of unknown, about, between, notBefore is needed"_s);
    restoration.kind = kind.value_or(RestorationKind::Unknown);
    restoration.at = reader.instant("at");
    restoration.until = reader.instant("until");
    return restoration;
}

FollowUp readFollowUp(JsonMembers reader)
{
    FollowUp followUp;
    followUp.owner = reader.text("owner");
    if (const QDate day = reader.date("dueOn"); day.isValid())
        followUp.dueOn = day;
    return followUp;
}

QList<Service> readServices(JsonMembers &reader)
{
    QList<Service> services;
    const QJsonArray array = reader.array("services");
    for (int i = 0; i < array.size(); ++i) {
        JsonMembers item(array[i].toObject(), u"services[%1]"_s.arg(i), reader.problems());
        Service service;
        service.id = item.text("id");
        service.name = item.words("name");
        services << service;
    }
    return services;
}

void readSize(JsonMembers &reader, Notice &notice)
{
    notice.kind = reader.oneOf("kind", &noticeKindFromString, "incident, maintenance, announcement")
                      .value_or(NoticeKind::Incident);
    if (!reader.has("kind"))
        reader.wrong("kind", u"one of incident, maintenance, announcement is needed"_s);
    notice.severity = reader.oneOf("severity", &severityFromString, "info, minor, major, critical")
                          .value_or(Severity::Minor);
    if (!reader.has("severity"))
        reader.wrong("severity", u"one of info, minor, major, critical is needed"_s);
    notice.phase = reader.oneOf("phase", &phaseFromString, "the phases of its kind")
                       .value_or(firstPhase(notice.kind));
    const auto byDefault = notice.severity >= Severity::Major ? Acknowledgement::Required
                                                              : Acknowledgement::NotRequired;
    notice.acknowledgement =
        reader.oneOf("acknowledgement", &acknowledgementFromString, "required, notRequired")
            .value_or(byDefault);
    notice.notify =
        reader.oneOf("notify", &notifyFromString, "auto, always, quiet").value_or(Notify::Auto);
    notice.cancelReason =
        reader.oneOf("cancelReason", &cancelReasonFromString, "mistake, noLongerNeeded");
}

/** The longest first, in whatever order they were written. */
QList<std::chrono::minutes> readReminders(JsonMembers &reader)
{
    QList<std::chrono::minutes> reminders;
    const QJsonArray array = reader.array("reminders");
    for (int i = 0; i < array.size(); ++i) {
        const int minutes = array[i].toInt(-1);
        if (minutes < 0)
            reader.problems() << FieldProblem{u"reminders[%1]"_s.arg(i),
                                              u"a whole number of minutes is needed"_s};
        reminders << std::chrono::minutes(minutes);
    }
    std::sort(reminders.begin(), reminders.end(), std::greater());
    return reminders;
}

void readTexts(JsonMembers &reader, Notice &notice)
{
    const QJsonObject texts = reader.object("text");
    for (const QString &language : texts.keys()) {
        const QString path = u"text."_s + language;
        if (!texts[language].isObject())
            reader.problems() << FieldProblem{path, u"an object is needed"_s};
        notice.text[language] =
            readText(JsonMembers(texts[language].toObject(), path, reader.problems()));
    }
    notice.defaultLanguage = reader.text("defaultLanguage");
    if (notice.defaultLanguage.isEmpty() && notice.text.size() == 1) // empty is the same as none
        notice.defaultLanguage = notice.text.firstKey();
}

} // namespace

QJsonObject toJson(const Notice &notice)
{
    QJsonObject json;
    put(json, "deployment", notice.deployment.text);
    put(json, "id", notice.id.text);
    if (notice.revision > 0)
        json[u"revision"_s] = notice.revision;
    if (notice.asks > 0)
        json[u"asks"_s] = notice.asks;
    json[u"kind"_s] = toString(notice.kind);
    json[u"severity"_s] = toString(notice.severity);
    json[u"phase"_s] = toString(notice.phase);
    QJsonArray services;
    for (const Service &service : notice.services) {
        services << QJsonObject{{u"id"_s, service.id}, {u"name"_s, wordsJson(service.name)}};
    }
    json[u"services"_s] = services;
    QJsonObject texts;
    for (auto text = notice.text.begin(); text != notice.text.end(); ++text)
        texts[text.key()] = textJson(text.value());
    json[u"text"_s] = texts;
    put(json, "defaultLanguage", notice.defaultLanguage);
    put(json, "startsAt", notice.startsAt);
    put(json, "endsAt", notice.endsAt);
    if (notice.reminders) {
        QJsonArray minutes;
        for (const std::chrono::minutes before : *notice.reminders)
            minutes << qint64(before.count());
        json[u"reminders"_s] = minutes;
    }
    if (notice.finishes != Finishing::ByAuthor)
        json[u"finishes"_s] = toString(notice.finishes);
    if (notice.restoration) {
        QJsonObject restoration{{u"kind"_s, toString(notice.restoration->kind)}};
        put(restoration, "at", notice.restoration->at);
        put(restoration, "until", notice.restoration->until);
        json[u"restoration"_s] = restoration;
    }
    put(json, "nextUpdateAt", notice.nextUpdateAt);
    put(json, "checkedAt", notice.checkedAt);
    put(json, "watchUntil", notice.watchUntil);
    json[u"audience"_s] = toJson(notice.audience);
    json[u"acknowledgement"_s] = toString(notice.acknowledgement);
    json[u"notify"_s] = toString(notice.notify);
    QJsonObject contact;
    put(contact, "phone", notice.contact.phone);
    put(contact, "url", notice.contact.url);
    if (!contact.isEmpty())
        json[u"contact"_s] = contact;
    put(json, "expiresAt", notice.expiresAt);
    put(json, "publishedAt", notice.publishedAt);
    put(json, "publishedBy", notice.publishedBy);
    if (notice.cancelReason)
        json[u"cancelReason"_s] = toString(*notice.cancelReason);
    if (notice.followUp) {
        QJsonObject followUp;
        put(followUp, "owner", notice.followUp->owner);
        if (notice.followUp->dueOn)
            followUp[u"dueOn"_s] = notice.followUp->dueOn->toString(Qt::ISODate);
        json[u"followUp"_s] = followUp;
    }
    if (notice.exercise)
        json[u"exercise"_s] = true;
    return json;
}

Result<Notice> noticeFromJson(const QJsonObject &json)
{
    QList<FieldProblem> problems;
    JsonMembers reader(json, {}, problems);
    Notice notice;
    notice.deployment = {reader.text("deployment")};
    notice.id = {reader.text("id")};
    notice.revision = reader.wholeNumber("revision");
    notice.asks = reader.wholeNumber("asks");
    readSize(reader, notice);
    notice.services = readServices(reader);
    readTexts(reader, notice);
    notice.startsAt = reader.instant("startsAt");
    notice.endsAt = reader.instant("endsAt");
    if (reader.has("reminders"))
        notice.reminders = readReminders(reader);
    notice.finishes = reader.oneOf("finishes", &finishingFromString, "byAuthor, automatic")
                          .value_or(Finishing::ByAuthor);
    if (reader.has("restoration"))
        notice.restoration =
            readRestoration(JsonMembers(reader.object("restoration"), u"restoration"_s, problems));
    notice.nextUpdateAt = reader.instant("nextUpdateAt");
    notice.checkedAt = reader.instant("checkedAt");
    notice.watchUntil = reader.instant("watchUntil");
    auto audience = audienceFromJson(reader.object("audience"), u"audience"_s);
    if (audience)
        notice.audience = *audience;
    else
        problems << audience.error().fields;
    JsonMembers contact(reader.object("contact"), u"contact"_s, problems);
    notice.contact = {contact.text("phone"), contact.text("url")};
    notice.expiresAt = reader.instant("expiresAt");
    notice.publishedAt = reader.instant("publishedAt");
    notice.publishedBy = reader.text("publishedBy");
    if (reader.has("followUp"))
        notice.followUp =
            readFollowUp(JsonMembers(reader.object("followUp"), u"followUp"_s, problems));
    notice.exercise = reader.flag("exercise");
    if (!problems.isEmpty())
        return Error{problems.size() == 1
                         ? u"the notice has 1 wrong field"_s
                         : u"the notice has %1 wrong fields"_s.arg(problems.size()),
                     problems};
    return notice;
}

QByteArray noticeBytes(const Notice &notice)
{
    return QJsonDocument(toJson(notice)).toJson(QJsonDocument::Compact);
}

Result<Notice> noticeFromBytes(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return Error{u"the notice is not a JSON object: %1"_s.arg(error.errorString())};
    return noticeFromJson(document.object());
}

} // namespace foghorn
