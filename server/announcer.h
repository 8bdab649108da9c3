// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notices/publisher.h"
#include "server/relay/relay.h"

namespace foghorn {

/** What the shards need to tell everybody about a committed revision, each frame encoded once. */
Announcement announcementOf(const PublishedNotice &published, const Epoch &epoch);

} // namespace foghorn
