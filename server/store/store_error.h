// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

#include <QSqlError>

namespace foghorn {

/** What SQLite said, as a sentence that names the file and says what to do. */
Error storeError(const QSqlError &error, const QString &path);

} // namespace foghorn
