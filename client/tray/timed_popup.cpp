// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/timed_popup.h"

#include "common/model/lifecycle.h"
#include "common/model/maintenance_stage.h"

using namespace std::chrono_literals;

namespace foghorn {

namespace {
constexpr std::chrono::milliseconds minorActivity = 20s;
constexpr std::chrono::milliseconds endingActivity = 60s;
} // namespace

bool TimedPopup::isOver(const HeldNotice &open, Occasion occasion, bool asks,
                        std::chrono::milliseconds present, Instant now)
{
    const bool ending = isEnding(open.notice.phase) || isWatched(open.notice) || open.leftAudience;
    const bool reminded = occasion == Occasion::Reminded;
    const bool early = reminded && maintenanceStage(open.notice, now) == MaintenanceStage::Ahead;
    const bool minor = !reminded && open.notice.severity == Severity::Minor && !asks;
    if (!ending && !early && !minor)
        return false;
    if (m_notice != open.notice.id || m_revision != open.notice.revision ||
        m_remindedUntil != open.remindedUntil) {
        m_notice = open.notice.id;
        m_revision = open.notice.revision;
        m_remindedUntil = open.remindedUntil;
        m_present = 0ms;
    }
    m_present += present;
    return m_present >= (ending ? endingActivity : minorActivity);
}

} // namespace foghorn
