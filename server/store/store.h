// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/audience.h"
#include "common/model/notice.h"
#include "common/model/tally.h"
#include "common/protocol/envelope.h"
#include "common/protocol/messages.h"

#include <QDir>

#include <memory>
#include <optional>

namespace foghorn {

/** What foghornd init fixed once, and the counters that run. */
struct StoreFacts
{
    DeploymentId deployment;
    QString organisation; // "Example Ltd"
    Epoch epoch;
    qint64 cursor = 0; // revisions published in this epoch, without gaps
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
};

/** An enrolled desk. */
struct DeskRecord
{
    DeskId id;
    QByteArray secretHash; // SHA-256 of the desk's secret
    QString tokenId;       // the enrolment token it came by
    QString machine;
    QString session;
    QString login; // bound at enrolment
    DeskFacts facts;
    QString language;
    QString appVersion;
    Instant enrolledAt;
    Instant lastSeen;
    bool revoked = false;
};

struct StaffRecord
{
    QString login;
    QString name;
    Role role = Role::HelpDesk;
    QString passwordHash; // Argon2id string of libsodium
};

/** A console's session: the token itself is never stored, only its SHA-256. */
struct StaffSession
{
    QByteArray tokenHash;
    QString login;
    Instant expiresAt;
};

struct EnrolmentToken
{
    QString id;            // the public half
    QByteArray secretHash; // SHA-256 of the secret half
    int uses = 1;          // still left
    Instant expiresAt;
    QString createdBy;
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

/** What one person has to do with one notice, for a returning desk. */
struct PersonNotice
{
    NoticeId notice;
    Standing standing;
};

/** The embedded store (SQLite, WAL, full sync), used from the store thread only. Every statement
    stands in sql/VERB_NOUN.sql. Each call runs inside the transaction that StoreThread opened, so
    nothing here is durable until StoreThread says so. Knows no rule of notices: shared state is
    decided by conditional statements. Errors are sentences that name the file. */
class Store
{
public:
    /** Makes a new store in `dir` (created 0700 if missing); refuses an existing one. */
    static Result<void> create(const QDir &dir, const QString &organisation,
                               const StaffRecord &administrator);
    /** Opens and migrates; checks integrity (PRAGMA quick_check), that it is writable, and that the
        schema is not newer than this program. A store behind its side file gets a new epoch. */
    static Result<std::unique_ptr<Store>> open(const QDir &dir);
    /** A backup file becomes the store of `dir`, with a new epoch. Refuses a file that is no store. */
    static Result<void> restore(const QDir &dir, const QString &backup);
    ~Store();

    const StoreFacts &facts() const;
    QString databasePath() const;

    // ---- transactions, called by StoreThread only ----
    Result<void> begin();
    Result<void> commit();
    void rollback();
    Result<void> savepoint();
    void releaseSavepoint();
    void rollbackToSavepoint();
    /** Writes epoch and cursor beside the database; after a commit that published. */
    void writeSideFile();

    // ---- notices ----
    /** Inserts a first revision (base 0) or a later one if `base` is still the current revision;
        takes the cursor from the locked counter row. `notice.revision` must be base + 1. */
    Result<PublishOutcome> publish(const Notice &notice, const Envelope &envelope, int base,
                                   const Idempotency &idempotency);
    /** The answer of an earlier request under this key, if there was one: for a check before work. */
    Result<std::optional<PublishOutcome>> earlierAnswer(const Idempotency &idempotency);
    Result<std::optional<StoredNotice>> notice(const NoticeId &id);
    /** Every notice that is not ended, whatever its expiry, plus those that ended after `endedAfter`
        (at most 50 of these, newest first). */
    Result<QList<StoredNotice>> currentNotices(Instant endedAfter);
    /** Newest first, behind `after` (empty = from the newest); `liveOnly` = not ended. */
    Result<QList<StoredNotice>> listNotices(bool liveOnly, const NoticeId &after, int limit);
    Result<QList<StoredRevision>> history(const NoticeId &id, int after, int limit);

    // ---- receipts ----
    /** Idempotent; states and revisions only climb. Gives, per receipt, whether anything moved. */
    Result<QList<bool>> storeReceipts(const QList<StoredReceipt> &receipts);
    Result<void> storeReply(const PersonId &person, const DeskId &desk, const NoticeId &notice,
                            ReplyAnswer answer, const QString &comment, Instant at);
    /** Who was addressed by a revision: rows that exist are left alone. */
    Result<void> storeAddressed(const NoticeId &notice, int revision,
                                const QList<PersonId> &people);
    Result<QList<Standing>> standings(const NoticeId &notice);
    /** What a person has to do with the notices that currentNotices() gave: for a hello. */
    Result<QList<PersonNotice>> standingsOf(const PersonId &person);
    /** Of whom the notice was displayed on any desk (rule 7: who was told). */
    Result<QList<PersonId>> toldPeople(const NoticeId &notice);

    // ---- desks ----
    Result<QList<DeskRecord>> desks();
    /** Uses one use of the token, in the same transaction as the desk's row. The same token id with
        the same secret hash gives the desk that it made before and costs no use. Nothing: token
        unknown, expired or used up. */
    Result<std::optional<DeskRecord>> enrol(const QString &tokenId,
                                            const QByteArray &tokenSecretHash,
                                            const DeskRecord &desk, Instant now);
    /** Facts, language, version and lastSeen of a known desk. */
    Result<void> updateDesk(const DeskRecord &desk);
    Result<void> storeLastSeen(const QList<DeskId> &desks, Instant at);

    // ---- staff and tokens ----
    Result<std::optional<StaffRecord>> staff(const QString &login);
    /** False: the login exists already with other values. */
    Result<bool> addStaff(const StaffRecord &staff);
    Result<void> storeSession(const StaffSession &session);
    Result<std::optional<StaffSession>> session(const QByteArray &tokenHash, Instant now);
    Result<void> addToken(const EnrolmentToken &token);
    /** Generic idempotency for answers that are not notices: the earlier answer, or stores this one. */
    Result<std::optional<QByteArray>> rememberedAnswer(const Idempotency &idempotency);
    Result<void> rememberAnswer(const Idempotency &idempotency, const QByteArray &answer);
    /** Forgets idempotency keys older than 7 days and expired sessions and tokens. */
    Result<void> tidy(Instant now);

private:
    class Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace foghorn
