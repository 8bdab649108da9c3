// SPDX-License-Identifier: GPL-3.0-or-later
// A maintenance that recurs, from the composer to the page that lists it.
#include "client/admin/repeat_words.h"

#include "client/admin/reminders_edit.h"
#include "client/admin/series_page.h"
#include "tests/client/admin/author.h"

#include <QCheckBox>
#include <QComboBox>

using namespace foghorn;

class RepeatTest : public QObject
{
    Q_OBJECT

    static SeriesOccurrence occurrence(const char *start, OccurrenceState state)
    {
        const Instant at = *instantFromIso(QString::fromLatin1(start));
        return {.day = wallTimeAt(at, QTimeZone("Europe/Madrid")).day,
                .startsAt = at,
                .endsAt = at + 2h,
                .announcedAt = at - 24h * 7,
                .state = state};
    }
    /** A relay that keeps one series. */
    struct Planner : Author
    {
        Planner()
        {
            relay.answerMore = [this, others = relay.answerMore](const IncomingRequest &incoming) {
                return answer(incoming, others);
            };
        }
        QByteArray answer(const IncomingRequest &incoming,
                          const std::function<QByteArray(const IncomingRequest &)> &others)
        {
            if (std::holds_alternative<ToRelay::SeriesPreview>(incoming.request))
                return problem ? encodeError(incoming.id, *problem)
                               : encodeAnswerOf(incoming.id, ToRelay::SeriesPreview::Answer{next});
            if (std::holds_alternative<ToRelay::SeriesSave>(incoming.request))
                return problem ? encodeError(incoming.id, *problem)
                               : encodeAnswerOf(incoming.id, ToRelay::SeriesSave::Answer{id, 1});
            if (std::holds_alternative<ToRelay::SeriesSkip>(incoming.request))
                return encodeAnswerOf(incoming.id, ToRelay::SeriesSkip::Answer{2});
            if (std::holds_alternative<ToRelay::SeriesRemove>(incoming.request)) {
                list.clear();
                return encodeAnswerOf(incoming.id, ToRelay::SeriesRemove::Answer{});
            }
            if (std::holds_alternative<ToRelay::SeriesList>(incoming.request))
                return encodeAnswerOf(incoming.id, ToRelay::SeriesList::Answer{list});
            return others(incoming);
        }
        void choose(const char *box, int index) const
        {
            auto *choice = find<QComboBox>(box);
            choice->setCurrentIndex(index);
            Q_EMIT choice->activated(index);
        }
        /** SAP stops on Sunday, 13 December 2026, at 02:30 in Madrid. */
        void planSap()
        {
            write("service", u"SAP"_s);
            write("headline", u"SAP stops on Sunday night"_s);
            QTest::keyClicks(find<QPlainTextEdit>("impact"), u"You cannot sign in to SAP."_s);
            Draft draft = page->draft();
            draft.setKind(NoticeKind::Maintenance, clock.now());
            draft.notice.startsAt = *instantFromIso(u"2026-12-13T01:30:00Z"_s);
            draft.notice.endsAt = *draft.notice.startsAt + 90min;
            page->begin(draft);
            waitForTheCount();
        }
        /** Whether one label of the page says all of these. */
        bool isSaid(const QStringList &words) const
        {
            const auto labels = page->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
                return std::all_of(words.begin(), words.end(), [label](const QString &part) {
                    return label->text().contains(part);
                });
            });
        }
        SeriesEntry monthly() const
        {
            SeriesEntry entry;
            entry.series.id = id;
            entry.series.version = 4;
            entry.series.name = u"SAP: updates of the month"_s;
            entry.series.firstStart = {QDate(2026, 12, 13), QTime(2, 30)};
            entry.series.timeZone = u"Europe/Madrid"_s;
            entry.series.rule = u"FREQ=MONTHLY;BYDAY=2SU"_s;
            entry.series.notice.kind = NoticeKind::Maintenance;
            entry.series.notice.phase = Phase::Scheduled;
            entry.series.notice.services = {{u"sap"_s, {{u"en"_s, u"SAP"_s}}}};
            entry.series.notice.text[u"en"_s] = {.headline = u"SAP stops on Sunday night"_s,
                                                 .impact = u"You cannot sign in to SAP."_s};
            entry.series.notice.defaultLanguage = u"en"_s;
            entry.series.notice.audience.everyone = true;
            entry.savedBy = u"ana"_s;
            entry.next = next;
            return entry;
        }
        const SeriesId id{u"0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b77"_s};
        std::optional<RpcError> problem;
        QList<SeriesOccurrence> next{occurrence("2026-12-13T01:30:00Z", OccurrenceState::Ahead),
                                     occurrence("2027-03-14T01:30:00Z", OccurrenceState::Ahead),
                                     occurrence("2027-04-11T00:30:00Z", OccurrenceState::Ahead)};
        QList<SeriesEntry> list;
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theDayGivesTheRule()
    {
        QCOMPARE(weeklyRule(QDate(2026, 12, 13)), u"FREQ=WEEKLY;BYDAY=SU"_s);
        QCOMPARE(monthlyRule(QDate(2026, 12, 13)), u"FREQ=MONTHLY;BYDAY=2SU"_s);
        QCOMPARE(monthlyRule(QDate(2026, 12, 1)), u"FREQ=MONTHLY;BYDAY=1TU"_s);
        QCOMPARE(monthlyRule(QDate(2026, 12, 28)), u"FREQ=MONTHLY;BYDAY=4MO"_s);
        QCOMPARE(monthlyRule(QDate(2026, 12, 29)), u"FREQ=MONTHLY;BYDAY=-1TU"_s);
        QCOMPARE(monthlyWords(QDate(2026, 12, 13)), u"Every month: second Sunday"_s);
        QCOMPARE(weeklyWords(QDate(2026, 12, 13)), u"Every week: Sunday"_s);
    }
    void theNextTimesAreSaidAndAChangeOfClocksInBetween()
    {
        const QTimeZone madrid("Europe/Madrid");
        QList<SeriesOccurrence> next{occurrence("2026-12-13T01:30:00Z", OccurrenceState::Ahead),
                                     occurrence("2027-01-10T01:30:00Z", OccurrenceState::Skipped),
                                     occurrence("2027-02-14T01:30:00Z", OccurrenceState::Ahead)};
        QCOMPARE(nextWords(next, madrid),
                 u"Next: Sun 13 Dec 2026 02:30 · Sun 14 Feb 2027 02:30."_s);
        QCOMPARE(clockChangeWords(next, madrid), QString());
        next << occurrence("2027-04-11T00:30:00Z", OccurrenceState::Ahead);
        QVERIFY(clockChangeWords(next, madrid).contains("02:30"_L1));
    }
    void allRemindersAreTheUsualOnes()
    {
        RemindersEdit edit;
        QVERIFY(!edit.reminders());
        edit.findChild<QCheckBox *>(u"remind3Days"_s)->click();
        QCOMPARE(*edit.reminders(), (QList<std::chrono::minutes>{24h, 1h, 10min}));
        edit.setReminders(QList<std::chrono::minutes>{48h, 1h}); // a script asked for two days
        QVERIFY(!edit.findChild<QCheckBox *>(u"remind1Day"_s)->isChecked());
        QCOMPARE(*edit.reminders(), (QList<std::chrono::minutes>{48h, 1h}));
        edit.setReminders(QList<std::chrono::minutes>{});
        QVERIFY(edit.reminders() && edit.reminders()->isEmpty());
    }
    void whatRecursIsSavedAsASeries()
    {
        Planner ana;
        ana.planSap();
        QVERIFY(ana.shows("repeats") && ana.shows("reminders"));
        ana.choose("repeatChoice", 2);
        ana.find<QCheckBox>("remind3Days")->click();
        QTRY_VERIFY(!ana.relay.heard<ToRelay::SeriesPreview>().isEmpty());
        QTRY_VERIFY(ana.isSaid({u"Sun 13 Dec 2026 02:30"_s, u"The clocks change"_s}));
        QSignalSpy saved(ana.page.get(), &ComposePage::seriesSaved);
        ana.waitForTheCount();
        ana.page->send();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(ana.publishes().isEmpty());
        const ToRelay::SeriesSave sent = ana.relay.heard<ToRelay::SeriesSave>().value(0);
        QCOMPARE(sent.series.rule, u"FREQ=MONTHLY;BYDAY=2SU"_s);
        QCOMPARE(toString(sent.series.firstStart), u"2026-12-13T02:30"_s);
        QCOMPARE(sent.series.timeZone, u"Europe/Madrid"_s);
        QCOMPARE(sent.series.duration, 90min);
        QCOMPARE(sent.series.name, u"SAP stops on Sunday night"_s);
        QCOMPARE(*sent.series.notice.reminders, (QList<std::chrono::minutes>{24h, 1h, 10min}));
        QVERIFY(validate(sent.series).isEmpty());
        QVERIFY(!ana.page->hasUnsent());
    }
    void aRuleThatIsNoneIsSaidUnderItsField()
    {
        Planner ana;
        ana.planSap();
        ana.problem = RpcError{.code = wire::ErrorCode::InvalidNotice,
                               .message = u"the series is not right"_s,
                               .fields = {{u"rule"_s, u"is no rule that can be read"_s}}};
        ana.choose("repeatChoice", 3);
        QVERIFY(ana.shows("repeatRule"));
        QTRY_VERIFY(ana.isSaid({u"is no rule that can be read"_s}));
    }
    void whereAuthorsSignNothingRecursAndTheFieldSaysSo()
    {
        Planner ana;
        ana.letOnlyAuthorsSign();
        QTRY_VERIFY(ana.link.signer().key().mustSign());
        ana.planSap();
        ana.choose("repeatChoice", 2);
        QTRY_VERIFY(ana.isSaid({u"Nothing recurs by itself"_s}));
        QVERIFY(ana.relay.heard<ToRelay::SeriesPreview>().isEmpty());
    }
    void whatDoesNotRecurIsPublishedAsEver()
    {
        Planner ana;
        ana.planSap();
        ana.choose("repeatChoice", 1);
        ana.choose("repeatChoice", 0);
        ana.waitForTheCount();
        ana.page->send();
        QTRY_COMPARE(ana.publishes().size(), 1);
        QVERIFY(ana.relay.heard<ToRelay::SeriesSave>().isEmpty());
    }
    void thePageSkipsOneAndRemovesAllAfterAQuestion()
    {
        Planner ana;
        SeriesEntry entry = ana.monthly();
        entry.next[1].state = OccurrenceState::Skipped;
        ana.list = {entry};
        SeriesPage page(ana.link);
        page.show();
        QTRY_COMPARE(page.findChildren<QPushButton *>(u"seriesSkip"_s).size(), 3);
        QCOMPARE(ruleWords(entry.series),
                 u"Every month: second Sunday, at 02:30 (Europe/Madrid)"_s);
        entry.series.rule = u"FREQ=MONTHLY;BYMONTHDAY=15"_s;
        QVERIFY(ruleWords(entry.series).startsWith("FREQ=MONTHLY;BYMONTHDAY=15, "_L1));
        auto buttons = page.findChildren<QPushButton *>(u"seriesSkip"_s);
        QCOMPARE(buttons[0]->text(), u"Skip this one"_s);
        QCOMPARE(buttons[1]->text(), u"Hold it after all"_s);
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QTRY_COMPARE(ana.relay.heard<ToRelay::SeriesSkip>().size(), 1);
        QCOMPARE(ana.relay.heard<ToRelay::SeriesSkip>().first().occurrence, QDate(2026, 12, 13));
        QTest::mouseClick(page.findChild<QPushButton *>(u"seriesRemove"_s), Qt::LeftButton);
        QVERIFY(ana.relay.heard<ToRelay::SeriesRemove>().isEmpty());
        QTRY_VERIFY(page.findChild<QPushButton *>(u"seriesRemoveIt"_s));
        QTest::mouseClick(page.findChild<QPushButton *>(u"seriesRemoveIt"_s), Qt::LeftButton);
        QTRY_COMPARE(ana.relay.heard<ToRelay::SeriesRemove>().size(), 1);
        QCOMPARE(ana.relay.heard<ToRelay::SeriesRemove>().first().base, 4);
        QTRY_VERIFY(page.findChild<QLabel *>(u"seriesNone"_s)->isVisible());
    }
    void whoseClockItIsIsSaidWhereItIsAnother()
    {
        for (const auto &[zone, said] :
             {std::pair("Europe/Madrid", false), std::pair("America/New_York", true)}) {
            Planner ana;
            SeriesEntry entry = ana.monthly();
            entry.series.timeZone = QLatin1StringView(zone);
            ana.list = {entry};
            SeriesPage page(ana.link);
            page.show();
            QTRY_VERIFY(page.findChild<QLabel *>(u"seriesRule"_s));
            const QString words = page.findChild<QLabel *>(u"seriesRule"_s)->text();
            QVERIFY(words.startsWith("Every month: second Sunday, at 02:30 ("_L1));
            QCOMPARE(words.contains("clock of this computer"_L1), said);
        }
    }
};

QTEST_MAIN(RepeatTest)
#include "repeat_test.moc"
