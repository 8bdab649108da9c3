// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_folder.h"

#include "server/store/connection.h"
#include "server/store/migration.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

class StatementsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
        m_database.setDatabaseName(m_folder.database());
        QVERIFY(m_database.open());
    }
    void cleanupTestCase() { m_database.close(); }

    void theSchemaIsTheNewestMigration()
    {
        QVERIFY(newestSchema() >= 1);
        QCOMPARE(m_folder.look(u"PRAGMA user_version"_s).toInt(), newestSchema());
    }

    void aMigrationThatFailsLeavesTheStoreAsItWas()
    {
        StoreFolder folder;
        // As if from before the first schema, but with one of its tables in the way.
        folder.change(u"PRAGMA user_version = 0"_s);
        const auto connection = Connection::open(folder.database());
        QGOOD(connection);
        QVERIFY(!migrate(**connection));
        QCOMPARE((*connection)->valueOf(u"PRAGMA user_version"_s)->toInt(), 0);
        QGOOD((*connection)->execute(u"BEGIN"_s)); // no transaction was left open
    }

    // A store with ten million receipts must not be read from end to end for anything.
    void everyStatementIsRightAndFindsItsRowsByAnIndex_data()
    {
        QTest::addColumn<QString>("name");
        (void)sqlText(u"select_store"_s); // makes the resources known
        QDirIterator files(u":/foghorn/sql"_s);
        while (files.hasNext()) {
            const QString name = QFileInfo(files.next()).completeBaseName();
            if (!name.startsWith("migration_"_L1))
                QTest::newRow(qUtf8Printable(name)) << name;
        }
    }
    void everyStatementIsRightAndFindsItsRowsByAnIndex()
    {
        QFETCH(QString, name);
        QString sql = sqlText(name);
        QVERIFY(!sql.isEmpty());
        static const QRegularExpression placeholder(u":[a-z_]+"_s);
        sql.replace(placeholder, u"1"_s);
        QSqlQuery query(m_database);
        QVERIFY2(query.exec(u"EXPLAIN QUERY PLAN "_s + sql),
                 qUtf8Printable(query.lastError().text()));
        // Every desk is read once, at the start; the live notices have a partial index.
        static const QStringList allowed{u"SCAN desk USING INDEX"_s,
                                         u"SCAN notice USING INDEX notice_not_ended"_s,
                                         u"SCAN n USING INDEX notice_not_ended"_s,
                                         u"SCAN notice USING COVERING INDEX notice_not_ended"_s,
                                         u"SCAN h USING INDEX help_call_open"_s,
                                         u"SCAN lately"_s,
                                         u"SCAN current"_s,      // at most fifty more rows
                                         u"SCAN CONSTANT ROW"_s, // what a statement brings along
                                         u"SCAN offered"_s,
                                         u"SCAN person VIRTUAL TABLE INDEX"_s,
                                         u"SCAN series"_s, // a handful
                                         u"SCAN drill"_s,
                                         u"SCAN drill_desk"_s,      // at most 200 a drill
                                         u"SCAN audit"_s,           // its last row only
                                         u"SCAN enrolment_token"_s, // some, 90 days back
                                         u"SCAN staff_session"_s,   // of those signed in today
                                         u"SCAN api_token"_s,       // some, 90 days back
                                         u"SCAN other"_s,           // of staff
                                         u"SCAN addressed"_s};      // by its number, and few
        while (query.next()) {
            const QString step = query.value(3).toString();
            const bool scans = step.startsWith("SCAN "_L1) || step.contains("AUTOMATIC"_L1);
            const bool isAllowed =
                std::any_of(allowed.begin(), allowed.end(),
                            [&](const QString &one) { return step.startsWith(one); });
            QVERIFY2(!scans || isAllowed, qUtf8Printable(step));
        }
    }

private:
    StoreFolder m_folder;
    QSqlDatabase m_database;
};

QTEST_GUILESS_MAIN(StatementsTest)
#include "statements_test.moc"
