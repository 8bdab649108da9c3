// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/held_notice.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr std::array reminderSteps{15min, 30min, 60min}; // rule 11
constexpr int remindersADay = int(reminderSteps.size());

std::optional<Notice> noticeAt(const QJsonObject &json, QLatin1StringView key)
{
    const auto notice = noticeFromJson(json[key].toObject());
    return notice ? std::optional(*notice) : std::nullopt;
}

} // namespace

void Reminders::closed(std::chrono::milliseconds presence, QDate today)
{
    if (m_day != today) {
        m_day = today;
        m_today = 0;
    }
    m_closedAt = presence;
    ++m_today;
}

bool Reminders::isPending(QDate today) const
{
    return m_closedAt && (m_day != today || m_today <= remindersADay);
}

bool Reminders::isDue(std::chrono::milliseconds presence, QDate today) const
{
    if (!isPending(today))
        return false;
    // The day's count says after which step it comes back.
    const int closed = m_day == today ? m_today : 1;
    return presence - *m_closedAt >= reminderSteps[size_t(closed - 1)];
}

std::optional<std::chrono::minutes> Reminders::nextStep(QDate today) const
{
    const int closed = m_day == today ? m_today : 0;
    if (closed >= remindersADay)
        return {};
    return reminderSteps[size_t(closed)];
}

void Reminders::writeTo(QJsonObject &json) const
{
    json[u"remindersDay"_s] = m_day.toString(Qt::ISODate);
    json[u"remindersToday"_s] = m_today;
    json[u"closed"_s] = m_closedAt.has_value();
}

Reminders Reminders::fromJson(const QJsonObject &json)
{
    Reminders reminders;
    reminders.m_day = QDate::fromString(json["remindersDay"_L1].toString(), Qt::ISODate);
    reminders.m_today = json["remindersToday"_L1].toInt();
    if (json["closed"_L1].toBool())
        reminders.m_closedAt = 0ms; // presence counts anew after a start
    return reminders;
}

QJsonObject toJson(const HeldNotice &held)
{
    QJsonObject json{
        {u"notice"_s, foghorn::toJson(held.notice)}, {u"settledAsk"_s, held.settledAsk},
        {u"acknowledged"_s, held.acknowledged},      {u"told"_s, held.told},
        {u"endingSettled"_s, held.endingSettled},    {u"leftAudience"_s, held.leftAudience}};
    held.reminders.writeTo(json);
    if (held.heldBack > 0)
        json[u"heldBack"_s] = held.heldBack;
    json[u"remindedUntil"_s] = toIso(held.remindedUntil);
    if (held.displayed)
        json[u"displayed"_s] = foghorn::toJson(*held.displayed);
    if (held.before)
        json[u"before"_s] = foghorn::toJson(*held.before);
    if (held.confirmed)
        json[u"confirmed"_s] = foghorn::toJson(*held.confirmed);
    if (held.watchSettled)
        json[u"watchSettled"_s] = true;
    if (held.answer)
        json[u"answer"_s] = toString(*held.answer);
    if (!held.code.isEmpty())
        json[u"code"_s] = held.code;
    if (held.clarity)
        json[u"clarity"_s] = toString(*held.clarity);
    if (held.helpAskedAt)
        json[u"helpAskedAt"_s] = toIso(*held.helpAskedAt);
    return json;
}

std::optional<HeldNotice> heldNoticeFromJson(const QJsonObject &json)
{
    const auto notice = noticeAt(json, "notice"_L1);
    if (!notice || notice->id.isEmpty())
        return {};
    HeldNotice held;
    held.notice = *notice;
    held.displayed = noticeAt(json, "displayed"_L1);
    held.before = noticeAt(json, "before"_L1);
    held.confirmed = noticeAt(json, "confirmed"_L1);
    held.settledAsk = json["settledAsk"_L1].toInt();
    held.acknowledged = json["acknowledged"_L1].toInt();
    held.told = json["told"_L1].toBool();
    held.endingSettled = json["endingSettled"_L1].toBool();
    held.leftAudience = json["leftAudience"_L1].toBool();
    held.watchSettled = json["watchSettled"_L1].toBool();
    held.answer = replyAnswerFromString(json["answer"_L1].toString());
    held.clarity = replyAnswerFromString(json["clarity"_L1].toString());
    if (const auto at = instantFromIso(json["helpAskedAt"_L1].toString()))
        held.helpAskedAt = *at;
    held.code = json["code"_L1].toString();
    held.heldBack = json["heldBack"_L1].toInt();
    held.reminders = Reminders::fromJson(json);
    // A file of an earlier version says nothing: what was told is told.
    const auto remindedUntil = instantFromIso(json["remindedUntil"_L1].toString());
    held.remindedUntil =
        remindedUntil ? *remindedUntil : held.notice.publishedAt.value_or(Instant());
    return held;
}

void HeldNotice::forgetSteps()
{
    told = told || displayed; // who saw it gets its ending, whatever its number
    settledAsk = 0;
    acknowledged = 0;
    displayed.reset();
    before.reset();
    confirmed.reset();
    heldBack = 0;
    reminders.stop();
}

} // namespace foghorn
