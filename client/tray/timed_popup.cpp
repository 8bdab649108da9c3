// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/timed_popup.h"

#include "common/model/lifecycle.h"

using namespace std::chrono_literals;

namespace foghorn {

namespace {
constexpr std::chrono::milliseconds minorActivity = 20s;
constexpr std::chrono::milliseconds endingActivity = 60s;
} // namespace

bool TimedPopup::isOver(const HeldNotice &open, bool asks, std::chrono::milliseconds present)
{
    const bool ending = isEnding(open.notice.phase) || open.leftAudience;
    if (!ending && (open.notice.severity != Severity::Minor || asks))
        return false;
    if (m_notice != open.notice.id || m_revision != open.notice.revision) {
        m_notice = open.notice.id;
        m_revision = open.notice.revision;
        m_present = 0ms;
    }
    m_present += present;
    return m_present >= (ending ? endingActivity : minorActivity);
}

} // namespace foghorn
