// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/resources/template_file.h"

#include <QRegularExpression>
#include <QTest>

using namespace foghorn::tests;
using namespace Qt::StringLiterals;

namespace {

/** An hour or a number of hours, as people type them in four languages. */
bool namesAnHour(const QString &text)
{
    static const QRegularExpression hour(
        u"\\b\\d{1,2}\\s?[:.h]\\s?\\d{2}\\b|\\b\\d{1,2}\\s?(?:h|am|pm|a\\.m\\.|p\\.m\\.|o.clock)(?!\\w)"
        u"|\\b(?:at|by|until|before|after|las?|à|às|as|vers|até|avant|après) \\d{1,2}\\b"
        u"|\\b\\d+\\s(?:hours?|horas?|heures?|minut\\w+)\\b|\\b(?:noon|midnight|midi|minuit)\\b"
        u"|\\b(?:mediodía|medianoche|meio-dia|meia-noite)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return hour.match(text).hasMatch();
}

} // namespace

/** How the templates speak, as far as a program can tell. */
class TemplateWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noHourIsTyped_data() { addTemplates(); }
    void noHourIsTyped();
    void anHourIsRecognised_data();
    void anHourIsRecognised();
    void itApologisesAndThanks_data() { addTemplates(); }
    void itApologisesAndThanks();
    void eachLanguageKeepsItsOwnMarks_data() { addTemplates(); }
    void eachLanguageKeepsItsOwnMarks();

private:
    void addTemplates();
    const TemplateFile &current() const;

    QList<TemplateFile> m_files;
};

void TemplateWordsTest::initTestCase()
{
    m_files = readTemplates(QFINDTESTDATA("../resources/templates"));
    QVERIFY(!m_files.isEmpty());
}

void TemplateWordsTest::addTemplates()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_files.size(); ++i)
        QTest::newRow(qPrintable(m_files[i].fileName)) << i;
}

const TemplateFile &TemplateWordsTest::current() const
{
    QFETCH(int, index);
    return m_files[index];
}

void TemplateWordsTest::noHourIsTyped()
{
    for (const QString &text : textsIn(filled(current(), &exampleOf)))
        QVERIFY2(!namesAnHour(text), qPrintable(text));
}

void TemplateWordsTest::anHourIsRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hour");
    QTest::newRow("colon") << u"Back by 14:30."_s << true;
    QTest::newRow("point") << u"Back about 9.30."_s << true;
    QTest::newRow("afternoon") << u"Back around 3 pm."_s << true;
    QTest::newRow("bare") << u"We write again at 9."_s << true;
    QTest::newRow("Spanish") << u"Volvemos a las 9."_s << true;
    QTest::newRow("French") << u"Retour vers 9\u202fh\u202f05."_s << true;
    QTest::newRow("French, no spaces") << u"Retour à 14h."_s << true;
    QTest::newRow("Portuguese") << u"Regressa às 9."_s << true;
    QTest::newRow("duration") << u"It takes 2 hours."_s << true;
    QTest::newRow("noon") << u"Retour à midi."_s << true;
    QTest::newRow("placeholder") << u"New start: {start}"_s << false;
    QTest::newRow("telephone") << u"Llámenos al 4444."_s << false;
    QTest::newRow("floor") << u"Imprimante du 2e étage"_s << false;
}

void TemplateWordsTest::anHourIsRecognised()
{
    QFETCH(QString, text);
    QTEST(namesAnHour(text), "hour");
}

void TemplateWordsTest::itApologisesAndThanks()
{
    const Words sorry{{u"en"_s, u"sorry|apologise"_s},
                      {u"es"_s, u"disculp|lament|sentimos"_s},
                      {u"fr"_s, u"excuses"_s},
                      {u"pt"_s, u"desculpa"_s}};
    const Words thanks{{u"en"_s, u"thank"_s},
                       {u"es"_s, u"gracias|agradec"_s},
                       {u"fr"_s, u"merci"_s},
                       {u"pt"_s, u"obrigado|agradec"_s}};
    const TemplateFile &file = current();
    const auto says = [&file](const QString &language, const Words &words) {
        const QRegularExpression any(words[language], QRegularExpression::CaseInsensitiveOption);
        return file.textIn(language)["closing"_L1].toString().contains(any);
    };
    for (const QString &language : shippedLanguages()) {
        if (file.id !=
            u"maintenance-finished") // nothing went wrong, and the stop was apologised for
            QVERIFY2(says(language, sorry), qPrintable(language));
        if (file.use != u"new")
            QVERIFY2(says(language, thanks), qPrintable(language));
    }
}

void TemplateWordsTest::eachLanguageKeepsItsOwnMarks()
{
    const TemplateFile &file = current();
    QStringList all = textsIn(file.notice["text"_L1])
                      << file.name.values() << file.description.values();
    for (const QString &text : all)
        QVERIFY2(!text.contains(u'\'') && !text.contains(u'"'), qPrintable(text));
    // French: a narrow no-break space before ; : ! ? and inside « ».
    static const QRegularExpression bare(u"[^\u202f][;:!?»]|«[^\u202f]"_s);
    QStringList french = textsIn(file.textIn(u"fr"_s))
                         << file.name[u"fr"_s] << file.description[u"fr"_s];
    for (const Blank &blank : file.blanks)
        french << blank.name[u"fr"_s] << blank.example[u"fr"_s];
    for (const QString &text : french)
        QVERIFY2(!text.contains(bare), qPrintable(text));
    // Spanish opens what it closes.
    for (const QString &text : textsIn(file.textIn(u"es"_s))) {
        QVERIFY2(text.count(u'¿') == text.count(u'?'), qPrintable(text));
        QVERIFY2(text.count(u'¡') == text.count(u'!'), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TemplateWordsTest)
#include "template_words_test.moc"
