// SPDX-License-Identifier: GPL-3.0-or-later
// F3, F4, F5, R17: copies of a living store, an older one put back, a disk that is full for a while.
#include "tests/faults/form.h"
#include "tests/faults/house.h"
#include "tests/faults/process_facts.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QUuid>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace foghorn::faults {

namespace {

void copyStore(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QString &name : {u"foghorn.db"_s, u"foghorn.db-wal"_s, u"foghorn.side"_s}) {
        QFile::remove(to + u'/' + name);
        QFile::copy(from + u'/' + name, to + u'/' + name);
    }
}

/** The first column of what a query gives, in a database of its own connection. */
QStringList ask(const QString &folder, const QString &sql)
{
    QStringList rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"copy"_s);
        database.setDatabaseName(folder + u"/foghorn.db"_s);
        if (database.open()) {
            QSqlQuery query(database);
            query.exec(sql);
            while (query.next())
                rows << query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(u"copy"_s);
    return rows;
}

} // namespace

class StoreTroubleTest : public QObject
{
    Q_OBJECT
    SystemClock m_clock;

private Q_SLOTS:
    // As a power cut leaves it: what lies in the files at one moment, and a torn write behind it.
    void aCopyOfTheLivingStoreHasAllThatWasConfirmed()
    {
        House house;
        QVERIFY(house.open());
        const auto desks = house.desks(50);
        QVERIFY(desks->connectAll(30'000));
        QTemporaryDir folder;
        QRandomGenerator random(7);
        QStringList confirmed;
        QHash<QString, int> acknowledgedAtLeast;
        const int copies = shortOrLong(20, 200);
        for (int i = 0; i < copies; ++i) {
            const QString id = house.console->publish(journey::mailOutage(m_clock.now()));
            QVERIFY(!id.isEmpty());
            confirmed.append(id);
            const qint64 until = steadyNow() + qint64(random.bounded(30)) * 1'000'000;
            (void)waitUntil([&] { return steadyNow() > until; }, 100);
            const int surely = desks->howMany(
                [&](const CheapDesk &desk) { return desk.has(id) && desk.unconfirmed() == 0; });
            standStill(house.pid());
            const QString copy = folder.filePath(QString::number(i));
            copyStore(house.relay->data(), copy);
            goOn(house.pid());
            if (i % 2 == 1) {
                QFile log(copy + u"/foghorn.db-wal"_s);
                QVERIFY(log.open(QIODevice::Append));
                log.write(QByteArray(4096 + int(random.bounded(4096)), char(random.bounded(256))));
            }
            QCOMPARE(ask(copy, u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
            const QStringList kept = ask(copy, u"SELECT id FROM notice"_s);
            for (const QString &one : confirmed)
                QVERIFY2(kept.contains(one), qPrintable(one + u" is not in copy %1"_s.arg(i)));
            const int acknowledged =
                ask(copy, u"SELECT count(*) FROM standing s JOIN notice n ON n.number = s.notice "
                          "WHERE s.acknowledged > 0 AND n.id = '%1'"_s.arg(id))
                    .value(0)
                    .toInt();
            QVERIFY2(acknowledged >= surely,
                     qPrintable(u"%1 receipts, %2 confirmed"_s.arg(acknowledged).arg(surely)));
            QVERIFY(QDir(copy).removeRecursively());
        }
    }

    void anOlderCopyPutBackIsANewEpochAndTheDesksFollow()
    {
        House house;
        QVERIFY(house.open());
        const auto desks = house.desks(30);
        QVERIFY(desks->connectAll(30'000));
        const QString kept = house.console->publish(journey::mailOutage(m_clock.now()));
        const auto everybodyHas = [&](const QString &id) {
            return waitUntil(
                [&] {
                    return desks->all([&](const CheapDesk &desk) {
                        return desk.isOnline() && desk.has(id) && desk.unconfirmed() == 0;
                    });
                },
                30'000);
        };
        QVERIFY(everybodyHas(kept));
        QTemporaryDir older;
        standStill(house.pid());
        copyStore(house.relay->data(), older.path());
        goOn(house.pid());
        const QString lost = house.console->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(everybodyHas(lost));
        const Epoch before = (*desks)[0].epoch();
        house.relay->kill();
        // By hand, as nobody should: the side file stays.
        for (const QString &name : {u"foghorn.db"_s, u"foghorn.db-wal"_s, u"foghorn.db-shm"_s})
            QFile::remove(house.relay->data() + u'/' + name);
        QFile::copy(older.filePath(u"foghorn.db"_s), house.relay->data() + u"/foghorn.db"_s);
        QFile::copy(older.filePath(u"foghorn.db-wal"_s),
                    house.relay->data() + u"/foghorn.db-wal"_s);
        QVERIFY(house.relay->start());
        const auto theyFollow = [&] {
            return desks->all([&](const CheapDesk &desk) {
                return desk.isOnline() && !(desk.epoch() == before) && desk.has(kept) &&
                       !desk.has(lost);
            });
        };
        QVERIFY(waitUntil(theyFollow, 30'000));
        QVERIFY(house.console->isSignedIn());
        const QString later = house.console->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(everybodyHas(later));
        const auto tally = house.console->tally(later);
        QVERIFY(tally);
        QCOMPARE(tally->counts.acknowledged.value_or(-1), 30);
        QVERIFY2(desks->fault().isEmpty(), qPrintable(desks->fault()));
    }

    void aStoreThatAnotherProcessHoldsStopsTheStartWithASentence()
    {
        House house;
        QVERIFY(house.open());
        house.relay->process().terminate();
        QVERIFY(waitUntil([&] { return house.relay->process().state() == QProcess::NotRunning; },
                          20'000));
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(house.relay->data() + u"/foghorn.db"_s);
            QVERIFY(other.open());
            QSqlQuery query(other);
            QVERIFY(query.exec(u"PRAGMA locking_mode = EXCLUSIVE"_s));
            QVERIFY(query.exec(u"BEGIN EXCLUSIVE"_s));
            QElapsedTimer waited;
            waited.start();
            QVERIFY(!house.relay->start());
            QVERIFY(waited.elapsed() < 30'000);
            house.relay->process().waitForFinished(10'000);
            QCOMPARE(house.relay->process().exitCode(), 74);
            QVERIFY2(house.relay->log().contains("foghorn.db"),
                     house.relay->log().right(300).constData());
            query.finish();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        QVERIFY(house.relay->start());
    }

    void aFullDiskConfirmsNothingAndHealsWithoutARestart()
    {
        if (::unshare(CLONE_NEWNS) != 0 ||
            ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
            QSKIP(
                "no mount namespace of its own here: server/foghornd_program_test limits the size "
                "of files instead");
        QTemporaryDir disk;
        QCOMPARE(::mount("none", QFile::encodeName(disk.path()).constData(), "tmpfs", 0, "size=4m"),
                 0);
        fillAndFree(disk.path());
        ::umount2(QFile::encodeName(disk.path()).constData(), MNT_DETACH);
    }

private:
    void fillAndFree(const QString &disk)
    {
        House house(Wire::Plain, {.data = disk + u"/relay"_s});
        QVERIFY(house.open());
        const auto desks = house.desks(20), away = house.desks(10);
        QVERIFY(desks->connectAll(30'000) && away->connectAll(30'000));
        away->forEach([](CheapDesk &desk) { desk.leave(); });
        desks->forEach([](CheapDesk &desk) { desk.reports = false; });
        const QString early = house.console->publish(journey::mailOutage(m_clock.now()));
        QVERIFY(waitUntil([&] { return desks->all([&](auto &desk) { return desk.has(early); }); },
                          10'000));
        QFile filler(disk + u"/filler"_s);
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'f')) == 4096) {
        }
        // What the log had in reserve is used up first; then nothing is confirmed.
        QStringList published{early};
        QString refusedKey;
        for (int i = 0; i < 400 && refusedKey.isEmpty(); ++i) {
            const QString key = QUuid::createUuid().toString();
            const QString id = house.console->publish(longOutage(m_clock.now()), key);
            id.isEmpty() ? void(refusedKey = key) : void(published << id);
        }
        QVERIFY(!refusedKey.isEmpty());
        QCOMPARE(int(house.console->lastError().code), int(wire::ErrorCode::NotStored));
        QVERIFY(house.console->lastError().retryAfter);
        // Receipts stay at the desks, who were told to come again with them.
        desks->forEach([&](CheapDesk &desk) {
            desk.report({{{early}, 1, ReceiptState::Acknowledged, m_clock.now()}});
        });
        QVERIFY(waitUntil(
            [&] {
                return desks->all([](const CheapDesk &desk) { return !desk.refusals().isEmpty(); });
            },
            15'000));
        QVERIFY(desks->all([](const CheapDesk &desk) {
            return desk.refusals().first().code == wire::ErrorCode::NotStored &&
                   desk.unconfirmed() == 1 && desk.isOnline();
        }));
        // What is stored is handed to who comes back.
        away->forEach([](CheapDesk &desk) { desk.connectToRelay(); });
        QVERIFY(waitUntil(
            [&] {
                return away->all([&](const CheapDesk &desk) {
                    return desk.isOnline() && desk.holds() == published.size();
                });
            },
            15'000));
        QVERIFY(filler.remove());
        const auto isConfirmed = [](const CheapDesk &desk) { return desk.unconfirmed() == 0; };
        QVERIFY(
            waitUntil([&] { return desks->all(isConfirmed) && away->all(isConfirmed); }, 20'000));
        const QString late = house.console->publish(longOutage(m_clock.now()), refusedKey);
        QVERIFY(!late.isEmpty());
        QVERIFY(waitUntil([&] { return desks->all([&](auto &desk) { return desk.has(late); }); },
                          10'000));
        const auto tally = house.console->tally(early);
        QVERIFY(tally);
        QCOMPARE(tally->counts.acknowledged.value_or(-1), 30);
        QVERIFY2(desks->fault().isEmpty(), qPrintable(desks->fault()));
    }
};

} // namespace foghorn::faults

QTEST_GUILESS_MAIN(foghorn::faults::StoreTroubleTest)
#include "store_trouble_test.moc"
