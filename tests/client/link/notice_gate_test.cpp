// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/notice_gate.h"

#include "tests/client/link/sample_notices.h"

#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;

/** What a desk lets in. */
class NoticeGateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(initialiseCryptography()); }
    void aGenuineNoticeComesIn();
    void oneAlteredByteIsForged();
    void anUnknownKeyIsNotBelieved();
    void whereAuthorsMustSignARelayCannotSpeak();
    void anotherOrganisationsNoticeIsForeign();
    void whatIsNoPublishedNoticeIsUnreadable();
    void anOlderRevisionIsOld();
    void theSameRevisionComesInAgain();
    void inANewEpochOnlyALaterWordReplaces();
    void itRemembersAcrossAStart();
    void theOldestAreForgottenFirst();
    void whatOnlyAStruckOffKeySaidIsTakenBack();

private:
    Notice ours(int revision) const
    {
        Notice notice = mailOutage(revision);
        notice.deployment = m_believed.deployment;
        return notice;
    }
    AdmittedNotice byUs(const Notice &notice) const { return {notice, {m_key.publicKey().keyId}}; }
    std::variant<AdmittedNotice, Distrust> admit(const NoticeGate &gate, const Notice &notice,
                                                 const Epoch &epoch) const
    {
        return gate.admit(m_key.sign(noticeBytes(notice)), epoch, m_believed, m_now);
    }
    static bool isRefusal(const std::variant<AdmittedNotice, Distrust> &result, Distrust refusal)
    {
        return result.index() == 1 && std::get<1>(result) == refusal;
    }

    const bool m_ready = initialiseCryptography();
    const SigningKey m_key = SigningKey::generate();
    const KeyList m_believed =
        relayKeyList(DeploymentId{u"7d9c0c5e-54a5-4f3e-8a39-2f1b9e6c4d10"_s}, {m_key.publicKey()});
    const Instant m_now = *instantFromIso(u"2026-11-20T09:42:00Z"_s);
    const Epoch m_epoch{u"epoch-1"_s}, m_newEpoch{u"epoch-2"_s};
};

void NoticeGateTest::aGenuineNoticeComesIn()
{
    const auto result = admit(NoticeGate(), ours(1), m_epoch);
    QCOMPARE(std::get<AdmittedNotice>(result).notice, ours(1));
}

// S11: an altered body: not shown.
void NoticeGateTest::oneAlteredByteIsForged()
{
    Envelope envelope = m_key.sign(noticeBytes(ours(1)));
    envelope.payload.replace("not working", "now working");
    QVERIFY(isRefusal(NoticeGate().admit(envelope, m_epoch, m_believed, m_now), Distrust::Forged));
}

// S11: an unknown key: not shown.
void NoticeGateTest::anUnknownKeyIsNotBelieved()
{
    const Envelope envelope = SigningKey::generate().sign(noticeBytes(ours(1)));
    QVERIFY(
        isRefusal(NoticeGate().admit(envelope, m_epoch, m_believed, m_now), Distrust::UnknownKey));
    QVERIFY(isRefusal(NoticeGate().admit(m_key.sign(noticeBytes(ours(1))), m_epoch, {}, m_now),
                      Distrust::UnknownKey));
}

void NoticeGateTest::whereAuthorsMustSignARelayCannotSpeak() // S11: a compromised relay
{
    const SigningKey anas = SigningKey::generate();
    KeyList list = m_believed;
    list.version = 1;
    list.minimum = KeyRole::Author;
    list.keys +=
        ListedKey{anas.publicKey(), KeyRole::Author, ours(1).publishedBy, m_now - 1h, m_now + 1h};
    const auto admitted = [&](const SigningKey &key, const Notice &notice, Instant now) {
        return NoticeGate().admit(key.sign(noticeBytes(notice)), m_epoch, list, now);
    };
    QVERIFY(isRefusal(admitted(m_key, ours(1), m_now), Distrust::WeakKey));
    QCOMPARE(std::get<AdmittedNotice>(admitted(anas, ours(1), m_now)).notice, ours(1));
    Notice inAnothersName = ours(1);
    inAnothersName.publishedBy = u"luis"_s;
    QVERIFY(isRefusal(admitted(anas, inAnothersName, m_now), Distrust::WeakKey));
    QVERIFY(isRefusal(admitted(anas, ours(1), m_now + 2h), Distrust::ExpiredKey));
}

void NoticeGateTest::anotherOrganisationsNoticeIsForeign()
{
    Notice notice = ours(1);
    notice.deployment.text = u"11111111-54a5-4f3e-8a39-2f1b9e6c4d10"_s;
    QVERIFY(isRefusal(admit(NoticeGate(), notice, m_epoch), Distrust::OtherDeployment));
}

void NoticeGateTest::whatIsNoPublishedNoticeIsUnreadable()
{
    QVERIFY(isRefusal(NoticeGate().admit(m_key.sign("{}"), m_epoch, m_believed, m_now),
                      Distrust::Unreadable));
    Notice draft = ours(1);
    draft.publishedAt.reset();
    QVERIFY(isRefusal(admit(NoticeGate(), draft, m_epoch), Distrust::Unreadable));
}

// S12: a replayed older word, such as an old "resolved": ignored.
void NoticeGateTest::anOlderRevisionIsOld()
{
    NoticeGate gate;
    gate.remember(byUs(ours(3)), m_epoch);
    QVERIFY(isRefusal(admit(gate, ours(2), m_epoch), Distrust::Replayed));
    QVERIFY(!isRefusal(admit(gate, ours(4), m_epoch), Distrust::Replayed));
}

void NoticeGateTest::theSameRevisionComesInAgain()
{
    NoticeGate gate;
    gate.remember(byUs(ours(3)), m_epoch);
    QCOMPARE(std::get<AdmittedNotice>(admit(gate, ours(3), m_epoch)).notice, ours(3));
}

void NoticeGateTest::inANewEpochOnlyALaterWordReplaces()
{
    NoticeGate gate;
    gate.remember(byUs(ours(3)), m_epoch);
    QVERIFY(isRefusal(admit(gate, ours(2), m_newEpoch), Distrust::Replayed));
    // Until the restored relay has said it, the desk does not hold it by this number.
    QVERIFY(gate.isFromAnother(m_newEpoch, ours(3).id));
    QVERIFY(!gate.isFromAnother(m_epoch, ours(3).id));
    Notice restored = ours(2); // the restored store counts on from 1
    restored.publishedAt = *ours(3).publishedAt + 10min;
    QCOMPARE(std::get<AdmittedNotice>(admit(gate, restored, m_newEpoch)).notice, restored);
    gate.remember(byUs(restored), m_newEpoch);
    QVERIFY(isRefusal(admit(gate, ours(1), m_newEpoch), Distrust::Replayed));
}

void NoticeGateTest::itRemembersAcrossAStart()
{
    NoticeGate gate;
    gate.remember(byUs(ours(3)), m_epoch);
    const NoticeGate again = NoticeGate::fromJson(gate.toJson());
    QVERIFY(isRefusal(admit(again, ours(2), m_epoch), Distrust::Replayed));
}

void NoticeGateTest::theOldestAreForgottenFirst()
{
    NoticeGate gate;
    gate.remember(byUs(ours(3)), m_epoch);
    for (int i = 0; i < 500; ++i) {
        Notice other = ours(1);
        other.id.text = u"01931f3a-7c00-7abc-8def-%1"_s.arg(i, 12, 16, QLatin1Char('0'));
        *other.publishedAt += 1h;
        gate.remember(byUs(other), m_epoch);
    }
    QCOMPARE(gate.toJson().size(), 500);
    QVERIFY(!isRefusal(admit(gate, ours(2), m_epoch), Distrust::Replayed));
}

void NoticeGateTest::whatOnlyAStruckOffKeySaidIsTakenBack()
{
    const SigningKey luis = SigningKey::generate();
    const auto listing = [&](const QList<TrustedKey> &keys, Instant until) {
        KeyList list = m_believed;
        list.version = 2;
        list.keys.clear();
        for (const TrustedKey &key : keys)
            list.keys += ListedKey{key, KeyRole::Relay, {}, m_now - 1h, until};
        return list;
    };
    NoticeGate gate;
    Notice printers = ours(2);
    printers.id.text = u"01931f3a-7c00-7abc-8def-00000000beef"_s;
    gate.remember(byUs(ours(3)), m_epoch);
    gate.remember({printers, {luis.publicKey().keyId, m_key.publicKey().keyId}}, m_epoch);
    gate = NoticeGate::fromJson(gate.toJson()); // known by its disk only
    const auto all = listing({m_key.publicKey(), luis.publicKey()}, m_now + 1h);
    QVERIFY(gate.takeBack(all).isEmpty());
    QVERIFY(gate.takeBack(listing({m_key.publicKey()}, m_now - 1min)).isEmpty()); // ran out only

    const KeyList after = listing({luis.publicKey()}, m_now + 1h);
    const QList<Disbelieved> takenBack = gate.takeBack(after);
    QCOMPARE(takenBack.size(), 1); // Luis vouches for the printers, too
    QCOMPARE(takenBack.first(),
             (Disbelieved{Distrust::UnknownKey, ours(3).id, 3, m_key.publicKey().keyId}));
    QVERIFY(gate.takeBack(after).isEmpty());
    // Signed by somebody who is listed it comes in again, whatever number the other key had reached.
    QVERIFY(std::holds_alternative<AdmittedNotice>(
        gate.admit(luis.sign(noticeBytes(ours(1))), m_epoch, after, m_now)));
}

QTEST_GUILESS_MAIN(NoticeGateTest)
#include "notice_gate_test.moc"
