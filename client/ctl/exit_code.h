// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foghorn::ctl {

/** How foghornctl ends; other tools rely on these (64 and up as in sysexits.h). */
enum class ExitCode {
    Ok = 0,
    Refused = 1, // the relay said no for a reason without a code of its own (no such notice …)
    InvalidNotice = 2, // every wrong field was said on stderr
    Waits = 3,         // kept by the relay: it goes out once somebody else has approved it
    Usage = 64,
    NoInput = 66, // a file that was named cannot be read
    Unreachable = 69,
    Internal = 70,
    Temporary = 75, // conflict, too many requests, not stored, or not known: look and try again
    NoRight = 77,   // wrong password, or no right to do this
};

} // namespace foghorn::ctl
