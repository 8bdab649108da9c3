// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/relay_link.h"

#include "common/clock.h"
#include "tests/client/link/fake_relay.h"
#include "tests/client/link/test_certificate.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;
using wire::CloseCode;

Q_DECLARE_METATYPE(foghorn::LinkState)

static const Instant nineOClock = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 9h;

/** A link that says a console's hello by itself, as the layers above do. */
struct TestLink
{
    explicit TestLink(const QList<QUrl> &relays, LinkTimings timings = quickTimings(),
                      const QList<QSslCertificate> &authorities = {})
        : link({relays, authorities, timings}, clock)
    {
        QObject::connect(&link, &RelayLink::welcomed, &link, [this] {
            ++welcomes;
            link.request(
                ToRelay::ConsoleHello{
                    1, {u"test"_s, u"0.1"_s, u"Debian 12"_s}, u"ana"_s, u"secret"_s, {}},
                &link, [this](const RpcResult<ToRelay::ConsoleHello::Answer> &answer) {
                    if (std::holds_alternative<RpcError>(answer))
                        lastError = std::get<RpcError>(answer);
                    else
                        link.helloAccepted();
                });
        });
    }
    bool online() const { return link.state() == LinkState::Online; }

    ManualClock clock{nineOClock};
    RelayLink link;
    int welcomes = 0;
    std::optional<RpcError> lastError;
};

class RelayLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsOnlineWhenTheHelloIsAnswered();
    void aRequestGetsItsOwnAnswer();
    void aRequestThatTheRelayRefusesGetsTheReason();
    void aRequestWhileNotConnectedFailsAndWasNotSent();
    void aLinkLostBeforeTheAnswerIsNotKnown();
    void anAnswerForADeadAskerIsDropped();
    void aSilentServerIsGivenUpAfterOurOwnDeadline();
    void aHelloThatIsNeverAnsweredIsGivenUp();
    void anHttp503IsTriedAgain();
    void aServerWithoutOurSubprotocolIsRefused();
    void aCodeThatComesBackComesBack_data();
    void aCodeThatComesBackComesBack();
    void aCodeThatRefusesIsSaidAndTriedRarely_data();
    void aCodeThatRefusesIsSaidAndTriedRarely();
    void aRevokedLinkStopsForGood();
    void aGoodbyeIsFollowedInItsWindow();
    void aPowerCutIsNoticedAndHealed();
    void atNetworkUpItTriesAtOnceHoweverLongItWouldWait();
    void atNetworkUpAGoodLinkIsLeftAlone();
    void atNetworkUpAfterASleepItAsksForTheTime();
    void theNextRelayOfTheListIsTried();
    void plainWsOffLoopbackIsRefusedWithASentence();
    void aClockTwoHoursOffIsCorrected();
    void aClockJumpForgetsTheTimeUntilTheRelayAnswered();
    void ticksKeepTheLinkWithoutAQuestion();
    void withoutTicksItAsksAndAnAnswerKeepsTheLink();
    void anUnansweredQuestionEndsTheLink();
    void anUnknownCertificateIsRefusedInWords();
    void aGivenAuthorityIsTrusted();
    void anUnknownNotificationIsPassedOver();
    void aFrameOverTheLimitEndsTheLink();
    void stoppingInsideACallbackIsSafe();
};

void RelayLinkTest::itIsOnlineWhenTheHelloIsAnswered()
{
    FakeRelay relay;
    TestLink desk({relay.url()});
    QCOMPARE(desk.link.state(), LinkState::Stopped);
    QVERIFY(!desk.link.hasRelayTime());
    desk.link.start();
    QCOMPARE(desk.link.state(), LinkState::Connecting);
    QTRY_VERIFY(desk.online());
    QVERIFY(desk.link.trouble().isEmpty());
    QVERIFY(desk.link.hasRelayTime());
    QCOMPARE(desk.link.lastHeardAt(), std::optional(relay.time));
    QCOMPARE(relay.connections, 1);
}

void RelayLinkTest::aRequestGetsItsOwnAnswer()
{
    FakeRelay relay;
    // The second is answered before the first.
    QList<QByteArray> late;
    relay.misbehave = [&](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        const auto *preview = std::get_if<ToRelay::EnrolmentCreate>(&incoming.request);
        if (!preview)
            return std::nullopt;
        late.prepend(encodeAnswerOf(
            incoming.id, ToRelay::EnrolmentCreate::Answer{u"token for %1"_s.arg(preview->uses)}));
        return QByteArray();
    };
    TestLink desk({relay.url()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
    QMap<int, QString> answers;
    for (const int uses : {1, 2}) {
        desk.link.request(
            ToRelay::EnrolmentCreate{uses, 7, u"key-%1"_s.arg(uses)}, this,
            [&answers, uses](const RpcResult<ToRelay::EnrolmentCreate::Answer> &answer) {
                answers[uses] = std::get<0>(answer).token;
            });
    }
    QTRY_COMPARE(late.size(), 2);
    for (const QByteArray &bytes : late)
        relay.tellBytes(bytes);
    QTRY_COMPARE(answers, (QMap<int, QString>{{1, u"token for 1"_s}, {2, u"token for 2"_s}}));
}

void RelayLinkTest::aRequestThatTheRelayRefusesGetsTheReason()
{
    FakeRelay relay;
    TestLink desk({relay.url()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
    std::optional<RpcError> error;
    desk.link.request(ToRelay::NoticeList{}, this,
                      [&](const RpcResult<ToRelay::NoticeList::Answer> &answer) {
                          error = std::get<RpcError>(answer);
                      });
    QTRY_VERIFY(error);
    QCOMPARE(error->code, wire::ErrorCode::MethodNotFound);
    QVERIFY(!RelayLink::isLinkLost(*error));
}

void RelayLinkTest::aRequestWhileNotConnectedFailsAndWasNotSent()
{
    FakeRelay relay;
    TestLink desk({relay.url()});
    std::optional<RpcError> error;
    desk.link.request(ToRelay::NoticeList{}, this,
                      [&](const RpcResult<ToRelay::NoticeList::Answer> &answer) {
                          error = std::get<RpcError>(answer);
                      });
    QTRY_VERIFY(error);
    QVERIFY(!RelayLink::isLinkLost(*error));
    QVERIFY(relay.requests.isEmpty());
}

void RelayLinkTest::aLinkLostBeforeTheAnswerIsNotKnown()
{
    FakeRelay relay;
    TestLink desk({relay.url()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
    relay.misbehave = [&](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        if (std::holds_alternative<ToRelay::EnrolmentCreate>(incoming.request)) {
            relay.hangUp();
            return QByteArray();
        }
        return std::nullopt;
    };
    std::optional<RpcError> error;
    desk.link.request(ToRelay::EnrolmentCreate{1, 7, u"key"_s}, this,
                      [&](const RpcResult<ToRelay::EnrolmentCreate::Answer> &answer) {
                          error = std::get<RpcError>(answer);
                      });
    QTRY_VERIFY(error);
    QVERIFY(RelayLink::isLinkLost(*error));
    QTRY_VERIFY(desk.online());
    QCOMPARE(relay.heard<ToRelay::EnrolmentCreate>().size(),
             1); // never repeated by the link itself
}

void RelayLinkTest::anAnswerForADeadAskerIsDropped()
{
    FakeRelay relay;
    TestLink desk({relay.url()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
    bool called = false, second = false;
    auto asker = std::make_unique<QObject>();
    desk.link.request(ToRelay::NoticeList{}, asker.get(), [&](const auto &) { called = true; });
    asker.reset();
    desk.link.request(ToRelay::NoticeList{}, this, [&](const auto &) { second = true; });
    QTRY_VERIFY(second);
    QVERIFY(!called);
}

void RelayLinkTest::aSilentServerIsGivenUpAfterOurOwnDeadline()
{
    QTcpServer silent; // takes the connection and never says a word
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    LinkTimings timings = quickTimings();
    timings.connect = 100ms;
    TestLink desk({QUrl(u"ws://localhost:%1/v1"_s.arg(silent.serverPort()))}, timings);
    desk.link.start();
    QTRY_COMPARE(desk.link.state(), LinkState::Waiting);
    QVERIFY2(desk.link.trouble().contains(u"in time"), qPrintable(desk.link.trouble()));
}

void RelayLinkTest::aHelloThatIsNeverAnsweredIsGivenUp()
{
    FakeRelay relay;
    relay.misbehave = [](const IncomingRequest &) { return std::optional(QByteArray()); };
    LinkTimings timings = quickTimings();
    timings.silence = 100ms;
    TestLink desk({relay.url()}, timings);
    desk.link.start();
    QTRY_COMPARE(desk.link.state(), LinkState::Waiting);
    QVERIFY(desk.lastError);
    QTRY_VERIFY(relay.connections >= 2);
}

void RelayLinkTest::anHttp503IsTriedAgain()
{
    QTcpServer busy; // a proxy whose relay is away
    QVERIFY(busy.listen(QHostAddress::LocalHost));
    int asked = 0;
    connect(&busy, &QTcpServer::newConnection, &busy, [&] {
        QTcpSocket *socket = busy.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&asked, socket] {
            if (!socket->readAll().endsWith("\r\n\r\n"))
                return;
            ++asked;
            socket->write(
                "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\n\r\n");
        });
    });
    TestLink desk({QUrl(u"ws://localhost:%1/v1"_s.arg(busy.serverPort()))});
    desk.link.start();
    QTRY_VERIFY(asked >= 3);
    QCOMPARE(desk.link.state(), LinkState::Waiting);
    QVERIFY2(desk.link.trouble().contains(u"503"), qPrintable(desk.link.trouble()));
}

void RelayLinkTest::aServerWithoutOurSubprotocolIsRefused()
{
    QWebSocketServer other(u"another service"_s, QWebSocketServer::NonSecureMode);
    QVERIFY(other.listen(QHostAddress::LocalHost));
    TestLink desk({QUrl(u"ws://localhost:%1/v1"_s.arg(other.serverPort()))});
    desk.link.start();
    QTRY_COMPARE(desk.link.state(), LinkState::Refused);
    QVERIFY(desk.link.trouble().contains(u"not a Foghorn relay"));
}

void RelayLinkTest::aCodeThatComesBackComesBack_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {3001, 3002, 3003, 3004, 3005, 1001, 1011, 1012, 1013})
        QTest::addRow("%d", code) << code;
}

void RelayLinkTest::aCodeThatComesBackComesBack()
{
    QFETCH(int, code);
    FakeRelay relay;
    TestLink desk({relay.url()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
    relay.close(quint16(code));
    QTRY_COMPARE(relay.connections, 2);
    QTRY_VERIFY(desk.online());
}

void RelayLinkTest::aCodeThatRefusesIsSaidAndTriedRarely_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {3501, 3502, 3503, 3504})
        QTest::addRow("%d", code) << code;
}

void RelayLinkTest::aCodeThatRefusesIsSaidAndTriedRarely()
{
    QFETCH(int, code);
    FakeRelay relay;
    TestLink desk({relay.url()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
    relay.close(quint16(code), u"Ask IT, room 4."_s);
    QTRY_COMPARE(desk.link.state(), LinkState::Refused);
    QCOMPARE(desk.link.trouble(), u"Ask IT, room 4."_s);
    QCOMPARE(desk.link.lastCloseCode(), std::optional(CloseCode(code)));
    QVERIFY(desk.link.nextTryAt());
    const auto wait = *desk.link.nextTryAt() - desk.link.relayNow();
    QVERIFY(wait > 14min && wait < 16min);         // drawn in the middle
    desk.link.reconnect(RelayLink::Haste::AtOnce); // new settings, a button
    QTRY_VERIFY(desk.online());
}

void RelayLinkTest::aRevokedLinkStopsForGood()
{
    FakeRelay relay;
    TestLink desk({relay.url()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
    relay.close(quint16(CloseCode::Revoked));
    QTRY_COMPARE(desk.link.state(), LinkState::Stopped);
    QVERIFY(!desk.link.trouble().isEmpty());
    QVERIFY(!desk.link.nextTryAt());
    desk.link.reconnect(RelayLink::Haste::AtOnce);
    QCOMPARE(desk.link.state(), LinkState::Stopped);
}

void RelayLinkTest::aGoodbyeIsFollowedInItsWindow()
{
    FakeRelay relay;
    TestLink desk({relay.url()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
    relay.tell(ToClient::Goodbye{u"An update."_s, 200s, 400s});
    relay.close(quint16(CloseCode::GoingDown));
    QTRY_COMPARE(desk.link.state(), LinkState::Waiting);
    QCOMPARE(desk.link.nextTryAt(), std::optional(desk.link.relayNow() + 300s));
}

void RelayLinkTest::aPowerCutIsNoticedAndHealed()
{
    auto relay = std::make_unique<FakeRelay>();
    const quint16 port = relay->port();
    TestLink desk({relay->url()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
    relay.reset();
    QTRY_COMPARE(desk.link.state(), LinkState::Waiting);
    QVERIFY(!desk.link.trouble().isEmpty());
    relay = std::make_unique<FakeRelay>(port);
    QTRY_VERIFY(desk.online());
    QVERIFY(desk.link.trouble().isEmpty());
}

void RelayLinkTest::atNetworkUpItTriesAtOnceHoweverLongItWouldWait()
{
    auto relay = std::make_unique<FakeRelay>();
    const quint16 port = relay->port();
    LinkTimings timings = quickTimings();
    timings.retryBase = timings.retryCap = 1h;
    TestLink desk({relay->url()}, timings);
    desk.link.start();
    QTRY_VERIFY(desk.online());
    relay.reset();
    QTRY_VERIFY(desk.link.nextTryAt() && *desk.link.nextTryAt() > desk.link.relayNow() + 10min);
    relay = std::make_unique<FakeRelay>(port);
    desk.link.networkCameUp();
    QVERIFY(*desk.link.nextTryAt() <= desk.link.relayNow() + 5s);
    QTRY_VERIFY(desk.online());
}

void RelayLinkTest::atNetworkUpAGoodLinkIsLeftAlone()
{
    FakeRelay relay;
    TestLink desk({relay.url()});
    desk.link.networkCameUp(); // not started: nothing to do
    QCOMPARE(desk.link.state(), LinkState::Stopped);
    desk.link.start();
    QTRY_VERIFY(desk.online());
    desk.link.networkCameUp();
    QVERIFY(desk.online()); // its address is still this computer's
    QCOMPARE(desk.welcomes, 1);
}

void RelayLinkTest::atNetworkUpAfterASleepItAsksForTheTime()
{
    FakeRelay relay;
    TestLink desk({relay.url()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
    desk.clock.set(desk.clock.now() + 9h); // slept; the clock was not looked at yet
    desk.link.networkCameUp();
    QVERIFY(!desk.online());
    QTRY_VERIFY(desk.online());
    QCOMPARE(desk.welcomes, 2);
}

void RelayLinkTest::theNextRelayOfTheListIsTried()
{
    FakeRelay second;
    auto first = std::make_unique<FakeRelay>();
    LinkTimings timings = quickTimings();
    timings.retryBase = timings.retryCap = 1h; // only what needs no back-off happens
    TestLink desk({first->url(), second.url()}, timings);
    desk.link.start();
    QTRY_VERIFY(desk.online());
    QCOMPARE(second.connections, 0);
    first.reset();
    QTRY_VERIFY(desk.online() && second.connections == 1);
}

void RelayLinkTest::plainWsOffLoopbackIsRefusedWithASentence()
{
    TestLink desk({QUrl(u"ws://relay.corp.example:8443/v1"_s)});
    desk.link.start();
    QCOMPARE(desk.link.state(), LinkState::Refused);
    QVERIFY2(desk.link.trouble().contains(u"unencrypted"), qPrintable(desk.link.trouble()));

    FakeRelay good;
    TestLink other({QUrl(u"ws://relay.corp.example:8443/v1"_s), good.url()});
    other.link.start();
    QTRY_VERIFY(other.online());
}

void RelayLinkTest::aClockTwoHoursOffIsCorrected()
{
    FakeRelay relay;
    TestLink desk({relay.url()});
    desk.clock.set(relay.time + 2h);
    desk.link.start();
    QTRY_VERIFY(desk.online());
    QCOMPARE(desk.link.clockOffset(), -2h);
    QCOMPARE(desk.link.relayNow(), relay.time);
    desk.clock.advance(30s);
    relay.tell(ToClient::Tick{relay.time + 31s, 0}); // it drifts: the tick is believed
    QTRY_COMPARE(desk.link.relayNow(), relay.time + 31s);
}

void RelayLinkTest::aClockJumpForgetsTheTimeUntilTheRelayAnswered()
{
    FakeRelay relay;
    TestLink desk({relay.url()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
    relay.saysWelcome = false;
    desk.clock.advance(8h);             // a night in a bag
    QVERIFY(!desk.link.hasRelayTime()); // before any timer noticed
    QTRY_COMPARE(relay.connections, 2);
    QVERIFY(!desk.link.hasRelayTime());
    QVERIFY(!desk.online());
    relay.time += 8h;
    relay.tell(ToClient::Welcome{{1}, randomBytes(32), relay.time});
    QTRY_VERIFY(desk.online());
    QVERIFY(desk.link.hasRelayTime());
    QCOMPARE(desk.link.relayNow(), relay.time);
}

static LinkTimings impatient()
{
    LinkTimings timings = quickTimings();
    timings.silence = 300ms;
    timings.answer = 100ms;
    return timings;
}

void RelayLinkTest::ticksKeepTheLinkWithoutAQuestion()
{
    FakeRelay relay;
    TestLink desk({relay.url()}, impatient());
    desk.link.start();
    QTRY_VERIFY(desk.online());
    relay.fallDeaf(); // a question would be its end
    QTimer ticks;
    QElapsedTimer stood;
    stood.start();
    connect(&ticks, &QTimer::timeout, &ticks, [&] { relay.tell(ToClient::Tick{relay.time, 0}); });
    ticks.start(50ms);
    QTRY_VERIFY(stood.elapsed() > 900);
    QCOMPARE(relay.connections, 1);
}

void RelayLinkTest::withoutTicksItAsksAndAnAnswerKeepsTheLink()
{
    FakeRelay relay;
    TestLink desk({relay.url()}, impatient());
    desk.link.start();
    QTRY_VERIFY(desk.online());
    for (int question = 1; question <= 3; ++question) {
        desk.clock.advance(1s);
        QTRY_COMPARE(desk.link.lastHeardAt(),
                     std::optional(relay.time + question * 1s)); // the pong
    }
    QCOMPARE(relay.connections, 1);
    QVERIFY(desk.online());
}

void RelayLinkTest::anUnansweredQuestionEndsTheLink()
{
    FakeRelay relay;
    TestLink desk({relay.url()}, impatient());
    desk.link.start();
    QTRY_VERIFY(desk.online());
    QElapsedTimer silent;
    silent.start();
    relay.fallDeaf();
    QString why;
    connect(&desk.link, &RelayLink::stateChanged, this, [&] { why += desk.link.trouble(); });
    QTRY_COMPARE(relay.connections, 2);
    QVERIFY(silent.elapsed() > 350); // not before it asked
    QVERIFY2(why.contains(u"Nothing was heard"), qPrintable(why));
    QTRY_VERIFY(desk.online());
}

void RelayLinkTest::anUnknownCertificateIsRefusedInWords()
{
    FakeRelay relay(0, testTls());
    TestLink desk({relay.url()});
    desk.link.start();
    QTRY_COMPARE(desk.link.state(), LinkState::Refused);
    QVERIFY2(desk.link.trouble().contains(u"certificate"), qPrintable(desk.link.trouble()));
    QCOMPARE(desk.welcomes, 0);
}

void RelayLinkTest::aGivenAuthorityIsTrusted()
{
    FakeRelay relay(0, testTls());
    TestLink desk({relay.url()}, quickTimings(), {testCertificate()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
}

void RelayLinkTest::anUnknownNotificationIsPassedOver()
{
    FakeRelay relay;
    TestLink desk({relay.url()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
    QSignalSpy notified(&desk.link, &RelayLink::notified);
    relay.tellBytes(R"({"jsonrpc":"2.0","method":"weather","params":{"sky":"blue"}})");
    relay.tellBytes("not JSON at all");
    relay.tell(ToClient::Tick{relay.time, 7});
    QTRY_COMPARE(notified.size(), 1);
    QVERIFY(desk.online());
}

void RelayLinkTest::aFrameOverTheLimitEndsTheLink()
{
    FakeRelay relay;
    TestLink desk({relay.url()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
    relay.tellBytes(QByteArray(wire::relayFrameBytes + 1, 'x'));
    QTRY_COMPARE(relay.connections, 2);
    QTRY_VERIFY(desk.online());
}

void RelayLinkTest::stoppingInsideACallbackIsSafe()
{
    FakeRelay relay;
    TestLink desk({relay.url()});
    desk.link.start();
    QTRY_VERIFY(desk.online());
    bool answered = false;
    desk.link.request(ToRelay::NoticeList{}, this, [&](const auto &) {
        answered = true;
        desk.link.stop();
    });
    QTRY_VERIFY(answered);
    QCOMPARE(desk.link.state(), LinkState::Stopped);
    desk.link.start();
    QTRY_VERIFY(desk.online());
}

QTEST_GUILESS_MAIN(RelayLinkTest)
#include "relay_link_test.moc"
