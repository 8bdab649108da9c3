// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "tests/journey/access_checks.h"
#include "tests/journey/admin_process.h"
#include "tests/journey/desk_process.h"
#include "tests/journey/programs.h"
#include "tests/journey/screen.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

/** The real admin app and the real tray, heard as somebody hears them who does not see the screen, and used with the
    keyboard alone: every page by Tab, from signing in to a notice that is sent. Needs a screen. */
class AccessibleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.reset(); }
    void signingIn();
    void theBoardAndItsPeople();
    void beginningANotice();
    void writingANotice();
    void theQuestionBeforeACriticalNotice();
    void thePopupAndTheList();

private:
    bool has(const QString &role, const QString &name) const { return m_admin.has(role, name); }
    bool tabTo(const QString &name) const { return m_admin.tabTo(name); }
    QString problemsHere() const { return m_admin.problems(); }

    SystemClock m_clock;
    journey::RelayProcess m_relay;
    std::unique_ptr<journey::DeskProcess> m_desk;
    journey::AdminProcess m_admin;
};

void AccessibleTest::initTestCase()
{
    QVERIFY(m_relay.start());
    m_desk = std::make_unique<journey::DeskProcess>(journey::DeskProcess::Options{
        m_relay.url(), m_relay.tokenFile(1), m_relay.folder() + u"/desk"_s, u"heard"_s});
    m_desk->start();
    const QString notice = m_relay.publish(journey::mailOutage(m_clock.now()));
    EVENTUALLY_EQUAL(m_relay.number(notice, u"displayed"_s), 1);
    QVERIFY(m_admin.start(m_relay));
    EVENTUALLY_EQUAL(journey::activeTitle(), u"Foghorn admin"_s);
}

void AccessibleTest::signingIn()
{
    QCOMPARE(problemsHere(), QString());
    QVERIFY(tabTo(u"Password"_s));
    QVERIFY(m_admin.signIn());
    EVENTUALLY(has(u"push button"_s, u"New notice"_s));
}

void AccessibleTest::theBoardAndItsPeople()
{
    EVENTUALLY(has(u"push button"_s, u"Update…"_s));
    QCOMPARE(problemsHere(), QString());
    // Enter on the bars opens the people behind them, with the keyboard in them; Esc leads back to the bars.
    QVERIFY(tabTo(u"Addressed 1 person, Delivered 1, Displayed 1, Acknowledged 0 · 0 %"_s));
    journey::pressKey(u"Return"_s);
    EVENTUALLY(has(u"table"_s, u"People"_s));
    QCOMPARE(problemsHere(), QString());
    journey::keepPicture(u"people-by-keyboard"_s);
    QVERIFY(tabTo(u"Search people"_s));
    journey::pressKey(u"Escape"_s);
    EVENTUALLY(!has(u"table"_s, u"People"_s));
    EVENTUALLY_EQUAL(m_admin.focusedRole(), u"chart"_s);
}

void AccessibleTest::beginningANotice()
{
    QVERIFY(tabTo(u"New notice"_s));
    journey::pressKey(u"space"_s);
    EVENTUALLY(has(u"list"_s, u"What a notice can begin with"_s));
    QCOMPARE(problemsHere(), QString());
}

void AccessibleTest::writingANotice()
{
    QVERIFY(tabTo(u"New notice"_s)); // the search field, by what it is for
    journey::type(u"nothing"_s);
    journey::pressKey(u"Return"_s);
    EVENTUALLY(has(u"text"_s, u"What is wrong"_s));
    QCOMPARE(problemsHere(), QString());
    journey::keepPicture(u"composer-by-keyboard"_s);
    QVERIFY(tabTo(u"Service"_s));
    journey::type(u"VPN"_s);
    QVERIFY(tabTo(u"What is wrong"_s));
    journey::type(u"The VPN is slow this morning"_s);
    journey::pressKey(u"Return"_s); // plain Return sends nothing
    QVERIFY(tabTo(u"What it means for people"_s));
    journey::type(u"Connections from home take a minute."_s);
    EVENTUALLY(has(u"push button"_s, u"Send to 1 person"_s));
    journey::pressKey(u"ctrl+Return"_s);
    EVENTUALLY(has(u"push button"_s, u"Take it back"_s));
    journey::pressKey(u"Escape"_s);
    EVENTUALLY(!has(u"push button"_s, u"Take it back"_s));
    QVERIFY(has(u"push button"_s, u"Send to 1 person"_s));
    QCOMPARE(problemsHere(), QString());
}

/** It waits as long as it takes, with the keyboard on what sends nothing. */
void AccessibleTest::theQuestionBeforeACriticalNotice()
{
    QVERIFY(tabTo(u"Major"_s)); // the chosen one
    journey::pressKey(u"Right"_s);
    EVENTUALLY_EQUAL(m_admin.focused(), u"radio button “Critical”"_s);
    EVENTUALLY(has(u"label"_s, u"Critical: large, on every screen, with a sound"_s));
    QCOMPARE(problemsHere(), QString());
    journey::pressKey(u"ctrl+Return"_s);
    EVENTUALLY_EQUAL(m_admin.focused(), u"push button “Not yet”"_s);
    QCOMPARE(problemsHere(), QString());
    QVERIFY(m_admin.press(u"Not yet"_s));
    EVENTUALLY(!has(u"push button"_s, u"Not yet"_s));
    EVENTUALLY(!m_admin.focused().isEmpty()); // its button is gone: the keyboard is not
    journey::pressKey(u"ctrl+Return"_s);
    EVENTUALLY_EQUAL(m_admin.focused(), u"push button “Not yet”"_s);
    QVERIFY(m_admin.press(u"Interrupt 1 person on every screen now"_s));
    EVENTUALLY_EQUAL(m_admin.focused(), u"push button “Take it back”"_s);
    journey::pressKey(u"Escape"_s);
    EVENTUALLY(!has(u"push button"_s, u"Take it back"_s));
}

/** The pop-up as the desk has it, and the list of notices behind the tray icon. */
void AccessibleTest::thePopupAndTheList()
{
    const auto heardOfTheDesk = [this] { return m_admin.reader().read(m_desk->processId()); };
    QCOMPARE(journey::nameProblems(heardOfTheDesk()).join(u'\n'), QString());
    m_desk->startAgain({u"--read"_s});
    EVENTUALLY(journey::activeTitle().startsWith(u"IT · Example Ltd: "_s));
    QCOMPARE(journey::problemsOf(m_admin.reader(), heardOfTheDesk()), QString());
    QVERIFY(m_desk->pressUntilGone(u"I have read this"_s));
    m_desk->startAgain({});
    EVENTUALLY(!m_desk->list().isEmpty());
    EVENTUALLY_EQUAL(journey::activeTitle(), u"Notices from IT"_s);
    QCOMPARE(journey::problemsOf(m_admin.reader(), heardOfTheDesk()), QString());
    journey::keepPicture(u"list-by-keyboard"_s);
}

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::AccessibleTest)
#include "accessible_test.moc"
