// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/audience.h"
#include "common/model/audit_entry.h"
#include "common/model/follow_up.h"
#include "common/model/notice.h"
#include "common/model/series.h"
#include "common/model/tally.h"
#include "common/model/watch.h"
#include "common/protocol/envelope.h"
#include "common/protocol/messages.h"

#include <optional>

namespace foghorn {

// What lies in the store, as values: each row that a rule asks for.

/** What foghornd init fixed once, and the counters that run. */
struct StoreFacts
{
    DeploymentId deployment;
    QString organisation; // "Example Ltd"
    Epoch epoch;
    qint64 cursor = 0; // revisions published in this epoch, without gaps
    AuditHead audit = auditBeginning();
};

/** One published revision as it lies in the store. */
struct StoredRevision
{
    Notice notice;
    Envelope envelope;
    qint64 cursor = 0;
};

/** A notice with the two revisions that the rules need: the current one, and the one that last asked. */
struct StoredNotice
{
    StoredRevision current;
    Notice lastAsked;
    int ending = 0; // the revision by which it ended; later ones only mend its words. 0 = not ended
};

/** An enrolled desk. */
struct DeskRecord
{
    DeskId id;
    QByteArray secretHash; // SHA-256 of the desk's secret, or what stands for its key
    QByteArray
        publicKey;   // 32 bytes: the desk proves itself by it; empty as long as it has a secret
    QString label;   // what staff call it
    QString tokenId; // the enrolment token it came by
    QString machine;
    QString session;
    QString login;       // bound at enrolment; moves only together with the directory id
    QString directoryId; // of its person (SID, GUID), as the desk states it; may be empty
    DeskFacts facts;
    QString language;
    QString appVersion;
    Instant enrolledAt;
    Instant lastSeen;
    bool revoked = false;
    DeskRevocation revocation; // where it is
};

struct StaffRecord
{
    QString login;
    QString name;
    Role role = Role::HelpDesk;
    QString passwordHash; // Argon2id string of libsodium; empty = the directory proves who it is
    StaffLimit limit = {};
    bool disabled = false;
    QByteArray totpSecret = {};  // of the second factor in force; empty = none
    qint64 totpCounter = 0;      // the last time step of which a code was taken
    QByteArray totpPending = {}; // a secret that no code has confirmed yet
    std::optional<Instant> lastSignIn = {};

    bool isFromDirectory() const { return passwordHash.isEmpty(); }
};

/** A console's session: the token itself is never stored, only its SHA-256. */
struct StaffSession
{
    QByteArray tokenHash;
    QString login;
    Instant expiresAt;
    QString address = {}; // from where its token came last; empty = not known
};

/** A key for scripts, with the SHA-256 of its secret half. */
struct ApiTokenRecord
{
    ApiTokenEntry entry;
    QByteArray secretHash;
};

struct EnrolmentToken
{
    QString id;            // the public half
    QByteArray secretHash; // SHA-256 of the secret half
    int uses = 1;          // still left
    Instant expiresAt;
    QString createdBy;
};

/** Who acts, from where, and to whom he may speak. */
struct Actor
{
    QString login;
    QString from = {};  // the peer's address; empty where nobody is connected
    QString token = {}; // what the API token is called by which it is done in the name of `login`
    StaffLimit limit = {};
};
/** Who acts where nobody does: what falls due by the clock. */
inline Actor relayItself()
{
    return {QStringLiteral("relay")};
}

/** What an act changed, for the audit trail: short; never a whole body, a password, a secret or a token. */
struct Changed
{
    QString subject; // an id
    QJsonObject before = {};
    QJsonObject after = {};
};

/** One act for the audit trail, before it has its place there. */
struct Act
{
    Actor by;
    QString act;
    Changed changed = {};
};

/** Who sends a changing request and under which key: the same key again gets the first answer. */
struct Idempotency
{
    QString login;
    QString key; // empty = none
    QByteArray
        requestHash; // SHA-256 of method and params: another request under the same key is refused
    Instant at;
};

/** A request that waits for a second pair of eyes, or waited. */
struct StoredApproval
{
    Approval approval;
    QByteArray request; // the frame as it came
    Idempotency asked;
};

/** What happened to a conditional publish or revise. */
struct PublishOutcome
{
    enum class Kind { Published, Repeated, Conflict, KeyReused };
    Kind kind = Kind::Published;
    StoredRevision
        revision; // Published: the new one; Repeated: the first answer's; Conflict: the current one
};

/** One receipt of one desk, ready to be stored. */
struct StoredReceipt
{
    PersonId person; // for a shared desk "desk:" + id
    DeskId desk;
    Receipt receipt;
};

/** How it is for one person, and on which desk that was said. */
struct StoredReply
{
    PersonReply reply; // without what the roster knows of the desk
    DeskId desk;
};

/** A call for help, and from which desk it came. */
struct StoredHelpCall
{
    HelpCall call; // without what the roster knows of the desk
    DeskId desk;
};

/** What one person has to do with one notice, for a returning desk. */
struct PersonNotice
{
    NoticeId notice;
    Standing standing;
};

/** A login that changed while the directory id stayed: who was `earlier` is `later` from now on. */
struct Renaming
{
    QString directoryId;
    PersonId earlier;
    PersonId later;
    DeskId desk; // that said so first
    Instant at;
};

/** A notice that is over, and whether people know why. */
struct EndedIncident
{
    Notice current;
    Notice ending; // the revision by which it ended
    std::optional<Waiver> waiver;
    int clear = 0; // of everybody who answered
    int unclear = 0;
};

/** What one desk of a drill reported. */
struct StoredDrillDesk
{
    DeskId desk;
    std::optional<Instant> deliveredAt, heldAt, displayedAt;
};

/** The service catalogue; revision 0 = there never was any. */
struct StoredCatalogue
{
    QList<CatalogueService> services;
    int revision = 0;
};

/** A maintenance that recurs, and which of its occurrences are told already. */
struct StoredSeries
{
    MaintenanceSeries series;
    QString savedBy;                   // the author of its notices
    QString shortNoticeReason;         // of those that are told so late
    QMap<QDate, NoticeId> announced{}; // by the day that names the occurrence
};

/** When a revision was first on the screen of a desk. */
struct Display
{
    qint64 number = 0; // of the desk in the store: lists continue behind it
    DeskId desk;
    Instant at;
};

} // namespace foghorn
