// SPDX-License-Identifier: GPL-3.0-or-later
// What people answer once something works again, and their calls for help, through a whole relay.
#include "common/model/watch.h"
#include "server/identity/rights.h"
#include "tests/server/asking.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;
using namespace Qt::StringLiterals;
using wire::ErrorCode;

class FoghorndRepliesTest : public QObject
{
    Q_OBJECT

    /** A relay with an author, two of the help desk, and three desks on two sites. */
    struct Company
    {
        Company()
        {
            ana = relay.console();
            hugo = staff(u"hugo"_s, Role::HelpDesk);
            ines = staff(u"ines"_s, Role::HelpDesk);
            const QString token = relay.enrolmentToken();
            if (!marta.connect(relay, token) || !luc.connect(relay, token) ||
                !zoe.connect(relay, token))
                qFatal("a desk was turned away");
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
        Notice watched()
        {
            Notice notice = publish(*ana, emailOutage());
            return next(notice, Phase::Monitoring);
        }
        Notice next(Notice notice, Phase phase)
        {
            notice.phase = phase;
            return revise(*ana, notice, notice.revision);
        }
        bool say(TestDesk &desk, const NoticeId &notice, ReplyAnswer answer,
                 const QString &line = {})
        {
            return good(desk.wire->ask(ToRelay::DeskReply{notice, answer, line})).has_value();
        }

        RunningRelay relay;
        std::unique_ptr<WireClient> ana, hugo, ines;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"porto-112"_s, u"Porto"_s);
        TestDesk luc = TestDesk::of(u"luc@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        TestDesk zoe = TestDesk::of(u"zoe@corp.example"_s, u"lyon-045"_s, u"Lyon"_s);
    };

    static QStringList sites(const ToRelay::ReplyList::Answer &answer)
    {
        QStringList words;
        for (const SiteReplies &site : answer.sites)
            words << u"%1 %2/%3"_s.arg(site.site).arg(site.works).arg(site.stillBroken);
        return words;
    }

private Q_SLOTS:
    void answersAreTalliedAndListedBySite()
    {
        Company company;
        const Notice notice = company.watched();
        QVERIFY(company.say(company.marta, notice.id, ReplyAnswer::StillBroken));
        QVERIFY(company.say(company.marta, notice.id, ReplyAnswer::Works));
        QVERIFY(company.say(company.luc, notice.id, ReplyAnswer::StillBroken));
        QVERIFY(company.say(company.zoe, notice.id, ReplyAnswer::StillBroken));
        QVERIFY(company.say(company.zoe, notice.id, ReplyAnswer::NeedHelp, u"My quotes."_s));
        const auto list = good(company.hugo->ask(ToRelay::ReplyList{notice.id}));
        QVERIFY(list);
        QCOMPARE(sites(*list), (QStringList{u"Lyon 0/2"_s, u"Porto 1/0"_s}));
        QCOMPARE(list->replies.size(), 3);
        QCOMPARE(list->replies.last().host.isEmpty(), false);
        const Tally tally = tallyOf(*company.ana, notice.id);
        QCOMPARE(tally.stillBroken, 2);
        QCOMPARE(tally.works, 1);
    }

    void aReopeningBeginsTheAnswersAnew()
    {
        Company company;
        const Notice notice = company.watched();
        (void)tallyOf(*company.ana, notice.id); // counted already
        QVERIFY(company.say(company.luc, notice.id, ReplyAnswer::StillBroken));
        const Notice over = company.next(ended(notice), Phase::Resolved);
        QCOMPARE(tallyOf(*company.ana, notice.id).stillBroken, 1);
        Notice again = reopened(over, company.relay.clock().now());
        again.id = over.id;
        QVERIFY(revise(*company.ana, again, over.revision).phase == Phase::Investigating);
        QCOMPARE(tallyOf(*company.ana, notice.id).stillBroken, 0);
        QVERIFY(good(company.hugo->ask(ToRelay::ReplyList{notice.id}))->replies.isEmpty());
    }

    void aCallForHelpIsTakenOnceAndSeenByAll()
    {
        Company company;
        const Notice notice = publish(*company.ana, emailOutage());
        QVERIFY(company.say(company.marta, notice.id, ReplyAnswer::NeedHelp,
                            u"A proposta para Lyon sai ao meio-dia."_s));
        // The answer was lost on the way: the desk says it again, and it is the same call.
        QVERIFY(company.say(company.marta, notice.id, ReplyAnswer::NeedHelp,
                            u"A proposta para Lyon sai ao meio-dia."_s));
        const auto list = good(company.hugo->ask(ToRelay::HelpList{}));
        QVERIFY(list);
        QCOMPARE(list->calls.size(), 1);
        const HelpCall call = list->calls.first();
        QCOMPARE(call.line, u"A proposta para Lyon sai ao meio-dia."_s);
        QCOMPARE(call.site, u"Porto"_s);

        QCOMPARE(
            good(company.hugo->ask(ToRelay::HelpMarked{call.number, HelpMark::Take}))->call.takenBy,
            u"hugo"_s);
        QVERIFY(good(company.hugo->ask(ToRelay::HelpMarked{call.number, HelpMark::Take})));
        QVERIFY(refused(company.ines->ask(ToRelay::HelpMarked{call.number, HelpMark::Take})).code ==
                ErrorCode::Conflict);
        QCOMPARE(good(company.ines->ask(ToRelay::HelpList{}))->calls.first().takenBy, u"hugo"_s);
        // Told live: new, and taken.
        QTRY_COMPARE(company.ines->heard<ToClient::HelpMoved>().last().call.takenBy, u"hugo"_s);

        QVERIFY(good(company.ines->ask(ToRelay::HelpMarked{call.number, HelpMark::Done})));
        QVERIFY(good(company.hugo->ask(ToRelay::HelpList{}))->calls.isEmpty());
        QVERIFY(refused(company.hugo->ask(ToRelay::HelpMarked{99, HelpMark::Take})).code ==
                ErrorCode::NotFound);
    }

    void onlyWhoMaySeePeopleSeesWhatTheyAnswer()
    {
        Company company;
        const auto bruno = company.staff(u"bruno"_s, Role::Author);
        const bool may = rightsOf(Role::Author).contains(Right::ReadRecipients);
        const Notice notice = company.watched();
        QCOMPARE(good(bruno->ask(ToRelay::HelpList{})).has_value(), may);
        QCOMPARE(good(bruno->ask(ToRelay::ReplyList{notice.id})).has_value(), may);
        QVERIFY(refused(company.marta.wire->ask(ToRelay::HelpList{})).code == ErrorCode::Forbidden);
    }
};

QTEST_GUILESS_MAIN(FoghorndRepliesTest)
#include "foghornd_replies_test.moc"
