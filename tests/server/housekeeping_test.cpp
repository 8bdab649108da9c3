// SPDX-License-Identifier: GPL-3.0-or-later
// What falls due by the clock, with a clock that the test moves.
#include "server/housekeeping.h"

#include "common/model/lifecycle.h"
#include "tests/server/rules.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace foghorn;
using namespace foghorn::test;

class HousekeepingTest : public QObject
{
    Q_OBJECT

    static Notice announcement()
    {
        Notice notice = emailOutage();
        notice.kind = NoticeKind::Announcement;
        notice.severity = Severity::Info;
        notice.phase = Phase::Current;
        notice.acknowledgement = Acknowledgement::NotRequired;
        notice.restoration.reset();
        notice.nextUpdateAt.reset();
        return notice;
    }
    static QVariant look(const QDir &data, const QString &sql)
    {
        QVariant value;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
            database.setDatabaseName(data.filePath(u"foghorn.db"_s));
            QSqlQuery query(database);
            if (!database.open() || !query.exec(sql))
                qFatal("%s", qPrintable(query.lastError().text()));
            if (query.next())
                value = query.value(0);
        }
        QSqlDatabase::removeDatabase(u"look"_s);
        return value;
    }

    static DeskRecord desk(Instant seen)
    {
        DeskRecord desk;
        desk.id = {u"d-1"_s};
        desk.facts = {.person = {u"marta@corp.example"_s}, .host = u"pc-1"_s};
        desk.lastSeen = seen;
        return desk;
    }

private Q_SLOTS:
    void whoWasAddressedIsWrittenInOnePieceAndSpreadByAndBy()
    {
        Rules rules;
        const QDir data(rules.folder.filePath(u"relay"_s));
        rules.parts->roster.put(desk(rules.clock.now()));
        rules.parts->addressed.record(rules.publish(emailOutage(), u"k"_s), rules.clock.now());
        rules.parts->store.flush();
        QCOMPARE(look(data, u"SELECT count(*) FROM addressed"_s).toInt(), 1);
        QCOMPARE(look(data, u"SELECT count(*) FROM standing"_s).toInt(), 0);
        rules.parts->housekeeping.eachMinute();
        rules.parts->store.flush();
        QCOMPARE(look(data, u"SELECT count(*) FROM addressed"_s).toInt(), 0);
        QCOMPARE(look(data, u"SELECT addressed FROM standing"_s).toInt(), 1);
    }

    void theStandingsOfLiveNoticesAreReadBeforeSomebodyAsks()
    {
        Rules rules;
        rules.parts->roster.put(desk(rules.clock.now()));
        const Notice mail = rules.publish(emailOutage(), u"k"_s);
        const Notice menu = rules.publish(announcement(), u"l"_s);
        rules.parts->addressed.record(mail, rules.clock.now());
        TallyBook &book = rules.parts->tallyBook;
        QVERIFY(!book.isLoaded(mail.id) && !book.isLoaded(menu.id));
        rules.parts->tallies.readAhead();
        QTRY_VERIFY(book.isLoaded(mail.id) && book.isLoaded(menu.id));
        rules.parts->roster.put([&] { // leaves the audience, but was addressed
            DeskRecord gone = desk(rules.clock.now());
            gone.revoked = true;
            return gone;
        }());
        QCOMPARE(book.tally({{mail, {}, 0}, mail}, rules.clock.now()).formerlyAddressed, 1);
        QCOMPARE(book.tally({{menu, {}, 0}, menu}, rules.clock.now()).formerlyAddressed, 0);
    }

    void ofANewNoticeThereIsNothingToLoadForWhoWatches()
    {
        Rules rules;
        const NoticeId mail{makeUuidV7(1'795'338'300'000)}, menu{makeUuidV7(1'795'338'300'001)};
        rules.parts->tallies.noticeBegan(mail);
        QVERIFY(!rules.parts->tallyBook.isLoaded(mail)); // nobody watches: no memory is taken
        rules.parts->tallies.watch({0, 1}, {}, [](const auto &) {});
        rules.parts->tallies.noticeBegan(menu);
        QVERIFY(rules.parts->tallyBook.isLoaded(menu));
    }

    void anIncidentWithoutAWordForSevenDaysIsClosed()
    {
        Rules rules;
        const Notice notice = rules.publish(emailOutage(), u"k"_s);
        QSignalSpy published(&rules.parts->publisher, &Publisher::noticePublished);
        rules.clock.advance(6 * 24h + 23h);
        rules.parts->housekeeping.eachMinute();
        rules.parts->store.flush();
        QCoreApplication::processEvents();
        QCOMPARE(published.size(), 0);
        rules.clock.advance(2h);
        rules.parts->housekeeping.eachMinute();
        rules.parts->housekeeping.eachMinute(); // asked twice before the first is stored
        QTRY_COMPARE(published.size(), 1);
        rules.parts->store.flush();
        QCoreApplication::processEvents();
        QCOMPARE(published.size(), 1);
        const Notice closed = rules.parts->book.find(notice.id)->current.notice;
        QVERIFY(closed.phase == Phase::Resolved);
        QCOMPARE(closed.publishedBy, u"relay"_s);
        QCOMPARE(closed.asks, 1);
    }

    void anAnnouncementExpiresByItselfAndIsForgottenAWeekLater()
    {
        Rules rules;
        const Notice notice = rules.publish(announcement(), u"k"_s);
        QCOMPARE(rules.parts->book.live(rules.clock.now()).size(), 1);
        rules.clock.advance(72h);
        QVERIFY(rules.parts->book.live(rules.clock.now()).isEmpty());
        rules.parts->housekeeping.eachDay();
        QVERIFY(rules.parts->book.find(notice.id)); // a revision may still extend it
        rules.clock.advance(7 * 24h + 1s);
        rules.parts->housekeeping.eachDay();
        QVERIFY(!rules.parts->book.find(notice.id));
        // … and even then: the store has it.
        Notice longer = notice;
        longer.expiresAt = rules.clock.now() + 24h;
        bool extended = false;
        rules.parts->publisher.revise({u"ana"_s}, {notice.id, 1, longer, {}, u"r"_s},
                                      rules.clock.now(), [&](const RpcResult<Envelope> &answer) {
                                          extended = std::holds_alternative<Envelope>(answer);
                                      });
        QTRY_VERIFY(extended);
        QCOMPARE(rules.parts->book.live(rules.clock.now()).size(), 1);
    }

    void anIdempotencyKeyIsKeptForSevenDays()
    {
        Rules rules;
        Notice draft = announcement();
        draft.expiresAt = rules.clock.now() + 60 * 24h;
        const Notice notice = rules.publish(draft, u"k"_s);
        rules.clock.advance(7 * 24h - 1s);
        rules.parts->housekeeping.eachDay();
        QVERIFY(rules.publish(draft, u"k"_s).id == notice.id);
        rules.clock.advance(2s);
        rules.parts->housekeeping.eachDay();
        QVERIFY(rules.publish(draft, u"k"_s).id != notice.id);
    }

    void aSignInThatRanOutIsForgotten()
    {
        Rules rules;
        const StaffSession session{"hash"_qba, u"ana"_s, rules.clock.now() + 1h};
        rules.ask<bool>(
            [=](Store &store) -> Result<bool> { return bool(store.storeSession(session)); });
        const QDir data(rules.folder.filePath(u"relay"_s));
        rules.parts->housekeeping.eachDay();
        rules.parts->store.flush();
        QCOMPARE(look(data, u"SELECT count(*) FROM staff_session"_s).toInt(), 1);
        rules.clock.advance(1h);
        rules.parts->housekeeping.eachDay();
        rules.parts->store.flush();
        QCOMPARE(look(data, u"SELECT count(*) FROM staff_session"_s).toInt(), 0);
    }

    void whenADeskWasSeenIsWrittenDownEachMinute()
    {
        Rules rules;
        DeskRecord desk;
        desk.id = {u"pc-1"_s};
        desk.secretHash = "secret"_qba;
        desk.login = u"marta@corp.example"_s;
        desk.facts.person = {desk.login};
        const Instant enrolled = rules.clock.now();
        rules.ask<bool>([=](Store &store) -> Result<bool> {
            if (!store.addToken({u"t"_s, "hash"_qba, 1, enrolled + 1h, u"ana"_s}))
                return false;
            return bool(store.enrol(u"t"_s, "hash"_qba, desk, enrolled));
        });
        rules.parts->roster.put(desk);
        rules.parts->roster.setOnline(desk.id, enrolled);
        rules.clock.advance(60s);
        rules.parts->housekeeping.eachMinute();
        const auto desks = rules.ask<QList<DeskRecord>>([](Store &store) { return store.desks(); });
        QCOMPARE(desks.value(0).lastSeen, enrolled + 60s);
    }

    void whoWasAddressedBeforeACrashIsWrittenDownAtTheNextStart()
    {
        RunningRelay relay;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        QVERIFY(marta.connect(relay, relay.enrolmentToken()));
        marta.leave();
        const auto answer = relay.console()->ask(
            ToRelay::NoticePublish{.notice = emailOutage(), .idempotencyKey = u"k"_s});
        QVERIFY(!std::holds_alternative<RpcError>(answer));
        relay.stop();
        // As if it had been killed between the announcement and this.
        look(relay.data(), u"DELETE FROM addressed"_s);
        relay.start();
        relay.stop();
        QCOMPARE(look(relay.data(), u"SELECT people FROM addressed"_s).toString(), u"[1]"_s);
        QCOMPARE(look(relay.data(), u"SELECT text FROM name WHERE number = 1"_s).toString(),
                 u"marta@corp.example"_s);
    }
};

QTEST_GUILESS_MAIN(HousekeepingTest)
#include "housekeeping_test.moc"
