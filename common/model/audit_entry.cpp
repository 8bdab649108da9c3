// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/audit_entry.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int hashBytes = 32;

QJsonObject hashedPart(const AuditEntry &entry)
{
    return {{u"number"_s, entry.number}, {u"at"_s, toIso(entry.at)}, {u"login"_s, entry.login},
            {u"from"_s, entry.from},     {u"act"_s, entry.act},      {u"subject"_s, entry.subject},
            {u"before"_s, entry.before}, {u"after"_s, entry.after}};
}

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

/** Nothing where it is not exactly a hash. */
QByteArray hashOf(QStringView text)
{
    const QByteArray bytes = QByteArray::fromHex(text.toLatin1());
    return bytes.size() == hashBytes && hexOf(bytes) == text ? bytes : QByteArray();
}

} // namespace

QJsonObject toJson(const AuditEntry &entry)
{
    QJsonObject json = hashedPart(entry);
    json[u"previous"_s] = hexOf(entry.previous);
    json[u"hash"_s] = hexOf(entry.hash);
    return json;
}

Result<AuditEntry> auditEntryFromJson(const QJsonObject &json)
{
    AuditEntry entry;
    entry.number = json["number"_L1].toInteger();
    if (entry.number < 1)
        return Error{u"this is no row of an audit trail: it has no number"_s};
    // Whatever else is wrong its hash tells: a row that was spoiled is to be named, not refused.
    if (const auto at = instantFromIso(json["at"_L1].toString()))
        entry.at = *at;
    entry.login = json["login"_L1].toString();
    entry.from = json["from"_L1].toString();
    entry.act = json["act"_L1].toString();
    entry.subject = json["subject"_L1].toString();
    entry.before = json["before"_L1].toObject();
    entry.after = json["after"_L1].toObject();
    entry.previous = QByteArray::fromHex(json["previous"_L1].toString().toLatin1());
    entry.hash = QByteArray::fromHex(json["hash"_L1].toString().toLatin1());
    return entry;
}

QString textOf(const AuditHead &head)
{
    return u"%1:%2"_s.arg(head.number).arg(hexOf(head.hash));
}

std::optional<AuditHead> auditHeadFromString(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    bool isNumber = false;
    if (colon < 0)
        return {};
    const AuditHead head{text.first(colon).toLongLong(&isNumber), hashOf(text.sliced(colon + 1))};
    if (!isNumber || head.number < 0 || head.hash.isEmpty())
        return {};
    return head;
}

QByteArray auditLine(const AuditEntry &entry)
{
    return QJsonDocument(hashedPart(entry)).toJson(QJsonDocument::Compact);
}

QByteArray auditHash(const AuditEntry &entry)
{
    return QCryptographicHash::hash("foghorn audit 1\n" + entry.previous + auditLine(entry),
                                    QCryptographicHash::Sha256);
}

QString auditRowsLost()
{
    return u"audit.rowsLost"_s;
}

AuditHead auditBeginning()
{
    return {0, QByteArray(hashBytes, '\0')};
}

QString sentenceOf(const AuditFault &fault)
{
    switch (fault.kind) {
    case AuditFault::Kind::Changed: return u"row %1 was changed"_s.arg(fault.number);
    case AuditFault::Kind::Missing: return u"row %1 is missing"_s.arg(fault.number);
    case AuditFault::Kind::Replaced:
        return u"row %1 is not the one that was written there"_s.arg(fault.number);
    case AuditFault::Kind::Misplaced:
        return u"row %1 comes twice or in the wrong place"_s.arg(fault.number);
    }
    return {};
}

AuditChain::AuditChain(std::optional<AuditHead> kept) : m_kept(std::move(kept)) {}

std::optional<AuditFault> AuditChain::take(const AuditEntry &entry)
{
    using Kind = AuditFault::Kind;
    const qint64 expected = m_head.number + 1;
    if (entry.number > expected)
        return AuditFault{Kind::Missing, expected};
    if (entry.number < expected)
        return AuditFault{Kind::Misplaced, entry.number};
    if (entry.hash != auditHash(entry))
        return AuditFault{Kind::Changed, entry.number};
    // Its own hash is right, so what it follows is what stood there when it was written.
    if (entry.previous != m_head.hash)
        return AuditFault{Kind::Replaced, std::max<qint64>(m_head.number, 1)};
    m_head = {entry.number, entry.hash};
    if (m_kept && *m_kept != m_head && m_kept->number == m_head.number)
        return AuditFault{Kind::Replaced, m_head.number};
    return {};
}

std::optional<AuditFault> AuditChain::finish() const
{
    if (m_kept && m_kept->number > m_head.number)
        return AuditFault{AuditFault::Kind::Missing, m_head.number + 1};
    return {};
}

std::optional<AuditFault> verifyChain(const QList<AuditEntry> &entries,
                                      const std::optional<AuditHead> &kept)
{
    AuditChain chain(kept);
    for (const AuditEntry &entry : entries) {
        if (const auto fault = chain.take(entry))
            return fault;
    }
    return chain.finish();
}

} // namespace foghorn
