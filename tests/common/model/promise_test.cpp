// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/promise.h"

#include "common/model/material.h"
#include "common/model/notice_start.h"
#include "tests/common/model/samples.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

Q_DECLARE_METATYPE(foghorn::PromiseRecord)

class PromiseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPromiseGrowsLateByTheClock_data();
    void aPromiseGrowsLateByTheClock();
    void whereNothingIsPromisedNothingFallsDue_data();
    void whereNothingIsPromisedNothingFallsDue();
    void theMomentsAreThoseAtWhichTheStateChanges();
    void aPromiseIsKeptToTheMillisecond_data();
    void aPromiseIsKeptToTheMillisecond();
    void theMedianIsOfTheLateOnes_data();
    void theMedianIsOfTheLateOnes();
    void theNextWordFollowsTheSeverity_data();
    void theNextWordFollowsTheSeverity();
    void theNextWordMayBeNamed();
    void stillWorkingOnItChangesNothingElseAndAsksNobody();
    void whatWasTrueOfOneRevisionAloneIsGoneFromTheNext();
    void aQuietThatItsAuthorChoseStays();

private:
    const Instant nine = at("2026-11-27T09:00:00Z");

    /** Promises its next word for nine. */
    Notice outage() const
    {
        Notice notice = emailOutage();
        notice.nextUpdateAt = nine;
        return notice;
    }
};

static QString wordFor(const std::optional<PromiseState> &state)
{
    return state ? toString(*state) : QString();
}

void PromiseTest::aPromiseGrowsLateByTheClock_data()
{
    QTest::addColumn<milliseconds>("late");
    QTest::addColumn<QString>("state");
    QTest::addColumn<milliseconds>("next"); // moment, from the hour on
    const milliseconds none = 99h;
    const auto row = [](const char *name, milliseconds late, const char *state, milliseconds next) {
        QTest::newRow(name) << late << QString::fromLatin1(state) << next;
    };
    row("an hour before", -1h, "", -5min);
    row("a moment before the warning", -5min - 1ms, "", -5min);
    row("five minutes before", -5min, "due", 0ms);
    row("a moment before the hour", -1ms, "due", 0ms);
    row("at the hour", 0ms, "overdue", 10min);
    row("a moment before everybody is told", 10min - 1ms, "overdue", 10min);
    row("ten minutes late", 10min, "escalated", none);
    row("a week late", 168h, "escalated", none);
}

void PromiseTest::aPromiseGrowsLateByTheClock()
{
    QFETCH(milliseconds, late);
    QFETCH(QString, state);
    QFETCH(milliseconds, next);
    QCOMPARE(wordFor(promiseState(outage(), nine + late)), state);
    QCOMPARE(nextPromiseMoment(outage(), nine + late).value_or(nine + 99h) - nine, next);
}

void PromiseTest::whereNothingIsPromisedNothingFallsDue_data()
{
    QTest::addColumn<Notice>("notice");
    const auto row = [this](const char *name, auto change) {
        Notice notice = outage();
        change(notice);
        QTest::newRow(name) << notice;
    };
    row("none promised", [](Notice &notice) { notice.nextUpdateAt.reset(); });
    row("an exercise", [](Notice &notice) { notice.exercise = true; });
    for (const Phase ending : {Phase::Resolved, Phase::Completed, Phase::Ended, Phase::Cancelled})
        row(qPrintable(toString(ending)), [ending](Notice &notice) { notice.phase = ending; });
    row("expired", [this](Notice &notice) { notice.expiresAt = nine - 5min; });
}

void PromiseTest::whereNothingIsPromisedNothingFallsDue()
{
    QFETCH(Notice, notice);
    for (const milliseconds late : {-5min, 0min, 10min}) {
        QVERIFY(!promiseState(notice, nine + late));
        QVERIFY(!nextPromiseMoment(notice, nine + late));
    }
}

void PromiseTest::theMomentsAreThoseAtWhichTheStateChanges()
{
    QStringList told;
    Instant now = nine - 24h;
    while (const auto next = nextPromiseMoment(outage(), now)) {
        const QString before = wordFor(promiseState(outage(), now));
        QCOMPARE(wordFor(promiseState(outage(), *next - 1ms)), before); // not too late
        now = *next;
        told << wordFor(promiseState(outage(), now)); // nor too early
        QVERIFY(told.last() != before && told.size() <= 3);
    }
    QCOMPARE(told.join(u' '), u"due overdue escalated"_s);
}

void PromiseTest::aPromiseIsKeptToTheMillisecond_data()
{
    QTest::addColumn<PromiseRecord>("promise");
    QTest::addColumn<int>("kept");
    QTest::addColumn<int>("late");
    QTest::newRow("early") << PromiseRecord{nine - 1h, nine - 90min} << 1 << 0;
    QTest::newRow("on the hour") << PromiseRecord{nine - 1h, nine - 1h} << 1 << 0;
    QTest::newRow("a moment late") << PromiseRecord{nine - 1h, nine - 1h + 1ms} << 0 << 1;
    QTest::newRow("open and late") << PromiseRecord{nine - 1ms, {}} << 0 << 1;
    QTest::newRow("open, its hour now") << PromiseRecord{nine, {}} << 0 << 0;
    QTest::newRow("open, not due yet") << PromiseRecord{nine + 1h, {}} << 0 << 0;
    // It may still be promised anew: counted when its hour has passed.
    QTest::newRow("put off, its hour not come") << PromiseRecord{nine + 1h, nine - 1h} << 0 << 0;
}

void PromiseTest::aPromiseIsKeptToTheMillisecond()
{
    QFETCH(PromiseRecord, promise);
    QFETCH(int, kept);
    QFETCH(int, late);
    const Punctuality found = punctuality({promise}, nine);
    QCOMPARE(found.kept, kept);
    QCOMPARE(found.late, late);
    QCOMPARE(found.medianLateness.has_value(), late > 0);
}

void PromiseTest::theMedianIsOfTheLateOnes_data()
{
    QTest::addColumn<QList<int>>("lateMinutes"); // 0 = in time, -1 = not come yet
    QTest::addColumn<int>("median");
    QTest::newRow("one") << QList<int>{0, 0, 7} << 7;
    QTest::newRow("odd, in any order") << QList<int>{40, 3, 0, 9} << 9;
    QTest::newRow("even: the mean of two") << QList<int>{4, 30, 10, 2} << 7;
    QTest::newRow("one has not come for an hour") << QList<int>{4, -1, 10} << 10;
}

void PromiseTest::theMedianIsOfTheLateOnes()
{
    QFETCH(QList<int>, lateMinutes);
    QFETCH(int, median);
    QList<PromiseRecord> promises;
    for (const int late : lateMinutes)
        promises << PromiseRecord{nine - 1h, late < 0 ? std::optional<Instant>()
                                                      : nine - 1h + std::chrono::minutes(late)};
    QCOMPARE(punctuality(promises, nine).medianLateness,
             std::optional(std::chrono::minutes(median)));
    QVERIFY(punctuality({}, nine) == Punctuality());
}

void PromiseTest::theNextWordFollowsTheSeverity_data()
{
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<int>("minutes");
    QTest::newRow("info") << Severity::Info << 60;
    QTest::newRow("minor") << Severity::Minor << 60;
    QTest::newRow("major") << Severity::Major << 30;
    QTest::newRow("critical") << Severity::Critical << 20;
}

void PromiseTest::theNextWordFollowsTheSeverity()
{
    QFETCH(Severity, severity);
    QFETCH(int, minutes);
    Notice notice = outage();
    notice.severity = severity;
    const auto wanted = nine + std::chrono::minutes(minutes);
    QVERIFY(stillWorkingOn(notice, nine).nextUpdateAt == wanted);
    // On the full minute, and never sooner than said.
    QVERIFY(stillWorkingOn(notice, nine + 1ms).nextUpdateAt == wanted + 1min);
}

void PromiseTest::theNextWordMayBeNamed()
{
    QVERIFY(stillWorkingOn(outage(), nine, 45min).nextUpdateAt == nine + 45min);
    QVERIFY(stillWorkingOn(outage(), nine + 30s, 1min).nextUpdateAt == nine + 2min);
}

void PromiseTest::stillWorkingOnItChangesNothingElseAndAsksNobody()
{
    Notice current = outage();
    current.expiresAt = nine + 48h;
    current.notify = Notify::Always; // of that revision, not of this one
    const Notice next = stillWorkingOn(current, nine + 2s);
    QVERIFY(next.checkedAt == nine + 2s);
    QVERIFY(next.notify == Notify::Quiet);
    QVERIFY(materialReasons(current, current, next).isEmpty());
    QVERIFY(next.deployment.isEmpty() && next.id.isEmpty() && next.publishedBy.isEmpty());
    QVERIFY(next.revision == 0 && next.asks == 0 && !next.publishedAt);

    Notice rest = next;
    rest.deployment = current.deployment;
    rest.id = current.id;
    rest.revision = current.revision;
    rest.asks = current.asks;
    rest.publishedAt = current.publishedAt;
    rest.publishedBy = current.publishedBy;
    rest.checkedAt.reset();
    rest.notify = current.notify;
    rest.nextUpdateAt = current.nextUpdateAt;
    QVERIFY(rest == current);
}

void PromiseTest::whatWasTrueOfOneRevisionAloneIsGoneFromTheNext()
{
    const Notice still = stillWorkingOn(outage(), nine);
    const Notice draft = draftOf(still);
    QVERIFY(!draft.checkedAt);
    QVERIFY(draft.notify == Notify::Auto);
    QVERIFY(draft.nextUpdateAt == still.nextUpdateAt);
    // And what a template writes next.
    NoticeTemplate words = slowSystem();
    words.notice.phase = Phase::Monitoring;
    const NoticeStart start{nine + 10min, QTimeZone::utc(), u"en"_s, {}};
    const Notice update = revisedWith(words, still, start);
    QVERIFY(!update.checkedAt);
    QVERIFY(update.notify == Notify::Auto);
    // Still once more: checked anew.
    QVERIFY(stillWorkingOn(still, nine + 20min).checkedAt == nine + 20min);
}

void PromiseTest::aQuietThatItsAuthorChoseStays()
{
    Notice quiet = outage();
    quiet.notify = Notify::Quiet;
    QVERIFY(draftOf(quiet).notify == Notify::Quiet);
    quiet.notify = Notify::Always;
    QVERIFY(draftOf(quiet).notify == Notify::Always);
}

QTEST_GUILESS_MAIN(PromiseTest)
#include "promise_test.moc"
