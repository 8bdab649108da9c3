// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/promise_call.h"

#include "common/protocol/envelope.h"
#include "tests/client/link/sample_notices.h"

#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;

static const Instant promised = *mailOutage().nextUpdateAt; // 09:45 UTC

class PromiseCallTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(u"en_GB"_s));
    }
    void thePromiseThatWaitsIsSaidToWhomItConcerns_data();
    void thePromiseThatWaitsIsSaidToWhomItConcerns();
    void theOneThatWaitsLongestStandsFirst();
    void aMaintenancePastItsEndIsSaidToEverybody();
    void whatEndedAndIsStillBrokenIsCalledOut();
    void anExerciseCallsNobody();
    void itChangesWithTheClockAlone();

private:
    static Envelope enveloped(const Notice &notice) { return {noticeBytes(notice), {}}; }
    static QString words(const QList<Notice> &notices, const QString &login, bool mayPublish,
                         Instant now);
};

QString PromiseCallTest::words(const QList<Notice> &notices, const QString &login, bool mayPublish,
                               Instant now)
{
    BoardModel board;
    for (const Notice &notice : notices)
        board.take(enveloped(notice));
    const auto call = promiseCall(board, login, mayPublish, now);
    return call ? call->words : QString();
}

void PromiseCallTest::thePromiseThatWaitsIsSaidToWhomItConcerns_data()
{
    QTest::addColumn<std::chrono::seconds>("after");
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("mayPublish");
    QTest::addColumn<QString>("words");
    const QString soon = u"“E-mail is not working”: you promised the next word by 09:45."_s;
    QTest::newRow("six minutes before") << -360s << u"ana"_s << true << QString();
    QTest::newRow("five minutes before, its author") << -300s << u"ana"_s << true << soon;
    QTest::newRow("five minutes before, another author")
        << -300s << u"bruno"_s << true << QString();
    QTest::newRow("five minutes before, the help desk") << -300s << u"hugo"_s << false << QString();
    QTest::newRow("late, another author")
        << 180s << u"bruno"_s << true
        << u"“E-mail is not working”: the next word was promised for 09:45, 3 minutes ago. People "
           "see that it is late."_s;
    QTest::newRow("late, the help desk")
        << 180s << u"hugo"_s << false
        << u"“E-mail is not working”: the next word was promised for 09:45, 3 minutes ago."_s;
    QTest::newRow("ten minutes late")
        << 600s << u"bruno"_s << true
        << u"“E-mail is not working”: the next word was promised for 09:45, 10 minutes ago. "
           "Whoever can: “still working on it” is enough."_s;
    QTest::newRow("out of date")
        << std::chrono::seconds(4h) << u"bruno"_s << true
        << u"“E-mail is not working” is out of date: the last word came 09:05. Does it still hold?"_s;
    QTest::newRow("out of date, the help desk")
        << std::chrono::seconds(4h) << u"hugo"_s << false << QString();
}

void PromiseCallTest::thePromiseThatWaitsIsSaidToWhomItConcerns()
{
    QFETCH(std::chrono::seconds, after);
    QFETCH(QString, login);
    QFETCH(bool, mayPublish);
    QTEST(words({mailOutage()}, login, mayPublish, promised + after), "words");
}

void PromiseCallTest::theOneThatWaitsLongestStandsFirst()
{
    Notice printers = mailOutage();
    printers.id.text = u"02"_s;
    printers.text[u"en"_s].headline = u"Printing is slow in Porto"_s;
    printers.severity = Severity::Minor;
    printers.nextUpdateAt = promised - 4min;
    const QString said = words({mailOutage(), printers}, u"ana"_s, true, promised + 1min);
    QVERIFY2(said.startsWith(u"“Printing is slow in Porto”") &&
                 said.endsWith(u"1 more wait for a word."),
             qPrintable(said));
}

static Notice sapMaintenance()
{
    Notice notice = mailOutage();
    notice.id.text = u"03"_s;
    notice.kind = NoticeKind::Maintenance;
    notice.phase = Phase::InProgress;
    notice.restoration.reset();
    notice.nextUpdateAt.reset();
    notice.text[u"en"_s].headline = u"SAP stops this morning"_s;
    notice.startsAt = promised - 2h;
    notice.endsAt = promised;
    return notice;
}

void PromiseCallTest::aMaintenancePastItsEndIsSaidToEverybody()
{
    const Notice sap = sapMaintenance();
    QCOMPARE(words({sap}, u"ana"_s, true, promised - 1s), QString());
    const QString late = u"“SAP stops this morning” should have ended by 09:45, 5 minutes ago."_s;
    QCOMPARE(words({sap}, u"hugo"_s, false, promised + 5min), late);
    QCOMPARE(words({sap}, u"bruno"_s, true, promised + 5min),
             late + u" Is it done, or does it take longer?"_s);
    QVERIFY(words({sap}, u"bruno"_s, true, promised + 5h)
                .startsWith(u"“SAP stops this morning” should"));
    BoardModel board;
    board.take(enveloped(sap));
    QVERIFY(promiseCall(board, u"ana"_s, true, promised)->kind == CallKind::Overrun);
    QCOMPARE(board.needingCare(promised), 1);
    QCOMPARE(board.needingCare(promised - 1s), 0);
    QCOMPARE(nextCall(board, promised - 1h), std::optional(promised));
    Notice automatic = sap;
    automatic.finishes = Finishing::Automatic;
    QCOMPARE(words({automatic}, u"ana"_s, true, promised + 5min), QString());
}

void PromiseCallTest::whatEndedAndIsStillBrokenIsCalledOut()
{
    Notice mail = mailOutage();
    mail.phase = Phase::Resolved;
    mail.publishedAt = promised;
    Tally tally;
    tally.notice = mail.id;
    tally.works = 20;
    tally.stillBroken = 2;
    BoardModel board;
    board.take(enveloped(mailOutage()));
    board.take(enveloped(mail));
    board.take(tally);
    const auto after = promised + 30min;
    QVERIFY(!promiseCall(board, u"ana"_s, true, after)); // two are a matter for the help desk
    tally.stillBroken = 7;
    board.take(tally);
    const auto call = promiseCall(board, u"ana"_s, true, after);
    QVERIFY(call && call->kind == CallKind::Broken);
    QCOMPARE(call->words, u"“E-mail is not working”: 7 people say that it is still broken."_s);
    QCOMPARE(board.needingCare(after), 1);
    QVERIFY(!promiseCall(board, u"hugo"_s, false, after));       // the help desk cannot reopen
    QVERIFY(!promiseCall(board, u"ana"_s, true, promised + 2h)); // on the card only
    QCOMPARE(board.needingCare(promised + 2h), 0);
    mail.exercise = true;
    mail.revision = 2;
    board.take(enveloped(mail));
    QVERIFY(!promiseCall(board, u"ana"_s, true, after));
}

void PromiseCallTest::anExerciseCallsNobody()
{
    Notice drill = mailOutage();
    drill.exercise = true;
    for (const auto after : {-2min, 5min, 20min, 300min})
        QCOMPARE(words({drill}, u"ana"_s, true, promised + after), QString());
}

void PromiseCallTest::itChangesWithTheClockAlone()
{
    BoardModel board;
    QVERIFY(!nextCall(board, promised));
    board.take(enveloped(mailOutage()));
    QCOMPARE(nextCall(board, promised - 1h), std::optional(promised - 5min));
    QCOMPARE(nextCall(board, promised - 5min), std::optional(promised));
    QCOMPARE(nextCall(board, promised), std::optional(promised + 10min));
}

QTEST_GUILESS_MAIN(PromiseCallTest)
#include "promise_call_test.moc"
