// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/screen_watch.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#ifndef Q_OS_WIN
#include "tests/client/platform/fake_login.h"

#include <QProcess>
#endif

using namespace Qt::StringLiterals;

namespace foghorn {

/** Whether a lock is noticed; full screen needs a screen and stands in tests/client/screen. */
class ScreenWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void withoutAnyBusNothingIsLockedAndNothingWaits();
    void untilItListensItKnowsWhatItIsTold();
#ifndef Q_OS_WIN
    void aLockedSessionIsFoundAndItsEndFollowed();
    void withoutASessionOfItsOwnItAsksForThatOfTheScreen();
    void aScreenSaverLocksAndAVanishedOneDoesNot();
    void aSignalAloneLocksNothing();

private:
    QDBusConnection bus() const
    {
        return QDBusConnection(u"fakes"_s);
    }
    QProcess m_bus;
#endif
};

void ScreenWatchTest::initTestCase()
{
#ifndef Q_OS_WIN
    // Buses of our own: no test touches those of the person who runs it.
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent");
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
#endif
}

void ScreenWatchTest::cleanupTestCase()
{
#ifndef Q_OS_WIN
    m_bus.kill();
    m_bus.waitForFinished();
#endif
}

void ScreenWatchTest::untilItListensItKnowsWhatItIsTold()
{
    ScreenWatch watch;
    QSignalSpy changed(&watch, &ScreenWatch::changed);
    watch.take({true, false});
    watch.take({true, false});
    QVERIFY(watch.state().locked);
    QCOMPARE(changed.count(), 1);
}

void ScreenWatchTest::withoutAnyBusNothingIsLockedAndNothingWaits()
{
#ifdef Q_OS_WIN
    QSKIP("no D-Bus on Windows");
#else
    qunsetenv("DBUS_SYSTEM_BUS_ADDRESS");
    QElapsedTimer passed;
    passed.start();
    ScreenWatch watch;
    watch.listen();
    QVERIFY(passed.elapsed() < 1000);
    QVERIFY(watch.state() == ScreenState());
    // From here on the buses are ours.
    if (!m_bus.waitForStarted() || (!m_bus.canReadLine() && !m_bus.waitForReadyRead()))
        QSKIP("no dbus-daemon here");
    const QByteArray address = m_bus.readLine().trimmed();
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QVERIFY(QDBusConnection::connectToBus(QString::fromLatin1(address), u"fakes"_s).isConnected());
#endif
}

#ifndef Q_OS_WIN

void ScreenWatchTest::aLockedSessionIsFoundAndItsEndFollowed()
{
    qputenv("XDG_SESSION_ID", "c7");
    if (!bus().isConnected())
        QSKIP("no dbus-daemon here");
    FakeLogin login;
    login.session.locked = true; // before this program began
    QVERIFY(login.stand(bus()));
    ScreenWatch watch;
    watch.listen();
    QTRY_VERIFY(watch.state().locked);
    QCOMPARE(login.asked, u"c7"_s);
    login.session.setLocked(bus(), false);
    QTRY_VERIFY(!watch.state().locked);
    login.session.setLocked(bus(), true);
    QTRY_VERIFY(watch.state().locked);
    QVERIFY(!watch.state().presenting);
}

void ScreenWatchTest::withoutASessionOfItsOwnItAsksForThatOfTheScreen()
{
    qunsetenv("XDG_SESSION_ID");
    if (!bus().isConnected())
        QSKIP("no dbus-daemon here");
    FakeLogin login;
    login.session.locked = true;
    QVERIFY(login.stand(bus()));
    ScreenWatch watch;
    watch.listen();
    QTRY_VERIFY(watch.state().locked);
    QCOMPARE(login.asked, u"c7"_s);
}

void ScreenWatchTest::aScreenSaverLocksAndAVanishedOneDoesNot()
{
    if (!bus().isConnected())
        QSKIP("no dbus-daemon here");
    ScreenWatch watch;
    watch.listen();
    FakeSaver saver; // comes after us
    saver.active = true;
    QVERIFY(saver.stand(bus()));
    QTRY_VERIFY(watch.state().locked);
    saver.setActive(false);
    QTRY_VERIFY(!watch.state().locked);
    saver.setActive(true);
    QTRY_VERIFY(watch.state().locked);
    bus().unregisterObject(u"/org/gnome/ScreenSaver"_s);
    QVERIFY(bus().unregisterService(u"org.gnome.ScreenSaver"_s)); // it crashed
    QTRY_VERIFY(!watch.state().locked);
}

void ScreenWatchTest::aSignalAloneLocksNothing()
{
    qputenv("XDG_SESSION_ID", "c7");
    if (!bus().isConnected())
        QSKIP("no dbus-daemon here");
    FakeLogin login;
    FakeSaver saver;
    QVERIFY(login.stand(bus()) && saver.stand(bus()));
    ScreenWatch watch;
    watch.listen();
    saver.setActive(true);
    QTRY_VERIFY(watch.state().locked); // it listens
    QSignalSpy changed(&watch, &ScreenWatch::changed);
    // Somebody on the bus says that the session was locked; nobody whose word counts says so.
    QDBusMessage lie = QDBusMessage::createSignal(
        FakeSession::path(), u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
    lie << u"org.freedesktop.login1.Session"_s << QVariantMap{{u"LockedHint"_s, true}}
        << QStringList();
    bus().send(lie);
    saver.setActive(false);
    QTRY_VERIFY(!watch.state().locked);
    QCOMPARE(changed.count(), 1);
}

#endif

} // namespace foghorn

QTEST_MAIN(foghorn::ScreenWatchTest)
#include "screen_watch_test.moc"
