// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/maintenance.h"
#include "common/model/promise.h"
#include "tests/story/story.h"

#include <QTest>

using namespace std::chrono_literals;

namespace foghorn::test {

namespace {

Notice emailIsDown()
{
    Notice notice = emailOutage();
    notice.text.remove(u"es"_s);
    notice.text[u"en"_s].progress = u"We are looking for the cause."_s;
    notice.startsAt = Story::madrid("2026-11-23 09:00");
    notice.restoration = Restoration{};
    notice.nextUpdateAt = Story::madrid("2026-11-23 09:40");
    notice.contact.phone = u"Help desk 4444"_s;
    return notice;
}

/** SAP gets a new server on Tuesday evening. */
Notice sapOnTuesday()
{
    Notice notice;
    notice.kind = NoticeKind::Maintenance;
    notice.severity = Severity::Minor;
    notice.phase = Phase::Scheduled;
    notice.services = {{u"sap"_s, {{u"en"_s, u"SAP"_s}}}};
    notice.text[u"en"_s] = {
        .headline = u"SAP stops: {start}"_s,
        .affected = u"Everyone who works with SAP"_s,
        .impact = u"You cannot enter SAP during that time."_s,
        .actions = {{ActionTime::Before, u"Save your work and close SAP."_s},
                    {ActionTime::After, u"Open SAP again; your settings are kept."_s}},
        .purpose = u"SAP moves to a new server."_s,
        .benefit = u"Order searches take seconds instead of minutes."_s};
    notice.defaultLanguage = u"en"_s;
    notice.startsAt = Story::madrid("2026-11-24 20:00");
    notice.endsAt = Story::madrid("2026-11-24 22:00");
    notice.finishes = Finishing::Automatic;
    notice.audience.everyone = true;
    return notice;
}

} // namespace

/** An e-mail outage of a day and a night, as the people of one company live it: with three slips, a restart of the
    relay, a maintenance that is put off for it, and the all-clear. */
class OutageDayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDayAndANightWithoutEmail();
};

void OutageDayTest::aDayAndANightWithoutEmail()
{
    Story story(u"outage_day"_s);
    const QString token = story.relay().enrolmentToken();
    TestDesk luis = TestDesk::of(u"luis@corp.example"_s, u"porto-021"_s, u"Porto"_s);
    QVERIFY(luis.connect(story.relay(), token));

    // Wednesday: the maintenance of next Tuesday is announced, days ahead.
    Notice sap = publish(story.ana(), sapOnTuesday());
    QVERIFY(story.sees(u"SAP stops: Tuesday 24 November at 20:00"_s, "maintenance-announced"));
    QVERIFY(story.presses("closeButton"));

    // Monday, half past eight: the weekend lies behind, and the first reminder was for it, too.
    story.at("2026-11-23 08:30");
    story.anaComes();
    QVERIFY(story.sees(u"IT · Example Ltd · reminder"_s, "first-reminder"));
    QVERIFY(story.presses("closeButton"));

    // At nine e-mail dies; at 9:09 everybody knows that IT knows.
    story.at("2026-11-23 09:09");
    Notice mail = publish(story.ana(), emailIsDown());
    QVERIFY(story.sees(u"Expected back: not known yet"_s, "first-word"));
    QVERIFY(story.popup().contains(u"Next update: by 09:40"_s));
    QVERIFY(luis.hears(mail.id, 1));
    QVERIFY(!luis.report(mail.id, 1, ReceiptState::Displayed, story.now()));

    // Ana is on the phone with the supplier. She is warned, and at the hour everybody can see that she is late.
    story.at("2026-11-23 09:35");
    QVERIFY(waitFor([&] { return story.promiseWords(mail.id).contains(PromiseState::Due); }));
    story.at("2026-11-23 09:41");
    QVERIFY(waitFor([&] { return story.promiseWords(mail.id).contains(PromiseState::Overdue); }));
    QVERIFY(story.sees(u"was due at 09:40; work goes on"_s, "promise-late"));

    // 9:44, still nothing new. One click says that they are at it; nobody is interrupted.
    story.at("2026-11-23 09:44");
    mail = story.anaRevises(mail, stillWorkingOn(mail, story.now()));
    QVERIFY(story.sees(u"still working on it, last checked 09:44"_s, "still-working"));
    QCOMPARE(mail.asks, 1);

    // 10:10: the cause is known, and for the first time an hour. Good news interrupts nobody.
    story.at("2026-11-23 10:10");
    mail.phase = Phase::Identified;
    mail.checkedAt.reset();
    mail.notify = Notify::Auto;
    mail.restoration = Restoration{RestorationKind::About, story.madrid("2026-11-23 12:00"), {}};
    mail.nextUpdateAt = story.madrid("2026-11-23 11:45");
    mail.text[u"en"_s].progress =
        u"A storage fault. We are moving mail to the second data centre."_s;
    mail = story.anaRevises(mail, mail);
    QCOMPARE(mail.asks, 1);
    QVERIFY(story.sees(u"about 12:00"_s, "first-estimate"));
    QVERIFY(story.presses("readButton"));
    QVERIFY(story.seesNothing());
    QVERIFY(waitFor([&] { return tallyOf(story.ana(), mail.id).counts.acknowledged == 1; }));

    // Three slips: each one is said, marked, and asks anew.
    const auto slip = [&](const char *now, const char *expected, const char *next) {
        story.at(now);
        mail.restoration = Restoration{RestorationKind::About, Story::madrid(expected), {}};
        mail.nextUpdateAt = Story::madrid(next);
        mail = story.anaRevises(mail, mail);
        return mail.asks == mail.revision;
    };
    QVERIFY(slip("2026-11-23 11:40", "2026-11-23 13:30", "2026-11-23 13:00"));
    QVERIFY(story.sees(u"Expected back: about 12:00 → about 13:30"_s, "first-slip"));
    QVERIFY(story.presses("readButton"));
    QVERIFY(slip("2026-11-23 12:58", "2026-11-23 17:00", "2026-11-23 15:00"));
    QVERIFY(story.sees(u"Expected back: about 13:30 → about 17:00"_s, "second-slip"));
    QVERIFY(story.presses("readButton"));
    story.at("2026-11-23 14:55");
    mail.nextUpdateAt = story.madrid("2026-11-23 16:30");
    mail.text[u"en"_s].progress = u"Two thirds of the mailboxes have been moved."_s;
    mail = story.anaRevises(mail, mail);
    QVERIFY(slip("2026-11-23 16:25", "2026-11-24 10:00", "2026-11-24 08:00"));
    QVERIFY(story.sees(u"about 17:00 → tomorrow at about 10:00"_s, "third-slip"));
    QVERIFY(story.presses("readButton"));

    // Nobody can work at SAP's move tomorrow evening: it is put off by two days.
    story.at("2026-11-23 16:45");
    sap = story.anaRevises(sap, postponed(sap, story.madrid("2026-11-26 20:00")));
    QVERIFY(story.sees(u"Starts: tomorrow at 20:00 → Thursday at 20:00"_s, "postponed"));
    QVERIFY(story.presses("closeButton"));

    // The night. Marta's computer is off; the relay is restarted at two and picks up its promise.
    story.at("2026-11-23 18:00");
    story.martaGoes();
    luis.leave();
    story.at("2026-11-24 02:00");
    story.restartRelay();
    story.at("2026-11-24 07:55");
    QVERIFY(waitFor([&] { return story.promiseWords(mail.id).contains(PromiseState::Due); }));
    story.at("2026-11-24 07:58");
    mail.nextUpdateAt = story.madrid("2026-11-24 10:00");
    mail.text[u"en"_s].progress = u"All mailboxes have been moved; we are checking them."_s;
    mail = story.anaRevises(mail, mail);
    QVERIFY(!story.promiseWords(mail.id).contains(PromiseState::Overdue)); // this one was kept

    // Tuesday. Marta is back: one thing at a time, as it stands now, and what she confirmed is not asked again.
    story.at("2026-11-24 08:30");
    story.anaComes();
    story.martaComes();
    QVERIFY(waitFor([&] { return tallyOf(story.ana(), mail.id).online == 1; }));
    QVERIFY(story.sees(u"Starts: Thursday at 20:00"_s, "reminder-of-the-new-hour"));
    QVERIFY(story.presses("closeButton"));
    QVERIFY(story.seesNothing());

    // 9:50: it works. Luis is not in today; Marta hears it at once.
    story.at("2026-11-24 09:50");
    Notice over = ended(mail);
    over.text[u"en"_s].closing = u"Mail of yesterday arrives now. We are sorry for the long day."_s;
    mail = story.anaRevises(mail, over);
    QVERIFY(story.sees(u"E-mail works again"_s, "all-clear"));
    QVERIFY(waitFor([&] { return tallyOf(story.ana(), mail.id).loop->toldOver == 1; }));
    const Tally closed = tallyOf(story.ana(), mail.id);
    QCOMPARE(closed.loop->told, 2);
    QCOMPARE(closed.loop->toCall(), 1);
    const auto call =
        good(story.ana().ask(ToRelay::RecipientList{.notice = mail.id, .part = TallyPart::ToCall}));
    QVERIFY(call && call->recipients.size() == 1);
    QCOMPARE(call->recipients.first().person.text, u"luis@corp.example"_s);
    QVERIFY(story.presses("worksButton"));
    QVERIFY(story.seesNothing());

    // Luis comes at eleven and is told, too: nobody is left to call.
    story.at("2026-11-24 11:00");
    QVERIFY(luis.connect(story.relay()));
    QVERIFY(luis.hears(mail.id, mail.revision));
    QVERIFY(!luis.report(mail.id, mail.revision, ReceiptState::Displayed, story.now()));
    QVERIFY(waitFor([&] { return tallyOf(story.ana(), mail.id).loop->toCall() == 0; }));

    // How it went: of the words that were promised, one came late.
    const auto report = good(story.ana().ask(ToRelay::PromiseReport{.days = 7}));
    QVERIFY(report);
    QCOMPARE(report->punctuality.late, 1);
    QVERIFY(report->punctuality.kept >= 5);

    // Thursday evening: an hour before, what to do before is what to do now.
    story.at("2026-11-26 19:02");
    QVERIFY(story.sees(u"What to do now: Save your work and close SAP."_s, "an-hour-before"));
    QVERIFY(story.presses("closeButton"));
    // Then the relay goes with everything else, and the last reminder comes all the same.
    story.stopRelay();
    story.at("2026-11-26 19:51");
    QVERIFY(story.sees(u"in 9 minutes"_s, "reminder-without-relay"));
    QVERIFY(story.popup().contains(u"What to do now: Save your work and close SAP."_s));
    QVERIFY(story.presses("closeButton"));

    // It is back before the maintenance ends, begins and ends it by itself, and says once more what it was for.
    story.startRelay();
    story.at("2026-11-26 22:00");
    QVERIFY(story.sees(u"SAP works again"_s, "maintenance-done"));
    QVERIFY(story.popup().contains(u"Order searches take seconds instead of minutes."_s));
    QVERIFY(story.popup().contains(u"Open SAP again; your settings are kept."_s));
}

} // namespace foghorn::test

using foghorn::test::OutageDayTest;
QTEST_MAIN(OutageDayTest)
#include "outage_day_test.moc"
