// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/board_model.h"

#include "common/protocol/envelope.h"
#include "tests/client/link/sample_notices.h"

#include <QSignalSpy>
#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;

static const Instant now = *mailOutage().publishedAt + 1min;

class BoardModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWorstStandsFirstThenTheNewest()
    {
        BoardModel board;
        for (const auto &[id, severity] : {std::pair{u"01-printers"_s, Severity::Minor},
                                           {u"02-mail"_s, Severity::Major},
                                           {u"03-vpn"_s, Severity::Major},
                                           {u"04-info"_s, Severity::Info}}) {
            Notice notice = mailOutage();
            notice.id.text = id;
            notice.severity = severity;
            notice.acknowledgement = Acknowledgement::NotRequired;
            board.take(enveloped(notice));
        }
        QStringList order;
        for (const BoardEntry &entry : board.live(now))
            order << entry.notice.id.text;
        QCOMPARE(order, QStringList({u"03-vpn"_s, u"02-mail"_s, u"01-printers"_s, u"04-info"_s}));
    }
    void anOlderRevisionThatComesLateChangesNothing()
    {
        BoardModel board;
        board.take(enveloped(mailOutage(3)));
        board.take(enveloped(mailOutage(2)));
        QCOMPARE(board.entry(mailOutage().id)->notice.revision, 3);
    }
    void whatLastAskedIsRemembered()
    {
        BoardModel board;
        board.take(enveloped(mailOutage(1)));
        board.take(enveloped(mailOutage(2))); // asks 1
        QCOMPARE(board.entry(mailOutage().id)->lastAsked.revision, 1);
    }
    void anEndedNoticeLeavesTheLiveOnes()
    {
        BoardModel board;
        Notice ended = mailOutage(2);
        ended.phase = Phase::Resolved;
        board.take(enveloped(ended));
        QVERIFY(board.live(now).isEmpty());
        QCOMPARE(board.ended(now).size(), 1);
    }
    void aTallyMovesOnlyItsCard()
    {
        BoardModel board;
        board.take(enveloped(mailOutage()));
        QSignalSpy moved(&board, &BoardModel::tallyMoved);
        Tally tally;
        tally.notice = mailOutage().id;
        tally.addressed = 1310;
        board.take(tally);
        tally.notice.text = u"unknown"_s;
        board.take(tally);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(board.entry(mailOutage().id)->tally->addressed, 1310);
    }
    void theListReplacesTheBoardButKeepsTheNumbers()
    {
        BoardModel board;
        Notice old = mailOutage();
        old.id.text = u"gone"_s;
        board.take(enveloped(old));
        board.take(enveloped(mailOutage()));
        Tally tally;
        tally.notice = mailOutage().id;
        board.take(tally);
        board.setNotices({NoticeEntry{enveloped(mailOutage(2)), true, false}});
        QVERIFY(!board.entry(old.id));
        QVERIFY(board.entry(mailOutage().id)->tally);
        QCOMPARE(board.entry(mailOutage().id)->notice.revision, 2);
    }
    void whoToldAboutTheSameServiceIsFound()
    {
        BoardModel board;
        board.take(enveloped(mailOutage()));
        QVERIFY(board.liveNoticeFor({{u"Email"_s, {}}}, {}, now));
        QVERIFY(!board.liveNoticeFor({{u"vpn"_s, {}}}, {}, now));
        QVERIFY(!board.liveNoticeFor(mailOutage().services, mailOutage().id, now));
    }
    void aLateUpdateNeedsCare()
    {
        BoardModel board;
        board.take(enveloped(mailOutage()));
        QCOMPARE(board.needingCare(*mailOutage().nextUpdateAt - 1ms), 0);
        QCOMPARE(board.needingCare(*mailOutage().nextUpdateAt), 1);
    }

private:
    static Envelope enveloped(const Notice &notice)
    {
        Envelope envelope;
        envelope.payload = noticeBytes(notice);
        return envelope;
    }
};

QTEST_GUILESS_MAIN(BoardModelTest)
#include "board_model_test.moc"
