// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service_manager.h"

#include "common/clock.h"
#include "server/relay/relay.h"
#include "server/store/store_thread.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** What systemd has on the other side of NOTIFY_SOCKET. */
class Manager
{
public:
    Manager() : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0))
    {
        const QByteArray path = m_folder.filePath(u"notify"_s).toLocal8Bit();
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            qFatal("the socket of the test cannot be bound");
        qputenv("NOTIFY_SOCKET", path);
    }
    ~Manager()
    {
        qunsetenv("NOTIFY_SOCKET");
        qunsetenv("WATCHDOG_USEC");
        ::close(m_socket);
    }
    /** How often this was said so far. */
    qsizetype heard(const char *word)
    {
        char said[512];
        for (ssize_t size = 0; (size = ::recv(m_socket, said, sizeof said, 0)) > 0;)
            m_said += QByteArray(said, size).split('\n');
        return m_said.count(word);
    }

private:
    QTemporaryDir m_folder;
    int m_socket;
    QByteArrayList m_said;
};

/** A relay's sockets and a store, and nothing between them. */
struct Parts
{
    Parts()
    {
        StaffRecord ana;
        ana.login = u"ana"_s;
        const QDir data(folder.filePath(u"data"_s));
        if (!Store::create(data, u"Example Ltd"_s, ana))
            qFatal("no store");
        auto opened = Store::open(data);
        store = std::make_unique<StoreThread>(std::move(*opened));
        auto started = Relay::start({.listen = {{QHostAddress::LocalHost, 0}}}, clock);
        relay = std::move(*started);
    }
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<StoreThread> store;
    std::unique_ptr<Relay> relay;
};

} // namespace

class ServiceManagerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readyAliveAndStoppingAreTold()
    {
        Manager manager;
        qputenv("WATCHDOG_USEC", "100000");
        Parts parts;
        ServiceManager service(*parts.relay, *parts.store);
        QCOMPARE(manager.heard("READY=1"), 0);
        service.tellReady();
        QCOMPARE(manager.heard("READY=1"), 1);
        QTRY_VERIFY(manager.heard("WATCHDOG=1") >= 3);
        service.tellStopping();
        QCOMPARE(manager.heard("STOPPING=1"), 1);
    }

    void aThreadThatHangsGivesNoSignOfLife()
    {
        Manager manager;
        qputenv("WATCHDOG_USEC", "100000");
        Parts parts;
        ServiceManager service(*parts.relay, *parts.store);
        service.tellReady();
        QTRY_VERIFY(manager.heard("WATCHDOG=1") >= 1);
        QSemaphore hang;
        QSemaphore hanging;
        parts.store->ask<bool>(
            this,
            [&](Store &) {
                hanging.release();
                hang.acquire();
                return Result<bool>(true);
            },
            [](const Result<bool> &) {});
        hanging.acquire();
        // The question that was on its way may still be answered; then there is silence.
        QTimer turns;
        int passed = 0;
        QObject::connect(&turns, &QTimer::timeout, [&passed] { ++passed; });
        turns.start(50);
        QTRY_VERIFY(passed >= 2);
        const qsizetype before = manager.heard("WATCHDOG=1");
        QTRY_VERIFY(passed >= 12);
        const qsizetype meanwhile = manager.heard("WATCHDOG=1");
        hang.release();
        QCOMPARE(meanwhile, before);
        QTRY_VERIFY(manager.heard("WATCHDOG=1") > meanwhile);
    }

    void withoutAServiceManagerNothingHappens()
    {
        Parts parts;
        ServiceManager service(*parts.relay, *parts.store);
        service.tellReady();
        service.tellStopping();
    }
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::ServiceManagerTest)
#include "service_manager_test.moc"
