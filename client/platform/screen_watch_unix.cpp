// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifndef Q_OS_WIN

#include "client/platform/full_screen_unix.h"
#include "client/platform/screen_watch.h"
#include "client/platform/session_lock_unix.h"

namespace foghorn {

/** Lock and full screen, each from where it is known. */
class ScreenWatch::Source
{
public:
    explicit Source(ScreenWatch &watch)
    {
        const auto tell = [this, &watch] {
            watch.take({m_lock.isLocked() || m_full.isCovered(), m_full.isFilled()});
        };
        QObject::connect(&m_lock, &SessionLock::changed, &watch, tell);
        QObject::connect(&m_full, &FullScreen::changed, &watch, tell);
        tell();
    }

private:
    SessionLock m_lock;
    FullScreen m_full;
};

ScreenWatch::ScreenWatch(QObject *parent) : QObject(parent) {}

ScreenWatch::~ScreenWatch() = default;

void ScreenWatch::listen()
{
    m_source = std::make_unique<Source>(*this);
}

void ScreenWatch::look() {} // it is told

} // namespace foghorn

#endif
