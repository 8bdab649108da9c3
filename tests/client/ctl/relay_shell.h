// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/clock.h"
#include "tests/client/ctl/shell.h"
#include "tests/client/link/fake_relay.h"

namespace foghorn::ctl {

/** Runs foghornctl against the relay as Ana, whose password lies in `folder`, reading `input`; this computer's clock is
    `behind` the relay's. */
inline ShellRun runAsAna(FakeRelay &relay, const QTemporaryDir &folder, const QStringList &words,
                         const QByteArray &input = {}, std::chrono::milliseconds behind = {})
{
    const QString password = fileIn(folder, u"password"_s, "correct horse\n");
    QFile::setPermissions(password, QFile::ReadOwner | QFile::WriteOwner);
    ShellRun run;
    Surroundings surroundings = shellFor(run, input);
    surroundings.timings = quickTimings();
    const QStringList globals{u"--relay"_s, relay.url().toString(), u"--login"_s,
                              u"ana"_s,     u"--password-file"_s,   password};
    run.code = int(runCtl(globals + words, surroundings, ManualClock(relay.time - behind)));
    return run;
}

} // namespace foghorn::ctl
