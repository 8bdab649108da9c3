// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef FOGHORN_EPOLL
#include "server/relay/event_dispatcher.h"

#include "common/mailbox.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QtTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace foghorn;
using namespace std::chrono_literals;

/** Two connected descriptors that do not block. */
struct Pair
{
    Pair()
    {
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends) != 0)
            qFatal("socketpair failed");
    }
    ~Pair()
    {
        for (const int end : ends) {
            if (end >= 0)
                close(end);
        }
    }
    void say(int end, const char *text) { QCOMPARE(write(ends[end], text, 1), 1); }
    void hear(int end)
    {
        char byte;
        QCOMPARE(read(ends[end], &byte, 1), 1);
    }
    int ends[2] = {-1, -1};
};

class EventDispatcherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theApplicationRunsOnIt()
    {
        QVERIFY(dynamic_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance()));
    }

    void aReaderIsToldOncePerByteItReads()
    {
        Pair pair;
        QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
        int heard = 0;
        connect(&reader, &QSocketNotifier::activated, this, [&] {
            pair.hear(0);
            ++heard;
        });
        pair.say(1, "a");
        pair.say(1, "b");
        QTRY_COMPARE(heard, 2);
        QCoreApplication::processEvents();
        QCOMPARE(heard, 2);
    }

    void oneDescriptorIsWatchedInBothDirections()
    {
        Pair pair;
        QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
        QSocketNotifier writer(pair.ends[0], QSocketNotifier::Write);
        int heard = 0, writable = 0;
        connect(&reader, &QSocketNotifier::activated, this, [&] {
            pair.hear(0);
            ++heard;
        });
        connect(&writer, &QSocketNotifier::activated, this, [&] {
            ++writable;
            writer.setEnabled(false);
        });
        QTRY_COMPARE(writable, 1);
        pair.say(1, "a");
        QTRY_COMPARE(heard, 1);
        writer.setEnabled(true);
        QTRY_COMPARE(writable, 2);
    }

    void aNotifierSwitchedOffAndOnAgainStillHears()
    {
        Pair pair;
        QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
        int heard = 0;
        connect(&reader, &QSocketNotifier::activated, this, [&] {
            pair.hear(0);
            ++heard;
        });
        QCoreApplication::processEvents();
        reader.setEnabled(false);
        pair.say(1, "a");
        QCoreApplication::processEvents();
        QCOMPARE(heard, 0);
        reader.setEnabled(true);
        QTRY_COMPARE(heard, 1);
    }

    void aHandlerMayDeleteTheOtherNotifier()
    {
        Pair first, second;
        auto *one = new QSocketNotifier(first.ends[0], QSocketNotifier::Read);
        auto *two = new QSocketNotifier(second.ends[0], QSocketNotifier::Read);
        int activations = 0;
        connect(one, &QSocketNotifier::activated, this, [&] {
            ++activations;
            first.hear(0);
            delete std::exchange(two, nullptr);
        });
        connect(two, &QSocketNotifier::activated, this, [&] {
            ++activations;
            second.hear(0);
            delete std::exchange(one, nullptr);
        });
        first.say(1, "a");
        second.say(1, "a");
        QTRY_COMPARE(activations, 1);
        QCoreApplication::processEvents();
        QCOMPARE(activations, 1);
        delete one;
        delete two;
    }

    void aNewDescriptorWithAnOldNumberIsHeard()
    {
        Pair pair;
        const int number = pair.ends[0];
        int heard = 0;
        const auto listen = [&] {
            auto reader = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
            connect(reader.get(), &QSocketNotifier::activated, this, [&] {
                pair.hear(0);
                ++heard;
            });
            return reader;
        };
        auto reader = listen();
        QCoreApplication::processEvents();
        // Closed and given away again between two waits.
        reader.reset();
        close(number);
        close(pair.ends[1]);
        QCOMPARE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair.ends), 0);
        if (pair.ends[0] != number)
            std::swap(pair.ends[0], pair.ends[1]);
        QCOMPARE(pair.ends[0], number);
        reader = listen();
        pair.say(1, "a");
        QTRY_COMPARE(heard, 1);
    }

    void anEventOfAClosedDescriptorDoesNotWakeItsSuccessor()
    {
        Pair pairs[2], quiet;
        std::unique_ptr<QSocketNotifier> readers[2];
        QList<int> activations;
        for (const int each : {0, 1}) {
            readers[each] =
                std::make_unique<QSocketNotifier>(pairs[each].ends[0], QSocketNotifier::Read);
            connect(readers[each].get(), &QSocketNotifier::activated, this, [&, each] {
                activations.append(each);
                pairs[each].hear(0);
                // The other one is ready in the same turn; its number goes to a quiet socket.
                const int other = 1 - each;
                readers[other].reset();
                QCOMPARE(dup2(quiet.ends[0], pairs[other].ends[0]), pairs[other].ends[0]);
                readers[other] =
                    std::make_unique<QSocketNotifier>(pairs[other].ends[0], QSocketNotifier::Read);
                connect(readers[other].get(), &QSocketNotifier::activated, this,
                        [&] { activations.append(-1); });
            });
        }
        QCoreApplication::processEvents();
        pairs[0].say(1, "a");
        pairs[1].say(1, "a");
        QTRY_COMPARE(activations.size(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(activations.size(), 1);
    }

    void aNestedLoopHearsWhatTheOuterOneHasNotReached()
    {
        Pair first, second;
        QSocketNotifier one(first.ends[0], QSocketNotifier::Read);
        QSocketNotifier two(second.ends[0], QSocketNotifier::Read);
        QEventLoop inner;
        int heard = 0, nested = 0;
        const auto handle = [&](Pair &mine) {
            mine.hear(0); // fails on a stale activation
            ++heard;
            if (heard == 1) {
                ++nested;
                inner.exec();
            } else {
                inner.quit();
            }
        };
        connect(&one, &QSocketNotifier::activated, this, [&] { handle(first); });
        connect(&two, &QSocketNotifier::activated, this, [&] { handle(second); });
        first.say(1, "a");
        second.say(1, "a");
        QTRY_COMPARE(heard, 2);
        QCOMPARE(nested, 1);
    }

    void timersFireAndStop()
    {
        QTimer timer;
        int fired = 0;
        connect(&timer, &QTimer::timeout, this, [&] {
            if (++fired == 3)
                timer.stop();
        });
        timer.start(1ms);
        QTRY_COMPARE(fired, 3);
        QVERIFY(!timer.isActive());
        QCOMPARE(timer.remainingTime(), -1);
    }

    void aCallFromAnotherThreadWakesTheWait()
    {
        bool arrived = false;
        Mailbox mailbox;
        std::thread other([&] { mailbox.post([&] { arrived = true; }); });
        QTRY_VERIFY(arrived);
        other.join();
    }

    void aPlainFileFallsBackToPoll()
    {
        QTemporaryFile file; // epoll refuses it with EPERM
        QVERIFY(file.open());
        QSocketNotifier reader(file.handle(), QSocketNotifier::Read);
        int activations = 0;
        connect(&reader, &QSocketNotifier::activated, this, [&] {
            ++activations;
            reader.setEnabled(false);
        });
        QTRY_COMPARE(activations, 1);
    }

    void qtSocketsWorkOnIt()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTcpSocket client;
        client.connectToHost(server.serverAddress(), server.serverPort());
        QTRY_VERIFY(server.hasPendingConnections());
        std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
        const QByteArray sent(3 * 1000 * 1000, 'x');
        peer->write(sent);
        QByteArray received;
        connect(&client, &QIODevice::readyRead, this, [&] { received += client.readAll(); });
        QTRY_COMPARE(received.size(), sent.size());
        client.disconnectFromHost();
        QTRY_COMPARE(peer->state(), QAbstractSocket::UnconnectedState);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    QCoreApplication application(argc, argv);
    EventDispatcherTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "event_dispatcher_test.moc"
#else
int main()
{
    return 0; // the shards run on Qt's own dispatcher
}
#endif
