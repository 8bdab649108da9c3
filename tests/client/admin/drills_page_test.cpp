// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/drills_page.h"

#include "client/admin/connected.h"
#include "client/admin/drill_chart.h"
#include "client/admin/drill_words.h"
#include "tests/client/admin/author.h"

#include <QComboBox>

using namespace foghorn;

/** Ana starts drills from the page; the relay is one that keeps what it was told to report. */
class DrillsPageTest : public QObject
{
    Q_OBJECT

    struct Trainer : Author
    {
        Trainer()
        {
            relay.answerMore = [this, others = relay.answerMore](const IncomingRequest &incoming) {
                if (!std::holds_alternative<ToRelay::DrillStart>(incoming.request))
                    return others(incoming);
                if (problem)
                    return encodeError(incoming.id, *problem);
                Notice exercise = mailOutage();
                exercise.id.text = idOf(int(relay.drills.size()));
                exercise.exercise = true;
                DrillReport begun{.notice = exercise.id,
                                  .startedAt = relay.time,
                                  .startedBy = u"ana"_s,
                                  .endsAt = relay.time + 10min,
                                  .desks = 4};
                relay.drills.prepend(begun);
                return encodeAnswerOf(incoming.id, ToRelay::DrillStart::Answer{
                                                       relay.key->sign(noticeBytes(exercise))});
            };
            page.reset(); // the composer's
            drills = std::make_unique<DrillsPage>(link);
            drills->show();
        }
        static QString idOf(int number)
        {
            return u"0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b%1"_s.arg(10 + number);
        }
        template <class W = QPushButton>
        W *on(const char *name) const
        {
            return drills->findChild<W *>(QString::fromLatin1(name));
        }
        QString says(const char *label) const { return on<QLabel>(label)->text(); }
        QStringList failed() const
        {
            QStringList words;
            for (const QLabel *label : drills->findChildren<QLabel *>(u"drillFailed"_s)) {
                if (label->isVisible())
                    words << label->text();
            }
            return words;
        }
        void press(const char *name) const { QTest::mouseClick(on(name), Qt::LeftButton); }
        QList<ToRelay::DrillStart> starts() const { return relay.heard<ToRelay::DrillStart>(); }
        std::optional<RpcError> problem;
        std::unique_ptr<DrillsPage> drills;
    };
    static DrillReport shownOn(DrillReport report, int desks)
    {
        for (int i = 0; i < desks; ++i)
            report.displays << std::chrono::milliseconds(300 * (i + 1));
        report.displayed = report.delivered = desks;
        report.firstWord = report.displays.value(0);
        if (desks * 2 >= report.desks)
            report.half = report.displays.value(report.desks / 2 - 1);
        if (desks == report.desks)
            report.most = report.displays.last();
        return report;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void onePressStartsOneAndTheStopwatchRuns()
    {
        Trainer ana;
        QTRY_VERIFY(ana.on<QLabel>("drillNone")->isVisible());
        ana.press("drillStart");
        QTRY_COMPARE(ana.starts().size(), 1);
        const ToRelay::DrillStart order = ana.starts().first();
        QVERIFY(order.audience.everyone);
        QCOMPARE(order.sample.desks, 20);
        QCOMPARE(order.minutes, 10);
        QTRY_COMPARE(ana.says("drillSummary"), u"0 of 4 desks showed it."_s);
        QVERIFY(!ana.on<QLabel>("drillNone")->isVisible());
        // It looks again by itself, until every desk shows it.
        ana.relay.drills.first() = shownOn(ana.relay.drills.first(), 2);
        QTRY_COMPARE(ana.says("drillSummary"),
                     u"2 of 4 desks showed it: the first after 0.3 s, half of them after 0.6 s."_s);
        ana.relay.drills.first().displays.clear();
        ana.relay.drills.first() = shownOn(ana.relay.drills.first(), 4);
        QTRY_VERIFY(ana.says("drillSummary").startsWith("4 of 4 desks showed it: "_L1));
        QVERIFY(ana.says("drillSummary").endsWith("90 % after 1.2 s."_L1));
        QCOMPARE(ana.on<DrillChart>("drillChart")->accessibleName(), ana.says("drillSummary"));
        // Over: it is not asked about any more.
        QTRY_VERIFY(!ana.drills->findChild<QTimer *>(u"drillBeat"_s)->isActive());
    }
    void whoWasNotReachedIsNamedWithWhatToDo()
    {
        Trainer ana;
        DrillReport report{.notice = {Trainer::idOf(0)},
                           .startedAt = ana.relay.time - 20min,
                           .startedBy = u"bruno"_s,
                           .endsAt = ana.relay.time - 10min,
                           .desks = 4};
        report = shownOn(report, 1);
        report.failures = {
            {{u"berta@corp.example"_s}, u"pc-44"_s, u"Lyon"_s, DrillFault::Held, {}},
            {{u"claude@corp.example"_s},
             u"pc-45"_s,
             {},
             DrillFault::NotDelivered,
             ana.relay.time - 15min},
            {{u"diego@corp.example"_s}, u"pc-46"_s, u"Madrid"_s, DrillFault::NotDisplayed, {}}};
        ana.relay.drills = {report};
        ana.drills->ask();
        QTRY_COMPARE(ana.failed().size(), 3);
        QCOMPARE(ana.failed()[0],
                 u"pc-44 · berta@corp.example · Lyon: has it; the screen is locked "
                 "or full, or the person asked for quiet"_s);
        QVERIFY(ana.failed()[1].startsWith(u"pc-45 · claude@corp.example: went offline at "_s));
        QVERIFY(ana.failed()[2].endsWith(u"did not show it: look at this computer"_s));
    }
    void aLostAnswerStartsNoSecondDrill()
    {
        Trainer ana;
        ana.problem =
            RpcError{.code = wire::ErrorCode::NotStored, .message = u"the disk is full"_s};
        ana.press("drillStart");
        QTRY_VERIFY(ana.on<QLabel>("drillTrouble")->isVisible());
        ana.problem.reset();
        QTRY_VERIFY(ana.on("drillStart")->isEnabled());
        ana.press("drillStart");
        QTRY_COMPARE(ana.starts().size(), 2);
        QCOMPARE(ana.starts()[0].idempotencyKey, ana.starts()[1].idempotencyKey);
        QTRY_VERIFY(!ana.on<QLabel>("drillTrouble")->isVisible());
        QTRY_VERIFY(ana.on("drillStart")->isEnabled());
        ana.press("drillStart"); // the next one is another
        QTRY_COMPARE(ana.starts().size(), 3);
        QVERIFY(ana.starts()[2].idempotencyKey != ana.starts()[1].idempotencyKey);
    }
    void nobodyConnectedIsSaidInPlainWords()
    {
        Trainer ana;
        ana.problem = RpcError{.code = wire::ErrorCode::InvalidParams,
                               .message = u"audience has no desk"_s,
                               .fields = {{u"audience"_s, u"has no desk that is online now"_s}}};
        ana.press("drillStart");
        QTRY_COMPARE(ana.says("drillTrouble"), u"Nobody is connected now."_s);
    }
    void whereAuthorsSignThereIsNoneAndThePageSaysSo()
    {
        Trainer ana;
        QVERIFY(!ana.on<QLabel>("drillClosed")->isVisible());
        ana.letOnlyAuthorsSign();
        QTRY_VERIFY(ana.on<QLabel>("drillClosed")->isVisible());
        QVERIFY(!ana.on("drillStart")->isEnabled());
        ana.relay.hangUp();
        QTRY_VERIFY(ana.relay.connections > 1);
        QTRY_VERIFY(isConnected(ana.link));
        QVERIFY(!ana.on("drillStart")->isEnabled()); // a link that is back opens nothing
    }
    void anEarlierOneIsOnePressAway()
    {
        Trainer ana;
        for (int number = 0; number < 2; ++number) {
            DrillReport each{.notice = {Trainer::idOf(number)},
                             .startedAt = ana.relay.time - 48h * (2 - number),
                             .startedBy = u"ana"_s,
                             .endsAt = ana.relay.time - 24h,
                             .desks = 2 + number};
            ana.relay.drills.prepend(shownOn(each, 2));
        }
        ana.drills->ask();
        QTRY_COMPARE(ana.drills->findChildren<QPushButton *>(u"drillEarlier"_s).size(), 2);
        QTRY_VERIFY(ana.says("drillSummary").startsWith("2 of 3 desks"_L1));
        QTest::mouseClick(ana.drills->findChildren<QPushButton *>(u"drillEarlier"_s).last(),
                          Qt::LeftButton);
        QTRY_VERIFY(ana.says("drillSummary").startsWith("2 of 2 desks"_L1));
    }
    void theStopwatchReadsLikeOne()
    {
        QCOMPARE(stopwatchWords(340ms), u"0.3 s"_s);
        QCOMPARE(stopwatchWords(12'400ms), u"12 s"_s);
        QCOMPARE(stopwatchWords(125s), u"2 min 05 s"_s);
    }
};

QTEST_MAIN(DrillsPageTest)
#include "drills_page_test.moc"
