// SPDX-License-Identifier: GPL-3.0-or-later
// The promise of the next word, by a clock that the test moves and over restarts.
#include "server/notices/promises.h"

#include "server/housekeeping.h"
#include "tests/server/rules.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

/** Two relays over one store cannot be had here (the folder is locked): that only one of them tells is the
    statement's doing, see store_promises_test. */
class PromisesTest : public QObject
{
    Q_OBJECT

    /** The rules, and which states were told; every outage of it is published at `began`. */
    struct Telling : Rules
    {
        Telling() { listen(); }
        void listen()
        {
            QObject::connect(
                &parts->promises, &Promises::promiseMoved, &parts->housekeeping,
                [this](const Notice &, PromiseState state) { told << toString(state); });
        }
        /** Its next word is promised in half an hour. */
        Notice outage()
        {
            Notice notice = emailOutage();
            notice.nextUpdateAt = began + 30min;
            return publish(notice, u"outage"_s);
        }
        /** What was told when so much time has passed since `began`, and each time that it was looked again. */
        QString toldAfter(std::chrono::milliseconds passed)
        {
            clock.set(began + passed);
            for (int i = 0; i < 2; ++i) {
                parts->housekeeping.checkDue();
                settle();
            }
            return taken();
        }
        QString taken() { return std::exchange(told, {}).join(u' '); }
        /** Down, and up again so much time after `began`; what the start tells. */
        QString toldAfterRestart(std::chrono::milliseconds passed)
        {
            parts.reset();
            clock.set(began + passed);
            start();
            listen();
            parts->housekeeping.start();
            settle();
            return taken();
        }
        Punctuality report(int days = 30)
        {
            std::optional<Punctuality> found;
            parts->promises.report(
                {days}, clock.now(), [&](const RpcResult<ToRelay::PromiseReport::Answer> &answer) {
                    const auto *good = std::get_if<ToRelay::PromiseReport::Answer>(&answer);
                    found = good ? good->punctuality : Punctuality{-1, -1, {}};
                });
            (void)QTest::qWaitFor([&] { return found.has_value(); });
            return found.value_or(Punctuality{-1, -1, {}});
        }
        void change(const QString &sql)
        {
            {
                QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"change"_s);
                database.setDatabaseName(data().filePath(u"foghorn.db"_s));
                QSqlQuery query(database);
                if (!database.open() || !query.exec(sql))
                    qFatal("%s", qPrintable(query.lastError().text()));
            }
            QSqlDatabase::removeDatabase(u"change"_s);
        }
        const Instant began = clock.now();
        QStringList told;
    };
    static Notice promising(Notice notice, Instant next)
    {
        notice.nextUpdateAt = next;
        return notice;
    }
    static Notice resolved(Notice notice)
    {
        notice.phase = Phase::Resolved;
        notice.restoration.reset();
        notice.nextUpdateAt.reset();
        return notice;
    }

private Q_SLOTS:
    void eachStateIsToldOnceWhenItComes()
    {
        Telling rules;
        rules.outage();
        QCOMPARE(rules.toldAfter(25min - 1ms), QString());
        QCOMPARE(rules.toldAfter(25min), u"due"_s);
        QCOMPARE(rules.toldAfter(30min - 1ms), QString());
        QCOMPARE(rules.toldAfter(30min), u"overdue"_s);
        QCOMPARE(rules.toldAfter(40min - 1ms), QString());
        QCOMPARE(rules.toldAfter(40min), u"escalated"_s);
        QCOMPARE(rules.toldAfter(24h), QString());
    }

    void aRevisionStopsItAndBeginsAnew()
    {
        Telling rules;
        const Notice notice = rules.outage();
        QCOMPARE(rules.toldAfter(26min), u"due"_s);
        rules.revise(notice, promising(notice, rules.began + 60min));
        QCOMPARE(rules.toldAfter(30min), QString());
        QCOMPARE(rules.toldAfter(55min), u"due"_s);
        QCOMPARE(rules.toldAfter(60min), u"overdue"_s);
        QVERIFY((rules.report() == Punctuality{1, 0, {}}));
    }

    void stillWorkingOnItKeepsThePromise()
    {
        Telling rules;
        const Notice notice = rules.outage();
        rules.clock.advance(29min);
        const Notice still = rules.revise(notice, stillWorkingOn(notice, rules.clock.now()));
        QCOMPARE(still.revision, 2);
        QCOMPARE(still.asks, 1); // nobody was interrupted
        QCOMPARE(rules.toldAfter(40min), QString());
        QVERIFY((rules.report() == Punctuality{1, 0, {}}));
        QCOMPARE(rules.toldAfter(60min), u"overdue"_s); // the one that it made
    }

    void anEndingIsAWordToo()
    {
        Telling rules;
        const Notice notice = rules.outage();
        QCOMPARE(rules.toldAfter(33min), u"overdue"_s);
        rules.revise(notice,
                     promising(resolved(notice), rules.began + 60min)); // left in by mistake
        QCOMPARE(rules.toldAfter(40min), QString());
        QCOMPARE(rules.toldAfter(24h), QString());
        QVERIFY((rules.report() == Punctuality{0, 1, 3min}));
    }

    void anHourThatWasPutOffAndComesBackIsToldAgain()
    {
        Telling rules;
        Notice notice = rules.outage();
        QCOMPARE(rules.toldAfter(26min), u"due"_s);
        notice = rules.revise(notice, promising(notice, rules.began + 60min));
        QCOMPARE(rules.toldAfter(27min), QString());
        rules.revise(notice, promising(notice, rules.began + 30min));
        QCOMPARE(rules.toldAfter(28min), u"due"_s);
        QCOMPARE(rules.toldAfter(30min), u"overdue"_s);
    }

    void anExercisePromisesNothing()
    {
        Telling rules;
        Notice drill = promising(emailOutage(), rules.began + 30min);
        drill.exercise = true;
        const Notice notice = rules.publish(drill, u"drill"_s);
        QCOMPARE(rules.toldAfter(26min), QString());
        QCOMPARE(rules.toldAfter(45min), QString());
        rules.revise(notice, resolved(notice));
        QVERIFY(rules.report() == Punctuality());
    }

    void whatCouldNotBeWrittenDownIsToldLater()
    {
        Telling rules;
        rules.outage();
        rules.change(u"ALTER TABLE promise RENAME TO lost"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"promise.notStored"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"promise.notStored"_s));
        QCOMPARE(rules.toldAfter(25min), QString());
        QCOMPARE(rules.report().kept, -1); // and who asks is told so
        rules.change(u"ALTER TABLE lost RENAME TO promise"_s);
        rules.parts->housekeeping.eachMinute();
        rules.settle();
        QCOMPARE(rules.taken(), u"due"_s);
    }

    void aRestartTellsNothingTwice()
    {
        Telling rules;
        rules.outage();
        QCOMPARE(rules.toldAfterRestart(20min), QString());
        QCOMPARE(rules.toldAfter(26min), u"due"_s);
        QCOMPARE(rules.toldAfterRestart(27min), QString());
        QCOMPARE(rules.toldAfter(31min), u"overdue"_s);
        QCOMPARE(rules.toldAfterRestart(32min), QString());
        QCOMPARE(rules.toldAfter(41min), u"escalated"_s);
        QCOMPARE(rules.toldAfterRestart(42min), QString());
        QCOMPARE(rules.toldAfter(24h), QString());
    }

    void whatFellDueWhileNoRelayRanIsToldAtTheStart_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("state");
        QTest::newRow("due") << 25 << u"due"_s;
        QTest::newRow("overdue") << 30 << u"overdue"_s;
        QTest::newRow("escalated") << 40 << u"escalated"_s; // the last of them says it all
    }
    void whatFellDueWhileNoRelayRanIsToldAtTheStart()
    {
        QFETCH(int, minutes);
        QFETCH(QString, state);
        Telling rules;
        rules.outage();
        QCOMPARE(rules.toldAfterRestart(std::chrono::minutes(minutes)), state);
        QCOMPARE(rules.toldAfterRestart(std::chrono::minutes(minutes)), QString());
    }

    void itIsToldAtTheMomentWithoutBeingAsked()
    {
        Telling rules;
        Notice notice = emailOutage();
        notice.nextUpdateAt = rules.began + 5min + 50ms;
        rules.publish(notice, u"outage"_s);
        rules.settle();
        QVERIFY(rules.told.isEmpty());
        rules.clock.advance(50ms); // and the timer by the computer's
        QTRY_COMPARE(rules.told, QStringList{u"due"_s});
    }

    void theNextMomentIsTheFirstOfAllNotices()
    {
        Telling rules;
        const Promises &promises = rules.parts->promises;
        QVERIFY(!promises.nextMoment(rules.began));
        const Notice mail = rules.outage();
        rules.publish(promising(emailOutage(), rules.began + 20min), u"other"_s);
        QVERIFY(promises.nextMoment(rules.began) == rules.began + 15min);
        QVERIFY(promises.nextMoment(rules.began + 22min) == rules.began + 25min);
        QVERIFY(promises.nextMoment(rules.began + 26min) == rules.began + 30min);
        QVERIFY(!promises.nextMoment(rules.began + 24h));
        QCOMPARE(rules.toldAfter(26min), u"due overdue"_s);
        rules.revise(mail, resolved(mail));
        QVERIFY(!promises.nextMoment(rules.began + 24h));
    }

    void whoSaysNothingForAWeekIsLate()
    {
        Telling rules;
        rules.outage();
        rules.clock.advance(8 * 24h);
        QVERIFY((rules.report() == Punctuality{0, 1, 8 * 24h - 30min})); // so far
        rules.parts->housekeeping.eachMinute();                          // closes it
        rules.settle();
        QVERIFY(rules.parts->book.live(rules.clock.now()).isEmpty());
        rules.clock.advance(24h);
        QVERIFY((rules.report() == Punctuality{0, 1, 8 * 24h - 30min}));
        QVERIFY(rules.report(5) == Punctuality()); // nothing was promised in these days
    }
};

QTEST_GUILESS_MAIN(PromisesTest)
#include "promises_test.moc"
