// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/connection.h"

#include "server/store/store_error.h"

#include <QFile>
#include <QUuid>

// The macro must stand outside every namespace.
static void initialiseStatements()
{
    Q_INIT_RESOURCE(store_sql);
}

namespace foghorn {

using namespace Qt::StringLiterals;

QString sqlText(const QString &name)
{
    initialiseStatements();
    QFile file(u":/foghorn/sql/%1.sql"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    // A quote or a colon in a comment would confuse Qt's search for placeholders.
    lines.removeIf([](const QString &line) { return line.startsWith("--"_L1); });
    return lines.join(u'\n').trimmed();
}

Connection::Connection(const QString &path, const QString &name)
    : m_path(path), m_name(name), m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, name))
{
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path)
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return Error{u"Qt's SQLite driver is missing: install the package libqt6sql6-sqlite."_s};
    // A name of its own: connections of two threads or two stores never meet.
    const QString name = u"foghorn-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Connection> connection(new Connection(path, name));
    connection->m_database.setDatabaseName(path);
    connection->m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!connection->m_database.open())
        return storeError(connection->m_database.lastError(), path);
    for (const auto &pragma :
         {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA foreign_keys = ON"_s,
          u"PRAGMA temp_store = MEMORY"_s, u"PRAGMA journal_mode = WAL"_s,
          u"PRAGMA synchronous = FULL"_s,
          // 64 MB: the standings of a day's notices stay in memory while a whole company
          // reconnects.
          u"PRAGMA cache_size = -65536"_s, u"PRAGMA journal_size_limit = 67108864"_s}) {
        if (const auto done = connection->execute(pragma); !done)
            return done.error();
    }
    return connection;
}

Connection::~Connection()
{
    // Queries hold the database: they go first, then our handle, then Qt's.
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<int> Connection::change(const QString &name, Bindings bindings)
{
    const auto query = run(name, bindings);
    if (!query)
        return query.error();
    const int rows = (*query)->numRowsAffected();
    (*query)->finish();
    return rows;
}

Result<void> Connection::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return storeError(query.lastError(), m_path);
    return {};
}

Result<QVariant> Connection::valueOf(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql) || !query.next())
        return storeError(query.lastError(), m_path);
    return query.value(0);
}

Result<QSqlQuery *> Connection::run(const QString &name, Bindings bindings)
{
    const auto query = prepared(name);
    if (!query)
        return query.error();
    for (const Binding &binding : bindings)
        (*query)->bindValue(binding.name, binding.value);
    if (!(*query)->exec()) {
        const Error error = storeError((*query)->lastError(), m_path);
        (*query)->finish();
        return error;
    }
    return *query;
}

// A statement that is not reset keeps a snapshot open and the write-ahead log growing.
Result<void> Connection::finish(QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return storeError(error, m_path);
    return {};
}

Result<QSqlQuery *> Connection::prepared(const QString &name)
{
    if (const auto known = m_statements.constFind(name); known != m_statements.cend())
        return known->get();
    const auto query = std::make_shared<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sqlText(name)))
        return storeError(query->lastError(), m_path);
    m_statements.insert(name, query);
    return query.get();
}

} // namespace foghorn
