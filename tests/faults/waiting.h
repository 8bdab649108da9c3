// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace foghorn::faults {

/** Runs the event loop until `ready` or so many milliseconds have passed. Unlike QTest::qWaitFor it
    never sleeps past an event, so that latencies can be measured meanwhile. */
inline bool waitUntil(const std::function<bool()> &ready, int milliseconds)
{
    QElapsedTimer waited;
    waited.start();
    QTimer pulse; // for what changes without an event of ours
    pulse.start(20);
    while (!ready()) {
        if (waited.elapsed() > milliseconds)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

/** Where the time itself is the fault, so that nothing tells when it is over. */
inline void pass(int seconds)
{
    (void)waitUntil([] { return false; }, seconds * 1000);
}

} // namespace foghorn::faults
