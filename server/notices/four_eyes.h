// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/roster.h"

namespace foghorn {

/** Which notices wait for a second pair of eyes in this organisation. */
struct FourEyesRule
{
    bool critical = false;
    bool wide = false; // to everyone, or to half of the people or more
    bool asksNothing() const { return !critical && !wide; }
    bool operator==(const FourEyesRule &) const = default;
};
/** From the words "critical" and "wide"; "none" alone for neither. */
std::optional<FourEyesRule> fourEyesRuleFromStrings(const QStringList &words);

/** Whether the audience is everyone, or half of the people or more: of those who were seen within `window`. Weighs
    every desk. */
bool isWide(const Audience &audience, const Roster &roster, Instant now,
            std::chrono::milliseconds window);

/** The yes of a second person. */
struct Approved
{
    QString id; // of the approval
    Actor by;
    QString comment;
};

/** What the rule of four eyes needs to know of a request. The functions run inside the store's transaction. */
struct SecondLook
{
    FourEyesRule rule = {};  // none: nothing waits
    bool wide = false;       // reaches many
    bool wasWide = false;    // so did the revision before it
    QByteArray request = {}; // as it came
    QString emergency = {};  // why it cannot wait
    std::optional<Approved> approved = {};

    /** "critical", "wide" or both; empty: it need not wait. An ending never waits, nor what asks nobody anew, unless it
        is more than it was, nor an exercise for a few. Pure. */
    QString why(const Notice &next, const std::optional<Notice> &before) const;
    /** The same of a notice that is no revision yet. */
    QString why(Severity severity) const;
};

/** What a request that was sent in before hears: that it still waits, or what was said of it; one that was approved,
    that somebody else decided first. Nothing: it may go on. */
Result<std::optional<RpcError>> earlierWord(Store &store, const SecondLook &look,
                                            const Idempotency &asked);
/** What the author of a kept request is told. */
RpcError waits(const Approval &approval);
/** What a second one who decides is told. */
RpcError decidedAlready(const Approval &approval);
/** Keeps `approval` (its notice, and what it revises) as waiting and tells the audit trail. */
Result<Approval> keepWaiting(Store &store, const Actor &author, Approval approval,
                             const SecondLook &look, const Idempotency &asked);
/** Writes down that what was kept is done. */
Result<Approval> settleApproved(Store &store, const Approved &approved, Instant now);
/** Writes down that `next` went out: what was approved, what was an emergency, and what waits in vain now. These moved. */
Result<QList<Approval>> settleApprovals(Store &store, const Actor &author, const Notice &next,
                                        const QString &why, const SecondLook &look, Instant now);

/** As long as a list of them may be. */
inline constexpr int mostApprovals = 200;

} // namespace foghorn
