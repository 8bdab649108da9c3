// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace foghorn {

// Comma-separated values as RFC 4180 has them. Pure.

/** One cell: quoted where it must be. A cell that a spreadsheet would take for a formula (it starts with
    = + - @, a tab or a carriage return) gets a ' in front. */
QString csvCell(const QString &text);
/** One line with its CRLF. */
QString csvRow(const QStringList &cells);

} // namespace foghorn
