// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/security_page.h"

#include "client/admin/security/desks_tab.h"
#include "tests/client/admin/administrator.h"

#include <QAbstractSpinBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QSpinBox>

using namespace foghorn;

class SecurityPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void onlyWhatTheAccountMayIsThere();
    void desksAreListedWithTheirState();
    void everyPageOfALongListIsFetched();
    void aDeskIsNamed();
    void aDeskIsShutOutOnlyAfterAQuestion();
    void theTokenItCameByIsOfferedToo();
    void itsPersonIsLetInAgain();
    void aRefusalIsSaid();
    void theSameOrderAfterALostLinkIsTheSame();
    void aTokenIsShownOnceAndCopied();
    void aTokenIsEnded();
    void everythingHasANameForWhoHearsTheScreen();
};

void SecurityPageTest::onlyWhatTheAccountMayIsThere()
{
    const Administrator desksOnly({Right::ManageDesks});
    QCOMPARE(desksOnly.on<QTabBar>("securityTabs")->count(), 1);
    QVERIFY(desksOnly.on<QTableView>("desks"));
    QVERIFY(SecurityPage::isFor(desksOnly.link));
    const Administrator none((QList<Right>()));
    QVERIFY(!SecurityPage::isFor(none.link));
}

void SecurityPageTest::desksAreListedWithTheirState()
{
    const Administrator ana;
    QTRY_VERIFY2(ana.rows("desks") == 2, qPrintable(ana.on<QLabel>("deskCount")->text()));
    QCOMPARE(ana.cell("desks", 0, 0), u"Marta López"_s);
    QCOMPARE(ana.cell("desks", 0, 1), u"pc-lyon-12"_s);
    QVERIFY(ana.cell("desks", 0, 5).startsWith(u"last seen"_s));
    QCOMPARE(ana.cell("desks", 1, 5), u"connected"_s);
    QTest::keyClicks(ana.on<QLineEdit>("deskSearch"), u"lyon"_s);
    QTRY_COMPARE(ana.rows("desks"), 1);
}

void SecurityPageTest::everyPageOfALongListIsFetched()
{
    Administrator ana;
    QTRY_COMPARE(ana.rows("desks"), 2);
    for (int i = 3; i <= 7; ++i)
        ana.desks << Administrator::desk(i, u"Rui"_s, u"pc-porto-%1"_s.arg(i));
    for (DeskEntry &each : ana.desks)
        each.enrolledAt = each.lastSeen = ana.relay.time;
    ana.perPage = 3;
    ana.security->findChild<DesksTab *>()->ask();
    QTRY_COMPARE(ana.rows("desks"), 7);
}

void SecurityPageTest::aDeskIsNamed()
{
    const Administrator ana;
    QTRY_COMPARE(ana.rows("desks"), 2);
    QVERIFY(!ana.on("renameDesk")->isEnabled());
    ana.choose("desks", 1);
    QTest::keyClicks(ana.on<QLineEdit>("deskName"), u"Reception Lyon"_s);
    QTest::keyClick(ana.on<QLineEdit>("deskName"), Qt::Key_Return);
    QTRY_COMPARE(ana.cell("desks", 1, 3), u"Reception Lyon"_s);
    QCOMPARE(ana.on<QTableView>("desks")->currentIndex().row(), 1); // chosen as before
}

void SecurityPageTest::aDeskIsShutOutOnlyAfterAQuestion()
{
    const Administrator ana;
    QTRY_COMPARE(ana.rows("desks"), 2);
    ana.choose("desks", 0);
    ana.press("revokeDesk");
    QVERIFY(ana.sees("revokeQuestion"));
    QVERIFY(ana.relay.heard<ToRelay::DeskRevoke>().isEmpty());
    ana.press("keepDesk");
    QVERIFY(!ana.sees("revokeQuestion"));
    ana.press("revokeDesk");
    QTest::keyClicks(ana.on<QLineEdit>("revokeReason"), u"stolen"_s);
    ana.press("revokeDeskNow");
    QTRY_COMPARE(ana.cell("desks", 0, 5), u"shut out by ana: stolen"_s);
    QCOMPARE(ana.relay.heard<ToRelay::DeskRevoke>().size(), 1);
    QVERIFY(!ana.on("revokeDesk")->isEnabled());
}

void SecurityPageTest::theTokenItCameByIsOfferedToo()
{
    const Administrator ana;
    QTRY_COMPARE(ana.rows("desks"), 2);
    ana.choose("desks", 0);
    ana.press("revokeDesk");
    ana.press("revokeDeskNow");
    QTRY_VERIFY(ana.sees("tokenOffer"));
    QVERIFY(ana.relay.heard<ToRelay::EnrolmentRevoke>().isEmpty());
    ana.press("endToken");
    QTRY_VERIFY(!ana.sees("tokenOffer"));
    QCOMPARE(ana.relay.heard<ToRelay::EnrolmentRevoke>().first().id, u"LRK1o2m8Qx0t"_s);
}

void SecurityPageTest::itsPersonIsLetInAgain()
{
    Administrator ana;
    ana.desks[0].revocation = {ana.relay.time, u"ana"_s, u"lost"_s};
    QTRY_VERIFY(ana.cell("desks", 0, 5).contains(u"lost"_s));
    ana.choose("desks", 0);
    ana.press("readmitDesk");
    QTRY_COMPARE(ana.cell("desks", 0, 5), u"shut out; its person may come back"_s);
    QVERIFY(!ana.on("readmitDesk")->isEnabled());
}

void SecurityPageTest::aRefusalIsSaid()
{
    Administrator ana;
    ana.problem = RpcError{wire::ErrorCode::NotFound, u"there is no such desk"_s};
    QTRY_COMPARE(ana.rows("desks"), 2);
    ana.choose("desks", 0);
    ana.press("renameDesk");
    QTRY_COMPARE(ana.on<QLabel>("desksSaid")->text(), u"Not done: there is no such desk"_s);
}

void SecurityPageTest::theSameOrderAfterALostLinkIsTheSame()
{
    Administrator ana;
    QTRY_COMPARE(ana.rows("desks"), 2);
    ana.choose("desks", 0);
    ana.relay.misbehave = [&](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        if (!std::holds_alternative<ToRelay::DeskReadmit>(incoming.request) &&
            !std::holds_alternative<ToRelay::DeskRename>(incoming.request))
            return std::nullopt;
        ana.relay.misbehave = {};
        QTimer::singleShot(0, ana.security.get(), [&] { ana.relay.hangUp(); });
        return QByteArray();
    };
    ana.press("renameDesk");
    QTRY_VERIFY(ana.on<QLabel>("desksSaid")->text().startsWith(u"Not done"_s));
    QTRY_VERIFY(ana.on("renameDesk")->isEnabled()); // back again
    ana.press("renameDesk");
    QTRY_COMPARE(ana.on<QLabel>("desksSaid")->text(), u"Saved."_s);
    ana.press("renameDesk");
    QTRY_COMPARE(ana.relay.heard<ToRelay::DeskRename>().size(), 3);
    const auto orders = ana.relay.heard<ToRelay::DeskRename>();
    QCOMPARE(orders.at(1).idempotencyKey, orders.at(0).idempotencyKey);
    QVERIFY(orders.at(2).idempotencyKey != orders.at(1).idempotencyKey);
}

void SecurityPageTest::aTokenIsShownOnceAndCopied()
{
    const Administrator ana;
    ana.openTab("tokens");
    QTRY_COMPARE(ana.rows("tokens"), 1);
    QVERIFY(!ana.sees("tokenText"));
    ana.on<QSpinBox>("tokenUses")->setValue(20);
    ana.press("makeToken");
    QTRY_VERIFY(ana.sees("tokenText"));
    QCOMPARE(ana.on<QLineEdit>("tokenText")->text(), u"foghorn1:abc"_s);
    QCOMPARE(ana.relay.heard<ToRelay::EnrolmentCreate>().first().uses, 20);
    ana.press("tokenCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), u"foghorn1:abc"_s);
    QTRY_COMPARE(ana.cell("tokens", 0, 2), u"20 of 20"_s);
    ana.openTab("desks");
    ana.openTab("tokens");
    QVERIFY(!ana.sees("tokenText"));
    QVERIFY(ana.on<QLineEdit>("tokenText")->text().isEmpty());
}

void SecurityPageTest::aTokenIsEnded()
{
    const Administrator ana;
    ana.openTab("tokens");
    QTRY_COMPARE(ana.rows("tokens"), 1);
    QVERIFY(!ana.on("revokeToken")->isEnabled());
    ana.choose("tokens", 0);
    ana.press("revokeToken");
    QTRY_COMPARE(ana.cell("tokens", 0, 4), u"revoked"_s);
    QVERIFY(!ana.on("revokeToken")->isEnabled());
}

void SecurityPageTest::everythingHasANameForWhoHearsTheScreen()
{
    const Administrator ana;
    for (const QWidget *widget : ana.security->findChildren<QWidget *>()) {
        const bool isInput = qobject_cast<const QLineEdit *>(widget) ||
                             qobject_cast<const QAbstractSpinBox *>(widget) ||
                             qobject_cast<const QTableView *>(widget);
        if (isInput && widget->objectName() != "qt_spinbox_lineedit"_L1)
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(SecurityPageTest)
#include "security_page_test.moc"
