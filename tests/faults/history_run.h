// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/history_clock.h"
#include "tests/faults/history_desk.h"
#include "tests/faults/history_model.h"
#include "tests/faults/history_relay.h"
#include "tests/faults/history_steps.h"

#include <QTemporaryDir>

namespace foghorn::history {

/** One history in the real world and in the model, step by step, compared after each. */
class HistoryRun
{
public:
    explicit HistoryRun(Flavour flavour);
    ~HistoryRun();

    /** What differs, in words; nothing where the two agree to the end. At most so many steps are taken that
        can be: waking who is awake is none. */
    std::optional<QString> play(const QList<Step> &steps, int most);
    /** How many steps really did something. */
    int done() const { return m_done; }

private:
    void setUp();
    Instant now() const { return m_clock->now(); }
    bool carryOut(const Step &step);
    bool carryOutPublishing(const Step &step);
    struct Place
    {
        int desk = 0;
        Key notice;
    };
    std::optional<Place> choose(const Step &step) const;
    bool carryOutAtDesk(const Step &step);
    bool repeat(int desk, const Step &step);
    bool carryOutAroundDesk(const Step &step);
    bool carryOutAtRelay(const Step &step);

    bool publish(const Notice &draft, const QString &key);
    bool revise(const Notice &draft, const QString &key);
    bool accept(const Notice &draft, const RpcResult<ToRelay::NoticePublish::Answer> &answer);
    bool publishAgain();
    bool reviseTooLate(const Notice &current);
    bool reviseAny(const Step &step);
    bool killBusy(const Step &step);
    bool start();
    bool rename(int desk);
    void fail(const QString &what);

    void settle();
    std::optional<QString> compare();
    QString compareDesks();
    QString compareNotices();
    QString compareTallies();
    QString realLine(int desk, const Key &key) const;
    QString modelLine(int desk, const Key &key) const;
    QString nameOf(const Key &key) const;

    const Flavour m_flavour;
    QTemporaryDir m_folder;
    SystemClock m_systemClock;
    MovedClock m_movedClock;
    const Clock *m_clock;
    std::unique_ptr<HistoryRelay> m_relay;
    std::vector<std::unique_ptr<HistoryDesk>> m_desks;
    HistoryModel m_model;
    QList<Key> m_keys; // every notice of this history, also those that a restore took back
    std::optional<ToRelay::NoticePublish> m_lastPublish;
    Notice m_lastAnswer;
    Instant m_lastPublishAt;
    QStringList m_wrong;
    int m_keyNumber = 0;
    int m_done = 0;
    int m_downFor = 0;
};

} // namespace foghorn::history
