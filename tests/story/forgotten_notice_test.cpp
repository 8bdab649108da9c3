// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/story.h"

#include <QTest>

using namespace std::chrono_literals;

namespace foghorn::test {

namespace {

Notice wifiIsDown()
{
    Notice notice;
    notice.kind = NoticeKind::Incident;
    notice.severity = Severity::Major;
    notice.phase = Phase::Identified;
    notice.services = {{u"wifi"_s, {{u"en"_s, u"Wi-Fi"_s}}}};
    notice.text[u"en"_s] = {.headline = u"Wi-Fi is not working in Madrid"_s,
                            .affected = u"Third and fourth floor"_s,
                            .impact = u"Laptops there find no network."_s,
                            .actions = {{ActionTime::Now, u"Plug in a network cable."_s}}};
    notice.defaultLanguage = u"en"_s;
    notice.startsAt = Story::madrid("2026-11-20 16:20");
    notice.restoration = Restoration{};
    notice.nextUpdateAt = Story::madrid("2026-11-20 17:30");
    notice.audience.everyone = true;
    return notice;
}

} // namespace

/** On Friday afternoon Wi-Fi dies, somebody mends it, and nobody says so. On Monday no screen says that it is down since
    Friday; whoever may publish is told until it is put right. */
class ForgottenNoticeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onMondayNobodyIsToldThatWifiIsDownSinceFriday();
};

void ForgottenNoticeTest::onMondayNobodyIsToldThatWifiIsDownSinceFriday()
{
    Story story(u"forgotten_notice"_s);
    const QString token = story.relay().enrolmentToken();
    TestDesk luis = TestDesk::of(u"luis@corp.example"_s, u"mad-118"_s, u"Madrid"_s);
    QVERIFY(luis.connect(story.relay(), token));
    const auto isStale = [&](const NoticeId &id) {
        const auto list = good(story.ana().ask(ToRelay::NoticeList{.liveOnly = true}));
        return list && list->notices.size() == 1 && list->notices.first().stale &&
               noticeFromBytes(list->notices.first().envelope.payload)->id == id;
    };

    // Friday, twenty to five. Marta has left at four; Luis reads it.
    story.martaGoes();
    story.at("2026-11-20 16:40");
    story.anaComes();
    Notice wifi = publish(story.ana(), wifiIsDown());
    QVERIFY(luis.hears(wifi.id, 1));
    QVERIFY(!luis.report(wifi.id, 1, ReceiptState::Displayed, story.now()));

    // It works again, Ana goes home. At half past five her word is late, at twenty to six every author is told.
    story.at("2026-11-20 17:31");
    QVERIFY(waitFor([&] { return story.promiseWords(wifi.id).contains(PromiseState::Overdue); }));
    story.at("2026-11-20 17:41");
    QVERIFY(waitFor([&] { return story.promiseWords(wifi.id).contains(PromiseState::Escalated); }));
    QVERIFY(!isStale(wifi.id));
    story.at("2026-11-20 19:31");
    QVERIFY(isStale(wifi.id));

    // Monday, half past eight. Marta starts her computer: nothing pops up, and the list says how old it is.
    story.at("2026-11-23 08:30");
    story.anaComes();
    QVERIFY(isStale(wifi.id));
    story.martaComes();
    QVERIFY(waitFor([&] { return tallyOf(story.ana(), wifi.id).counts.delivered == 2; }));
    QVERIFY(story.seesNothing());
    QCOMPARE(story.list("list-on-monday"),
             u"Wi-Fi is not working in Madrid: Friday at 16:40, may be out of date"_s);
    QVERIFY(story.seesNothing());

    // Ana comes, sees the red card and gives the all-clear: Luis, who was told, hears it, and so does Marta, who has
    // read of it just now.
    story.at("2026-11-23 09:10");
    wifi = story.anaRevises(wifi, ended(wifi));
    QVERIFY(luis.hears(wifi.id, wifi.revision));
    QVERIFY(story.sees(u"Wi-Fi works again"_s, "all-clear"));
    QVERIFY(story.presses("closeButton"));
    QVERIFY(story.list("list-after").isEmpty());

    // The same again, and Ana never comes: after a week the relay closes it, and Luis hears that, too.
    story.at("2026-11-23 16:40");
    Notice again = wifiIsDown();
    again.startsAt = story.now();
    again.nextUpdateAt = story.now() + 50min;
    again = publish(story.ana(), again);
    QVERIFY(luis.hears(again.id, 1));
    QVERIFY(!luis.report(again.id, 1, ReceiptState::Displayed, story.now()));
    story.at("2026-11-30 16:39");
    story.anaComes();
    QVERIFY(isStale(again.id));
    story.at("2026-11-30 16:41");
    QVERIFY(luis.hears(again.id, 2));
    QVERIFY(!isStale(again.id));
}

} // namespace foghorn::test

using foghorn::test::ForgottenNoticeTest;
QTEST_MAIN(ForgottenNoticeTest)
#include "forgotten_notice_test.moc"
