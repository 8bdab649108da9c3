// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifndef Q_OS_WIN

#include "client/platform/buses_unix.h"
#include "client/platform/session_lock_unix.h"
#include "common/logging.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

#include <array>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

// https://www.freedesktop.org/software/systemd/man/org.freedesktop.login1.html
const auto login = u"org.freedesktop.login1"_s;
const auto manager = u"org.freedesktop.login1.Manager"_s;
const auto session = u"org.freedesktop.login1.Session"_s;
const auto properties = u"org.freedesktop.DBus.Properties"_s;

struct Saver
{
    QString service, path; // the interface is named as the service
};

const std::array<Saver, 5> savers{
    Saver{u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s},
    Saver{u"org.gnome.ScreenSaver"_s, u"/org/gnome/ScreenSaver"_s},
    Saver{u"org.cinnamon.ScreenSaver"_s, u"/org/cinnamon/ScreenSaver"_s},
    Saver{u"org.mate.ScreenSaver"_s, u"/org/mate/ScreenSaver"_s},
    Saver{u"org.xfce.ScreenSaver"_s, u"/org/xfce/ScreenSaver"_s}};

QDBusMessage loginProperty(const QString &path, const QString &name)
{
    QDBusMessage call = QDBusMessage::createMethodCall(login, path, properties, u"Get"_s);
    call << session << name;
    return call;
}

QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

bool isForLogin(const QDBusMessage &call)
{
    return call.service() == login;
}

} // namespace

SessionLock::SessionLock(QObject *parent) : QObject(parent)
{
    if (hasSystemBus() && QDBusConnection::systemBus().isConnected())
        findSession();
    if (hasSessionBus() && QDBusConnection::sessionBus().isConnected())
        followSavers();
}

void SessionLock::ask(const QDBusMessage &call, const Answer &answer)
{
    QDBusMessage asked = call;
    asked.setAutoStartService(false); // a screen saver that does not run does not lock
    QDBusConnection bus =
        isForLogin(call) ? QDBusConnection::systemBus() : QDBusConnection::sessionBus();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(asked), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, answer] {
        const QDBusMessage reply = watcher->reply();
        answer(reply.type() == QDBusMessage::ReplyMessage ? unwrapped(reply.arguments().value(0))
                                                          : QVariant());
        watcher->deleteLater();
    });
}

void SessionLock::findSession()
{
    const auto follows = [this](const QVariant &path) {
        follow(path.value<QDBusObjectPath>().path());
    };
    const auto byId = [this, follows](const QString &id) {
        QDBusMessage call = QDBusMessage::createMethodCall(login, u"/org/freedesktop/login1"_s,
                                                           manager, u"GetSession"_s);
        call << id;
        ask(call, follows);
    };
    const QString id = qEnvironmentVariable("XDG_SESSION_ID");
    if (!id.isEmpty())
        return byId(id);
    // Started by the person's service manager we are in no session; "auto" is then the one with the screen.
    ask(loginProperty(u"/org/freedesktop/login1/session/auto"_s, u"Id"_s),
        [byId](const QVariant &found) {
            if (!found.toString().isEmpty())
                byId(found.toString());
        });
}

void SessionLock::follow(const QString &sessionPath)
{
    if (sessionPath.isEmpty())
        return;
    m_session = sessionPath;
    QDBusConnection bus = QDBusConnection::systemBus();
    // No service named: Qt would wait for its owner. "Lock" and "Unlock" only ask a screen locker; LockedHint says
    // what became of it.
    bool told = bus.connect(QString(), m_session, properties, u"PropertiesChanged"_s, this,
                            SLOT(askLogin()));
    for (const QString &signal : {u"Lock"_s, u"Unlock"_s})
        told = bus.connect(QString(), m_session, session, signal, this, SLOT(askLogin())) && told;
    if (!told)
        qCWarning(lcDesk) << "logind's session lock cannot be followed";
    askLogin();
}

void SessionLock::askLogin()
{
    ask(loginProperty(m_session, u"LockedHint"_s),
        [this](const QVariant &locked) { note(login, locked.toBool()); });
}

void SessionLock::followSavers()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_savers.setConnection(bus);
    m_savers.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    connect(&m_savers, &QDBusServiceWatcher::serviceOwnerChanged, this, &SessionLock::askSavers);
    for (const Saver &saver : savers) {
        m_savers.addWatchedService(saver.service);
        bus.connect(QString(), QString(), saver.service, u"ActiveChanged"_s, this,
                    SLOT(askSavers()));
    }
    askSavers();
}

void SessionLock::askSavers()
{
    for (const Saver &saver : savers) {
        ask(QDBusMessage::createMethodCall(saver.service, saver.path, saver.service,
                                           u"GetActive"_s),
            [this, who = saver.service](const QVariant &active) { note(who, active.toBool()); });
    }
}

void SessionLock::note(const QString &who, bool locks)
{
    const bool before = isLocked();
    if (locks)
        m_locking.insert(who);
    else
        m_locking.remove(who);
    if (isLocked() != before)
        Q_EMIT changed();
}

} // namespace foghorn

#endif
