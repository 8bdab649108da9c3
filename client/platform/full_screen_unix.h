// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifndef Q_OS_WIN

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdint>
#include <memory>

struct xcb_connection_t;

namespace foghorn {

/** Whether the active window of another program fills the X screen (_NET_WM_STATE_FULLSCREEN), and whether the X
    server's own screen saver covers it. Listens on a connection of its own, so that Qt's windows are not touched;
    without an X server (Wayland) it says neither. */
class FullScreen : public QObject
{
    Q_OBJECT
public:
    explicit FullScreen(QObject *parent = nullptr);
    ~FullScreen() override;
    bool isFilled() const { return m_told.filled; }
    bool isCovered() const { return m_told.covered; }

Q_SIGNALS:
    void changed();

private:
    struct State
    {
        bool filled = false;
        bool covered = false;
        bool operator==(const State &) const = default;
    };
    void selectEvents();
    void followSaver();
    void readEvents();
    /** Whether they are a reason to look. */
    bool takeEvents();
    void lookAtActive();
    void tell();
    bool fills(uint32_t window) const;
    uint32_t atom(const char *name) const;

    xcb_connection_t *m_connection = nullptr;
    uint32_t m_root = 0, m_active = 0;
    uint32_t m_activeAtom = 0, m_stateAtom = 0, m_fullAtom = 0, m_pidAtom = 0;
    uint8_t m_saverEvent = 0; // 0: the server has no such extension
    State m_now, m_told;
    QTimer m_settle; // between two windows there is none: that is no end of a presentation
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace foghorn

#endif
