// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifdef Q_OS_WIN

#include "client/platform/screen_watch.h"

// windows.h names the types that the others are made of, so it stands in a group of its own.
#include <windows.h>

#include <shellapi.h>
#include <wtsapi32.h>

namespace foghorn {

/** A hidden window that the system tells when the session is locked and unlocked. */
class ScreenWatch::Source
{
public:
    explicit Source(ScreenWatch &watch) : m_watch(watch)
    {
        WNDCLASSEXW kind{};
        kind.cbSize = sizeof kind;
        kind.lpfnWndProc = &told;
        kind.hInstance = GetModuleHandleW(nullptr);
        kind.lpszClassName = className;
        RegisterClassExW(&kind);
        m_window = CreateWindowExW(0, className, L"", WS_POPUP, 0, 0, 0, 0, nullptr, nullptr,
                                   kind.hInstance, nullptr);
        if (!m_window)
            return;
        SetWindowLongPtrW(m_window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(this));
        WTSRegisterSessionNotification(m_window, NOTIFY_FOR_THIS_SESSION);
        look();
    }
    ~Source()
    {
        if (m_window) {
            WTSUnRegisterSessionNotification(m_window);
            DestroyWindow(m_window);
        }
        UnregisterClassW(className, GetModuleHandleW(nullptr));
    }

    void look()
    {
        QUERY_USER_NOTIFICATION_STATE state{};
        if (FAILED(SHQueryUserNotificationState(&state)))
            return tell(false, false);
        // QUNS_NOT_PRESENT: locked, the screen saver runs, or another person's session is in front.
        tell(state == QUNS_NOT_PRESENT, state == QUNS_BUSY ||
                                            state == QUNS_RUNNING_D3D_FULL_SCREEN ||
                                            state == QUNS_PRESENTATION_MODE);
    }

private:
    static constexpr auto className = L"FoghornScreenWatch";

    void tell(bool notPresent, bool presenting)
    {
        m_watch.take({m_locked || notPresent, presenting});
    }

    static LRESULT CALLBACK told(HWND window, UINT message, WPARAM what, LPARAM more)
    {
        auto *self = reinterpret_cast<Source *>(GetWindowLongPtrW(window, GWLP_USERDATA));
        if (message == WM_WTSSESSION_CHANGE && self) {
            if (what == WTS_SESSION_LOCK || what == WTS_SESSION_UNLOCK) {
                self->m_locked = what == WTS_SESSION_LOCK;
                self->look();
            }
            return 0;
        }
        return DefWindowProcW(window, message, what, more);
    }

    ScreenWatch &m_watch;
    HWND m_window = nullptr;
    bool m_locked = false;
};

ScreenWatch::ScreenWatch(QObject *parent) : QObject(parent) {}

ScreenWatch::~ScreenWatch() = default;

void ScreenWatch::listen()
{
    m_source = std::make_unique<Source>(*this);
}

void ScreenWatch::look()
{
    if (m_source)
        m_source->look();
}

} // namespace foghorn

#endif
