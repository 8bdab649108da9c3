// SPDX-License-Identifier: GPL-3.0-or-later
// What is owed to people once an incident is over, through a whole relay.
#include "common/model/follow_up.h"
#include "common/model/watch.h"
#include "tests/server/asking.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;
using namespace Qt::StringLiterals;
using wire::ErrorCode;

class FoghorndFollowUpTest : public QObject
{
    Q_OBJECT

    /** A relay with an author and two desks; Luc's was away while e-mail was down. */
    struct Company
    {
        Company()
        {
            relay.furtherSettings = [](ServerSettings &settings) {
                settings.timeZone = QTimeZone::utc();
            };
            relay.restart();
            ana = relay.console();
            const QString token = relay.enrolmentToken();
            if (!marta.connect(relay, token) || !luc.connect(relay, token))
                qFatal("a desk was turned away");
        }
        void later(std::chrono::hours time)
        {
            relay.clock().skip(time);
            ana = relay.console(); // no sign-in lasts so long
        }
        /** Displayed to Marta, and over. */
        Notice outage(Severity severity = Severity::Major)
        {
            Notice draft = emailOutage();
            draft.severity = severity;
            const Notice notice = publish(*ana, draft);
            if (!waitFor([&] { return marta.hears(notice.id, 1); }) ||
                marta.report(notice.id, 1, ReceiptState::Displayed))
                qFatal("the desk was not told");
            return revise(*ana, ended(notice), 1);
        }
        Notice follow(const Notice &over)
        {
            Notice next = followUpOn(over);
            next.id = over.id;
            for (const auto &[tag, cause, prevention] :
                 {std::tuple{u"en"_s, u"A disk in the mail store was full."_s,
                             u"An alarm now comes two weeks before it is full."_s},
                  std::tuple{u"es"_s, u"Se llenó un disco del correo."_s,
                             u"Ahora avisa una alarma dos semanas antes."_s}}) {
                next.text[tag].cause = cause;
                next.text[tag].prevention = prevention;
            }
            next.followUp = FollowUp{u"Mail team"_s, QDate(2026, 12, 4)};
            return revise(*ana, next, over.revision);
        }
        FollowUpEntry entry(const NoticeId &id)
        {
            const auto answer = good(ana->ask(ToRelay::FollowUpList{}));
            for (const FollowUpEntry &one : answer ? answer->entries : QList<FollowUpEntry>()) {
                if (one.notice == id)
                    return one;
            }
            return {};
        }
        auto waive(const NoticeId &id, const QString &reason)
        {
            return ana->ask(ToRelay::FollowUpWaive{id, reason, newKey()});
        }
        bool say(TestDesk &desk, const NoticeId &notice, ReplyAnswer answer)
        {
            return good(desk.wire->ask(ToRelay::DeskReply{notice, answer, {}})).has_value();
        }

        RunningRelay relay;
        std::unique_ptr<WireClient> ana;
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"porto-112"_s, u"Porto"_s);
        TestDesk luc = TestDesk::of(u"luc@corp.example"_s, u"lyon-044"_s, u"Lyon"_s);
    };

private Q_SLOTS:
    void itIsDueThenOverdueThenGivenToThoseWhoWereTold()
    {
        Company company;
        const Notice over = company.outage();
        QTRY_VERIFY(company.marta.hears(over.id, 2));
        QVERIFY(company.entry(over.id).state == FollowUpState::Due);
        const QDate due = company.entry(over.id).dueOn;
        QVERIFY(isWorkingDay(due, {}));
        company.later(24h * 9);
        QVERIFY(company.entry(over.id).state == FollowUpState::Overdue);
        QCOMPARE(company.entry(over.id).dueOn, due);

        const Notice told = company.follow(over);
        QCOMPARE(told.revision, 3);
        QCOMPARE(told.asks, over.asks);
        QVERIFY(told.phase == Phase::Resolved);
        QVERIFY(company.entry(over.id).state == FollowUpState::Given);
        QTRY_VERIFY(company.marta.hears(over.id, 3));
        const auto frame = company.marta.wire->noticeHeard(over.id);
        QVERIFY(frame && frame->told && !frame->history);
        QCOMPARE(contentOf(frame->envelope).text[u"es"_s].prevention,
                 u"Ahora avisa una alarma dos semanas antes."_s);
        (void)company.entry(over.id); // an answer that comes after everything before
        // Who only held it is told nothing: it is a line in their history.
        QVERIFY(!company.luc.wire->noticeHeard(over.id)->told);
        // It is over since the ending: neither the record nor who was told of it moves.
        const Tally tally = tallyOf(*company.ana, over.id);
        QVERIFY(tally.loop);
        QCOMPARE(tally.loop->told, 1);
        const auto outages = good(company.ana->ask(ToRelay::OutageList{u"email"_s, 5}));
        QVERIFY(outages && outages->outages.size() == 1);
        QCOMPARE(outages->outages.first().endedAt, *over.publishedAt);
    }

    void itIsDueAfterAsManyWorkingDaysAsTheOrganisationTakes()
    {
        Company company;
        const Notice over = company.outage();
        const QDate usual = company.entry(over.id).dueOn;
        company.relay.furtherSettings = [](ServerSettings &settings) {
            settings.timeZone = QTimeZone::utc();
            settings.followUpDays = 7; // two more, with a weekend between them or not
        };
        company.relay.restart();
        company.ana = company.relay.console();
        const QDate due = company.entry(over.id).dueOn;
        QVERIFY(isWorkingDay(due, {}));
        const QDate day = dayOf(*over.publishedAt, QTimeZone::utc());
        int workingDays = 0;
        for (QDate each = day.addDays(1); each <= due; each = each.addDays(1))
            workingDays += isWorkingDay(each, {}) ? 1 : 0;
        QCOMPARE(workingDays, 7);
        QVERIFY(due > usual);
    }

    void aDeskThatWasAwayGetsItAsHistory()
    {
        Company company;
        const Notice over = company.outage();
        QTRY_VERIFY(company.marta.hears(over.id, 2));
        company.marta.leave();
        QCOMPARE(company.follow(over).revision, 3);
        QVERIFY(company.marta.connect(company.relay));
        const auto frame = company.marta.wire->noticeHeard(over.id);
        QVERIFY(frame && frame->history); // it held the ending already: nothing pops up
        QVERIFY(hasFollowUp(contentOf(frame->envelope)));
    }

    void peopleSayWhetherItWasClear()
    {
        Company company;
        const Notice over = company.outage();
        QCOMPARE(company.follow(over).revision, 3);
        QVERIFY(company.say(company.marta, over.id, ReplyAnswer::Works));
        QVERIFY(company.say(company.marta, over.id, ReplyAnswer::Unclear));
        QCOMPARE(tallyOf(*company.ana, over.id).unclear, 1);
        QVERIFY(company.say(company.marta, over.id, ReplyAnswer::Clear)); // changed her mind
        QVERIFY(company.say(company.luc, over.id, ReplyAnswer::Unclear));
        const Tally tally = tallyOf(*company.ana, over.id);
        QCOMPARE(tally.clear, 1);
        QCOMPARE(tally.unclear, 1);
        QCOMPARE(tally.works, 1); // another question
        QCOMPARE(company.entry(over.id).clear, 1);
        QCOMPARE(company.entry(over.id).unclear, 1);
        // From the store as well.
        company.relay.restart();
        company.ana = company.relay.console();
        QCOMPARE(tallyOf(*company.ana, over.id).clear, 1);
        QCOMPARE(tallyOf(*company.ana, over.id).works, 1);
        // Broken again: what was said of it no longer holds.
        Notice again = reopened(over, company.relay.clock().now());
        again.id = over.id;
        QCOMPARE(revise(*company.ana, again, 3).revision, 4);
        QCOMPARE(tallyOf(*company.ana, over.id).clear, 0);
    }

    void aWaiverSaysWhyAndStands()
    {
        Company company;
        const Notice over = company.outage();
        const QString why = u"El mismo fallo que el lunes; ya se explicó entonces."_s;
        const auto waived = good(company.waive(over.id, why));
        QVERIFY(waived);
        QVERIFY(waived->entry.state == FollowUpState::Waived);
        QCOMPARE(waived->entry.waiver->by, u"ana"_s);
        company.later(24h * 9);
        QVERIFY(company.entry(over.id).state == FollowUpState::Waived);
        QCOMPARE(company.entry(over.id).waiver->reason, why);
        QVERIFY(good(company.waive(over.id, why))); // said twice it is true once
        QVERIFY(refused(company.waive(over.id, u"Nobody asked."_s)).code == ErrorCode::Conflict);
        // Broken again and over again: another ending, another word.
        Notice again = reopened(over, company.relay.clock().now());
        again.id = over.id;
        const Notice third = revise(*company.ana, again, 2);
        QVERIFY(revise(*company.ana, ended(third), 3).phase == Phase::Resolved);
        QVERIFY(company.entry(over.id).state == FollowUpState::Due);
    }

    void onlyWhatOwesOneIsWaived()
    {
        Company company;
        const Notice small = company.outage(Severity::Minor);
        QCOMPARE(company.entry(small.id).notice, NoticeId());
        QVERIFY(refused(company.waive(small.id, u"No hace falta."_s)).code == ErrorCode::NotFound);
        const Notice over = company.outage();
        QCOMPARE(company.follow(over).revision, 3);
        QVERIFY(refused(company.waive(over.id, u"No hace falta."_s)).code == ErrorCode::Conflict);
        QVERIFY(refused(company.marta.wire->ask(ToRelay::FollowUpList{})).code ==
                ErrorCode::Forbidden);
    }
};

QTEST_GUILESS_MAIN(FoghorndFollowUpTest)
#include "foghornd_follow_up_test.moc"
