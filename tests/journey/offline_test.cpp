// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "tests/journey/desk_process.h"
#include "tests/journey/programs.h"
#include "tests/journey/screen.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

/** The relay dies while the pop-up is up, the person confirms all the same, and then their desk dies too: once both
    are back the confirmation is counted, with the time at which the button was pressed. Needs a screen. */
class OfflineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_relay.start());
        m_desk = std::make_unique<journey::DeskProcess>(journey::DeskProcess::Options{
            m_relay.url(), m_relay.tokenFile(1), m_relay.folder() + u"/desk"_s, u"offline"_s});
        m_desk->start();
        m_id = m_relay.publish(journey::mailOutage(m_clock.now()));
        EVENTUALLY_EQUAL(m_relay.number(m_id, u"displayed"_s), 1);
    }
    void cleanupTestCase() { m_desk.reset(); }

    void thePopupStaysAndSaysThatNoRelayIsThere()
    {
        m_relay.kill();
        EVENTUALLY(m_desk->says(u"Not connected"_s));
        QVERIFY(m_desk->says(u"E-mail is not working"_s));
        journey::keepPicture(u"offline"_s, m_desk->popup());
    }

    void whatIsConfirmedOfflineIsCountedLaterWithItsOwnTime()
    {
        const Instant before = m_clock.now();
        QVERIFY(m_desk->pressUntilGone(u"I have read this"_s));
        const Instant after = m_clock.now();
        m_desk->kill();
        QVERIFY(m_relay.start());
        QCOMPARE(m_relay.number(m_id, u"acknowledged"_s), 0);
        const Instant back = m_clock.now();
        m_desk->start();
        EVENTUALLY_EQUAL(m_relay.number(m_id, u"acknowledged"_s), 1);
        const auto at =
            instantFromIso(m_relay.recipients(m_id).first()["acknowledgedAt"_L1].toString());
        QVERIFY(at);
        QVERIFY(*at >= before - clockTolerance);
        QVERIFY(*at <= after + clockTolerance);
        QVERIFY(*at < back);
    }

    void noPopupComesASecondTime()
    {
        // That something does not come is told by what does: a later notice, with nothing queued behind it.
        Notice later = journey::mailOutage(m_clock.now());
        later.text[u"en"_s].headline = u"The car park gate stays open today"_s;
        later.severity = Severity::Minor;
        (void)m_relay.publish(later);
        EVENTUALLY(m_desk->says(u"The car park gate stays open today"_s));
        QVERIFY(!m_desk->says(u"more ›"_s));
        QVERIFY(!m_desk->says(u"E-mail is not working"_s));
    }

private:
    static constexpr auto clockTolerance =
        50ms; // the desk corrects its clock by what the relay said

    SystemClock m_clock;
    journey::RelayProcess m_relay;
    std::unique_ptr<journey::DeskProcess> m_desk;
    QString m_id;
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::OfflineTest)
#include "offline_test.moc"
