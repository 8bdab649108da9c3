// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifndef Q_OS_WIN

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QObject>

namespace foghorn {

/** A session of logind, on whatever bus the test has. */
class FakeSession : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")
    Q_PROPERTY(bool LockedHint MEMBER locked)
    Q_PROPERTY(QString Id MEMBER id)
public:
    bool locked = false;
    QString id = QStringLiteral("c7");
    static QString path() { return QStringLiteral("/org/freedesktop/login1/session/c7"); }

    void setLocked(const QDBusConnection &bus, bool now)
    {
        locked = now;
        QDBusMessage signal =
            QDBusMessage::createSignal(path(), QStringLiteral("org.freedesktop.DBus.Properties"),
                                       QStringLiteral("PropertiesChanged"));
        signal << QStringLiteral("org.freedesktop.login1.Session")
               << QVariantMap{{QStringLiteral("LockedHint"), now}} << QStringList();
        bus.send(signal);
    }
};

/** … and its manager. */
class FakeLogin : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    QString asked;
    FakeSession session;

    bool stand(QDBusConnection bus)
    {
        const auto all = QDBusConnection::ExportAllProperties | QDBusConnection::ExportAllSlots;
        const auto automatic = QStringLiteral("/org/freedesktop/login1/session/auto");
        return bus.registerService(QStringLiteral("org.freedesktop.login1")) &&
               bus.registerObject(QStringLiteral("/org/freedesktop/login1"), this, all) &&
               bus.registerObject(FakeSession::path(), &session, all) &&
               bus.registerObject(automatic, &session, all);
    }

public Q_SLOTS:
    QDBusObjectPath GetSession(const QString &id)
    {
        asked = id;
        return QDBusObjectPath(FakeSession::path());
    }
};

/** A desktop's screen saver. */
class FakeSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.ScreenSaver")
public:
    bool active = false;

    bool stand(QDBusConnection bus)
    {
        return bus.registerService(QStringLiteral("org.gnome.ScreenSaver")) &&
               bus.registerObject(QStringLiteral("/org/gnome/ScreenSaver"), this,
                                  QDBusConnection::ExportAllSlots |
                                      QDBusConnection::ExportAllSignals);
    }
    void setActive(bool now)
    {
        active = now;
        Q_EMIT ActiveChanged(now);
    }

Q_SIGNALS:
    void ActiveChanged(bool active);

public Q_SLOTS:
    bool GetActive() { return active; }
};

} // namespace foghorn

#endif
