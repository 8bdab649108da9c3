// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/compose_page.h"

#include "client/admin/compose_form.h"
#include "client/popup/notice_view.h"
#include "tests/client/admin/author.h"

#include <QFrame>

using namespace foghorn;

class ComposePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ctrlReturnSendsAndPlainReturnNeverDoes();
    void whatWasSentCanBeTakenBackForAMoment();
    void whoWillNotWaitSendsAtOnce();
    void aLinkThatGoesWhileItCouldBeTakenBackIsSaid();
    void theButtonSaysHowManyPeopleItReaches();
    void whatIsMissingIsSaidUnderItsField();
    void criticalNeedsASecondDifferentAct();
    void theSecondActIsReachedByKeyboardAndIsNeverTheFirstKey();
    void oneThatArrivesBeforeTheSecondActIsSaidFirst();
    void nobodyAddressedBlocksWithTheReason();
    void anUnknownSiteBlocksWithTheReason();
    void aChangedAudienceIsCountedBeforeItCanBeSent();
    void aLiveNoticeForTheSameServiceIsSaidFirst();
    void oneThatArrivesWhileOneWritesIsSaidToo();
    void aConflictKeepsBothTexts();
    void aLinkThatIsLostIsNotKnownAndNothingGoesOutByItself();
    void whatWasStoredBeforeTheLinkWentIsFoundAgain();
    void theSameWordsOfSomebodyElseAreNotTakenForMine();
    void anUpdateThatWasStoredIsFoundInItsHistory();
    void aRefusalSaysWhyAndKeepsTheText();
    void withoutARelayItCannotBeSent();
    void anUpdateSaysWhetherItWillInterrupt();
    void aDraftSurvives();
    void aDraftWhoseAnswerWasNotHeardIsCheckedAfterACrash();
    void whatIsDiscardedCanBeBroughtBack();
    void anUntouchedPageStartsAtTheMomentItIsOpened();
};

void ComposePageTest::ctrlReturnSendsAndPlainReturnNeverDoes()
{
    Author ana;
    QVERIFY(QTest::qWaitForWindowActive(ana.page.get()));
    ana.writeMailOutage();
    ana.write("action0", u"Leave Outlook open."_s);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        ana.press(key);
        QTest::keyClick(ana.find<QWidget>("action0"), key);
    }
    ana.find("sendButton")->setFocus();
    QTest::keyClick(ana.find("sendButton"), Qt::Key_Return);
    ana.expectNothingSent();
    ana.find<QWidget>("action0")->setFocus();
    QTest::keyClick(ana.find<QWidget>("action0"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(ana.published.size(), 1);
    QCOMPARE(ana.publishes().size(), 1);
    const Notice sent = *ana.publishes().first().notice;
    QCOMPARE(sent.textFor(u"en").headline, u"E-mail is not working"_s);
    QVERIFY(!ana.page->hasUnsent());
    QVERIFY(!QFile::exists(ana.draftPath));
}

void ComposePageTest::whatWasSentCanBeTakenBackForAMoment()
{
    Author ana;
    ana.undo = UndoLengths();
    ana.open();
    QVERIFY(QTest::qWaitForWindowActive(ana.page.get()));
    ana.writeMailOutage();
    auto *impact = ana.find<QPlainTextEdit>("impact");
    impact->setFocus();
    ana.page->send();
    QVERIFY(ana.shows("goingOutBar"));
    QCOMPARE(ana.words("goingOutWords"), u"Goes out to 1,310 people in 5 s."_s);
    QVERIFY(ana.find("takeBack")->hasFocus());
    QVERIFY(!impact->isEnabled());
    QVERIFY(!ana.find("sendButton")->isEnabled());
    QTRY_COMPARE(ana.words("goingOutWords"), u"Goes out to 1,310 people in 4 s."_s);
    QTest::keyClick(ana.find("takeBack"), Qt::Key_Escape);
    QVERIFY(!ana.shows("goingOutBar"));
    QVERIFY(impact->hasFocus());
    QVERIFY(ana.page->hasUnsent());
    ana.expectNothingSent();
    ana.page->send(); // and once more, for good
    QTRY_COMPARE_WITH_TIMEOUT(ana.published.size(), 1, 10'000);
}

void ComposePageTest::whoWillNotWaitSendsAtOnce()
{
    Author ana;
    ana.undo = {60s, 60s};
    ana.open();
    ana.writeMailOutage();
    ana.page->send();
    ana.expectNothingSent();
    ana.click("doNotWait");
    QTRY_COMPARE(ana.published.size(), 1);
    QVERIFY(!ana.shows("goingOutBar"));
}

void ComposePageTest::aLinkThatGoesWhileItCouldBeTakenBackIsSaid()
{
    Author ana;
    ana.undo = {60s, 60s};
    ana.open();
    ana.writeMailOutage();
    ana.page->send();
    ana.relay.saysWelcome = false;
    ana.relay.hangUp();
    QTRY_VERIFY(ana.link.link().state() != LinkState::Online);
    ana.click("doNotWait");
    QVERIFY(ana.words("sendWords").contains(u"Not sent: the connection to the relay was lost"_s));
    QVERIFY(ana.page->hasUnsent());
    ana.expectNothingSent();
}

void ComposePageTest::theButtonSaysHowManyPeopleItReaches()
{
    Author ana;
    ana.writeMailOutage();
    QTRY_COMPARE(ana.find("sendButton")->text(), u"Send to 1,310 people"_s);
}

void ComposePageTest::whatIsMissingIsSaidUnderItsField()
{
    Author ana;
    ana.write("service", u"E-mail"_s);
    ana.waitForTheCount();
    ana.click("sendButton");
    ana.expectNothingSent();
    QCOMPARE(ana.words("blocked"), u"2 fields need a change"_s);
    QVERIFY(ana.find<QLineEdit>("headline")->hasFocus());
}

void ComposePageTest::criticalNeedsASecondDifferentAct()
{
    Author ana;
    ana.writeMailOutage();
    ana.click("severityCritical");
    ana.click("sendButton");
    ana.click("sendButton"); // the same act again is not a second one
    ana.expectNothingSent();
    QVERIFY(ana.shows("criticalBar"));
    QCOMPARE(ana.find("confirmCritical")->text(), u"Interrupt 1,310 people on every screen now"_s);
    ana.click("notYet");
    QVERIFY(!ana.shows("criticalBar"));
    ana.click("sendButton");
    ana.click("confirmCritical");
    QTRY_COMPARE(ana.published.size(), 1);
    QCOMPARE(ana.publishes().size(), 1);
}

void ComposePageTest::theSecondActIsReachedByKeyboardAndIsNeverTheFirstKey()
{
    Author ana;
    QVERIFY(QTest::qWaitForWindowActive(ana.page.get()));
    ana.writeMailOutage();
    ana.click("severityCritical");
    ana.find<QLineEdit>("headline")->setFocus();
    for (int i = 0; i < 3; ++i) // held down, or pressed in a hurry
        ana.press(Qt::Key_Return, Qt::ControlModifier);
    ana.expectNothingSent();
    QVERIFY(ana.find("notYet")->hasFocus()); // Space or Return here sends nothing
    QTest::keyClick(ana.find("notYet"), Qt::Key_Return);
    ana.expectNothingSent();
    QTest::keyClick(ana.find("notYet"), Qt::Key_Tab);
    QVERIFY(ana.find("confirmCritical")->hasFocus());
    QTest::keyClick(ana.find("confirmCritical"), Qt::Key_Space);
    QTRY_COMPARE(ana.published.size(), 1);
    QCOMPARE(ana.publishes().size(), 1);
}

void ComposePageTest::oneThatArrivesBeforeTheSecondActIsSaidFirst()
{
    Author ana;
    ana.writeMailOutage();
    ana.click("severityCritical");
    ana.click("sendButton");
    QVERIFY(ana.shows("criticalBar"));
    Notice theirs = mailOutage();
    theirs.services.first().id = u"e-mail"_s;
    ana.board.take(ana.relay.publish(theirs, u"bruno"_s));
    ana.click("confirmCritical");
    ana.expectNothingSent();
    QVERIFY(ana.shows("duplicateBar"));
    ana.click("sendAnyway");
    ana.expectNothingSent();
    ana.click("confirmCritical");
    QTRY_COMPARE(ana.published.size(), 1);
}

void ComposePageTest::nobodyAddressedBlocksWithTheReason()
{
    Author ana;
    ana.writeMailOutage();
    ana.relay.reach = {};
    ana.write("phone", u"4"_s); // any edit asks anew
    QTRY_COMPARE(ana.words("blocked"), u"nobody is addressed"_s);
    QVERIFY(!ana.find("sendButton")->isEnabled());
    ana.page->send();
    ana.expectNothingSent();
}

void ComposePageTest::anUnknownSiteBlocksWithTheReason()
{
    Author ana;
    ana.writeMailOutage();
    ana.click("addExclude");
    ana.write("exclude0", u"Prto"_s);
    QTRY_COMPARE(ana.words("blocked"), u"nobody is known by: Prto"_s);
    ana.page->send();
    ana.expectNothingSent();
}

void ComposePageTest::aChangedAudienceIsCountedBeforeItCanBeSent()
{
    Author ana;
    ana.writeMailOutage();
    ana.click("addExclude");
    ana.write("exclude0", u"Porto"_s);
    QCOMPARE(ana.words("blocked"), u"counting people …"_s);
    ana.page->send();
    ana.expectNothingSent();
    ana.waitForTheCount();
}

void ComposePageTest::aLiveNoticeForTheSameServiceIsSaidFirst()
{
    Author ana;
    Notice theirs = mailOutage();
    theirs.id = {};
    theirs.services.first().id = u"e-mail"_s;
    ana.board.take(ana.relay.publish(theirs, u"bruno"_s));
    QSignalSpy updateInstead(ana.page.get(), &ComposePage::updateInstead);
    ana.writeMailOutage();
    QVERIFY(ana.shows("duplicateBar"));
    ana.page->send();
    ana.expectNothingSent();
    ana.click("updateThatOne");
    QCOMPARE(updateInstead.size(), 1);
    ana.click("sendAnyway");
    QTRY_COMPARE(ana.published.size(), 1);
}

void ComposePageTest::oneThatArrivesWhileOneWritesIsSaidToo()
{
    Author ana;
    ana.writeMailOutage();
    QVERIFY(!ana.shows("duplicateBar"));
    Notice theirs = mailOutage();
    theirs.services.first().id = u"e-mail"_s;
    ana.board.take(ana.relay.publish(theirs, u"bruno"_s));
    QVERIFY(ana.shows("duplicateBar"));
}

void ComposePageTest::aConflictKeepsBothTexts()
{
    Author ana;
    const auto base = noticeFromBytes(ana.relay.publish(mailOutage(), u"ana"_s).payload);
    ana.page->begin(Draft::revisionOf(*base, *base));
    ana.find<QLineEdit>("headline")->setText(u"E-mail is slow"_s);
    Notice theirs = *base;
    theirs.text[u"en"_s].headline = u"E-mail and calendar are not working"_s;
    ana.relay.publish(theirs, u"bruno"_s);
    ana.page->send();
    QTRY_VERIFY(ana.shows("conflictBar"));
    QCOMPARE(ana.relay.heard<ToRelay::NoticeRevise>().value(0).base, 1);
    QCOMPARE(ana.find<QLineEdit>("headline")->text(), u"E-mail is slow"_s);
    QVERIFY(ana.shows("theirPreview"));
    ana.click("putMineOnTop");
    QCOMPARE(ana.find<QLineEdit>("headline")->text(), u"E-mail is slow"_s);
    QVERIFY(!ana.shows("conflictBar"));
    ana.page->send();
    QTRY_COMPARE(ana.published.size(), 1);
    QCOMPARE(ana.relay.heard<ToRelay::NoticeRevise>().value(1).base, 2);
}

void ComposePageTest::aLinkThatIsLostIsNotKnownAndNothingGoesOutByItself()
{
    Author ana;
    ana.writeMailOutage();
    ana.relay.loses = ConsoleRelay::Loses::Request;
    ana.relay.saysWelcome = false; // away for a while
    ana.page->send();
    QCOMPARE(ana.page->sendState(), SendState::Sending);
    QVERIFY(!ana.page->findChild<ComposeForm *>()->isEnabled());
    QTRY_COMPARE(ana.page->sendState(), SendState::NotKnown);
    QVERIFY(ana.words("sendWords").contains(u"Not known"));
    QVERIFY(!ana.page->findChild<ComposeForm *>()->isEnabled());
    ana.relay.saysWelcome = true;
    ana.relay.close(3001);
    // It comes back, looks, and says what it found; it sends nothing.
    QTRY_COMPARE(ana.page->sendState(), SendState::NotSent);
    QVERIFY(ana.words("sendWords").contains(u"the relay does not have it"));
    QCOMPARE(ana.publishes().size(), 1);
    QVERIFY(ana.published.isEmpty());
    ana.click("retryButton");
    QTRY_COMPARE(ana.published.size(), 1);
    QCOMPARE(ana.publishes().size(), 2);
    QCOMPARE(ana.publishes().at(0).idempotencyKey, ana.publishes().at(1).idempotencyKey);
}

void ComposePageTest::whatWasStoredBeforeTheLinkWentIsFoundAgain()
{
    Author ana;
    ana.writeMailOutage();
    ana.relay.loses = ConsoleRelay::Loses::Answer;
    ana.page->send();
    QTRY_COMPARE(ana.published.size(), 1);
    QCOMPARE(ana.publishes().size(), 1);
    QCOMPARE(ana.relay.current.size(), 1);
    QVERIFY(!QFile::exists(ana.draftPath));
}

void ComposePageTest::theSameWordsOfSomebodyElseAreNotTakenForMine()
{
    Author ana;
    ana.writeMailOutage();
    ana.relay.loses = ConsoleRelay::Loses::Request;
    ana.relay.saysWelcome = false; // away for a while
    ana.page->send();
    QTRY_COMPARE(ana.page->sendState(), SendState::NotKnown);
    ana.relay.publish(*ana.publishes().first().notice, u"bruno"_s);
    ana.relay.saysWelcome = true;
    ana.relay.close(3001);
    QTRY_COMPARE(ana.page->sendState(), SendState::NotSent);
    QVERIFY(ana.published.isEmpty());
}

void ComposePageTest::anUpdateThatWasStoredIsFoundInItsHistory()
{
    Author ana;
    const auto base = noticeFromBytes(ana.relay.publish(mailOutage(), u"ana"_s).payload);
    ana.page->begin(Draft::revisionOf(*base, *base));
    ana.find<QLineEdit>("headline")->setText(u"E-mail is slow"_s);
    ana.relay.loses = ConsoleRelay::Loses::Answer;
    ana.page->send();
    QTRY_COMPARE(ana.published.size(), 1);
    QCOMPARE(ana.relay.current.first().revision, 2);
}

void ComposePageTest::aRefusalSaysWhyAndKeepsTheText()
{
    Author ana;
    ana.writeMailOutage();
    ana.relay.misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        if (!std::holds_alternative<ToRelay::NoticePublish>(incoming.request))
            return {};
        return encodeError(incoming.id, {wire::ErrorCode::NotStored, u"the disk is full"_s});
    };
    ana.page->send();
    QTRY_COMPARE(ana.page->sendState(), SendState::NotSent);
    QVERIFY(ana.words("sendWords").contains(u"the disk is full"));
    QCOMPARE(ana.find<QLineEdit>("headline")->text(), u"E-mail is not working"_s);
    QVERIFY(ana.page->findChild<ComposeForm *>()->isEnabled());
    QVERIFY(QFile::exists(ana.draftPath));
}

void ComposePageTest::withoutARelayItCannotBeSent()
{
    Author ana;
    ana.writeMailOutage();
    ana.relay.saysWelcome = false;
    ana.relay.hangUp();
    QTRY_COMPARE(ana.words("blocked"), u"no relay: it cannot be sent now"_s);
    ana.page->send();
    ana.expectNothingSent();
}

void ComposePageTest::anUpdateSaysWhetherItWillInterrupt()
{
    Author ana;
    const auto base = noticeFromBytes(ana.relay.publish(mailOutage(), u"ana"_s).payload);
    ana.page->begin(Draft::revisionOf(*base, *base));
    QVERIFY(ana.words("interrupts").startsWith(u"Will not interrupt"));
    ana.find<QPlainTextEdit>("action0")->clear();
    ana.write("action0", u"Restart Outlook."_s);
    QVERIFY(ana.words("interrupts").startsWith(u"Will interrupt"));
    QVERIFY(ana.words("interrupts").contains(u"what to do"));
}

void ComposePageTest::aDraftSurvives()
{
    Author ana;
    ana.writeMailOutage();
    QTRY_VERIFY(QFile::exists(ana.draftPath));
    ana.write("affected", u"Lyon"_s); // not yet on the disk when the window goes
    ana.open();
    QCOMPARE(ana.find<QLineEdit>("headline")->text(), u"E-mail is not working"_s);
    QCOMPARE(ana.find<QLineEdit>("affected")->text(), u"Lyon"_s);
    QVERIFY(ana.page->hasUnsent());
    ana.expectNothingSent();
}

void ComposePageTest::aDraftWhoseAnswerWasNotHeardIsCheckedAfterACrash()
{
    Author ana;
    ana.writeMailOutage();
    const Draft draft = ana.page->draft();
    ana.relay.publish(draft.finished(), u"ana"_s); // it got there, the answer did not
    QVERIFY(DraftFile(ana.draftPath).save(draft, u"key-1"_s));
    ana.page->begin(Draft::newNotice(ana.relay.time, u"en"_s));
    ana.open();
    QTRY_COMPARE(ana.published.size(), 1);
    ana.expectNothingSent();
    QVERIFY(!QFile::exists(ana.draftPath));
}

void ComposePageTest::whatIsDiscardedCanBeBroughtBack()
{
    Author ana;
    ana.writeMailOutage();
    ana.click("discardButton");
    QCOMPARE(ana.find<QLineEdit>("headline")->text(), QString());
    ana.click("discardButton");
    QCOMPARE(ana.find<QLineEdit>("headline")->text(), u"E-mail is not working"_s);
}

void ComposePageTest::anUntouchedPageStartsAtTheMomentItIsOpened()
{
    Author ana;
    ana.page->hide();
    ana.clock.advance(3h);
    ana.page->show();
    QCOMPARE(ana.page->draft().notice.startsAt, std::optional(ana.relay.time + 3h));
}

QTEST_MAIN(ComposePageTest)
#include "compose_page_test.moc"
