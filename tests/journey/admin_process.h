// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journey/programs.h"
#include "tests/journey/screen_reader.h"

namespace foghorn::journey {

/** The real foghorn-admin, used by somebody who hears the screen and has only the keyboard. Needs a screen. */
class AdminProcess
{
public:
    ~AdminProcess();

    /** Waits until its window has the keyboard. */
    bool start(const RelayProcess &relay, const QString &language = QStringLiteral("en"));
    /** Types the password; waits for the board. */
    bool signIn();
    QProcess &process() { return m_process; }
    const ScreenReader &reader() const { return m_reader; }

    /** Everything that it has on the screen. */
    QList<ScreenReader::Thing> heard() const { return m_reader.read(m_process.processId()); }
    bool has(const QString &role, const QString &name) const;
    /** Where a button stands on the screen; empty while there is none. */
    QRect placeOf(const QString &button) const;
    /** Presses Tab until this has the keyboard; an empty role is any. */
    bool tabTo(const QString &name, const QString &role = {}) const;
    /** Goes there by Tab and presses it with Space. */
    bool press(const QString &name, const QString &role = {}) const;
    /** Goes to the page's tabs by Tab and on by the arrows to the one whose name begins so. */
    bool openTab(const QString &name) const;
    /** What has the keyboard: "role name", empty where nothing says so. */
    QString focused() const;
    QString focusedRole() const { return focused().section(u'“', 0, 0).trimmed(); }
    /** Names, roles, and a walk round the window by Tab: what is wrong, as sentences. */
    QString problems() const;

private:
    QProcess m_process;
    ScreenReader m_reader;
};

/** What is wrong with these, and with the walk round them by Tab; empty: nothing. */
QString problemsOf(const ScreenReader &reader, const QList<ScreenReader::Thing> &things);
void type(const QString &words);

} // namespace foghorn::journey
