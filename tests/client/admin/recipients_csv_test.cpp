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
        berta.name = u"Berta Lopes"_s;
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
            u"berta@corp.example,Berta Lopes,displayed,2,PC-LYO-044; TS-01,1; 7,Lyon; Lyon,yes; no,,%1,"_s
                .arg(toIso(nine + 13min)));
        QCOMPARE(lines.at(2), QString());
    }
    void aNameIsNeverAFormulaAndQuotesAreDoubled()
    {
        Recipient mallory;
        mallory.person.text = u"mallory@corp.example"_s;
        mallory.name = u"=HYPERLINK(\"x\"),1"_s;
        const QByteArray csv = recipientsCsv({mallory});
        QVERIFY(!csv.contains(",=HYPERLINK"));
        QVERIFY(!csv.contains(",\"=HYPERLINK"));
        QVERIFY(csv.contains("HYPERLINK(\"\"x\"\"),1\""));
    }
    void nobodyIsOnlyTheHeading() { QCOMPARE(recipientsCsv({}).count("\r\n"), 1); }
};

QTEST_GUILESS_MAIN(RecipientsCsvTest)
#include "recipients_csv_test.moc"
