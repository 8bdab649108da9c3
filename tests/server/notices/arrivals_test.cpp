// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/arrivals.h"

#include "server/identity/enrolment.h"
#include "server/notices/publisher.h"
#include "server/notices/receipts.h"
#include "tests/server/identity/store_fixture.h"
#include "tests/server/notices/notice_samples.h"

#include <QSemaphore>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

/** A desk comes to a relay whose store is real. */
class ArrivalsTest : public QObject
{
    Q_OBJECT
    const Instant m_now = at(u"2026-11-20T09:05:00Z"_s);

    struct Relay
    {
        StoreFixture store;
        NoticeBook book{store.thread->facts()};
        Roster roster;
        DeskDoor door{roster, {}};
        Arrivals arrivals{*store.thread, roster, door, book};
        std::shared_ptr<const SigningKey> key =
            std::make_shared<const SigningKey>(SigningKey::generate());
        NoticeBook authorsBook{
            store.thread->facts()}; // so that `book` can be one that has forgotten
        KeyShelf keys{*store.thread, key->publicKey()};
        Publisher publisher{*store.thread, authorsBook, key, keys};
        Receipts receipts{*store.thread, authorsBook};

        std::variant<ArrivedDesk, TurnedAway> receive(const ToRelay::DeskHello &hello, Instant now)
        {
            std::optional<std::variant<ArrivedDesk, TurnedAway>> result;
            arrivals.receive(hello, {}, QHostAddress(u"10.1.2.3"_s), now,
                             [&](auto answer) { result = answer; });
            if (!QTest::qWaitFor([&] { return result.has_value(); }))
                return TurnedAway{RpcError{.message = u"no answer"_s}};
            return *result;
        }
        QString token(Instant now)
        {
            Enrolment enrolment(*store.thread, QByteArray(32, 'p'), keys);
            QString token;
            enrolment.createToken({u"ana"_s}, {10, 7, u"k"_s}, now, [&](const auto &answer) {
                if (const auto *good = std::get_if<ToRelay::EnrolmentCreate::Answer>(&answer))
                    token = good->token;
            });
            (void)QTest::qWaitFor([&] { return !token.isEmpty(); });
            return token;
        }
        Notice publish(const std::optional<Notice> &previous, const Notice &draft, Instant now)
        {
            Notice notice;
            const auto take = [&](const RpcResult<Envelope> &answer) {
                if (const auto *good = std::get_if<Envelope>(&answer))
                    notice = *noticeFromBytes(good->payload);
            };
            if (previous)
                publisher.revise({u"ana"_s}, {previous->id, previous->revision, draft, {}, u"r"_s},
                                 now, take);
            else
                publisher.publish({u"ana"_s}, {draft, {}, u"p"_s}, now, take);
            (void)QTest::qWaitFor([&] { return notice.revision > 0; });
            return notice;
        }
    };
    static ToRelay::DeskHello hello(const QString &token)
    {
        ToRelay::DeskHello hello;
        hello.enrolmentToken = token;
        hello.secret = QByteArray(32, 's');
        hello.login = u"marta@corp.example"_s;
        hello.host = u"lyon-044"_s;
        hello.language = u"fr"_s;
        return hello;
    }

private Q_SLOTS:
    void whoEnrolsIsInTheRosterAndInTheStore()
    {
        Relay relay;
        const auto result = relay.receive(hello(relay.token(m_now)), m_now);
        const auto *arrived = std::get_if<ArrivedDesk>(&result);
        QVERIFY(arrived);
        QVERIFY(relay.roster.find(arrived->desk.id));
        ToRelay::DeskHello again = hello({});
        again.desk = arrived->desk.id;
        QVERIFY(std::holds_alternative<ArrivedDesk>(relay.receive(again, m_now + 1h)));
    }

    void itsPersonGetsAMarkOnAllItsDesksAndASharedDeskNone()
    {
        Relay relay;
        const QString token = relay.token(m_now);
        const auto first = std::get<ArrivedDesk>(relay.receive(hello(token), m_now));
        QVERIFY(first.mark);
        ToRelay::DeskHello laptop = hello(token);
        laptop.secret = QByteArray(32, 'l');
        laptop.host = u"lyon-l07"_s;
        const auto second = std::get<ArrivedDesk>(relay.receive(laptop, m_now));
        QVERIFY(second.desk.id != first.desk.id);
        QCOMPARE(second.mark, first.mark);
        ToRelay::DeskHello colleague = hello(token);
        colleague.secret = QByteArray(32, 'c');
        colleague.login = u"joao@corp.example"_s;
        QVERIFY(std::get<ArrivedDesk>(relay.receive(colleague, m_now)).mark != first.mark);
        ToRelay::DeskHello kiosk = hello(token);
        kiosk.secret = QByteArray(32, 'k');
        kiosk.shared = true;
        QVERIFY(!std::get<ArrivedDesk>(relay.receive(kiosk, m_now)).mark);
    }

    void whatChangedOnADeskIsKept()
    {
        Relay relay;
        const auto first = std::get<ArrivedDesk>(relay.receive(hello(relay.token(m_now)), m_now));
        ToRelay::DeskHello moved = hello({});
        moved.desk = first.desk.id;
        moved.site = u"Porto"_s;
        QVERIFY(std::holds_alternative<ArrivedDesk>(relay.receive(moved, m_now + 1h)));
        QCOMPARE(relay.roster.find(first.desk.id)->facts.site, u"Porto"_s);
        QString stored;
        relay.store.thread->ask<QList<DeskRecord>>(
            this, [](Store &store) { return store.desks(); },
            [&](const Result<QList<DeskRecord>> &desks) { stored = desks->value(0).facts.site; });
        QTRY_COMPARE(stored, u"Porto"_s);
    }

    void anEndingOfWeeksAgoReachesWhoHoldsItAndWasTold()
    {
        Relay relay;
        const auto desk =
            std::get<ArrivedDesk>(relay.receive(hello(relay.token(m_now)), m_now)).desk;
        const Notice notice = relay.publish({}, vpnOutage(), m_now);
        bool stored = false;
        relay.receipts.take(
            desk.id, desk.facts.person,
            {relay.store.thread->facts().epoch, {{notice.id, 1, ReceiptState::Displayed, m_now}}},
            m_now, [&](const auto &) { stored = true; });
        QTRY_VERIFY(stored);
        Notice ending = notice;
        ending.phase = Phase::Resolved;
        ending = relay.publish(notice, ending, m_now + 1h);
        QCOMPARE(ending.revision, 2);

        ToRelay::DeskHello back = hello({});
        back.desk = desk.id;
        back.holds = {{notice.id, 1}};
        const auto result = relay.receive(back, m_now + 20 * 24h); // into a book that has forgotten
        const auto frames = std::get<ArrivedDesk>(result).catchUp.frames;
        QCOMPARE(frames.size(), 1);
        const auto *arrived = std::get_if<ToClient::NoticeArrived>(&frames.first());
        QVERIFY(arrived);
        QVERIFY(arrived->told);
        QVERIFY(!arrived->history);
        QCOMPARE(noticeFromBytes(arrived->envelope.payload)->revision, 2);
    }

    // The desk is asked about in the store while another desk of its person confirms: whichever comes first,
    // the arriving desk hears of it, in its answer or behind it.
    void anAcknowledgementDuringAnArrivalIsNotMissed_data()
    {
        QTest::addColumn<bool>("acknowledgedFirst");
        QTest::newRow("acknowledged first") << true;
        QTest::newRow("arrived first") << false;
    }
    void anAcknowledgementDuringAnArrivalIsNotMissed()
    {
        QFETCH(bool, acknowledgedFirst);
        Relay relay;
        Receipts receipts(*relay.store.thread, relay.authorsBook);
        const auto desk =
            std::get<ArrivedDesk>(relay.receive(hello(relay.token(m_now)), m_now)).desk;
        const Notice notice = relay.publish({}, vpnOutage(), m_now);
        for (const StoredNotice *live : relay.authorsBook.live(m_now))
            relay.book.put(*live);

        QStringList order;
        std::optional<ArrivedDesk> arrived;
        connect(&receipts, &Receipts::receiptsStored, this,
                [&] { order.append(u"told to the desks that are in"_s); });
        const auto acknowledge = [&] {
            receipts.take({u"the laptop"_s}, desk.facts.person,
                          {relay.store.thread->facts().epoch,
                           {{notice.id, 1, ReceiptState::Acknowledged, m_now}}},
                          m_now, [](const auto &) {});
        };
        ToRelay::DeskHello back = hello({});
        back.desk = desk.id;
        // Both wait for the store together, so both are committed before either is answered.
        QSemaphore held;
        relay.store.thread->ask<bool>(
            this,
            [&held](Store &) -> Result<bool> {
                held.acquire();
                return true;
            },
            [](const Result<bool> &) {});
        if (acknowledgedFirst)
            acknowledge();
        relay.arrivals.receive(back, {}, QHostAddress(u"10.1.2.3"_s), m_now, [&](auto answer) {
            arrived = std::get<ArrivedDesk>(answer);
            order.append(u"in"_s);
        });
        if (!acknowledgedFirst)
            acknowledge();
        held.release();
        QTRY_COMPARE(order.size(), 2);
        const bool inTheAnswer =
            arrived->catchUp.acknowledged == QList<NoticeRevision>{{notice.id, 1}};
        QCOMPARE(inTheAnswer, acknowledgedFirst);
        QVERIFY(inTheAnswer || order.first() == u"in"_s);
    }

    void wrongSecretsFromOneAddressMustWaitAndARightOneNeedNot()
    {
        Relay relay;
        const auto first = std::get<ArrivedDesk>(relay.receive(hello(relay.token(m_now)), m_now));
        ToRelay::DeskHello wrong = hello({});
        wrong.desk = first.desk.id;
        wrong.secret = QByteArray(32, 'x');
        QList<wire::CloseCode> codes;
        for (int each = 0; each < 22; ++each)
            codes.append(std::get<TurnedAway>(relay.receive(wrong, m_now)).close);
        QVERIFY(codes.first() == wire::CloseCode::Unauthorised);
        QVERIFY(codes.last() == wire::CloseCode::TooManyRequests);
        ToRelay::DeskHello good = hello({});
        good.desk = first.desk.id;
        QVERIFY(std::holds_alternative<ArrivedDesk>(relay.receive(good, m_now)));
    }

    void aStrangersTokenIsTurnedAway()
    {
        Relay relay;
        const auto result =
            relay.receive(hello(u"abc.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s), m_now);
        QCOMPARE(std::get<TurnedAway>(result).close, wire::CloseCode::Unauthorised);
        QCOMPARE(relay.roster.size(), 0);
    }
};

QTEST_GUILESS_MAIN(ArrivalsTest)
#include "arrivals_test.moc"
