// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/connection.h"
#include "server/store/directory_lock.h"
#include "server/store/store.h"
#include "server/store/store_file.h"

#include <span>

namespace foghorn {

/** What the parts of Store share: the connection, opened by the first thread that asks for it (Qt
   binds a connection to its thread, and a Store is opened on one thread and used on another), and a
   memory of short numbers that may be dropped at any time. */
class Store::Private
{
public:
    Private(const QDir &dir, std::unique_ptr<DirectoryLock> lock, StoreFacts facts);

    Result<Connection *> database();
    Result<int> change(const QString &name, Bindings bindings);
    /** However many rows it changed. */
    Result<void> done(const QString &name, Bindings bindings);
    /** A statement about the transaction itself. */
    Result<void> order(const QString &name);
    template <class Read>
    auto list(const QString &name, Bindings bindings, Read read)
        -> decltype(std::declval<Connection &>().list(name, bindings, read))
    {
        const auto connection = database();
        if (!connection)
            return connection.error();
        return (*connection)->list(name, bindings, read);
    }
    template <class Read>
    auto first(const QString &name, Bindings bindings, Read read)
        -> decltype(std::declval<Connection &>().first(name, bindings, read))
    {
        const auto connection = database();
        if (!connection)
            return connection.error();
        return (*connection)->first(name, bindings, read);
    }

    /** Nothing where the store does not know the notice. */
    Result<std::optional<qint64>> noticeNumber(const NoticeId &id);
    /** The short number of a person's or desk's id; makes one. */
    Result<qint64> nameNumber(const QString &text);
    /** After any rollback: the numbers may be of rows that are no longer there. */
    void forgetNumbers();

    /** The answer under this key, if there was one. */
    struct Remembered
    {
        QByteArray requestHash;
        QByteArray content;
        NoticeId notice;
        int revision = 0;
    };
    Result<std::optional<Remembered>> remembered(const Idempotency &idempotency);
    Result<void> remember(const Idempotency &idempotency, const QVariant &content,
                          const QVariant &notice, const QVariant &revision);
    /** Makes the revision the current one: 1, or 0 where `base` is not current. */
    Result<int> moveNotice(const Notice &notice, int base, Instant now);
    /** Of one desk on one notice: whether the person's standing moved. */
    Result<bool> takeReceipts(std::span<const StoredReceipt> items);
    /** Of one desk on one revision. */
    Result<void> keepReceipts(qint64 notice, qint64 desk, std::span<const StoredReceipt> items);
    /** Gives whom the oldest so many pieces name a standing each, where there is none, and deletes them. */
    Result<void> spreadAddressed(int pieces);
    /** What was stored of one login is the other's from now on. */
    Result<void> moveHistory(const PersonId &earlier, const PersonId &later);
    /** The person whose row this is now; the same one while a desk stands for it. */
    Result<PersonId> currentName(const PersonId &person);
    /** Of that name: asked for everyone who is addressed, so that it copies nothing in the usual case. */
    Result<qint64> currentNumber(const PersonId &person);
    enum class Afterwards { Delete, Keep }; // Keep: somebody else still has the earlier login
    Result<void> mergeHistory(const PersonId &earlier, const PersonId &later,
                              Afterwards afterwards);
    Result<std::optional<StoredRevision>> revision(const NoticeId &id, int revision);
    Result<std::optional<StoredRevision>> currentRevision(const NoticeId &id);
    /** All, or the one with this id. */
    Result<QList<StoredSeries>> listSeries(const QString &id);
    /** Runs a statement that returns the new revision where it changed a row. */
    Result<std::optional<int>> newRevision(const QString &name, Bindings bindings);

    const QDir dir;
    const QString path;
    std::unique_ptr<DirectoryLock> lock; // outlives the connection
    StoreFacts facts;                    // as the running transaction sees them
    /** The counters, as they stand after a rollback. */
    struct Counters
    {
        qint64 cursor = 0;
        AuditHead audit;
    };
    Counters counters() const { return {facts.cursor, facts.audit}; }
    void backTo(const Counters &earlier);
    Counters committed;
    Counters saved;
    bool insideSavepoint = false;
    std::optional<Error>
        lost; // SQLite ended the transaction by itself (disk full): nothing of it holds
    std::optional<Error> lastFailure; // of a statement that changes rows
    std::unique_ptr<Connection> connection;
    // Since the start: who asks may have weighed the old login before the renaming was stored.
    QHash<DeskId, PersonId> movedDesks;
    QHash<PersonId, PersonId> renamed;

private:
    QHash<NoticeId, qint64> m_noticeNumbers;
    QHash<QString, qint64> m_nameNumbers;
};

/** How a limit lies in a column: JSON, or empty = none. */
QString limitText(const StaffLimit &limit);
Result<StaffLimit> limitFrom(const QString &text);

} // namespace foghorn
