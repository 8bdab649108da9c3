// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QObject>
#include <QTimer>

namespace foghorn {

class ConsoleLink;

/** Why nobody needs a follow-up, from the author's word until the relay has it: on the disk first, sent at once, and
    again under the same key whenever the relay is back. Sends only what the person who is signed in said. Knows no
    widget. */
class WaiverOutbox : public QObject
{
    Q_OBJECT
public:
    /** One file for each in `folder`, so that two windows never overwrite each other. */
    WaiverOutbox(ConsoleLink &link, const QString &folder, QObject *parent = nullptr);

    void waive(const foghorn::NoticeId &notice, const QString &reason);
    /** What the relay has not confirmed yet. */
    QList<ToRelay::FollowUpWaive> waiting() const;
    /** Empty where the relay has it, or nothing was said. */
    QString waitingFor(const NoticeId &notice) const;

Q_SIGNALS:
    /** What waits is not as before. */
    void moved();
    /** For good: it is not tried again. */
    void refused(foghorn::ToRelay::FollowUpWaive order, foghorn::RpcError error);

private:
    struct Order
    {
        QString login;
        ToRelay::FollowUpWaive order;
        bool isAsked = false; // an answer is awaited
    };
    void load();
    void sendAll();
    void send(Order &order);
    void heard(const QString &key, const RpcResult<ToRelay::FollowUpWaive::Answer> &answer);
    QString pathOf(const NoticeId &notice) const;
    bool isOurs(const Order &order) const;

    ConsoleLink &m_link;
    const QString m_folder;
    QList<Order> m_orders;
    QTimer m_again; // the relay was there and could not take it
};

} // namespace foghorn
