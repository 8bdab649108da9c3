// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/** The words of people's marks: a person reads one out on the phone, and two must not be taken for each other. */
class MarkWordsTest : public QObject
{
    Q_OBJECT

    static QString withoutAccents(const QString &word)
    {
        QString letters;
        for (const QChar letter : word.normalized(QString::NormalizationForm_D)) {
            if (letter.category() != QChar::Mark_NonSpacing)
                letters += letter;
        }
        return letters;
    }

private Q_SLOTS:
    void everyLanguageHas256ShortOnesNoTwoAlike()
    {
        QFile file(QFINDTESTDATA("../resources/marks/words.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines =
            QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.first(), u"en,es,fr,pt"_s);
        QCOMPARE(lines.size(), 257);
        QList<QSet<QString>> seen(4);
        for (const QString &line : lines.mid(1)) {
            const QStringList words = line.split(u',');
            QCOMPARE(words.size(), 4);
            for (qsizetype each = 0; each < 4; ++each) {
                const QString &word = words.at(each);
                QVERIFY2(word.size() >= 2 && word.size() <= 10, qUtf8Printable(line));
                for (const QChar letter : word)
                    QVERIFY2(letter.isLetter() && letter.isLower(), qUtf8Printable(line));
                const QString plain = withoutAccents(word);
                QVERIFY2(!seen[each].contains(plain), qUtf8Printable(line));
                seen[each].insert(plain);
            }
        }
    }
};

QTEST_GUILESS_MAIN(MarkWordsTest)
#include "mark_words_test.moc"
