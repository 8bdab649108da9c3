// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace foghorn {

// The audit trail: one row per act, each holding the hash of the one before it. Written here once, so that the relay that
// makes the chain and whoever proves it agree on every byte. Pure functions.

/** One act: who did what, when, from where, and what was changed by it. */
struct AuditEntry
{
    qint64 number = 0; // from 1, without gaps
    Instant at;
    QString login;   // of staff; "relay" for what it does by itself
    QString from;    // the peer's address; empty for the relay itself
    QString act;     // "notice.publish"
    QString subject; // an id: of the notice, the template, the login …
    QJsonObject before;
    QJsonObject after;
    QByteArray previous; // the hash of the row before; of the first row 32 zeros
    QByteArray hash;
    bool operator==(const AuditEntry &) const = default;
};

/** Where a chain ends: kept elsewhere it proves that no row was taken off the end. */
struct AuditHead
{
    qint64 number = 0; // 0 = there is no row yet
    QByteArray hash;
    bool operator==(const AuditHead &) const = default;
};

QJsonObject toJson(const AuditEntry &entry); // the hashes as hexadecimal digits
Result<AuditEntry> auditEntryFromJson(const QJsonObject &json);
QString textOf(const AuditHead &head); // "17:9f86d0…"
std::optional<AuditHead> auditHeadFromString(QStringView text);

/** What is hashed of a row beside `previous`: one line of JSON without line feeds, members in the order of their names. */
QByteArray auditLine(const AuditEntry &entry);
/** SHA-256 of "foghorn audit 1\n", the previous hash and the line. */
QByteArray auditHash(const AuditEntry &entry);
/** The act by which a relay says that rows were taken off the end while it did not run. */
QString auditRowsLost();
/** What the first row follows. */
AuditHead auditBeginning();

/** The first row of a chain that is not as it was written. */
struct AuditFault
{
    enum class Kind {
        Changed,  // its content is not what its hash says
        Missing,  // it is not there
        Replaced, // it is not the row that the next one, or the head that was kept, followed
        Misplaced // it comes twice, or too late
    };
    Kind kind = Kind::Changed;
    qint64 number = 0;
    bool operator==(const AuditFault &) const = default;
};
/** "row 17 is missing". */
QString sentenceOf(const AuditFault &fault);

/** Proves a chain row by row, so that it need not be held as a whole. */
class AuditChain
{
public:
    /** `kept`: a head that was written down elsewhere. */
    explicit AuditChain(std::optional<AuditHead> kept = {});

    /** The next row; nothing where it is the one that was written there. */
    std::optional<AuditFault> take(const AuditEntry &entry);
    /** After the last row. */
    std::optional<AuditFault> finish() const;
    const AuditHead &head() const { return m_head; }

private:
    std::optional<AuditHead> m_kept;
    AuditHead m_head = auditBeginning();
};
/** All of it, in the order of the numbers. */
std::optional<AuditFault> verifyChain(const QList<AuditEntry> &entries,
                                      const std::optional<AuditHead> &kept = {});

} // namespace foghorn
