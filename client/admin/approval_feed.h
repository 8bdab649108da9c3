// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/orders.h"

#include <QMap>
#include <QSet>

namespace foghorn {

class ConsoleLink;

/** What an approval is to the person in front of this screen. */
enum class ApprovalConcern {
    None,
    ToDecide,   // somebody else wrote it and this person may approve
    OwnWaits,   // wrote it, and it waits
    OwnRefused, // wrote it, and somebody said no
    Emergency,  // went out without a second pair of eyes; this person approves
};

/** What waits for a second pair of eyes, as the relay tells it, and what this person says of it. Asks the relay whenever the
    link is there anew and follows what it tells. Knows no widget. */
class ApprovalFeed : public QObject
{
    Q_OBJECT
public:
    explicit ApprovalFeed(ConsoleLink &link, QObject *parent = nullptr);

    /** What concerns this person, the oldest first. */
    QList<Approval> all() const;
    ApprovalConcern concernOf(const Approval &approval) const;
    void decide(const QString &id, bool approve, const QString &comment);
    /** Its author cannot wait: the same words again, as an emergency. */
    void sendAtOnce(const Approval &own, const QString &reason);
    /** It was read; until the app is started anew. */
    void dismiss(const QString &id);

Q_SIGNALS:
    void moved();
    /** The relay did not do it. */
    void refused(const QString &words);

private:
    void ask();
    void take(const Approval &approval);

    ConsoleLink &m_link;
    Orders m_orders;
    QMap<QString, Approval> m_approvals; // ids grow with time
    QSet<QString> m_dismissed;
};

} // namespace foghorn
