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
        EVENTUALLY(!m_desk->list().isEmpty());
        EVENTUALLY(m_desk->says(u"Connected since"_s));
        QVERIFY(m_desk->says(u"Nothing is announced right now."_s));
        QVERIFY(journey::activeTitle() != u"Notices from IT"_s);
    }

    void aNoticePopsUpAndStandsInTheWindow()
    {
        const QString id = m_relay.publish(journey::mailOutage(m_clock.now()));
        EVENTUALLY(!m_desk->popup().isEmpty());
        QVERIFY(m_desk->pressUntilGone(u"I have read this"_s));
        EVENTUALLY_EQUAL(m_relay.number(id, u"acknowledged"_s), 1);
        QVERIFY(m_desk->says(u"E-mail is not working"_s));
        journey::keepPicture(u"no-tray"_s);
        QCOMPARE(m_relay.ctl({u"end"_s, id}).exitCode, 0);
        EVENTUALLY(!m_desk->popup().isEmpty());
        QVERIFY(m_desk->pressUntilGone(u"Close"_s));
    }

    void whatDoesNotPopUpIsReadInTheWindow()
    {
        Notice notice = journey::mailOutage(m_clock.now());
        notice.severity = Severity::Info;
        notice.acknowledgement = Acknowledgement::NotRequired;
        notice.text[u"en"_s].headline = u"The new printers stand on every floor"_s;
        const QString id = m_relay.publish(notice);
        EVENTUALLY(m_desk->says(u"The new printers stand on every floor"_s));
        QVERIFY(m_desk->popup().isEmpty());
        EVENTUALLY_EQUAL(m_relay.number(id, u"displayed"_s), 1);
    }

    void whatWasClosedIsBroughtBackByASecondStart()
    {
        journey::closeWindow(m_desk->list());
        EVENTUALLY(m_desk->list().isEmpty());
        m_desk->startAgain({});
        EVENTUALLY(!m_desk->list().isEmpty());
    }

    void itSaysWhenNoRelayIsThere()
    {
        m_relay.kill();
        EVENTUALLY(m_desk->says(u"Not connected since"_s));
        journey::keepPicture(u"no-tray-offline"_s, m_desk->list());
    }

private:
    SystemClock m_clock;
    journey::RelayProcess m_relay;
    std::unique_ptr<journey::DeskProcess> m_desk;
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::NoTrayTest)
#include "no_tray_test.moc"
