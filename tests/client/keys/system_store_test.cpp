// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/keys/system_store.h"

#include <QTest>

#ifdef Q_OS_WIN
QTEST_APPLESS_MAIN(QObject)
#else

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

using namespace foghorn;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/** A session bus of our own with the very key store that most desktops have. */
class SystemStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void withoutAKeyStoreItIsAbsentAtOnce();
    void whatIsKeptIsFoundByName();
    void anotherProcessFindsIt();
    void aLockedStoreIsSaidAndNobodyIsAsked();
    void aStoreThatHangsHoldsNobodyUpForLong();
    void cleanupTestCase();

private:
    void startKeyring();
    static void lock();

    QTemporaryDir m_home;
    QProcess m_bus, m_keyring;
    const QString m_name = u"desk-56475aa75463474c"_s;
    const QByteArray m_seed =
        QByteArray::fromHex("00ff10203040506070809000112233445566778899aabbccddeeff0123456789");
};

void SystemStoreTest::initTestCase()
{
    QVERIFY(m_home.isValid());
    // No service of this computer may be started by asking for it.
    QFile config(m_home.filePath(u"bus.conf"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(
        "<busconfig><type>session</type><keep_umask/><listen>unix:dir=" + m_home.path().toUtf8() +
        "</listen><policy context=\"default\"><allow send_destination=\"*\" "
        "eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy>"
        "</busconfig>");
    config.close();
    m_bus.start(u"dbus-daemon"_s,
                {u"--nofork"_s, u"--print-address=1"_s, u"--config-file"_s, config.fileName()});
    if (!m_bus.waitForStarted())
        QSKIP("there is no dbus-daemon here");
    QVERIFY(m_bus.waitForReadyRead(10000));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void SystemStoreTest::startKeyring()
{
    if (m_keyring.state() == QProcess::Running)
        return;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString &place : {u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s, u"HOME"_s})
        environment.insert(place, m_home.path());
    m_keyring.setProcessEnvironment(environment);
    m_keyring.start(u"gnome-keyring-daemon"_s,
                    {u"--unlock"_s, u"--foreground"_s, u"--components=secrets"_s,
                     u"--control-directory"_s, m_home.path()});
    if (!m_keyring.waitForStarted())
        QSKIP("there is no gnome-keyring-daemon here");
    m_keyring.write("a password for the key store");
    m_keyring.closeWriteChannel();
    SystemStore store;
    QTRY_COMPARE_WITH_TIMEOUT(store.standing(), KeyStore::Standing::Open, 20000);
}

void SystemStoreTest::lock()
{
    QDBusMessage order =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    order << QVariant::fromValue(
        QList<QDBusObjectPath>{QDBusObjectPath(u"/org/freedesktop/secrets/aliases/default"_s)});
    QCOMPARE(QDBusConnection::sessionBus().call(order).type(), QDBusMessage::ReplyMessage);
}

void SystemStoreTest::withoutAKeyStoreItIsAbsentAtOnce()
{
    QElapsedTimer watch;
    watch.start();
    SystemStore store;
    QCOMPARE(store.standing(), KeyStore::Standing::Absent);
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", m_home.filePath(u"nowhere"_s).toUtf8());
    QCOMPARE(store.standing(), KeyStore::Standing::Absent);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qputenv("XDG_RUNTIME_DIR", runtime);
    QVERIFY(watch.elapsed() < 1000);
}

void SystemStoreTest::whatIsKeptIsFoundByName()
{
    startKeyring();
    SystemStore store;
    const auto before = store.read(m_name);
    QVERIFY2(before, before ? "" : qPrintable(before.error().reason));
    QVERIFY(!*before);
    const auto written = store.write(m_name, m_seed);
    QVERIFY2(written, written ? "" : qPrintable(written.error().reason));
    QCOMPARE(store.read(m_name).value(), m_seed);
    QVERIFY(store.write(u"author-ana"_s, m_seed + m_seed));
    QCOMPARE(store.read(m_name).value(), m_seed);
    store.remove(u"author-ana"_s);
    QVERIFY(!store.read(u"author-ana"_s).value());
}

void SystemStoreTest::anotherProcessFindsIt()
{
    startKeyring();
    SystemStore store;
    QVERIFY(store.write(m_name, m_seed));
    QProcess other;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"FOGHORN_TEST_READS"_s, m_name);
    other.setProcessEnvironment(environment);
    other.start(QCoreApplication::applicationFilePath(), QStringList());
    QVERIFY(other.waitForFinished(20000));
    QCOMPARE(other.readAllStandardOutput().trimmed(), m_seed.toHex());
}

void SystemStoreTest::aLockedStoreIsSaidAndNobodyIsAsked()
{
    startKeyring();
    lock();
    SystemStore store;
    QElapsedTimer watch;
    watch.start();
    QCOMPARE(store.standing(), KeyStore::Standing::Locked);
    QVERIFY(watch.elapsed() < 1000);
}

void SystemStoreTest::aStoreThatHangsHoldsNobodyUpForLong()
{
    startKeyring();
    QProcess::execute(u"kill"_s, {u"-STOP"_s, QString::number(m_keyring.processId())});
    SystemStore store(300ms);
    QElapsedTimer watch;
    watch.start();
    QCOMPARE(store.standing(), KeyStore::Standing::Silent);
    QVERIFY(!store.read(m_name));
    QVERIFY2(watch.elapsed() < 2000, qPrintable(QString::number(watch.elapsed())));
    QProcess::execute(u"kill"_s, {u"-CONT"_s, QString::number(m_keyring.processId())});
}

void SystemStoreTest::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QDBusConnection::sessionBus().name());
    for (QProcess *process : {&m_keyring, &m_bus}) {
        process->terminate();
        if (!process->waitForFinished(3000))
            process->kill();
        process->waitForFinished(3000);
    }
}

int main(int argc, char **argv)
{
    // libsecret answers by GLib's loop, which Qt runs on every desktop and which the other tests do without.
    qunsetenv("QT_NO_GLIB");
    QCoreApplication app(argc, argv);
    if (const QString name = qEnvironmentVariable("FOGHORN_TEST_READS"); !name.isEmpty()) {
        const auto found = SystemStore().read(name);
        QFile out;
        (void)out.open(stdout, QIODevice::WriteOnly);
        out.write(found && *found ? (*found)->toHex() : QByteArray("nothing"));
        return 0;
    }
    SystemStoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "system_store_test.moc"
#endif
