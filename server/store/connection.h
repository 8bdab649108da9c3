// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"
#include "server/store/value.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>
#include <optional>

namespace foghorn {

/** A parameter of a statement, by its name in the .sql file (":id"). */
struct Binding
{
    QString name;
    QVariant value;
};
using Bindings = std::initializer_list<Binding>;

/** One SQLite connection with its prepared statements. Belongs to the thread that opened it and
   must die there. Statements are files in sql/, named without ".sql"; each is prepared once. Knows
   no table. Every error is a sentence that names the database file. */
class Connection
{
public:
    /** Write-ahead log, full sync: what is committed survives a power cut. */
    static Result<std::unique_ptr<Connection>> open(const QString &path);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    QString path() const { return m_path; }

    /** Runs a statement that changes rows and gives their number. */
    Result<int> change(const QString &name, Bindings bindings);

    /** Runs a statement and reads every row with `read(const QSqlQuery &)`. */
    template <class Read>
    auto list(const QString &name, Bindings bindings, Read read)
        -> Result<QList<decltype(read(std::declval<const QSqlQuery &>()))>>
    {
        const auto query = run(name, bindings);
        if (!query)
            return query.error();
        QList<decltype(read(std::declval<const QSqlQuery &>()))> rows;
        while ((*query)->next())
            rows.append(read(**query));
        if (const auto read = finish(**query); !read)
            return read.error();
        return rows;
    }

    /** The first row, if there is one. */
    template <class Read>
    auto first(const QString &name, Bindings bindings, Read read)
        -> Result<std::optional<decltype(read(std::declval<const QSqlQuery &>()))>>
    {
        const auto query = run(name, bindings);
        if (!query)
            return query.error();
        std::optional<decltype(read(std::declval<const QSqlQuery &>()))> row;
        if ((*query)->next())
            row = read(**query);
        if (const auto read = finish(**query); !read)
            return read.error();
        return row;
    }

    /** Plain SQL: transactions, PRAGMAs, migrations. */
    Result<void> execute(const QString &sql);
    /** The one value of a PRAGMA or the like. */
    Result<QVariant> valueOf(const QString &sql);

private:
    Connection(const QString &path, const QString &name);
    Result<QSqlQuery *> run(const QString &name, Bindings bindings);
    Result<void> finish(QSqlQuery &query);
    Result<QSqlQuery *> prepared(const QString &name);

    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
};

/** The text of sql/NAME.sql without its comment lines; empty where there is none. */
QString sqlText(const QString &name);

} // namespace foghorn
