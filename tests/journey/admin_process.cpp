// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/admin_process.h"

#include "tests/journey/access_checks.h"
#include "tests/journey/screen.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn::journey {

using Thing = ScreenReader::Thing;

/** The window's pages are called so too; those of a bar stand in it. */
static bool isTabOfABar(const QList<Thing> &things, const Thing &tab)
{
    return std::any_of(things.begin(), things.end(), [&tab](const Thing &thing) {
        return thing.path == tab.parent && thing.role == "page tab list"_L1;
    });
}

AdminProcess::~AdminProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }
}

bool AdminProcess::start(const RelayProcess &relay, const QString &language)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    environment.insert(u"XDG_DATA_HOME"_s, relay.folder() + u"/admin"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program(u"foghorn-admin"_s),
                    {u"--relay"_s, relay.url(), u"--login"_s, QString::fromLatin1(administrator),
                     u"--language"_s, language});
    return m_process.waitForStarted() &&
           eventually([] { return activeTitle().contains("Foghorn"_L1); });
}

bool AdminProcess::signIn()
{
    // The login was given: the password has the keyboard (Qt 6.4 names its role as that of any text).
    if (!eventually([this] { return focusedRole() == "text"_L1; }))
        return false;
    type(QString::fromLatin1(password));
    pressKey(u"Return"_s);
    return eventually([this] { return has(u"page tab"_s, u"Templates"_s); });
}

bool AdminProcess::has(const QString &role, const QString &name) const
{
    for (const Thing &thing : heard()) {
        if (thing.role == role && thing.name == name)
            return true;
    }
    return false;
}

QRect AdminProcess::placeOf(const QString &button) const
{
    for (const Thing &thing : heard()) {
        if (thing.role == "push button"_L1 && thing.name == button)
            return thing.place;
    }
    return {};
}

bool AdminProcess::tabTo(const QString &name, const QString &role) const
{
    for (const Thing &target : heard()) {
        if (target.name != name || !target.focusable || (!role.isEmpty() && target.role != role))
            continue;
        for (int presses = 0; presses < 80; ++presses) {
            // On a slow machine a Tab may still be on its way and go on from here: asked twice.
            if (m_reader.hasFocus(target) && !activeTitle().isEmpty() && m_reader.hasFocus(target))
                return true;
            pressKey(u"Tab"_s);
        }
    }
    return false;
}

bool AdminProcess::press(const QString &name, const QString &role) const
{
    if (!tabTo(name, role))
        return false;
    pressKey(u"space"_s);
    return true;
}

bool AdminProcess::openTab(const QString &name) const
{
    const auto things = heard();
    QStringList tabs;
    for (const Thing &thing : things) {
        if (thing.role == "page tab"_L1 && isTabOfABar(things, thing))
            tabs << thing.name;
    }
    const auto isMeant = [&name](const QString &tab) { return tab.startsWith(name); };
    const qsizetype index = std::find_if(tabs.begin(), tabs.end(), isMeant) - tabs.begin();
    const auto bar = std::find_if(things.begin(), things.end(), [](const Thing &thing) {
        return thing.role == "page tab list"_L1;
    });
    if (index == tabs.size() || bar == things.end() || !tabTo(bar->name, bar->role))
        return false;
    for (qsizetype i = 0; i < tabs.size(); ++i)
        pressKey(u"Left"_s);
    for (qsizetype i = 0; i < index; ++i)
        pressKey(u"Right"_s);
    return eventually([&] {
        const auto now = heard();
        return std::any_of(now.begin(), now.end(), [&](const Thing &thing) {
            return thing.role == "page tab list"_L1 && isMeant(thing.name);
        });
    });
}

QString AdminProcess::focused() const
{
    QString current; // a row or a tab says so whenever it is the current one of its kind
    for (const Thing &thing : heard()) {
        if (!thing.focused || !thing.focusable || thing.role == "frame"_L1)
            continue;
        const QString told = u"%1 “%2”"_s.arg(thing.role, thing.name);
        if (!isOfAGroup(thing))
            return told;
        current = told;
    }
    return current;
}

QString AdminProcess::problems() const
{
    return problemsOf(m_reader, heard());
}

QString problemsOf(const ScreenReader &reader, const QList<Thing> &things)
{
    const auto walked = tabWalk(reader, things, [] { pressKey(u"Tab"_s); });
    const QStringList problems = nameProblems(things) + unreached(things, walked);
    return problems.isEmpty() ? QString() : u'\n' + problems.join(u'\n');
}

void type(const QString &words)
{
    hand({u"type"_s, u"--delay"_s, u"2"_s, words});
}

} // namespace foghorn::journey
