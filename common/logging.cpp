// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/logging.h"

namespace foghorn {

Q_LOGGING_CATEGORY(lcRelay, "foghorn.relay", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNotices, "foghorn.notices", QtInfoMsg)
Q_LOGGING_CATEGORY(lcIdentity, "foghorn.identity", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "foghorn.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcLink, "foghorn.link", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDesk, "foghorn.desk", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAdmin, "foghorn.admin", QtInfoMsg)

} // namespace foghorn
