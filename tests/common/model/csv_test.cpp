// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/csv.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

class CsvTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCellIsHarmlessAndExact_data();
    void aCellIsHarmlessAndExact();
    void aRowEndsWithBothLineEnds();
    void whatWasWrittenIsReadBack();
    void filesOfOtherProgramsAreRead();
};

void CsvTest::aCellIsHarmlessAndExact_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"Ana Isabel"_s << u"Ana Isabel"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("other letters") << u"João Çelik 高橋"_s << u"João Çelik 高橋"_s;
    QTest::newRow("comma") << u"Lyon, Madrid"_s << u"\"Lyon, Madrid\""_s;
    QTest::newRow("quote") << u"say \"hello\""_s << u"\"say \"\"hello\"\"\""_s;
    QTest::newRow("line feed") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("equals") << u"=HYPERLINK(\"x\")"_s << u"\"'=HYPERLINK(\"\"x\"\")\""_s;
    QTest::newRow("plus") << u"+34 600"_s << u"'+34 600"_s;
    QTest::newRow("minus") << u"-1+2"_s << u"'-1+2"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("carriage return") << u"\r=1"_s << u"\"'\r=1\""_s;
    QTest::newRow("inside it is no formula") << u"a=b"_s << u"a=b"_s;
}

void CsvTest::aCellIsHarmlessAndExact()
{
    QFETCH(QString, text);
    QTEST(csvCell(text), "expected");
}

void CsvTest::aRowEndsWithBothLineEnds()
{
    QCOMPARE(csvRow({u"ana@corp.example"_s, u"-"_s, {}}), u"ana@corp.example,'-,\r\n"_s);
}

void CsvTest::whatWasWrittenIsReadBack()
{
    const QList<QStringList> rows{{u"a, \"b\""_s, u"c\nd"_s, {}},
                                  {u"=1+1"_s, u"'quoted'"_s, u"João"_s},
                                  {u"'=1+1"_s, u"''-"_s, u"'"_s}};
    QString text;
    for (const QStringList &row : rows)
        text += csvRow(row);
    QCOMPARE(csvRows(text), rows);
}

void CsvTest::filesOfOtherProgramsAreRead()
{
    using Rows = QList<QStringList>;
    QCOMPARE(csvRows(u"a,b\nc,d"_s),
             (Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}));              // no last line end
    QCOMPARE(csvRows(u"a,\"b\r\nc"_s), (Rows{{u"a"_s, u"b\r\nc"_s}})); // an open quote
    QCOMPARE(csvRows(u"a\n\nb\n"_s), (Rows{{u"a"_s}, {QString()}, {u"b"_s}}));
    QVERIFY(csvRows(QString()).isEmpty());
}

QTEST_GUILESS_MAIN(CsvTest)
#include "csv_test.moc"
