// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/notice_signer.h"

#include "client/link/console_link.h"
#include "common/clock.h"
#include "common/model/notice_start.h"
#include "tests/client/link/fake_relay.h"
#include "tests/client/link/sample_notices.h"

#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;

class NoticeSignerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whereTheRelaySignsDraftsGoOutAsTheyAre();
    void aDraftIsSignedByItsAuthor();
    void aRevisionFollowsTheOneThatTheRelayHas();
    void theRevisionThatLastAskedIsAskedForToo();
    void aListedKeySignsAlsoWhereTheRelayWould();
    void theSameRequestAgainHasTheSameSignature();
    void whatWasSignedLongAgoIsSignedAnew();
    void whoCannotSignIsToldSoAndNothingIsSent_data();
    void whoCannotSignIsToldSoAndNothingIsSent();
    void aNewListIsHeardOf();
    void anOlderListIsNotTaken();
    void aRevisionThatTheRelayDoesNotHaveIsNotSigned();

private:
    KeyList listOf(KeyRole minimum, const QList<ListedKey> &keys, int version = 1) const
    {
        return {m_relay->deployment, version, m_relay->time, minimum, {m_root->publicKey()}, keys};
    }
    Envelope rooted(const KeyList &list) const
    {
        return m_root->sign(keyListBytes(list), Payload::KeyList);
    }
    ListedKey anas(std::chrono::hours until = 24h) const
    {
        return {m_key->publicKey(), KeyRole::Author, u"ana"_s, m_relay->time - 1h,
                m_relay->time + until};
    }
    /** Signed in; with Ana's key in the hand unless told otherwise. */
    void signIn(bool holds = true)
    {
        m_console = std::make_unique<ConsoleLink>(
            LinkSettings{{m_relay->url()}, {}, quickTimings()},
            App{u"foghorn-admin"_s, u"0.1"_s, u"Debian 12"_s}, m_clock);
        m_console->signIn(u"ana"_s, u"correct horse"_s);
        QTRY_VERIFY(m_console->isSignedIn() && m_console->link().state() == LinkState::Online);
        auto key = SigningKey::fromSeed(m_key->seed());
        if (holds)
            m_console->signer().key().hold(std::move(key.value()));
    }
    static Notice draft()
    {
        Notice notice = draftOf(mailOutage());
        return notice;
    }
    template <class M>
    void send(const M &message)
    {
        m_answer.reset();
        m_console->request(message, this, [this](const RpcResult<typename M::Answer> &answer) {
            const auto *error = std::get_if<RpcError>(&answer);
            m_answer = error ? *error : RpcError{};
        });
        QTRY_VERIFY(m_answer);
    }
    QByteArray answer(const IncomingRequest &incoming) const
    {
        if (const auto *asked = std::get_if<ToRelay::NoticeHistory>(&incoming.request)) {
            QList<Envelope> revisions;
            for (const Notice &each : m_history) {
                if (each.revision > asked->after)
                    revisions << m_relay->key->sign(noticeBytes(each));
            }
            return encodeAnswerOf(incoming.id,
                                  ToRelay::NoticeHistory::Answer{revisions, false, {}});
        }
        if (std::holds_alternative<ToRelay::NoticeRevise>(incoming.request))
            return encodeAnswerOf(incoming.id, ToRelay::NoticeRevise::Answer{});
        return encodeAnswerOf(incoming.id, ToRelay::NoticePublish::Answer{});
    }

    std::unique_ptr<FakeRelay> m_relay;
    std::unique_ptr<SigningKey> m_root, m_key;
    ManualClock m_clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 9h};
    std::unique_ptr<ConsoleLink> m_console;
    QList<Notice> m_history;          // of the one notice that the relay has
    std::optional<RpcError> m_answer; // message empty = it was taken
};

void NoticeSignerTest::init()
{
    m_console.reset();
    m_relay = std::make_unique<FakeRelay>();
    m_clock.set(m_relay->time);
    m_root = std::make_unique<SigningKey>(SigningKey::generate());
    m_key = std::make_unique<SigningKey>(SigningKey::generate());
    m_history.clear();
    m_relay->answerMore = [this](const IncomingRequest &incoming) { return answer(incoming); };
}

void NoticeSignerTest::whereTheRelaySignsDraftsGoOutAsTheyAre()
{
    signIn();
    send(ToRelay::NoticePublish{draft(), {}, u"k-1"_s});
    QCOMPARE(m_relay->heard<ToRelay::NoticePublish>().value(0).notice, draft());
    QVERIFY(!m_relay->heard<ToRelay::NoticePublish>().value(0).envelope);
    QCOMPARE(m_console->signer().standing(), KeyStanding::NoList);
}

void NoticeSignerTest::aDraftIsSignedByItsAuthor()
{
    m_relay->keyList = rooted(listOf(KeyRole::Author, {anas()}));
    signIn();
    send(ToRelay::NoticePublish{draft(), {}, u"k-1"_s});
    const auto sent = m_relay->heard<ToRelay::NoticePublish>().value(0);
    QVERIFY(!sent.notice && sent.envelope);
    QVERIFY(isGenuine(*sent.envelope, {m_key->publicKey()}));
    const auto notice = noticeFromBytes(sent.envelope->payload);
    QVERIFY(notice);
    QCOMPARE(notice->revision, 1);
    QCOMPARE(notice->publishedBy, u"ana"_s);
    QCOMPARE(notice->deployment, m_relay->deployment);
    QCOMPARE(notice->publishedAt, m_relay->time);
    QCOMPARE(notice->text, draft().text);
}

void NoticeSignerTest::aRevisionFollowsTheOneThatTheRelayHas()
{
    m_relay->keyList = rooted(listOf(KeyRole::Author, {anas()}));
    m_history = {mailOutage()};
    signIn();
    Notice next = draft();
    next.text[u"en"_s].progress = u"We are moving mail to the second data centre."_s;
    send(ToRelay::NoticeRevise{mailOutage().id, 1, next, {}, u"k-2"_s});
    const auto sent = m_relay->heard<ToRelay::NoticeRevise>().value(0);
    QVERIFY(!sent.notice && sent.envelope);
    QCOMPARE(sent.base, 1);
    const auto notice = noticeFromBytes(sent.envelope->payload);
    QCOMPARE(notice->id, mailOutage().id);
    QCOMPARE(notice->revision, 2);
    QCOMPARE(notice->asks, 1); // nothing that people must know anew
}

void NoticeSignerTest::theRevisionThatLastAskedIsAskedForToo()
{
    m_relay->keyList = rooted(listOf(KeyRole::Author, {anas()}));
    // The severity went up quietly: whoever is asked now compares with what was confirmed, the first one.
    Notice second = mailOutage(2);
    m_history = {mailOutage(), second};
    m_history[0].severity = Severity::Minor;
    signIn();
    send(ToRelay::NoticeRevise{mailOutage().id, 2, draft(), {}, u"k-3"_s});
    const auto sent = m_relay->heard<ToRelay::NoticeRevise>().value(0);
    QVERIFY2(sent.envelope, qPrintable(m_answer->message));
    QCOMPARE(noticeFromBytes(sent.envelope->payload)->revision, 3);
    QCOMPARE(noticeFromBytes(sent.envelope->payload)->asks, 3);
    QCOMPARE(m_relay->heard<ToRelay::NoticeHistory>().size(), 2);
}

void NoticeSignerTest::aListedKeySignsAlsoWhereTheRelayWould()
{
    m_relay->keyList = rooted(listOf(KeyRole::Relay, {anas()}));
    signIn();
    send(ToRelay::NoticePublish{draft(), {}, u"k-1"_s});
    QVERIFY(m_relay->heard<ToRelay::NoticePublish>().value(0).envelope);
    // Whose key is not in it lets the relay sign.
    m_relay->keyList = rooted(listOf(KeyRole::Relay, {}, 2));
    signIn();
    send(ToRelay::NoticePublish{draft(), {}, u"k-2"_s});
    QVERIFY(m_relay->heard<ToRelay::NoticePublish>().value(1).notice);
}

void NoticeSignerTest::theSameRequestAgainHasTheSameSignature()
{
    m_relay->keyList = rooted(listOf(KeyRole::Author, {anas()}));
    signIn();
    const ToRelay::NoticePublish message{draft(), {}, u"k-1"_s};
    send(message);
    m_clock.advance(5s);
    send(message); // the link was lost before the answer came
    const auto sent = m_relay->heard<ToRelay::NoticePublish>();
    QCOMPARE(sent.size(), 2);
    QVERIFY(sent.first().envelope);
    QCOMPARE(sent.at(0), sent.at(1));
    // Other words under that key are other words; and another key is another notice.
    Notice changed = draft();
    changed.severity = Severity::Critical;
    send(ToRelay::NoticePublish{changed, {}, u"k-1"_s});
    send(ToRelay::NoticePublish{draft(), {}, u"k-2"_s});
    QVERIFY(m_relay->heard<ToRelay::NoticePublish>().at(2).envelope != sent.first().envelope);
    QVERIFY(m_relay->heard<ToRelay::NoticePublish>().at(3).envelope != sent.first().envelope);
}

void NoticeSignerTest::whatWasSignedLongAgoIsSignedAnew()
{
    m_relay->keyList = rooted(listOf(KeyRole::Author, {anas()}));
    signIn();
    const ToRelay::NoticePublish message{draft(), {}, u"k-1"_s};
    send(message);
    m_relay->time += 3min;
    m_clock.advance(3min);
    QTRY_COMPARE(m_relay->heard<ToRelay::ConsoleHello>().size(), 2); // the clock jumped
    QTRY_COMPARE(m_console->link().state(), LinkState::Online);
    send(message);
    const auto sent = m_relay->heard<ToRelay::NoticePublish>();
    QVERIFY(sent.at(0).envelope != sent.at(1).envelope);
    QCOMPARE(noticeFromBytes(sent.at(1).envelope->payload)->publishedAt, m_relay->time);
}

void NoticeSignerTest::whoCannotSignIsToldSoAndNothingIsSent_data()
{
    QTest::addColumn<bool>("holds");
    QTest::addColumn<bool>("listed");
    QTest::addColumn<QString>("holder");
    QTest::addColumn<QString>("said");
    QTest::newRow("no key here") << false << true << u"ana"_s << u"no key here"_s;
    QTest::newRow("not listed") << true << false << u"ana"_s << u"not in the organisation's"_s;
    QTest::newRow("another's") << true << true << u"luis"_s << u"not in the organisation's"_s;
    QTest::newRow("ended") << true << true << QString() << u"is over"_s;
}

void NoticeSignerTest::whoCannotSignIsToldSoAndNothingIsSent()
{
    QFETCH(bool, holds);
    QFETCH(bool, listed);
    QFETCH(QString, holder);
    QFETCH(QString, said);
    ListedKey one = anas();
    if (holder.isEmpty())
        one.until = m_relay->time - 1min;
    else
        one.holder = holder;
    m_relay->keyList =
        rooted(listOf(KeyRole::Author, listed ? QList<ListedKey>{one} : QList<ListedKey>()));
    signIn(holds);
    send(ToRelay::NoticePublish{draft(), {}, u"k-1"_s});
    QVERIFY2(m_answer->message.contains(said), qPrintable(m_answer->message));
    QCOMPARE(m_answer->fields.value(0).field, u"envelope"_s);
    QVERIFY(m_relay->heard<ToRelay::NoticePublish>().isEmpty());
}

void NoticeSignerTest::aNewListIsHeardOf()
{
    m_relay->keyList = rooted(listOf(KeyRole::Author, {}));
    signIn();
    QCOMPARE(m_console->signer().standing(), KeyStanding::Unlisted);
    m_relay->tell(ToClient::KeyListMoved{rooted(listOf(KeyRole::Author, {anas()}, 2))});
    QTRY_COMPARE(m_console->signer().standing(), KeyStanding::Good);
}

void NoticeSignerTest::anOlderListIsNotTaken()
{
    m_relay->keyList = rooted(listOf(KeyRole::Author, {anas()}, 2));
    signIn();
    m_relay->tell(ToClient::KeyListMoved{rooted(listOf(KeyRole::Relay, {}, 1))});
    m_relay->tell(ToClient::KeyListMoved{SigningKey::generate().sign(
        keyListBytes(listOf(KeyRole::Relay, {}, 3)), Payload::KeyList)});
    send(ToRelay::NoticePublish{draft(), {}, u"k-1"_s}); // and so both were heard before
    QVERIFY(m_relay->heard<ToRelay::NoticePublish>().value(0).envelope);
}

void NoticeSignerTest::aRevisionThatTheRelayDoesNotHaveIsNotSigned()
{
    m_relay->keyList = rooted(listOf(KeyRole::Author, {anas()}));
    m_history = {mailOutage()};
    signIn();
    send(ToRelay::NoticeRevise{mailOutage().id, 4, draft(), {}, u"k-4"_s});
    QCOMPARE(m_answer->code, wire::ErrorCode::NotFound);
    // A relay that gives another notice for it changes nothing.
    m_history.first().id.text = u"01931f3a-7c00-7abc-8def-0123456789ac"_s;
    send(ToRelay::NoticeRevise{mailOutage().id, 1, draft(), {}, u"k-5"_s});
    QCOMPARE(m_answer->code, wire::ErrorCode::NotFound);
    QVERIFY(m_relay->heard<ToRelay::NoticeRevise>().isEmpty());
}

QTEST_GUILESS_MAIN(NoticeSignerTest)
#include "notice_signer_test.moc"
