// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/text_part.h"

#include <QJsonObject>
#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

class TextPartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPartIsReadAndWrittenByItself_data()
    {
        QTest::addColumn<int>("part");
        for (const TextPart part : allTextParts)
            QTest::newRow(qPrintable(toString(part))) << int(part);
    }
    void everyPartIsReadAndWrittenByItself()
    {
        QFETCH(int, part);
        const auto it = static_cast<TextPart>(part);
        NoticeText text;
        setWords(text, it, u"El correo no funciona"_s);
        for (const TextPart each : allTextParts)
            QCOMPARE(wordsOf(text, each), each == it ? u"El correo no funciona"_s : QString());
        setWords(text, it, {});
        QVERIFY(text == NoticeText{});
    }
    void aPartIsCalledAsInTheNotice()
    {
        Notice notice;
        NoticeText &text = notice.text[u"en"_s];
        for (const TextPart part : allTextParts)
            setWords(text, part, u"E-mail is not working"_s);
        const QJsonObject json = toJson(notice)[u"text"_s].toObject()[u"en"_s].toObject();
        QCOMPARE(json.size(), qsizetype(allTextParts.size()));
        for (const TextPart part : allTextParts)
            QVERIFY2(json.contains(toString(part)), qPrintable(toString(part)));
    }
    void anActionKeepsItsMomentWhenItsWordsChange()
    {
        NoticeText text;
        text.actions = {{ActionTime::Before, u"Save your work."_s},
                        {ActionTime::After, u"Sign in again."_s}};
        setWords(text, TextPart::Actions,
                 u"Guarde su trabajo.\nVuelva a entrar.\nLlame al 4444."_s);
        QCOMPARE(text.actions.size(), 3);
        QVERIFY(text.actions[0] == (Action{ActionTime::Before, u"Guarde su trabajo."_s}));
        QVERIFY(text.actions[1] == (Action{ActionTime::After, u"Vuelva a entrar."_s}));
        QVERIFY(text.actions[2] == (Action{ActionTime::Now, u"Llame al 4444."_s}));
    }
};

QTEST_GUILESS_MAIN(TextPartTest)
#include "text_part_test.moc"
