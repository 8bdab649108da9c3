// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/ids.h"
#include "common/model/instant.h"
#include "common/model/receipt.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace foghorn {

enum class ReplyAnswer { Works, StillBroken, NeedHelp, Clear, Unclear };
QString toString(ReplyAnswer); // "works", "stillBroken", "needHelp", "clear", "unclear"
std::optional<ReplyAnswer> replyAnswerFromString(QStringView);
/** What a reply answers. The latest of each topic counts: who calls for help has not taken back "still broken". */
enum class ReplyTopic { Works, Help, Clarity };
ReplyTopic topicOf(ReplyAnswer);

/** How far one person (or one shared desk) has come with one notice: the highest revision for which
    each state was reached on any of the person's desks; 0 = never. A further state implies the ones
    that every reader passes: displayed implies delivered, acknowledged implies displayed. */
struct Standing
{
    PersonId person; // of a shared desk: "desk:" and the desk's id
    int delivered = 0;
    int held = 0;
    int expiredUnseen = 0;
    int displayed = 0;
    int acknowledged = 0;
    std::optional<Instant> deliveredAt; // first time each state was reached for that revision
    std::optional<Instant> displayedAt;
    std::optional<Instant> acknowledgedAt;
    std::optional<ReplyAnswer> reply;   // the latest of the topic Works
    std::optional<ReplyAnswer> clarity; // the latest of the topic Clarity
    bool operator==(const Standing &) const = default;

    /** Takes one more receipt in; states and revisions only climb, so order and repetition do not
        matter. */
    void take(ReceiptState state, int revision, Instant at);
};

/** A standing together with what the roster says of the person now. */
struct Counted
{
    Standing standing;
    bool matches = false;    // a desk of the person matches the current revision's audience
    bool handed = false;     // a standing is stored: the person was addressed or handed the notice
    bool seenLately = false; // a desk was seen within the addressing window (30 days)
    bool online = false;
    bool shared = false;
};

/** What is asked about when counting. */
struct Ask
{
    NoticeId notice;
    int revision = 0; // the current one
    int asks = 0;
    bool acknowledgementRequired = false;
    int ending = 0; // the revision by which it ended, where people are told so; 0 = it goes on
};

struct StateCounts
{
    int delivered = 0;
    int held = 0;
    int expiredUnseen = 0;
    int displayed = 0;
    std::optional<int> acknowledged; // nothing where it is not required
    bool operator==(const StateCounts &) const = default;
};

/** Whether everybody who was told of a trouble was told of its end (rule 7): of people, wherever they are counted else. */
struct ClosedLoop
{
    int told = 0;     // it was displayed to them before
    int toldOver = 0; // and its ending too
    int toCall() const { return told - toldOver; }
    bool operator==(const ClosedLoop &) const = default;
};

/** The numbers of a notice (rule 5): people, not desks. */
struct Tally
{
    NoticeId notice;
    int revision = 0;
    int asks = 0;
    int addressed = 0;
    int online = 0; // of the addressed
    StateCounts counts;
    int acknowledgedEarlierAsk = 0; // addressed, confirmed an earlier ask but not this one
    int stillBroken = 0;
    int works = 0; // say that it works for them
    int clear = 0; // say that what they were told afterwards was clear
    int unclear = 0;
    int notSeenLately = 0;
    int formerlyAddressed = 0;
    StateCounts formerly;
    int sharedDesks = 0;
    std::optional<ClosedLoop> loop; // of a notice that ended
    StateCounts shared;             // acknowledged never set: a shared desk is never asked
    bool operator==(const Tally &) const = default;
};

/** The furthest state of one standing in the current ask; nothing when not even delivered.
    delivered counts for the current revision, the others for a revision >= asks. */
std::optional<ReceiptState> furthestState(const Standing &standing, const Ask &ask);

/** Rule 5 as one pure function. */
Tally count(const Ask &ask, const QList<Counted> &people);

/** {"notice","revision","asks","addressed","online","delivered","held","expiredUnseen","displayed",
    "acknowledged":n|null,"acknowledgedEarlierAsk","stillBroken","works","clear","unclear","notSeenLately",
    "formerlyAddressed":{"people",…counts},"sharedDesks":{"desks",…counts},"loop":{"told","toldOver"}} */
QJsonObject toJson(const Tally &tally);
Result<Tally> tallyFromJson(const QJsonObject &json);

} // namespace foghorn
