// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

namespace foghorn {

/** resolved, completed, ended or cancelled. */
bool isEnding(Phase phase);
/** The first phase of a kind: investigating, scheduled, current. */
Phase firstPhase(NoticeKind kind);
/** The ending of a kind: resolved, completed, ended. */
Phase endingPhase(NoticeKind kind);
/** The phases a kind may have, in order, cancelled last. */
QList<Phase> phasesOf(NoticeKind kind);
/** Forward inside a kind (skipping is fine), the same again, to cancelled, or back from
    monitoring/resolved to investigating (a reopening). Cancelled is final. */
bool mayFollow(NoticeKind kind, Phase from, Phase to);
bool isReopening(Phase from, Phase to);

/** Not ended and before expiresAt. */
bool isLive(const Notice &notice, Instant now);
/** A live incident, 2 h after the later of next update and estimate. */
bool isStale(const Notice &notice, Instant now);
/** When the notice expires if its author says nothing: announcement publishedAt + 3 days,
    maintenance endsAt + 2 h, an incident never by itself. */
std::optional<Instant> defaultExpiry(const Notice &notice);

} // namespace foghorn
