// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/recipients_csv.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RecipientsCsvTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPersonIsOneRowWithAllTheirDesks()
    {
        const Instant nine = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 9h;
        Recipient berta;
        berta.person.text = u"berta@corp.example"_s;
        berta.name = u"Berta"_s;
        berta.state = ReceiptState::Displayed;
        berta.revision = 2;
        berta.desks = {{u"PC-LYO-044"_s, u"1"_s, u"Lyon"_s, true},
                       {u"TS-01"_s, u"7"_s, u"Lyon"_s, false}};
        berta.displayedAt = nine + 13min;
        const QStringList lines = QString::fromUtf8(recipientsCsv({berta})).split(u"\r\n"_s);
        QVERIFY(
            recipientsCsv({berta}).startsWith("\xEF\xBB\xBF")); // so that spreadsheets read accents
        QCOMPARE(
            lines.at(0),
            u"person,name,state,revision,host,session,site,connected,deliveredAt,displayedAt,acknowledgedAt"_s);
        QCOMPARE(
            lines.at(1),
            u"berta@corp.example,Berta,displayed,2,PC-LYO-044; TS-01,1; 7,Lyon; Lyon,yes; no,,%1,"_s
                .arg(toIso(nine + 13min)));
        QCOMPARE(lines.at(2), QString());
    }
    void everyCellIsHarmlessAndReadable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << u"Berta"_s << u"Berta"_s;
        QTest::newRow("a formula") << u"=HYPERLINK(\"x\"),1"_s << u"\"'=HYPERLINK(\"\"x\"\"),1\""_s;
        QTest::newRow("plus") << u"+33 1 23"_s << u"'+33 1 23"_s;
        QTest::newRow("minus") << u"-2+3"_s << u"'-2+3"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("carriage return") << u"\r=1"_s << u"\"'\r=1\""_s;
        QTest::newRow("a comma") << u"Berta, Lyon"_s << u"\"Berta, Lyon\""_s;
        QTest::newRow("quotes") << u"Berta \"Bee\""_s << u"\"Berta \"\"Bee\"\"\""_s;
        QTest::newRow("two lines") << u"Berta\nLyon"_s << u"\"Berta\nLyon\""_s;
        QTest::newRow("not at the start") << u"Berta=1"_s << u"Berta=1"_s;
        QTest::newRow("accents") << u"Zoé"_s << u"Zoé"_s;
    }
    /** RFC 4180, and no cell that a spreadsheet would run. */
    void everyCellIsHarmlessAndReadable()
    {
        QFETCH(QString, name);
        QFETCH(QString, cell);
        Recipient one;
        one.person.text = u"berta@corp.example"_s;
        one.name = name;
        one.desks = {{name, u"1"_s, name, false}};
        const QString csv = QString::fromUtf8(recipientsCsv({one}));
        QCOMPARE(csv.section(u"acknowledgedAt\r\n"_s, 1),
                 u"berta@corp.example,%1,,,%1,1,%1,no,,,\r\n"_s.arg(cell));
    }
    void nobodyIsOnlyTheHeading() { QCOMPARE(recipientsCsv({}).count("\r\n"), 1); }
};

QTEST_GUILESS_MAIN(RecipientsCsvTest)
#include "recipients_csv_test.moc"
