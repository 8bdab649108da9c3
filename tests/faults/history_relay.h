// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/foghornd_app.h"
#include "tests/server/wire_client.h"

#include <QProcess>

namespace foghorn::history {

/** A real relay over a real store that a history can stop, kill, copy and restore: in this process by a
    clock that the test moves, or as the program, which then really gets SIGKILL. It keeps its port, so
    that desks find it again by themselves. */
class HistoryRelay
{
public:
    enum class Kind { InProcess, Program };
    HistoryRelay(Kind kind, const QDir &data, const Clock &clock);
    ~HistoryRelay();

    /** False where it does not start; said in the log. */
    bool start();
    void stop();
    void kill();
    bool isUp() const { return m_app || m_process; }
    /** Copies the running store, as an administrator would. */
    bool backup();
    bool hasBackup() const;
    /** Of a relay that is down. */
    bool restore();

    QUrl url() const { return m_url; }
    /** The administrator, signed in; a new session now and then, as requests are limited. */
    test::WireClient &console();

private:
    bool startHere();
    bool startProgram();
    QString backupPath() const { return m_data.path() + QStringLiteral(".backup"); }

    const Kind m_kind;
    const QDir m_data;
    const Clock &m_clock;
    std::unique_ptr<FoghorndApp> m_app;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<test::WireClient> m_console;
    int m_asked = 0;
    quint16 m_port = 0;
    QUrl m_url;
};

/** Runs the event loop until `ready` or the time is over; wakes at each event. */
bool waitUntil(const std::function<bool()> &ready,
               std::chrono::milliseconds most = std::chrono::seconds(5));

} // namespace foghorn::history
