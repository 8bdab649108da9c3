// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/away_list.h"

#include "client/tray/absence.h"
#include "client/tray/inbox_file.h"
#include "client/tray/popup_queue.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

const Instant friday = *instantFromIso(u"2026-11-20T16:40:00Z");
const Instant monday = *instantFromIso(u"2026-11-23T08:00:00Z");

AwayList::Waiting waits(const QString &id, int asks = 1)
{
    return {{id}, asks, false};
}

AwayList::Waiting critical(const QString &id)
{
    return {{id}, 1, true};
}

AwayList backOnMonday()
{
    AwayList list;
    list.cameBack(friday);
    return list;
}

} // namespace

class AwayListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // ---- who was away ----

    void aNightAndAWeekendAreAbsencesALunchIsNone_data()
    {
        QTest::addColumn<qint64>("hours");
        QTest::addColumn<bool>("away");
        QTest::newRow("lunch") << qint64(1) << false;
        QTest::newRow("an afternoon") << qint64(7) << false;
        QTest::newRow("a night") << qint64(9) << true;
        QTest::newRow("a weekend") << qint64(63) << true;
    }
    void aNightAndAWeekendAreAbsencesALunchIsNone()
    {
        QFETCH(qint64, hours);
        QFETCH(bool, away);
        Absence absence(friday);
        const auto since = absence.look(friday + std::chrono::hours(hours), 2s);
        QCOMPARE(since.has_value(), away);
        QVERIFY(!away || *since == friday);
        QVERIFY(!absence.look(friday + std::chrono::hours(hours) + 5s, 1s)); // told once
    }

    void whileNobodyIsThereNobodyIsBack()
    {
        Absence absence;
        QVERIFY(!absence.look(friday, 0ms)); // a first start is no absence
        for (auto passed = 0h; passed < 63h; ++passed)
            QVERIFY(!absence.look(friday + passed, passed));
        QVERIFY(*absence.look(friday + 63h + 4s, 4s) == friday);
    }

    void whereTouchesCannotBeToldOnlySleepAndOffCount()
    {
        Absence absence(friday);
        for (auto passed = 10min; passed < 12h; passed += 10min)
            QVERIFY(!absence.look(friday + passed, -1ms));
        QVERIFY(absence.look(friday + 24h, -1ms));
    }

    void aClockSetBackIsNoAbsence()
    {
        Absence absence(monday);
        QVERIFY(!absence.look(friday, 0ms));
        QVERIFY(!absence.look(friday + 1h, 0ms));
        QVERIFY(absence.look(friday + 10h, 0ms));
    }

    void lastPresenceIsKeptOnDisk()
    {
        QTemporaryDir folder;
        const InboxFile file{QDir(folder.path())};
        QVERIFY(!file.load(false).presentAt);
        InboxFile::Content content;
        content.footSaid = true;
        content.presentAt = friday;
        QVERIFY(file.save(content));
        QVERIFY(file.load(false).presentAt == friday);
        QVERIFY(file.load(false).footSaid);
    }

    // ---- what comes together ----

    void threeOrMoreComeTogetherAfterALongAbsence()
    {
        AwayList list = backOnMonday();
        const QList<AwayList::Waiting> three{waits(u"a"_s), waits(u"b"_s), waits(u"c"_s)};
        QCOMPARE(list.together(three), (QList<NoticeId>{{u"a"_s}, {u"b"_s}, {u"c"_s}}));
        QVERIFY(list.awaySince() == friday);
        AwayList here; // was not away
        QVERIFY(here.together(three).isEmpty());
    }

    void twoComeOneByOneAndAThirdThatComesLaterMakesNoList()
    {
        AwayList list = backOnMonday();
        QVERIFY(list.together({waits(u"a"_s), waits(u"b"_s)}).isEmpty());
        QVERIFY(list.together({waits(u"a"_s), waits(u"b"_s), waits(u"c"_s)}).isEmpty());
    }

    void criticalOnesStandAlone()
    {
        AwayList list = backOnMonday();
        const QList<NoticeId> rows =
            list.together({critical(u"virus"_s), waits(u"a"_s), waits(u"b"_s)});
        QCOMPARE(rows, (QList<NoticeId>{{u"a"_s}, {u"b"_s}}));
        AwayList other = backOnMonday();
        QVERIFY(other.together({critical(u"x"_s), critical(u"y"_s), waits(u"a"_s)}).isEmpty());
    }

    void whatIsNewOrAsksAnewComesAlone()
    {
        AwayList list = backOnMonday();
        (void)list.together({waits(u"a"_s), waits(u"b"_s), waits(u"c"_s)});
        const QList<NoticeId> rows =
            list.together({waits(u"new"_s), waits(u"a"_s, 2), waits(u"b"_s), waits(u"c"_s)});
        QCOMPARE(rows, (QList<NoticeId>{{u"b"_s}, {u"c"_s}}));
    }

    void theListShrinksToItsLastRowAndIsThenOver()
    {
        AwayList list = backOnMonday();
        (void)list.together({waits(u"a"_s), waits(u"b"_s), waits(u"c"_s)});
        QCOMPARE(list.together({waits(u"b"_s)}).size(), 1);
        QVERIFY(list.together({}).isEmpty());
        QVERIFY(list.together({waits(u"a"_s), waits(u"b"_s), waits(u"c"_s)}).isEmpty());
    }

    void oneByOneEndsTheList()
    {
        AwayList list = backOnMonday();
        const QList<AwayList::Waiting> three{waits(u"a"_s), waits(u"b"_s), waits(u"c"_s)};
        (void)list.together(three);
        list.end();
        QVERIFY(list.together(three).isEmpty());
    }

    void theInboxsQueueIsSplit()
    {
        Inbox inbox;
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"virus"_s}) {
            Notice notice;
            notice.id = {id};
            notice.revision = notice.asks = 1;
            notice.severity = id == u"virus" ? Severity::Critical : Severity::Major;
            notice.phase = Phase::Investigating;
            notice.nextUpdateAt = monday + 1h;
            notice.publishedAt = monday - 1h;
            notice.acknowledgement = Acknowledgement::Required;
            (void)inbox.take(notice, false, false, monday);
        }
        AwayList list = backOnMonday();
        const PopupQueue queue = popupQueue(inbox, list, 0ms, QDate(2026, 11, 23), monday);
        QCOMPARE(queue.alone.size(), 1);
        QCOMPARE(queue.alone.first().held->notice.id.text, u"virus"_s);
        QCOMPARE(queue.together.size(), 3);
    }
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::AwayListTest)
#include "away_list_test.moc"
