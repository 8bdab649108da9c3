// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/receipt.h"
#include "common/model/tally.h"
#include "tests/faults/history_people.h"
#include "tests/faults/history_rules.h"

#include <map>
#include <set>

namespace foghorn::history {

using Key = QString; // a notice's id

/** What a person did with one revision at one desk. Which revision is said by its moment of publication:
    after a restore another one may bear the same number. */
struct Report
{
    int desk = 0;
    Key notice;
    int revision = 0;
    Instant of;
    ReceiptState state = ReceiptState::Delivered;
    Instant at;
    int epoch = 0; // in which the relay said this revision to this desk last
    auto identity() const { return std::tie(desk, notice, revision, of, state); }
    bool operator<(const Report &other) const { return identity() < other.identity(); }
};

/** What the store of the organisation knows. A value: a backup of it is a copy. */
struct StoreModel
{
    std::map<Key, QList<Notice>> notices; // every revision
    std::set<int> epochs;                 // this one, and those that it descends from
    std::set<Report> reports;
    std::set<std::pair<Key, int>>
        handed; // to whom (see HistoryModel::counted) a notice was addressed
    std::map<std::pair<Key, int>, ReplyAnswer> replies;
    std::map<int, QString> logins; // of people, as last stated
    std::set<std::pair<int, QString>> formerLogins;
    struct Desk
    {
        QString login; // that it stated last
        QString site;
        Instant lastSeen;
    };
    std::map<int, Desk> desks; // enrolled
};

/** One notice at one desk. */
struct HeldModel
{
    Notice notice;
    int shown = 0;     // newest revision that was painted
    int confirmed = 0; // newest one that the person confirmed, as far as this desk knows
    int closedAsk = 0;
    bool told = false;
    bool endingClosed = false;
    bool left = false;
};

/** What lies on a desk's disk. */
struct DeskModel
{
    bool awake = false;
    bool plugged = false;
    QString site;
    QString login;
    int epoch = 0;
    std::map<Key, HeldModel> held;
    std::set<Key> session;             // what the relay knows that it has, of what was live
    std::map<Key, int> confirmedEarly; // said before the notice itself came; in memory only
    std::map<Key, Instant> newest;     // what was let in, so that nothing older replaces it
    std::map<Key, int> saidIn;         // and in which epoch
    QList<Report> outbox;
    std::map<std::tuple<Key, int, Instant, int>, Report> reached; // the furthest state
    std::map<Key, ReplyAnswer> replies;
};

/** The whole organisation by rules 1 to 8, each told once and done at once: what the store knows, what
    lies on each desk and what its person sees there. Shares nothing with the product but its values. */
class HistoryModel
{
public:
    HistoryModel();

    // ---- the relay ----
    bool isUp() const { return m_up; }
    /** Gives the endings that the relay writes itself. */
    void relayStarted(Instant now);
    void relayStopped(Instant now);
    void relayDied(Instant now) { m_up = false, m_diedAt = now; }
    void backup() { m_backup = m_store; }
    void restore();
    const StoreModel &store() const { return m_store; }
    void published(const Notice &notice, Instant now);

    // ---- desks ----
    DeskModel &desk(int index) { return m_desks[size_t(index)]; }
    const DeskModel &desk(int index) const { return m_desks[size_t(index)]; }
    bool isOnline(int desk) const;
    /** Online, and back already where the relay has just started: they come back one after another. */
    bool isConnected(int desk) const;
    void wake(int desk, Instant now);
    void sleep(int desk, Instant now);
    void plug(int desk, Instant now);
    void unplug(int desk, Instant now);
    void connectAll(Instant now);

    // ---- people ----
    void look(int desk, Instant now);
    void open(int desk, const Key &notice, Instant now);
    bool mayConfirm(int desk, const Key &notice, Instant now) const;
    void confirm(int desk, const Key &notice, Instant now);
    void close(int desk, const Key &notice);
    void hold(int desk, Instant now);
    void reply(int desk, const Key &notice, ReplyAnswer answer);

    // ---- what must be seen ----
    QString occasion(int desk, const Key &notice, Instant now) const;
    Tally tally(const Key &notice, Instant now) const;
    /** People, and above them shared desks. */
    static int counted(int desk);

private:
    void connectDesk(int desk, Instant now);
    void disconnectDesk(int desk, Instant now);
    void catchUp(int desk, Instant now);
    void announce(const Notice &notice, Instant now);
    void address(const Notice &notice, Instant now);
    /** True where this renames the person. */
    bool stateLogin(int desk);
    void receive(int desk, const Notice &notice, bool history, bool told, Instant now);
    void tidy(int desk, Instant now);
    void withdraw(int desk, const Key &notice, Instant now);
    void report(int desk, const Notice &notice, ReceiptState state, Instant now);
    void repeatHeld(int desk);
    void flush(int desk);
    void take(const Report &report);
    void confirmedBy(int person, int exceptDesk, const Key &notice, int revision);

    Whereabouts whereabouts(int desk) const;
    bool matches(const Notice &notice, int counted) const;
    bool seenLately(const Notice &notice, int counted, Instant now) const;
    bool onlineFor(const Notice &notice, int counted) const;
    bool wasShown(const Key &notice, int counted) const;
    bool holds(int desk, const Key &notice) const;
    bool did(const Key &notice, int counted, ReceiptState state, int revision) const;
    void count(StateCounts &counts, const Notice &notice, int counted) const;

    bool m_up = false;
    Instant m_diedAt;
    int m_epoch = 1;
    int m_epochs = 1;
    StoreModel m_store;
    StoreModel m_backup;
    std::set<int> m_seenSinceStart;
    std::vector<DeskModel> m_desks;
};

} // namespace foghorn::history
