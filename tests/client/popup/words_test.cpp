// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/words.h"

#include "client/popup/popup_content.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

class WordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachLanguageHasItsOwnWordsAtTheSameTime();
    void theButtonSaysItInEveryLanguage_data();
    void theButtonSaysItInEveryLanguage();
    void numbersTakeTheirPlural();
    void unknownWordsStayEnglish();
};

void WordsTest::eachLanguageHasItsOwnWordsAtTheSameTime()
{
    const Words english(Language::English, "Popup");
    const Words spanish(Language::Spanish, "Popup");
    const Words french(Language::French, "Popup");
    QCOMPARE(english("Expected back"), u"Expected back"_s);
    QCOMPARE(spanish("Expected back"), u"Vuelta prevista"_s);
    QCOMPARE(french("Expected back"), u"Retour prévu"_s);
}

void WordsTest::theButtonSaysItInEveryLanguage_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("English") << Language::English << u"I have read this"_s;
    QTest::newRow("Spanish") << Language::Spanish << u"Lo he leído"_s;
    QTest::newRow("French") << Language::French << u"J’ai lu"_s;
    QTest::newRow("Portuguese") << Language::Portuguese << u"Já li"_s;
}

void WordsTest::theButtonSaysItInEveryLanguage()
{
    QFETCH(Language, language);
    QFETCH(QString, words);
    QCOMPARE(buttonWords(PopupButton::Read, language), words);
    for (PopupButton button :
         {PopupButton::Close, PopupButton::StillBroken, PopupButton::Works, PopupButton::Clear})
        QCOMPARE(buttonWords(button, language) == buttonWords(button, Language::English),
                 language == Language::English);
}

void WordsTest::numbersTakeTheirPlural()
{
    const Words french(Language::French, "Popup");
    QCOMPARE(french("%n more ›", 1), u"1 autre ›"_s);
    QCOMPARE(french("%n more ›", 6), u"6 autres ›"_s);
    QCOMPARE(Words(Language::English, "Popup")("%n more ›", 2), u"2 more ›"_s);
}

void WordsTest::unknownWordsStayEnglish()
{
    QCOMPARE(Words(Language::Spanish, "Popup")("Nobody translated this"),
             u"Nobody translated this"_s);
}

} // namespace foghorn

using foghorn::WordsTest;
QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
