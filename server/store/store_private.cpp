// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/store_private.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using column::value;

namespace {
constexpr qsizetype numbersKept = 200'000; // about 30 MB; beyond it the memory starts anew

qint64 firstNumber(const QSqlQuery &row)
{
    return row.value(0).toLongLong();
}
} // namespace

Store::Private::Private(const QDir &dir, std::unique_ptr<DirectoryLock> lock, StoreFacts facts)
    : dir(dir), path(databasePathIn(dir)), lock(std::move(lock)), facts(std::move(facts)),
      committed(counters()), saved(committed)
{
}

Result<Connection *> Store::Private::database()
{
    if (!connection) {
        auto opened = Connection::open(path);
        if (!opened)
            return opened.error();
        connection = std::move(*opened);
    }
    return connection.get();
}

void Store::Private::backTo(const Counters &earlier)
{
    facts.cursor = earlier.cursor;
    facts.audit = earlier.audit;
    forgetNumbers();
}

Result<int> Store::Private::change(const QString &name, Bindings bindings)
{
    const auto connection = database();
    if (!connection)
        return connection.error();
    const auto changed = (*connection)->change(name, bindings);
    if (!changed)
        lastFailure = changed.error();
    return changed;
}

Result<void> Store::Private::done(const QString &name, Bindings bindings)
{
    const auto changed = change(name, std::move(bindings));
    return changed ? Result<void>() : Result<void>(changed.error());
}

Result<void> Store::Private::order(const QString &name)
{
    const auto connection = database();
    if (!connection)
        return connection.error();
    if (const auto done = (*connection)->change(name, {}); !done)
        return done.error();
    return {};
}

Result<std::optional<qint64>> Store::Private::noticeNumber(const NoticeId &id)
{
    if (const auto known = m_noticeNumbers.constFind(id); known != m_noticeNumbers.cend())
        return std::optional(*known);
    const auto found = first(u"select_notice_number"_s, {{u":id"_s, value(id)}}, firstNumber);
    if (found && *found) {
        if (m_noticeNumbers.size() >= numbersKept)
            m_noticeNumbers.clear();
        m_noticeNumbers.insert(id, **found);
    }
    return found;
}

Result<qint64> Store::Private::nameNumber(const QString &text)
{
    if (const auto known = m_nameNumbers.constFind(text); known != m_nameNumbers.cend())
        return *known;
    auto found = first(u"select_name"_s, {{u":text"_s, value(text)}}, firstNumber);
    if (found && !*found) {
        if (const auto inserted = change(u"insert_name"_s, {{u":text"_s, value(text)}}); !inserted)
            return inserted.error();
        found = first(u"select_name"_s, {{u":text"_s, value(text)}}, firstNumber);
    }
    if (!found)
        return found.error();
    if (m_nameNumbers.size() >= numbersKept)
        m_nameNumbers.clear();
    m_nameNumbers.insert(text, **found);
    return **found;
}

void Store::Private::forgetNumbers()
{
    m_noticeNumbers.clear();
    m_nameNumbers.clear();
}

Result<std::optional<Store::Private::Remembered>>
Store::Private::remembered(const Idempotency &idempotency)
{
    if (idempotency.key.isEmpty())
        return std::optional<Remembered>();
    return first(
        u"select_answer"_s,
        {{u":login"_s, value(idempotency.login)}, {u":request_key"_s, value(idempotency.key)}},
        [](const QSqlQuery &row) {
            return Remembered{row.value(0).toByteArray(),
                              row.value(1).toByteArray(),
                              {row.value(2).toString()},
                              row.value(3).toInt()};
        });
}

Result<void> Store::Private::remember(const Idempotency &idempotency, const QVariant &content,
                                      const QVariant &notice, const QVariant &revision)
{
    if (idempotency.key.isEmpty())
        return {};
    const auto inserted =
        change(u"insert_answer"_s, {{u":login"_s, value(idempotency.login)},
                                    {u":request_key"_s, value(idempotency.key)},
                                    {u":request_hash"_s, value(idempotency.requestHash)},
                                    {u":at"_s, value(idempotency.at)},
                                    {u":content"_s, content},
                                    {u":notice"_s, notice},
                                    {u":revision"_s, revision}});
    if (!inserted)
        return inserted.error();
    return {};
}

} // namespace foghorn
