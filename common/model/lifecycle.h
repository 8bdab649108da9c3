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

/** It works again as far as IT can see, and is watched until its `watchUntil`. */
bool isWatched(const Notice &notice);
/** Not ended and before expiresAt. */
bool isLive(const Notice &notice, Instant now);
/** A live incident, 2 h after the later of next update and estimate; a maintenance that its author ends, 2 h after the
    end that was planned. */
bool isStale(const Notice &notice, Instant now);
/** How long before the start of a maintenance its people are reminded, the longest first: as its author said, else
    72 h, 24 h, 1 h and 10 min (rule 13). Nothing for other kinds. */
QList<std::chrono::minutes> remindersOf(const Notice &notice);
/** When the notice expires if its author says nothing: announcement publishedAt + 3 days,
    a maintenance that ends by itself endsAt + 2 h; an incident, and a maintenance that its author ends, never. */
std::optional<Instant> defaultExpiry(const Notice &notice);

} // namespace foghorn
