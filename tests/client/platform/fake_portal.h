// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifndef Q_OS_WIN

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QObject>
#include <QTest>

namespace foghorn {

/** Answers as a desktop's settings portal does. */
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint colourScheme = 0;
    uint contrast = 0;
    uint reducedMotion = 0;
    bool animations = true;
    int asked = 0;

    bool stand(QDBusConnection bus)
    {
        return bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")) &&
               bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), this,
                                  QDBusConnection::ExportAllSlots);
    }

    static void change(const QDBusConnection &bus, const QString &group, const QString &key,
                       const QVariant &value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(
            QStringLiteral("/org/freedesktop/portal/desktop"),
            QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("SettingChanged"));
        signal << group << key << QVariant::fromValue(QDBusVariant(value));
        QVERIFY(bus.send(signal));
    }

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        ++asked;
        if (group == QLatin1String("org.freedesktop.appearance")) {
            if (key == QLatin1String("color-scheme"))
                return QDBusVariant(
                    QVariant::fromValue(QDBusVariant(colourScheme))); // a variant in a variant
            if (key == QLatin1String("contrast"))
                return QDBusVariant(contrast);
            if (key == QLatin1String("reduced-motion"))
                return QDBusVariant(reducedMotion);
        }
        if (group == QLatin1String("org.gnome.desktop.interface") &&
            key == QLatin1String("enable-animations"))
            return QDBusVariant(animations);
        return QDBusVariant(0u);
    }
};

} // namespace foghorn

#endif
