// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/sending.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

class SendingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRetryAfterALostLinkKeepsItsKey()
    {
        Sending sending;
        const QString key = sending.begin();
        QVERIFY(!key.isEmpty());
        sending.linkLost();
        QCOMPARE(sending.state(), SendState::NotKnown);
        QCOMPARE(sending.begin(), key);
        QCOMPARE(sending.state(), SendState::Sending);
    }
    void theNextSendHasAnotherKey()
    {
        Sending sending;
        const QString key = sending.begin();
        sending.answered();
        QCOMPARE(sending.state(), SendState::Sent);
        QVERIFY(sending.begin() != key);
    }
    void aRefusalFreesTheKeyButNotStoredKeepsIt_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("kept");
        QTest::newRow("invalid notice") << int(wire::ErrorCode::InvalidNotice) << false;
        QTest::newRow("conflict") << int(wire::ErrorCode::Conflict) << false;
        QTest::newRow("not stored") << int(wire::ErrorCode::NotStored) << true;
    }
    void aRefusalFreesTheKeyButNotStoredKeepsIt()
    {
        QFETCH(int, code);
        QFETCH(bool, kept);
        Sending sending;
        const QString key = sending.begin();
        sending.refused({wire::ErrorCode(code), u"the disk is full"_s});
        QCOMPARE(sending.state(), SendState::NotSent);
        QCOMPARE(sending.reason(), u"the disk is full"_s);
        QCOMPARE(sending.begin() == key, kept);
    }
    void aKeyFromBeforeACrashIsOfUnknownFate()
    {
        Sending sending;
        sending.resume(u"key-1"_s);
        QCOMPARE(sending.state(), SendState::NotKnown);
        QCOMPARE(sending.begin(), u"key-1"_s);
        sending.resume({});
        QCOMPARE(sending.state(), SendState::Idle);
    }
    void whatTheRelayDoesNotHaveIsNotSentAndMayBeRetriedUnderTheSameKey()
    {
        Sending sending;
        const QString key = sending.begin();
        sending.linkLost();
        sending.notFound(u"the relay does not have it"_s);
        QCOMPARE(sending.state(), SendState::NotSent);
        QCOMPARE(sending.begin(), key);
    }
};

QTEST_GUILESS_MAIN(SendingTest)
#include "sending_test.moc"
