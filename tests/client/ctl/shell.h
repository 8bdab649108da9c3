// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/ctl_app.h"

#include <QFile>
#include <QTemporaryDir>

namespace foghorn::ctl {

// foghornctl as a shell would run it, without a process.

/** What a run gave. */
struct ShellRun
{
    int code = -1;
    QString out, error;
};

/** A terminal that writes into `run`, which must outlive it, and reads `input`; an empty environment. */
inline Surroundings shellFor(ShellRun &run, const QByteArray &input)
{
    Surroundings surroundings;
    surroundings.terminal = {
        [&run](const QByteArray &bytes) { run.out += QString::fromUtf8(bytes); },
        [&run](const QByteArray &bytes) { run.error += QString::fromUtf8(bytes); },
        [input] { return input; }};
    surroundings.environment = [](const char *) { return QString(); };
    return surroundings;
}

/** Its path. */
inline QString fileIn(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    const QString path = folder.filePath(name);
    QFile opened(path);
    if (!opened.open(QIODevice::WriteOnly) || opened.write(content) != content.size())
        qFatal("a file of the test cannot be written");
    return path;
}

} // namespace foghorn::ctl
