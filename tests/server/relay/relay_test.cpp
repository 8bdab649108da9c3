// SPDX-License-Identifier: GPL-3.0-or-later
#include "relay_harness.h"

#include <QSignalSpy>
#include <QtTest>

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/** A relay with its rules, and clients that have said hello. */
struct House
{
    explicit House(const RelaySettings &settings = testSettings())
        : relay(startRelay(settings)), rules(*relay), url(relay->urls().first())
    {
    }
    std::unique_ptr<Client> connected()
    {
        auto client = std::make_unique<Client>(url);
        client->open();
        [&] { QTRY_VERIFY(client->heard.contains(u"welcome"_s)); }();
        return client;
    }
    std::unique_ptr<Client> desk(const QString &login, const QString &site = {},
                                 const QList<NoticeRevision> &holds = {})
    {
        auto client = connected();
        client->holds = holds;
        client->sayHello(login, site);
        [&] { QTRY_COMPARE(client->lastHeard().left(8), u"caughtUp"_s); }();
        client->heard.clear();
        return client;
    }
    std::unique_ptr<Client> console()
    {
        auto client = connected();
        ToRelay::ConsoleHello hello;
        hello.app = {u"foghorn-admin"_s, u"0.1.0"_s, u"Debian 12"_s};
        hello.login = u"ana"_s;
        hello.password = u"eight words"_s;
        client->ask(hello);
        [&] { QTRY_COMPARE(client->lastHeard(), u"answer 1"_s); }();
        client->heard.clear();
        return client;
    }
    /** Until all that was ordered so far has reached the clients: a last announcement tells. */
    void settle(const QList<Client *> &clients, qint64 cursor)
    {
        relay->announce(announcementTo({}, makeNoticeId(), cursor));
        const QString last = u"notice %1"_s.arg(cursor);
        for (Client *client : clients) {
            QTRY_VERIFY(client->heard.contains(last));
            client->heard.removeAll(last);
        }
    }

    std::unique_ptr<Relay> relay;
    Rules rules;
    QString url;
};

class RelayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClientIsWelcomedWithNonceAndTime()
    {
        House house;
        const auto first = house.connected();
        const auto second = house.connected();
        const auto nonce = [](const Client &client) {
            return QByteArray::fromBase64(
                client.messages.first()["params"_L1]["nonce"_L1].toString().toLatin1());
        };
        QCOMPARE(nonce(*first).size(), 32);
        QVERIFY(nonce(*first) != nonce(*second));
        const QJsonObject welcome = first->messages.first()["params"_L1].toObject();
        const auto time = instantFromIso(welcome["time"_L1].toString());
        QVERIFY(bool(time));
        QVERIFY(SystemClock().now() - *time < 1min);
        QTRY_COMPARE(house.relay->sessionCount(), 2);
    }

    void aHelloReachesTheRulesAsItWasSaid()
    {
        House house;
        house.rules.admitting = false;
        const auto client = house.connected();
        client->sayHello(u"ines@corp.example"_s, u"Lyon"_s);
        QTRY_COMPARE(house.rules.asked.size(), 1);
        const auto &asked = house.rules.asked.first();
        QCOMPARE(asked.id, 1);
        QCOMPARE(asked.peer, QHostAddress(QHostAddress::LocalHost));
        QVERIFY(std::get<ToRelay::DeskHello>(asked.request) ==
                helloOf(client->desk, u"ines@corp.example"_s, u"Lyon"_s));
    }

    void nothingIsSaidToADeskBeforeItsHelloIsAnswered()
    {
        House house;
        house.rules.admitting = false;
        const auto waiting = house.connected();
        waiting->sayHello(u"joao@corp.example"_s);
        QTRY_COMPARE(house.rules.asked.size(), 1);
        house.rules.admitting = true;
        const auto admitted = house.desk(u"marie@corp.example"_s);
        house.settle({admitted.get()}, 1);
        QCOMPARE(waiting->heard, QStringList{u"welcome"_s});
    }

    void aRefusedHelloMayBeSaidAgain()
    {
        House house;
        house.rules.admitting = false;
        const auto client = house.connected();
        client->sayHello(u"pedro@corp.example"_s);
        QTRY_COMPARE(house.rules.asked.size(), 1);
        const RpcError error{wire::ErrorCode::Unauthorised, u"unknown desk"_s};
        house.relay->send(house.rules.asked.first().session, encodeError(1, error));
        QTRY_COMPARE(client->lastHeard(), u"error -32001"_s);
        house.rules.admitting = true;
        client->sayHello(u"pedro@corp.example"_s);
        QTRY_COMPARE(client->lastHeard(), u"caughtUp 0"_s);
    }

    void aSecondHelloIsAMistake()
    {
        House house;
        const auto client = house.desk(u"pedro@corp.example"_s);
        client->sayHello(u"pedro@corp.example"_s);
        QTRY_COMPARE(client->lastHeard(), u"error -32600"_s);
    }

    void aHelloOfAnotherProtocolIsToldAndClosed()
    {
        House house;
        const auto client = house.connected();
        auto hello = helloOf(client->desk, u"ana@corp.example"_s, {});
        hello.protocol = 2;
        client->ask(hello);
        QTRY_VERIFY(client->closeCode);
        QCOMPARE(client->lastHeard(), u"error -32006"_s);
        QCOMPARE(*client->closeCode, int(wire::CloseCode::UnsupportedProtocol));
    }

    void announcementsQueueBehindTheCatchUp()
    {
        House house;
        QStringList expected{u"welcome"_s, u"answer 1"_s};
        const QString padding(60 * 1000, u'ä');
        for (int each = 1; each <= 60; ++each) { // 7 MB: more than the kernel takes at once
            house.rules.catchUp.append(notification(u"notice"_s, each, {{u"details"_s, padding}}));
            expected.append(u"notice %1"_s.arg(each));
        }
        house.rules.cursor = 60;
        const auto client = house.connected();
        connect(house.relay.get(), &Relay::requestArrived, client.get(), [&] {
            for (int cursor = 59; cursor <= 62; ++cursor) // 59 and 60 are in the catch-up already
                house.relay->announce(announcementTo({}, makeNoticeId(), cursor));
        });
        client->sayHello(u"ines@corp.example"_s);
        expected << u"caughtUp 60"_s << u"notice 61"_s << u"notice 62"_s;
        QTRY_COMPARE(client->heardButTicks().size(), expected.size());
        QCOMPARE(client->heardButTicks(), expected);
    }

    void anAnnouncementReachesItsAudienceAndTheConsoles()
    {
        House house;
        const auto lyon = house.desk(u"ines@corp.example"_s, u"Lyon"_s);
        const auto porto = house.desk(u"joao@corp.example"_s, u"Porto"_s);
        const auto console = house.console();
        house.relay->announce(announcementTo(u"Lyon"_s, makeNoticeId(), 1));
        house.settle({lyon.get(), porto.get(), console.get()}, 2);
        QCOMPARE(lyon->heardButTicks(), QStringList{u"notice 1"_s});
        QCOMPARE(porto->heardButTicks(), QStringList{});
        QCOMPARE(console->heardButTicks(), QStringList{u"notice 1"_s});
    }

    void whoLeavesTheAudienceIsToldOnceAndOnlyIfItHoldsTheNotice()
    {
        House house;
        const NoticeId notice = makeNoticeId();
        const auto lyon = house.desk(u"ines@corp.example"_s, u"Lyon"_s);
        const auto porto = house.desk(u"joao@corp.example"_s, u"Porto"_s);
        const auto holder = house.desk(u"rui@corp.example"_s, u"Faro"_s, {{notice, 1}});
        house.relay->announce(announcementTo(u"Lyon"_s, notice, 1));
        house.relay->announce(announcementTo(u"Porto"_s, notice, 2));
        house.relay->announce(announcementTo(u"Porto"_s, notice, 3));
        house.settle({lyon.get(), porto.get(), holder.get()}, 4);
        QCOMPARE(lyon->heardButTicks(), (QStringList{u"notice 1"_s, u"withdrawn 2"_s}));
        QCOMPARE(porto->heardButTicks(), (QStringList{u"notice 2"_s, u"notice 3"_s}));
        QCOMPARE(holder->heardButTicks(), QStringList{u"withdrawn 1"_s});
    }

    void anEndingGoesToThoseWhoWereToldAndToHolders()
    {
        House house;
        const NoticeId notice = makeNoticeId();
        const auto told = house.desk(u"ines@corp.example"_s, u"Lyon"_s, {{notice, 1}});
        const auto otherDesk = house.desk(u"ines@corp.example"_s, u"Porto"_s);
        const auto holder = house.desk(u"marie@corp.example"_s, u"Lyon"_s, {{notice, 1}});
        const auto stranger = house.desk(u"joao@corp.example"_s, u"Lyon"_s);
        const auto console = house.console();
        Announcement ending = announcementTo(u"Lyon"_s, notice, 1);
        ending.ending = true;
        ending.told = {PersonId{u"ines@corp.example"_s}};
        house.relay->announce(ending);
        house.settle({told.get(), otherDesk.get(), holder.get(), stranger.get(), console.get()}, 2);
        QCOMPARE(told->heardButTicks(), QStringList{u"notice 1 told"_s});
        QCOMPARE(otherDesk->heardButTicks(), QStringList{u"notice 1 told"_s});
        QCOMPARE(holder->heardButTicks(), QStringList{u"notice 1"_s});
        QCOMPARE(stranger->heardButTicks(), QStringList{});
        QCOMPARE(console->heardButTicks(), QStringList{u"notice 1"_s});
    }

    void theOtherDesksOfAPersonAreTold()
    {
        House house;
        const auto here = house.desk(u"ines@corp.example"_s);
        const auto there = house.desk(u"ines@corp.example"_s);
        const auto stranger = house.desk(u"joao@corp.example"_s);
        house.relay->sendToPerson({u"ines@corp.example"_s}, notification(u"acknowledged"_s, 5),
                                  here->desk);
        house.settle({here.get(), there.get(), stranger.get()}, 1);
        QCOMPARE(here->heardButTicks(), QStringList{});
        QCOMPARE(there->heardButTicks(), QStringList{u"acknowledged 5"_s});
        QCOMPARE(stranger->heardButTicks(), QStringList{});
    }

    void theSameDeskElsewhereReplacesTheEarlierOne()
    {
        House house;
        const auto earlier = house.desk(u"ines@corp.example"_s);
        const auto later = house.connected();
        later->desk = earlier->desk;
        later->sayHello(u"ines@corp.example"_s);
        QTRY_VERIFY(earlier->closeCode);
        QCOMPARE(*earlier->closeCode, int(wire::CloseCode::Replaced));
        QTRY_COMPARE(house.rules.ended.size(), 1);
        house.relay->sendToPerson({u"ines@corp.example"_s}, notification(u"acknowledged"_s, 5), {});
        QTRY_COMPARE(later->lastHeard(), u"acknowledged 5"_s);
        QCOMPARE(house.relay->sessionCount(), 1);
        house.relay->closeDesk(later->desk, wire::CloseCode::Revoked, u"stolen"_s);
        QTRY_VERIFY(later->closeCode); // the end of the earlier one has not made us forget it
    }

    void aDeskCanBeClosedByItsId()
    {
        House house;
        const auto revoked = house.desk(u"ines@corp.example"_s);
        const auto other = house.desk(u"joao@corp.example"_s);
        house.relay->closeDesk(revoked->desk, wire::CloseCode::Revoked, u"révoqué "_s.repeated(40));
        QTRY_VERIFY(revoked->closeCode);
        QCOMPARE(*revoked->closeCode, int(wire::CloseCode::Revoked));
        QVERIFY(revoked->socket.closeReason().startsWith(u"révoqué"_s));
        QVERIFY(!other->closeCode);
    }

    void everyAdmittedSessionIsTickedOnceARound()
    {
        RelaySettings settings = testSettings();
        settings.deadlines.tick = 200ms;
        House house(settings);
        house.rules.cursor = 41;
        const auto desk = house.desk(u"ines@corp.example"_s, u"Lyon"_s);
        const auto console = house.console();
        const auto stranger = house.connected();
        QTRY_VERIFY(desk->heard.count(u"tick 41"_s) >= 2);
        house.relay->announce(announcementTo(u"Porto"_s, makeNoticeId(), 42));
        QTRY_VERIFY(desk->heard.contains(u"tick 42"_s)); // weighed, though nothing came of it
        QTRY_VERIFY(console->heard.contains(u"tick 42"_s));
        QCOMPARE(stranger->heard, QStringList{u"welcome"_s});
        QVERIFY(!desk->closeCode); // Qt answers the pings
    }

    void whoAnswersNoPingIsClosed()
    {
        RelaySettings settings = testSettings();
        settings.deadlines.tick = 100ms;
        settings.deadlines.pong = 200ms;
        House house(settings);
        RawClient silent(house.url), lively(house.url);
        lively.answersPings = true;
        for (RawClient *client : {&silent, &lively}) {
            client->upgrade();
            QTRY_VERIFY(client->received.contains("welcome"));
            client->sendText(encodeRequest(1, helloOf(makeDeskId(), u"rui@corp.example"_s, {})));
        }
        QTRY_COMPARE(silent.closeCode(), int(wire::CloseCode::NoPong));
        QTRY_COMPARE(house.relay->sessionCount(), 1);
        QVERIFY(lively.isOpen());
    }

    void aSlowReaderIsCutAndNobodyElseNotices()
    {
        House house(testSettings(1));
        const auto good = house.desk(u"ines@corp.example"_s);
        const auto hello = encodeRequest(1, helloOf(makeDeskId(), u"rui@corp.example"_s, {}));
        RawClient slow(house.url);
        slow.upgrade();
        QTRY_VERIFY(slow.received.contains("welcome"));
        slow.sendText(hello);
        QTRY_VERIFY(slow.received.contains("caughtUp"));
        slow.socket.setReadBufferSize(1); // from here on it reads nothing more
        const QString padding(60 * 1000, u'x');
        const int many = 400; // 24 MB: past what two kernels' buffers and our limit hold
        for (int cursor = 1; cursor <= many; ++cursor) {
            Announcement announcement = announcementTo({}, makeNoticeId(), cursor);
            announcement.frame = notification(u"notice"_s, cursor, {{u"details"_s, padding}});
            house.relay->announce(announcement);
            QTRY_COMPARE(good->heardButTicks().size(), cursor);
        }
        QTRY_COMPARE(house.rules.ended.size(), 1);
        QVERIFY(!good->closeCode);
        QCOMPARE(house.relay->sessionCount(), 1);
    }

    void noProgressEndsASessionThatOnlyTrickles()
    {
        RelaySettings settings = testSettings(1);
        settings.deadlines.noProgress = 300ms;
        House house(settings);
        const QString padding(60 * 1000, u'x');
        for (int each = 1; each <= 300; ++each) // a catch-up does not count as unsent
            house.rules.catchUp.append(notification(u"notice"_s, each, {{u"details"_s, padding}}));
        RawClient slow(house.url);
        slow.upgrade();
        QTRY_VERIFY(slow.received.contains("welcome"));
        slow.socket.setReadBufferSize(1);
        slow.sendText(encodeRequest(1, helloOf(makeDeskId(), u"rui@corp.example"_s, {})));
        QTRY_COMPARE(house.rules.ended.size(), 1);
    }

    void stoppingTellsEverybodyWhenToComeBack()
    {
        House house;
        const auto desk = house.desk(u"ines@corp.example"_s);
        const auto console = house.console();
        const auto stranger = house.connected();
        RawClient halfOpen(house.url);
        QTRY_VERIFY(halfOpen.isOpen());
        QSignalSpy stopped(house.relay.get(), &Relay::stopped);
        house.relay->stop(2s, 30s);
        QTRY_COMPARE(stopped.size(), 1);
        for (Client *client : {desk.get(), console.get(), stranger.get()}) {
            QTRY_VERIFY(client->closeCode);
            QCOMPARE(*client->closeCode, int(wire::CloseCode::GoingDown));
            QCOMPARE(client->lastHeard(), u"goodbye"_s);
            QCOMPARE(client->messages.last()["params"_L1]["reconnectWithinMs"_L1].toArray(),
                     (QJsonArray{2000, 30000}));
        }
        QTRY_VERIFY(!halfOpen.isOpen());
        QCOMPARE(house.relay->sessionCount(), 0);
        QTcpSocket late;
        late.connectToHost(QHostAddress::LocalHost, portOf(house.url));
        QTRY_COMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
        QCOMPARE(stopped.size(), 1);
    }

    void stoppingAnEmptyRelayIsDoneAtOnce()
    {
        House house;
        QSignalSpy stopped(house.relay.get(), &Relay::stopped);
        house.relay->stop(0ms, 0ms);
        QTRY_COMPARE(stopped.size(), 1);
    }

    void aRelayMayBeDestroyedWithItsClientsConnected()
    {
        House house;
        const auto desk = house.desk(u"ines@corp.example"_s);
        RawClient halfOpen(house.url);
        QTRY_VERIFY(halfOpen.isOpen());
        house.relay.reset();
        QTRY_VERIFY(desk->closeCode);
        QTRY_VERIFY(!halfOpen.isOpen());
    }

    void fiveHundredDesksHearOneAnnouncement()
    {
        House house;
        std::vector<std::unique_ptr<Client>> clients;
        for (int each = 0; each < 500; ++each) {
            clients.push_back(std::make_unique<Client>(house.url));
            Client *client = clients.back().get();
            connect(&client->socket, &QWebSocket::connected, client, [client, each] {
                client->sayHello(u"person%1@corp.example"_s.arg(each), u"Lyon"_s);
            });
            client->open();
        }
        const auto all = [&](const QString &line) {
            return std::all_of(clients.begin(), clients.end(),
                               [&](const auto &client) { return client->heard.contains(line); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(all(u"caughtUp 0"_s), 20000);
        QCOMPARE(house.relay->sessionCount(), 500);
        QElapsedTimer timer;
        timer.start();
        house.relay->announce(announcementTo(u"Lyon"_s, makeNoticeId(), 1));
        QTRY_VERIFY(all(u"notice 1"_s));
        qInfo("500 desks had it after %lld ms", timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(RelayTest)
#include "relay_test.moc"
