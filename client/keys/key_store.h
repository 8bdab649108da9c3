// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace foghorn {

/** A place for secrets that somebody else guards, by name. Each call answers within a moment and opens no window. */
class KeyStore
{
public:
    enum class Standing {
        Open,
        Locked, // until its owner opens it
        Silent, // it is there and does not answer
        Absent
    };
    virtual ~KeyStore() = default;

    virtual Standing standing() = 0;
    /** Nothing where none is kept under this name; an error where that cannot be told. */
    virtual Result<std::optional<QByteArray>> read(const QString &name) = 0;
    virtual Result<void> write(const QString &name, const QByteArray &secret) = 0;
    virtual void remove(const QString &name) = 0;
};

} // namespace foghorn
