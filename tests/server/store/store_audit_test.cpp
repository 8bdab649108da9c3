// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_folder.h"

#include "server/store/connection.h"
#include "server/store/side_file.h"
#include "server/store/store_file.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

class StoreAuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        m_store = m_folder->open();
    }
    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void theTrailGoesOnAfterReopening()
    {
        append(u"staff.signIn"_s);
        append(u"notice.publish"_s);
        reopen();
        append(u"notice.revise"_s);
        const auto rows = trail();
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows.first().act, u"relay.init"_s); // who the first administrator is
        QVERIFY(!rows.first().subject.isEmpty());
        QVERIFY(!verifyChain(rows));
        QVERIFY((m_store->facts().audit == AuditHead{4, rows.last().hash}));
        QCOMPARE(rows.last().from, u"10.3.7.9"_s);
        QCOMPARE(rows.last().at, instant("2026-11-23T09:05:00.250Z"));
    }

    void whatIsUndoneLeavesNoRowAndTheTrailGoesOn()
    {
        append(u"staff.signIn"_s);
        QGOOD(m_store->begin());
        QGOOD(m_store->appendAudit(act(u"notice.publish"_s), at));
        m_store->rollback();
        QCOMPARE(m_store->facts().audit.number, 2);
        QGOOD(m_store->begin());
        QGOOD(m_store->savepoint());
        QGOOD(m_store->appendAudit(act(u"notice.publish"_s), at));
        m_store->rollbackToSavepoint();
        QGOOD(m_store->appendAudit(act(u"template.save"_s), at));
        QGOOD(m_store->commit());
        const auto rows = trail();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.last().act, u"template.save"_s);
        QVERIFY(!verifyChain(rows, m_store->facts().audit));
    }

    void anAnswerThatIsRememberedIsARow()
    {
        QGOOD(m_store->rememberAnswer(request(u"k1"_s, "enrolment.create"), "{}",
                                      act(u"enrolment.create"_s)));
        QCOMPARE(trail().last().act, u"enrolment.create"_s);
    }

    void rowsAreNeitherChangedNorRemovedNorReplaced_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("changed") << u"UPDATE audit SET login = 'ben' WHERE number = 1"_s;
        QTest::newRow("removed") << u"DELETE FROM audit WHERE number = 2"_s;
        QTest::newRow("all removed") << u"DELETE FROM audit"_s;
        const QString values = u" SELECT 1, at, 'ben', origin, act, subject, before, after, "
                               "previous, hash FROM audit WHERE number = 1"_s;
        QTest::newRow("replaced") << u"REPLACE INTO audit"_s + values;
        QTest::newRow("put aside") << u"INSERT OR IGNORE INTO audit"_s + values;
    }
    void rowsAreNeitherChangedNorRemovedNorReplaced()
    {
        QFETCH(QString, sql);
        append(u"staff.signIn"_s);
        append(u"notice.publish"_s);
        const auto before = trail();
        const auto connection = Connection::open(m_folder->database());
        QGOOD(connection);
        const auto done = (*connection)->execute(sql);
        QVERIFY(!done);
        QVERIFY2(done.error().reason.contains("only added to"_L1), why(done).constData());
        QCOMPARE(trail(), before);
    }

    void whatSomebodyTypesIsStoredAsItIsHashed()
    {
        const QString odd = u"ana\r\n\x1b[2J"_s + QChar(0) + u"x"_s + QChar(0xd800) + u"ñ"_s;
        Act made = act(u"staff.signInFailed"_s);
        made.by.login = odd;
        made.changed.subject = odd;
        made.changed.after = {{odd, odd}, {u"half"_s, 0.5}, {u"many"_s, qint64(4102444800000)}};
        QGOOD(m_store->appendAudit(made, at));
        QVERIFY(!verifyChain(trail()));
    }

    void aRowThatWasChangedBehindTheTriggersIsFound_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<AuditFault::Kind>("kind");
        using Kind = AuditFault::Kind;
        QTest::newRow("login") << u"UPDATE audit SET login = 'ben' WHERE number = 2"_s
                               << Kind::Changed;
        QTest::newRow("hour") << u"UPDATE audit SET at = 0 WHERE number = 2"_s << Kind::Changed;
        QTest::newRow("JSON that says the same otherwise")
            << u"UPDATE audit SET after = after || ' ' WHERE number = 2"_s << Kind::Changed;
        QTest::newRow("no JSON where nothing was")
            << u"UPDATE audit SET before = 'nothing' WHERE number = 2"_s << Kind::Changed;
        QTest::newRow("hash") << u"UPDATE audit SET hash = x'00' WHERE number = 2"_s
                              << Kind::Changed;
        QTest::newRow("removed") << u"DELETE FROM audit WHERE number = 2"_s << Kind::Missing;
    }
    void aRowThatWasChangedBehindTheTriggersIsFound()
    {
        QFETCH(QString, change);
        QFETCH(AuditFault::Kind, kind);
        for (int i = 0; i < 4; ++i)
            append(u"notice.publish"_s);
        m_store.reset();
        breakOpen(change);
        m_store = m_folder->open();
        const auto fault = verifyChain(trail());
        QVERIFY(fault);
        QCOMPARE(fault->number, 2);
        QCOMPARE(int(fault->kind), int(kind));
        append(u"notice.revise"_s); // the relay goes on all the same
    }

    // The chain alone does not tell; the side file does, and from then on the trail itself.
    void rowsTakenOffTheEndAreSaidInTheTrailAtTheNextStart()
    {
        for (int i = 0; i < 4; ++i)
            append(u"notice.publish"_s);
        const AuditHead held = m_store->facts().audit;
        m_store->writeSideFile();
        m_store.reset();
        breakOpen(u"DELETE FROM audit WHERE number > 2"_s);
        m_store = m_folder->open();
        const auto rows = trail();
        QCOMPARE(rows.size(), 3);
        QVERIFY(!verifyChain(rows));
        QCOMPARE(rows.last().act, auditRowsLost());
        QCOMPARE(rows.last().before.value("head"_L1).toString(), textOf(held));
        QVERIFY(verifyChain(rows, held));
        reopen(); // said once
        QCOMPARE(trail().size(), 3);
    }

    void aStopInBetweenIsNoLoss()
    {
        append(u"notice.publish"_s);
        m_store->writeSideFile();
        append(u"notice.revise"_s); // the side file is behind
        reopen();
        QCOMPARE(trail().size(), 3);
    }

    void aSideFileOfAnEarlierVersionIsNoLoss()
    {
        append(u"notice.publish"_s);
        SideFile side = *SideFile::read(sidePathIn(m_folder->dir()));
        side.audit.reset();
        m_store.reset();
        QGOOD(side.write(sidePathIn(m_folder->dir())));
        m_store = m_folder->open();
        QCOMPARE(trail().size(), 2);
        QVERIFY(SideFile::read(sidePathIn(m_folder->dir()))->audit == m_store->facts().audit);
    }

    void aRestoreIsARowThatSaysWhatItReplaced()
    {
        append(u"notice.publish"_s);
        m_store.reset();
        QTemporaryDir elsewhere;
        const QString backup = elsewhere.filePath(u"backup.db"_s);
        m_folder->change(u"VACUUM INTO '%1'"_s.arg(backup));
        m_store = m_folder->open();
        append(u"notice.revise"_s);
        const AuditHead held = m_store->facts().audit;
        m_store->writeSideFile();
        m_store.reset();
        QGOOD(Store::restore(m_folder->dir(), backup));
        m_store = m_folder->open();
        const auto rows = trail();
        QCOMPARE(rows.size(), 3);
        QVERIFY(!verifyChain(rows));
        QCOMPARE(rows.last().act, u"store.restore"_s);
        QCOMPARE(rows.last().before.value("head"_L1).toString(), textOf(held));
    }

private:
    static Act act(const QString &name)
    {
        return {{u"ana"_s, u"10.3.7.9"_s}, name, {u"mail"_s, {}, {{u"severity"_s, u"minor"_s}}}};
    }
    void append(const QString &name)
    {
        QGOOD(m_store->begin());
        QGOOD(m_store->appendAudit(act(name), at));
        QGOOD(m_store->commit());
    }
    void reopen()
    {
        m_store.reset();
        m_store = m_folder->open();
    }
    /** As who may write the file and knows SQLite. */
    void breakOpen(const QString &sql)
    {
        m_folder->change(u"DROP TRIGGER audit_is_not_changed"_s);
        m_folder->change(u"DROP TRIGGER audit_is_not_shortened"_s);
        m_folder->change(sql);
    }
    QList<AuditEntry> trail()
    {
        const auto rows = m_store->audit(0, 1000);
        return rows ? *rows : QList<AuditEntry>();
    }

    const Instant at = instant("2026-11-23T09:05:00.250Z");
    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(StoreAuditTest)
#include "store_audit_test.moc"
