// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/audit_entry.h"
#include "common/model/ids.h"
#include "common/result.h"

#include <optional>

namespace foghorn {

/** foghorn.side, beside the database: the epoch, the cursor and the head of the audit trail that were last known to be
    durable. A database that is behind it was put back from an old copy, or somebody took rows away. */
struct SideFile
{
    Epoch epoch;
    qint64 cursor = 0;
    std::optional<AuditHead> audit = {}; // of an earlier version: none
    bool operator==(const SideFile &) const = default;

    /** Nothing when it is missing or unreadable. */
    static std::optional<SideFile> read(const QString &path);
    /** Replaces the file as a whole, on disk before it returns. */
    Result<void> write(const QString &path) const;
};

} // namespace foghorn
