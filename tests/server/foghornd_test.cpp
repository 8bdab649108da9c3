// SPDX-License-Identifier: GPL-3.0-or-later
// The wire from end to end: a whole relay, real sockets, a real store.
#include "tests/server/asking.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace foghorn;
using namespace foghorn::test;

class FoghorndTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNoticeIsPublishedShownAcknowledgedAndCounted()
    {
        RunningRelay relay;
        TestDesk marta = TestDesk::of(u"CORP\\Marta"_s, u"lyon-044"_s, u"Lyon"_s);
        QVERIFY(marta.connect(relay, relay.enrolmentToken()));
        QCOMPARE(marta.account.policy.sender, u"IT · Example Ltd"_s);
        const auto console = relay.console();

        const Notice notice = publish(*console, emailOutage());
        QCOMPARE(notice.revision, 1);
        QCOMPARE(notice.asks, 1);
        QCOMPARE(notice.publishedBy, u"ana"_s);
        QCOMPARE(notice.deployment, marta.account.trust.deployment);
        QVERIFY(marta.hears(notice.id, 1));
        QVERIFY(isGenuine(marta.wire->noticeHeard(notice.id)->envelope, marta.account.trust.keys));

        for (const auto state :
             {ReceiptState::Delivered, ReceiptState::Displayed, ReceiptState::Acknowledged})
            QCOMPARE(marta.report(notice.id, 1, state), std::nullopt);
        const Tally tally = tallyOf(*console, notice.id);
        QCOMPARE(tally.addressed, 1);
        QCOMPARE(tally.online, 1);
        QCOMPARE(tally.counts.delivered, 1);
        QCOMPARE(tally.counts.displayed, 1);
        QCOMPARE(tally.counts.acknowledged, std::optional(1));
    }

    void whoWasToldAndDoesNotKnowThatItIsOverIsNamed()
    {
        RunningRelay relay;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        TestDesk rui = TestDesk::of(u"rui@corp.example"_s, u"porto-07"_s, u"Porto"_s);
        TestDesk paul = TestDesk::of(u"paul@corp.example"_s, u"lyon-045"_s, u"Lyon"_s);
        const QString token = relay.enrolmentToken();
        QVERIFY(marta.connect(relay, token) && rui.connect(relay, token) &&
                paul.connect(relay, token));
        auto console = relay.console();
        Notice notice = publish(*console, emailOutage());
        for (TestDesk *desk : {&marta, &rui}) {
            QVERIFY(desk->hears(notice.id, 1));
            QCOMPARE(desk->report(notice.id, 1, ReceiptState::Displayed), std::nullopt);
        }
        QVERIFY(paul.hears(notice.id, 1));
        QCOMPARE(paul.report(notice.id, 1, ReceiptState::Delivered), std::nullopt); // not looked
        QVERIFY(!tallyOf(*console, notice.id).loop);
        rui.leave(); // goes home
        const Notice over = revise(*console, ended(notice), 1);
        QVERIFY(marta.hears(over.id, 2));
        QCOMPARE(marta.report(over.id, 2, ReceiptState::Displayed), std::nullopt);
        const auto toCall = [&] {
            QStringList names;
            const auto list = good(console->ask(
                ToRelay::RecipientList{.notice = notice.id, .part = TallyPart::ToCall}));
            for (const Recipient &one : list ? list->recipients : QList<Recipient>())
                names << one.person.text;
            return names;
        };
        const ClosedLoop loop{2, 1};
        QCOMPARE(tallyOf(*console, notice.id).loop, std::optional(loop));
        QCOMPARE(toCall(), QStringList{u"rui@corp.example"_s});
        // A word of the ending is mended: nobody is told again, nobody is to be called again.
        Notice mended = over;
        mended.text[u"en"_s].closing = u"Thank you for your patience."_s;
        mended = revise(*console, mended, 2);
        QCOMPARE(tallyOf(*console, notice.id).loop, std::optional(loop));
        console.reset();
        relay.restart();
        console = relay.console();
        QCOMPARE(tallyOf(*console, notice.id).loop, std::optional(loop));
        QVERIFY(rui.connect(relay)); // Monday
        QVERIFY(rui.hears(notice.id, 3));
        QCOMPARE(rui.report(notice.id, 3, ReceiptState::Displayed), std::nullopt);
        QCOMPARE(tallyOf(*console, notice.id).loop, std::optional(ClosedLoop{2, 2}));
        QCOMPARE(toCall(), QStringList());
        // It is back: nobody is told of an end any more.
        Notice again = emailOutage();
        again.id = notice.id;
        again.phase = Phase::Investigating;
        QCOMPARE(revise(*console, again, 3).revision, 4);
        QVERIFY(!tallyOf(*console, notice.id).loop);
        console.reset();
        relay.restart();
        console = relay.console();
        QVERIFY(!tallyOf(*console, notice.id).loop);
    }

    void aTallyThatIsWatchedMovesByItself()
    {
        RunningRelay relay;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        QVERIFY(marta.connect(relay, relay.enrolmentToken()));
        const auto console = relay.console();
        QVERIFY(good(console->ask(ToRelay::TallyWatch{})));
        const Notice notice = publish(*console, emailOutage());
        QVERIFY(marta.hears(notice.id, 1));
        QCOMPARE(marta.report(notice.id, 1, ReceiptState::Displayed), std::nullopt);
        QTRY_VERIFY(!console->heard<ToClient::TallyMoved>().isEmpty() &&
                    console->heard<ToClient::TallyMoved>().last().tally.counts.displayed == 1);
        QVERIFY(console->noticeHeard(notice.id)); // consoles hear what is published, too
    }

    void aRevisionReachesTheDeskAndItsEndingSaysThatItWasTold()
    {
        RunningRelay relay;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        QVERIFY(marta.connect(relay, relay.enrolmentToken()));
        const auto console = relay.console();
        Notice notice = publish(*console, emailOutage());
        QVERIFY(marta.hears(notice.id, 1));
        QCOMPARE(marta.report(notice.id, 1, ReceiptState::Displayed), std::nullopt);

        notice.text[u"en"_s].progress = u"We are moving mail to the second data centre."_s;
        notice = revise(*console, notice, 1);
        QCOMPARE(notice.revision, 2);
        QCOMPARE(notice.asks, 1); // words alone do not interrupt
        QVERIFY(marta.hears(notice.id, 2));

        notice = revise(*console, ended(notice), 2);
        QCOMPARE(notice.revision, 3);
        QCOMPARE(notice.asks, 1);
        QVERIFY(marta.hears(notice.id, 3));
        QVERIFY(marta.wire->noticeHeard(notice.id)->told);
    }

    void aMaterialRevisionAsksAgain()
    {
        RunningRelay relay;
        const auto console = relay.console();
        Notice notice = publish(*console, emailOutage());
        notice.severity = Severity::Critical;
        notice = revise(*console, notice, 1);
        QCOMPARE(notice.asks, 2);
    }

    void aCancelledNoticeIsNotToldToWhoNeverSawIt()
    {
        RunningRelay relay;
        TestDesk rui = TestDesk::of(u"rui@corp.example"_s, u"porto-07"_s, u"Porto"_s);
        QVERIFY(rui.connect(relay, relay.enrolmentToken()));
        rui.leave();
        const auto console = relay.console();
        Notice notice = publish(*console, emailOutage());
        notice = ended(notice);
        notice.phase = Phase::Cancelled;
        notice.cancelReason = CancelReason::Mistake;
        notice = revise(*console, notice, 1);
        QCOMPARE(notice.revision, 2);
        QVERIFY(rui.connect(relay));
        QVERIFY(!rui.wire->noticeHeard(notice.id));
    }

    void leavingTheAudienceWithdrawsTheNotice()
    {
        RunningRelay relay;
        TestDesk rui = TestDesk::of(u"rui@corp.example"_s, u"porto-07"_s, u"Porto"_s);
        QVERIFY(rui.connect(relay, relay.enrolmentToken()));
        const auto console = relay.console();
        Notice notice = publish(*console, emailOutage());
        QVERIFY(rui.hears(notice.id, 1));
        QCOMPARE(rui.report(notice.id, 1, ReceiptState::Displayed), std::nullopt);

        notice.audience.exclude = {{.site = {u"Porto"_s}}};
        notice = revise(*console, notice, 1);
        QTRY_COMPARE(rui.wire->heard<ToClient::Withdrawn>().size(), 1);
        const Tally tally = tallyOf(*console, notice.id);
        QCOMPARE(tally.addressed, 0);
        QCOMPARE(tally.formerlyAddressed, 1);
        QCOMPARE(tally.formerly.displayed, 1);

        // The same for a desk that was off meanwhile.
        rui.hello.holds = {{notice.id, 1}};
        QVERIFY(rui.connect(relay));
        QCOMPARE(rui.wire->heard<ToClient::Withdrawn>().size(), 1);
    }

    void aDeskThatWasOffGetsTheCurrentRevisionOnly()
    {
        RunningRelay relay;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        QVERIFY(marta.connect(relay, relay.enrolmentToken()));
        marta.leave();
        const auto console = relay.console();
        Notice notice = publish(*console, emailOutage());
        notice.text[u"en"_s].progress = u"The supplier is at work."_s;
        notice = revise(*console, notice, 1);
        QVERIFY(marta.connect(relay));
        const auto arrived = marta.wire->heard<ToClient::NoticeArrived>();
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(contentOf(arrived.first().envelope).revision, 2);
        QCOMPARE(marta.wire->heard<ToClient::CaughtUp>().first().cursor, arrived.first().cursor);

        // And nothing at all when it holds that already.
        marta.hello.holds = {{notice.id, 2}};
        QVERIFY(marta.connect(relay));
        QVERIFY(marta.wire->heard<ToClient::NoticeArrived>().isEmpty());
    }

    void whatEndedWhileADeskWasOffIsALineInItsHistory()
    {
        RunningRelay relay;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        TestDesk holder = TestDesk::of(u"ines@corp.example"_s, u"lyon-045"_s, u"Lyon"_s);
        const QString token = relay.enrolmentToken();
        QVERIFY(marta.connect(relay, token));
        QVERIFY(holder.connect(relay, token));
        marta.leave();
        const auto console = relay.console();
        Notice notice = publish(*console, emailOutage());
        QVERIFY(holder.hears(notice.id, 1));
        holder.leave();
        notice = revise(*console, ended(notice), 1);
        QVERIFY(marta.connect(relay));
        QVERIFY(marta.wire->noticeHeard(notice.id));
        QVERIFY(marta.wire->noticeHeard(notice.id)->history);
        // Who holds it gets its ending, so that it goes.
        holder.hello.holds = {{notice.id, 1}};
        QVERIFY(holder.connect(relay));
        QVERIFY(holder.hears(notice.id, 2));
        QVERIFY(!holder.wire->noticeHeard(notice.id)->history);
        QVERIFY(!holder.wire->noticeHeard(notice.id)->told);
    }

    void aNoticeThatTheRelayDoesNotKnowIsClosed()
    {
        RunningRelay relay;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        marta.hello.holds = {
            {NoticeId{makeUuidV7(SystemClock().now().time_since_epoch().count())}, 4}};
        QVERIFY(marta.connect(relay, relay.enrolmentToken()));
        QCOMPARE(marta.wire->heard<ToClient::Withdrawn>().size(), 1);
        QCOMPARE(marta.wire->heard<ToClient::Withdrawn>().first().notice,
                 marta.hello.holds.first().notice);
    }

    void tenDesksOfOnePersonCountOnce()
    {
        RunningRelay relay;
        const QString token = relay.enrolmentToken();
        std::vector<TestDesk> desks;
        for (int i = 0; i < 10; ++i) {
            desks.push_back(TestDesk::of(u"Marta@CORP.example"_s, u"lyon-%1"_s.arg(i), u"Lyon"_s));
            QVERIFY(desks.back().connect(relay, token));
        }
        const auto console = relay.console();
        const Notice notice = publish(*console, emailOutage());
        for (TestDesk &desk : desks) {
            QVERIFY(desk.hears(notice.id, 1));
            QCOMPARE(desk.report(notice.id, 1, ReceiptState::Acknowledged), std::nullopt);
        }
        const Tally tally = tallyOf(*console, notice.id);
        QCOMPARE(tally.addressed, 1);
        QCOMPARE(tally.counts.acknowledged, std::optional(1));
        const auto people = good(console->ask(ToRelay::RecipientList{.notice = notice.id}));
        QVERIFY(people);
        QCOMPARE(people->recipients.size(), 1);
        QCOMPARE(people->recipients.first().desks.size(), 10);
        QVERIFY(people->recipients.first().desks.first().connected);
    }

    void twoSessionsOfOneLoginOnOneHostAreTwoDesks()
    {
        RunningRelay relay;
        const QString token = relay.enrolmentToken();
        TestDesk first = TestDesk::of(u"marta@corp.example"_s, u"terminal-1"_s, u"Lyon"_s);
        TestDesk second = TestDesk::of(u"marta@corp.example"_s, u"terminal-1"_s, u"Lyon"_s);
        second.hello.session = u"3"_s;
        QVERIFY(first.connect(relay, token));
        QVERIFY(second.connect(relay, token));
        QVERIFY(first.hello.desk != second.hello.desk);
        const auto console = relay.console();
        const Notice notice = publish(*console, emailOutage());
        QVERIFY(first.hears(notice.id, 1));
        QVERIFY(second.hears(notice.id, 1));
    }

    void acknowledgedOnOneDeskItNeverPopsUpOnAnother()
    {
        RunningRelay relay;
        const QString token = relay.enrolmentToken();
        TestDesk office = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        TestDesk laptop = TestDesk::of(u"marta@corp.example"_s, u"laptop-9"_s, u"Lyon"_s);
        TestDesk home = TestDesk::of(u"marta@corp.example"_s, u"home-1"_s, u"Lyon"_s);
        QVERIFY(office.connect(relay, token));
        QVERIFY(laptop.connect(relay, token));
        QVERIFY(home.connect(relay, token));
        home.leave();
        const auto console = relay.console();
        const Notice notice = publish(*console, emailOutage());
        QVERIFY(office.hears(notice.id, 1));
        QVERIFY(laptop.hears(notice.id, 1));
        QCOMPARE(office.report(notice.id, 1, ReceiptState::Acknowledged), std::nullopt);
        QTRY_COMPARE(laptop.wire->heard<ToClient::Acknowledged>().size(), 1);
        QCOMPARE(laptop.wire->heard<ToClient::Acknowledged>().first().what,
                 (NoticeRevision{notice.id, 1}));
        QVERIFY(office.wire->heard<ToClient::Acknowledged>().isEmpty());
        // One that was off learns it before the notice.
        QVERIFY(home.connect(relay));
        QCOMPARE(home.account.acknowledged, (QList<NoticeRevision>{{notice.id, 1}}));
    }

    void aSharedDeskIsCountedApart()
    {
        RunningRelay relay;
        TestDesk kiosk = TestDesk::of(u"kiosk@corp.example"_s, u"lobby-1"_s, u"Lyon"_s);
        kiosk.hello.shared = true;
        QVERIFY(kiosk.connect(relay, relay.enrolmentToken()));
        const auto console = relay.console();
        const Notice notice = publish(*console, emailOutage());
        QVERIFY(kiosk.hears(notice.id, 1));
        QCOMPARE(kiosk.report(notice.id, 1, ReceiptState::Displayed), std::nullopt);
        const Tally tally = tallyOf(*console, notice.id);
        QCOMPARE(tally.addressed, 0);
        QCOMPARE(tally.sharedDesks, 1);
        QCOMPARE(tally.shared.displayed, 1);
    }

    void theSameRequestTwiceMakesOneNotice()
    {
        RunningRelay relay;
        const auto console = relay.console();
        const Notice draft = emailOutage();
        const Notice first = publish(*console, draft, u"k-1"_s);
        QVERIFY(!first.id.isEmpty());
        QCOMPARE(publish(*console, draft, u"k-1"_s), first);
        relay.restart();
        const auto again = relay.console();
        QCOMPARE(publish(*again, draft, u"k-1"_s), first);
        const auto list = good(again->ask(ToRelay::NoticeList{}));
        QVERIFY(list);
        QCOMPARE(list->notices.size(), 1);

        Notice other = draft;
        other.severity = Severity::Critical;
        const RpcError error = refused(
            again->ask(ToRelay::NoticePublish{.notice = other, .idempotencyKey = u"k-1"_s}));
        QCOMPARE(error.code, wire::ErrorCode::InvalidParams);
    }

    void twoAuthorsCannotFollowTheSameRevision()
    {
        RunningRelay relay;
        const auto ana = relay.console();
        const auto ben = relay.console();
        Notice notice = publish(*ana, emailOutage());
        Notice anas = notice, bens = notice;
        anas.text[u"en"_s].progress = u"The supplier is at work."_s;
        bens.text[u"en"_s].progress = u"We are restarting the server."_s;
        const Notice second = revise(*ana, anas, 1);
        QCOMPARE(second.revision, 2);
        const RpcError error = refused(ben->ask(ToRelay::NoticeRevise{
            .id = notice.id, .base = 1, .notice = bens, .idempotencyKey = newKey()}));
        QCOMPARE(error.code, wire::ErrorCode::Conflict);
        QVERIFY(error.current);
        QCOMPARE(contentOf(*error.current), second);
    }

    void aRestartKeepsEverything()
    {
        RunningRelay relay;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        QVERIFY(marta.connect(relay, relay.enrolmentToken()));
        Notice notice;
        {
            const auto console = relay.console();
            notice = publish(*console, emailOutage());
        }
        QVERIFY(marta.hears(notice.id, 1));
        QCOMPARE(marta.report(notice.id, 1, ReceiptState::Acknowledged), std::nullopt);
        const Epoch epoch = marta.account.epoch;
        relay.restart();
        QTRY_VERIFY(!marta.wire->heard<ToClient::Goodbye>().isEmpty());

        QVERIFY(marta.connect(relay));
        QCOMPARE(marta.account.epoch, epoch);
        QVERIFY(marta.hears(notice.id, 1));
        QCOMPARE(marta.account.acknowledged, (QList<NoticeRevision>{{notice.id, 1}}));
        const auto console = relay.console();
        const Tally tally = tallyOf(*console, notice.id);
        QCOMPARE(tally.counts.acknowledged, std::optional(1));
        QCOMPARE(tally.online, 1);
    }

    void aLostAnswerToEnrolmentCostsNothing()
    {
        RunningRelay relay;
        const QString token = relay.enrolmentToken(1);
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        QVERIFY(marta.connect(relay, token));
        const DeskId desk = marta.account.desk;
        QVERIFY(
            marta.connect(relay, token)); // the same secret: the same desk, and no use of the token
        QCOMPARE(marta.account.desk, desk);
        TestDesk rui = TestDesk::of(u"rui@corp.example"_s, u"porto-07"_s, u"Porto"_s);
        QVERIFY(!rui.connect(relay, token)); // the one use is gone
        QTRY_COMPARE(rui.wire->closeCode(), int(wire::CloseCode::Unauthorised));
    }

    void aDeskIsBoundToItsLoginAndItsSecret()
    {
        RunningRelay relay;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        QVERIFY(marta.connect(relay, relay.enrolmentToken()));
        TestDesk other = TestDesk::of(u"rui@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        other.hello.desk = marta.hello.desk;
        other.hello.secret = marta.hello.secret;
        QVERIFY(!other.connect(relay));
        QTRY_COMPARE(other.wire->closeCode(), int(wire::CloseCode::Unauthorised));
        TestDesk thief = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        thief.hello.desk = marta.hello.desk;
        QVERIFY(!thief.connect(relay));
        // Another form of the same login is the same person.
        marta.hello.login = u"CORP\\Marta"_s;
        QVERIFY(marta.connect(relay));
    }

    void rightsDecideWhoMayDoWhat()
    {
        RunningRelay relay;
        const auto console = relay.console();
        QVERIFY(good(console->ask(ToRelay::StaffAdd{.login = u"Hugo"_s,
                                                    .name = u"Hugo"_s,
                                                    .password = u"the desk that helps"_s,
                                                    .role = Role::HelpDesk,
                                                    .idempotencyKey = newKey()})));
        WireClient hugo(relay.url());
        const auto account =
            good(hugo.ask(ToRelay::ConsoleHello{.app = {u"test"_s, u"1"_s, u"Debian"_s},
                                                .login = u"hugo"_s,
                                                .password = u"the desk that helps"_s}));
        QVERIFY(account);
        QVERIFY(!account->rights.contains(Right::Publish));
        QVERIFY(good(hugo.ask(ToRelay::NoticeList{})));
        QCOMPARE(refused(hugo.ask(ToRelay::NoticePublish{.notice = emailOutage(),
                                                         .idempotencyKey = newKey()}))
                     .code,
                 wire::ErrorCode::Forbidden);
        QCOMPARE(refused(hugo.ask(ToRelay::EnrolmentCreate{.idempotencyKey = newKey()})).code,
                 wire::ErrorCode::Forbidden);
        QCOMPARE(refused(hugo.ask(ToRelay::RelayStatus{})).code, wire::ErrorCode::Forbidden);
        // The token alone signs in again.
        WireClient again(relay.url());
        const auto same = good(again.ask(ToRelay::ConsoleHello{
            .app = {u"test"_s, u"1"_s, u"Debian"_s}, .login = u"hugo"_s, .token = account->token}));
        QVERIFY(same);
        QCOMPARE(same->login, u"hugo"_s);
    }

    void anOperatorSeesHowTheRelayIs()
    {
        RunningRelay relay;
        const auto console = relay.console();
        const auto answer = good(console->ask(ToRelay::NoticePublish{emailOutage(), {}, newKey()}));
        QVERIFY(answer);
        const NoticeId notice = contentOf(answer->envelope).id;
        const QString token = relay.enrolmentToken();
        TestDesk ana = TestDesk::of(u"ana"_s, u"pc-44"_s, u"Lyon"_s);
        TestDesk luis = TestDesk::of(u"luis"_s, u"pc-45"_s, u"Lyon"_s);
        QVERIFY(ana.connect(relay, token) && luis.connect(relay, token));
        QVERIFY(!ana.report(notice, 1, ReceiptState::Displayed));
        QVERIFY(!ana.report(notice, 1, ReceiptState::Displayed)); // repeated: stored again
        luis.leave();
        ana.wire->send("this is no frame of ours");
        ana.wire->send("this is no frame of ours");
        ana.wire->send("this is no frame of ours");

        const auto status = [&] { return good(console->ask(ToRelay::RelayStatus{})); };
        QTRY_COMPARE(status()->ended.size(), 2);
        const auto now = *status();
        int desks = 0;
        int consoles = 0;
        for (const ShardStatus &shard : now.shards) {
            desks += shard.desks;
            consoles += shard.consoles;
        }
        QCOMPARE(desks, 0);
        QCOMPARE(consoles, 1);
        QVERIFY(now.ended.contains(EndedSessions{u"left"_s, 2})); // luis, and who made the token
        QVERIFY(now.ended.contains(EndedSessions{u"badRequest"_s, 1}));
        QVERIFY(now.store.commits >= 4);
        QCOMPARE(now.store.failedCommits, 0);
        QCOMPARE(now.store.receipts, 2);
        QCOMPARE(now.cursor, 1);
    }

    void anInvalidNoticeNamesEveryFieldThatIsWrong()
    {
        RunningRelay relay;
        const auto console = relay.console();
        Notice notice = emailOutage();
        notice.severity = Severity::Info; // must not require an acknowledgement
        notice.text[u"en"_s].headline = QString(81, u'x');
        notice.text[u"es"_s].impact = QString(601, u'x');
        const RpcError error = refused(
            console->ask(ToRelay::NoticePublish{.notice = notice, .idempotencyKey = newKey()}));
        QCOMPARE(error.code, wire::ErrorCode::InvalidNotice);
        QStringList fields;
        for (const FieldProblem &problem : error.fields)
            fields.append(problem.field);
        QVERIFY2(fields.contains(u"text.en.headline"_s), qPrintable(fields.join(u' ')));
        QVERIFY2(fields.contains(u"text.es.impact"_s), qPrintable(fields.join(u' ')));
        QVERIFY(error.fields.size() >= 3);
    }

    void anAudienceIsCountedBeforeItIsUsed()
    {
        RunningRelay relay;
        const QString token = relay.enrolmentToken();
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
        TestDesk rui = TestDesk::of(u"rui@corp.example"_s, u"porto-07"_s, u"Porto"_s);
        QVERIFY(marta.connect(relay, token));
        QVERIFY(rui.connect(relay, token));
        rui.leave();
        const auto console = relay.console();
        const Audience audience{.include = {{.site = {u"lyon"_s, u"porto"_s, u"Cádiz"_s}}}};
        QTRY_COMPARE(good(console->ask(ToRelay::AudiencePreview{audience}))->online, 1);
        const auto preview = good(console->ask(ToRelay::AudiencePreview{audience}));
        QCOMPARE(preview->addressed, 2);
        QCOMPARE(preview->seenToday, 2);
        QCOMPARE(preview->unknown, QStringList{u"Cádiz"_s});
        QCOMPARE(preview->sites, (QStringList{u"Lyon"_s, u"Porto"_s}));
    }
};

QTEST_GUILESS_MAIN(FoghorndTest)
#include "foghornd_test.moc"
