// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/story.h"

#include <QTest>

using namespace std::chrono_literals;

namespace foghorn::test {

namespace {

/** Every second Thursday of the month, half past six in the evening, for two hours. */
MaintenanceSeries sapUpdates()
{
    MaintenanceSeries series;
    series.name = u"SAP: updates of the month"_s;
    Notice &notice = series.notice;
    notice.kind = NoticeKind::Maintenance;
    notice.severity = Severity::Major;
    notice.phase = Phase::Scheduled;
    notice.services = {{u"sap"_s, {{u"en"_s, u"SAP"_s}}}};
    notice.text[u"en"_s] = {.headline = u"SAP stops on Thursday evening"_s,
                            .affected = u"Everyone who works in SAP"_s,
                            .impact = u"You cannot sign in to SAP."_s,
                            .actions = {{ActionTime::Before, u"Save your work and close SAP."_s},
                                        {ActionTime::During, u"Write urgent orders on paper."_s},
                                        {ActionTime::After, u"Sign in to SAP again."_s}},
                            .purpose = u"SAP gets the updates of the month."_s,
                            .benefit = u"Orders open in half the time."_s};
    notice.defaultLanguage = u"en"_s;
    notice.audience.everyone = true;
    series.firstStart = {QDate(2026, 12, 10), QTime(18, 30)};
    series.timeZone = u"Europe/Madrid"_s;
    series.rule = u"FREQ=MONTHLY;BYDAY=2TH"_s;
    return series;
}

} // namespace

/** SAP is updated every month. The first time, the relay is away for six days and everybody is reminded all the same;
    the second is skipped, the third is on another day, the fifth lies behind the change of clocks. */
class RecurringWorkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromDecemberToAprilNobodyIsSurprised();
};

void RecurringWorkTest::fromDecemberToAprilNobodyIsSurprised()
{
    Story story(u"recurring_work"_s);
    const Audience everyone{.everyone = true, .include = {}, .exclude = {}};
    QVERIFY(waitFor([&] {
        const auto reach = good(story.ana().ask(ToRelay::AudiencePreview{everyone}));
        return reach && reach->online == 1;
    }));
    const auto saved = good(story.ana().ask(ToRelay::SeriesSave{sapUpdates(), 0, newKey()}));
    QVERIFY(saved);
    QVERIFY(story.seesNothing());

    // A week before, at nine in the morning.
    story.at("2026-12-03 08:59");
    story.anaComes();
    QVERIFY(story.seesNothing());
    story.at("2026-12-03 09:00");
    QVERIFY(story.sees(u"SAP stops on Thursday evening"_s, "announced"));
    QVERIFY2(story.popup().contains(u"Thursday 10 December at 18:30"_s), qPrintable(story.popup()));
    QVERIFY(story.presses("closeButton"));
    QCOMPARE(story.list("in-the-list"),
             u"SAP stops on Thursday evening: Starts: Thursday 10 December at 18:30"_s);

    // On Friday the server room is flooded. Marta's desk has it all, and a clock of its own.
    story.stopRelay();
    story.at("2026-12-07 18:29");
    QVERIFY(story.seesNothing());
    story.at("2026-12-07 18:30");
    QVERIFY(story.sees(u"in about 3 days"_s, "three-days-before"));
    QVERIFY(story.presses("closeButton"));
    story.at("2026-12-09 18:30");
    QVERIFY(story.sees(u"tomorrow"_s, "a-day-before"));
    QVERIFY(story.presses("closeButton"));
    story.at("2026-12-10 17:30");
    QVERIFY(story.sees(u"Save your work and close SAP."_s, "an-hour-before"));
    QVERIFY(story.presses("closeButton"));
    story.at("2026-12-10 18:20");
    QVERIFY(story.sees(u"in 10 minutes"_s, "ten-minutes-before"));
    QVERIFY(story.presses("closeButton"));
    story.at("2026-12-10 18:30");
    QVERIFY(story.sees(u"Write urgent orders on paper."_s, "it-begins"));
    QVERIFY(story.presses("closeButton"));
    QCOMPARE(story.list("running"), u"SAP stops on Thursday evening: Ends: about 20:30"_s);
    story.at("2026-12-10 20:31");
    QCOMPARE(story.list("longer-than-planned"),
             u"SAP stops on Thursday evening: Ends: it takes longer than planned"_s);

    // The relay is back. Ana needs an hour more, and says so with both times.
    story.startRelay();
    const auto list = good(story.ana().ask(ToRelay::NoticeList{.liveOnly = true}));
    QVERIFY(list && list->notices.size() == 1);
    Notice sap = *noticeFromBytes(list->notices.first().envelope.payload);
    QVERIFY(sap.phase == Phase::InProgress);
    Notice longer = sap;
    longer.endsAt = Story::madrid("2026-12-10 21:30");
    longer.text[u"en"_s].cause = u"The updates take longer than planned."_s;
    sap = story.anaRevises(sap, longer);
    QVERIFY(story.sees(u"Ends: 20:30 → about 21:30"_s, "longer"));
    QVERIFY(story.presses("closeButton"));
    story.at("2026-12-10 21:12");
    Notice done = sap;
    done.phase = Phase::Completed;
    sap = story.anaRevises(sap, done);
    QVERIFY(story.sees(u"Orders open in half the time."_s, "done"));
    QVERIFY(story.popup().contains(u"SAP works again"_s));
    QVERIFY(story.popup().contains(u"Afterwards: Sign in to SAP again."_s));
    QVERIFY(story.presses("closeButton"));

    // January's is left out: nobody hears of it.
    QVERIFY(
        good(story.ana().ask(ToRelay::SeriesSkip{saved->id, QDate(2027, 1, 14), false, newKey()})));
    story.at("2027-01-07 09:00");
    story.at("2027-01-14 18:30");
    QVERIFY(story.seesNothing());

    // Only February's is a day later, and said a week before its own day.
    story.anaComes();
    QVERIFY(good(story.ana().ask(
        ToRelay::SeriesChange{saved->id, QDate(2027, 2, 11), Story::madrid("2027-02-12 18:30"),
                              Story::madrid("2027-02-12 20:30"), newKey()})));
    story.at("2027-02-04 09:00");
    QVERIFY(story.seesNothing());
    story.at("2027-02-05 09:00");
    QVERIFY(story.sees(u"Friday 12 February at 18:30"_s, "only-this-one"));
    QVERIFY(story.presses("closeButton"));

    // In April the clocks have changed; half past six is half past six.
    story.at("2027-02-12 20:31");
    story.at("2027-04-01 09:00");
    QVERIFY(story.sees(u"Thursday 8 April at 18:30"_s, "behind-the-change-of-clocks"));
}

} // namespace foghorn::test

using foghorn::test::RecurringWorkTest;
QTEST_MAIN(RecurringWorkTest)
#include "recurring_work_test.moc"
