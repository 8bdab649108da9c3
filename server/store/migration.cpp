// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/migration.h"

#include "common/log_event.h"

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {
QString migrationText(int version)
{
    return sqlText(u"migration_%1"_s.arg(version, 4, 10, QLatin1Char('0')));
}

// Qt runs one statement at a time; in a migration each ends with a semicolon at the end of its
// line.
Result<void> runMigration(Connection &connection, int version)
{
    if (const auto begun = connection.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<void> done;
    for (const QString &statement : migrationText(version).split(u";\n"_s)) {
        if (done && !statement.trimmed().isEmpty())
            done = connection.execute(statement);
    }
    if (done)
        done = connection.execute(u"PRAGMA user_version = %1"_s.arg(version));
    if (done)
        done = connection.execute(u"COMMIT"_s);
    if (!done)
        (void)connection.execute(u"ROLLBACK"_s);
    return done;
}
} // namespace

int newestSchema()
{
    static const int newest = [] {
        int version = 0;
        while (!migrationText(version + 1).isEmpty())
            ++version;
        return version;
    }();
    return newest;
}

Result<void> migrate(Connection &connection)
{
    const auto version = connection.valueOf(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    if (version->toInt() > newestSchema())
        return Error{
            u"%1 was written by a newer Foghorn (schema %2, this program knows %3): install that "
            "version again, or restore a backup of this one with foghornd restore."_s
                .arg(connection.path(), version->toString())
                .arg(newestSchema())};
    for (int next = version->toInt() + 1; next <= newestSchema(); ++next) {
        if (version->toInt() > 0) // a new store needs no line
            logInfo(lcStore, "store.migrating")
                .with("file", connection.path())
                .with("schema", next);
        if (const auto done = runMigration(connection, next); !done)
            return done;
    }
    return {};
}

} // namespace foghorn
