// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "tests/journey/desk_process.h"
#include "tests/journey/programs.h"
#include "tests/journey/screen.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

/** Somebody at a small screen (683×384, as at 200 %) without a mouse: the notice waits for `foghorn --read`, Esc puts
    it off without confirming, it comes back, Tab and Enter confirm it. Needs a screen. */
class KeyboardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_relay.start());
        // A minute of this desk goes by in a second: what is put off comes back after 15 minutes of presence.
        m_desk = std::make_unique<journey::DeskProcess>(
            journey::DeskProcess::Options{m_relay.url(),
                                          m_relay.tokenFile(1),
                                          m_relay.folder() + u"/desk"_s,
                                          u"keyboard"_s,
                                          u"en"_s,
                                          {},
                                          u"+0 x60"_s,
                                          journey::DeskProcess::Options::Pace::Faked});
        m_desk->start();
        m_id = m_relay.publish(journey::mailOutage(m_clock.now()));
        EVENTUALLY(!m_desk->popup().isEmpty());
    }
    void cleanupTestCase() { m_desk.reset(); }

    void thePopupFitsOnTheSmallScreenAndLeavesTheKeyboardAlone()
    {
        const QRect screen(0, 0, 683, 384);
        QVERIFY(screen.contains(m_desk->button(u"I have read this"_s)));
        QVERIFY(screen.contains(m_desk->button(u"Close (comes back in 15 minutes)"_s)));
        QCOMPARE(journey::activeTitle(), QString());
        journey::keepPicture(u"small-screen"_s);
    }

    void escapePutsItOffWithoutConfirming()
    {
        QVERIFY(takeIt());
        journey::pressKey(u"Escape"_s);
        EVENTUALLY(m_desk->popup().isEmpty());
        QCOMPARE(m_relay.number(m_id, u"displayed"_s), 1);
        QCOMPARE(m_relay.number(m_id, u"acknowledged"_s), 0);
    }

    void itComesBackAndEnterConfirmsIt()
    {
        const auto backWhileSomebodyIsThere = [this] {
            journey::pressKey(u"Shift_L"_s); // presence
            return !m_desk->popup().isEmpty();
        };
        EVENTUALLY(backWhileSomebodyIsThere());
        QVERIFY(takeIt());
        const auto reached = [this] {
            if (m_desk->focused() == u"I have read this"_s)
                return true;
            journey::pressKey(u"Tab"_s);
            return false;
        };
        EVENTUALLY(reached());
        journey::keepPicture(u"small-screen-focus"_s);
        const auto confirmed = [this] {
            journey::pressKey(u"Return"_s);
            return m_desk->popup().isEmpty();
        };
        EVENTUALLY(confirmed());
        EVENTUALLY_EQUAL(m_relay.number(m_id, u"acknowledged"_s), 1);
    }

private:
    /** As somebody who has bound `foghorn --read` to a key. */
    bool takeIt() const
    {
        m_desk->startAgain({u"--read"_s});
        return journey::eventually(
            [] { return journey::activeTitle().startsWith(u"IT · Example Ltd: "); });
    }

    SystemClock m_clock;
    journey::RelayProcess m_relay;
    std::unique_ptr<journey::DeskProcess> m_desk;
    QString m_id;
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::KeyboardTest)
#include "keyboard_test.moc"
