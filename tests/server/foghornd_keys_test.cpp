// SPDX-License-Identifier: GPL-3.0-or-later
// Whose word desks believe: key lists and notices that their authors sign, through a whole relay.
#include "common/model/compose.h"
#include "server/identity/relay_key.h"
#include "tests/server/asking.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

class FoghorndKeysTest : public QObject
{
    Q_OBJECT

    const bool m_ready = initialiseCryptography();
    const SigningKey m_root = SigningKey::generate();
    const SigningKey m_anas = SigningKey::generate();

    /** The first list: the relay's key, and Ana's. */
    KeyList firstList(const RunningRelay &relay, const Trust &trust, KeyRole minimum) const
    {
        const Instant now = relay.clock().now();
        KeyList list{.deployment = trust.deployment,
                     .version = 1,
                     .issuedAt = now,
                     .minimum = minimum,
                     .roots = {m_root.publicKey()}};
        list.keys = {{trust.keys.first(), KeyRole::Relay, {}, now - 1h, now + 24h * 365},
                     {m_anas.publicKey(), KeyRole::Author, u"ana"_s, now - 1h, now + 24h * 365}};
        return list;
    }
    RpcResult<ToRelay::KeyListPublish::Answer> give(WireClient &console, const KeyList &list,
                                                    const SigningKey &root) const
    {
        return console.ask(
            ToRelay::KeyListPublish{root.sign(keyListBytes(list), Payload::KeyList), newKey()});
    }
    Notice written(const RunningRelay &relay, const Trust &trust) const
    {
        return *composeFirst(emailOutage(), {trust.deployment, u"ana"_s, relay.clock().now()});
    }
    RpcResult<ToRelay::NoticePublish::Answer> send(WireClient &console,
                                                   const Envelope &envelope) const
    {
        return console.ask(
            ToRelay::NoticePublish{.envelope = envelope, .idempotencyKey = newKey()});
    }
    static bool isRefused(const RpcResult<ToRelay::NoticePublish::Answer> &answer)
    {
        const RpcError error = refused(answer);
        return error.code == wire::ErrorCode::InvalidNotice && !error.fields.isEmpty() &&
               error.fields.first().field == u"envelope"_s;
    }

private Q_SLOTS:
    void whatItsAuthorSignedGoesOutByteForByte()
    {
        RunningRelay relay;
        auto console = relay.console();
        auto desk = TestDesk::of(u"CORP\\Marta"_s, u"pc-44"_s, u"Lyon"_s);
        QVERIFY(desk.connect(relay, relay.enrolmentToken()));
        const Trust trust = desk.account.trust;
        QVERIFY(!trust.keyList);
        QVERIFY(good(give(*console, firstList(relay, trust, KeyRole::Author), m_root)));
        QVERIFY(waitFor([&] { return !desk.wire->heard<ToClient::KeyListMoved>().isEmpty(); }));

        // What the relay would have to sign is not taken any more, from whoever it comes.
        QVERIFY(isRefused(console->ask(
            ToRelay::NoticePublish{.notice = emailOutage(), .idempotencyKey = newKey()})));
        const Notice notice = written(relay, trust);
        const Envelope envelope = m_anas.sign(noticeBytes(notice));
        QVERIFY(good(send(*console, envelope)));
        QVERIFY(waitFor([&] { return desk.hears(notice.id, 1); }));
        QCOMPARE(desk.wire->noticeHeard(notice.id)->envelope, envelope);

        // A further revision follows the same rules as any other; the desk gets this one as well.
        Notice worse = notice;
        worse.severity = Severity::Critical;
        const Notice second =
            *composeNext(worse, notice, notice, {trust.deployment, u"ana"_s, relay.clock().now()});
        QCOMPARE(second.asks, 2);
        QVERIFY(
            good(console->ask(ToRelay::NoticeRevise{.id = notice.id,
                                                    .base = 1,
                                                    .envelope = m_anas.sign(noticeBytes(second)),
                                                    .idempotencyKey = newKey()})));
        QVERIFY(waitFor([&] { return desk.hears(notice.id, 2); }));
        // Who comes later gets the list with the answer, who has it does not.
        desk.leave();
        desk.hello.keyListVersion = 1;
        QVERIFY(desk.connect(relay));
        QVERIFY(!desk.account.trust.keyList);
        desk.leave();
        desk.hello.keyListVersion = 0;
        QVERIFY(desk.connect(relay));
        QVERIFY(desk.account.trust.keyList);
    }

    // S11: the relay passes nothing on that desks would not believe.
    void whatIsNotRightIsRefused_data()
    {
        QTest::addColumn<char>("signer"); // a: Ana, R: the relay, x: a stranger
        QTest::addColumn<QString>("wrong");
        QTest::newRow("a stranger's key") << 'x' << QString();
        QTest::newRow("the relay's own key") << 'R' << QString();
        QTest::newRow("in another's name") << 'a' << u"publishedBy"_s;
        QTest::newRow("said yesterday") << 'a' << u"publishedAt"_s;
        QTest::newRow("another organisation's") << 'a' << u"deployment"_s;
        QTest::newRow("altered after the signature") << 'a' << u"bytes"_s;
    }
    void whatIsNotRightIsRefused()
    {
        QFETCH(char, signer);
        QFETCH(QString, wrong);
        RunningRelay relay;
        auto console = relay.console();
        auto desk = TestDesk::of(u"CORP\\Marta"_s, u"pc-44"_s, u"Lyon"_s);
        QVERIFY(desk.connect(relay, relay.enrolmentToken()));
        const Trust trust = desk.account.trust;
        QVERIFY(good(give(*console, firstList(relay, trust, KeyRole::Author), m_root)));
        const auto relaysKey = loadRelayKey(relay.data());
        const SigningKey stranger = SigningKey::generate();
        const SigningKey &key = signer == 'a' ? m_anas : signer == 'R' ? *relaysKey : stranger;
        Notice notice = written(relay, trust);
        if (wrong == u"publishedBy")
            notice.publishedBy = u"luis"_s;
        if (wrong == u"publishedAt")
            notice.publishedAt = *notice.publishedAt - 24h;
        if (wrong == u"deployment")
            notice.deployment.text = u"11111111-54a5-4f3e-8a39-2f1b9e6c4d10"_s;
        Envelope envelope = key.sign(noticeBytes(notice));
        if (wrong == u"bytes")
            envelope.payload.replace("E-mail", "E-Mail");
        const RpcError error = refused(send(*console, envelope));
        QCOMPARE(int(error.code), int(wire::ErrorCode::InvalidNotice));
        QVERIFY2(error.message.contains(u"envelope"_s) ||
                     error.message.contains(u"publishedAt"_s) || !error.fields.isEmpty(),
                 qPrintable(error.message));
        QVERIFY(desk.wire->heard<ToClient::NoticeArrived>().isEmpty());
    }

    void aListThatNoDeskWouldTakeIsRefused()
    {
        RunningRelay relay;
        auto console = relay.console();
        const Trust trust = trustOf(relay);
        KeyList list = firstList(relay, trust, KeyRole::Relay);
        KeyList withoutRelay = list;
        withoutRelay.keys.removeFirst();
        QVERIFY(refused(give(*console, withoutRelay, m_root)).message.contains(u"this relay"_s) ||
                !refused(give(*console, withoutRelay, m_root)).fields.isEmpty());
        QVERIFY(good(give(*console, list, m_root)));
        KeyList next = list;
        next.version = 2;
        QVERIFY(!refused(give(*console, next, SigningKey::generate())).fields.isEmpty());
        next.minimum = KeyRole::Author;
        QVERIFY(good(give(*console, next, m_root)));
        QVERIFY(!refused(give(*console, list, m_root)).fields.isEmpty()); // S13: a rollback
        KeyList weaker = next;
        weaker.version = 3;
        weaker.minimum = KeyRole::Relay;
        QVERIFY(!refused(give(*console, weaker, m_root)).fields.isEmpty());
        relay.restart(); // and it is still in force
        auto again = relay.console();
        QVERIFY(isRefused(again->ask(
            ToRelay::NoticePublish{.notice = emailOutage(), .idempotencyKey = newKey()})));
    }

    void anOfferedKeyWaitsUntilItIsListed()
    {
        RunningRelay relay;
        auto console = relay.console();
        QVERIFY(good(console->ask(ToRelay::KeyOffer{m_anas.publicKey().publicKey, newKey()})));
        auto offered = good(console->ask(ToRelay::AskKeyList{}));
        QVERIFY(offered && offered->offered.size() == 1);
        QCOMPARE(offered->offered.first().holder, u"ana"_s);
        const Trust trust = trustOf(relay);
        QVERIFY(good(give(*console, firstList(relay, trust, KeyRole::Relay), m_root)));
        offered = good(console->ask(ToRelay::AskKeyList{}));
        QVERIFY(offered && offered->offered.isEmpty() && offered->list);
    }

    void aNewKeyOfTheRelaySignsWhatIsLiveToo()
    {
        RunningRelay relay;
        auto console = relay.console();
        const Trust trust = trustOf(relay);
        KeyList list = firstList(relay, trust, KeyRole::Relay);
        QVERIFY(good(give(*console, list, m_root)));
        const Notice outage = publish(*console, emailOutage());
        console.reset();
        relay.stop();
        const auto next = prepareNextRelayKey(relay.data());
        QVERIFY(next);
        relay.start();
        console = relay.console();
        const auto offered = good(console->ask(ToRelay::AskKeyList{}));
        QVERIFY(offered && offered->offered.size() == 1 && offered->offered.first().key == *next);
        ListedKey both = list.keys.first();
        both.key = *next;
        list.keys += both;
        list.version = 2;
        QVERIFY(good(give(*console, list, m_root)));
        console.reset();
        relay.restart();
        console = relay.console();
        auto desk = TestDesk::of(u"CORP\\Marta"_s, u"pc-44"_s, u"Lyon"_s);
        QVERIFY(desk.connect(relay, relay.enrolmentToken()));
        QVERIFY(desk.hears(outage.id, 1));
        const Envelope live = desk.wire->noticeHeard(outage.id)->envelope;
        QCOMPARE(live.signatures.size(), 2);
        QVERIFY(isGenuine(live, {*next}));
        QVERIFY(isGenuine(live, trust.keys));
        const Notice later = publish(*console, emailOutage());
        QVERIFY(waitFor([&] { return desk.hears(later.id, 1); }));
        QVERIFY(isGenuine(desk.wire->noticeHeard(later.id)->envelope, {*next}));
    }

    void anAuthorsNewKeySignsWhatIsLive()
    {
        RunningRelay relay;
        auto console = relay.console();
        const Trust trust = trustOf(relay);
        KeyList list = firstList(relay, trust, KeyRole::Author);
        QVERIFY(good(give(*console, list, m_root)));
        const Notice notice = written(relay, trust);
        QVERIFY(good(send(*console, m_anas.sign(noticeBytes(notice)))));
        const SigningKey newer = SigningKey::generate();
        const auto further = [&](const SigningKey &key) {
            return console->ask(ToRelay::NoticeSign{
                notice.id, 1, key.sign(noticeBytes(notice)).signatures.first(), newKey()});
        };
        QVERIFY(!refused(further(newer)).fields.isEmpty()); // nobody knows it yet
        ListedKey second = list.keys.last();
        second.key = newer.publicKey();
        list.keys += second;
        list.version = 2;
        QVERIFY(good(give(*console, list, m_root)));
        QVERIFY(good(further(newer)));
        relay.restart();
        auto desk = TestDesk::of(u"CORP\\Marta"_s, u"pc-44"_s, u"Lyon"_s);
        QVERIFY(desk.connect(relay, relay.enrolmentToken()));
        QVERIFY(isGenuine(desk.wire->noticeHeard(notice.id)->envelope, {newer.publicKey()}));
    }

    void whatDesksDidNotBelieveIsCountedAndWrittenDown()
    {
        RunningRelay relay;
        auto console = relay.console();
        auto desk = TestDesk::of(u"CORP\\Marta"_s, u"pc-44"_s, u"Lyon"_s);
        QVERIFY(desk.connect(relay, relay.enrolmentToken()));
        QVERIFY(good(desk.wire->ask(
            ToRelay::DeskDisbelieved{{{Distrust::UnknownKey, {}, 0, u"0123456789abcdef"_s}}})));
        const auto status = good(console->ask(ToRelay::RelayStatus{}));
        QVERIFY(status && status->disbelieved == 1);
        const auto rows = [&] {
            const auto trail = good(console->ask(ToRelay::AuditList{}));
            return trail && std::any_of(trail->entries.begin(), trail->entries.end(),
                                        [](const AuditEntry &entry) {
                                            return entry.act == u"desk.disbelieved"_s;
                                        });
        };
        QVERIFY(waitFor(rows));
        QVERIFY(refused(console->ask(ToRelay::DeskDisbelieved{})).code ==
                wire::ErrorCode::Forbidden);
    }

private:
    /** As a desk hears it at its hello. */
    static Trust trustOf(RunningRelay &relay)
    {
        auto desk = TestDesk::of(u"CORP\\Luis"_s, u"pc-45"_s, u"Madrid"_s);
        return desk.connect(relay, relay.enrolmentToken()) ? desk.account.trust : Trust();
    }
};

QTEST_GUILESS_MAIN(FoghorndKeysTest)
#include "foghornd_keys_test.moc"
