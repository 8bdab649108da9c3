// SPDX-License-Identifier: GPL-3.0-or-later
// An author's own word from the admin app to a desk: the app makes the key, the root lists it, the desk believes it alone.
#include "client/admin/admin_window.h"
#include "client/link/key_safe.h"
#include "client/platform/appearance.h"
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

    /** Whoever keeps the root key, at another computer. */
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
        const QTemporaryDir home;
        const Appearance appearance;
        AdminWindow window({.relay = relay.url().toString(),
                            .login = u"ana"_s,
                            .draftPath = home.filePath(u"draft.json"_s),
                            .authorities = m_ours.authority(),
                            .undo = {0ms, 0ms},
                            .keys = std::make_shared<KeyFolder>(QDir(home.path()))},
                           appearance, m_clock);
        window.resize(1700, 1100);
        window.show();
        QTest::keyClicks(find<QLineEdit>(window, "password"), relay.password);
        QTest::keyClick(find<QLineEdit>(window, "password"), Qt::Key_Return);
        QTRY_VERIFY2(find(window, "menuCompose"),
                     qPrintable(find<QLabel>(window, "signInWords")
                                    ? find<QLabel>(window, "signInWords")->text()
                                    : QString()));
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

private:
    Certificates m_ours;
    SystemClock m_clock;
};

QTEST_MAIN(AuthorEndToEndTest)
#include "author_end_to_end_test.moc"
