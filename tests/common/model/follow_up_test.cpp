// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/follow_up.h"

#include "common/model/material.h"
#include "common/model/try_out.h"
#include "common/model/watch.h"
#include "tests/common/model/samples.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;

class FollowUpTest : public QObject
{
    Q_OBJECT

    static Notice resolved()
    {
        Notice notice = emailOutage();
        notice.id = {u"0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b01"_s};
        notice.revision = 4;
        notice.asks = 2;
        notice.severity = Severity::Major;
        notice.phase = Phase::Resolved;
        notice.restoration.reset();
        notice.nextUpdateAt.reset();
        return notice;
    }
    static Notice told()
    {
        Notice notice = followUpOn(resolved());
        notice.text[u"en"_s].cause = u"A disk in the mail store was full."_s;
        notice.text[u"en"_s].prevention = u"An alarm now comes two weeks before it is full."_s;
        notice.followUp = FollowUp{u"Mail team"_s, QDate(2026, 12, 4)};
        return notice;
    }

private Q_SLOTS:
    void majorIncidentsOweOneOnceTheyAreResolved_data()
    {
        QTest::addColumn<Notice>("notice");
        QTest::addColumn<bool>("owes");
        const auto row = [](const char *name, bool owes, auto change) {
            Notice notice = resolved();
            change(notice);
            QTest::newRow(name) << notice << owes;
        };
        row("major", true, [](Notice &) {});
        row("critical", true, [](Notice &n) { n.severity = Severity::Critical; });
        row("minor", false, [](Notice &n) { n.severity = Severity::Minor; });
        row("still watched", false, [](Notice &n) { n.phase = Phase::Monitoring; });
        row("cancelled", false, [](Notice &n) { n.phase = Phase::Cancelled; });
        row("exercise", false, [](Notice &n) { n.exercise = true; });
        row("maintenance", false, [](Notice &n) {
            n.kind = NoticeKind::Maintenance;
            n.phase = Phase::Completed;
        });
    }
    void majorIncidentsOweOneOnceTheyAreResolved()
    {
        QFETCH(Notice, notice);
        QTEST(owesFollowUp(notice), "owes");
    }

    void itInterruptsNobodyAndIsValid()
    {
        const Notice next = told();
        QVERIFY(validate(next).isEmpty());
        QVERIFY(next.notify == Notify::Quiet);
        QVERIFY(next.phase == Phase::Resolved);
        QVERIFY(materialReasons(resolved(), resolved(), next).isEmpty());
        QVERIFY(hasFollowUp(next) && asksWhetherClear(next));
        QVERIFY(!hasFollowUp(resolved()));
    }

    void causeAloneIsNoFollowUp()
    {
        Notice next = told();
        next.text[u"en"_s].prevention = u"  "_s;
        QVERIFY(!hasFollowUp(next));
    }

    void whoReadsAnotherLanguageGetsTheDefaultOneOverNothing()
    {
        Notice next = told();
        QCOMPARE(followUpWords(next, u"es").prevention,
                 u"An alarm now comes two weeks before it is full."_s);
        next.text[u"es"_s].cause = u"Se llenó un disco del correo."_s;
        next.text[u"es"_s].prevention = u"Ahora avisa una alarma dos semanas antes."_s;
        QCOMPARE(followUpWords(next, u"es"),
                 (FollowUpWords{u"Se llenó un disco del correo."_s,
                                u"Ahora avisa una alarma dos semanas antes."_s}));
    }

    void aReopeningTakesItBack()
    {
        const Notice again = reopened(told(), at("2026-11-23T09:00:00Z"));
        QVERIFY(!again.followUp);
        QVERIFY(again.text[u"en"_s].prevention.isEmpty());
        QVERIFY(validate(again).isEmpty());
        QVERIFY(validate(tryOutOf(told(), {.person = {u"ana@corp.example"_s}},
                                  at("2026-11-23T09:00:00Z")))
                    .isEmpty());
    }

    void itIsDueAfterFiveWorkingDays_data()
    {
        QTest::addColumn<QByteArray>("endedAt");
        QTest::addColumn<QDate>("due");
        QTest::newRow("Monday") << QByteArray("2026-11-23T09:00:00Z") << QDate(2026, 11, 30);
        QTest::newRow("over a weekend") << QByteArray("2026-11-27T16:00:00Z") << QDate(2026, 12, 4);
        // The 7th and 8th of December are holidays.
        QTest::newRow("holidays") << QByteArray("2026-12-03T09:00:00Z") << QDate(2026, 12, 14);
        // 23:30 in London is the next day in Madrid.
        QTest::newRow("late at night") << QByteArray("2026-11-23T23:30:00Z") << QDate(2026, 12, 1);
    }
    void itIsDueAfterFiveWorkingDays()
    {
        QFETCH(QByteArray, endedAt);
        const MaintenanceRules calendar{
            0, QTimeZone("Europe/Madrid"), {QDate(2026, 12, 7), QDate(2026, 12, 8)}};
        QTEST(followUpDueOn(calendar, at(endedAt.constData())), "due");
    }

    void whatWasGivenCountsAndAWaiverCountsElse()
    {
        const QDate due(2026, 11, 30);
        const Waiver waiver{u"The same fault as on Monday."_s, u"ana"_s, {}};
        QVERIFY(followUpState(resolved(), {}, due, due) == FollowUpState::Due);
        QVERIFY(followUpState(resolved(), {}, due, due.addDays(1)) == FollowUpState::Overdue);
        QVERIFY(followUpState(resolved(), waiver, due, due.addDays(1)) == FollowUpState::Waived);
        QVERIFY(followUpState(told(), {}, due, due.addDays(9)) == FollowUpState::Given);
        QVERIFY(followUpState(told(), waiver, due, due) == FollowUpState::Given);
    }

    void theJsonHoldsAllOfIt()
    {
        const QJsonObject json = toJson(told());
        QCOMPARE(json["followUp"_L1].toObject(),
                 (QJsonObject{{u"owner"_s, u"Mail team"_s}, {u"dueOn"_s, u"2026-12-04"_s}}));
        const auto read = noticeFromJson(json);
        QVERIFY(read);
        QCOMPARE(toJson(*read), json);
    }
};

QTEST_GUILESS_MAIN(FollowUpTest)
#include "follow_up_test.moc"
