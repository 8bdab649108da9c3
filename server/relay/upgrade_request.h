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
    QByteArray answer = {};  // a whole HTTP answer, unless more is needed
    qsizetype headBytes = 0; // of an upgrade's request; what follows is WebSocket already
};

inline constexpr qsizetype upgradeHeadBytes = 8 * 1024;

/** Looks at an HTTP request head: GET of our path, a WebSocket upgrade with our subprotocol, no
    Origin (our programs send none; a browser's page always does). */
UpgradeVerdict checkUpgrade(const QByteArray &received);

} // namespace foghorn
