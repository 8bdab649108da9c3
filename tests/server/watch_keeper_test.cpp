// SPDX-License-Identifier: GPL-3.0-or-later
// The watch after a restoration, by a clock that the test moves and over restarts.
#include "server/notices/watch_keeper.h"

#include "common/model/lifecycle.h"
#include "common/model/watch.h"
#include "server/housekeeping.h"
#include "tests/server/rules.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

class WatchKeeperTest : public QObject
{
    Q_OBJECT

    /** E-mail works again as far as IT can see, and is watched for half an hour. */
    struct Watching : Rules
    {
        Watching()
        {
            parts->housekeeping.start();
            const Notice outage = publish(emailOutage(), u"mail"_s);
            watched = revise(outage, watchingIt(outage));
        }
        Notice watchingIt(const Notice &outage) const
        {
            return foghorn::watching(outage, clock.now(), 30min,
                                     u"Messages of this morning arrive by noon."_s);
        }
        void answer(const QString &person, ReplyAnswer answer)
        {
            parts->receipts.takeReply({u"desk-of-"_s + person}, {person}, {watched.id, answer, {}},
                                      clock.now(), [](const auto &) {});
            settle();
        }
        Notice current()
        {
            const auto stored = ask<std::optional<StoredNotice>>(
                [this](Store &store) { return store.notice(watched.id); });
            return stored ? stored->current.notice : Notice();
        }
        Notice at(Instant moment)
        {
            clock.set(moment);
            for (int i = 0; i < 2; ++i) { // the second time there must be nothing left to do
                parts->housekeeping.checkDue();
                settle();
                settle(); // weighed, then published
            }
            return current();
        }
        Notice afterRestartAt(Instant moment)
        {
            parts.reset();
            clock.set(moment);
            start();
            parts->housekeeping.start();
            settle();
            settle();
            return current();
        }
        Notice watched;
    };
    static QString standing(const Notice &notice)
    {
        return u"%1 %2 asks %3"_s.arg(notice.revision).arg(toString(notice.phase)).arg(notice.asks);
    }

private Q_SLOTS:
    void itEndsByItselfInItsAuthorsWords()
    {
        Watching mail;
        QCOMPARE(standing(mail.watched), u"2 monitoring asks 1"_s);
        const Instant until = *mail.watched.watchUntil;
        QVERIFY(mail.parts->watches.nextMoment(mail.clock.now()) == until);
        QCOMPARE(standing(mail.at(until - 1ms)), u"2 monitoring asks 1"_s);
        mail.answer(u"marta"_s, ReplyAnswer::Works);
        mail.answer(u"luc"_s, ReplyAnswer::StillBroken); // one is a matter for the help desk
        const Notice over = mail.at(until);
        QCOMPARE(standing(over), u"3 resolved asks 1"_s);
        QCOMPARE(over.publishedBy, u"relay"_s);
        QVERIFY(!over.watchUntil);
        QCOMPARE(over.text.value(over.defaultLanguage).closing,
                 u"Messages of this morning arrive by noon."_s);
    }

    void itDoesNotEndWhilePeopleSayThatItIsBroken()
    {
        Watching mail;
        for (const auto &person : {u"luc"_s, u"marta"_s, u"zoe"_s})
            mail.answer(person, ReplyAnswer::StillBroken);
        QCOMPARE(standing(mail.at(*mail.watched.watchUntil + 1min)), u"2 monitoring asks 1"_s);
        mail.answer(u"zoe"_s, ReplyAnswer::Works);
        QCOMPARE(standing(mail.at(*mail.watched.watchUntil + 2min)), u"3 resolved asks 1"_s);
    }

    void aRelayThatWasDownEndsItOnce()
    {
        Watching mail;
        const Instant until = *mail.watched.watchUntil;
        QCOMPARE(standing(mail.afterRestartAt(until - 1min)), u"2 monitoring asks 1"_s);
        QCOMPARE(standing(mail.afterRestartAt(until + 1h)), u"3 resolved asks 1"_s);
        QCOMPARE(standing(mail.afterRestartAt(until + 2h)), u"3 resolved asks 1"_s);
    }

    void endingItEarlyMustBeMeantSo()
    {
        Watching mail;
        const auto end = [&mail](bool endsWatch) {
            std::optional<RpcResult<Envelope>> answer;
            ToRelay::NoticeRevise order{
                mail.watched.id, 2, endOfWatch(mail.watched), {}, u"end %1"_s.arg(endsWatch)};
            order.endsWatch = endsWatch;
            mail.parts->publisher.revise({u"ana"_s}, order, mail.clock.now(),
                                         [&](const auto &result) { answer.emplace(result); });
            mail.settle();
            return answer && std::holds_alternative<Envelope>(*answer);
        };
        QVERIFY(!end(false));
        QCOMPARE(standing(mail.current()), u"2 monitoring asks 1"_s);
        QVERIFY(end(true));
        QCOMPARE(standing(mail.current()), u"3 resolved asks 1"_s);
    }

    void whatIsBrokenAgainIsWatchedNoMore()
    {
        Watching mail;
        const Notice again = mail.revise(mail.watched, reopened(mail.watched, mail.clock.now()));
        QCOMPARE(standing(again), u"3 investigating asks 3"_s);
        QVERIFY(!again.watchUntil && !mail.parts->watches.nextMoment(mail.clock.now()));
    }

    void aWatchIsItsOwnNextWord()
    {
        Watching mail;
        QVERIFY(!mail.watched.nextUpdateAt && validate(mail.watched).isEmpty());
        QVERIFY(!isStale(mail.watched, *mail.watched.watchUntil + 119min));
        QVERIFY(isStale(mail.watched, *mail.watched.watchUntil + 2h));
    }
};

QTEST_GUILESS_MAIN(WatchKeeperTest)
#include "watch_keeper_test.moc"
