// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/key_safe.h"

namespace foghorn {

/** A key store that somebody may lock. */
class LockableSafe : public KeyFolder
{
public:
    using KeyFolder::KeyFolder;
    std::optional<QByteArray> find(const QString &name) override
    {
        return locked ? std::nullopt : KeyFolder::find(name);
    }
    bool mayOpenLater() override { return locked || absent; }
    bool isLocked() override { return locked; }

    bool locked = false;
    bool absent = false; // in this session: what is kept lies in files
};

} // namespace foghorn
