// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/attacks/trace.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace foghorn::attacks {

Trace traced(const QString &program, const QStringList &arguments)
{
    QTemporaryDir folder;
    const QString log = folder.filePath(u"trace"_s);
    QProcess strace;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ASAN_OPTIONS"_s,
                       u"detect_leaks=0"_s); // it cannot look while it is watched
    strace.setProcessEnvironment(environment);
    strace.start(u"strace"_s,
                 QStringList{u"-f"_s, u"-qq"_s, u"-s"_s, u"4096"_s, u"-e"_s,
                             u"trace=openat,open,connect,socket"_s, u"-o"_s, log, program} +
                     arguments);
    Trace trace;
    if (!strace.waitForFinished(90'000))
        strace.kill();
    else if (strace.exitStatus() == QProcess::NormalExit)
        trace.exitCode = strace.exitCode();
    trace.out = strace.readAllStandardOutput();
    trace.err = strace.readAllStandardError();
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return trace;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (trace.sawMarker && !line.isEmpty())
            trace.afterMarker << QString::fromUtf8(line);
        trace.sawMarker |= line.contains(traceMarker);
    }
    return trace;
}

bool mayTrace()
{
    return traced(u"true"_s, {}).exitCode == 0;
}

} // namespace foghorn::attacks
