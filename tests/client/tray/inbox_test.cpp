// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/inbox.h"
#include "client/tray/placement.h"
#include "client/tray/presence.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

const Instant nine = *instantFromIso(u"2026-11-23T09:00:00Z");
const QDate monday(2026, 11, 23);
const NoticeId emailId{u"01a20000-0000-7000-8000-000000000001"_s};
const NoticeId vpnId{u"01a20000-0000-7000-8000-000000000002"_s};

Notice email(int revision = 1, int asks = 1)
{
    Notice notice;
    notice.id = emailId;
    notice.revision = revision;
    notice.asks = asks;
    notice.severity = Severity::Major;
    notice.phase = Phase::Identified;
    notice.services = {{u"email"_s, {{u"es"_s, u"Correo"_s}}}};
    notice.defaultLanguage = u"es"_s;
    notice.text[u"es"_s] = {.headline = u"El correo no funciona"_s,
                            .impact = u"No puede enviar ni recibir correo."_s};
    notice.nextUpdateAt = nine + 45min;
    notice.audience.everyone = true;
    notice.acknowledgement = Acknowledgement::Required;
    notice.publishedAt = nine + std::chrono::minutes(revision);
    return notice;
}

Notice vpn(Severity severity)
{
    Notice notice = email();
    notice.id = vpnId;
    notice.severity = severity;
    notice.text[u"es"_s].headline = u"La VPN va lenta"_s;
    notice.publishedAt = nine + 20min;
    return notice;
}

/** SAP stops on Saturday at 22:00 UTC for two hours. */
Notice sap()
{
    Notice notice = email();
    notice.kind = NoticeKind::Maintenance;
    notice.phase = Phase::Scheduled;
    notice.text[u"es"_s] = {
        .headline = u"SAP se detiene el sábado por la noche"_s,
        .actions = {{ActionTime::Before, u"Guarde su trabajo y cierre SAP."_s}}};
    notice.nextUpdateAt.reset();
    notice.startsAt = nine + 5 * 24h + 13h;
    notice.endsAt = *notice.startsAt + 2h;
    return notice;
}

Notice ended(Notice notice)
{
    ++notice.revision;
    notice.phase = notice.kind == NoticeKind::Maintenance ? Phase::Completed : Phase::Resolved;
    notice.nextUpdateAt.reset();
    notice.publishedAt = *notice.publishedAt + 1h;
    return notice;
}

Occasion occasionOf(const Inbox &inbox, const NoticeId &id,
                    std::chrono::milliseconds presence = 0ms, QDate day = monday,
                    Instant now = nine + 2min)
{
    const HeldNotice *held = inbox.find(id);
    return held ? inbox.occasion(*held, presence, day, now) : Occasion::None;
}

/** An inbox in which the person has seen revision 1 of the e-mail outage. */
Inbox seen()
{
    Inbox inbox;
    (void)inbox.take(email(), false, false, nine + 2min);
    (void)inbox.displayed(emailId, 1);
    return inbox;
}

} // namespace

class InboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatMayBeOverIsAnswered()
    {
        Inbox inbox;
        inbox.take(email(), false, false, nine);
        QVERIFY(!inbox.answer(emailId, ReplyAnswer::Works));
        Notice watched = email(2);
        watched.phase = Phase::Monitoring;
        inbox.take(watched, false, false, nine + 30min);
        QVERIFY(inbox.answer(emailId, ReplyAnswer::StillBroken));
        QVERIFY(!inbox.answer(emailId, ReplyAnswer::StillBroken)); // said already
        QVERIFY(inbox.answer(emailId, ReplyAnswer::Works));        // changed

        Inbox reception(true);
        reception.take(watched, false, false, nine);
        QVERIFY(!reception.answer(emailId, ReplyAnswer::Works));
        QVERIFY(!reception.askForHelp(emailId, nine));
    }

    void anAnswerHoldsUntilItCannotBeTrueAnyMore()
    {
        Inbox inbox;
        Notice watched = email(2);
        watched.phase = Phase::Monitoring;
        const auto answerTo = [&](const Notice &notice) {
            inbox.take(notice, false, true, nine + 1h);
            return inbox.find(emailId)->answer;
        };
        inbox.take(watched, false, false, nine);
        inbox.answer(emailId, ReplyAnswer::Works);
        const Notice over = ended(watched);
        QVERIFY(answerTo(over) == ReplyAnswer::Works); // it worked and works
        inbox.answer(emailId, ReplyAnswer::StillBroken);
        Notice told = over;
        ++told.revision;
        *told.publishedAt += 1min;
        QVERIFY(answerTo(told) == ReplyAnswer::StillBroken);
        Notice reopened = email(6);
        reopened.publishedAt = *told.publishedAt + 1min;
        QVERIFY(!answerTo(reopened));
        watched.revision = 7;
        watched.publishedAt = *reopened.publishedAt + 1min;
        QVERIFY(!answerTo(watched));
        inbox.answer(emailId, ReplyAnswer::StillBroken);
        QVERIFY(!answerTo(ended(watched))); // now it is over: is it for you, too?
    }

    static Notice explained(const Notice &over)
    {
        Notice next = over;
        ++next.revision;
        *next.publishedAt += 24h * 3;
        next.notify = Notify::Quiet;
        next.text[next.defaultLanguage].cause = u"A disk in the mail store was full."_s;
        next.text[next.defaultLanguage].prevention = u"An alarm now comes two weeks before."_s;
        return next;
    }

    void whatIsToldAfterTheEndingInterruptsNobody()
    {
        Inbox inbox = seen();
        const Notice over = ended(email());
        QVERIFY(inbox.take(over, false, true, nine + 1h) == Arrival::PopsUp);
        inbox.close(emailId, 0ms, monday);
        const Notice last = explained(over);
        QVERIFY(inbox.take(last, false, true, *last.publishedAt) != Arrival::PopsUp);
        QVERIFY(occasionOf(inbox, emailId) == Occasion::None);
        QCOMPARE(inbox.earlier(*last.publishedAt).size(), 1);
        // Who was away all the time hears that it is over, once.
        Inbox away = seen();
        QVERIFY(away.take(last, false, true, *last.publishedAt) == Arrival::PopsUp);
    }

    void whetherItWasClearIsAnotherQuestion()
    {
        Inbox inbox = seen();
        const Notice over = ended(email());
        inbox.take(over, false, true, nine + 1h);
        QVERIFY(inbox.answer(emailId, ReplyAnswer::Works));
        QVERIFY(!inbox.answer(emailId, ReplyAnswer::Clear)); // nothing was told yet
        const Notice last = explained(over);
        inbox.take(last, true, false, *last.publishedAt);
        QVERIFY(inbox.answer(emailId, ReplyAnswer::Unclear));
        QVERIFY(!inbox.answer(emailId, ReplyAnswer::Unclear));
        QVERIFY(inbox.answer(emailId, ReplyAnswer::Clear));
        const Inbox again = Inbox::fromJson(inbox.toJson(), false);
        QVERIFY(again.find(emailId)->answer == ReplyAnswer::Works);
        QVERIFY(again.find(emailId)->clarity == ReplyAnswer::Clear);
        Notice reopened = email(9);
        reopened.publishedAt = *last.publishedAt + 1min;
        inbox.take(reopened, false, false, *reopened.publishedAt);
        QVERIFY(!inbox.find(emailId)->clarity);
    }

    void theWatchIsToldOnceToThoseWhoWereTold()
    {
        Notice watched = email(2);
        watched.phase = Phase::Monitoring;
        watched.nextUpdateAt.reset();
        watched.watchUntil = nine + 90min;
        Inbox unaware;
        unaware.take(email(), false, false, nine);
        unaware.take(watched, false, false, nine + 1h);
        QVERIFY(occasionOf(unaware, emailId) == Occasion::None); // for them nothing was wrong

        Inbox inbox;
        inbox.take(email(), false, false, nine);
        inbox.displayed(emailId, 1);
        inbox.confirm(emailId, 1);
        inbox.take(watched, false, false, nine + 1h);
        QVERIFY(occasionOf(inbox, emailId) == Occasion::Ended);
        inbox.close(emailId, 0ms, monday);
        QVERIFY(occasionOf(inbox, emailId) == Occasion::None);
        QVERIFY(!inbox.returnsAfter(*inbox.find(emailId), monday));
        const Notice over = ended(watched);
        inbox.take(over, false, true, *over.publishedAt);
        QVERIFY(occasionOf(inbox, emailId) == Occasion::Ended); // its end is news again
    }

    void whatWasAnsweredIsKeptOnDisk()
    {
        Inbox inbox;
        Notice watched = email(2);
        watched.phase = Phase::Monitoring;
        inbox.take(watched, false, false, nine);
        inbox.answer(emailId, ReplyAnswer::StillBroken);
        QVERIFY(inbox.askForHelp(emailId, nine + 5min));
        const Inbox again = Inbox::fromJson(inbox.toJson(), false);
        QVERIFY(again.find(emailId)->answer == ReplyAnswer::StillBroken);
        QVERIFY(again.find(emailId)->helpAskedAt == nine + 5min);
    }

    void aNewNoticePopsUpOnceAndIsDisplayedOnce()
    {
        Inbox inbox;
        QCOMPARE(inbox.take(email(), false, false, nine + 2min), Arrival::PopsUp);
        QCOMPARE(occasionOf(inbox, emailId), Occasion::Asked);
        QVERIFY(inbox.displayed(emailId, 1));
        QVERIFY(!inbox.displayed(emailId, 1));
        QVERIFY(inbox.confirm(emailId, 1));
        QVERIFY(!inbox.confirm(emailId, 1));
        QCOMPARE(occasionOf(inbox, emailId), Occasion::None);
        QCOMPARE(inbox.take(email(), false, false, nine + 3min), Arrival::Refreshes);
    }

    void theSameRevisionNeverPopsUpAgainAfterARestart()
    {
        Inbox inbox = seen();
        (void)inbox.confirm(emailId, 1);
        Inbox restarted = Inbox::fromJson(inbox.toJson(), false);
        (void)restarted.take(email(), false, false, nine + 5min);
        QCOMPARE(occasionOf(restarted, emailId), Occasion::None);
        QCOMPARE(restarted.toJson(), inbox.toJson());
    }

    void whatWasNotConfirmedIsThereAgainAfterARestart()
    {
        const Inbox restarted = Inbox::fromJson(seen().toJson(), false);
        QCOMPARE(occasionOf(restarted, emailId), Occasion::Asked);
    }

    void onlyAMaterialRevisionAsksAgain_data()
    {
        QTest::addColumn<int>("asks");
        QTest::addColumn<bool>("interrupts");
        QTest::newRow("a silent refresh keeps the ask") << 1 << false;
        QTest::newRow("a material one asks anew") << 2 << true;
    }
    void onlyAMaterialRevisionAsksAgain()
    {
        QFETCH(int, asks);
        QFETCH(bool, interrupts);
        Inbox inbox = seen();
        (void)inbox.confirm(emailId, 1);
        (void)inbox.take(email(2, asks), false, false, nine + 5min);
        QCOMPARE(occasionOf(inbox, emailId) == Occasion::Asked, interrupts);
    }

    void acknowledgedOnAnotherDeskNeverPopsUpHere()
    {
        Inbox inbox;
        (void)inbox.take(email(), false, false, nine + 2min);
        inbox.acknowledgedElsewhere(emailId, 1);
        QCOMPARE(occasionOf(inbox, emailId), Occasion::None);
        // … but a later ask does.
        (void)inbox.take(email(2, 2), false, false, nine + 9min);
        QCOMPARE(occasionOf(inbox, emailId), Occasion::Asked);
    }

    void acknowledgedOnAnotherDeskWhileThisOneWasOff()
    {
        Inbox inbox;
        inbox.acknowledgedElsewhere(emailId, 1); // in the answer to the hello, before the notice
        QCOMPARE(inbox.take(email(), false, false, nine + 2min), Arrival::Silent);
        QCOMPARE(occasionOf(inbox, emailId), Occasion::None);
        QCOMPARE(inbox.take(email(2, 2), false, false, nine + 9min), Arrival::PopsUp);
    }

    void aPressConfirmsWhatWasPaintedAndNotANewerAsk()
    {
        Inbox inbox = seen();
        (void)inbox.take(email(2, 2), false, false, nine + 9min);
        QVERIFY(inbox.confirm(emailId, 1));
        QCOMPARE(occasionOf(inbox, emailId), Occasion::Asked);
    }

    void lookingUpAnEndingDoesNotMakeItPopUp()
    {
        Inbox inbox;
        (void)inbox.take(email(), false, false, nine + 2min);
        (void)inbox.take(ended(email()), false, false, nine + 1h);
        QVERIFY(!inbox.displayed(emailId, 2));
        QCOMPARE(occasionOf(inbox, emailId), Occasion::None);
    }

    void aRestoredRelayAsksAnewForARevisionOfTheSameNumber()
    {
        Inbox inbox = seen();
        QVERIFY(inbox.confirm(emailId, 1));
        inbox.enterNewEpoch();
        Notice again = email();
        again.publishedAt = nine + 30min;
        again.text[u"es"_s].impact = u"Tampoco funcionan los buzones compartidos."_s;
        QCOMPARE(inbox.take(again, false, false, nine + 31min), Arrival::PopsUp);
        QVERIFY(inbox.displayed(emailId, 1));
    }

    // S12: a "resolved" of something that was never told is no pop-up.
    void anEndingGoesToThoseWhoSawIt_data()
    {
        QTest::addColumn<bool>("displayedHere");
        QTest::addColumn<bool>("toldElsewhere");
        QTest::addColumn<Occasion>("expected");
        QTest::newRow("seen here") << true << false << Occasion::Ended;
        QTest::newRow("seen on another desk") << false << true << Occasion::Ended;
        QTest::newRow("never seen") << false << false << Occasion::None;
    }
    void anEndingGoesToThoseWhoSawIt()
    {
        QFETCH(bool, displayedHere);
        QFETCH(bool, toldElsewhere);
        QFETCH(Occasion, expected);
        Inbox inbox;
        (void)inbox.take(email(), false, false, nine + 2min);
        if (displayedHere)
            inbox.displayed(emailId, 1);
        (void)inbox.take(ended(email()), false, toldElsewhere, nine + 62min);
        QCOMPARE(occasionOf(inbox, emailId), expected);
        inbox.close(emailId, 0ms, monday);
        QCOMPARE(occasionOf(inbox, emailId), Occasion::None);
    }

    void anEndingIsNeverAskedToBeConfirmed()
    {
        Inbox inbox = seen();
        (void)inbox.take(ended(email()), false, false, nine + 62min);
        QVERIFY(!inbox.confirm(emailId, 2));
    }

    void anAllClearOnTheScreenSurvivesAReconnect()
    {
        Inbox inbox = seen();
        (void)inbox.take(ended(email()), false, true, nine + 62min);
        // The relay names it again as history: this desk's hello speaks only of what has not ended.
        (void)inbox.take(ended(email()), true, false, nine + 63min);
        QVERIFY(occasionOf(inbox, emailId) == Occasion::Ended);
    }

    void whatThePersonKnewStaysKnownWhileARevisionIsPainted()
    {
        Inbox inbox = seen();
        (void)inbox.take(email(2, 1), false, false, nine + 5min);
        QVERIFY(inbox.displayed(emailId, 2));
        QVERIFY(inbox.find(emailId)->before);
        QCOMPARE(inbox.find(emailId)->before->revision, 1);
        QVERIFY(!inbox.displayed(emailId, 2));
        QCOMPARE(inbox.find(emailId)->before->revision, 1);
    }

    void anExpiredNoticeStaysAmongTheEarlierOnes()
    {
        Inbox inbox;
        Notice expiring = email();
        expiring.expiresAt = nine + 1h;
        (void)inbox.take(expiring, false, false, nine + 2min);
        inbox.withdraw(emailId, nine + 2h);
        QCOMPARE(inbox.earlier(nine + 2h).size(), 1);
    }

    void historyIsALineAndNoPopup()
    {
        Inbox inbox;
        QCOMPARE(inbox.take(ended(email()), true, false, nine + 70min), Arrival::Silent);
        QCOMPARE(occasionOf(inbox, emailId), Occasion::None);
        QCOMPARE(inbox.earlier(nine + 70min).size(), 1);
    }

    void whoSawItIsToldThatItIsNotForThemAnyMore()
    {
        Inbox inbox = seen();
        inbox.withdraw(emailId, nine + 10min);
        QCOMPARE(occasionOf(inbox, emailId), Occasion::LeftAudience);
        inbox.close(emailId, 0ms, monday);
        QVERIFY(!inbox.find(emailId));
        Inbox unseen;
        (void)unseen.take(email(), false, false, nine + 2min);
        unseen.withdraw(emailId, nine + 10min);
        QVERIFY(!unseen.find(emailId));
    }

    void whatItNeverSaidLeavesNoLine()
    {
        Inbox inbox = seen();
        inbox.forget(emailId);
        QVERIFY(!inbox.find(emailId));
        QVERIFY(inbox.live(nine + 10min).isEmpty() && inbox.earlier(nine + 10min).isEmpty());
        QVERIFY(inbox.holds().isEmpty());
        QCOMPARE(inbox.take(email(), false, false, nine + 11min), Arrival::PopsUp);
    }

    void whoSawWhatARestoredRelayForgotHearsOfItsEnding()
    {
        Inbox inbox = seen();
        Notice over = email();
        over.phase =
            Phase::Resolved; // of the same number, by a relay that lost the one that was seen
        over.publishedAt = *over.publishedAt + 10min;
        (void)inbox.take(over, false, false, nine + 20min);
        QCOMPARE(occasionOf(inbox, emailId), Occasion::Ended);
    }
    void whatIsNotForThemAnyMoreIsNotDisplayed()
    {
        Inbox inbox = seen();
        Notice next = email();
        next.revision = 2;
        next.publishedAt = *next.publishedAt + 5min;
        (void)inbox.take(next, false, false, nine + 6min);
        inbox.withdraw(emailId, nine + 10min);
        QVERIFY(!inbox.displayed(emailId, 2)); // its pop-up says something else
    }

    void infoStaleExpiredNeverPopUp_data()
    {
        QTest::addColumn<Notice>("notice");
        QTest::addColumn<qint64>("minutesLater");
        Notice info = vpn(Severity::Info);
        info.acknowledgement = Acknowledgement::NotRequired;
        Notice expired = email();
        expired.expiresAt = nine + 1h;
        QTest::newRow("info is a line in the list") << info << qint64(2);
        QTest::newRow("stale two hours after its promise") << email() << qint64(45 + 120);
        QTest::newRow("expired") << expired << qint64(60);
    }
    void infoStaleExpiredNeverPopUp()
    {
        QFETCH(Notice, notice);
        QFETCH(qint64, minutesLater);
        Inbox inbox;
        const Instant now = nine + std::chrono::minutes(minutesLater);
        (void)inbox.take(notice, false, false, now);
        QCOMPARE(occasionOf(inbox, notice.id, 0ms, monday, now), Occasion::None);
    }

    void theCrossIsNotAnAcknowledgementAndComesBackThreeTimesADay()
    {
        Inbox inbox = seen();
        const QList<std::chrono::minutes> steps{15min, 30min, 60min};
        std::chrono::milliseconds presence = 0ms;
        for (const std::chrono::minutes step : steps) {
            QCOMPARE(inbox.returnsAfter(*inbox.find(emailId), monday), step);
            inbox.close(emailId, presence, monday);
            QCOMPARE(occasionOf(inbox, emailId, presence + step - 1s), Occasion::None);
            presence += step;
            QCOMPARE(occasionOf(inbox, emailId, presence), Occasion::Asked);
        }
        QVERIFY(!inbox.returnsAfter(*inbox.find(emailId), monday));
        inbox.close(emailId, presence, monday);
        QCOMPARE(occasionOf(inbox, emailId, presence + 10h), Occasion::None);
        // The next day it may ask again.
        QCOMPARE(occasionOf(inbox, emailId, presence + 10h, monday.addDays(1)), Occasion::Asked);
    }

    void remindersStopAtTheEndingAndAtTheConfirmation()
    {
        Inbox inbox = seen();
        inbox.close(emailId, 0ms, monday);
        QVERIFY(inbox.awaitsPresence(monday, nine + 5min));
        inbox.acknowledgedElsewhere(emailId, 1);
        QVERIFY(!inbox.awaitsPresence(monday, nine + 5min));
        QCOMPARE(occasionOf(inbox, emailId, 2h), Occasion::None);
    }

    void whatIsNotAskedStaysAwayOnceClosed()
    {
        Inbox inbox;
        Notice notice = vpn(Severity::Minor);
        notice.acknowledgement = Acknowledgement::NotRequired;
        (void)inbox.take(notice, false, false, nine + 21min);
        QVERIFY(!inbox.returnsAfter(*inbox.find(vpnId), monday));
        inbox.close(vpnId, 0ms, monday);
        QCOMPARE(occasionOf(inbox, vpnId, 5h), Occasion::None);
    }

    void aMaintenanceComesBackAtEachRungOfItsLadder()
    {
        Inbox inbox;
        const Instant start = *sap().startsAt;
        QCOMPARE(inbox.take(sap(), false, false, nine + 2min), Arrival::PopsUp);
        (void)inbox.confirm(emailId, 1);
        inbox.reminded(emailId, nine + 3min);
        QStringList reminded;
        for (Instant now = nine + 3min; now < start + 3h; now += 1min) {
            if (occasionOf(inbox, emailId, 0ms, monday, now) != Occasion::Reminded)
                continue;
            reminded << u"%1 min"_s.arg((start - now) / 1min);
            inbox = Inbox::fromJson(inbox.toJson(), false); // and over a restart of the desk
            inbox.reminded(emailId, now);
        }
        QCOMPARE(reminded, (QStringList{u"4320 min"_s, u"1440 min"_s, u"60 min"_s, u"10 min"_s}));
    }

    void ofSeveralRemindersThatWereMissedOneComes()
    {
        Inbox inbox;
        const Instant start = *sap().startsAt;
        (void)inbox.take(sap(), false, false, nine + 2min);
        (void)inbox.confirm(emailId, 1);
        inbox.reminded(emailId, nine + 3min);
        // Away from Wednesday to Saturday evening.
        QCOMPARE(occasionOf(inbox, emailId, 0ms, monday, start - 30min), Occasion::Reminded);
        inbox.reminded(emailId, start - 29min);
        QCOMPARE(occasionOf(inbox, emailId, 0ms, monday, start - 28min), Occasion::None);
        QCOMPARE(occasionOf(inbox, emailId, 0ms, monday, start - 10min), Occasion::Reminded);
        // It runs: nothing is left to be prepared.
        QCOMPARE(occasionOf(inbox, emailId, 0ms, monday, start), Occasion::None);
    }

    void whoHearsOfItLateIsNotRemindedOfTheSame()
    {
        Inbox inbox;
        const Instant start = *sap().startsAt;
        (void)inbox.take(sap(), false, false, start - 50min);
        QCOMPARE(occasionOf(inbox, emailId, 0ms, monday, start - 50min), Occasion::Asked);
        (void)inbox.confirm(emailId, 1);
        QCOMPARE(occasionOf(inbox, emailId, 0ms, monday, start - 49min), Occasion::None);
        QCOMPARE(occasionOf(inbox, emailId, 0ms, monday, start - 10min), Occasion::Reminded);
    }

    void aPostponedMaintenanceRemindsAnew()
    {
        Inbox inbox;
        const Instant start = *sap().startsAt;
        (void)inbox.take(sap(), false, false, nine + 2min);
        (void)inbox.confirm(emailId, 1);
        inbox.reminded(emailId, start - 9min); // all rungs are behind
        Notice later = sap();
        later.revision = later.asks = 2;
        later.publishedAt = start - 5min;
        later.startsAt = start + 24h;
        later.endsAt = start + 26h;
        (void)inbox.take(later, false, false, start - 5min);
        QCOMPARE(occasionOf(inbox, emailId, 0ms, monday, start - 5min), Occasion::Asked);
        (void)inbox.confirm(emailId, 2);
        inbox.reminded(emailId, start - 4min);
        QCOMPARE(occasionOf(inbox, emailId, 0ms, monday, start + 22h), Occasion::Reminded);
        QCOMPARE(occasionOf(inbox, emailId, 0ms, monday, start + 23h), Occasion::Reminded);
    }

    void itsStartIsAMomentOnlyWhereThereIsSomethingToDo()
    {
        Notice notice = sap();
        notice.text[u"es"_s].actions
            << Action{ActionTime::During, u"Apunte los pedidos en papel."_s};
        Inbox inbox;
        (void)inbox.take(notice, false, false, nine + 2min);
        (void)inbox.confirm(emailId, 1);
        inbox.reminded(emailId, *notice.startsAt - 9min);
        QCOMPARE(occasionOf(inbox, emailId, 0ms, monday, *notice.startsAt), Occasion::Reminded);
        QCOMPARE(occasionOf(inbox, emailId, 0ms, monday, *notice.endsAt), Occasion::None);
    }

    void severeFirstThenNewestAndEndingsLast()
    {
        Inbox inbox = seen();
        (void)inbox.take(vpn(Severity::Critical), false, false, nine + 21min);
        QCOMPARE(inbox.waiting(0ms, monday, nine + 22min), (QList<NoticeId>{vpnId, emailId}));
        (void)inbox.take(ended(vpn(Severity::Critical)), false, true, nine + 90min);
        QCOMPARE(inbox.waiting(0ms, monday, nine + 90min), (QList<NoticeId>{emailId, vpnId}));
    }

    void anOlderRevisionIsDroppedAndInANewEpochAnOlderTime()
    {
        Inbox inbox;
        (void)inbox.take(email(3, 3), false, false, nine + 5min);
        (void)inbox.take(email(2, 2), false, false, nine + 5min);
        QCOMPARE(inbox.find(emailId)->notice.revision, 3);
        inbox.enterNewEpoch();
        Notice restored = email(1, 1);
        (void)inbox.take(restored, false, false, nine + 5min);
        QCOMPARE(inbox.find(emailId)->notice.revision, 3);
        restored.publishedAt = nine + 30min;
        (void)inbox.take(restored, false, false, nine + 31min);
        QCOMPARE(inbox.find(emailId)->notice.revision, 1);
    }

    void aSharedDeskShowsAndNeverAsks()
    {
        Inbox inbox(true);
        (void)inbox.take(email(), false, false, nine + 2min);
        QCOMPARE(occasionOf(inbox, emailId), Occasion::Asked);
        QVERIFY(!inbox.asks(*inbox.find(emailId)));
        QVERIFY(!inbox.confirm(emailId, 1));
    }

    void theHelloNamesWhatHasNotEnded()
    {
        Inbox inbox = seen();
        (void)inbox.take(vpn(Severity::Minor), false, false, nine + 21min);
        (void)inbox.take(ended(vpn(Severity::Minor)), false, false, nine + 90min);
        const auto holds = inbox.holds();
        QCOMPARE(holds.size(), 1);
        QCOMPARE(holds.first().first, emailId);
        QCOMPARE(holds.first().second, 1);
    }

    void historyIsKeptForSevenDays()
    {
        Inbox inbox;
        (void)inbox.take(ended(email()), true, false, nine + 70min);
        inbox.tidy(nine + 24h * 6);
        QVERIFY(inbox.find(emailId));
        inbox.tidy(nine + 24h * 8);
        QVERIFY(!inbox.find(emailId));
    }

    void presenceCountsOnlyWhileSomebodyIsThere()
    {
        Presence presence;
        presence.advance(5s, 1s);
        presence.advance(5s, Presence::awayAfter);
        presence.advance(2h, 1s);   // the computer slept
        presence.advance(5s, -1ms); // cannot be told: present
        presence.advance(5s, 0s, Presence::Screen::Locked);
        QCOMPARE(presence.total(), 10s);
    }

    void aPopupNeverLeavesTheScreen_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QRect>("screen");
        QTest::newRow("a common screen") << QSize(440, 400) << QRect(0, 0, 1920, 1040);
        QTest::newRow("the second screen") << QSize(440, 400) << QRect(1920, 30, 1280, 690);
        QTest::newRow("a tiny screen") << QSize(700, 500) << QRect(0, 0, 683, 384);
    }
    void aPopupNeverLeavesTheScreen()
    {
        QFETCH(QSize, size);
        QFETCH(QRect, screen);
        QVERIFY(screen.contains(cornerPlace(size, screen)));
        QVERIFY(screen.contains(centrePlace(size, screen)));
    }
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::InboxTest)
#include "inbox_test.moc"
