// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/inbox.h"

#include "common/model/follow_up.h"
#include "common/model/lifecycle.h"
#include "common/model/watch.h"

#include <QDate>
#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr auto historyAge = std::chrono::hours(7 * 24); // rule 2
constexpr int historyCount = 50;

} // namespace

HeldNotice *Inbox::held(const NoticeId &id)
{
    const auto found = m_notices.find(id.text);
    return found == m_notices.end() ? nullptr : &found->second;
}

const HeldNotice *Inbox::find(const NoticeId &id) const
{
    const auto found = m_notices.find(id.text);
    return found == m_notices.end() ? nullptr : &found->second;
}

void Inbox::keepCode(const NoticeId &id, int revision, const QString &code)
{
    if (HeldNotice *entry = held(id); entry && entry->notice.revision == revision)
        entry->code = code;
}

Arrival Inbox::take(const Notice &notice, bool history, bool told, Instant now)
{
    HeldNotice &entry = m_notices[notice.id.text];
    const bool known = entry.notice.revision > 0;
    if (known) {
        // publishedAt rises strictly within a notice, also across a restore of the relay's store.
        if (notice.publishedAt < entry.notice.publishedAt)
            return Arrival::Silent;
        if (notice.revision <= entry.notice.revision && notice != entry.notice)
            entry.forgetSteps(); // another history than the one that these steps were about
    } else
        entry.remindedUntil = now; // what it says now is news enough
    const bool heldThisEnding = known && isEnding(entry.notice.phase);
    // Broken again, nobody has said how it is now; and "still broken" in the watch is asked once more at its end.
    const bool endsNow = isEnding(notice.phase) && !heldThisEnding;
    if (!asksWhetherItWorks(notice) || (endsNow && entry.answer == ReplyAnswer::StillBroken))
        entry.answer.reset();
    if (!asksWhetherClear(notice))
        entry.clarity.reset();
    if (!isWatched(notice))
        entry.watchSettled = false;
    entry.notice = notice;
    const int confirmed = m_confirmedBefore.take(notice.id.text);
    entry.acknowledged = std::max(entry.acknowledged, confirmed);
    entry.leftAudience = false;
    entry.told = entry.told || told;
    if (!isEnding(notice.phase))
        entry.endingSettled = false; // reopened: its next ending is news again
    if (history && !heldThisEnding)
        entry.endingSettled = true;
    tidy(now);
    if (!held(notice.id))
        return Arrival::Silent; // too old even for the history
    switch (occasion(entry, 0ms, {}, now)) {
    case Occasion::None: return entry.displayed ? Arrival::Refreshes : Arrival::Silent;
    case Occasion::Asked:
    case Occasion::Reminded:
    case Occasion::Ended:
    case Occasion::LeftAudience: return Arrival::PopsUp;
    }
    return Arrival::Silent;
}

void Inbox::withdraw(const NoticeId &id, Instant now)
{
    HeldNotice *entry = held(id);
    if (!entry)
        return;
    if (!isLive(entry->notice, now))
        return; // over by itself: it stays a line among the earlier ones
    // Only those who saw it are told that it is not for them any more.
    if (entry->displayed)
        entry->leftAudience = true;
    else
        m_notices.erase(id.text);
}

void Inbox::forget(const NoticeId &id)
{
    m_notices.erase(id.text);
    m_confirmedBefore.remove(id.text);
}

void Inbox::acknowledgedElsewhere(const NoticeId &id, int revision)
{
    HeldNotice *entry = held(id);
    if (!entry) {
        int &before = m_confirmedBefore[id.text];
        before = std::max(before, revision);
        return;
    }
    entry->acknowledged = std::max(entry->acknowledged, revision);
    entry->reminders.stop();
    if (revision == entry->notice.revision)
        entry->confirmed = entry->notice;
}

void Inbox::enterNewEpoch()
{
    m_confirmedBefore.clear();
}

bool Inbox::displayed(const NoticeId &id, int revision)
{
    HeldNotice *entry = held(id);
    if (!entry || entry->notice.revision != revision)
        return false;
    if (entry->leftAudience)
        return false; // what is painted is that it is not for this person, not the revision
    const bool lookedUp = isEnding(entry->notice.phase) && !entry->told && !entry->displayed;
    if (lookedUp)
        return false;
    const bool first = !entry->displayed || entry->displayed->revision < revision;
    if (first && entry->displayed)
        entry->before = entry->displayed;
    entry->displayed = entry->notice;
    entry->heldBack = 0;
    return first;
}

bool Inbox::confirm(const NoticeId &id, int revision)
{
    HeldNotice *entry = held(id);
    if (!entry || entry->notice.revision < revision)
        return false;
    entry->reminders.stop();
    if (isEnding(entry->notice.phase) || isWatched(entry->notice) || entry->leftAudience) {
        close(id, 0ms, {});
        return false;
    }
    const bool news = revision > entry->acknowledged && !m_shared;
    entry->acknowledged = std::max(entry->acknowledged, revision);
    // A newer ask that came between the painting and the press was not read.
    entry->settledAsk = std::max(entry->settledAsk, std::min(entry->notice.asks, revision));
    if (entry->displayed && entry->displayed->revision == revision)
        entry->confirmed = entry->displayed;
    return news;
}

bool Inbox::answer(const NoticeId &id, ReplyAnswer answer)
{
    HeldNotice *entry = held(id);
    const bool clarity = topicOf(answer) == ReplyTopic::Clarity;
    if (!entry || m_shared || entry->leftAudience ||
        !(clarity ? asksWhetherClear(entry->notice) : asksWhetherItWorks(entry->notice)))
        return false;
    std::optional<ReplyAnswer> &said = clarity ? entry->clarity : entry->answer;
    return std::exchange(said, answer) != answer;
}

bool Inbox::askForHelp(const NoticeId &id, Instant now)
{
    HeldNotice *entry = held(id);
    if (!entry || m_shared || entry->leftAudience || !offersHelp(entry->notice))
        return false;
    entry->helpAskedAt = now;
    return true;
}

void Inbox::close(const NoticeId &id, std::chrono::milliseconds presence, QDate today)
{
    HeldNotice *entry = held(id);
    if (!entry)
        return;
    if (entry->leftAudience) {
        m_notices.erase(id.text);
        return;
    }
    if (isEnding(entry->notice.phase)) {
        entry->endingSettled = true;
        return;
    }
    if (isWatched(entry->notice)) {
        entry->watchSettled = true;
        entry->reminders.stop();
        return;
    }
    entry->settledAsk = entry->notice.asks;
    if (asks(*entry) && entry->acknowledged < entry->notice.asks)
        entry->reminders.closed(presence, today);
}

void Inbox::reminded(const NoticeId &id, Instant now)
{
    if (HeldNotice *entry = held(id))
        entry->remindedUntil = std::max(entry->remindedUntil, now);
}

bool Inbox::asks(const HeldNotice &held) const
{
    return !m_shared && !isWatched(held.notice) &&
           held.notice.acknowledgement == Acknowledgement::Required;
}

Occasion Inbox::occasion(const HeldNotice &held, std::chrono::milliseconds presence, QDate today,
                         Instant now) const
{
    return occasionOf(held, asks(held) && held.reminders.isDue(presence, today), now);
}

std::optional<std::chrono::minutes> Inbox::returnsAfter(const HeldNotice &held, QDate today) const
{
    if (!asks(held) || isEnding(held.notice.phase) || held.leftAudience ||
        held.acknowledged >= held.notice.asks)
        return {};
    return held.reminders.nextStep(today);
}

bool Inbox::awaitsPresence(QDate today, Instant now) const
{
    return std::any_of(m_notices.begin(), m_notices.end(), [&](const auto &entry) {
        const HeldNotice &held = entry.second;
        return held.reminders.isPending(today) && isLive(held.notice, now) &&
               held.acknowledged < held.notice.asks;
    });
}

QList<NoticeId> Inbox::waiting(std::chrono::milliseconds presence, QDate today, Instant now) const
{
    QList<const HeldNotice *> wanting;
    for (const auto &[id, entry] : m_notices) {
        if (occasion(entry, presence, today, now) != Occasion::None)
            wanting << &entry;
    }
    std::stable_sort(wanting.begin(), wanting.end(),
                     [](const HeldNotice *a, const HeldNotice *b) { return isMoreUrgent(*a, *b); });
    QList<NoticeId> ids;
    for (const HeldNotice *entry : std::as_const(wanting))
        ids << entry->notice.id;
    return ids;
}

QList<const HeldNotice *> Inbox::live(Instant now) const
{
    QList<const HeldNotice *> found;
    for (const auto &[id, entry] : m_notices) {
        if (isLive(entry.notice, now) && !entry.leftAudience)
            found << &entry;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const HeldNotice *a, const HeldNotice *b) { return isMoreUrgent(*a, *b); });
    return found;
}

QList<const HeldNotice *> Inbox::earlier(Instant now) const
{
    QList<const HeldNotice *> found;
    for (const auto &[id, entry] : m_notices) {
        // "Sent by mistake" leaves no trace with those who never saw it.
        const bool unseenCancelled = entry.notice.phase == Phase::Cancelled && !entry.displayed;
        if (!isLive(entry.notice, now) && !unseenCancelled)
            found.prepend(&entry);
    }
    return found;
}

QList<std::pair<NoticeId, int>> Inbox::holds() const
{
    QList<std::pair<NoticeId, int>> found;
    for (const auto &[id, entry] : m_notices) {
        if (!isEnding(entry.notice.phase) && !entry.leftAudience)
            found << std::pair{entry.notice.id, entry.notice.revision};
    }
    return found;
}

void Inbox::tidy(Instant now)
{
    int kept = 0;
    for (const HeldNotice *entry : earlier(now)) {
        const Instant last = entry->notice.publishedAt.value_or(now);
        const bool waits = occasion(*entry, 0ms, {}, now) != Occasion::None;
        if (!waits && (now - last > historyAge || ++kept > historyCount))
            m_notices.erase(QString(entry->notice.id.text));
    }
}

QJsonObject Inbox::toJson() const
{
    QJsonArray notices;
    for (const auto &[id, entry] : m_notices)
        notices << foghorn::toJson(entry);
    return {{u"notices"_s, notices}};
}

Inbox Inbox::fromJson(const QJsonObject &json, bool shared)
{
    Inbox inbox(shared);
    for (const QJsonValue &value : json["notices"_L1].toArray()) {
        if (const auto held = heldNoticeFromJson(value.toObject()))
            inbox.m_notices[held->notice.id.text] = *held;
    }
    return inbox;
}

} // namespace foghorn
