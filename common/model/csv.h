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
/** The rows of a whole file, quoted cells and line ends of any system included; the ' that csvCell puts
    in front of a formula is taken off again. An open quote runs to the end. */
QList<QStringList> csvRows(QStringView text);

} // namespace foghorn
