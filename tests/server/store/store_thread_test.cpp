// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_folder.h"

#include "server/store/side_file.h"
#include "server/store/store_thread.h"

#include <QSemaphore>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtEndian>
#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

namespace {
/** The commits in SQLite's write-ahead log: frames that say the size of the database after them
    (https://www.sqlite.org/fileformat2.html#walformat). */
int commitsIn(const QString &logPath)
{
    QFile file(logPath);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray log = file.readAll();
    if (log.size() < 32)
        return 0;
    const auto number = [&log](qsizetype offset) {
        return qFromBigEndian<quint32>(log.constData() + offset);
    };
    const qsizetype pageSize = number(8);
    int commits = 0;
    for (qsizetype frame = 32; frame + 24 + pageSize <= log.size(); frame += 24 + pageSize) {
        if (log.mid(frame + 8, 8) == log.mid(16, 8) && number(frame + 4) != 0)
            ++commits;
    }
    return commits;
}

/** Work that limits the database to the pages it has, or takes the limit away: a disk that is full.
 */
Result<int> setFull(Store &store, bool full)
{
    for (const QString &name : QSqlDatabase::connectionNames()) {
        QSqlDatabase database = QSqlDatabase::database(name, false);
        if (database.databaseName() != store.databasePath())
            continue;
        QSqlQuery query(database);
        if (query.exec(full ? u"PRAGMA max_page_count = 1"_s
                            : u"PRAGMA max_page_count = 1000000"_s) &&
            query.next())
            return query.value(0).toInt(); // SQLite takes at least the present count
    }
    return Error{u"no connection"_s};
}
} // namespace

class StoreThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        m_thread = std::make_unique<StoreThread>(m_folder->open());
    }
    void cleanup()
    {
        m_thread.reset();
        m_folder.reset();
    }

    void anAnswerComesInTheAskersThreadAndAfterTheCommit()
    {
        bool answered = false;
        ask(u"mail"_s, [&](const Result<PublishOutcome> &outcome) {
            QGOOD(outcome);
            QCOMPARE(QThread::currentThread(), thread());
            QCOMPARE(m_folder->look(u"SELECT count(*) FROM revision"_s).toInt(), 1);
            answered = true;
        });
        QVERIFY(!answered);
        QTRY_VERIFY(answered);
        QCOMPARE(m_thread->facts().organisation, u"Example Ltd"_s);
    }

    void workThatWaitsTogetherIsCommittedTogether()
    {
        const int before = commitsIn(log());
        QSemaphore release;
        hold(release);
        QStringList answers;
        for (int index = 0; index < 100; ++index) {
            const QString id = QString::number(index);
            ask(id, [&answers, id](const Result<PublishOutcome> &outcome) {
                if (outcome && outcome->kind == PublishOutcome::Kind::Published)
                    answers.append(id);
            });
        }
        release.release();
        m_thread->flush();
        QTRY_COMPARE(answers.size(), 100);
        for (int index = 0; index < 100; ++index)
            QCOMPARE(answers.at(index), QString::number(index)); // in the order asked
        const int commits = commitsIn(log()) - before;
        QVERIFY2(commits >= 1 && commits <= 3,
                 qPrintable(QString::number(commits))); // 100 ms a group
        QCOMPARE(m_folder->look(u"SELECT cursor FROM store"_s).toInt(), 100);
    }

    void aFailingPieceIsRolledBackAlone()
    {
        QSemaphore release;
        hold(release);
        QStringList answers;
        ask(u"mail"_s, [&](const auto &outcome) { answers.append(outcome ? u"mail"_s : u"-"_s); });
        m_thread->ask<int>(
            this,
            [](Store &store) -> Result<int> {
                const Notice notice = outage(u"half done"_s);
                if (!store.publish(notice, sealed(notice), 0, {}))
                    return 0;
                return Error{u"second thoughts"_s};
            },
            [&](const Result<int> &outcome) {
                answers.append(outcome ? u"?"_s : outcome.error().reason);
            });
        ask(u"vpn"_s, [&](const auto &outcome) {
            answers.append(outcome ? QString::number(outcome->revision.cursor) : u"-"_s);
        });
        release.release();
        QTRY_COMPARE(answers, QStringList({u"mail"_s, u"second thoughts"_s, u"2"_s}));
        QCOMPARE(m_folder->look(u"SELECT count(*) FROM notice"_s).toInt(), 2);
    }

    void whatWasDoneTwiceIsStoredAndAnsweredOnce()
    {
        QSemaphore release;
        hold(release);
        int runs = 0;
        QStringList answers;
        m_thread->ask<int>(
            this,
            [&runs](Store &store) -> Result<int> {
                ++runs;
                const Notice notice = outage(u"mail"_s);
                const auto published = store.publish(notice, sealed(notice), 0, {});
                return published ? Result<int>(int(published->revision.cursor))
                                 : Result<int>(published.error());
            },
            [&](const Result<int> &cursor) { answers.append(QString::number(cursor.value())); });
        m_thread->ask<int>(
            this, [](Store &) -> Result<int> { return Error{u"no"_s}; },
            [&](const Result<int> &outcome) { answers.append(outcome.error().reason); });
        release.release();
        QTRY_COMPARE(answers, QStringList({u"1"_s, u"no"_s}));
        QCOMPARE(runs, 2);
        QCOMPARE(m_folder->look(u"SELECT count(*) FROM revision"_s).toInt(), 1);
    }

    void aFullDiskConfirmsNothingAndHealsByItself()
    {
        // A piece that fits before, the one that does not, one that would fit behind: all in a
        // group.
        QSemaphore release;
        hold(release);
        QList<Result<PublishOutcome>> answers;
        const auto remember = [&](const Result<PublishOutcome> &outcome) {
            answers.append(outcome);
        };
        m_thread->ask<int>(
            this, [](Store &store) { return setFull(store, true); }, [](const Result<int> &) {});
        ask(u"fits"_s, remember);
        for (int index = 0; index < 20; ++index)
            ask(u"too much %1"_s.arg(index), remember);
        release.release();
        QTRY_COMPARE(answers.size(), 21);
        for (const auto &answer : answers) {
            QVERIFY(!answer);
            QVERIFY2(answer.error().reason.contains(u"is full"_s) &&
                         answer.error().reason.contains(m_folder->database()),
                     why(answer).constData());
        }
        QCOMPARE(m_folder->look(u"SELECT count(*) FROM notice"_s).toInt(), 0);

        answers.clear();
        ask(u"still full"_s, remember);
        // Reading goes on: desks are still told what is known.
        std::optional<Result<QList<StoredNotice>>> read;
        m_thread->ask<QList<StoredNotice>>(
            this, [](Store &store) { return store.listNotices(false, {}, 10); },
            [&](const auto &notices) { read = notices; });
        QTRY_VERIFY(read);
        m_thread->ask<int>(
            this, [](Store &store) { return setFull(store, false); }, [](const Result<int> &) {});
        ask(u"fits again"_s, remember);
        QTRY_COMPARE(answers.size(), 2);
        QGOOD(answers.last());
        QCOMPARE(answers.last()->revision.cursor,
                 m_folder->look(u"SELECT cursor FROM store"_s).toInt());
        QCOMPARE(m_folder->look(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    }

    void theSideFileFollowsAPublish()
    {
        const auto side = m_folder->path(u"foghorn.side"_s);
        ask(u"mail"_s, [](const auto &) {});
        m_thread->flush();
        QTRY_COMPARE(SideFile::read(side)->cursor, 1);
        QCOMPARE(SideFile::read(side)->epoch, m_thread->facts().epoch);
    }

    void anAnswerForSomeoneWhoLeftIsDropped()
    {
        auto context = std::make_unique<QObject>();
        bool answered = false;
        m_thread->ask<int>(
            context.get(), [](Store &) { return Result<int>(1); },
            [&](const Result<int> &) { answered = true; });
        context.reset();
        m_thread->flush();
        bool later = false;
        ask(u"mail"_s, [&](const auto &) { later = true; });
        QTRY_VERIFY(later);
        QVERIFY(!answered);
    }

    void whatWasAskedIsDurableWhenTheThreadHasEnded()
    {
        for (int index = 0; index < 20; ++index)
            ask(QString::number(index), [](const auto &) {});
        m_thread.reset();
        QCOMPARE(m_folder->look(u"SELECT count(*) FROM revision"_s).toInt(), 20);
        QCOMPARE(m_folder->open()->facts().cursor, 20); // and the lock is free
    }

private:
    template <class Done>
    void ask(const QString &id, Done done)
    {
        m_thread->ask<PublishOutcome>(
            this,
            [id](Store &store) {
                const Notice notice = outage(id);
                return store.publish(notice, sealed(notice), 0, request(id));
            },
            std::move(done));
    }
    /** Keeps the store thread busy until released, so that what is asked meanwhile waits together.
     */
    void hold(QSemaphore &release)
    {
        QSemaphore busy;
        m_thread->ask<int>(
            this,
            [&busy, &release](Store &) {
                busy.release();
                release.acquire();
                return Result<int>(0);
            },
            [](const Result<int> &) {});
        busy.acquire();
    }
    QString log() const { return m_folder->database() + u"-wal"_s; }

    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<StoreThread> m_thread;
};

QTEST_GUILESS_MAIN(StoreThreadTest)
#include "store_thread_test.moc"
