// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace foghorn {

/** Calls for the thread in which it lives, in the order in which they were posted. Many that wait together
    cost one event. A std::mutex guards them, which ThreadSanitizer can see: of Qt's own queue it sees
    nothing. */
class Mailbox : public QObject
{
public:
    using QObject::QObject;

    /** Any thread, which must have come back from here before the mailbox or its thread may end; never runs the
        call at once. Calls that wait when the mailbox dies are dropped. */
    void post(std::function<void()> call);

protected:
    void customEvent(QEvent *) override;

private:
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_calls; // guarded
};

} // namespace foghorn
