// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/draft.h"
#include "client/admin/sending.h"

namespace foghorn {

// What stands between a draft and the people: decided here, without a widget and without a link.

using Reach = ToRelay::AudiencePreview::Answer;

/** How many an audience reaches, as the relay last counted; `reach` is empty where it could not count. */
struct CountedAudience
{
    Audience audience;
    std::optional<Reach> reach;
    bool operator==(const CountedAudience &) const = default;
};

/** What a send depends on, beside the words themselves. */
struct SendSituation
{
    bool connected = false;
    bool mayPublish = false;
    SendState state = SendState::Idle;
    std::optional<CountedAudience> counted;
    bool goingOut = false;  // sent, but it can still be taken back
    bool forbidden = false; // by a rule of the organisation's coach that blocks
};

/** Why it cannot be sent right now, for beside the button; empty = it can. */
QString blockedBecause(const Draft &draft, const SendSituation &situation);

/** How far the author has gone: pressed send, chose to send beside a live notice, confirmed a critical one. */
enum class SendStep { Asked, DuplicateAccepted, Confirmed };
/** What comes next when the author wants to send. */
enum class NextAct { MendFields, SayDuplicate, ConfirmCritical, Send };
/** `duplicate`: a live notice for the same service that the author has not yet chosen to send beside. */
NextAct nextAct(const Draft &draft, SendStep step, bool duplicate);
/** A critical notice that interrupts needs a second, different act. */
bool needsSecondAct(const Draft &draft);

/** What a draft put on top of `theirs` after a conflict stands on. `known` is the board's asking revision. */
DraftBase baseOnTopOf(const Notice &theirs, const DraftBase &before,
                      const std::optional<Notice> &known);

// Words. Counts are of people.
QString sendButtonWords(const Draft &draft, std::optional<int> people);
QString confirmCriticalWords(int people);
/** Whether and why it will interrupt. */
QString interruptionWords(const Draft &draft);
QString sendingWords(const Sending &sending);
/** While it can be taken back. `people`: nothing for an ending or an update of the same audience. */
QString goingOutWords(const Draft &draft, std::optional<int> people, int seconds);
QString duplicateWords(const Notice &other, Instant now);
QString conflictWords(const Notice &theirs);
QString reachWords(const Reach &reach);
/** "60 of these people already had 4 today.": the interruption budget. Empty where nobody is over it. */
QString burdenWords(const Reach &reach);
QString problemCountWords(qsizetype problems);

} // namespace foghorn
