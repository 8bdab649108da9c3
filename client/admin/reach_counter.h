// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/send_gate.h"

#include <QObject>
#include <QTimer>

namespace foghorn {

class ConsoleLink;

/** Has the relay count whom an audience reaches, a moment after the last change to it. Knows no widget. */
class ReachCounter : public QObject
{
    Q_OBJECT
public:
    explicit ReachCounter(ConsoleLink &link, QObject *parent = nullptr);

    /** This is the audience now; counted() comes when the relay has answered for it. */
    void follow(const Audience &audience, Severity severity);
    const std::optional<CountedAudience> &counted() const { return m_counted; }
    std::optional<int> addressed() const;
    const QString &words() const { return m_words; }
    const QString &problem() const { return m_problem; }
    /** Who of them is interrupted often already; empty where nobody is. */
    const QString &burden() const { return m_burden; }

Q_SIGNALS:
    void countMoved();

private:
    void ask();
    void take(const Audience &audience, Severity severity, const RpcResult<Reach> &answer);

    ConsoleLink &m_link;
    Audience m_audience;
    Severity m_severity = Severity::Minor;
    std::optional<CountedAudience> m_counted;
    QString m_words, m_problem, m_burden;
    QTimer m_soon;
};

} // namespace foghorn
