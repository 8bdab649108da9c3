// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/language.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

class LanguageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstThatWeSpeakIsSpoken_data();
    void theFirstThatWeSpeakIsSpoken();
};

void LanguageTest::theFirstThatWeSpeakIsSpoken_data()
{
    QTest::addColumn<QStringList>("session");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("Portuguese of Portugal") << QStringList{u"pt-PT"_s, u"pt"_s} << u"pt"_s;
    QTest::newRow("Galician, then Spanish") << QStringList{u"gl-ES"_s, u"es-ES"_s} << u"es"_s;
    QTest::newRow("German, then French") << QStringList{u"de"_s, u"fr-CH"_s, u"en"_s} << u"fr"_s;
    QTest::newRow("none of ours") << QStringList{u"fi-FI"_s, u"sv"_s} << u"en"_s;
    QTest::newRow("none said") << QStringList{} << u"en"_s;
    QTest::newRow("no locale") << QStringList{u"C"_s} << u"en"_s;
}

void LanguageTest::theFirstThatWeSpeakIsSpoken()
{
    QFETCH(QStringList, session);
    QTEST(toString(firstSpokenOf(session)), "spoken");
}

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::LanguageTest)
#include "language_test.moc"
