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
    /** Names, roles and the walk round the page by Tab. */
    QString problemsHere() const;

    SystemClock m_clock;
    journey::RelayProcess m_relay;
    QProcess m_admin;
    ScreenReader m_reader;
};

void AccessibleTest::initTestCase()
{
    QVERIFY(m_relay.start());
    m_relay.publish(journey::mailOutage(m_clock.now()));
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

QString AccessibleTest::problemsHere() const
{
    const auto things = heard();
    const auto walked = journey::tabWalk(m_reader, things, [] { journey::pressKey(u"Tab"_s); });
    const QStringList problems = journey::nameProblems(things) + journey::unreached(things, walked);
    return problems.isEmpty() ? QString() : u'\n' + problems.join(u'\n');
}

void AccessibleTest::signingIn()
{
    QCOMPARE(problemsHere(), QString());
    QVERIFY(tabTo(u"Password"_s));
    journey::hand({u"type"_s, u"--delay"_s, u"2"_s, QString::fromLatin1(journey::password)});
    journey::pressKey(u"Return"_s);
    EVENTUALLY(has(u"push button"_s, u"New notice"_s));
}

void AccessibleTest::theBoardAndItsPeople()
{
    EVENTUALLY(has(u"push button"_s, u"Update…"_s));
    QCOMPARE(problemsHere(), QString());
    journey::keepPicture(u"board-by-keyboard"_s);
}

void AccessibleTest::beginningANotice()
{
    QVERIFY(tabTo(u"New notice"_s));
    journey::pressKey(u"space"_s);
    EVENTUALLY(!has(u"push button"_s, u"New notice"_s));
    QCOMPARE(problemsHere(), QString());
}

void AccessibleTest::writingANotice() {}

void AccessibleTest::thePopupAndTheList() {}

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::AccessibleTest)
#include "accessible_test.moc"
