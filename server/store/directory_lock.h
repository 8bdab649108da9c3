// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

#include <QDir>

#include <memory>

namespace foghorn {

/** Holds foghorn.lock of a data folder, so that one program at a time uses the store. The system
   lets go of it when the process dies, whatever way: nothing is left to clean up. (QLockFile goes
   by the process id; in a restarted container the dead relay and the new one are both process 1.)
 */
class DirectoryLock
{
public:
    static Result<std::unique_ptr<DirectoryLock>> take(const QDir &dir);
    ~DirectoryLock();
    DirectoryLock(const DirectoryLock &) = delete;
    DirectoryLock &operator=(const DirectoryLock &) = delete;

private:
    explicit DirectoryLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace foghorn
