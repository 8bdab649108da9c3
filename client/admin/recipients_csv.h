// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace foghorn {

/** RFC 4180, UTF-8 with a byte order mark (so that spreadsheets read accents), cells that a spreadsheet would
    take for a formula made harmless. Columns: person, name, state, revision, host, session, site, connected,
    deliveredAt, displayedAt, acknowledgedAt; a person's desks share a cell, separated by "; ". */
QByteArray recipientsCsv(const QList<Recipient> &recipients);

} // namespace foghorn
