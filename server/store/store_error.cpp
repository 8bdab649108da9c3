// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/store_error.h"

namespace foghorn {

using namespace Qt::StringLiterals;

// SQLite's primary result codes, https://www.sqlite.org/rescode.html
namespace {
constexpr int busy = 5;
constexpr int locked = 6;
constexpr int readOnly = 8;
constexpr int inputOutput = 10;
constexpr int corrupt = 11;
constexpr int full = 13;
constexpr int cannotOpen = 14;
constexpr int notADatabase = 26;
} // namespace

Error storeError(const QSqlError &error, const QString &path)
{
    const int code = error.nativeErrorCode().toInt() & 0xff; // the low byte of an extended code
    switch (code) {
    case busy:
    case locked:
        return {
            u"%1 is locked by another program: end it (a backup, an SQLite shell) and try again."_s
                .arg(path)};
    case readOnly:
        return {u"%1 cannot be written: make the file and its folder writable for the account that "
                "foghornd runs as, and see whether the disk is mounted read-only."_s.arg(path)};
    case inputOutput:
        return {
            u"The disk under %1 fails (%2): look at the system log; after repair restore a backup "
            "with foghornd restore if the file is damaged."_s.arg(path, error.databaseText())};
    case corrupt:
        return {u"%1 is damaged (%2): restore a backup with foghornd restore."_s.arg(
            path, error.databaseText())};
    case full:
        return {
            u"The disk under %1 is full: free some space; nothing more can be stored until then."_s
                .arg(path)};
    case cannotOpen:
        return {
            u"%1 cannot be opened: see that it and its folder belong to the account that foghornd "
            "runs as."_s.arg(path)};
    case notADatabase:
        return {
            u"%1 is not a Foghorn store: give the right folder with --data, or restore a backup "
            "with foghornd restore."_s.arg(path)};
    default: return {u"%1: %2."_s.arg(path, error.text().trimmed())};
    }
}

} // namespace foghorn
