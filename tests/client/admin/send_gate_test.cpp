// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/send_gate.h"

#include "client/admin/tongue.h"
#include "tests/client/link/sample_notices.h"

#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;

class SendGateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatBlocksIsSaid_data();
    void whatBlocksIsSaid();
    void anUpdateForTheSamePeopleNeedsNoCount();
    void whatComesNext_data();
    void whatComesNext();
    void theButtonSaysWhatItDoes();
    void anUpdateSaysWhetherItInterrupts();
    void mineStandsOnTheirsAndOnWhatLastAsked();
    void eachStateOfSendingHasItsWords();

private:
    static Draft newMail()
    {
        Draft draft{mailOutage(), {}};
        draft.notice.id = {};
        draft.notice.revision = 0;
        return draft;
    }
    static SendSituation ready(const Draft &draft)
    {
        return {true, true, SendState::Idle,
                CountedAudience{draft.notice.audience, Reach{1310, 1204, 1280, 12, {}, {}, {}}}};
    }

    const Tongue m_tongue{Language::English, QLocale::c()};
};

void SendGateTest::whatBlocksIsSaid_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << 0 << QString();
    QTest::newRow("an empty draft") << 1 << u"nothing is written yet"_s;
    QTest::newRow("no link") << 2 << u"no relay: it cannot be sent now"_s;
    QTest::newRow("no right") << 3 << u"your account may not publish"_s;
    QTest::newRow("on its way") << 4 << u"sending …"_s;
    QTest::newRow("not known") << 5 << u"check or try again above"_s;
    QTest::newRow("not counted") << 6 << u"counting people …"_s;
    QTest::newRow("counted for another audience") << 7 << u"counting people …"_s;
    QTest::newRow("an unknown site") << 8 << u"nobody is known by: Prto"_s;
    QTest::newRow("nobody") << 9 << u"nobody is addressed"_s;
    QTest::newRow("only people not seen lately") << 10 << QString();
    QTest::newRow("the relay could not count") << 11 << QString();
    QTest::newRow("about to go out") << 12 << u"about to go out"_s;
    QTest::newRow("forbidden words") << 13 << u"your organisation does not send these words"_s;
}

void SendGateTest::whatBlocksIsSaid()
{
    QFETCH(int, change);
    QFETCH(QString, words);
    Draft draft = newMail();
    SendSituation situation = ready(draft);
    Reach &reach = *situation.counted->reach;
    switch (change) {
    case 1: draft = Draft::newNotice(*mailOutage().publishedAt, u"en"_s); break;
    case 2: situation.connected = false; break;
    case 3: situation.mayPublish = false; break;
    case 4: situation.state = SendState::Sending; break;
    case 5: situation.state = SendState::NotKnown; break;
    case 6: situation.counted.reset(); break;
    case 7: draft.notice.audience.exclude = {AudienceElement{.site = {u"Porto"_s}}}; break;
    case 8: reach.unknown = {u"Prto"_s}; break;
    case 9: reach = {}; break;
    case 10: reach = {.notSeenLately = 3}; break;
    case 11: situation.counted->reach.reset(); break;
    case 12: situation.goingOut = true; break;
    case 13: situation.forbidden = true; break;
    default: break;
    }
    QCOMPARE(blockedBecause(draft, situation), words);
}

void SendGateTest::anUpdateForTheSamePeopleNeedsNoCount()
{
    const Draft update = Draft::revisionOf(mailOutage(), mailOutage());
    SendSituation situation = ready(update);
    situation.counted.reset();
    QCOMPARE(blockedBecause(update, situation), QString());
}

void SendGateTest::whatComesNext_data()
{
    QTest::addColumn<int>("severity");
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("duplicate");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<int>("next");
    const int major = int(Severity::Major), critical = int(Severity::Critical);
    const int asked = int(SendStep::Asked), confirmed = int(SendStep::Confirmed),
              beside = int(SendStep::DuplicateAccepted);
    QTest::newRow("sent") << major << asked << false << true << int(NextAct::Send);
    QTest::newRow("a field first")
        << critical << asked << true << false << int(NextAct::MendFields);
    QTest::newRow("then the other notice")
        << critical << asked << true << true << int(NextAct::SayDuplicate);
    QTest::newRow("then the second act")
        << critical << beside << false << true << int(NextAct::ConfirmCritical);
    QTest::newRow("asking again is no second act")
        << critical << asked << false << true << int(NextAct::ConfirmCritical);
    QTest::newRow("confirmed") << critical << confirmed << false << true << int(NextAct::Send);
    QTest::newRow("one that came while it was confirmed")
        << critical << confirmed << true << true << int(NextAct::SayDuplicate);
}

void SendGateTest::whatComesNext()
{
    QFETCH(int, severity);
    QFETCH(int, step);
    QFETCH(bool, duplicate);
    QFETCH(bool, complete);
    QFETCH(int, next);
    Draft draft = newMail();
    draft.setSeverity(static_cast<Severity>(severity));
    if (!complete)
        draft.notice.text[u"en"_s].headline.clear();
    QCOMPARE(int(nextAct(draft, static_cast<SendStep>(step), duplicate)), next);
}

void SendGateTest::theButtonSaysWhatItDoes()
{
    const Draft draft = newMail();
    QCOMPARE(sendButtonWords(draft, {}), u"Send"_s);
    QCOMPARE(sendButtonWords(draft, 1), u"Send to 1 person"_s);
    QCOMPARE(sendButtonWords(draft, 1310), u"Send to 1,310 people"_s);
    QCOMPARE(sendButtonWords(Draft::endingOf(mailOutage(), mailOutage()), 5),
             u"Send the all-clear"_s);
    QCOMPARE(sendButtonWords(
                 Draft::cancellationOf(mailOutage(), mailOutage(), CancelReason::Mistake), 5),
             u"Cancel the notice"_s);
    QCOMPARE(confirmCriticalWords(1310), u"Interrupt 1,310 people on every screen now"_s);
}

void SendGateTest::anUpdateSaysWhetherItInterrupts()
{
    Draft update = Draft::revisionOf(mailOutage(), mailOutage());
    QVERIFY(interruptionWords(update).startsWith(u"Will not interrupt"_s));
    update.notice.restoration->at = *update.notice.restoration->at + 2h;
    QCOMPARE(interruptionWords(update),
             u"Will interrupt people and ask them again: the estimate got later."_s);
}

void SendGateTest::mineStandsOnTheirsAndOnWhatLastAsked()
{
    const Notice first = mailOutage(1);
    Notice theirs = mailOutage(3);
    QVERIFY(baseOnTopOf(theirs, {first, first}, {}).lastAsked == first);
    Notice asked = mailOutage(2);
    theirs.asks = 2;
    QVERIFY(baseOnTopOf(theirs, {first, first}, asked).lastAsked == asked);
    theirs.asks = 3;
    QVERIFY(baseOnTopOf(theirs, {first, first}, asked).lastAsked == theirs);
    QVERIFY(baseOnTopOf(theirs, {first, first}, asked).current == theirs);
}

void SendGateTest::eachStateOfSendingHasItsWords()
{
    Sending sending;
    QCOMPARE(sendingWords(sending), QString());
    sending.begin();
    QCOMPARE(sendingWords(sending), u"Sending …"_s);
    sending.linkLost();
    QVERIFY(sendingWords(sending).startsWith(u"Not known (checking)"_s));
    sending.notFound(u"the relay does not have it"_s);
    QCOMPARE(
        sendingWords(sending),
        u"Not sent: the relay does not have it. Your text is kept; nothing goes out by itself."_s);
}

QTEST_GUILESS_MAIN(SendGateTest)
#include "send_gate_test.moc"
