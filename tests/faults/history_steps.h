// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace foghorn::history {

enum class Flavour {
    Calm,   // days and weeks, clean restarts
    Stormy, // hours, with crashes and restores
    Killed, // the program itself under SIGKILL, with requests under way
};
QString toString(Flavour flavour);

/** One thing that happens. `a` and `b` are drawn numbers: to whom and how is chosen by them from what
    there is at that moment, so that a step still means something when earlier ones are left out. */
struct Step
{
    enum class Kind {
        Publish,
        Revise,
        Audience,
        End,
        Cancel,
        Again,
        Stale,
        Look,
        Open,
        Confirm,
        Close,
        Hold,
        Reply,
        Repeat,
        Sleep,
        Wake,
        Unplug,
        Plug,
        Travel,
        Rename,
        Wait,
        Stop,
        Kill,
        KillBusy,
        Start,
        Backup,
        Restore,
    };
    Kind kind = Kind::Look;
    quint32 a = 0;
    quint32 b = 0;
};
QString toString(const Step &step);

QList<Step> randomSteps(Flavour flavour, quint32 seed, int count);

} // namespace foghorn::history
