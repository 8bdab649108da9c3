// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "tests/client/platform/fake_portal.h"
#include "tests/journey/desk_process.h"
#include "tests/journey/programs.h"
#include "tests/journey/window_record.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

/** The real tray under a desktop whose settings portal is ours: the pop-up slides in, and stands still from the first
    moment where the person asks for less movement. Needs a screen. */
class LessMovementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.reset(); }
    void aPopupSlidesIn();
    void whoAsksForLessMovementSeesItStand();
    void alsoWhereTheWishIsOlderThanTheDesk();

private:
    /** Publishes, waits for the pop-up at its place, and says where it was on its way. */
    QSet<int> heightsOfTheNextPopup();

    SystemClock m_clock;
    journey::RelayProcess m_relay;
    FakePortal m_portal;
    journey::WindowRecord m_windows;
    std::unique_ptr<journey::DeskProcess> m_desk;
};

void LessMovementTest::initTestCase()
{
    QVERIFY(m_portal.stand(QDBusConnection::sessionBus()));
    QVERIFY(m_windows.start());
    QVERIFY(m_relay.start());
    m_desk = std::make_unique<journey::DeskProcess>(journey::DeskProcess::Options{
        m_relay.url(), m_relay.tokenFile(1), m_relay.folder() + u"/desk"_s, u"movement"_s});
    m_desk->start();
    EVENTUALLY(m_portal.asked >= 4);
}

QSet<int> LessMovementTest::heightsOfTheNextPopup()
{
    m_windows.clear();
    const QString notice = m_relay.publish(journey::mailOutage(m_clock.now()));
    QSet<int> heights;
    // The person has pressed a button of it: its window has come to rest and gone by then.
    if (!journey::eventually([this] { return !m_desk->popup().isEmpty(); }) ||
        !m_desk->pressUntilGone(u"I have read this"_s) ||
        !journey::eventually([&] { return m_relay.number(notice, u"acknowledged"_s) == 1; }))
        return heights;
    for (const QPoint &place : m_windows.wayOfTheWide(300))
        heights << place.y();
    return heights;
}

void LessMovementTest::aPopupSlidesIn()
{
    QVERIFY(heightsOfTheNextPopup().size() > 1);
}

void LessMovementTest::whoAsksForLessMovementSeesItStand()
{
    FakePortal::change(QDBusConnection::sessionBus(), u"org.freedesktop.appearance"_s,
                       u"reduced-motion"_s, 1u);
    QCOMPARE(heightsOfTheNextPopup().size(), 1);
}

void LessMovementTest::alsoWhereTheWishIsOlderThanTheDesk()
{
    m_desk->quit();
    m_portal.reducedMotion = 1;
    m_portal.asked = 0;
    m_desk->start();
    EVENTUALLY(m_portal.asked >= 4);
    QCOMPARE(heightsOfTheNextPopup().size(), 1);
}

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::LessMovementTest)
#include "less_movement_test.moc"
