// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/check_code.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

/** A person reads it out, and the help desk must see the very same: it may never change. */
class CheckCodeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Worked out apart from this program, with Python's hashlib.
    void isTheSameEverywhereAndForGood_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << u"WER-C8G"_s;
        QTest::newRow("abc") << QByteArray("abc") << u"Q9W-1DF"_s;
        QTest::newRow("a notice in French")
            << u"{\"id\":\"01\",\"headline\":\"Le courrier électronique ne fonctionne pas\"}"_s
                   .toUtf8()
            << u"473-X7S"_s;
    }
    void isTheSameEverywhereAndForGood()
    {
        QFETCH(QByteArray, payload);
        QTEST(checkCode(payload), "code");
    }
};

QTEST_GUILESS_MAIN(CheckCodeTest)
#include "check_code_test.moc"
