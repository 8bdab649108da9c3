// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/draft.h"

#include "tests/client/link/sample_notices.h"

#include <QTest>
#include <QTimeZone>

using namespace foghorn;
using namespace std::chrono_literals;

static const Instant nine = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 9h + 7s;

class DraftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewNoticePromisesTheNextWordAndIsEmpty()
    {
        const Draft draft = Draft::newNotice(nine, u"en"_s);
        QVERIFY(draft.isNew() && draft.isEmpty());
        QCOMPARE(draft.notice.startsAt, std::optional(nine - 7s));
        QCOMPARE(draft.notice.nextUpdateAt,
                 std::optional(nine - 7s + 31min)); // up to the whole minute
        QVERIFY(draft.notice.audience.everyone);
        QVERIFY(draft.notice.acknowledgement == Acknowledgement::Required);
    }
    void everyFieldThatIsMissingIsNamed()
    {
        QStringList fields;
        for (const FieldProblem &problem : Draft::newNotice(nine, u"en"_s).problems())
            fields << problem.field;
        QCOMPARE(fields, QStringList({u"services"_s, u"text.en.headline"_s, u"text.en.impact"_s}));
    }
    void whatIsFinishedHasNoEmptyLinesAndNoEmptyLanguage()
    {
        Draft draft = Draft::newNotice(nine, u"en"_s);
        draft.notice.text[u"en"_s].headline = u" E-mail is not working "_s;
        draft.notice.text[u"en"_s].actions = {{ActionTime::Now, u" "_s},
                                              {ActionTime::Now, u"Use Teams. "_s}};
        draft.notice.text[u"en"_s].stillWorks = {QString(), u"Calendar"_s};
        draft.notice.text[u"fr"_s] = {};
        const Notice finished = draft.finished();
        QCOMPARE(finished.text.keys(), QStringList{u"en"_s});
        QCOMPARE(finished.text[u"en"_s].headline, u"E-mail is not working"_s);
        QCOMPARE(finished.text[u"en"_s].actions,
                 (QList<Action>{{ActionTime::Now, u"Use Teams."_s}}));
        QCOMPARE(finished.text[u"en"_s].stillWorks, QStringList{u"Calendar"_s});
    }
    void whoIsAffectedIsProposedWhereTheAuthorSaysNothing()
    {
        Draft draft = Draft::newNotice(nine, u"en"_s);
        draft.notice.text[u"en"_s].headline = u"E-mail is not working"_s;
        draft.notice.text[u"es"_s] = {.headline = u"El correo no funciona"_s,
                                      .affected = u"La sede de Madrid"_s};
        QCOMPARE(draft.finished().text[u"en"_s].affected, u"Everyone"_s);
        QCOMPARE(draft.finished().text[u"es"_s].affected, u"La sede de Madrid"_s);
        QVERIFY(Draft::newNotice(nine, u"en"_s).isEmpty()); // a proposal is nothing written
    }
    void theSeverityDecidesWhetherPeopleAreAsked_data()
    {
        QTest::addColumn<int>("severity");
        QTest::addColumn<bool>("required");
        QTest::newRow("info") << int(Severity::Info) << false;
        QTest::newRow("minor") << int(Severity::Minor) << false;
        QTest::newRow("major") << int(Severity::Major) << true;
        QTest::newRow("critical") << int(Severity::Critical) << true;
    }
    void theSeverityDecidesWhetherPeopleAreAsked()
    {
        QFETCH(int, severity);
        QFETCH(bool, required);
        Draft draft = Draft::newNotice(nine, u"en"_s);
        draft.setSeverity(Severity(severity));
        QCOMPARE(draft.notice.acknowledgement == Acknowledgement::Required, required);
    }
    void anUpdateSaysWhetherAndWhyItInterrupts()
    {
        Draft update = Draft::revisionOf(mailOutage(), mailOutage());
        QVERIFY(update.interruptions().isEmpty());
        QCOMPARE(update.notice.revision, 0);
        QVERIFY(update.notice.id.isEmpty() && !update.notice.publishedAt);
        update.notice.restoration->at = *update.notice.restoration->at + 20min;
        QVERIFY(update.interruptions() == QList{MaterialReason::EstimateLater});
        QVERIFY(update.problems().isEmpty());
    }
    void anEndingKeepsWhatIsToBeDoneAfterwards()
    {
        Notice planned = sapMaintenance();
        planned.text[u"en"_s].actions = {{ActionTime::Before, u"Save your work and close SAP."_s},
                                         {ActionTime::After, u"Sign in to SAP again."_s}};
        const Notice finished = Draft::endingOf(planned, planned).finished();
        const QList<Action> kept{{ActionTime::After, u"Sign in to SAP again."_s}};
        QCOMPARE(finished.text[u"en"_s].actions, kept);
    }
    void anEndingForgetsWhatWasExpectedAndWhatToDo()
    {
        const Notice finished = Draft::endingOf(mailOutage(), mailOutage()).finished();
        QVERIFY(finished.phase == Phase::Resolved);
        QVERIFY(!finished.nextUpdateAt && !finished.restoration);
        QVERIFY(finished.text[u"en"_s].actions.isEmpty());
        QCOMPARE(finished.text[u"en"_s].headline, u"E-mail is not working"_s);
    }
    static Notice sapMaintenance()
    {
        Notice notice = mailOutage();
        notice.kind = NoticeKind::Maintenance;
        notice.phase = Phase::InProgress;
        notice.restoration.reset();
        notice.nextUpdateAt.reset();
        notice.text[u"en"_s].benefit = u"Searching for orders is faster afterwards."_s;
        notice.text[u"en"_s].cause = u"The disks are full."_s;
        notice.startsAt = nine;
        notice.endsAt = nine + 2h;
        return notice;
    }
    void anExtensionIsDraftedAndWaitsForItsReason()
    {
        const Draft longer =
            Draft::extensionOf(sapMaintenance(), sapMaintenance(), nine + 2h + 2min);
        QVERIFY(longer.notice.endsAt == nine - 7s + 2h + 35min);
        QVERIFY(longer.notice.startsAt == nine);
        QCOMPARE(longer.notice.text[u"en"_s].cause, QString());
        QVERIFY(longer.interruptions().contains(MaterialReason::EndMoved));
    }
    void aPostponementMovesStartAndEndTogether()
    {
        Notice planned = sapMaintenance();
        planned.phase = Phase::Scheduled;
        const Draft later = Draft::postponementOf(planned, planned, nine - 3h);
        QVERIFY(later.notice.startsAt == nine + 24h);
        QVERIFY(later.notice.endsAt == nine + 26h);
        QVERIFY(later.problems().isEmpty());
    }
    void aFinishedMaintenanceRepeatsWhatIsGained()
    {
        const Notice finished = Draft::endingOf(sapMaintenance(), sapMaintenance()).finished();
        QVERIFY(finished.phase == Phase::Completed);
        QCOMPARE(finished.text[u"en"_s].benefit, u"Searching for orders is faster afterwards."_s);
        QCOMPARE(finished.text[u"en"_s].cause, QString());
    }
    void whatOnlyAMaintenanceSaysGoesWithItsKind()
    {
        Draft draft{sapMaintenance(), {}, {}};
        draft.notice.reminders = {{1h}};
        draft.notice.finishes = Finishing::Automatic;
        draft.notice.text[u"en"_s].purpose = u"The disks are full."_s;
        QVERIFY(draft.finished().reminders && !draft.finished().text[u"en"_s].purpose.isEmpty());
        draft.setKind(NoticeKind::Incident, nine);
        QVERIFY(draft.problems().isEmpty());
        QVERIFY(draft.finished().text[u"en"_s].purpose.isEmpty());
    }
    void aReopeningInterrupts()
    {
        Notice ended = mailOutage(2);
        ended.phase = Phase::Resolved;
        const Draft reopened = Draft::reopeningOf(ended, mailOutage(), nine + 5h);
        QVERIFY(reopened.notice.phase == Phase::Investigating);
        QVERIFY(reopened.notice.nextUpdateAt > nine + 5h);
        QVERIFY(reopened.interruptions().contains(MaterialReason::Reopened));
        QVERIFY(reopened.problems().isEmpty());
        QCOMPARE(reopened.base->current.revision, 2);
        QVERIFY(reopened.base->lastAsked == mailOutage());
    }
    void whatIsWatchedCanBeCancelled()
    {
        Notice watched = mailOutage();
        watched.phase = Phase::Monitoring;
        watched.restoration.reset();
        watched.nextUpdateAt.reset();
        watched.watchUntil = *watched.publishedAt + 30min;
        const Draft draft =
            Draft::cancellationOf(watched, mailOutage(), CancelReason::NoLongerNeeded);
        QVERIFY(!draft.finished().watchUntil);
        QVERIFY(validate(draft.finished()).isEmpty());
    }

    void aCancellationSaysWhyAndNeverInterrupts()
    {
        const Draft cancel =
            Draft::cancellationOf(mailOutage(), mailOutage(), CancelReason::Mistake);
        QCOMPARE(cancel.finished().cancelReason, std::optional(CancelReason::Mistake));
        QVERIFY(cancel.interruptions().isEmpty() && cancel.problems().isEmpty());
    }
    void aPhaseThatCannotFollowIsAProblem()
    {
        Notice cancelled = mailOutage(2);
        cancelled.phase = Phase::Cancelled;
        cancelled.cancelReason = CancelReason::Mistake;
        Draft draft = Draft::revisionOf(cancelled, mailOutage());
        draft.notice.phase = Phase::Investigating;
        draft.notice.cancelReason.reset();
        QCOMPARE(draft.problems().value(0).field, u"phase"_s);
    }
    void plannedWorkIsProposedSomeWorkingDaysAhead()
    {
        Draft draft = Draft::newNotice(nine, u"en"_s); // a Sunday
        draft.setKind(NoticeKind::Maintenance, nine);
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(
            draft.notice.startsAt->time_since_epoch().count(), QTimeZone::systemTimeZone());
        QCOMPARE(start.date(), QDate(2026, 11, 25));
        QCOMPARE(start.time(), QTime(18, 0));
        QCOMPARE(draft.notice.endsAt, std::optional(*draft.notice.startsAt + 2h));
        QVERIFY(draft.notice.phase == Phase::Scheduled && draft.notice.severity == Severity::Minor);
        QVERIFY(!draft.notice.restoration && !draft.notice.nextUpdateAt);
        draft.setKind(NoticeKind::Incident, nine);
        QCOMPARE(draft.notice.startsAt, std::optional(nine - 7s));
        QVERIFY(!draft.notice.endsAt && draft.notice.nextUpdateAt && draft.notice.restoration);
    }
    void anAnnouncementHasNoEstimate()
    {
        Draft draft = Draft::newNotice(nine, u"en"_s);
        draft.setKind(NoticeKind::Announcement, nine);
        QVERIFY(!draft.finished().restoration && !draft.finished().nextUpdateAt);
        QVERIFY(draft.notice.phase == Phase::Current);
    }
    void ourOwnNoticeIsKnownAgainAndAnEarlierOneWithTheSameWordsIsNot()
    {
        Draft draft = Draft::newNotice(nine, u"en"_s);
        draft.notice = Draft::revisionOf(mailOutage(), mailOutage()).notice;
        const Notice published = draft.finished();
        QVERIFY(draft.isWhatWasPublished(published));
        draft.notice.startsAt = nine + 24h;
        QVERIFY(!draft.isWhatWasPublished(published));
    }
};

QTEST_GUILESS_MAIN(DraftTest)
#include "draft_test.moc"
