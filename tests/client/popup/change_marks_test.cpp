// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/change_marks.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

class ChangeMarksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTextIsTakenApartByItsSentences();
    void onlyWhatIsNewIsMarked_data();
    void onlyWhatIsNewIsMarked();
    void wordsThatAreGoneAreKnown();
    void overHalfOfABlockMarksItWhole();
};

static QStringList markedWords(const MarkedBlock &block)
{
    QStringList words;
    for (const MarkedText &line : block.lines) {
        for (const MarkedRange &range : line.changed)
            words << line.text.mid(range.start, range.length);
    }
    return words;
}

void ChangeMarksTest::aTextIsTakenApartByItsSentences()
{
    const QString text = u"Vous ne pouvez pas imprimer. Pourquoi ?  Une panne.\n\nDésolés !"_s;
    QStringList words;
    for (const MarkedRange &range : sentencesOf(text))
        words << text.mid(range.start, range.length);
    QCOMPARE(words, (QStringList{u"Vous ne pouvez pas imprimer."_s, u"Pourquoi ?"_s,
                                 u"Une panne."_s, u"Désolés !"_s}));
    QVERIFY(sentencesOf(QString()).isEmpty());
    QVERIFY(sentencesOf(u"  \n "_s).isEmpty());
}

void ChangeMarksTest::onlyWhatIsNewIsMarked_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<QStringList>("marked");
    const QString lost = u"You cannot send or receive e-mail. Nothing is lost."_s;
    QTest::newRow("nothing changed") << QStringList{lost} << QStringList{lost} << QStringList();
    QTest::newRow("a sentence came")
        << QStringList{lost} << QStringList{lost + u" Calendars too."_s}
        << QStringList{u"Calendars too."_s};
    QTest::newRow("white space is no change")
        << QStringList{lost}
        << QStringList{u"You cannot send  or receive e-mail.\nNothing is lost."_s} << QStringList();
    QTest::newRow("moving is no change")
        << QStringList{u"Restart Outlook."_s, u"Call 4444."_s}
        << QStringList{u"Call 4444."_s, u"Restart Outlook."_s} << QStringList();
    QTest::newRow("an action came")
        << QStringList{u"Leave Outlook open; it will reconnect by itself."_s}
        << QStringList{u"Leave Outlook open; it will reconnect by itself."_s,
                       u"Phone the customer."_s}
        << QStringList{u"Phone the customer."_s};
    QTest::newRow("two new sentences side by side are one mark")
        << QStringList{u"The order system is slow since this morning in all our offices in Spain."_s}
        << QStringList{u"The order system is slow since this morning in all our offices in Spain. "
                       "Lyon too. Porto too."_s}
        << QStringList{u"Lyon too. Porto too."_s};
    QTest::newRow("the same sentence twice is new once")
        << QStringList{u"Warten Sie bitte ab, bis wir uns wieder melden."_s}
        << QStringList{u"Warten Sie bitte ab, bis wir uns wieder melden. Geduld."_s, u"Geduld."_s}
        << QStringList{u"Geduld."_s, u"Geduld."_s};
}

void ChangeMarksTest::onlyWhatIsNewIsMarked()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, now);
    QFETCH(QStringList, marked);
    const MarkedBlock block = markChanges(before, now);
    QCOMPARE(markedWords(block), marked);
    QVERIFY(!block.mostlyChanged);
    for (int line = 0; line < now.size(); ++line)
        QCOMPARE(block.lines.at(line).text, now.at(line));
}

void ChangeMarksTest::wordsThatAreGoneAreKnown()
{
    QVERIFY(markChanges({u"Restart. Call 4444."_s}, {u"Call 4444."_s}).somethingGone);
    QVERIFY(!markChanges({u"Call 4444."_s}, {u"Call 4444."_s}).somethingGone);
}

void ChangeMarksTest::overHalfOfABlockMarksItWhole()
{
    const MarkedBlock block =
        markChanges({u"Short."_s}, {u"Short. But now there is much more to say."_s});
    QVERIFY(block.mostlyChanged);
    QVERIFY(markedWords(block).isEmpty());
    QVERIFY(block.lines.first().mostlyChanged);
    QVERIFY(!unmarked({u"Short."_s}).mostlyChanged);
}

} // namespace foghorn

using foghorn::ChangeMarksTest;
QTEST_GUILESS_MAIN(ChangeMarksTest)
#include "change_marks_test.moc"
