// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/held_notices.h"

#include <QtTest>

using namespace foghorn;

class HeldNoticesTest : public QObject
{
    Q_OBJECT
    static NoticeId notice(int number) { return {QString::number(number)}; }

private Q_SLOTS:
    void whatIsHeldIsFoundInWhateverOrderItCame()
    {
        HeldNotices held({notice(5), notice(1), notice(3)});
        for (const int number : {9, 2, 7, 0, 8, 2, 5})
            held.insert(notice(number));
        for (int number = 0; number < 10; ++number)
            QCOMPARE(held.contains(notice(number)), number != 4 && number != 6);
    }

    void whatIsRemovedIsHeldNoMore()
    {
        HeldNotices held({notice(1), notice(2), notice(3)});
        held.insert(notice(2));
        held.remove(notice(2));
        held.remove(notice(2)); // is not there any more
        held.remove(notice(4));
        QVERIFY(held.contains(notice(1)) && !held.contains(notice(2)) && held.contains(notice(3)));
    }
};

QTEST_GUILESS_MAIN(HeldNoticesTest)
#include "held_notices_test.moc"
