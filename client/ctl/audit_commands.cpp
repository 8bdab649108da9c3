// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/commands.h"
#include "client/ctl/input.h"
#include "client/ctl/table.h"
#include "client/ctl/verify_command.h"

#include <QJsonArray>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageRows = 1000;

QByteArray lineOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/** Gives each row to `take`, the oldest first, until it says why not to go on. */
template <class Take>
std::optional<Failure> readTrail(const Workplace &place, Take take)
{
    qint64 after = 0;
    bool more = true;
    while (more) {
        const auto answer = place.relay.ask(ToRelay::AuditList{after, pageRows});
        if (const Failure *failure = failureOf(answer))
            return *failure;
        const auto &page = std::get<ToRelay::AuditList::Answer>(answer);
        for (const AuditEntry &entry : page.entries) {
            if (auto failure = take(entry))
                return failure;
            after = entry.number;
        }
        more = page.more && !page.entries.isEmpty();
        if (more)
            place.terminal.error(u"foghornctl: %1 of %2 rows\n"_s.arg(after).arg(page.head.number));
    }
    return {};
}

Failure broken(const AuditFault &fault)
{
    return {ExitCode::Refused, u"The audit trail is broken: %1."_s.arg(sentenceOf(fault))};
}

/** Proves row after row, and remembers what the trail itself says of rows that were lost. */
class Proof
{
public:
    explicit Proof(const VerifyAudit &command) : m_chain(command.head) {}

    std::optional<Failure> take(const AuditEntry &entry)
    {
        if (const auto fault = m_chain.take(entry))
            return broken(*fault);
        if (entry.act == auditRowsLost() && !m_lost)
            m_lost = entry;
        return {};
    }
    std::optional<Failure> finish(const Terminal &terminal, bool json) const
    {
        if (const auto fault = m_chain.finish())
            return broken(*fault);
        if (m_lost)
            return Failure{
                ExitCode::Refused,
                u"Rows of the audit trail were lost: row %1 says that it had reached %2 before."_s
                    .arg(m_lost->number)
                    .arg(m_lost->before.value("head"_L1).toString())};
        const QString head = textOf(m_chain.head());
        if (json)
            terminal.writeOut(lineOf({{u"rows"_s, m_chain.head().number}, {u"head"_s, head}}) +
                              '\n');
        else
            terminal.out(
                u"%1 rows, none changed or missing.\nKeep this elsewhere, for --head: %2\n"_s
                    .arg(m_chain.head().number)
                    .arg(head));
        return {};
    }

private:
    AuditChain m_chain;
    std::optional<AuditEntry> m_lost;
};

bool isWanted(const AuditEntry &entry, const ListAudit &command)
{
    return (command.login.isEmpty() || entry.login == command.login) &&
           (command.act.isEmpty() || entry.act == command.act) &&
           (!command.since ||
            entry.at.time_since_epoch().count() >= command.since->toMSecsSinceEpoch());
}

/** "minor → major" would need to know each act: the JSON of both says it for all of them. */
QString changeOf(const AuditEntry &entry)
{
    QString words = QString::fromUtf8(lineOf(entry.after));
    if (!entry.before.isEmpty())
        words = QString::fromUtf8(lineOf(entry.before)) + u" → "_s + words;
    return words;
}

} // namespace

std::optional<Failure> run(const ListAudit &command, const Workplace &place)
{
    Table table(
        {u"NUMBER"_s, u"WHEN"_s, u"LOGIN"_s, u"FROM"_s, u"ACT"_s, u"SUBJECT"_s, u"CHANGE"_s});
    QJsonArray array;
    const auto failure = readTrail(place, [&](const AuditEntry &entry) -> std::optional<Failure> {
        if (!isWanted(entry, command))
            return {};
        array.append(toJson(entry));
        table.add({QString::number(entry.number), localTime(entry.at), entry.login, entry.from,
                   entry.act, entry.subject, changeOf(entry)});
        return {};
    });
    if (failure)
        return failure;
    if (place.json)
        place.print(array);
    else if (array.isEmpty())
        place.terminal.error(u"There is no such row.\n"_s);
    else
        place.terminal.out(table.text());
    return {};
}

std::optional<Failure> run(const ExportAudit &, const Workplace &place)
{
    AuditHead head = auditBeginning();
    const auto failure = readTrail(place, [&](const AuditEntry &entry) -> std::optional<Failure> {
        place.terminal.writeOut(lineOf(toJson(entry)) + '\n');
        head = {entry.number, entry.hash};
        return {};
    });
    if (failure)
        return failure;
    place.terminal.error(
        u"foghornctl: %1 rows; the head is %2\n"_s.arg(head.number).arg(textOf(head)));
    return {};
}

std::optional<Failure> run(const VerifyAudit &command, const Workplace &place)
{
    if (!command.file.isEmpty())
        return verify(command, place.terminal);
    Proof proof(command);
    if (auto failure =
            readTrail(place, [&proof](const AuditEntry &entry) { return proof.take(entry); }))
        return failure;
    return proof.finish(place.terminal, place.json);
}

std::optional<Failure> verify(const VerifyAudit &command, const Terminal &terminal)
{
    const auto bytes = readFile(command.file, terminal);
    if (const Failure *failure = failureOf(bytes))
        return *failure;
    Proof proof(command);
    int number = 0;
    for (const QByteArray &line : std::get<QByteArray>(bytes).split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const auto entry = auditEntryFromJson(QJsonDocument::fromJson(line).object());
        if (!entry)
            return Failure{
                ExitCode::InvalidNotice,
                u"%1, line %2: %3."_s.arg(command.file).arg(number).arg(entry.error().reason)};
        if (auto failure = proof.take(*entry))
            return failure;
    }
    return proof.finish(terminal, command.json);
}

} // namespace foghorn::ctl
