// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace foghorn {

// Every log category of the house. Lines carry ids, logins and counts; never secrets or whole bodies.
Q_DECLARE_LOGGING_CATEGORY(lcRelay)    // sockets, shards, fan-out
Q_DECLARE_LOGGING_CATEGORY(lcNotices)  // publish, revise, receipts
Q_DECLARE_LOGGING_CATEGORY(lcIdentity) // sign-in, enrolment
Q_DECLARE_LOGGING_CATEGORY(lcStore)    // database
Q_DECLARE_LOGGING_CATEGORY(lcLink)     // the client's connection
Q_DECLARE_LOGGING_CATEGORY(lcDesk)     // tray client
Q_DECLARE_LOGGING_CATEGORY(lcAdmin)    // admin app

} // namespace foghorn
