// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/outbox.h"

#include "common/protocol/codec.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

static const Instant nineOClock = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 9h;
static const NoticeId mail{u"01931f3a-7c00-7abc-8def-0123456789ab"_s};

static Receipt receipt(ReceiptState state, int revision = 1, Instant at = nineOClock)
{
    return {mail, revision, state, at};
}

class OutboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void aReceiptSurvivesAKillWithItsOriginalTime();
    void itIsKeptUntilItIsSettled();
    void statesOnlyClimb();
    void anotherRevisionClimbsByItself();
    void whatWasConfirmedStaysReportedAcrossAStart();
    void whatWaitsIsNotSaidTwiceInANewEpoch();
    void whatIsHeldAgainIsRepeatedAtTheNextEpoch();
    void aNewEpochIsToldOnceMoreHowFarWhatIsHeldHasCome();
    void aReceiptKeepsTheEpochOfItsRevision();
    void aBatchIsAtMostFiveHundred();
    void theLatestReplyReplacesOneThatWaits();
    void aDamagedFileIsBegunAnew();
    void itIsForTheOwnersEyesOnly();

private:
    QDir dir() const { return QDir(m_dir->path()); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void OutboxTest::aReceiptSurvivesAKillWithItsOriginalTime()
{
    {
        Outbox outbox(dir());
        QVERIFY(outbox.put(receipt(ReceiptState::Acknowledged, 3, nineOClock + 1234ms)));
    } // nothing is written at the end: it is on disk already
    QCOMPARE(Outbox(dir()).batch(),
             QList{receipt(ReceiptState::Acknowledged, 3, nineOClock + 1234ms)});
}

void OutboxTest::itIsKeptUntilItIsSettled()
{
    Outbox outbox(dir());
    outbox.put(receipt(ReceiptState::Delivered));
    outbox.put(receipt(ReceiptState::Displayed));
    QCOMPARE(outbox.batch(), outbox.batch());
    const auto sent = outbox.batch(1);
    outbox.put(receipt(ReceiptState::Acknowledged)); // while the answer is on its way
    outbox.settle(sent);
    QCOMPARE(outbox.receiptCount(), 2);
    QVERIFY(Outbox(dir()).batch().first().state == ReceiptState::Displayed);
}

void OutboxTest::statesOnlyClimb()
{
    Outbox outbox(dir());
    QVERIFY(outbox.put(receipt(ReceiptState::Displayed)));
    QVERIFY(!outbox.put(receipt(ReceiptState::Displayed)));
    QVERIFY(!outbox.put(receipt(ReceiptState::Delivered)));
    QVERIFY(outbox.put(receipt(ReceiptState::Acknowledged)));
    QCOMPARE(outbox.receiptCount(), 2);
}

void OutboxTest::anotherRevisionClimbsByItself()
{
    Outbox outbox(dir());
    QVERIFY(outbox.put(receipt(ReceiptState::Acknowledged, 1)));
    QVERIFY(outbox.put(receipt(ReceiptState::Delivered, 2)));
}

void OutboxTest::whatWasConfirmedStaysReportedAcrossAStart()
{
    {
        Outbox outbox(dir());
        outbox.put(receipt(ReceiptState::Displayed));
        outbox.settle(outbox.batch());
    }
    Outbox outbox(dir());
    QCOMPARE(outbox.receiptCount(), 0);
    QVERIFY(!outbox.put(receipt(ReceiptState::Delivered)));
}

void OutboxTest::whatWaitsIsNotSaidTwiceInANewEpoch()
{
    Outbox outbox(dir());
    outbox.put(receipt(ReceiptState::Displayed));
    outbox.settle(outbox.batch());
    outbox.put(receipt(ReceiptState::Acknowledged, 2));
    outbox.repeatReached({receipt(ReceiptState::Displayed).notice});
    QCOMPARE(outbox.batch(),
             (QList{receipt(ReceiptState::Acknowledged, 2), receipt(ReceiptState::Displayed)}));
}

void OutboxTest::whatIsHeldAgainIsRepeatedAtTheNextEpoch()
{
    Outbox outbox(dir());
    outbox.put(receipt(ReceiptState::Displayed));
    outbox.settle(outbox.batch());
    outbox.repeatReached({}); // it had ended
    QCOMPARE(outbox.receiptCount(), 0);
    outbox.repeatReached({receipt(ReceiptState::Displayed).notice}); // and was reopened
    QCOMPARE(outbox.batch(), QList{receipt(ReceiptState::Displayed)});
}

void OutboxTest::aNewEpochIsToldOnceMoreHowFarWhatIsHeldHasCome()
{
    const Epoch before{u"7c9e6679-7425-40de-944b-e07fc1f90ae7"_s};
    {
        Outbox outbox(dir());
        outbox.put(receipt(ReceiptState::Displayed), before);
        outbox.put(receipt(ReceiptState::Acknowledged), before);
        outbox.settle(outbox.batch());
        QCOMPARE(outbox.receiptCount(), 0);
    }
    Outbox outbox(dir());
    outbox.repeatReached({receipt(ReceiptState::Displayed).notice});
    QCOMPARE(outbox.nextEpoch(), before);
    QCOMPARE(outbox.batch(), QList{receipt(ReceiptState::Acknowledged)});
}

void OutboxTest::aReceiptKeepsTheEpochOfItsRevision()
{
    const Epoch before{u"7c9e6679-7425-40de-944b-e07fc1f90ae7"_s};
    const Epoch after{u"5a5a5a5a-3a1c-4e0e-9a67-5c8d3c1f7a11"_s};
    {
        Outbox outbox(dir());
        QVERIFY(outbox.put(receipt(ReceiptState::Acknowledged, 2), before));
        outbox.repeatReached({});
        // The same number, other words: they were not confirmed by what waits.
        QVERIFY(outbox.put(receipt(ReceiptState::Displayed, 2), after));
        QVERIFY(outbox.put(receipt(ReceiptState::Displayed, 1), before));
    }
    Outbox outbox(dir());
    QCOMPARE(outbox.nextEpoch(), before);
    QCOMPARE(outbox.batch(),
             (QList{receipt(ReceiptState::Acknowledged, 2), receipt(ReceiptState::Displayed, 1)}));
    outbox.settle(outbox.batch());
    QCOMPARE(outbox.nextEpoch(), after);
    QCOMPARE(outbox.batch(), QList{receipt(ReceiptState::Displayed, 2)});
}

void OutboxTest::aBatchIsAtMostFiveHundred()
{
    Outbox outbox(dir());
    for (int revision = 1; revision <= 501; ++revision)
        outbox.put(receipt(ReceiptState::ExpiredUnseen, revision, nineOClock + 1ms));
    const auto batch = outbox.batch();
    QCOMPARE(batch.size(), 500);
    QVERIFY(encodeRequest(1LL << 50, ToRelay::DeskReceipts{Epoch{mail.text}, batch}).size() <
            wire::deskFrameBytes);
}

void OutboxTest::theLatestReplyReplacesOneThatWaits()
{
    Outbox outbox(dir());
    outbox.putReply({mail, ReplyAnswer::StillBroken, u"Le courrier ne part toujours pas."_s});
    outbox.putReply({mail, ReplyAnswer::Works, {}});
    Outbox again(dir());
    QCOMPARE(again.nextReply(), std::optional(ToRelay::DeskReply{mail, ReplyAnswer::Works, {}}));
    again.settleReply(*again.nextReply());
    QVERIFY(!again.nextReply());

    // Who calls for help has not taken back that it is still broken: both go.
    again.putReply({mail, ReplyAnswer::StillBroken, {}});
    again.putReply({mail, ReplyAnswer::NeedHelp, u"The quote to Lyon leaves at noon."_s});
    QVERIFY(again.nextReply()->answer == ReplyAnswer::StillBroken);
    again.settleReply(*again.nextReply());
    QVERIFY(again.nextReply()->answer == ReplyAnswer::NeedHelp);
}

void OutboxTest::aDamagedFileIsBegunAnew()
{
    QFile file(dir().filePath(u"outbox.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"receipts\":[{\"notice\":");
    file.close();
    Outbox outbox(dir());
    QCOMPARE(outbox.receiptCount(), 0);
    QVERIFY(outbox.put(receipt(ReceiptState::Delivered)));
    QCOMPARE(Outbox(dir()).receiptCount(), 1);
}

void OutboxTest::itIsForTheOwnersEyesOnly()
{
#ifdef Q_OS_UNIX
    Outbox(dir()).put(receipt(ReceiptState::Delivered));
    QCOMPARE(QFile::permissions(dir().filePath(u"outbox.json"_s)) &
                 (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
#endif
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "outbox_test.moc"
