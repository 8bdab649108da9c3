// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/notice_gate.h"

#include "tests/client/link/sample_notices.h"

#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;

using Refusal = NoticeGate::Refusal;

class NoticeGateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(initialiseCryptography()); }
    void aGenuineNoticeComesIn();
    void oneAlteredByteIsForged();
    void anUnknownKeyIsForged();
    void anotherOrganisationsNoticeIsForeign();
    void whatIsNoPublishedNoticeIsUnreadable();
    void anOlderRevisionIsOld();
    void theSameRevisionComesInAgain();
    void inANewEpochOnlyALaterWordReplaces();
    void itRemembersAcrossAStart();
    void theOldestAreForgottenFirst();

private:
    Notice ours(int revision) const
    {
        Notice notice = mailOutage(revision);
        notice.deployment = m_trust.deployment;
        return notice;
    }
    std::variant<Notice, Refusal> admit(const NoticeGate &gate, const Notice &notice,
                                        const Epoch &epoch) const
    {
        return gate.admit(m_key.sign(noticeBytes(notice)), epoch, m_trust);
    }
    static bool isRefusal(const std::variant<Notice, Refusal> &result, Refusal refusal)
    {
        return result.index() == 1 && std::get<1>(result) == refusal;
    }

    const bool m_ready = initialiseCryptography();
    const SigningKey m_key = SigningKey::generate();
    const Trust m_trust{DeploymentId{u"7d9c0c5e-54a5-4f3e-8a39-2f1b9e6c4d10"_s},
                        {m_key.publicKey()}};
    const Epoch m_epoch{u"epoch-1"_s}, m_newEpoch{u"epoch-2"_s};
};

void NoticeGateTest::aGenuineNoticeComesIn()
{
    const auto result = admit(NoticeGate(), ours(1), m_epoch);
    QCOMPARE(std::get<Notice>(result), ours(1));
}

// S11: an altered body: not shown.
void NoticeGateTest::oneAlteredByteIsForged()
{
    Envelope envelope = m_key.sign(noticeBytes(ours(1)));
    envelope.payload.replace("not working", "now working");
    QVERIFY(isRefusal(NoticeGate().admit(envelope, m_epoch, m_trust), Refusal::Forged));
}

// S11: an unknown key: not shown.
void NoticeGateTest::anUnknownKeyIsForged()
{
    const Envelope envelope = SigningKey::generate().sign(noticeBytes(ours(1)));
    QVERIFY(isRefusal(NoticeGate().admit(envelope, m_epoch, m_trust), Refusal::Forged));
    QVERIFY(isRefusal(NoticeGate().admit(m_key.sign(noticeBytes(ours(1))), m_epoch, {}),
                      Refusal::Forged));
}

void NoticeGateTest::anotherOrganisationsNoticeIsForeign()
{
    Notice notice = ours(1);
    notice.deployment.text = u"11111111-54a5-4f3e-8a39-2f1b9e6c4d10"_s;
    QVERIFY(isRefusal(admit(NoticeGate(), notice, m_epoch), Refusal::Foreign));
}

void NoticeGateTest::whatIsNoPublishedNoticeIsUnreadable()
{
    QVERIFY(isRefusal(NoticeGate().admit(m_key.sign("{}"), m_epoch, m_trust), Refusal::Unreadable));
    Notice draft = ours(1);
    draft.publishedAt.reset();
    QVERIFY(isRefusal(admit(NoticeGate(), draft, m_epoch), Refusal::Unreadable));
}

// S12: a replayed older word, such as an old "resolved": ignored.
void NoticeGateTest::anOlderRevisionIsOld()
{
    NoticeGate gate;
    gate.remember(ours(3), m_epoch);
    QVERIFY(isRefusal(admit(gate, ours(2), m_epoch), Refusal::Old));
    QVERIFY(!isRefusal(admit(gate, ours(4), m_epoch), Refusal::Old));
}

void NoticeGateTest::theSameRevisionComesInAgain()
{
    NoticeGate gate;
    gate.remember(ours(3), m_epoch);
    QCOMPARE(std::get<Notice>(admit(gate, ours(3), m_epoch)), ours(3));
}

void NoticeGateTest::inANewEpochOnlyALaterWordReplaces()
{
    NoticeGate gate;
    gate.remember(ours(3), m_epoch);
    QVERIFY(isRefusal(admit(gate, ours(2), m_newEpoch), Refusal::Old));
    // Until the restored relay has said it, the desk does not hold it by this number.
    QVERIFY(gate.isFromAnother(m_newEpoch, ours(3).id));
    QVERIFY(!gate.isFromAnother(m_epoch, ours(3).id));
    Notice restored = ours(2); // the restored store counts on from 1
    restored.publishedAt = *ours(3).publishedAt + 10min;
    QCOMPARE(std::get<Notice>(admit(gate, restored, m_newEpoch)), restored);
    gate.remember(restored, m_newEpoch);
    QVERIFY(isRefusal(admit(gate, ours(1), m_newEpoch), Refusal::Old));
}

void NoticeGateTest::itRemembersAcrossAStart()
{
    NoticeGate gate;
    gate.remember(ours(3), m_epoch);
    const NoticeGate again = NoticeGate::fromJson(gate.toJson());
    QVERIFY(isRefusal(admit(again, ours(2), m_epoch), Refusal::Old));
}

void NoticeGateTest::theOldestAreForgottenFirst()
{
    NoticeGate gate;
    gate.remember(ours(3), m_epoch);
    for (int i = 0; i < 500; ++i) {
        Notice other = ours(1);
        other.id.text = u"01931f3a-7c00-7abc-8def-%1"_s.arg(i, 12, 16, QLatin1Char('0'));
        *other.publishedAt += 1h;
        gate.remember(other, m_epoch);
    }
    QCOMPARE(gate.toJson().size(), 500);
    QVERIFY(!isRefusal(admit(gate, ours(2), m_epoch), Refusal::Old));
}

QTEST_GUILESS_MAIN(NoticeGateTest)
#include "notice_gate_test.moc"
