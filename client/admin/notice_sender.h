// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/draft.h"
#include "client/admin/sending.h"

#include <QObject>

namespace foghorn {

class ConsoleLink;

/** Sends one draft at a time and finds out what became of it. Where the link goes before the answer it looks, when
    the relay is back, whether the relay has it; it never sends anything by itself. Knows no widget. */
class NoticeSender : public QObject
{
    Q_OBJECT
public:
    explicit NoticeSender(ConsoleLink &link, QObject *parent = nullptr);

    const Sending &sending() const { return m_sending; }
    SendState state() const { return m_sending.state(); }
    /** The key that the next send() goes out with: to be on the disk before. */
    QString prepare() { return m_sending.begin(); }
    /** A first try or a retry. */
    void send(const Draft &draft);
    /** It could not even go out, and the author has turned away by now: to be said. */
    void notTried(const QString &reason);
    /** Takes up a send whose answer was not heard before a crash, and looks. */
    void resume(const Draft &draft, const QString &idempotencyKey);
    /** Looks whether the relay has it: asks only, sends nothing. */
    void check();
    /** The text was changed or a new draft begun. */
    void reset();

Q_SIGNALS:
    /** state() or its words are others now. */
    void stateMoved();
    /** The relay has it. */
    void stored(foghorn::Envelope envelope);
    /** The relay has the series: it sends the notices itself. */
    void seriesSaved();
    /** The relay has it and keeps it: it goes out once a colleague has approved it. */
    void keptForApproval();
    void refused(foghorn::RpcError error);

private:
    template <class Answer>
    void heard(const QString &key, const RpcResult<Answer> &answer);
    void look(const QList<Envelope> &envelopes);
    void lookForApproval();
    void takeKept();
    void take(const Envelope &envelope);
    void takeSeries();
    void lookForSeries(const QString &key);
    bool isAskedStill(const QString &key) const;

    ConsoleLink &m_link;
    Sending m_sending;
    Draft m_draft; // of the send whose fate m_sending tells
};

} // namespace foghorn
