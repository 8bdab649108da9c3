// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/ctl_app.h"
#include "client/ctl/terminal_question.h"
#include "client/platform/session_self.h"
#include "common/clock.h"
#include "common/model/person.h"

#include <QCoreApplication>
#include <QFile>
#include <QLoggingCategory>

#include <cstdio>

using namespace foghorn;

static std::function<void(const QByteArray &)> writerTo(std::FILE *stream)
{
    return [stream](const QByteArray &bytes) {
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
        std::fflush(stream);
    };
}

static QByteArray readStandardInput()
{
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("foghornctl"));
    // What the link logs is said by the exit code and one sentence.
    QLoggingCategory::setFilterRules(QStringLiteral("foghorn.*=false"));

    ctl::Surroundings surroundings;
    surroundings.terminal = {writerTo(stdout), writerTo(stderr), readStandardInput,
                             ctl::askAtTerminal};
    surroundings.environment = [](const char *name) { return qEnvironmentVariable(name); };
    surroundings.myself = [] { return personFor(loginName(), hostName()); };
    surroundings.timings.retryCap = std::chrono::seconds{3}; // someone waits for the answer
    const SystemClock clock;
    return int(ctl::runCtl(QCoreApplication::arguments().sliced(1), surroundings, clock));
}
