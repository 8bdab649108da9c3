// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/api_tokens_tab.h"

#include "tests/client/admin/administrator.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QSpinBox>

using namespace foghorn;

/** Keys for scripts in the admin app: as narrow as they can be, shown once. */
class ApiTokensTabTest : public QObject
{
    Q_OBJECT

    struct Maker : Administrator
    {
        explicit Maker(const QList<Right> &more = {})
            : Administrator(QList<Right>{Right::ManageApiTokens} + more)
        {
            openTab("apiTokens");
            if (!QTest::qWaitFor([this] { return rows("apiTokens") == 1; }))
                qFatal("the tokens are not listed");
        }
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void theTableSaysWhatEachMay();
    void oneIsMadeShownOnceAndCopied();
    void itMayOnlyWhatItsMakerMay();
    void oneNeedsANameAndARight();
    void itIsNoWiderThanItsMaker();
    void oneIsEnded();
};

void ApiTokensTabTest::theTableSaysWhatEachMay()
{
    const Maker ana;
    QCOMPARE(ana.cell("apiTokens", 0, 0), u"Monitoring Lyon"_s);
    QCOMPARE(ana.cell("apiTokens", 0, 1), u"publish notices, read the board"_s);
    QCOMPARE(ana.cell("apiTokens", 0, 2), u"only to Lyon, Porto"_s);
    QVERIFY(ana.cell("apiTokens", 0, 5).startsWith(u"until"_s));
}

void ApiTokensTabTest::oneIsMadeShownOnceAndCopied()
{
    const Maker ana;
    ana.press("newApiToken");
    QTest::keyClicks(ana.on<QLineEdit>("apiTokenName"), u"Copias de seguridad"_s);
    ana.on<QCheckBox>("right-readBoard")->setChecked(true);
    ana.on<QSpinBox>("apiTokenDays")->setValue(30);
    ana.press("makeApiToken");
    QTRY_VERIFY(ana.sees("apiTokenText"));
    const auto sent = ana.relay.heard<ToRelay::ApiTokenCreate>().value(0);
    QCOMPARE(sent.name, u"Copias de seguridad"_s);
    QVERIFY(sent.rights == (QList<Right>{Right::Publish, Right::ReadBoard}));
    QCOMPARE(sent.validDays, 30);
    QVERIFY(ana.on<QLineEdit>("apiTokenText")->text().startsWith(u"fgt_"_s));
    ana.press("apiTokenCopy");
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"fgt_"_s));
    QTRY_COMPARE(ana.rows("apiTokens"), 2);
    ana.security->hide();
    ana.security->show();
    QVERIFY(!ana.sees("apiTokenText"));
    QVERIFY(ana.on<QLineEdit>("apiTokenText")->text().isEmpty());
}

void ApiTokensTabTest::itMayOnlyWhatItsMakerMay()
{
    const Maker ana({Right::ReadAudit});
    QVERIFY(ana.on<QCheckBox>("right-readAudit"));
    QVERIFY(!ana.on<QCheckBox>("right-enrol"));           // she has not
    QVERIFY(!ana.on<QCheckBox>("right-manageApiTokens")); // no script has
}

void ApiTokensTabTest::oneNeedsANameAndARight()
{
    const Maker ana;
    ana.press("newApiToken");
    ana.press("makeApiToken");
    QTest::keyClicks(ana.on<QLineEdit>("apiTokenName"), u"Nagios"_s);
    ana.on<QCheckBox>("right-publish")->setChecked(false);
    QVERIFY(!ana.on("makeApiToken")->isEnabled());
    QTest::keyClick(ana.on<QLineEdit>("apiTokenName"), Qt::Key_Return);
    QCoreApplication::processEvents();
    QVERIFY(ana.relay.heard<ToRelay::ApiTokenCreate>().isEmpty());
}

void ApiTokensTabTest::itIsNoWiderThanItsMaker()
{
    Maker ana;
    Audience lyon;
    lyon.include = {{.site = {u"Lyon"_s}}};
    ana.relay.limit = {lyon, Severity::Minor};
    ana.relay.hangUp(); // and comes back with it
    QTRY_VERIFY(ana.link.account().limit.mostSevere);
    QTRY_VERIFY(ana.on("newApiToken")->isEnabled());
    ana.press("newApiToken");
    QCOMPARE(ana.on<QComboBox>("limitSeverity")->currentData().toInt(), int(Severity::Minor));
    QTest::keyClicks(ana.on<QLineEdit>("apiTokenName"), u"Nagios"_s);
    ana.press("makeApiToken");
    QTRY_COMPARE(ana.relay.heard<ToRelay::ApiTokenCreate>().size(), 1);
    QCOMPARE(ana.relay.heard<ToRelay::ApiTokenCreate>().first().limit, ana.relay.limit);
}

void ApiTokensTabTest::oneIsEnded()
{
    const Maker ana;
    QVERIFY(!ana.on("revokeApiToken")->isEnabled());
    ana.choose("apiTokens", 0);
    ana.press("revokeApiToken");
    QTRY_COMPARE(ana.cell("apiTokens", 0, 5), u"revoked"_s);
    QVERIFY(!ana.on("revokeApiToken")->isEnabled());
}

QTEST_MAIN(ApiTokensTabTest)
#include "api_tokens_tab_test.moc"
