// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#ifndef Q_OS_WIN

#include "client/platform/appearance.h"

#include "client/platform/buses_unix.h"
#include "common/logging.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

#include <optional>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

// The settings portal: https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto path = u"/org/freedesktop/portal/desktop"_s;
const auto interface = u"org.freedesktop.portal.Settings"_s;
const auto appearanceGroup = u"org.freedesktop.appearance"_s;
const auto gnomeGroup = u"org.gnome.desktop.interface"_s;

QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

bool paletteIsDark()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightnessF() <
           palette.color(QPalette::WindowText).lightnessF();
}

} // namespace

/** What the desktop portal says; asked without waiting for it, so that a slow or missing portal never
    holds up a pop-up. */
class SettingsPortal : public QObject
{
    Q_OBJECT
public:
    explicit SettingsPortal(Appearance *appearance) : QObject(appearance), m_appearance(appearance)
    {
        if (!hasSessionBus())
            return;
        if (!QDBusConnection::sessionBus().isConnected())
            return;
        askAll();
    }

    std::optional<bool> dark;
    bool highContrast = false;
    // Two keys, of an older and a newer desktop; one that has both need not keep them alike.
    bool reducedMotion = false, animations = true;

public Q_SLOTS:
    void takeSignal(const QDBusMessage &message)
    {
        const QVariantList words = message.arguments();
        if (words.size() == 3)
            take(words.at(0).toString(), words.at(1).toString(), words.at(2));
    }

private:
    void take(const QString &group, const QString &key, const QVariant &value)
    {
        const QVariant plain = unwrapped(value);
        if (group == appearanceGroup && key == "color-scheme"_L1)
            dark = plain.toUInt() == 0 ? std::nullopt
                                       : std::optional(plain.toUInt() == 1); // 0 = no preference
        else if (group == appearanceGroup && key == "contrast"_L1)
            highContrast = plain.toUInt() == 1;
        else if (group == appearanceGroup && key == "reduced-motion"_L1)
            reducedMotion = plain.toUInt() == 1;
        else if (group == gnomeGroup && key == "enable-animations"_L1)
            animations = plain.toBool();
        else
            return;
        m_appearance->read();
    }

    void askAll()
    {
        for (const auto &[group, key] : {std::pair{appearanceGroup, u"color-scheme"_s},
                                         std::pair{appearanceGroup, u"contrast"_s},
                                         std::pair{appearanceGroup, u"reduced-motion"_s},
                                         std::pair{gnomeGroup, u"enable-animations"_s}})
            ask(group, key);
    }

    void ask(const QString &group, const QString &key)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
        call.setArguments({group, key});
        auto *watcher =
            new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key, watcher] {
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (!reply.isError()) {
                follow();
                take(group, key, reply.value().variant());
            }
            watcher->deleteLater();
        });
    }

    /** Only where a portal has answered: elsewhere there is nothing to follow. */
    void follow()
    {
        if (m_follows)
            return;
        m_follows = QDBusConnection::sessionBus().connect(
            service, path, interface, u"SettingChanged"_s, this, SLOT(takeSignal(QDBusMessage)));
        if (!m_follows)
            qCWarning(lcDesk) << "changes of dark and contrast cannot be followed";
    }

    Appearance *m_appearance;
    bool m_follows = false;
};

void Appearance::watch()
{
    m_source = new SettingsPortal(this);
}

Appearance::State Appearance::stateNow() const
{
    const auto *portal = static_cast<const SettingsPortal *>(m_source.data());
    if (!portal)
        return {paletteIsDark(), false, false};
    return {portal->dark.value_or(paletteIsDark()), portal->highContrast,
            portal->reducedMotion || !portal->animations};
}

} // namespace foghorn

#include "appearance_linux.moc"

#endif
