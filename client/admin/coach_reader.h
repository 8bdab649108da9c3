// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/coach.h"

#include <QObject>
#include <QThread>

namespace foghorn {

/** Has a draft read by the writing coach on a thread of its own, so that no keystroke waits for it. Only the newest
    draft counts: one that another overtook is not read. Knows no widget. */
class CoachReader : public QObject
{
    Q_OBJECT
public:
    explicit CoachReader(QObject *parent = nullptr);
    ~CoachReader() override;

    /** The organisation's own words and rules; what was read with others is read again. */
    void setRules(const Glossary &glossary, const CoachPolicy &policy);
    void read(const Notice &notice);
    /** Nothing is being read, and nothing waits to be. */
    bool isIdle() const { return !m_busy; }

Q_SIGNALS:
    /** What the coach says of the newest draft. */
    void advised(const foghorn::Notice &notice, const QList<foghorn::Finding> &findings);

private:
    class Worker;
    void readNext();
    void take(const Notice &notice, const QList<Finding> &findings);

    QThread m_thread;
    Worker *m_worker; // lives on the thread
    std::optional<Notice> m_next;
    bool m_busy = false;
};

} // namespace foghorn
