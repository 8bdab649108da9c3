// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/process_facts.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace foghorn::faults {

namespace {

QByteArray contentOf(qint64 pid, const QString &file)
{
    QFile proc(u"/proc/%1/%2"_s.arg(pid).arg(file));
    return proc.open(QIODevice::ReadOnly) ? proc.readAll() : QByteArray();
}

} // namespace

double cpuSeconds(qint64 pid)
{
    // proc(5): fields 14 and 15, counted behind the name in brackets
    const QByteArray stat = contentOf(pid, u"stat"_s);
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) /
           double(sysconf(_SC_CLK_TCK));
}

qint64 residentKb(qint64 pid)
{
    return contentOf(pid, u"statm"_s).split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) /
           1024;
}

int openDescriptors(qint64 pid)
{
    return int(QDir(u"/proc/%1/fd"_s.arg(pid))
                   .entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot | QDir::AllEntries)
                   .size());
}

int limitDescriptors(qint64 pid, int most)
{
    rlimit before{};
    if (prlimit(pid_t(pid), RLIMIT_NOFILE, nullptr, &before) != 0)
        return -1;
    const rlimit after{rlim_t(most), before.rlim_max};
    return prlimit(pid_t(pid), RLIMIT_NOFILE, &after, nullptr) == 0 ? int(before.rlim_cur) : -1;
}

void standStill(qint64 pid)
{
    ::kill(pid_t(pid), SIGSTOP);
    // The call returns before the threads stop: one may still be writing to a file.
    const QDir tasks(u"/proc/%1/task"_s.arg(pid));
    QElapsedTimer waited;
    for (waited.start(); waited.elapsed() < 10'000; QThread::msleep(1)) {
        const QStringList all = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        const bool stand = std::all_of(all.begin(), all.end(), [&](const QString &task) {
            const QByteArray stat = contentOf(pid, u"task/%1/stat"_s.arg(task));
            return stat.mid(stat.lastIndexOf(')') + 2, 1) == "T";
        });
        if (stand && !all.isEmpty())
            return;
    }
}

void goOn(qint64 pid)
{
    ::kill(pid_t(pid), SIGCONT);
}

void takeAllDescriptors()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace foghorn::faults
