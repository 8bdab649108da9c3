// SPDX-License-Identifier: GPL-3.0-or-later
// The promise of the next word, through a whole relay: who hears of it.
#include "tests/server/asking.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;
using std::chrono::milliseconds;
using wire::ErrorCode;

class FoghorndPromisesTest : public QObject
{
    Q_OBJECT

    /** A relay with two authors, the help desk and one desk. */
    struct Company
    {
        Company()
        {
            ana = relay.console();
            bruno = staff(u"bruno"_s, Role::Author);
            hugo = staff(u"hugo"_s, Role::HelpDesk);
            if (!marta.connect(relay, relay.enrolmentToken()))
                qFatal("the desk was turned away");
        }
        std::unique_ptr<WireClient> staff(const QString &login, Role role)
        {
            const QString password = u"a foghorn in the night"_s;
            if (!good(ana->ask(ToRelay::StaffAdd{login, login, password, role, newKey()})))
                qFatal("not taken");
            auto client = std::make_unique<WireClient>(relay.url());
            if (!good(client->ask(ToRelay::ConsoleHello{.app = {u"test"_s, u"1"_s, u"Debian"_s},
                                                        .login = login,
                                                        .password = password})))
                qFatal("not let in");
            return client;
        }
        Notice outage(milliseconds nextWord) const
        {
            Notice notice = emailOutage();
            notice.nextUpdateAt = now() + nextWord;
            return notice;
        }
        /** Time passes, and the relay looks at what is due: because an exercise is published. */
        void pass(milliseconds time)
        {
            relay.clock().skip(time);
            Notice drill = outage(30min);
            drill.exercise = true;
            drill.restoration.reset();
            publish(*ana, drill);
        }
        Instant now() const { return relay.clock().now(); }

        RunningRelay relay;
        std::unique_ptr<WireClient> ana, bruno, hugo;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
    };
    static QString heard(const WireClient &client, const NoticeId &notice)
    {
        QStringList states;
        for (const ToClient::Promise &each : client.heard<ToClient::Promise>())
            states << (each.notice == notice ? toString(each.state) : u"another notice"_s);
        return states.join(u' ');
    }
    /** After a question of its own: what was sent before has come by then. */
    static QString heardByNow(WireClient &client, const NoticeId &notice)
    {
        (void)client.ask(ToRelay::NoticeList{});
        return heard(client, notice);
    }

private Q_SLOTS:
    void eachStateIsToldToWhomItConcerns()
    {
        Company company;
        const auto anaAtHome = company.relay.console();
        const Notice notice = publish(*company.ana, company.outage(5min + 100ms));
        QTRY_COMPARE(heard(*company.ana, notice.id), u"due"_s); // at its moment, by the timer
        QTRY_COMPARE(heard(*anaAtHome, notice.id), u"due"_s);
        QCOMPARE(heardByNow(*company.bruno, notice.id), QString());
        QCOMPARE(heardByNow(*company.hugo, notice.id), QString());

        company.pass(5min + 100ms);
        for (WireClient *each : {company.ana.get(), anaAtHome.get()})
            QTRY_COMPARE(heard(*each, notice.id), u"due overdue"_s);
        for (WireClient *each : {company.bruno.get(), company.hugo.get()})
            QTRY_COMPARE(heard(*each, notice.id), u"overdue"_s);

        company.pass(10min);
        QTRY_COMPARE(heard(*company.ana, notice.id), u"due overdue escalated"_s);
        QTRY_COMPARE(heard(*company.bruno, notice.id), u"overdue escalated"_s);
        company.pass(1h);
        QCOMPARE(heardByNow(*company.ana, notice.id), u"due overdue escalated"_s);
        QCOMPARE(heardByNow(*company.hugo, notice.id), u"overdue"_s); // it cannot write
        QCOMPARE(heardByNow(*company.marta.wire, notice.id), QString());
    }

    void whoWroteLastIsWarned()
    {
        Company company;
        const Notice notice = publish(*company.ana, company.outage(30min));
        Notice next = notice;
        next.nextUpdateAt = company.now() + 5min + 100ms;
        QCOMPARE(revise(*company.bruno, next, 1).revision, 2);
        QTRY_COMPARE(heard(*company.bruno, notice.id), u"due"_s);
        QCOMPARE(heardByNow(*company.ana, notice.id), QString());
    }

    void whoComesBackAfterARestartHearsWhatFallsDueThen()
    {
        Company company;
        const Notice notice = publish(*company.ana, company.outage(30min));
        company.relay.stop();
        company.relay.clock().skip(31min);
        company.relay.start();
        company.ana = company.relay.console(); // what is overdue it reads off the notice
        company.pass(9min);
        QTRY_COMPARE(heard(*company.ana, notice.id), u"escalated"_s);
    }

    void aCheckInTheFutureIsRefusedByItsField()
    {
        Company company;
        Notice draft = company.outage(30min);
        draft.checkedAt = company.now() + 1h;
        const RpcError error = refused(
            company.ana->ask(ToRelay::NoticePublish{.notice = draft, .idempotencyKey = newKey()}));
        QCOMPARE(int(error.code), int(ErrorCode::InvalidNotice));
        QCOMPARE(error.fields.size(), 1);
        QCOMPARE(error.fields.value(0).field, u"checkedAt"_s);
    }

    void stillWorkingOnItReachesTheDeskAndAsksNobody()
    {
        Company company;
        const Notice notice = publish(*company.ana, company.outage(30min));
        const Instant checked = company.now();
        Notice still = stillWorkingOn(notice, checked);
        still.id = notice.id;
        still = revise(*company.ana, still, 1);
        QCOMPARE(still.asks, 1);
        QVERIFY(company.marta.hears(notice.id, 2));
        QVERIFY(contentOf(company.marta.wire->noticeHeard(notice.id)->envelope).checkedAt ==
                checked);
    }

    void theReportCountsWhatCameAndWhatIsLate()
    {
        Company company;
        const auto report = [&](WireClient &client, int days) {
            const auto answer = good(client.ask(ToRelay::PromiseReport{days}));
            return answer ? answer->punctuality : Punctuality{-1, -1, {}};
        };
        QVERIFY(report(*company.ana, 30) == Punctuality());
        const Notice kept = publish(*company.ana, company.outage(10min));
        revise(*company.ana, ended(kept), 1);
        QVERIFY(report(*company.ana, 30) == Punctuality()); // its hour has not come
        const Notice late = publish(*company.ana, company.outage(10min));
        company.pass(13min);
        QVERIFY((report(*company.hugo, 30) == Punctuality{1, 1, 3min})); // still open
        revise(*company.ana, ended(late), 1);
        company.relay.clock().skip(25h); // every sign-in has ended
        const auto tomorrow = company.relay.console();
        QVERIFY((report(*tomorrow, 30) == Punctuality{1, 1, 3min}));
        QVERIFY(report(*tomorrow, 1) == Punctuality());
    }

    void aDeskCannotAskForTheReport()
    {
        Company company;
        QCOMPARE(int(refused(company.marta.wire->ask(ToRelay::PromiseReport{})).code),
                 int(ErrorCode::Forbidden));
    }
};

QTEST_GUILESS_MAIN(FoghorndPromisesTest)
#include "foghornd_promises_test.moc"
