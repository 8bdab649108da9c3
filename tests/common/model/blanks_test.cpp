// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/blanks.h"
#include "tests/common/model/samples.h"

#include <QTest>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;

class BlanksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBlanksOfATextAreFound_data();
    void theBlanksOfATextAreFound();
    void everyCornerOfANoticeIsLookedAt();
    void eachLanguageGetsItsOwnValue();
    void oneValueMayDoForEveryLanguage();
    void aRequiredBlankLeftEmptyStays();
    void anOptionalBlankLeftEmptyTakesItsPlaceAlong();
    void outsideTheTextTheDefaultLanguageCounts();
    void aValueIsNotFilledItself();
    void aNoticeWithABlankIsRefusedByFieldAndBlank();
};

namespace {

/** An outage at {{site}}, to be called in under {{phone}}; the {{reason}} may be left out. */
Notice outage()
{
    Notice notice = emailOutage();
    NoticeText &english = notice.text[u"en"_s];
    english.affected = u"{{site}}"_s;
    english.cause = u"{{reason}}"_s;
    english.stillWorks = {u"Calendar"_s, u"All but {{reason}}"_s};
    english.actions = {{ActionTime::Now, u"Call {{phone}}."_s},
                       {ActionTime::After, u"Read about {{reason}}."_s}};
    notice.text[u"es"_s].affected = u"{{site}}"_s;
    notice.contact.phone = u"{{phone}}"_s;
    return notice;
}

QList<TemplateBlank> blanks()
{
    return {{u"site"_s, true, {}, {}}, {u"phone"_s, true, {}, {}}, {u"reason"_s, false, {}, {}}};
}

} // namespace

void BlanksTest::theBlanksOfATextAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("none") << u"E-mail is down"_s << QStringList();
    QTest::newRow("one") << u"{{service}} is down"_s << QStringList{u"service"_s};
    QTest::newRow("in order, once")
        << u"{{site}}: {{service}}, {{site}}"_s << QStringList{u"site"_s, u"service"_s};
    QTest::newRow("a time of the reader") << u"Back at {back}"_s << QStringList();
    QTest::newRow("no name") << u"Back {{}}"_s << QStringList{QString()};
    QTest::newRow("not closed") << u"{{service is down"_s << QStringList();
    QTest::newRow("three braces") << u"{{{service}}}"_s << QStringList{u"service"_s};
}

void BlanksTest::theBlanksOfATextAreFound()
{
    QFETCH(QString, text);
    QTEST(blanksIn(text), "ids");
}

void BlanksTest::everyCornerOfANoticeIsLookedAt()
{
    QCOMPARE(blanksIn(outage()), QStringList({u"site"_s, u"reason"_s, u"phone"_s}));
    Notice named = emailOutage();
    named.services[0].name[u"es"_s] = u"{{service}}"_s;
    named.contact.url = u"https://{{host}}/"_s;
    QCOMPARE(blanksIn(named), QStringList({u"service"_s, u"host"_s}));
    QVERIFY(blanksIn(emailOutage()).isEmpty());
}

void BlanksTest::eachLanguageGetsItsOwnValue()
{
    const Notice notice =
        filled(outage(), blanks(),
               {{u"site"_s, {{u"en"_s, u"Lyon and Porto"_s}, {u"es"_s, u"Lyon y Oporto"_s}}}});
    QCOMPARE(notice.text[u"en"_s].affected, u"Lyon and Porto"_s);
    QCOMPARE(notice.text[u"es"_s].affected, u"Lyon y Oporto"_s);
}

void BlanksTest::oneValueMayDoForEveryLanguage()
{
    const Notice notice =
        filled(outage(), blanks(), {{u"site"_s, {{{}, u"Lyon"_s}, {u"es"_s, u"la sede"_s}}}});
    QCOMPARE(notice.text[u"en"_s].affected, u"Lyon"_s);
    QCOMPARE(notice.text[u"es"_s].affected, u"la sede"_s);
}

void BlanksTest::aRequiredBlankLeftEmptyStays()
{
    // English words in a Spanish text would be worse than a blank that keeps it from being sent.
    const Notice notice =
        filled(outage(), blanks(), {{u"site"_s, {{u"en"_s, u"Lyon"_s}, {u"es"_s, u" "_s}}}});
    QCOMPARE(notice.text[u"en"_s].affected, u"Lyon"_s);
    QCOMPARE(notice.text[u"es"_s].affected, u"{{site}}"_s);
    QCOMPARE(notice.contact.phone, u"{{phone}}"_s);
    QCOMPARE(filled(outage(), {}, {{u"site"_s, {{{}, u"Lyon"_s}}}}).text[u"en"_s].affected,
             u"{{site}}"_s); // nobody declared it
}

void BlanksTest::anOptionalBlankLeftEmptyTakesItsPlaceAlong()
{
    const NoticeText gone = filled(outage(), blanks(), {}).text[u"en"_s];
    QCOMPARE(gone.cause, QString());
    QCOMPARE(gone.stillWorks, QStringList{u"Calendar"_s});
    QCOMPARE(gone.actions.size(), 1);
    const NoticeText told =
        filled(outage(), blanks(), {{u"reason"_s, {{{}, u"a disk"_s}}}}).text[u"en"_s];
    QCOMPARE(told.cause, u"a disk"_s);
    QCOMPARE(told.stillWorks.last(), u"All but a disk"_s);
    QCOMPARE(told.actions.last().text, u"Read about a disk."_s);
    QVERIFY(told.actions.last().when == ActionTime::After);
}

void BlanksTest::outsideTheTextTheDefaultLanguageCounts()
{
    const BlankValues values{{u"phone"_s, {{u"en"_s, u"4444"_s}, {u"es"_s, u"5555"_s}}}};
    QCOMPARE(filled(outage(), blanks(), values).contact.phone, u"4444"_s);
}

void BlanksTest::aValueIsNotFilledItself()
{
    const BlankValues values{{u"site"_s, {{{}, u"{{phone}}"_s}}}, {u"phone"_s, {{{}, u"1"_s}}}};
    QCOMPARE(filled(outage(), blanks(), values).text[u"en"_s].affected, u"{{phone}}"_s);
}

void BlanksTest::aNoticeWithABlankIsRefusedByFieldAndBlank()
{
    QVERIFY(validate(emailOutage()).isEmpty());
    Notice notice = emailOutage();
    notice.text[u"es"_s].actions[0].text = u"Llame al {{phone}}."_s;
    notice.contact.phone = u"{{phone}}"_s;
    const QList<FieldProblem> expected{{u"text.es.actions[0].text"_s, u"fill in {{phone}}"_s},
                                       {u"contact.phone"_s, u"fill in {{phone}}"_s}};
    QVERIFY(validate(notice) == expected);
}

QTEST_GUILESS_MAIN(BlanksTest)
#include "blanks_test.moc"
