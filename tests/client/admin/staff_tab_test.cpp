// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/staff_tab.h"

#include "tests/client/admin/administrator.h"

#include <QComboBox>

using namespace foghorn;

/** Accounts in the admin app: who may speak, how severely and to whom; no slip of the hand shuts a colleague out. */
class StaffTabTest : public QObject
{
    Q_OBJECT

    struct Chief : Administrator
    {
        Chief() : Administrator({Right::ManageStaff})
        {
            openTab("staff");
            if (!QTest::qWaitFor([this] { return rows("staff") == 3; }))
                qFatal("the accounts are not listed");
        }
        void pick(const QString &login) const
        {
            for (int row = 0; row < rows("staff"); ++row) {
                if (cell("staff", row, 0) == login)
                    choose("staff", row);
            }
        }
        void write(const char *line, const QString &words) const
        {
            on<QLineEdit>(line)->clear();
            QTest::keyClicks(on<QLineEdit>(line), words);
        }
        void setRole(Role role) const
        {
            auto *box = on<QComboBox>("staffRole");
            box->setCurrentIndex(box->findData(int(role)));
        }
        void writePassword(const QString &password) const
        {
            write("newPassword", password);
            write("newPasswordAgain", password);
        }
        QString said() const { return on<QLabel>("staffSaid")->text(); }
        template <class M>
        QList<M> heard() const
        {
            return relay.heard<M>();
        }
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void theTableSaysWhoMaySayWhat();
    void everyPageOfALongListIsFetched();
    void somebodyIsAddedWithTheirLimit();
    void whatIsWrongIsSaidBeforeItIsSent();
    void onlyWhatIsAnotherIsChanged();
    void theDirectoryGivesTheRole();
    void nobodyIsShutOutWithoutAQuestion();
    void aLostPhoneLosesItsFactorOnlyAfterAQuestion();
    void somebodyGetsAnotherPassword();
    void nobodyShutsThemselvesOut();
    void whatWasTypedGoesWithThePage();
};

void StaffTabTest::theTableSaysWhoMaySayWhat()
{
    const Chief ana;
    QCOMPARE(ana.cell("staff", 1, 0), u"luis"_s);
    QCOMPARE(ana.cell("staff", 1, 2), u"author"_s);
    QCOMPARE(ana.cell("staff", 1, 3), u"up to “Major”, only to Lyon, Porto"_s);
    QCOMPARE(ana.cell("staff", 1, 5), u"second factor"_s);
    QCOMPARE(ana.cell("staff", 0, 3), u"everything, to everyone"_s);
    QCOMPARE(ana.cell("staff", 2, 3), QString()); // the help desk publishes nothing
    QCOMPARE(ana.cell("staff", 2, 4), u"never"_s);
}

void StaffTabTest::everyPageOfALongListIsFetched()
{
    Chief ana;
    for (int i = 1; i <= 5; ++i)
        ana.staff.staff << StaffEntry{u"tecnico%1"_s.arg(i), u"Técnico"_s, Role::Viewer};
    ana.staff.perPage = 3;
    ana.security->findChild<StaffTab *>()->ask();
    QTRY_COMPARE(ana.rows("staff"), 8);
}

void StaffTabTest::somebodyIsAddedWithTheirLimit()
{
    const Chief ana;
    ana.press("addStaff");
    ana.write("staffLogin", u"bruno"_s);
    ana.write("staffName", u"Bruno Faria"_s);
    QVERIFY(!ana.sees("limitSeverity")); // the help desk publishes nothing
    ana.setRole(Role::Author);
    auto *severity = ana.on<QComboBox>("limitSeverity");
    severity->setCurrentIndex(severity->findData(int(Severity::Minor)));
    auto *form = ana.on<QWidget>("staffForm");
    auto *whom = form->findChild<QComboBox *>(u"audienceWhom"_s);
    whom->setCurrentIndex(1);
    Q_EMIT whom->activated(1);
    ana.writePassword(u"tres tristes tigres"_s);
    ana.press("saveStaff");
    QVERIFY(ana.heard<ToRelay::StaffAdd>().isEmpty()); // to whom?
    QVERIFY(ana.sees("staffLimitWrong"));
    QTest::keyClicks(form->findChild<QLineEdit *>(u"include0"_s), u"Porto"_s);
    ana.press("saveStaff");
    QTRY_COMPARE(ana.said(), u"bruno can sign in now."_s);
    const auto sent = ana.heard<ToRelay::StaffAdd>().value(0);
    QCOMPARE(sent.name, u"Bruno Faria"_s);
    QCOMPARE(sent.password, u"tres tristes tigres"_s);
    QVERIFY(sent.role == Role::Author && sent.limit.mostSevere == Severity::Minor);
    QCOMPARE(sent.limit.audience->include.value(0).site, QStringList{u"Porto"_s});
    QTRY_COMPARE(ana.rows("staff"), 4);
    QVERIFY(!ana.sees("staffForm"));
}

void StaffTabTest::whatIsWrongIsSaidBeforeItIsSent()
{
    const Chief ana;
    ana.press("addStaff");
    ana.write("staffLogin", u"bruno faria"_s);
    ana.writePassword(u"tres tristes tigres"_s);
    ana.press("saveStaff");
    ana.write("staffLogin", u"bruno"_s);
    ana.writePassword(u"short"_s);
    ana.press("saveStaff");
    ana.write("newPassword", u"tres tristes tigres"_s);
    ana.write("newPasswordAgain", u"tres tristes tigers"_s);
    ana.press("saveStaff");
    QVERIFY(ana.heard<ToRelay::StaffAdd>().isEmpty());
    ana.press("leaveStaff");
    QVERIFY(!ana.sees("staffForm"));
    ana.press("addStaff");
    QCOMPARE(ana.on<QLineEdit>("staffLogin")->text(), QString());
    QCOMPARE(ana.on<QLineEdit>("newPassword")->text(), QString());
}

void StaffTabTest::onlyWhatIsAnotherIsChanged()
{
    const Chief ana;
    ana.pick(u"luis"_s);
    ana.press("changeStaff");
    QVERIFY(!ana.sees("newPassword") && !ana.sees("staffLogin"));
    ana.write("staffName", u"Luis Prado Gil"_s);
    ana.press("saveStaff");
    QTRY_COMPARE(ana.said(), u"Saved."_s);
    const auto first = ana.heard<ToRelay::StaffChange>().value(0);
    QCOMPARE(first.name, u"Luis Prado Gil"_s);
    QVERIFY(!first.role && !first.limit && !first.disabled && !first.dropSecondFactor);
    ana.press("changeStaff");
    auto *severity = ana.on<QComboBox>("limitSeverity");
    QCOMPARE(severity->currentData().toInt(), int(Severity::Major));
    severity->setCurrentIndex(0);
    ana.press("saveStaff");
    QTRY_COMPARE(ana.cell("staff", 1, 3), u"only to Lyon, Porto"_s);
    QVERIFY(!ana.heard<ToRelay::StaffChange>().value(1).name);
    ana.press("changeStaff");
    ana.setRole(Role::Viewer);
    ana.press("saveStaff");
    QTRY_COMPARE(ana.cell("staff", 1, 2), u"viewer"_s);
    QVERIFY(!ana.heard<ToRelay::StaffChange>().value(2).limit); // stays, for when they write again
}

void StaffTabTest::theDirectoryGivesTheRole()
{
    const Chief ana;
    ana.pick(u"rui"_s);
    QVERIFY(!ana.on("staffPassword")->isEnabled());
    ana.press("changeStaff");
    QVERIFY(!ana.on<QComboBox>("staffRole")->isEnabled());
}

void StaffTabTest::nobodyIsShutOutWithoutAQuestion()
{
    const Chief ana;
    ana.pick(u"luis"_s);
    ana.press("shutOutStaff");
    QVERIFY(ana.sees("staffQuestion"));
    ana.press("leaveStaffAlone");
    QVERIFY(!ana.sees("staffQuestion"));
    QVERIFY(ana.heard<ToRelay::StaffChange>().isEmpty());
    ana.press("shutOutStaff");
    ana.pick(u"rui"_s); // the question is about luis, whoever is chosen meanwhile
    ana.press("doToStaff");
    QTRY_COMPARE(ana.cell("staff", 1, 5), u"shut out, second factor"_s);
    QCOMPARE(ana.heard<ToRelay::StaffChange>().value(0).login, u"luis"_s);
    ana.pick(u"luis"_s);
    QVERIFY(!ana.sees("shutOutStaff"));
    ana.press("letInStaff");
    QTRY_COMPARE(ana.cell("staff", 1, 5), u"second factor"_s);
}

void StaffTabTest::aLostPhoneLosesItsFactorOnlyAfterAQuestion()
{
    const Chief ana;
    ana.pick(u"rui"_s);
    QVERIFY(!ana.on("dropStaffFactor")->isEnabled()); // has none
    ana.pick(u"luis"_s);
    ana.press("dropStaffFactor");
    QVERIFY(ana.heard<ToRelay::StaffChange>().isEmpty());
    ana.press("doToStaff");
    QTRY_COMPARE(ana.cell("staff", 1, 5), QString());
    const auto sent = ana.heard<ToRelay::StaffChange>().value(0);
    QVERIFY(sent.dropSecondFactor && !sent.disabled);
}

void StaffTabTest::somebodyGetsAnotherPassword()
{
    const Chief ana;
    ana.pick(u"luis"_s);
    ana.press("staffPassword");
    ana.writePassword(u"un tigre, dos tigres"_s);
    ana.press("saveStaff");
    QTRY_VERIFY(ana.said().contains(u"password is changed"_s));
    const auto sent = ana.heard<ToRelay::StaffPassword>().value(0);
    QCOMPARE(sent.login, u"luis"_s);
    QCOMPARE(sent.password, u"un tigre, dos tigres"_s);
}

void StaffTabTest::nobodyShutsThemselvesOut()
{
    const Chief ana;
    ana.pick(u"ana"_s);
    for (const char *button : {"shutOutStaff", "staffPassword", "dropStaffFactor"})
        QVERIFY2(!ana.on(button)->isEnabled(), button);
    QVERIFY(ana.on("changeStaff")->isEnabled());
}

void StaffTabTest::whatWasTypedGoesWithThePage()
{
    const Chief ana;
    ana.press("addStaff");
    ana.writePassword(u"tres tristes tigres"_s);
    ana.security->hide();
    ana.security->show();
    QCOMPARE(ana.on<QLineEdit>("newPassword")->text(), QString());
}

QTEST_MAIN(StaffTabTest)
#include "staff_tab_test.moc"
