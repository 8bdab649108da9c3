// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_folder.h"

#include "server/store/store_thread.h"

#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace foghorn;
using namespace Qt::StringLiterals;

// What was confirmed survives kill -9: a child process publishes and stores receipts as fast as it
// can and prints what was confirmed; it is killed in the middle of it.
class StoreCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasConfirmedSurvivesAKill()
    {
        StoreFolder folder;
        QStringList confirmed;
        Epoch epoch;
        for (int round = 0; round < 5; ++round) {
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(),
                         {u"--write"_s, folder.dir().path(), QString::number(round)});
            QVERIFY(writer.waitForStarted());
            // Each round a little further in; the store thread is in the middle of something then.
            const qsizetype enough = confirmed.size() + 20 + 37 * round;
            while (confirmed.size() < enough) {
                QVERIFY2(writer.waitForReadyRead(), writer.readAllStandardError().constData());
                while (writer.canReadLine())
                    confirmed.append(QString::fromUtf8(writer.readLine()).trimmed());
            }
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            // What it had still written before it died counts as confirmed too; half a line does
            // not.
            while (writer.canReadLine())
                confirmed.append(QString::fromUtf8(writer.readLine()).trimmed());

            const auto store = folder.open(); // the lock went with the process
            if (round > 0)
                QCOMPARE(store->facts().epoch, epoch);
            epoch = store->facts().epoch;
            QGOOD(store->begin());
            for (const QString &id : confirmed) {
                const auto notice = store->notice({id});
                QGOOD(notice);
                QVERIFY2(notice->has_value(), qUtf8Printable(id));
                const auto standings = store->standings({id});
                QGOOD(standings);
                QCOMPARE(standings->size(), 1);
                QCOMPARE(standings->first().acknowledged, 1);
            }
            store->rollback();
            QCOMPARE(folder.look(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
            // A cursor for every revision, without gaps, whether confirmed or not.
            QCOMPARE(folder.look(u"SELECT count(*) FROM revision"_s).toLongLong(),
                     store->facts().cursor);
            QCOMPARE(folder.look(u"SELECT max(cursor) FROM revision"_s).toLongLong(),
                     store->facts().cursor);
        }
    }
};

static int writeUntilKilled(const QString &dir, const QString &round)
{
    auto store = Store::open(QDir(dir));
    if (!store) {
        std::fprintf(stderr, "%s\n", why(store).constData());
        return 1;
    }
    StoreThread thread(std::move(*store));
    int next = 0;
    const std::function<void()> write = [&] {
        const QString id = u"round-%1-notice-%2"_s.arg(round).arg(next++);
        thread.ask<QList<bool>>(
            qApp,
            [id](Store &store) -> Result<QList<bool>> {
                const Notice notice = outage(id);
                if (const auto outcome = store.publish(notice, sealed(notice), 0, request(id));
                    !outcome)
                    return outcome.error();
                return store.storeReceipts(
                    {{{u"ana@corp.example"_s},
                      {u"pc-%1"_s.arg(id)},
                      {{id}, 1, ReceiptState::Acknowledged, *notice.publishedAt}}});
            },
            [id, &write](const Result<QList<bool>> &answer) {
                if (!answer)
                    QCoreApplication::exit(2);
                std::printf("%s\n", qUtf8Printable(id));
                std::fflush(stdout);
                write();
            });
    };
    for (int waiting = 0; waiting < 8; ++waiting)
        write();
    return QCoreApplication::exec();
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 4 && arguments.at(1) == "--write"_L1)
        return writeUntilKilled(arguments.at(2), arguments.at(3));
    StoreCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "store_crash_test.moc"
