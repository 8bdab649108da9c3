// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/receipts.h"

#include "common/protocol/codec.h"
#include "server/notices/publisher.h"
#include "server/notices/recipients.h"
#include "tests/server/identity/store_fixture.h"
#include "tests/server/notices/notice_samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

namespace {

template <class Answer, class Ask>
RpcResult<Answer> wait(Ask ask)
{
    std::optional<RpcResult<Answer>> result;
    ask([&](const RpcResult<Answer> &answer) { result = answer; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }))
        return RpcError{.message = u"no answer"_s};
    return *result;
}

} // namespace

/** Publishing, receipts, standings and lists together, over the real store. */
class ReceiptsTest : public QObject
{
    Q_OBJECT
    const Instant m_now = at(u"2026-11-20T09:05:00Z"_s);

    struct Relay
    {
        StoreFixture store;
        NoticeBook book{store.thread->facts()};
        std::shared_ptr<const SigningKey> key =
            std::make_shared<const SigningKey>(SigningKey::generate());
        KeyShelf keys{*store.thread, key->publicKey()};
        Publisher publisher{*store.thread, book, key, keys};
        Receipts receipts{*store.thread, book};
        Roster roster;
        TallyBook tallies{*store.thread, roster, 30 * 24h};

        Notice publish(const Notice &draft, Instant now)
        {
            const auto envelope = wait<Envelope>([&](auto done) {
                publisher.publish({u"ana"_s}, {.notice = draft, .idempotencyKey = u"k"_s}, now,
                                  done);
            });
            const auto *good = std::get_if<Envelope>(&envelope);
            return good ? *noticeFromBytes(good->payload) : Notice();
        }
        ToRelay::DeskReceipts::Answer take(const QString &desk, const QString &person,
                                           const QList<Receipt> &items, Instant now)
        {
            using Answer = ToRelay::DeskReceipts::Answer;
            const auto answer = wait<Answer>([&](auto done) {
                receipts.take({desk}, {person}, {store.thread->facts().epoch, items}, now, done);
            });
            const auto *good = std::get_if<Answer>(&answer);
            return good ? *good : Answer{-1, {}};
        }
        void enrol(const QString &desk, const QString &person, bool shared, Instant now)
        {
            DeskRecord record;
            record.id = {desk};
            record.facts = {.person = {person},
                            .personName = u"Name of "_s + person,
                            .host = u"pc-"_s + desk,
                            .site = u"Lyon"_s,
                            .shared = shared};
            record.lastSeen = now;
            roster.put(record);
        }
        Tally tally(const Notice &notice, Instant now, int ending = 0)
        {
            bool loaded = false;
            tallies.load({notice.id}, [&](Result<void> result) { loaded = bool(result); });
            return QTest::qWaitFor([&] { return loaded; })
                       ? tallies.tally({{notice, {}, 0}, notice, ending}, now)
                       : Tally();
        }
    };

private Q_SLOTS:
    void aReceiptIsWeighed_data()
    {
        QTest::addColumn<int>("revision");
        QTest::addColumn<QString>("at");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QString>("storedAt");
        const QString inTime = u"2026-11-20T09:02:00Z"_s;
        QTest::newRow("in time") << 2 << inTime << true << inTime;
        QTest::newRow("of an earlier revision")
            << 1 << u"2026-11-20T08:56:00Z"_s << true << u"2026-11-20T08:56:00Z"_s;
        QTest::newRow("a clock a little fast")
            << 2 << u"2026-11-20T10:00:00Z"_s << true << u"2026-11-20T09:05:00Z"_s;
        QTest::newRow("a clock a little slow")
            << 2 << u"2026-11-20T08:00:00Z"_s << true << u"2026-11-20T09:00:00Z"_s;
        QTest::newRow("days ahead") << 2 << u"2026-11-23T09:00:00Z"_s << false << QString();
        QTest::newRow("days before the notice")
            << 2 << u"2026-11-18T09:00:00Z"_s << false << QString();
        QTest::newRow("of a revision to come") << 3 << inTime << false << QString();
        QTest::newRow("of revision 0") << 0 << inTime << false << QString();
    }
    void aReceiptIsWeighed()
    {
        QFETCH(int, revision);
        QFETCH(QString, at);
        QFETCH(bool, good);
        QFETCH(QString, storedAt);
        const Notice current = published(1, 2).current.notice;
        Receipt receipt{current.id, revision, ReceiptState::Displayed, test::at(at)};
        const auto refused = weighReceipt(receipt, receiptFacts(current), m_now);
        QCOMPARE(!refused, good);
        if (good)
            QCOMPARE(toIso(receipt.at), storedAt);
    }

    void aBadReceiptDoesNotHoldUpThoseBehindIt()
    {
        Relay relay;
        const Notice notice = relay.publish(vpnOutage(), m_now);
        const NoticeId purged{makeUuidV7(at(u"2026-01-02T09:00:00Z"_s).time_since_epoch().count())};
        QSignalSpy stored(&relay.receipts, &Receipts::receiptsStored);
        const auto answer = relay.take(u"d-1"_s, u"marta@corp.example"_s,
                                       {{purged, 1, ReceiptState::Displayed, m_now},
                                        {notice.id, 9, ReceiptState::Displayed, m_now},
                                        {notice.id, 1, ReceiptState::Acknowledged, m_now + 1min}},
                                       m_now + 1min);
        QCOMPARE(answer.stored, 1);
        QCOMPARE(answer.refused.size(), 2);
        QCOMPARE(answer.refused[0].index, 0);
        QCOMPARE(answer.refused[1].index, 1);
        QCOMPARE(stored.size(), 1);
        // Again: counts as stored, moves nothing, tells nobody.
        QCOMPARE(relay
                     .take(u"d-1"_s, u"marta@corp.example"_s,
                           {{notice.id, 1, ReceiptState::Acknowledged, m_now + 1min}}, m_now + 2min)
                     .stored,
                 1);
        QCOMPARE(stored.size(), 1);
    }

    void theTallyOfMemoryIsTheTallyOfTheStore()
    {
        Relay relay;
        const Notice notice = relay.publish(vpnOutage(), m_now);
        relay.enrol(u"1"_s, u"marta@corp.example"_s, false, m_now);
        relay.enrol(u"2"_s, u"marta@corp.example"_s, false, m_now);
        relay.enrol(u"3"_s, u"rui@corp.example"_s, false, m_now);
        relay.enrol(u"4"_s, u"desk:4"_s, true, m_now);
        connect(&relay.receipts, &Receipts::receiptsStored, &relay.receipts,
                [&](const MovedReceipts &moved) { relay.tallies.take(moved); });
        QCOMPARE(relay.tally(notice, m_now).counts.delivered, 0); // loads an empty memory
        (void)relay.take(u"1"_s, u"marta@corp.example"_s,
                         {{notice.id, 1, ReceiptState::Acknowledged, m_now}}, m_now);
        (void)relay.take(u"2"_s, u"marta@corp.example"_s,
                         {{notice.id, 1, ReceiptState::Acknowledged, m_now}}, m_now);
        (void)relay.take(u"3"_s, u"rui@corp.example"_s,
                         {{notice.id, 1, ReceiptState::Delivered, m_now}}, m_now);
        (void)relay.take(u"4"_s, u"desk:4"_s, {{notice.id, 1, ReceiptState::Displayed, m_now}},
                         m_now);
        const Tally tally = relay.tally(notice, m_now);
        QCOMPARE(tally.addressed, 2);
        QCOMPARE(tally.counts.delivered, 2);
        QCOMPARE(tally.counts.displayed, 1);
        QCOMPARE(tally.counts.acknowledged, std::optional(1));
        QCOMPARE(tally.sharedDesks, 1);
        QCOMPARE(tally.shared.displayed, 1);
        relay.tallies.keepOnly({}); // drops the memory
        QCOMPARE(relay.tally(notice, m_now), tally);
    }

    void recipientsAreFilteredSearchedAndPaged()
    {
        Relay relay;
        const Notice notice = relay.publish(vpnOutage(), m_now);
        for (int i = 0; i < 500; ++i) {
            const QString person = u"person%1@corp.example"_s.arg(i, 3, 10, QChar(u'0'));
            relay.enrol(QString::number(i), person, false, m_now);
        }
        (void)relay.take(u"7"_s, u"person007@corp.example"_s,
                         {{notice.id, 1, ReceiptState::Displayed, m_now}}, m_now);
        (void)relay.tally(notice, m_now);
        const auto people = relay.tallies.people(notice, m_now);
        const auto list = [&](const ToRelay::RecipientList &question) {
            return listRecipients(question, {{notice, {}, 0}, notice}, people, relay.roster);
        };
        const auto all = list({.notice = notice.id, .limit = 1000});
        QCOMPARE(all.total, 500);
        QVERIFY(all.more); // 500 do not fit one frame
        QVERIFY(QJsonDocument(toJson(all)).toJson(QJsonDocument::Compact).size() <
                wire::relayFrameBytes);
        const auto next =
            list({.notice = notice.id, .after = all.recipients.last().person, .limit = 1000});
        QCOMPARE(all.recipients.size() + next.recipients.size(), 500);
        QVERIFY(!next.more);

        const auto displayed = list({.notice = notice.id, .state = RecipientState::Displayed});
        QCOMPARE(displayed.total, 1);
        QVERIFY(displayed.recipients.first().state == ReceiptState::Displayed);
        QCOMPARE(displayed.recipients.first().revision, 1);
        QCOMPARE(list({.notice = notice.id, .state = RecipientState::NotDisplayed}).total, 499);
        QCOMPARE(list({.notice = notice.id, .state = RecipientState::NotAcknowledged}).total, 500);
        QCOMPARE(list({.notice = notice.id, .search = u" PERSON12 "_s}).total, 10);
        QCOMPARE(list({.notice = notice.id, .search = u"pc-299"_s}).total, 1);
        QCOMPARE(list({.notice = notice.id, .search = u"Bordeaux"_s}).total, 0);
    }

    void eachPartOfTheTallyCanBeListed()
    {
        Relay relay;
        Notice vpn = vpnOutage();
        vpn.audience = {.everyone = true};
        const Notice notice = relay.publish(vpn, m_now);
        relay.enrol(u"1"_s, u"ana@corp.example"_s, false, m_now);
        relay.enrol(u"2"_s, u"berta@corp.example"_s, false, m_now - std::chrono::hours(24 * 90));
        relay.enrol(u"3"_s, u"desk:3"_s, true, m_now);
        relay.enrol(u"4"_s, u"carla@corp.example"_s, false, m_now);
        (void)relay.take(u"4"_s, u"carla@corp.example"_s,
                         {{notice.id, 1, ReceiptState::Displayed, m_now}}, m_now);
        Notice narrowed = notice;
        narrowed.audience.exclude = {AudienceElement{.person = {u"carla@corp.example"_s}}};
        (void)relay.tally(narrowed, m_now);
        const auto people = relay.tallies.people(narrowed, m_now);
        const auto listed = [&](TallyPart part, std::optional<RecipientState> state = {}) {
            const auto answer = listRecipients({.notice = notice.id, .state = state, .part = part},
                                               {{narrowed, {}, 0}, narrowed}, people, relay.roster);
            QStringList names;
            for (const Recipient &one : answer.recipients)
                names << one.person.text;
            return answer.part == part && answer.total == names.size() ? names
                                                                       : QStringList{u"!"_s};
        };
        QCOMPARE(listed(TallyPart::Addressed), QStringList{u"ana@corp.example"_s});
        QCOMPARE(listed(TallyPart::FormerlyAddressed), QStringList{u"carla@corp.example"_s});
        QCOMPARE(listed(TallyPart::FormerlyAddressed, RecipientState::Displayed).size(), 1);
        QCOMPARE(listed(TallyPart::FormerlyAddressed, RecipientState::NotDisplayed).size(), 0);
        QCOMPARE(listed(TallyPart::NotSeenLately), QStringList{u"berta@corp.example"_s});
        QCOMPARE(listed(TallyPart::SharedDesks), QStringList{u"desk:3"_s});
        QCOMPARE(listed(TallyPart::SharedDesks, RecipientState::Displayed).size(), 0);
    }

    void aForeignEnvelopeIsRefused()
    {
        Relay relay;
        const SigningKey stranger = SigningKey::generate();
        const Notice forged = published(1).current.notice;
        const auto result = wait<Envelope>([&](auto done) {
            relay.publisher.publish({u"ana"_s}, {.envelope = stranger.sign(noticeBytes(forged))},
                                    m_now, done);
        });
        QCOMPARE(std::get<RpcError>(result).code, wire::ErrorCode::InvalidNotice);
        QCOMPARE(std::get<RpcError>(result).fields.value(0).field, u"envelope"_s);
    }

    void whatNobodyKnowsCannotBeRevised()
    {
        Relay relay;
        const auto result = wait<Envelope>([&](auto done) {
            relay.publisher.revise({u"ana"_s},
                                   {.id = published(1).current.notice.id,
                                    .base = 1,
                                    .notice = vpnOutage(),
                                    .idempotencyKey = u"k"_s},
                                   m_now, done);
        });
        QCOMPARE(std::get<RpcError>(result).code, wire::ErrorCode::NotFound);
    }

    void anAbandonedIncidentIsClosedByTheRelay()
    {
        Relay relay;
        const Notice notice = relay.publish(vpnOutage(), m_now);
        QSignalSpy published(&relay.publisher, &Publisher::noticePublished);
        relay.publisher.closeAbandoned(m_now + 6 * 24h);
        relay.store.thread->flush();
        QCoreApplication::processEvents();
        QVERIFY(published.isEmpty());
        relay.publisher.closeAbandoned(m_now + 8 * 24h);
        QTRY_COMPARE(published.size(), 1);
        QCOMPARE(toString(relay.book.find(notice.id)->current.notice.phase), u"resolved"_s);
        QCOMPARE(relay.book.find(notice.id)->current.notice.publishedBy, u"relay"_s);
    }
};

QTEST_GUILESS_MAIN(ReceiptsTest)
#include "receipts_test.moc"
