// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/appearance.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

#ifndef Q_OS_WIN
#include "tests/client/platform/fake_portal.h"

#include <QProcess>
#endif

using namespace Qt::StringLiterals;

namespace foghorn {

static void setPalette(const QColor &ground, const QColor &words)
{
    QPalette palette = QGuiApplication::palette();
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, words);
    QGuiApplication::setPalette(palette);
}

class AppearanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void withoutAPortalThePaletteDecides();
    void thePortalDecides();
    void eitherOfTwoWishesForLessMovementCounts();
    void whatThePortalChangesIsFollowed();

#ifndef Q_OS_WIN
private:
    QProcess m_bus;
#endif
};

void AppearanceTest::initTestCase()
{
#ifndef Q_OS_WIN
    // A bus of our own: no test touches that of the person who runs it.
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
#endif
}

void AppearanceTest::cleanupTestCase()
{
#ifndef Q_OS_WIN
    m_bus.kill();
    m_bus.waitForFinished();
#endif
}

void AppearanceTest::withoutAPortalThePaletteDecides()
{
#ifdef Q_OS_WIN
    QSKIP("Windows says it in its registry");
#endif
    setPalette(Qt::white, Qt::black);
    Appearance appearance;
    QVERIFY(!appearance.isDark());
    QSignalSpy changed(&appearance, &Appearance::changed);
    setPalette(Qt::black, Qt::white);
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(appearance.isDark());
    setPalette(Qt::black, Qt::yellow);
    QCoreApplication::processEvents();
    QCOMPARE(changed.count(), 1);
}

void AppearanceTest::thePortalDecides()
{
#ifdef Q_OS_WIN
    QSKIP("no D-Bus on Windows");
#else
    if (!m_bus.waitForStarted() || (!m_bus.canReadLine() && !m_bus.waitForReadyRead()))
        QSKIP("no dbus-daemon here");
    const QByteArray address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(address), u"portal"_s);
    QVERIFY(bus.isConnected());
    FakePortal portal;
    portal.colourScheme = 1; // prefers dark
    portal.animations = false;
    QVERIFY(portal.stand(bus));
    setPalette(Qt::white, Qt::black);
    Appearance appearance;
    QTRY_VERIFY(appearance.isDark());
    QTRY_VERIFY(appearance.wantsLessMovement());
    QVERIFY(!appearance.isHighContrast());
    // The palette alone no longer decides.
    QSignalSpy changed(&appearance, &Appearance::changed);
    setPalette(Qt::white, Qt::darkGray);
    QCoreApplication::processEvents();
    QVERIFY(appearance.isDark());
    QCOMPARE(changed.count(), 0);
#endif
}

void AppearanceTest::eitherOfTwoWishesForLessMovementCounts()
{
#ifdef Q_OS_WIN
    QSKIP("no D-Bus on Windows");
#else
    QDBusConnection bus(u"portal"_s);
    if (!bus.isConnected())
        QSKIP("no dbus-daemon here");
    for (const bool animations : {true, false}) {
        FakePortal portal;
        portal.animations = animations;
        portal.reducedMotion = animations ? 1 : 0;
        QVERIFY(portal.stand(bus));
        const Appearance appearance;
        QTRY_VERIFY(portal.asked >= 4);
        QTRY_VERIFY(appearance.wantsLessMovement());
        // One sender's words come in their order: what is told now comes after its last answer.
        FakePortal::change(bus, u"org.freedesktop.appearance"_s, u"contrast"_s, 1u);
        QTRY_VERIFY(appearance.isHighContrast());
        QVERIFY(appearance.wantsLessMovement());
    }
#endif
}

void AppearanceTest::whatThePortalChangesIsFollowed()
{
#ifdef Q_OS_WIN
    QSKIP("no D-Bus on Windows");
#else
    QDBusConnection bus(u"portal"_s);
    if (!bus.isConnected())
        QSKIP("no dbus-daemon here");
    FakePortal portal;
    QVERIFY(portal.stand(bus));
    portal.colourScheme = 1;
    Appearance appearance;
    QTRY_VERIFY(appearance.isDark()); // has read, and now listens
    const auto group = u"org.freedesktop.appearance"_s;
    QSignalSpy changed(&appearance, &Appearance::changed);
    FakePortal::change(bus, group, u"color-scheme"_s, 2u);
    QTRY_VERIFY(!appearance.isDark());
    FakePortal::change(bus, group, u"contrast"_s, 1u);
    QTRY_VERIFY(appearance.isHighContrast());
    FakePortal::change(bus, group, u"reduced-motion"_s, 1u);
    QTRY_VERIFY(appearance.wantsLessMovement());
    QCOMPARE(changed.count(), 3);
    FakePortal::change(bus, group, u"accent-color"_s, u"blue"_s); // not ours
    FakePortal::change(bus, group, u"contrast"_s, 0u);
    QTRY_VERIFY(!appearance.isHighContrast());
    QCOMPARE(changed.count(), 4);
#endif
}

} // namespace foghorn

using foghorn::AppearanceTest;
QTEST_MAIN(AppearanceTest)
#include "appearance_test.moc"
