// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/appearance.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

#ifndef Q_OS_WIN
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
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

#ifndef Q_OS_WIN
/** Answers as a desktop portal does. */
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint colourScheme = 0;
    uint contrast = 0;
    uint reducedMotion = 0;
    bool animations = true;

    static void change(const QDBusConnection &bus, const QString &group, const QString &key,
                       const QVariant &value)
    {
        QDBusMessage signal =
            QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
                                       u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        signal << group << key << QVariant::fromValue(QDBusVariant(value));
        QVERIFY(bus.send(signal));
    }

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        if (group == "org.freedesktop.appearance"_L1 && key == "color-scheme"_L1)
            return QDBusVariant(
                QVariant::fromValue(QDBusVariant(colourScheme))); // a variant in a variant
        if (group == "org.freedesktop.appearance"_L1 && key == "contrast"_L1)
            return QDBusVariant(contrast);
        if (group == "org.freedesktop.appearance"_L1 && key == "reduced-motion"_L1)
            return QDBusVariant(reducedMotion);
        if (group == "org.gnome.desktop.interface"_L1 && key == "enable-animations"_L1)
            return QDBusVariant(animations);
        return QDBusVariant(0u);
    }
};
#endif

class AppearanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void withoutAPortalThePaletteDecides();
    void thePortalDecides();
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
    QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
    QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
                               QDBusConnection::ExportAllSlots));
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

void AppearanceTest::whatThePortalChangesIsFollowed()
{
#ifdef Q_OS_WIN
    QSKIP("no D-Bus on Windows");
#else
    QDBusConnection bus(u"portal"_s);
    if (!bus.isConnected())
        QSKIP("no dbus-daemon here");
    FakePortal portal;
    QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
                               QDBusConnection::ExportAllSlots));
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
