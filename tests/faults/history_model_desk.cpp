// SPDX-License-Identifier: GPL-3.0-or-later
// The desks: what lies on each, what its person sees and does there.
#include "tests/faults/history_model.h"

namespace foghorn::history {

bool HistoryModel::isOnline(int desk) const
{
    return m_up && m_desks[size_t(desk)].awake && m_desks[size_t(desk)].plugged;
}

bool HistoryModel::isConnected(int desk) const
{
    return isOnline(desk) && m_seenSinceStart.count(desk);
}

bool HistoryModel::holds(int desk, const Key &notice) const
{
    const auto &held = m_desks[size_t(desk)].held;
    const auto found = held.find(notice);
    return found != held.end() && !hasEnded(found->second.notice) && !found->second.left;
}

bool HistoryModel::stateLogin(int desk)
{
    const int person = desks[size_t(desk)].person;
    const QString said = m_desks[size_t(desk)].login;
    const auto known = m_store.desks.find(desk);
    const bool changed = known != m_store.desks.end() && known->second.login != said;
    m_store.desks[desk].login = said;
    QString &login = m_store.logins[person];
    // A session that still says the earlier login is no renaming back.
    const bool former = m_store.formerLogins.count({person, said});
    if (login == said || (!login.isEmpty() && !changed && former))
        return false;
    const bool renamed = !login.isEmpty();
    if (renamed)
        m_store.formerLogins.insert({person, login});
    login = said;
    return renamed;
}

void HistoryModel::connectDesk(int desk, Instant now)
{
    DeskModel &mine = m_desks[size_t(desk)];
    const bool renamed = stateLogin(desk);
    m_store.desks[desk].site = mine.site;
    m_store.desks[desk].lastSeen = now;
    m_seenSinceStart.insert(desk);
    if (mine.epoch != m_epoch) {
        mine.confirmedEarly.clear();
        if (mine.epoch > 0)
            repeatHeld(desk);
        mine.epoch = m_epoch;
    }
    catchUp(desk, now);
    flush(desk);
    for (int other = 0; renamed && other < int(desks.size()); ++other) {
        if (other != desk && counted(other) == counted(desk) && isConnected(other))
            connectDesk(other, now); // sent away to come back as who it is now
    }
}

void HistoryModel::disconnectDesk(int desk, Instant now)
{
    m_store.desks[desk].lastSeen = now;
}

void HistoryModel::connectAll(Instant now)
{
    for (int desk = 0; desk < int(desks.size()); ++desk) {
        if (isOnline(desk))
            connectDesk(desk, now);
    }
}

void HistoryModel::wake(int desk, Instant now)
{
    m_desks[size_t(desk)].awake = true;
    plug(desk, now);
}

void HistoryModel::sleep(int desk, Instant now)
{
    unplug(desk, now);
    m_desks[size_t(desk)].awake = false;
    m_desks[size_t(desk)].confirmedEarly.clear();
}

void HistoryModel::plug(int desk, Instant now)
{
    m_desks[size_t(desk)].plugged = true;
    if (isOnline(desk))
        connectDesk(desk, now);
}

void HistoryModel::unplug(int desk, Instant now)
{
    if (isOnline(desk))
        disconnectDesk(desk, now);
    m_desks[size_t(desk)].plugged = false;
}

void HistoryModel::receive(int desk, const Notice &notice, bool history, bool told, Instant now)
{
    DeskModel &mine = m_desks[size_t(desk)];
    const Key key = notice.id.text;
    const auto newest = mine.newest.find(key);
    if (newest != mine.newest.end() && *notice.publishedAt < newest->second)
        return; // what the desk has is later, although a restore made the relay forget it
    const bool known = mine.held.count(key);
    HeldModel &held = mine.held[key];
    const bool sameRevision = known && held.notice.publishedAt == notice.publishedAt;
    const bool heldEnding = known && hasEnded(held.notice);
    if (known && notice.revision <= held.notice.revision && !sameRevision) {
        // Another history than the one that these steps were about; but who saw it was told.
        held.told = held.told || held.shown > 0;
        held.shown = held.confirmed = held.closedAsk = 0;
    }
    held.notice = notice;
    held.left = false;
    held.told = held.told || told;
    if (mine.confirmedEarly.count(key))
        held.confirmed = std::max(held.confirmed, mine.confirmedEarly[key]);
    mine.confirmedEarly.erase(key);
    if (!hasEnded(notice))
        held.endingClosed = false;
    else if (history && !heldEnding)
        held.endingClosed = true;
    mine.newest[key] = *notice.publishedAt;
    mine.saidIn[key] = m_epoch;
    report(desk, notice, ReceiptState::Delivered, now);
    if (!sameRevision)
        tidy(desk, now);
}

void HistoryModel::tidy(int desk, Instant now)
{
    std::erase_if(m_desks[size_t(desk)].held, [&](const auto &one) {
        const Notice &notice = one.second.notice;
        return !isLiveAt(notice, now) && occasion(desk, one.first, now).isEmpty() &&
               now - *notice.publishedAt > 7 * std::chrono::hours(24);
    });
}

void HistoryModel::withdraw(int desk, const Key &notice, Instant now)
{
    auto &all = m_desks[size_t(desk)].held;
    const auto held = all.find(notice);
    if (held == all.end() || !isLiveAt(held->second.notice, now))
        return;
    if (held->second.shown > 0)
        held->second.left = true;
    else
        all.erase(held);
}

void HistoryModel::report(int desk, const Notice &notice, ReceiptState state, Instant now)
{
    DeskModel &mine = m_desks[size_t(desk)];
    const Report report{desk,
                        notice.id.text,
                        notice.revision,
                        *notice.publishedAt,
                        state,
                        now,
                        mine.saidIn[notice.id.text]};
    const auto at = std::tuple{report.notice, report.revision, report.of, report.epoch};
    const auto reached = mine.reached.find(at);
    if (reached != mine.reached.end() && reached->second.state >= state)
        return;
    mine.reached[at] = report;
    mine.outbox << report;
    flush(desk);
}

void HistoryModel::repeatHeld(int desk)
{
    DeskModel &mine = m_desks[size_t(desk)];
    for (const auto &[at, furthest] : mine.reached) {
        if (holds(desk, furthest.notice))
            mine.outbox << furthest;
    }
}

void HistoryModel::flush(int desk)
{
    DeskModel &mine = m_desks[size_t(desk)];
    if (!isOnline(desk))
        return;
    for (const Report &report : std::exchange(mine.outbox, {}))
        take(report);
    for (const auto &[key, answer] : std::exchange(mine.replies, {})) {
        if (m_store.notices.count(key)) {
            m_store.replies[{key, counted(desk)}] = answer;
            m_store.handed.insert({key, counted(desk)});
        }
    }
}

void HistoryModel::confirmedBy(int person, int exceptDesk, const Key &notice, int revision)
{
    for (int desk = 0; desk < int(desks.size()); ++desk) {
        if (desk == exceptDesk || counted(desk) != person || !isConnected(desk))
            continue;
        DeskModel &other = m_desks[size_t(desk)];
        int &known =
            other.held.count(notice) ? other.held[notice].confirmed : other.confirmedEarly[notice];
        known = std::max(known, revision);
    }
}

QString HistoryModel::occasion(int desk, const Key &notice, Instant now) const
{
    const auto &all = m_desks[size_t(desk)].held;
    const auto found = all.find(notice);
    if (found == all.end())
        return {};
    const HeldModel &held = found->second;
    if (held.left)
        return QStringLiteral("left");
    if (hasEnded(held.notice))
        return (held.told || held.shown > 0) && !held.endingClosed ? QStringLiteral("ended")
                                                                   : QString();
    const bool shows = isLiveAt(held.notice, now) && !isStaleAt(held.notice, now) &&
                       held.notice.severity != Severity::Info;
    const bool settled = held.confirmed >= held.notice.asks || held.closedAsk >= held.notice.asks;
    return shows && !settled ? QStringLiteral("asked") : QString();
}

void HistoryModel::look(int desk, Instant now)
{
    for (auto &[key, held] : m_desks[size_t(desk)].held) {
        if (!occasion(desk, key, now).isEmpty())
            open(desk, key, now);
    }
}

void HistoryModel::open(int desk, const Key &notice, Instant now)
{
    auto &all = m_desks[size_t(desk)].held;
    const auto found = all.find(notice);
    if (found == all.end() || found->second.left)
        return; // "this no longer affects you" shows no revision
    HeldModel &held = found->second;
    if (hasEnded(held.notice) && !held.told && held.shown == 0)
        return; // looked up
    if (held.shown >= held.notice.revision)
        return;
    held.shown = held.notice.revision;
    report(desk, held.notice, ReceiptState::Displayed, now);
}

bool HistoryModel::mayConfirm(int desk, const Key &notice, Instant now) const
{
    const auto &all = m_desks[size_t(desk)].held;
    const auto found = all.find(notice);
    return found != all.end() && !desks[size_t(desk)].shared && !found->second.left &&
           isLiveAt(found->second.notice, now) &&
           found->second.notice.acknowledgement == Acknowledgement::Required &&
           found->second.shown == found->second.notice.revision;
}

void HistoryModel::confirm(int desk, const Key &notice, Instant now)
{
    HeldModel &held = m_desks[size_t(desk)].held[notice];
    const bool news = held.notice.revision > held.confirmed;
    held.confirmed = std::max(held.confirmed, held.notice.revision);
    held.closedAsk = std::max(held.closedAsk, held.notice.asks);
    if (news)
        report(desk, held.notice, ReceiptState::Acknowledged, now);
}

void HistoryModel::close(int desk, const Key &notice)
{
    auto &all = m_desks[size_t(desk)].held;
    const auto found = all.find(notice);
    if (found == all.end())
        return;
    HeldModel &held = found->second;
    if (held.left)
        all.erase(found);
    else if (hasEnded(held.notice))
        held.endingClosed = true;
    else
        held.closedAsk = held.notice.asks;
}

void HistoryModel::hold(int desk, Instant now)
{
    for (auto &[key, held] : m_desks[size_t(desk)].held) {
        if (occasion(desk, key, now) == QStringLiteral("asked"))
            report(desk, held.notice, ReceiptState::Held, now);
    }
}

void HistoryModel::reply(int desk, const Key &notice, ReplyAnswer answer)
{
    if (topicOf(answer) == ReplyTopic::Works) // a call for help takes back no answer
        m_desks[size_t(desk)].replies[notice] = answer;
    flush(desk);
}

} // namespace foghorn::history
