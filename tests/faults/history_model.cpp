// SPDX-License-Identifier: GPL-3.0-or-later
// The organisation: what is published, whom it reaches, what is counted.
#include "tests/faults/history_model.h"

using namespace std::chrono_literals;

namespace foghorn::history {

namespace {
constexpr auto countedUnseen = 30 * 24h;
constexpr auto historyKept = 7 * 24h;
constexpr int sharedFrom = 100;

/** The word by which it ended: later ones only mend it. Nothing where it goes on, and of what is no longer needed,
    which nobody is told (rules 7 and 8). */
std::optional<int> endingOf(const QList<Notice> &revisions)
{
    const Notice &last = revisions.last();
    if (!hasEnded(last) ||
        (last.phase == Phase::Cancelled && last.cancelReason != CancelReason::Mistake))
        return {};
    qsizetype first = revisions.size() - 1;
    while (first > 0 && hasEnded(revisions[first - 1]))
        --first;
    return revisions[first].revision;
}
} // namespace

HistoryModel::HistoryModel() : m_desks(desks.size())
{
    m_store.epochs = {m_epoch};
    for (size_t i = 0; i < desks.size(); ++i) {
        m_desks[i].site = QString(desks[i].site);
        m_desks[i].login = QString(people[size_t(desks[i].person)].logins[0]);
    }
}

int HistoryModel::counted(int desk)
{
    return desks[size_t(desk)].shared ? sharedFrom + desk : desks[size_t(desk)].person;
}

void HistoryModel::relayStarted(Instant now)
{
    m_seenSinceStart.clear();
    QList<Notice> closings;
    for (const auto &[key, revisions] : m_store.notices) {
        // Who was addressed is made good before anything else is said.
        if (isLiveAt(revisions.last(), now))
            address(revisions.last(), now);
        if (isForgottenAt(revisions.last(), now)) {
            Notice closing = revisions.last();
            closing.phase = Phase::Resolved;
            closing.restoration.reset();
            closing.nextUpdateAt.reset();
            closing.publishedBy = QStringLiteral("relay");
            closings << filledIn(closing, revisions, now);
        }
    }
    for (const Notice &closing : closings)
        published(closing, now); // before anybody is there to be told
    m_up = true;
}

void HistoryModel::relayStopped(Instant now)
{
    for (int desk = 0; desk < int(desks.size()); ++desk) {
        if (isOnline(desk))
            disconnectDesk(desk, now);
    }
    for (const int desk : m_seenSinceStart)
        m_store.desks[desk].lastSeen = now;
    m_up = false;
}

void HistoryModel::restore()
{
    m_store = m_backup;
    m_epoch = ++m_epochs;
    m_store.epochs.insert(m_epoch);
}

void HistoryModel::published(const Notice &notice, Instant now)
{
    QList<Notice> &revisions = m_store.notices[notice.id.text];
    const auto mayBeOver = [](const Notice &one) {
        return one.phase == Phase::Monitoring || one.phase == Phase::Resolved ||
               one.phase == Phase::Completed;
    };
    if (!revisions.isEmpty() && mayBeOver(revisions.last()) && !mayBeOver(notice)) {
        // Broken again: nobody has said how it is now.
        std::erase_if(m_store.replies,
                      [&](const auto &reply) { return reply.first.first == notice.id.text; });
    }
    revisions << notice;
    announce(notice, now);
    address(notice, now);
}

void HistoryModel::announce(const Notice &notice, Instant now)
{
    for (int desk = 0; desk < int(desks.size()); ++desk) {
        if (!isOnline(desk))
            continue;
        std::set<Key> &session = m_desks[size_t(desk)].session;
        const bool held = session.count(notice.id.text);
        const bool told = hasEnded(notice) && wasShown(notice.id.text, counted(desk));
        if (hasEnded(notice) ? told || held : isFor(notice, whereabouts(desk))) {
            session.insert(notice.id.text);
            receive(desk, notice, false, told, now);
        } else if (held && !hasEnded(notice)) {
            session.erase(notice.id.text);
            withdraw(desk, notice.id.text, now);
        }
    }
}

void HistoryModel::address(const Notice &notice, Instant now)
{
    for (const auto &[desk, facts] : m_store.desks) {
        if (matches(notice, counted(desk)) && seenLately(notice, counted(desk), now))
            m_store.handed.insert({notice.id.text, counted(desk)});
    }
}

void HistoryModel::catchUp(int desk, Instant now)
{
    DeskModel &mine = m_desks[size_t(desk)];
    // As its hello says: what comes first may make it drop what comes later.
    std::set<Key> heldBefore;
    for (const auto &[key, held] : mine.held) {
        if (holds(desk, key))
            heldBefore.insert(key);
    }
    mine.session.clear();
    for (const auto &[key, revisions] : m_store.notices) {
        const Notice &current = revisions.last();
        const bool held = heldBefore.count(key);
        if (isLiveAt(current, now)) {
            if (!isFor(current, whereabouts(desk))) {
                if (held)
                    withdraw(desk, key, now);
                continue;
            }
            for (const Report &one : m_store.reports) {
                if (one.notice == key && one.state == ReceiptState::Acknowledged &&
                    one.revision >= current.asks && counted(one.desk) == counted(desk)) {
                    int &known =
                        mine.held.count(key) ? mine.held[key].confirmed : mine.confirmedEarly[key];
                    known = std::max(known, one.revision);
                }
            }
            mine.session.insert(key);
            receive(desk, current, false, false, now);
        } else if (!hasEnded(current)) {
            if (held)
                withdraw(desk, key, now);
        } else if (held) {
            receive(desk, current, false, wasShown(key, counted(desk)), now);
        } else if (current.phase != Phase::Cancelled && now - *current.publishedAt <= historyKept &&
                   isFor(current, whereabouts(desk))) {
            receive(desk, current, true, false, now);
        }
    }
    for (const Key &key : heldBefore) {
        if (!m_store.notices.count(key) && holds(desk, key))
            withdraw(desk, key, now);
    }
}

void HistoryModel::take(const Report &report)
{
    const auto notice = m_store.notices.find(report.notice);
    // Of an epoch that it never heard of the relay cannot tell what its numbers meant.
    if (!m_store.epochs.count(report.epoch))
        return;
    if (notice == m_store.notices.end() || report.revision > notice->second.size() ||
        notice->second[report.revision - 1].publishedAt != report.of)
        return; // of a revision that a restore took back
    const bool news = !did(report.notice, counted(report.desk), report.state, report.revision);
    m_store.reports.insert(report);
    m_store.handed.insert({report.notice, counted(report.desk)});
    if (news && report.state == ReceiptState::Acknowledged)
        confirmedBy(counted(report.desk), report.desk, report.notice, report.revision);
}

Whereabouts HistoryModel::whereabouts(int desk) const
{
    const DeskPlan &plan = desks[size_t(desk)];
    const auto known = m_store.desks.find(desk);
    const QString login =
        m_store.logins.count(plan.person) ? m_store.logins.at(plan.person) : QString();
    return {login, QString(plan.host),
            known == m_store.desks.end() ? QString() : known->second.site, QString(plan.group)};
}

bool HistoryModel::matches(const Notice &notice, int person) const
{
    for (const auto &[desk, facts] : m_store.desks) {
        if (counted(desk) == person && isFor(notice, whereabouts(desk)))
            return true;
    }
    return false;
}

bool HistoryModel::seenLately(const Notice &notice, int person, Instant now) const
{
    for (const auto &[desk, facts] : m_store.desks) {
        if (counted(desk) == person && isFor(notice, whereabouts(desk)) &&
            (isOnline(desk) || now - facts.lastSeen <= countedUnseen))
            return true;
    }
    return false;
}

bool HistoryModel::onlineFor(const Notice &notice, int person) const
{
    for (const auto &[desk, facts] : m_store.desks) {
        if (counted(desk) == person && isFor(notice, whereabouts(desk)) && isOnline(desk))
            return true;
    }
    return false;
}

bool HistoryModel::did(const Key &notice, int person, ReceiptState state, int revision) const
{
    for (const Report &one : m_store.reports) {
        const bool implied =
            one.state == state ||
            (state == ReceiptState::Displayed && one.state == ReceiptState::Acknowledged) ||
            state == ReceiptState::Delivered;
        if (implied && one.notice == notice && one.revision >= revision &&
            counted(one.desk) == person)
            return true;
    }
    return false;
}

bool HistoryModel::wasShown(const Key &notice, int person) const
{
    return did(notice, person, ReceiptState::Displayed, 1);
}

void HistoryModel::count(StateCounts &counts, const Notice &notice, int person) const
{
    const Key key = notice.id.text;
    const auto reached = [&](ReceiptState state) { return did(key, person, state, notice.asks); };
    counts.delivered += did(key, person, ReceiptState::Delivered, notice.revision);
    counts.displayed += reached(ReceiptState::Displayed);
    if (counts.acknowledged)
        *counts.acknowledged += reached(ReceiptState::Acknowledged);
    // Exactly: nothing further was reached.
    counts.held += reached(ReceiptState::Held) && !reached(ReceiptState::Displayed);
}

Tally HistoryModel::tally(const Key &key, Instant now) const
{
    const Notice &notice = m_store.notices.at(key).last();
    Tally tally;
    tally.notice = notice.id;
    tally.revision = notice.revision;
    tally.asks = notice.asks;
    const bool asking = notice.acknowledgement == Acknowledgement::Required;
    if (asking)
        tally.counts.acknowledged = tally.formerly.acknowledged = 0;
    const auto ending = endingOf(m_store.notices.at(key));
    if (ending)
        tally.loop.emplace();
    std::set<int> everybody;
    for (const auto &[desk, facts] : m_store.desks)
        everybody.insert(counted(desk));
    for (const int person : everybody) {
        if (ending && person < sharedFrom) {
            tally.loop->told += wasShown(key, person);
            tally.loop->toldOver += did(key, person, ReceiptState::Displayed, *ending);
        }
        const bool handed = m_store.handed.count({key, person});
        const bool present = seenLately(notice, person, now) || handed;
        if (matches(notice, person) && present && person >= sharedFrom) {
            ++tally.sharedDesks;
            count(tally.shared, notice, person);
        } else if (matches(notice, person) && present) {
            ++tally.addressed;
            tally.online += onlineFor(notice, person);
            const auto reply = m_store.replies.find({key, person});
            tally.works += reply != m_store.replies.end() && reply->second == ReplyAnswer::Works;
            tally.stillBroken +=
                reply != m_store.replies.end() && reply->second == ReplyAnswer::StillBroken;
            tally.acknowledgedEarlierAsk +=
                asking && did(key, person, ReceiptState::Acknowledged, 1) &&
                !did(key, person, ReceiptState::Acknowledged, notice.asks);
            count(tally.counts, notice, person);
        } else if (matches(notice, person)) {
            tally.notSeenLately += person < sharedFrom;
        } else if (handed && person < sharedFrom) {
            ++tally.formerlyAddressed;
            count(tally.formerly, notice, person);
        }
    }
    return tally;
}

} // namespace foghorn::history
