// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/recipient_rows.h"
#include "client/ctl/revision_json.h"
#include "client/ctl/table.h"
#include "client/ctl/tally_words.h"
#include "tests/client/link/sample_notices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace foghorn;
using namespace foghorn::ctl;
using namespace std::chrono_literals;

static QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

class PrintingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRevisionNeedOnlyHoldWhatChanges();
    void theTextIsLaidOverMemberByMember();
    void aMemberThatIsAnObjectReplacesWhole();
    void nullTakesAMemberAway();
    void whatTheRelayFillsIsLeftOut();
    void anEndingGoesToTheKindsOwnPhase();
    void aCancellationSaysWhy();
    void everyWrongFieldIsNamedAtOnce();
    void whatStandsBesideTheUnreadableIsLookedAtToo();
    void aTableIsAsWideAsItsWidestCell();
    void aCellCannotSteerTheTerminal();
    void timesAreLocal();
    void aTallySaysSharesOfTheAddressed();
    void aRecipientHasTheSameColumnsInEveryForm();
};

void PrintingTest::aRevisionNeedOnlyHoldWhatChanges()
{
    const auto next =
        checkedNotice(overlaid(toJson(mailOutage()), json(R"({"phase":"identified"})")));
    QVERIFY(!failureOf(next));
    Notice expected = mailOutage();
    expected.phase = Phase::Identified;
    expected.id = {};
    expected.revision = expected.asks = 0;
    expected.publishedAt.reset();
    expected.publishedBy.clear();
    QCOMPARE(std::get<Notice>(next), expected);
}

void PrintingTest::theTextIsLaidOverMemberByMember()
{
    const auto next = checkedNotice(overlaid(
        toJson(mailOutage()),
        json(
            R"({"text":{"en":{"progress":"We are moving mail."},"fr":{"headline":"La messagerie est en panne","impact":"Aucun message ne part."}}})")));
    QVERIFY(!failureOf(next));
    const Notice &notice = std::get<Notice>(next);
    QCOMPARE(notice.text.value(u"en"_s).progress, u"We are moving mail."_s);
    QCOMPARE(notice.text.value(u"en"_s).headline, u"E-mail is not working"_s);
    QCOMPARE(notice.text.value(u"es"_s), mailOutage().text.value(u"es"_s));
    QCOMPARE(notice.text.value(u"fr"_s).headline, u"La messagerie est en panne"_s);
}

void PrintingTest::aMemberThatIsAnObjectReplacesWhole()
{
    const QJsonObject current = json(
        R"({"restoration":{"kind":"between","at":"2026-11-22T10:00:00Z","until":"2026-11-22T11:00:00Z"}})");
    const QJsonObject next =
        overlaid(current, json(R"({"restoration":{"kind":"about","at":"2026-11-22T12:00:00Z"}})"));
    QVERIFY(!next.value("restoration"_L1).toObject().contains("until"_L1));
}

void PrintingTest::nullTakesAMemberAway()
{
    const QJsonObject next =
        overlaid(toJson(mailOutage()),
                 json(R"({"nextUpdateAt":null,"text":{"es":null,"en":{"affected":null}}})"));
    QVERIFY(!next.contains("nextUpdateAt"_L1));
    const QJsonObject text = next.value("text"_L1).toObject();
    QCOMPARE(text.keys(), QStringList{u"en"_s});
    QVERIFY(!text.value("en"_L1).toObject().contains("affected"_L1));
}

void PrintingTest::whatTheRelayFillsIsLeftOut()
{
    const QJsonObject next = overlaid(
        {},
        json(
            R"({"id":"x","revision":3,"asks":1,"publishedAt":"y","publishedBy":"z","deployment":"d","kind":"incident"})"));
    QCOMPARE(next.keys(), QStringList{u"kind"_s});
}

void PrintingTest::anEndingGoesToTheKindsOwnPhase()
{
    const Notice outage = ended(mailOutage(), u"Mail works again. Sorry."_s);
    QVERIFY(outage.phase == Phase::Resolved);
    QCOMPARE(outage.text.value(u"en"_s).closing, u"Mail works again. Sorry."_s);
    QVERIFY(!outage.restoration && !outage.nextUpdateAt);
    QVERIFY(!failureOf(checkedNotice(outage)));

    Notice maintenance = mailOutage();
    maintenance.kind = NoticeKind::Maintenance;
    QVERIFY(ended(maintenance, {}).phase == Phase::Completed);
    maintenance.kind = NoticeKind::Announcement;
    QVERIFY(ended(maintenance, {}).phase == Phase::Ended);
}

void PrintingTest::aCancellationSaysWhy()
{
    const Notice notice = cancelled(mailOutage(), CancelReason::Mistake, u"This was a test."_s);
    QVERIFY(notice.phase == Phase::Cancelled);
    QVERIFY(notice.cancelReason == CancelReason::Mistake);
    QCOMPARE(notice.text.value(u"en"_s).closing, u"This was a test."_s);
    QVERIFY(!failureOf(checkedNotice(notice)));
}

void PrintingTest::everyWrongFieldIsNamedAtOnce()
{
    // The audience cannot be read; the headline is too long; unknown estimate without next update.
    const auto result =
        checkedNotice(json(R"({"kind":"incident","severity":"info","acknowledgement":"required",
        "restoration":{"kind":"unknown"},"audience":{"include":[]},"text":{"en":{"headline":"","impact":"x"}}})"));
    const Failure *failure = failureOf(result);
    QVERIFY(failure);
    QCOMPARE(int(failure->code), 2);
    const QString lines = linesFor(*failure);
    const QStringList fields{u"audience"_s, u"text.en.headline"_s, u"acknowledgement"_s,
                             u"nextUpdateAt"_s};
    for (const QString &field : fields)
        QVERIFY2(lines.contains(u"  "_s + field), qPrintable(field + u" in "_s + lines));
    QCOMPARE(lines.count(u"  audience"_s), 1);
}

void PrintingTest::whatStandsBesideTheUnreadableIsLookedAtToo()
{
    // The impact is a number and one action has no text; in the same text the headline is missing.
    const auto result =
        checkedNotice(json(R"({"kind":"incident","severity":"minor","phase":"identified",
        "restoration":{"kind":"about","at":"2026-11-22T14:30:00Z"},"audience":{"everyone":true},
        "defaultLanguage":"en","text":{"en":{"headline":"","impact":5,
        "actions":[{"when":"now"},{"when":"now","text":"Wait."}]}}})"));
    const Failure *failure = failureOf(result);
    QVERIFY(failure);
    const QString lines = linesFor(*failure);
    const QStringList fields{u"text.en.headline"_s, u"text.en.impact"_s,
                             u"text.en.actions[0].text"_s};
    for (const QString &field : fields)
        QVERIFY2(lines.contains(u"  %1: "_s.arg(field)), qPrintable(field + u" in "_s + lines));
    QCOMPARE(lines.count(u"text.en.impact"_s), 1);
}

void PrintingTest::aTableIsAsWideAsItsWidestCell()
{
    Table table({u"NAME"_s, u"N"_s, u"WHERE"_s}, {Table::Side::Left, Table::Side::Right});
    table.add({u"João"_s, u"7"_s, {}});
    table.add({u"Ana Isabel"_s, u"1310"_s, u"Lyon"_s});
    QCOMPARE(table.text(), u"NAME           N  WHERE\n"
                           "João           7\n"
                           "Ana Isabel  1310  Lyon\n"_s);
}

void PrintingTest::aCellCannotSteerTheTerminal()
{
    Table table({u"HEADLINE"_s});
    table.add({u"a\u001b[2Jb\nc"_s});
    QCOMPARE(table.text(), u"HEADLINE\na\ufffd[2Jb c\n"_s);
}

void PrintingTest::timesAreLocal()
{
    QCOMPARE(localTime(mailOutage().publishedAt),
             u"2026-11-22 10:05"_s); // Madrid, see the test's environment
    QCOMPARE(localTime({}), u"–"_s);
}

void PrintingTest::aTallySaysSharesOfTheAddressed()
{
    Tally tally;
    tally.notice = mailOutage().id;
    tally.revision = 3;
    tally.asks = 2;
    tally.addressed = 1310;
    tally.counts.displayed = 1309;
    const QString words = tallyWords(tally);
    QVERIFY(words.contains(u"revision 3, asks about revision 2"));
    QVERIFY2(words.contains(u"1309  99 %"), qPrintable(words)); // 100 % means all of them
    QVERIFY(words.contains(u"not asked for"));
}

void PrintingTest::aRecipientHasTheSameColumnsInEveryForm()
{
    const Recipient ana{PersonId{u"ana@corp.example"_s},
                        u"Ana Isabel"_s,
                        ReceiptState::Displayed,
                        2,
                        {{u"pc-44"_s, u"2"_s, u"Lyon"_s, true}, {u"ts-1"_s, u"7"_s, {}, false}},
                        mailOutage().publishedAt,
                        *mailOutage().publishedAt + 1min,
                        {}};
    const QJsonObject object = ctl::toJson(ana);
    for (const QString &column : recipientColumns())
        QVERIFY2(object.contains(column), qPrintable(column));
    QCOMPARE(object.size(), recipientColumns().size());
    QCOMPARE(object.value("state"_L1).toString(), u"displayed"_s);
    QVERIFY(object.value("acknowledgedAt"_L1).isNull());
    QCOMPARE(csvCells(ana), (QStringList{u"ana@corp.example"_s,
                                         u"Ana Isabel"_s,
                                         u"displayed"_s,
                                         u"2"_s,
                                         u"pc-44/2 (Lyon, connected); ts-1/7"_s,
                                         u"2026-11-22T09:05:00Z"_s,
                                         u"2026-11-22T09:06:00Z"_s,
                                         {}}));
    QCOMPARE(stateWord({}), u"notDelivered"_s);
}

QTEST_GUILESS_MAIN(PrintingTest)
#include "printing_test.moc"
