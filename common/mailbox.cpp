// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/mailbox.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>

namespace foghorn {

void Mailbox::post(std::function<void()> call)
{
    bool first = false;
    {
        const std::lock_guard guard(m_mutex);
        first = m_calls.empty();
        m_calls.push_back(std::move(call));
    }
    if (first) // not under the lock: whoever is woken wants it at once
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void Mailbox::customEvent(QEvent *)
{
    std::vector<std::function<void()>> calls;
    {
        const std::lock_guard guard(m_mutex);
        calls.swap(m_calls);
    }
    const QPointer<Mailbox> alive(this); // a call may end us, and what the others name with us
    for (auto call = calls.begin(); call != calls.end() && alive; ++call) {
        (*call)();
        *call = nullptr; // what it held may be large
    }
}

} // namespace foghorn
