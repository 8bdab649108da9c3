// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "common/model/time_words.h"
#include "tests/journey/desk_process.h"
#include "tests/journey/programs.h"
#include "tests/journey/screen.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

/** A notice from its first word to the all-clear, before the eyes of one employee: what changes silently, what
    interrupts again, what is marked, and how it ends. Needs a screen (with-desktop). */
class LifeOfANoticeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_relay.start());
        m_desk = std::make_unique<journey::DeskProcess>(journey::DeskProcess::Options{
            m_relay.url(), m_relay.tokenFile(1), m_relay.folder() + u"/desk"_s, u"life"_s});
        m_desk->start();
    }
    void cleanupTestCase() { m_desk.reset(); }

    void theNoticeSaysEverythingThatPeopleAsk()
    {
        Notice notice = journey::mailOutage(m_clock.now());
        notice.restoration = Restoration{RestorationKind::About, m_hoped, {}};
        m_id = m_relay.publish(notice);
        EVENTUALLY(!m_desk->popup().isEmpty());
        const Reader reader{Language::English, QTimeZone::systemTimeZone(), m_clock.now()};
        const QStringList expected{u"IT · Example Ltd"_s,
                                   u"E-mail is not working"_s,
                                   u"Lyon and Madrid"_s,
                                   sinceWords(*notice.startsAt, reader),
                                   u"You cannot send or receive e-mail."_s,
                                   u"What to do now"_s,
                                   u"Leave Outlook open; it will reconnect by itself."_s,
                                   hopedWords(m_hoped, reader),
                                   nextUpdateWords(*notice.nextUpdateAt, reader),
                                   u"Questions: 4444"_s,
                                   u"I have read this"_s};
        const auto missing = [&] {
            const QString all = m_desk->words().join(u'\n');
            QStringList left = expected;
            left.removeIf([&all](const QString &words) { return all.contains(words); });
            return left;
        };
        EVENTUALLY_EQUAL(missing(), QStringList());
        EVENTUALLY_EQUAL(m_relay.number(m_id, u"displayed"_s), 1);
        journey::keepPicture(u"life-1-published"_s);
    }

    void whatIsNotMaterialChangesTheOpenPopupInPlace()
    {
        const QByteArray popup = m_desk->popup();
        const QString progress = u"We are moving mail to the second data centre."_s;
        QVERIFY(m_relay.revise(
            m_id, {{u"text"_s, QJsonObject{{u"en"_s, QJsonObject{{u"progress"_s, progress}}}}}}));
        EVENTUALLY(m_desk->says(progress));
        QVERIFY(m_desk->says(u"What we are doing · updated"_s));
        QCOMPARE(m_desk->popup(), popup);
        journey::keepPicture(u"life-2-refreshed"_s);
        QVERIFY(readIt());
        QCOMPARE(m_relay.recipients(m_id).first()["revision"_L1].toInt(), 2);
    }

    void whatIsNotMaterialDoesNotInterruptWhoHasReadIt()
    {
        const QString progress = u"Half of the mailboxes are moved."_s;
        QVERIFY(m_relay.revise(
            m_id, {{u"text"_s, QJsonObject{{u"en"_s, QJsonObject{{u"progress"_s, progress}}}}}}));
        EVENTUALLY(m_desk->logged(m_id + u" revision 3 does not interrupt"_s));
        // The list in the tray knows it, without a pop-up.
        m_desk->startAgain({});
        EVENTUALLY(m_desk->says(progress));
        QVERIFY(m_desk->popup().isEmpty());
        QCOMPARE(m_relay.number(m_id, u"acknowledged"_s), 1);
        journey::keepPicture(u"life-3-list"_s, m_desk->list());
        journey::closeWindow(m_desk->list());
        EVENTUALLY(m_desk->list().isEmpty());
    }

    void aLaterEstimateInterruptsAgainAndIsMarked()
    {
        const Instant later = m_hoped + 2h;
        QVERIFY(m_relay.revise(m_id, {{u"restoration"_s, QJsonObject{{u"kind"_s, u"about"_s},
                                                                     {u"at"_s, toIso(later)}}}}));
        EVENTUALLY(!m_desk->popup().isEmpty());
        const Reader reader{Language::English, QTimeZone::systemTimeZone(), m_clock.now()};
        EVENTUALLY(m_desk->says(hopedWords(later, reader)));
        QVERIFY(m_desk->says(u"was "_s + hopedWords(m_hoped, reader)));
        QCOMPARE(m_relay.number(m_id, u"acknowledged"_s), 0); // it asks anew
        journey::keepPicture(u"life-4-later"_s);
        QVERIFY(readIt());
    }

    void theAllClearSaysThatItWorksAgainAndAsksNothing()
    {
        QCOMPARE(m_relay.ctl({u"end"_s, m_id}).exitCode, 0);
        EVENTUALLY(!m_desk->popup().isEmpty());
        EVENTUALLY(m_desk->says(u"E-mail works again"_s));
        QVERIFY(!m_desk->says(u"E-mail is not working"_s));
        QVERIFY(m_desk->button(u"I have read this"_s).isEmpty());
        journey::keepPicture(u"life-5-all-clear"_s);
        QVERIFY(m_desk->pressUntilGone(u"Close"_s));
        QCOMPARE(m_relay.number(m_id, u"acknowledged"_s), 1);
    }

    void whatWasSentByMistakeIsToBeIgnored()
    {
        Notice notice = journey::mailOutage(m_clock.now());
        notice.services = {{u"vpn"_s, {{u"en"_s, u"VPN"_s}}}};
        notice.text = {{u"en"_s,
                        {.headline = u"The VPN is slow this morning"_s,
                         .impact = u"Connections from home take a minute."_s}}};
        const QString id = m_relay.publish(notice);
        EVENTUALLY(m_desk->says(u"The VPN is slow this morning"_s));
        EVENTUALLY_EQUAL(m_relay.number(id, u"displayed"_s), 1);
        QCOMPARE(m_relay
                     .ctl({u"cancel"_s, id, u"--reason"_s, u"The measurement was wrong."_s,
                           u"--mistake"_s})
                     .exitCode,
                 0);
        EVENTUALLY(m_desk->says(u"Please ignore our message of "_s));
        QVERIFY(m_desk->says(u"The VPN is slow this morning"_s));
        QVERIFY(m_desk->says(u"It was sent by mistake."_s));
        QVERIFY(m_desk->button(u"I have read this"_s).isEmpty());
        journey::keepPicture(u"life-6-mistake"_s);
        QVERIFY(m_desk->pressUntilGone(u"Close"_s));
    }

private:
    /** "about 22:30", "tomorrow at about 00:30": this runs at any hour. */
    static QString hopedWords(Instant at, const Reader &reader)
    {
        return estimateWords({RestorationKind::About, at, {}}, reader).main;
    }
    bool readIt()
    {
        return m_desk->pressUntilGone(u"I have read this"_s) &&
               journey::eventually([this] { return m_relay.number(m_id, u"acknowledged"_s) == 1; });
    }

    SystemClock m_clock;
    journey::RelayProcess m_relay;
    std::unique_ptr<journey::DeskProcess> m_desk;
    QString m_id;
    const Instant m_hoped = m_clock.now() + 2h;
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::LifeOfANoticeTest)
#include "life_of_a_notice_test.moc"
