// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/refusal_words.h"

#include "client/popup/words.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

/** What the tray says when there will be no notices until somebody mends something. */
class RefusalWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRefusalIsSaidInTheReadersLanguage_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("Spanish") << Language::Spanish;
        QTest::newRow("French") << Language::French;
        QTest::newRow("Portuguese") << Language::Portuguese;
    }
    void everyRefusalIsSaidInTheReadersLanguage()
    {
        QFETCH(Language, language);
        const Words english(Language::English, "Tray"), own(language, "Tray");
        QSet<QString> said;
        for (int kind = 0; kind < Refusal::kindCount; ++kind) {
            const Refusal refusal{Refusal::Kind(kind), u"/etc/foghorn/token"_s};
            const QString words = refusalWords(refusal, own);
            QVERIFY2(!words.contains(u"%1"), qPrintable(words));
            QVERIFY2(words.contains(u"/etc/foghorn/token"), qPrintable(words));
            const QString sentence = words.section(u'\n', 0, 0);
            QVERIFY2(sentence != refusalWords(refusal, english).section(u'\n', 0, 0),
                     qPrintable(sentence));
            said << sentence;
        }
        QCOMPARE(said.size(), Refusal::kindCount);
    }

    void whatTheRelaySaidStandsBelowForIt()
    {
        const Refusal refusal{
            Refusal::Kind::Unauthorised, {}, u"this desk was enrolled for another"_s};
        QCOMPARE(refusalWords(refusal, Words(Language::French, "Tray")),
                 u"Le serveur d’avis ne connaît pas cet ordinateur. Merci de prévenir "
                 "l’informatique.\nPour l’informatique : this desk was enrolled for another"_s);
    }

    void aTokenThatIsNoGoodIsSaidWithItsFile()
    {
        QCOMPARE(
            refusalWords({Refusal::Kind::TokenRefused, u"/etc/foghorn/token"_s},
                         Words(Language::English, "Tray")),
            u"This computer is not signed up for IT's notices: the token in /etc/foghorn/token "
            "is unknown, used up or has expired. Please tell IT."_s);
    }
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::RefusalWordsTest)
#include "refusal_words_test.moc"
