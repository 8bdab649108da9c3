// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace foghorn::faults {

// What the kernel knows of a process.

/** Seconds of CPU that it has used, user and system. */
double cpuSeconds(qint64 pid);
/** By how much a program's memory may move without a meaning; AddressSanitizer keeps what was freed for a while,
    and this test is built as the program is. */
#if defined(FOGHORN_SANITIZED)
inline constexpr qint64 memorySlackKb = 80 * 1024;
#else
inline constexpr qint64 memorySlackKb = 20 * 1024;
#endif

/** Resident memory in KB. */
qint64 residentKb(qint64 pid);
int openDescriptors(qint64 pid);
/** Changes its limit of descriptors; gives the one before, -1 where that is not allowed. */
int limitDescriptors(qint64 pid, int most);
/** SIGSTOP, and waits until every thread stands; then SIGCONT. */
void standStill(qint64 pid);
void goOn(qint64 pid);

/** As many descriptors for this test as the system allows. */
void takeAllDescriptors();

} // namespace foghorn::faults
