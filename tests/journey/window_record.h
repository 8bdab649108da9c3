// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QProcess>

namespace foghorn::journey {

/** What the X server tells of every window's way over the screen (xev on the root window): nothing that moved between
    two looks is missed, so no test needs to look at the right moment. */
class WindowRecord
{
public:
    ~WindowRecord();
    /** Waits until it hears the server. */
    bool start();
    /** Forgets what was before. */
    void clear();
    /** Where a window at least so wide was when it came to the screen, and where it went since; empty: none came. */
    QList<QPoint> wayOfTheWide(int width);

private:
    QProcess m_xev;
    QString m_said;
};

} // namespace foghorn::journey
