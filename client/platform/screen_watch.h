// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace foghorn {

/** What stands between a pop-up and the person's eyes. */
struct ScreenState
{
    bool locked =
        false; // the session is locked, or the screen saver covers it: nobody sees anything
    bool presenting = false; // another program fills the screen
    bool operator==(const ScreenState &) const = default;
};

/** Says when the session is locked and when another program fills the screen: logind and the desktops' screen savers
    over D-Bus, the X server (Windows: session notifications, SHQueryUserNotificationState). Listens, waits for no
    answer; what cannot be told (a presentation under Wayland, an inhibited screen saver) counts as neither. */
class ScreenWatch : public QObject
{
    Q_OBJECT
public:
    explicit ScreenWatch(QObject *parent = nullptr);
    ~ScreenWatch() override;
    /** Begins to listen to the system; until then it knows only what take() told it. */
    void listen();
    /** Asks where the system tells only then (Windows): before something is shown, and now and then while something
        is held. */
    void look();
    ScreenState state() const { return m_state; }
    void take(ScreenState state);

Q_SIGNALS:
    void changed();

private:
    class Source; // per platform: screen_watch_unix.cpp, screen_watch_windows.cpp
    ScreenState m_state;
    std::unique_ptr<Source> m_source;
};

} // namespace foghorn
