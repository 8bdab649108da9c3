// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifndef Q_OS_WIN

#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QSet>

#include <functional>

namespace foghorn {

/** Whether this session is locked, as logind (LockedHint, system bus) and the desktops' screen savers (GetActive,
    session bus) say; one that says so is enough. Every question is asked without waiting; a signal is no answer
    but a reason to ask again, so that nobody else on the bus can lock us. */
class SessionLock : public QObject
{
    Q_OBJECT
public:
    explicit SessionLock(QObject *parent = nullptr);
    bool isLocked() const { return !m_locking.isEmpty(); }

Q_SIGNALS:
    void changed();

public Q_SLOTS:
    void askLogin();
    void askSavers();

private:
    using Answer = std::function<void(const QVariant &)>;
    void ask(const QDBusMessage &call, const Answer &answer);
    void findSession();
    void follow(const QString &sessionPath);
    void followSavers();
    void note(const QString &who, bool locks);

    QSet<QString> m_locking;
    QString m_session; // logind's path of it
    QDBusServiceWatcher m_savers;
};

} // namespace foghorn

#endif
