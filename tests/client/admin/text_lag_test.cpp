// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/text_lag.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

/** An author who types into the versions of a notice. */
class Typist
{
public:
    Typist()
    {
        for (const char *language : {"en", "es", "fr"})
            m_notice.text.insert(QString::fromLatin1(language), {});
        lag.begin(m_notice);
    }
    /** Letter by letter, as on a keyboard. */
    void types(const char *language, TextPart part, const QString &words)
    {
        for (qsizetype length = 1; length <= words.size(); ++length) {
            const Notice before = m_notice;
            setWords(m_notice.text[QString::fromLatin1(language)], part, words.left(length));
            lag.note(before, m_notice);
        }
    }
    void drops(const char *language)
    {
        const Notice before = m_notice;
        m_notice.text.remove(QString::fromLatin1(language));
        lag.note(before, m_notice);
    }
    QString behind(const char *language) const
    {
        QStringList names;
        for (const TextPart part : lag.lagging(QString::fromLatin1(language)))
            names << toString(part);
        return names.join(u' ');
    }
    TextLag lag;

private:
    Notice m_notice;
};

class TextLagTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsChangedInOneLanguageIsMissingInTheOthers()
    {
        Typist ana;
        QCOMPARE(ana.behind("es"), QString());
        ana.types("en", TextPart::Headline, u"E-mail is slow"_s);
        ana.types("en", TextPart::Progress, u"We are moving mail."_s);
        QCOMPARE(ana.behind("en"), QString());
        QCOMPARE(ana.behind("es"), u"headline progress"_s);
        QCOMPARE(ana.behind("fr"), u"headline progress"_s);
        QCOMPARE(ana.lag.lastChanged(), u"en"_s);
    }
    void aVersionCatchesUpByBeingChangedToo()
    {
        Typist ana;
        ana.types("en", TextPart::Headline, u"E-mail is slow"_s);
        ana.types("es", TextPart::Headline, u"El correo va lento"_s);
        QCOMPARE(ana.behind("en"), QString());
        QCOMPARE(ana.behind("es"), QString());
        QCOMPARE(ana.behind("fr"), u"headline"_s);
    }
    void whatIsChangedOnceMoreLeavesTheOthersBehindAgain()
    {
        Typist ana;
        ana.types("en", TextPart::Headline, u"E-mail is slow"_s);
        ana.types("es", TextPart::Headline, u"El correo va lento"_s);
        ana.types("en", TextPart::Headline, u"E-mail is very slow"_s);
        QCOMPARE(ana.behind("es"), u"headline"_s);
    }
    void whatTheAuthorSaysIsTheSameDoesNotLag()
    {
        Typist ana;
        ana.types("en", TextPart::Headline, u"E-mail is slow"_s);
        ana.lag.agree(u"es"_s);
        QCOMPARE(ana.behind("es"), QString());
        QCOMPARE(ana.behind("fr"), u"headline"_s);
        ana.types("en", TextPart::Impact, u"Messages arrive later."_s);
        QCOMPARE(ana.behind("es"), u"impact"_s);
    }
    void aLanguageThatIsAddedHasEverythingToCatchUpWith()
    {
        Notice notice;
        notice.text[u"en"_s].headline = u"E-mail is slow"_s;
        notice.text[u"es"_s].headline = u"El correo va lento"_s;
        TextLag lag;
        lag.begin(notice);
        Notice more = notice;
        more.text.insert(u"pt"_s, {});
        lag.note(notice, more);
        QVERIFY(lag.lagging(u"pt"_s) == QList{TextPart::Headline});
        QVERIFY(lag.lagging(u"es"_s).isEmpty());
        Notice translated = more;
        translated.text[u"pt"_s].headline = u"O e-mail está lento"_s;
        lag.note(more, translated);
        QVERIFY(lag.lagging(u"pt"_s).isEmpty() && lag.lagging(u"en"_s).isEmpty());
    }
    void aLanguageThatWasTakenOutLeavesNobodyBehind()
    {
        Typist ana;
        ana.types("fr", TextPart::Headline, u"La messagerie est lente"_s);
        QCOMPARE(ana.behind("en"), u"headline"_s);
        ana.drops("fr");
        QCOMPARE(ana.behind("en"), QString());
    }
};

QTEST_GUILESS_MAIN(TextLagTest)
#include "text_lag_test.moc"
