// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/draft.h"
#include "common/model/outage_record.h"
#include "common/model/time_words.h"

#include <QObject>

namespace foghorn {

class ConsoleLink;

/** What is known for who sets an estimate: how long the last outages of this service really took, how far off earlier
    estimates were, and what was said so far of this one. Asks the relay when the draft is about another service or
    notice. Knows no widget. */
class PastOutages : public QObject
{
    Q_OBJECT
public:
    explicit PastOutages(ConsoleLink &link, QObject *parent = nullptr);
    void follow(const Draft &draft);
    /** Newest first; of the draft's first service. */
    const QList<PastOutage> &outages() const { return m_outages; }
    /** What people were told so far, oldest first; empty for a new notice. */
    const QList<Slip> &said() const { return m_said; }

Q_SIGNALS:
    void changed();

private:
    void askOutages();
    void askHistory();

    ConsoleLink &m_link;
    QString m_service;
    NoticeId m_notice;
    int m_revision = 0;
    QList<PastOutage> m_outages;
    QList<Slip> m_said;
};

/** "The last 5 outages took 40 to 95 min (half of them at most 60 min). Estimates were 35 min too short." Empty where
    nothing is known. */
QString pastOutageWords(const QList<PastOutage> &outages);
/** "Said so far: about 11:00 (at 09:10), about 13:00 (at 10:40)". Empty where nothing was said. */
QString estimateHistoryWords(const QList<Slip> &said, Instant now);
/** "about 11:00 (said at 09:10) → about 13:00 (said at 10:40)". */
QString saidWords(const QList<Slip> &said, const Reader &reader);
/** "40 min", "1 h 35 min", "2 days 3 h". */
QString lengthWords(std::chrono::minutes length);

} // namespace foghorn
