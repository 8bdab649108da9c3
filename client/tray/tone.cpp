// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/tone.h"

#include "common/model/lifecycle.h"

namespace foghorn {

PopupTone toneOf(const Notice &notice)
{
    if (notice.phase == Phase::Cancelled)
        return PopupTone::Quiet;
    if (isEnding(notice.phase))
        return PopupTone::BackAgain;
    switch (notice.severity) {
    case Severity::Info: return PopupTone::Info;
    case Severity::Minor: return PopupTone::Minor;
    case Severity::Major: return PopupTone::Major;
    case Severity::Critical: return PopupTone::Critical;
    }
    return PopupTone::Info;
}

} // namespace foghorn
