// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace foghorn::attacks {

/** What a program opened and where it connected, as strace has seen it. */
struct Trace
{
    int exitCode = -1;
    QByteArray out, err;
    QStringList afterMarker; // system calls behind the opening of the marker, one a line
    bool sawMarker = false;
};

/** A program that opens this (it is nowhere) says: from here on it counts. */
inline constexpr char traceMarker[] = "/nonexistent/foghorn-watch-from-here";

Trace traced(const QString &program, const QStringList &arguments);
/** Whether a process may be watched here at all. */
bool mayTrace();

} // namespace foghorn::attacks
