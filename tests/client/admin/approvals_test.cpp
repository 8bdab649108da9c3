// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/approvals_bar.h"
#include "tests/client/admin/author.h"

using namespace foghorn;

/** Four eyes in the admin app: what its author is told, and who looks at it. */
class ApprovalsTest : public QObject
{
    Q_OBJECT

    template <class W = QPushButton>
    W *find(const char *name) const
    {
        for (W *widget : m_bar->findChildren<W *>(QString::fromLatin1(name))) {
            if (widget->isVisibleTo(m_bar.get()))
                return widget;
        }
        return nullptr;
    }
    QString said() const
    {
        QStringList words;
        for (const QLabel *label : m_bar->findChildren<QLabel *>()) {
            if (label->isVisibleTo(m_bar.get()))
                words << label->text();
        }
        return words.join(u'\n');
    }
    void open()
    {
        m_bar = std::make_unique<ApprovalsBar>(m_author->link);
        m_bar->resize(1000, 900);
        QCoreApplication::processEvents();
    }
    Approval luisWrote() const
    {
        return {.id = u"0192f5b4-30d0-7a44-9b0e-1c2f91d3c777"_s,
                .notice = draftOf(mailOutage()),
                .by = u"luis"_s,
                .at = m_author->relay.time,
                .why = u"critical, wide"_s};
    }
    QList<ToRelay::ApprovalDecide> decided() const
    {
        return m_author->relay.heard<ToRelay::ApprovalDecide>();
    }
    void press(const char *name)
    {
        QTRY_VERIFY(find(name));
        QTest::mouseClick(find(name), Qt::LeftButton);
    }

private Q_SLOTS:
    void init()
    {
        m_author = std::make_unique<Author>(QList<Right>{Right::Approve});
    }
    void cleanup()
    {
        m_bar.reset();
        m_author.reset();
    }

    void whatIsKeptLeavesTheComposerAndIsSaid()
    {
        m_author->relay.wantsFourEyes = true;
        open();
        QVERIFY(m_bar->isHidden());
        QSignalSpy kept(m_author->page.get(), &ComposePage::keptForApproval);
        m_author->writeMailOutage();
        m_author->click("sendButton");
        QTRY_COMPARE(kept.size(), 1);
        QVERIFY(m_author->page->draft().isEmpty());
        QVERIFY(m_author->published.isEmpty());
        QTRY_VERIFY(said().contains(u"Not sent yet"_s));
        QVERIFY(said().contains(u"E-mail is not working"_s));
        QVERIFY(said().contains(u"critical, to many people"_s));
    }
    void whatWasKeptBehindALostLinkIsFoundAgain()
    {
        m_author->relay.wantsFourEyes = true;
        m_author->relay.loses = ConsoleRelay::Loses::Answer;
        QSignalSpy kept(m_author->page.get(), &ComposePage::keptForApproval);
        m_author->writeMailOutage();
        m_author->click("sendButton");
        QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, 10'000);
        QCOMPARE(m_author->publishes().size(), 1); // looked for, not sent again
    }
    void itsAuthorTakesItBack()
    {
        m_author->relay.approvals = {luisWrote()};
        m_author->relay.approvals.first().by = u"ana"_s;
        open();
        press("approvalTakeBack");
        QTRY_COMPARE(decided().size(), 1);
        QVERIFY(!decided().first().approve);
        QTRY_VERIFY(m_bar->isHidden());
    }
    void whatCannotWaitGoesOutWithItsReason()
    {
        m_author->relay.approvals = {luisWrote()};
        m_author->relay.approvals.first().by = u"ana"_s;
        open();
        press("approvalCannotWait");
        QVERIFY(!find("approvalSendNow")->isEnabled());
        QTest::keyClicks(find<QLineEdit>("approvalReason"), u"Nobody else is here"_s);
        press("approvalSendNow");
        QTRY_COMPARE(m_author->publishes().size(), 1);
        QCOMPARE(m_author->publishes().first().emergency, u"Nobody else is here"_s);
        QCOMPARE(m_author->publishes().first().notice->text, mailOutage().text);
    }
    void whoApprovesSeesThePopUpFirst()
    {
        open();
        m_author->relay.approvals = {luisWrote()};
        m_author->relay.tell(ToClient::ApprovalMoved{luisWrote()});
        QTRY_VERIFY(said().contains(u"luis wants to send this: E-mail is not working"_s));
        QVERIFY(!find("approvalApprove"));
        press("approvalLook");
        QTRY_VERIFY(find<QWidget>("approvalPreview"));
        press("approvalApprove");
        QTRY_COMPARE(decided().size(), 1);
        QVERIFY(decided().first().approve && decided().first().id == luisWrote().id);
        QTRY_VERIFY(m_bar->isHidden());
    }
    void aNoNeedsAReason()
    {
        m_author->relay.approvals = {luisWrote()};
        open();
        press("approvalLook");
        QVERIFY(!find("approvalRefuse")->isEnabled());
        QTest::keyClicks(find<QLineEdit>("approvalReason"), u"Only Madrid"_s);
        // News of another one leaves alone what is being written.
        Approval other = luisWrote();
        other.id = u"0192f5b4-30d0-7a44-9b0e-1c2f91d3c778"_s;
        m_author->relay.tell(ToClient::ApprovalMoved{other});
        QTRY_VERIFY(said().startsWith(u"2 wait"_s));
        QCOMPARE(find<QLineEdit>("approvalReason")->text(), u"Only Madrid"_s);
        press("approvalRefuse");
        QTRY_COMPARE(decided().size(), 1);
        QCOMPARE(decided().first().comment, u"Only Madrid"_s);
    }
    void aNoComesBackToItsAuthor()
    {
        Approval refused = luisWrote();
        refused.by = u"ana"_s;
        refused.state = ApprovalState::Refused;
        refused.decidedBy = u"marta"_s;
        refused.comment = u"Lyon is not concerned: only Madrid."_s;
        m_author->relay.approvals = {refused};
        open();
        QTRY_VERIFY(said().contains(u"marta did not approve"_s));
        QVERIFY(said().contains(refused.comment));
        QSignalSpy again(m_bar.get(), &ApprovalsBar::writeAgainAsked);
        press("approvalWriteAgain");
        QCOMPARE(again.size(), 1);
        QCOMPARE(again.first().first().value<Notice>().text, mailOutage().text);
        QTRY_VERIFY(m_bar->isHidden());
    }
    void anEmergencyIsReadByWhoApproves()
    {
        Approval sent = luisWrote();
        sent.state = ApprovalState::Approved;
        sent.decidedBy = u"luis"_s;
        sent.comment = u"Ransomware is spreading"_s;
        m_author->relay.approvals = {sent};
        open();
        QTRY_VERIFY(said().contains(u"luis sent this without waiting"_s));
        QVERIFY(said().contains(u"Ransomware"_s));
        press("approvalDismiss");
        QTRY_VERIFY(m_bar->isHidden());
    }
    void whatTheRelayRefusesIsSaid()
    {
        m_author->relay.approvals = {luisWrote()};
        open();
        press("approvalLook");
        m_author->relay.approvals.clear();
        press("approvalApprove");
        QTRY_VERIFY(find<QLabel>("approvalsTrouble"));
        QTRY_VERIFY(!find("approvalLook")); // and it is gone
    }

private:
    std::unique_ptr<Author> m_author;
    std::unique_ptr<ApprovalsBar> m_bar;
};

QTEST_MAIN(ApprovalsTest)
#include "approvals_test.moc"
