// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/audit_entry.h"
#include "common/model/staff.h"
#include "common/protocol/envelope.h"

#include <optional>

/** The part of the protocol by which it is decided who may listen and who may speak: enrolment tokens,
    desks, staff, what waits for a second pair of eyes, and what all of them did. */
namespace foghorn {

/** An enrolment token as staff see it; its secret is nowhere kept. */
struct EnrolmentTokenEntry
{
    QString id;
    int uses = 1;
    int usesLeft = 0;
    QString createdBy;
    Instant expiresAt;
    bool revoked = false;
    int desks = 0; // that came by it and are not revoked
    bool operator==(const EnrolmentTokenEntry &) const = default;
};

/** That a desk was shut out. */
struct DeskRevocation
{
    Instant at;
    QString by;
    QString reason;
    bool readmitted =
        false; // its login may enrol on that machine again; this desk itself stays out
    bool operator==(const DeskRevocation &) const = default;
};

/** An enrolled desk as staff see it. */
struct DeskEntry
{
    DeskId id;
    QString label; // what staff call it; may be empty
    PersonId person;
    QString personName;
    QString host, session, site, machine;
    bool shared = false;
    bool connected = false;
    bool keyed = false; // proves itself by its own key, not by a secret
    QString appVersion;
    QString tokenId; // by which it came
    Instant enrolledAt, lastSeen;
    std::optional<DeskRevocation> revocation;
    bool operator==(const DeskEntry &) const = default;
};

struct StaffEntry
{
    QString login, name;
    Role role = Role::HelpDesk;
    StaffLimit limit;
    bool disabled = false;
    bool secondFactor = false;
    bool fromDirectory = false; // the directory knows the password and gives the role
    std::optional<Instant> lastSignIn;
    bool operator==(const StaffEntry &) const = default;
};

/** A key for scripts; what it may do is at most what its maker may. */
struct ApiTokenEntry
{
    QString id, name;
    QList<Right> rights;
    StaffLimit limit;
    QString createdBy;
    Instant createdAt, expiresAt;
    std::optional<Instant> lastUsed;
    bool revoked = false;
    bool operator==(const ApiTokenEntry &) const = default;
};

enum class ApprovalState { Waiting, Approved, Refused, Overtaken };
/** "waiting", "approved", "refused", "overtaken" (something else was published in its place) */
QString toString(ApprovalState);
std::optional<ApprovalState> approvalStateFromString(QStringView);

/** A notice, or a revision of one, that waits for a second pair of eyes. */
struct Approval
{
    QString id;       // a UUID
    Notice notice;    // as it was sent in
    NoticeId revises; // empty: a new notice
    int base = 0;
    QString by;
    Instant at;
    QString why; // "critical", "wide", "recurs" (a series), or several: "critical, wide"
    ApprovalState state = ApprovalState::Waiting;
    QString decidedBy;
    std::optional<Instant> decidedAt;
    QString comment; // of who decided
    bool operator==(const Approval &) const = default;
};

enum class FactorStep { Begin, Confirm, Drop };
QString toString(FactorStep); // "begin", "confirm", "drop"
std::optional<FactorStep> factorStepFromString(QStringView);

namespace ToRelay {

/** An answer that says only that it was done. */
struct Done
{
    bool operator==(const Done &) const = default;
};

struct EnrolmentList
{
    static constexpr char method[] = "enrolment.list";
    bool operator==(const EnrolmentList &) const = default;
    struct Answer
    {
        QList<EnrolmentTokenEntry> tokens; // newest first, those that ended in the last 90 days too
        bool more = false;
        bool operator==(const Answer &) const = default;
    };
};

/** Nobody enrols by it any more; who came by it stays. */
struct EnrolmentRevoke
{
    static constexpr char method[] = "enrolment.revoke";
    QString id;
    QString idempotencyKey;
    bool operator==(const EnrolmentRevoke &) const = default;
    struct Answer : Done
    {
    };
};

struct DeskList
{
    static constexpr char method[] = "desk.list";
    QString search; // in label, person, name, host, site, machine and id; case does not matter
    bool revokedOnly = false;
    DeskId after; // continue behind this one; sorted by id, so by enrolment
    int limit = 100;
    bool operator==(const DeskList &) const = default;
    struct Answer
    {
        QList<DeskEntry> desks;
        int total = 0; // that match
        bool more = false;
        bool operator==(const Answer &) const = default;
    };
};

struct DeskRename
{
    static constexpr char method[] = "desk.rename";
    DeskId desk;
    QString label; // empty: none
    QString idempotencyKey;
    bool operator==(const DeskRename &) const = default;
    struct Answer : Done
    {
    };
};

/** Off within seconds, and its login cannot enrol on that machine until desk.readmit. */
struct DeskRevoke
{
    static constexpr char method[] = "desk.revoke";
    DeskId desk;
    QString reason;
    QString idempotencyKey;
    bool operator==(const DeskRevoke &) const = default;
    struct Answer
    {
        std::optional<EnrolmentTokenEntry> token; // by which it came, if others still may
        bool operator==(const Answer &) const = default;
    };
};

struct DeskReadmit
{
    static constexpr char method[] = "desk.readmit";
    DeskId desk;
    QString idempotencyKey;
    bool operator==(const DeskReadmit &) const = default;
    struct Answer : Done
    {
    };
};

struct StaffList
{
    static constexpr char method[] = "staff.list";
    QString after; // continue behind this login; sorted by login
    int limit = 200;
    bool operator==(const StaffList &) const = default;
    struct Answer
    {
        QList<StaffEntry> staff;
        bool more = false;
        bool operator==(const Answer &) const = default;
    };
};

/** What is not named stays. Ends the sessions of whoever may do less afterwards. */
struct StaffChange
{
    static constexpr char method[] = "staff.change";
    QString login;
    std::optional<QString> name;
    std::optional<Role> role;
    std::optional<StaffLimit> limit; // an empty one: no limit any more
    std::optional<bool> disabled;
    bool dropSecondFactor = false; // the phone is lost
    QString idempotencyKey;
    bool operator==(const StaffChange &) const = default;
    struct Answer : Done
    {
    };
};

/** Another password, for oneself or (with manageStaff) for somebody; ends the other sessions. */
struct StaffPassword
{
    static constexpr char method[] = "staff.password";
    QString login;   // empty: one's own
    QString current; // one's own, needed for that
    QString password;
    QString idempotencyKey;
    bool operator==(const StaffPassword &) const = default;
    struct Answer : Done
    {
    };
};

/** One's own second factor (TOTP, RFC 6238): begun, in force once a code of it was right, dropped with one. */
struct SecondFactor
{
    static constexpr char method[] = "staff.secondFactor";
    FactorStep step = FactorStep::Begin;
    QString code; // with confirm and drop
    bool operator==(const SecondFactor &) const = default;
    struct Answer
    {
        QString secret; // base32, with begin
        QString uri;    // otpauth://…, with begin
        bool operator==(const Answer &) const = default;
    };
};

struct ApiTokenCreate
{
    static constexpr char method[] = "apiToken.create";
    QString name; // what it is for: "Monitoring Lyon"
    QList<Right> rights;
    StaffLimit limit;
    int validDays = 90;
    QString idempotencyKey;
    bool operator==(const ApiTokenCreate &) const = default;
    struct Answer
    {
        QString id;
        QString token;
        Instant expiresAt;
        bool operator==(const Answer &) const = default;
    };
};

struct ApiTokenList
{
    static constexpr char method[] = "apiToken.list";
    bool operator==(const ApiTokenList &) const = default;
    struct Answer
    {
        QList<ApiTokenEntry> tokens; // newest first
        bool more = false;
        bool operator==(const Answer &) const = default;
    };
};

struct ApiTokenRevoke
{
    static constexpr char method[] = "apiToken.revoke";
    QString id;
    QString idempotencyKey;
    bool operator==(const ApiTokenRevoke &) const = default;
    struct Answer : Done
    {
    };
};

/** What waits, oldest first, and what was decided in the last day. */
struct ApprovalList
{
    static constexpr char method[] = "approval.list";
    bool operator==(const ApprovalList &) const = default;
    struct Answer
    {
        QList<Approval> approvals;
        bool more = false;
        bool operator==(const Answer &) const = default;
    };
};

struct ApprovalDecide
{
    static constexpr char method[] = "approval.decide";
    QString id;
    bool approve = false;
    QString comment;
    QString idempotencyKey;
    bool operator==(const ApprovalDecide &) const = default;
    struct Answer
    {
        std::optional<Envelope> envelope; // what went out
        bool operator==(const Answer &) const = default;
    };
};

struct AuditList
{
    static constexpr char method[] = "audit.list";
    qint64 after = 0; // entries above this number; oldest first
    int limit = 200;  // the relay gives fewer when a frame would pass its limit
    bool operator==(const AuditList &) const = default;
    struct Answer
    {
        QList<AuditEntry> entries;
        bool more = false;
        AuditHead head; // of the newest entry
        bool operator==(const Answer &) const = default;
    };
};

} // namespace ToRelay
} // namespace foghorn
