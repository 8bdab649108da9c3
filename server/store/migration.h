// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/connection.h"

namespace foghorn {

/** The schema this program knows: the highest sql/migration_NNNN.sql. */
int newestSchema();
/** Brings the database up to newestSchema(), each migration in a transaction of its own. Refuses a
    database from a newer program. */
Result<void> migrate(Connection &connection);

} // namespace foghorn
