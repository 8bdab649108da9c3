// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "tests/journey/desk_process.h"
#include "tests/journey/programs.h"
#include "tests/journey/screen.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

/** A desktop without a tray: a small window does its job. Needs a screen without one (with-desktop --no-tray). */
class NoTrayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_relay.start());
        m_desk = std::make_unique<journey::DeskProcess>(journey::DeskProcess::Options{
            m_relay.url(), m_relay.tokenFile(1), m_relay.folder() + u"/desk"_s, u"no-tray"_s});
        m_desk->start();
    }
    void cleanupTestCase() { m_desk.reset(); }

    void theWindowComesByItselfAndLeavesTheKeyboardAlone()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->list().isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->says(u"Connected since"_s), patience);
        QVERIFY(m_desk->says(u"Nothing is announced right now."_s));
        QVERIFY(journey::activeTitle() != u"Notices from IT"_s);
    }

    void aNoticePopsUpAndStandsInTheWindow()
    {
        const QString id = m_relay.publish(journey::mailOutage(m_clock.now()));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->popup().isEmpty(), patience);
        QVERIFY(m_desk->pressUntilGone(u"I have read this"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_relay.number(id, u"acknowledged"_s), 1, patience);
        QVERIFY(m_desk->says(u"E-mail is not working"_s));
        journey::keepPicture(u"no-tray"_s);
        QCOMPARE(m_relay.ctl({u"end"_s, id}).exitCode, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->popup().isEmpty(), patience);
        QVERIFY(m_desk->pressUntilGone(u"Close"_s));
    }

    void whatDoesNotPopUpIsReadInTheWindow()
    {
        Notice notice = journey::mailOutage(m_clock.now());
        notice.severity = Severity::Info;
        notice.acknowledgement = Acknowledgement::NotRequired;
        notice.text[u"en"_s].headline = u"The new printers stand on every floor"_s;
        const QString id = m_relay.publish(notice);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->says(u"The new printers stand on every floor"_s),
                                 patience);
        QVERIFY(m_desk->popup().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_relay.number(id, u"displayed"_s), 1, patience);
    }

    void whatWasClosedIsBroughtBackByASecondStart()
    {
        journey::closeWindow(m_desk->list());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->list().isEmpty(), patience);
        m_desk->startAgain({});
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->list().isEmpty(), patience);
    }

    void itSaysWhenNoRelayIsThere()
    {
        m_relay.kill();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->says(u"Not connected since"_s), patience);
        journey::keepPicture(u"no-tray-offline"_s, m_desk->list());
    }

private:
    static constexpr int patience = 20'000;

    SystemClock m_clock;
    journey::RelayProcess m_relay;
    std::unique_ptr<journey::DeskProcess> m_desk;
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::NoTrayTest)
#include "no_tray_test.moc"
