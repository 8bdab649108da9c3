// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/ids.h"
#include "common/result.h"

#include <optional>

namespace foghorn {

/** foghorn.side, beside the database: the epoch and cursor that were last known to be durable. A
    database that is behind it was put back from an old copy. */
struct SideFile
{
    Epoch epoch;
    qint64 cursor = 0;
    bool operator==(const SideFile &) const = default;

    /** Nothing when it is missing or unreadable. */
    static std::optional<SideFile> read(const QString &path);
    /** Replaces the file as a whole, on disk before it returns. */
    Result<void> write(const QString &path) const;
};

} // namespace foghorn
