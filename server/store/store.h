// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/records.h"

#include <QDir>

#include <memory>
#include <optional>

namespace foghorn {

/** The embedded store (SQLite, WAL, full sync), used from the store thread only, inside the transaction that
    StoreThread opened: nothing is durable until StoreThread says so. Every statement stands in
    sql/VERB_NOUN.sql. Knows no rule of notices: shared state is decided by conditional statements. Errors
    are sentences that name the file. */
class Store
{
public:
    /** Makes a new store in `dir` (created 0700 if missing); refuses an existing one. */
    static Result<void> create(const QDir &dir, const QString &organisation,
                               const StaffRecord &administrator);
    /** Opens, checks and migrates. A store behind its side file gets a new epoch. */
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
    /** Writes epoch, cursor and the head of the audit trail beside the database, as they were committed. */
    void writeSideFile();

    // ---- notices ----
    /** A first revision (base 0), or a later one if `base` is still current; `notice.revision` = base + 1. */
    Result<PublishOutcome> publish(const Notice &notice, const Envelope &envelope, int base,
                                   const Idempotency &idempotency);
    /** The answer of an earlier request under this key, if there was one: for a check before work. */
    Result<std::optional<PublishOutcome>> earlierAnswer(const Idempotency &idempotency);
    Result<std::optional<StoredNotice>> notice(const NoticeId &id);
    /** Every notice that is not ended, and the newest 50 at most that ended after `endedAfter`. */
    Result<QList<StoredNotice>> currentNotices(Instant endedAfter);
    /** Newest first, behind `after` (empty = from the newest); `liveOnly` = not ended. */
    Result<QList<StoredNotice>> listNotices(bool liveOnly, const NoticeId &after, int limit);
    Result<QList<StoredRevision>> history(const NoticeId &id, int after, int limit);
    /** Why this revision was told at short notice. */
    Result<void> keepShortNotice(const NoticeId &id, int revision, const QString &reason);
    /** Of the revisions behind `after`, in order. */
    Result<QList<RevisionReason>> shortNotices(const NoticeId &id, int after);
    /** Why nobody is told what happened, of what ended by this revision; the first reason stands. */
    Result<void> keepWaiver(const NoticeId &id, int ending, const Waiver &waiver);
    /** Notices that ended after that, the latest first, or only this one of them. */
    Result<QList<EndedIncident>> endedIncidents(Instant endedAfter, const NoticeId &id, int limit);
    /** Whether what a desk saw under this number in this epoch lies here: not if a backup was put back since. */
    Result<bool> isSharedWith(const Epoch &epoch, const NoticeId &id, int revision);

    // ---- receipts ----
    /** Idempotent; states and revisions only climb. Gives, per receipt, whether anything moved by it or by
        those of the same desk and notice beside it: they are taken together. */
    Result<QList<bool>> storeReceipts(const QList<StoredReceipt> &receipts);
    Result<void> storeReply(const PersonId &person, const DeskId &desk, const NoticeId &notice,
                            ReplyAnswer answer, const QString &comment, Instant at);
    /** The answers that stand: the latest "works" or "still broken" of each person, newest first. */
    Result<QList<StoredReply>> replies(const NoticeId &notice);
    /** A reopening: nobody has said how it is now. */
    Result<void> forgetReplies(const NoticeId &notice);
    /** The open calls for help, the longest waiting first. */
    Result<QList<StoredHelpCall>> helpCalls(int limit);
    Result<std::optional<StoredHelpCall>> helpCall(qint64 number);
    Result<std::optional<StoredHelpCall>> newestHelpCall(const NoticeId &notice,
                                                         const PersonId &person);
    /** Nothing: somebody else has taken it, or it is done with. */
    Result<bool> markHelpCall(qint64 number, HelpMark mark, const QString &login, Instant at);
    /** Who was addressed by a revision: a standing of zeros each, where there is none. */
    Result<void> storeAddressed(const NoticeId &notice, int revision,
                                const QList<PersonId> &people);
    /** Some of the work that storeAddressed() left for later. */
    Result<void> spreadSomeAddressed();
    /** In no order. */
    Result<QList<Standing>> standings(const NoticeId &notice);
    /** Of the notices that currentNotices() gave: for a hello, to whom being addressed alone means nothing. */
    Result<QList<PersonNotice>> standingsOf(const PersonId &person);
    /** Of whom the notice was displayed on any desk (rule 7: who was told). */
    Result<QList<PersonId>> toldPeople(const NoticeId &notice);
    Result<bool> wasTold(const NoticeId &notice, const PersonId &person);

    // ---- desks ----
    Result<QList<DeskRecord>> desks();
    /** Uses one use of the token. The same token id with the same secret hash gives the desk that it made
        before and costs no use. Nothing: token unknown, expired or used up. */
    Result<std::optional<DeskRecord>> enrol(const QString &tokenId,
                                            const QByteArray &tokenSecretHash,
                                            const DeskRecord &desk, Instant now);
    /** Facts, language, version and lastSeen of a known desk. */
    Result<void> updateDesk(const DeskRecord &desk);
    /** Its site and its groups only. */
    Result<void> updateDeskPlaces(const DeskId &desk, const DeskFacts &facts);
    Result<std::optional<DeskRecord>> desk(const DeskId &desk);
    /** From its secret to its key: publicKey and secretHash. Nothing happens where it has a key. */
    Result<void> keyDesk(const DeskRecord &desk);
    Result<void> labelDesk(const DeskId &desk, const QString &label);
    /** As its `revocation` says, and bars `login` from enrolling on its machine. Once; the first one stands. */
    Result<void> revokeDesk(const DeskRecord &desk, const QString &login);
    /** What this desk's revocation barred may enrol again. */
    Result<void> readmit(const DeskId &desk);
    /** The revoked desk on whose account this login may not enrol on this machine. */
    Result<std::optional<DeskId>> barredBy(const QString &machine, const QString &login);
    Result<void> storeLastSeen(const QList<DeskId> &desks, Instant at);
    /** Login and directory id of a known desk: not in updateDesk(), since they are bound. */
    Result<void> bindDesk(const DeskRecord &desk);

    // ---- people that have a directory id ----
    /** Whom this directory id stands for now. */
    Result<std::optional<PersonId>> personOf(const QString &directoryId);
    /** The first time that this directory id is stated. */
    Result<void> bindPerson(const QString &directoryId, const PersonId &person);
    /** Whether this is an earlier login of who has this directory id. */
    Result<bool> wasCalled(const QString &directoryId, const PersonId &person);
    /** Moves desks and history to the new login, and writes down that it did. If both logins have a history
        they become one, and the furthest state counts; where desks with another directory id still stand
        for the old login, both keep it. Gives the desks that moved. */
    Result<QList<DeskId>> renamePerson(const Renaming &renaming);
    /** The person that this desk counts for, where a renaming overtook who asks. */
    PersonId personNow(const DeskId &desk, const PersonId &person) const;

    // ---- by what people know a real pop-up ----
    Result<std::optional<Mark>> markOf(const PersonId &person);
    /** To a person who has none. False: somebody else has this one. */
    Result<bool> giveMark(const PersonId &person, const Mark &mark, Instant at);

    // ---- staff and tokens ----
    Result<std::optional<StaffRecord>> staff(const QString &login);
    /** False: the login exists already with other values. */
    Result<bool> addStaff(const StaffRecord &staff);
    /** With the name and role that the directory gives now. False: an account of this relay has the login. */
    Result<bool> keepDirectoryStaff(const StaffRecord &staff);
    /** The directory gives this login no role any more: its sessions end. */
    Result<void> endDirectorySessions(const QString &login);
    Result<void> storeSession(const StaffSession &session);
    Result<std::optional<StaffSession>> session(const QByteArray &tokenHash, Instant now);
    /** By login, behind `after`. */
    Result<QList<StaffRecord>> staffBehind(const QString &after, int limit);
    /** Name, role, limit and whether it is shut out. False: it is the last administrator who can sign in
        without a directory. */
    Result<bool> changeStaff(const StaffRecord &staff);
    /** False: the hash is not `earlier` any more, or the directory proves who it is. */
    Result<bool> changePassword(const QString &login, const QString &earlier, const QString &hash);
    /** All of them but the one with this hash. */
    Result<void> endSessions(const QString &login, const QByteArray &kept = {});
    Result<void> noteSignIn(const QString &login, Instant at);
    /** True for the one who may use the code of this time step: nobody did, nor one of a later step. */
    Result<bool> useCode(const QString &login, qint64 counter);
    /** False: there is one in force. */
    Result<bool> beginSecondFactor(const QString &login, const QByteArray &secret);
    /** False: the secret is not the one that waits. */
    Result<bool> confirmSecondFactor(const QString &login, const QByteArray &secret,
                                     qint64 counter);
    Result<void> dropSecondFactor(const QString &login);
    Result<void> addApiToken(const ApiTokenRecord &token);
    /** Newest first. */
    Result<QList<ApiTokenRecord>> apiTokens(int most);
    Result<std::optional<ApiTokenRecord>> apiToken(const QString &id);
    Result<void> noteApiTokenUse(const QString &id, Instant at);
    /** Once; the first one stands. */
    Result<void> revokeApiToken(const QString &id, const QString &by, Instant at);
    Result<void> addToken(const EnrolmentToken &token);
    /** The ones that end last first. */
    Result<QList<EnrolmentTokenEntry>> tokens(int most);
    Result<std::optional<EnrolmentTokenEntry>> token(const QString &id);
    Result<void> revokeToken(const QString &id, Instant at);
    /** For answers that are not notices. */
    Result<std::optional<QByteArray>> rememberedAnswer(const Idempotency &idempotency);
    /** Whoever asks for it changed something: that is written down beside it. */
    Result<void> rememberAnswer(const Idempotency &idempotency, const QByteArray &answer,
                                const Act &act);
    /** Forgets idempotency keys older than 7 days, sessions that have ended, approvals 30 days after they were
        decided, and tokens 90 days after their end. */
    Result<void> tidy(Instant now);

    // ---- four eyes ----
    Result<void> keepApproval(const StoredApproval &kept);
    Result<std::optional<StoredApproval>> approval(const QString &id);
    /** What this request became, where it was kept. */
    Result<std::optional<StoredApproval>> approvalOf(const Idempotency &asked);
    /** All that wait, and what was decided since, the oldest first. */
    Result<QList<Approval>> approvals(Instant decidedSince, int most);
    /** State, decidedBy, decidedAt and comment; false where it waits no more. */
    Result<bool> decideApproval(const Approval &decided);

    // ---- whose word the desks believe ----
    /** The newest; nothing while there is none. */
    Result<std::optional<Envelope>> keyList();
    /** False: there is one of that version. */
    Result<bool> addKeyList(int version, const Envelope &list, const QString &by, Instant at);
    /** In place of what this login offered before. */
    Result<void> offerKey(const QString &login, const QByteArray &publicKey, Instant at);
    /** The oldest first. */
    Result<QList<OfferedKey>> offeredKeys(int most);
    /** The same revision with more signatures; false where it is not `before` any more. */
    Result<bool> signRevision(const StoredRevision &before, const Envelope &with);

    // ---- the audit trail ----
    /** One row more; in the transaction of what it tells of, so that there is not one without the other. */
    Result<void> appendAudit(const Act &act, Instant at);
    /** Behind `after`, the oldest first. */
    Result<QList<AuditEntry>> audit(qint64 after, int limit);
    Result<AuditHead> auditHead();

    // ---- what helps to write a notice ----
    /** Also where every one was removed. */
    Result<bool> hasHadTemplates();
    /** By id, behind `after`. */
    Result<QList<NoticeTemplate>> templates(const QString &after, int limit);
    Result<std::optional<NoticeTemplate>> noticeTemplate(const QString &id);
    /** Gives the new revision; nothing where `base` (0 = a new one) is not current. */
    Result<std::optional<int>> saveTemplate(const NoticeTemplate &noticeTemplate, int base);
    Result<bool> removeTemplate(const QString &id, int base);
    Result<StoredCatalogue> catalogue();
    Result<std::optional<int>> replaceCatalogue(const QList<CatalogueService> &services, int base);
    /** In place of what was recorded of this notice before. */
    Result<void> keepOutage(const PastOutage &outage, const QStringList &services);
    Result<void> takeOutageBack(const NoticeId &notice);
    /** Newest first. */
    Result<QList<PastOutage>> outages(const QString &service, int limit);
    /** A word came and promises the next one, or none: what was promised before is kept by it, early or late. */
    Result<void> keepPromise(const NoticeId &notice, Instant wordCame,
                             const std::optional<Instant> &next);
    /** True for the one who may tell this state of an open promise: nobody did, nor a later one. */
    Result<bool> raisePromise(const NoticeId &notice, Instant promisedAt, PromiseState told);
    /** Of the hours promised in this time, newest first. */
    Result<QList<PromiseRecord>> promises(Instant since, Instant until, int limit);
    /** Newest first, with a cursor below `before`. */
    Result<QList<StoredRevision>> recentRevisions(qint64 before, int limit);
    /** By the desks' numbers, behind `after`. */
    Result<QList<Display>> displays(const NoticeId &notice, int revision, qint64 after, int limit);

    // ---- maintenances that recur ----
    /** By their ids. */
    Result<QList<StoredSeries>> series();
    Result<std::optional<StoredSeries>> series(const SeriesId &id);
    /** As version `base` + 1; false where `base` (0 = a new one) is not current. What is announced is kept apart. */
    Result<bool> saveSeries(const StoredSeries &stored, int base);
    Result<bool> removeSeries(const SeriesId &id, int base);
    /** True for the one who may announce this occurrence: nobody did. */
    Result<bool> claimOccurrence(const SeriesId &id, QDate day, const NoticeId &notice);
    /** It takes no place any more: it may be announced anew. */
    Result<void> releaseOccurrence(const SeriesId &id, QDate day);

    // ---- drills ----
    Result<void> keepDrill(const NoticeId &notice, const QList<DeskId> &desks);
    /** As they were started, newest first; or only this one of them. */
    Result<QList<StoredRevision>> drills(const NoticeId &notice, int limit);
    Result<QList<StoredDrillDesk>> drillDesks(const NoticeId &notice);

private:
    class Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace foghorn
