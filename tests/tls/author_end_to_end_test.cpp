// SPDX-License-Identifier: GPL-3.0-or-later
// An author at the admin app with a relay as it is: the app makes the key, the root lists it, the desk believes it alone; and a
// second factor lets an author speak.
#include "client/admin/admin_window.h"
#include "client/link/key_safe.h"
#include "client/platform/appearance.h"
#include "server/identity/one_time_code.h"
#include "tests/server/base32.h"
#include "tests/tls/secure_relay.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

class AuthorEndToEndTest : public QObject
{
    Q_OBJECT

    /** Ana at another computer: she keeps the root key, and looks after the staff. */
    struct RootKeeper
    {
        RootKeeper(const SecureRelay &relay, const QList<QSslCertificate> &authorities,
                   const Clock &clock)
            : console({{relay.url()}, authorities}, program(), clock)
        {
            console.signIn(u"ana"_s, relay.password);
            if (!QTest::qWaitFor([this] { return console.isSignedIn(); }))
                qFatal("%s", qPrintable(console.link().trouble()));
        }
        template <class M>
        typename M::Answer ask(const M &message)
        {
            std::optional<RpcResult<typename M::Answer>> result;
            console.request(message, &context, [&](const auto &answer) { result = answer; });
            if (!QTest::qWaitFor([&] { return result.has_value(); }) ||
                std::holds_alternative<RpcError>(*result))
                qFatal("%s was refused", M::method);
            return std::get<typename M::Answer>(*result);
        }
        void sign(KeyRole minimum, const QList<ListedKey> &authors)
        {
            const Instant now = console.link().relayNow();
            const Trust trust = console.account().trust;
            KeyList list{.deployment = trust.deployment,
                         .version = ++version,
                         .issuedAt = now,
                         .minimum = minimum,
                         .roots = {root.publicKey()}};
            list.keys =
                QList<ListedKey>{
                    {trust.keys.first(), KeyRole::Relay, {}, now - 1h, now + 24h * 365}} +
                authors;
            ask(ToRelay::KeyListPublish{root.sign(keyListBytes(list), Payload::KeyList),
                                        u"list %1"_s.arg(version)});
        }
        QObject context;
        ConsoleLink console;
        const SigningKey root = SigningKey::generate();
        int version = 0;
    };
    template <class W = QPushButton>
    static W *find(const AdminWindow &window, const char *name)
    {
        for (W *widget : window.findChildren<W *>(QString::fromLatin1(name))) {
            if (widget->isVisibleTo(&window))
                return widget;
        }
        return nullptr;
    }

    /** The app of whoever this is, signed in. */
    struct Desktop
    {
        Desktop(const SecureRelay &relay, const QList<QSslCertificate> &authorities,
                const Clock &clock, const QString &login, const QString &password)
            : window({.relay = relay.url().toString(),
                      .login = login,
                      .draftPath = home.filePath(u"draft.json"_s),
                      .authorities = authorities,
                      .undo = {0ms, 0ms},
                      .keys = std::make_shared<KeyFolder>(QDir(home.path()))},
                     appearance, clock)
        {
            window.resize(1700, 1100);
            window.show();
            QTest::keyClicks(find<QLineEdit>(window, "password"), password);
            QTest::keyClick(find<QLineEdit>(window, "password"), Qt::Key_Return);
            if (!QTest::qWaitFor([this] { return find(window, "menuAccount"); }))
                qFatal("%s", qPrintable(find<QLabel>(window, "signInWords")->text()));
        }
        const QTemporaryDir home;
        const Appearance appearance;
        AdminWindow window;
    };

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialiseCryptography());
        m_ours.issue("good", "DNS:localhost,IP:127.0.0.1", 365);
    }

    void whatTheAdminAppSignsIsAllThatADeskBelieves()
    {
        SecureRelay relay(m_ours, "good");
        RootKeeper keeper(relay, m_ours.authority(), m_clock);
        keeper.sign(KeyRole::Relay, {});
        const QString token =
            keeper.ask(ToRelay::EnrolmentCreate{.idempotencyKey = u"token"_s}).token;
        const QTemporaryDir data;
        DeskLink desk({{relay.url()}, m_ours.authority()}, marta(), QDir(data.path()), token, {},
                      m_clock);
        QSignalSpy heard(&desk, &DeskLink::noticeReceived);
        desk.start();
        QTRY_VERIFY2(desk.link().state() == LinkState::Online, qPrintable(desk.link().trouble()));

        // The app makes its key by itself and offers it; nobody types anything.
        Desktop app(relay, m_ours.authority(), m_clock, u"ana"_s, relay.password);
        AdminWindow &window = app.window;
        QList<OfferedKey> offered;
        QTRY_VERIFY(!(offered = keeper.ask(ToRelay::AskKeyList{}).offered).isEmpty());
        QCOMPARE(offered.size(), 1);
        QCOMPARE(offered.first().holder, u"ana"_s);
        QTRY_VERIFY(find<QLabel>(window, "trustWords"));
        QVERIFY(
            find<QLabel>(window, "trustWords")->text().contains(u"not in the organisation’s"_s));
        const Instant now = keeper.console.link().relayNow();
        keeper.sign(KeyRole::Author,
                    {{offered.first().key, KeyRole::Author, u"ana"_s, now - 1h, now + 24h * 365}});
        QTRY_VERIFY(!find<QLabel>(window, "trustWords"));

        QTest::mouseClick(find(window, "menuCompose"), Qt::LeftButton);
        auto *start = find<QLineEdit>(window, "startSearch");
        QVERIFY(start);
        QTest::keyClicks(start, u"none of those that ship"_s); // so it is written from nothing
        QTest::keyClick(start, Qt::Key_Return);
        QTRY_VERIFY(find(window, "sendButton"));
        QTest::keyClicks(find<QLineEdit>(window, "service"), u"E-mail"_s);
        QTest::keyClicks(find<QLineEdit>(window, "headline"), u"E-mail is not working"_s);
        QTest::keyClicks(find<QPlainTextEdit>(window, "impact"),
                         u"You cannot send or receive e-mail. Nothing is lost."_s);
        QTRY_VERIFY(find(window, "sendButton")->isEnabled());
        QTest::mouseClick(find(window, "sendButton"), Qt::LeftButton);
        QTRY_COMPARE(heard.size(), 1);
        const Notice notice = heard.first().first().value<ReceivedNotice>().notice;
        QCOMPARE(notice.textFor(u"en"_s).headline, u"E-mail is not working"_s);
        QCOMPARE(notice.publishedBy, u"ana"_s);
        const auto history = keeper.ask(ToRelay::NoticeHistory{notice.id, 0}).revisions;
        QCOMPARE(history.size(), 1);
        QCOMPARE(history.first().signatures.size(), 1);
        QCOMPARE(history.first().signatures.first().keyId, offered.first().key.keyId);
        QCOMPARE(desk.refusedNotices(), 0);
    }

    void anAuthorWithoutASecondFactorIsLedToIt()
    {
        SecureRelay relay(m_ours, "good", SecondFactorRule::Authors);
        RootKeeper keeper(relay, m_ours.authority(), m_clock);
        QVERIFY(!keeper.console.may(Right::ManageStaff)); // nor may she, yet
        Desktop app(relay, m_ours.authority(), m_clock, u"ana"_s, relay.password);
        AdminWindow &window = app.window;
        QTRY_VERIFY(find(window, "setUpFactor"));
        QVERIFY(!find(window, "menuCompose"));
        QTest::mouseClick(find(window, "setUpFactor"), Qt::LeftButton);
        QTest::mouseClick(find(window, "beginFactor"), Qt::LeftButton);
        QTRY_VERIFY(find<QWidget>(window, "factorPicture"));
        const QString key = find<QLabel>(window, "factorByHand")->text().remove(u' ');
        const Instant now = SystemClock().now();
        QTest::keyClicks(find<QLineEdit>(window, "factorCode"),
                         oneTimeCode(fromBase32(key), timeStep(now)));
        QTest::mouseClick(find(window, "sendFactor"), Qt::LeftButton);
        // The relay lets the link go; it comes back by its token, and the pages with what she may.
        QTRY_VERIFY(find(window, "menuCompose") && find(window, "dropFactor"));
        QVERIFY(!find(window, "setUpFactor"));
        QVERIFY(find(window, "menuSecurity"));
    }

private:
    Certificates m_ours;
    SystemClock m_clock;
};

QTEST_MAIN(AuthorEndToEndTest)
#include "author_end_to_end_test.moc"
