// SPDX-License-Identifier: GPL-3.0-or-later
// Maintenances that recur, by a clock that the test moves over months and over restarts.
#include "server/housekeeping.h"
#include "server/notices/series_pages.h"
#include "tests/server/rules.h"

#include <QSet>
#include <QTest>

using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;
using wire::ErrorCode;

class SeriesRulesTest : public QObject
{
    Q_OBJECT

    static Instant at(const char *iso) { return *instantFromIso(QString::fromLatin1(iso)); }

    /** It is Tuesday 1 September 2026 in Madrid. */
    struct House : Rules
    {
        House(const LeadTime &asked = {})
        {
            leadTime = asked;
            clock.set(at("2026-09-01T08:00:00Z"));
            restart();
        }
        void restart()
        {
            parts.reset();
            start();
            parts->housekeeping.start();
            settle();
        }
        /** SAP stops every second Sunday at 02:30, for two hours. */
        static MaintenanceSeries sap()
        {
            MaintenanceSeries series = sundayUpdates();
            series.firstStart = {QDate(2026, 9, 13), QTime(2, 30)};
            series.rule = u"FREQ=MONTHLY;BYDAY=2SU"_s;
            return series;
        }
        template <class Request, class Ask>
        RpcResult<typename Request::Answer> asked(const Ask &ask)
        {
            std::optional<RpcResult<typename Request::Answer>> result;
            ask([&](RpcResult<typename Request::Answer> answer) { result = std::move(answer); });
            (void)QTest::qWaitFor([&] { return result.has_value(); });
            settle();
            settle(); // what followed from it
            return result.value_or(RpcError{.message = u"no answer"_s});
        }
        RpcResult<ToRelay::SeriesSave::Answer> save(const ToRelay::SeriesSave &order)
        {
            return asked<ToRelay::SeriesSave>(
                [&](auto done) { parts->series.save({u"ana"_s}, order, clock.now(), done); });
        }
        SeriesId saved(const MaintenanceSeries &series, const QString &reason = {})
        {
            const auto answer = save({series, 0, u"save "_s + series.name, reason});
            if (const auto *error = std::get_if<RpcError>(&answer))
                qWarning() << "refused:" << error->message;
            const auto *good = std::get_if<ToRelay::SeriesSave::Answer>(&answer);
            return good ? good->id : SeriesId();
        }
        RpcResult<ToRelay::SeriesSkip::Answer> skip(const SeriesId &id, QDate day,
                                                    bool takesPlace = false)
        {
            const QString key = u"skip %1 %2"_s.arg(day.toString(Qt::ISODate)).arg(++keys);
            return asked<ToRelay::SeriesSkip>([&](auto done) {
                parts->series.skip({u"ana"_s}, {id, day, takesPlace, key}, clock.now(), done);
            });
        }
        RpcResult<ToRelay::SeriesChange::Answer> change(const ToRelay::SeriesChange &order)
        {
            return asked<ToRelay::SeriesChange>(
                [&](auto done) { parts->series.change({u"ana"_s}, order, clock.now(), done); });
        }
        RpcResult<ToRelay::SeriesRemove::Answer> remove(const ToRelay::SeriesRemove &order)
        {
            return asked<ToRelay::SeriesRemove>(
                [&](auto done) { parts->series.remove({u"ana"_s}, order, clock.now(), done); });
        }
        /** Twice: the second time there must be nothing left to do. */
        void look(Instant now)
        {
            clock.set(now);
            for (int i = 0; i < 2; ++i) {
                parts->housekeeping.checkDue();
                settle();
                settle();
            }
        }
        /** Every notice that ever was, by its start: "2026-09-13T00:30 scheduled". */
        QString notices()
        {
            const auto stored = ask<QList<StoredNotice>>(
                [](Store &store) { return store.listNotices(false, {}, 100); });
            QStringList words;
            for (const StoredNotice &each : stored)
                words << toIso(each.current.notice.startsAt.value_or(Instant())).left(16) + u' ' +
                             toString(each.current.notice.phase);
            words.sort();
            return words.join(u", "_s);
        }
        const Notice &notice(const SeriesId &id, QDate day)
        {
            const NoticeId out = parts->seriesKeeper.find(id)->announced.value(day);
            return parts->book.find(out)->current.notice;
        }
        ToRelay::SeriesList::Answer page(const ToRelay::SeriesList &question)
        {
            return seriesPage(parts->seriesKeeper.inOrder(), leadTime.at(clock.now()), question,
                              clock.now());
        }
        int keys = 0;
    };
    static QString field(const auto &answer)
    {
        const auto *error = std::get_if<RpcError>(&answer);
        return error ? error->fields.value(0).field : u"it was not refused"_s;
    }
    static const inline QDate september = QDate(2026, 9, 13), october = QDate(2026, 10, 11),
                              november = QDate(2026, 11, 8);

private Q_SLOTS:
    void anOccurrenceIsToldAWeekBeforeAtNineInTheMorning()
    {
        House house;
        const SeriesId id = house.saved(House::sap());
        house.look(at("2026-09-06T06:59:59Z"));
        QCOMPARE(house.notices(), QString());
        QCOMPARE(toIso(*house.parts->seriesKeeper.nextMoment(house.clock.now())),
                 u"2026-09-06T07:00:00Z"_s);
        house.look(at("2026-09-06T07:00:00Z"));
        QCOMPARE(house.notices(), u"2026-09-13T00:30 scheduled"_s);
        const Notice told = house.notice(id, september);
        QCOMPARE(toIso(*told.endsAt), u"2026-09-13T02:30:00Z"_s);
        QCOMPARE(told.publishedBy, u"ana"_s);
        QCOMPARE(told.text, House::sap().notice.text);
    }
    void overMonthsAndRestartsEachIsToldOnce()
    {
        House house;
        QVERIFY(!house.saved(House::sap()).isEmpty());
        // Half a year in steps of 9 hours, over both changes of clocks; a relay starts anew now and then.
        int steps = 0;
        for (Instant now = at("2026-09-01T08:00:00Z"); now < at("2027-04-15T00:00:00Z");
             now += 9h) {
            house.clock.set(now);
            if (++steps % 37 == 0)
                house.restart();
            house.look(now);
        }
        QCOMPARE(house.notices(), u"2026-09-13T00:30 completed, 2026-10-11T00:30 completed, "
                                  "2026-11-08T01:30 completed, 2026-12-13T01:30 completed, "
                                  "2027-01-10T01:30 completed, 2027-02-14T01:30 completed, "
                                  "2027-03-14T01:30 completed, 2027-04-11T00:30 completed"_s);
    }
    void whatARelaySleptThroughIsToldWhileItIsNotOver()
    {
        House house;
        QVERIFY(!house.saved(House::sap()).isEmpty());
        house.parts.reset();
        house.clock.set(at("2026-10-11T01:00:00Z")); // September's is over, October's has begun
        house.restart();
        house.look(house.clock.now());
        QCOMPARE(house.notices(), u"2026-10-11T00:30 inProgress"_s);
    }
    void aRelayThatDiesBetweenTellingAndRememberingTellsOnce()
    {
        House house;
        const SeriesId id = house.saved(House::sap());
        house.look(at("2026-09-06T07:00:00Z"));
        // Its memory says that nobody was told: the store knows better.
        StoredSeries forgotten = *house.parts->seriesKeeper.find(id);
        forgotten.announced.clear();
        house.parts->seriesKeeper.put(forgotten);
        house.look(at("2026-09-06T07:01:00Z"));
        QCOMPARE(house.notices(), u"2026-09-13T00:30 scheduled"_s);
        QVERIFY(house.parts->seriesKeeper.find(id)->announced.contains(september));
    }
    void whatAnotherRelayChangedIsNotToldAsItWas()
    {
        House house;
        const SeriesId id = house.saved(House::sap());
        // Another relay on the same store saves it for Saturdays.
        StoredSeries changed = *house.parts->seriesKeeper.find(id);
        const int base = changed.series.version++;
        changed.series.firstStart.day = QDate(2026, 9, 12);
        changed.series.rule = u"FREQ=MONTHLY;BYDAY=2SA"_s;
        QVERIFY(house.ask<bool>([&](Store &store) { return store.saveSeries(changed, base); }));
        house.look(at("2026-09-06T07:00:00Z"));
        house.look(at("2026-09-06T07:02:00Z"));
        QCOMPARE(house.notices(), u"2026-09-12T00:30 scheduled"_s);
    }
    void holidaysAndLeadTimeMakeItEarlier()
    {
        // Six working days: a week before would be too late.
        House house(LeadTime(6, QTimeZone("Europe/Madrid"), {}));
        const SeriesId id = house.saved(House::sap());
        QVERIFY(!id.isEmpty());
        house.look(at("2026-09-03T06:59:00Z"));
        QCOMPARE(house.notices(), QString());
        house.look(at("2026-09-03T07:00:00Z")); // the Thursday six working days before Sunday
        QCOMPARE(house.notices(), u"2026-09-13T00:30 scheduled"_s);
    }
    void oneThatIsNearAlreadyNeedsAReasonWhereTheOrganisationAsks()
    {
        House house(LeadTime(10, QTimeZone("Europe/Madrid"), {}));
        QCOMPARE(field(house.save({House::sap(), 0, u"1"_s, {}})), u"shortNoticeReason"_s);
        QCOMPARE(house.notices(), QString());
        const SeriesId id =
            house.saved(House::sap(), u"The supplier gave us the dates only today."_s);
        QVERIFY(!id.isEmpty());
        QCOMPARE(house.notices(), u"2026-09-13T00:30 scheduled"_s);
        const auto reasons = house.ask<QList<RevisionReason>>(
            [&](Store &store) { return store.shortNotices(house.notice(id, september).id, 0); });
        QCOMPARE(reasons.value(0).reason, u"The supplier gave us the dates only today."_s);
    }
    void skippingOneLeavesTheOthers()
    {
        House house;
        const SeriesId id = house.saved(House::sap());
        QVERIFY(!std::holds_alternative<RpcError>(house.skip(id, september)));
        house.look(at("2026-10-05T07:00:00Z"));
        QCOMPARE(house.notices(), u"2026-10-11T00:30 scheduled"_s);
        QCOMPARE(field(house.skip(id, QDate(2026, 10, 12))), u"occurrence"_s);
        QCOMPARE(field(house.skip(id, september)), u"occurrence"_s); // over
    }
    void skippingOneThatIsToldCancelsItInTheSameAct()
    {
        House house;
        const SeriesId id = house.saved(House::sap());
        house.look(at("2026-09-07T08:00:00Z"));
        const NoticeId told = house.notice(id, september).id;
        QVERIFY(!std::holds_alternative<RpcError>(house.skip(id, september)));
        const Notice cancelled = house.parts->book.find(told)->current.notice;
        QVERIFY(cancelled.phase == Phase::Cancelled);
        QVERIFY(cancelled.cancelReason == CancelReason::NoLongerNeeded);
        QVERIFY(house.parts->seriesKeeper.find(id)->series.skipped.contains(september));
        // The same again changes nothing, and no restart tells it anew.
        QVERIFY(!std::holds_alternative<RpcError>(house.skip(id, september)));
        house.restart();
        house.look(at("2026-09-08T08:00:00Z"));
        QCOMPARE(house.notices(), u"2026-09-13T00:30 cancelled"_s);
        // After all: a notice of its own.
        QVERIFY(!std::holds_alternative<RpcError>(house.skip(id, september, true)));
        QCOMPARE(house.notices(), u"2026-09-13T00:30 cancelled, 2026-09-13T00:30 scheduled"_s);
    }
    void oneThatHasBegunIsNotSkipped()
    {
        House house;
        const SeriesId id = house.saved(House::sap());
        house.look(at("2026-09-07T08:00:00Z"));
        house.look(at("2026-09-13T01:00:00Z"));
        QCOMPARE(field(house.skip(id, september)), u"occurrence"_s);
        QCOMPARE(house.notices(), u"2026-09-13T00:30 inProgress"_s);
    }
    void onlyThisOneIsAtAnotherTime()
    {
        House house;
        const SeriesId id = house.saved(House::sap());
        QVERIFY(!std::holds_alternative<RpcError>(
            house.change({id, october, at("2026-10-12T20:00:00Z"), {}, u"a day later"_s, {}})));
        house.look(at("2026-09-07T08:00:00Z"));
        // It is told a week before its own day.
        house.look(at("2026-10-04T07:00:00Z"));
        QCOMPARE(house.notices(), u"2026-09-13T00:30 completed"_s);
        house.look(at("2026-10-05T07:00:00Z"));
        QCOMPARE(house.notices(), u"2026-09-13T00:30 completed, 2026-10-12T20:00 scheduled"_s);
        QCOMPARE(toIso(*house.notice(id, october).endsAt), u"2026-10-12T22:00:00Z"_s);
        // Now that it is told, the notice is what is changed.
        QCOMPARE(
            field(house.change({id, october, at("2026-10-13T20:00:00Z"), {}, u"once more"_s, {}})),
            u"occurrence"_s);
        Notice later = house.notice(id, october);
        later.startsAt = at("2026-10-13T20:00:00Z");
        later.endsAt = at("2026-10-13T22:00:00Z");
        QCOMPARE(house.revise(house.notice(id, october), later).revision, 2);
        house.look(at("2026-11-02T08:00:00Z"));
        QCOMPARE(house.notices(), u"2026-09-13T00:30 completed, 2026-10-13T20:00 completed, "
                                  "2026-11-08T01:30 scheduled"_s);
    }
    void aSavedOneAnswersTheSameTwiceAndNobodySavesOverAnother()
    {
        House house;
        const ToRelay::SeriesSave order{House::sap(), 0, u"once"_s, {}};
        const auto first = house.save(order);
        const auto again = house.save(order);
        QVERIFY(std::get<ToRelay::SeriesSave::Answer>(first) ==
                std::get<ToRelay::SeriesSave::Answer>(again));
        QCOMPARE(house.parts->seriesKeeper.inOrder().size(), 1);
        MaintenanceSeries later = house.parts->seriesKeeper.inOrder().first().series;
        later.duration = 3h;
        QVERIFY(!std::holds_alternative<RpcError>(house.save({later, 1, u"mine"_s, {}})));
        const auto theirs = house.save({later, 1, u"theirs"_s, {}});
        QVERIFY(std::get<RpcError>(theirs).code == ErrorCode::Conflict);
        house.look(at("2026-09-06T07:00:00Z"));
        QCOMPARE(toIso(*house.notice(later.id, september).endsAt), u"2026-09-13T03:30:00Z"_s);
    }
    void removingItLeavesWhatIsToldOrCancelsIt_data()
    {
        QTest::addColumn<bool>("cancelAhead");
        QTest::addColumn<QString>("left");
        QTest::newRow("left alone") << false << u"2026-09-13T00:30 scheduled"_s;
        QTest::newRow("cancelled") << true << u"2026-09-13T00:30 cancelled"_s;
    }
    void removingItLeavesWhatIsToldOrCancelsIt()
    {
        QFETCH(bool, cancelAhead);
        House house;
        const SeriesId id = house.saved(House::sap());
        house.look(at("2026-09-06T07:00:00Z"));
        QVERIFY(std::get<RpcError>(house.remove({id, 7, cancelAhead, u"seen long ago"_s})).code ==
                ErrorCode::Conflict);
        QVERIFY(!std::holds_alternative<RpcError>(house.remove({id, 1, cancelAhead, u"away"_s})));
        house.settle();
        QTEST(house.notices(), "left");
        house.restart();
        house.look(at("2026-09-08T08:00:00Z"));
        QTEST(house.notices(), "left");
        QVERIFY(house.parts->seriesKeeper.inOrder().isEmpty());
        QVERIFY(std::get<RpcError>(house.remove({id, 1, cancelAhead, u"again"_s})).code ==
                ErrorCode::NotFound);
    }
    void whatIsWrongIsRefusedByItsField()
    {
        House house;
        MaintenanceSeries series = House::sap();
        series.rule = u"FREQ=HOURLY"_s;
        QCOMPARE(field(house.save({series, 0, u"1"_s, {}})), u"rule"_s);
        series.rule = u"FREQ=WEEKLY;UNTIL=20260830"_s;
        QCOMPARE(field(house.save({series, 0, u"2"_s, {}})), u"rule"_s);
        series = House::sap();
        series.notice.text[u"en"_s].headline.clear();
        QCOMPARE(field(house.save({series, 0, u"3"_s, {}})), u"notice.text.en.headline"_s);
        series = House::sap();
        series.firstStart.day = QDate(2020, 1, 1);
        series.rule = u"FREQ=WEEKLY;COUNT=3"_s; // came to its end years ago
        QCOMPARE(field(house.save({series, 0, u"4"_s, {}})), u"rule"_s);
    }
    void aListSaysWhatComesNext()
    {
        House house;
        const SeriesId id = house.saved(House::sap());
        QVERIFY(!std::holds_alternative<RpcError>(house.skip(id, october)));
        house.look(at("2026-09-07T08:00:00Z"));
        const ToRelay::SeriesList::Answer list = house.page({});
        QCOMPARE(list.series.size(), 1);
        QCOMPARE(list.series.first().savedBy, u"ana"_s);
        QStringList words;
        for (const SeriesOccurrence &one : list.series.first().next)
            words << u"%1 %2"_s.arg(one.day.toString(Qt::ISODate), toString(one.state));
        QCOMPARE(words.join(u", "_s), u"2026-09-13 announced, 2026-10-11 skipped, 2026-11-08 "
                                      "ahead, 2026-12-13 ahead, 2027-01-10 ahead"_s);
        QCOMPARE(toIso(list.series.first().next[2].announcedAt), u"2026-11-01T08:00:00Z"_s);
    }
    void aLongListComesInPages()
    {
        House house;
        for (const QString &system : {u"Payroll"_s, u"SAP"_s, u"Wi-Fi"_s}) {
            MaintenanceSeries series = House::sap();
            series.name = system;
            QVERIFY(!house.saved(series).isEmpty());
        }
        const auto first = house.page({.after = {}, .limit = 2});
        QCOMPARE(first.series.size(), 2);
        QVERIFY(first.more);
        const auto second = house.page({.after = first.series.last().series.id, .limit = 2});
        QCOMPARE(second.series.size(), 1);
        QVERIFY(!second.more);
        QCOMPARE(second.series.first().series.name, u"Wi-Fi"_s);
    }
};

QTEST_GUILESS_MAIN(SeriesRulesTest)
#include "series_test.moc"
