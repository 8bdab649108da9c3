// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace foghorn {

/** What to do with the first bytes of a client, before a WebSocket is made of it. */
struct UpgradeVerdict
{
    enum class Kind { NeedsMore, Upgrade, Refuse };
    Kind kind = Kind::NeedsMore;
    QByteArray refusal; // a whole HTTP answer
};

inline constexpr qsizetype upgradeHeadBytes = 8 * 1024;

/** Looks at an HTTP request head: GET of our path, a WebSocket upgrade with our subprotocol, no
    Origin (our programs send none; a browser's page always does). Qt's server would take 800 KB of
    headers, any path and any origin, and answer most mistakes with silence. */
UpgradeVerdict checkUpgrade(const QByteArray &received);

} // namespace foghorn
