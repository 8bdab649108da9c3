// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/connection.h"
#include "server/store/store.h"

#include <QDir>

namespace foghorn {

/** Stands in the header of every Foghorn store: "Fogh". */
inline constexpr quint32 applicationId = 0x466f6768;
/** Up to this size a start reads the whole file (PRAGMA quick_check, measured: 7 ms a MB); beyond
   it the header, the length, the schema and the newest notices: ten million receipts must not make
   a relay wait in the middle of an outage. foghornd restore always reads everything. */
inline constexpr qint64 wholeCheckBytes = 16 * 1024 * 1024;

enum class CheckDepth { BySize, Whole };

QString databasePathIn(const QDir &dir);
QString sidePathIn(const QDir &dir);

/** What can be seen from outside: it is there, a file, a Foghorn store, not cut short. Changes
 * nothing. */
Result<void> checkFile(const QString &path);
/** What SQLite sees; also brings the schema up to date. */
Result<void> checkContent(Connection &connection, CheckDepth depth);
Result<StoreFacts> readFacts(Connection &connection);
/** In a transaction of its own. */
Result<Epoch> startNewEpoch(Connection &connection);

/** A new, empty file that only its owner may read. */
Result<void> makePrivateFile(const QString &path);
/** A new database in `path`, with schema and facts, closed and durable. */
Result<StoreFacts> makeDatabase(const QString &path, const QString &organisation,
                                const StaffRecord &administrator);
/** Renames over whatever stood there and makes it durable. */
Result<void> replaceFile(const QString &from, const QString &to);
/** Removes a database with its log files. */
void removeDatabase(const QString &path);

} // namespace foghorn
