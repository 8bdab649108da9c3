// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journey/screen_reader.h"

#include <QProcess>

namespace foghorn::journey {

/** A real foghorn in a session of its own, with the eyes and the hand of the person before it. */
class DeskProcess
{
public:
    struct Options
    {
        QString relay;
        QString tokenFile;
        QString data;
        QString session; // XDG_SESSION_ID
        QString language = QStringLiteral("en");
        QStringList more; // further options
        QString clock;    // as faketime takes it: "+2h"; empty = the right time
        enum class Pace {
            Real,
            Faked
        } pace = Pace::Real;    // of time going by: "+0 x60" is a minute a second
        QString clockFile = {}; // instead of `clock`: a file that may be written anew meanwhile
        QString locale = {};    // of the session ("pt_PT.UTF-8"); then it chooses the language
    };
    explicit DeskProcess(const Options &options);
    ~DeskProcess();

    void start();
    /** SIGTERM, as a log-off does. */
    void quit();
    /** SIGKILL: no chance to tidy up. */
    void kill();
    /** SIGSTOP and SIGCONT. */
    void standStill() const;
    void goOn() const;
    /** A second start in this session: "--read" hands its wish to this desk. */
    void startAgain(const QStringList &more) const;

    qint64 processId() const { return m_process.processId(); }
    /** The pop-up's window; empty while none is on the screen. */
    QByteArray popup() const;
    /** The list of notices; empty while it is not on the screen. */
    QByteArray list() const;
    /** All that stands on the screen, a line per label and button. */
    QStringList words() const;
    bool says(const QString &part) const;
    /** Where a button stands; empty while there is none. */
    QRect button(const QString &words) const;
    /** Moves the mouse there and clicks, with this desk's pop-up on top. */
    bool press(const QString &button) const;
    /** The same until the pop-up is gone: its buttons sleep 0.7 s after each change. */
    bool pressUntilGone(const QString &button) const;
    /** What has the keyboard, by its name. */
    QString focused() const;
    /** Whether the desk has logged this since its start. */
    bool logged(const QString &part);

private:
    QStringList arguments() const;
    QProcessEnvironment environment() const;

    Options m_options;
    QProcess m_process;
    QByteArray m_log;
    ScreenReader m_reader;
};

} // namespace foghorn::journey
