// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace foghorn::tests {

/** The rows of an RFC 4180 file, its header first. What is no such file (a line that ends without CRLF, a
    quote that is not closed) gives no rows at all. */
QList<QStringList> csvRows(const QString &text);

} // namespace foghorn::tests
