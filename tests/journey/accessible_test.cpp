// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "tests/journey/access_checks.h"
#include "tests/journey/desk_process.h"
#include "tests/journey/programs.h"
#include "tests/journey/screen.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

using journey::ScreenReader;

/** The real admin app and the real tray, heard as somebody hears them who does not see the screen, and used with the
    keyboard alone: every page by Tab, from signing in to a notice that is sent. Needs a screen. */
class AccessibleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void signingIn();
    void theBoardAndItsPeople();
    void beginningANotice();
    void writingANotice();
    void thePopupAndTheList();

private:
    /** Everything that the admin app has on the screen. */
    QList<ScreenReader::Thing> heard() const { return m_reader.read(m_admin.processId()); }
    bool has(const QString &role, const QString &name) const;
    /** Presses Tab until this has the keyboard. */
    bool tabTo(const QString &name) const;
    QString focusedRole() const;
    static void type(const QString &words);
    /** Names, roles and the walk round the page by Tab. */
    QString problemsOf(const QList<ScreenReader::Thing> &things) const;
    QString problemsHere() const { return problemsOf(heard()); }

    SystemClock m_clock;
    journey::RelayProcess m_relay;
    std::unique_ptr<journey::DeskProcess> m_desk;
    QProcess m_admin;
    ScreenReader m_reader;
};

void AccessibleTest::initTestCase()
{
    QVERIFY(m_relay.start());
    m_desk = std::make_unique<journey::DeskProcess>(journey::DeskProcess::Options{
        m_relay.url(), m_relay.tokenFile(1), m_relay.folder() + u"/desk"_s, u"heard"_s});
    m_desk->start();
    const QString notice = m_relay.publish(journey::mailOutage(m_clock.now()));
    EVENTUALLY_EQUAL(m_relay.number(notice, u"displayed"_s), 1);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    environment.insert(u"XDG_DATA_HOME"_s, m_relay.folder() + u"/admin"_s);
    m_admin.setProcessEnvironment(environment);
    m_admin.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_admin.start(journey::program(u"foghorn-admin"_s),
                  {u"--relay"_s, m_relay.url(), u"--login"_s,
                   QString::fromLatin1(journey::administrator), u"--language"_s, u"en"_s});
    QVERIFY(m_admin.waitForStarted());
    EVENTUALLY(has(u"push button"_s, u"Sign in"_s));
    EVENTUALLY_EQUAL(journey::activeTitle(), u"Foghorn admin"_s);
}

void AccessibleTest::cleanupTestCase()
{
    m_desk.reset();
    m_admin.terminate();
    if (!m_admin.waitForFinished(10'000)) {
        m_admin.kill();
        m_admin.waitForFinished(10'000);
    }
}

bool AccessibleTest::has(const QString &role, const QString &name) const
{
    for (const ScreenReader::Thing &thing : heard()) {
        if (thing.role == role && thing.name == name)
            return true;
    }
    return false;
}

bool AccessibleTest::tabTo(const QString &name) const
{
    for (const ScreenReader::Thing &target : heard()) {
        if (target.name != name || !target.focusable)
            continue;
        for (int presses = 0; presses < 80; ++presses) {
            if (m_reader.hasFocus(target))
                return true;
            journey::pressKey(u"Tab"_s);
        }
    }
    return false;
}

QString AccessibleTest::focusedRole() const
{
    for (const ScreenReader::Thing &thing : heard()) {
        if (thing.focused)
            return thing.role;
    }
    return {};
}

void AccessibleTest::type(const QString &words)
{
    journey::hand({u"type"_s, u"--delay"_s, u"2"_s, words});
}

QString AccessibleTest::problemsOf(const QList<ScreenReader::Thing> &things) const
{
    const auto walked = journey::tabWalk(m_reader, things, [] { journey::pressKey(u"Tab"_s); });
    const QStringList problems = journey::nameProblems(things) + journey::unreached(things, walked);
    return problems.isEmpty() ? QString() : u'\n' + problems.join(u'\n');
}

void AccessibleTest::signingIn()
{
    QCOMPARE(problemsHere(), QString());
    QVERIFY(tabTo(u"Password"_s));
    type(QString::fromLatin1(journey::password));
    journey::pressKey(u"Return"_s);
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
    EVENTUALLY_EQUAL(focusedRole(), u"chart"_s);
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
    type(u"nothing"_s);
    journey::pressKey(u"Return"_s);
    EVENTUALLY(has(u"text"_s, u"What is wrong"_s));
    QCOMPARE(problemsHere(), QString());
    journey::keepPicture(u"composer-by-keyboard"_s);
    QVERIFY(tabTo(u"Service"_s));
    type(u"VPN"_s);
    QVERIFY(tabTo(u"What is wrong"_s));
    type(u"The VPN is slow this morning"_s);
    journey::pressKey(u"Return"_s); // plain Return sends nothing
    QVERIFY(tabTo(u"What it means for people"_s));
    type(u"Connections from home take a minute."_s);
    EVENTUALLY(has(u"push button"_s, u"Send to 1 person"_s));
    journey::pressKey(u"ctrl+Return"_s);
    EVENTUALLY(has(u"push button"_s, u"Take it back"_s));
    journey::pressKey(u"Escape"_s);
    EVENTUALLY(!has(u"push button"_s, u"Take it back"_s));
    QVERIFY(has(u"push button"_s, u"Send to 1 person"_s));
    QCOMPARE(problemsHere(), QString());
}

/** The pop-up as the desk has it, and the list of notices behind the tray icon. */
void AccessibleTest::thePopupAndTheList()
{
    const auto heardOfTheDesk = [this] { return m_reader.read(m_desk->processId()); };
    QCOMPARE(journey::nameProblems(heardOfTheDesk()).join(u'\n'), QString());
    m_desk->startAgain({u"--read"_s});
    EVENTUALLY(journey::activeTitle().startsWith(u"IT · Example Ltd: "_s));
    QCOMPARE(problemsOf(heardOfTheDesk()), QString());
    QVERIFY(m_desk->pressUntilGone(u"I have read this"_s));
    m_desk->startAgain({});
    EVENTUALLY(!m_desk->list().isEmpty());
    EVENTUALLY_EQUAL(journey::activeTitle(), u"Notices from IT"_s);
    QCOMPARE(problemsOf(heardOfTheDesk()), QString());
    journey::keepPicture(u"list-by-keyboard"_s);
}

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::AccessibleTest)
#include "accessible_test.moc"
