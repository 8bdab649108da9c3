// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/store_file.h"

#include "server/store/audit_rows.h"
#include "server/store/migration.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace foghorn {

using namespace Qt::StringLiterals;
using column::value;

namespace {
constexpr int headerBytes = 100; // https://www.sqlite.org/fileformat.html, section 1.3

quint32 bigEndian(const QByteArray &header, int offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

// The header's length counts only if it was written together with the change counter. A checkpoint
// writes the header first and the new pages after it: killed in between, the file is shorter than it
// says, and every page that it lacks still stands in the log, each behind 24 bytes of its own
// (fileformat.html, section 4.1).
bool isCutShort(const QByteArray &header, qint64 fileSize, qint64 logSize)
{
    constexpr qint64 logHeaderBytes = 32;
    constexpr qint64 frameHeaderBytes = 24;
    qint64 pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    if (pageSize == 1)
        pageSize = 65536;
    const qint64 missingPages = qint64(bigEndian(header, 28)) - fileSize / pageSize;
    const qint64 loggedPages = (logSize - logHeaderBytes) / (pageSize + frameHeaderBytes);
    return bigEndian(header, 24) == bigEndian(header, 92) && missingPages > 0 &&
           missingPages > loggedPages;
}

Error cannot(const QString &what, const QString &path)
{
    return {
        u"%1 cannot be %2 (%3): see that the folder belongs to the account that foghornd runs as."_s
            .arg(path, what, qt_error_string(errno))};
}
} // namespace

QString databasePathIn(const QDir &dir)
{
    return dir.absoluteFilePath(u"foghorn.db"_s);
}
QString sidePathIn(const QDir &dir)
{
    return dir.absoluteFilePath(u"foghorn.side"_s);
}

Result<void> checkFile(const QString &path)
{
    const QFileInfo info(path);
    struct stat seen;
    if (::stat(QFile::encodeName(path).constData(), &seen) != 0 && errno != ENOENT)
        return cannot(u"read"_s, path);
    if (!info.exists() && !info.isSymLink())
        return Error{
            u"There is no store %1: make one with foghornd init --data DIR, or restore a backup "
            "with foghornd restore."_s.arg(path)};
    if (!info.isFile())
        return Error{
            u"%1 is not a file: move it away, then restore a backup with foghornd restore or "
            "make a new store with foghornd init."_s.arg(path)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cannot(u"read"_s, path);
    const QByteArray header = file.read(headerBytes);
    if (header.isEmpty())
        return Error{u"%1 is empty: restore a backup with foghornd restore."_s.arg(path)};
    if (header.size() < headerBytes || !header.startsWith("SQLite format 3") ||
        bigEndian(header, 68) != applicationId)
        return Error{
            u"%1 is not a Foghorn store: give the right folder with --data, or restore a backup "
            "with foghornd restore."_s.arg(path)};
    if (isCutShort(header, file.size(), QFileInfo(path + u"-wal"_s).size()))
        return Error{u"%1 is damaged (it is shorter than it says): restore a backup with foghornd "
                     "restore."_s.arg(path)};
    return {};
}

Result<void> checkContent(Connection &connection, CheckDepth depth)
{
    if (depth == CheckDepth::Whole || QFileInfo(connection.path()).size() <= wholeCheckBytes) {
        const auto answer = connection.valueOf(u"PRAGMA quick_check(1)"_s);
        if (!answer)
            return answer.error();
        if (answer->toString() != "ok"_L1)
            return Error{u"%1 is damaged (%2): restore a backup with foghornd restore."_s.arg(
                connection.path(), answer->toString().simplified())};
    }
    if (const auto done = migrate(connection); !done)
        return done;
    constexpr int sample = 50;
    const auto newest = connection.list(
        u"list_notices"_s,
        {{u":before"_s, std::numeric_limits<qlonglong>::max()}, {u":row_limit"_s, sample}},
        [](const QSqlQuery &row) { return row.value(0).toByteArray().size(); });
    if (!newest)
        return newest.error();
    return {};
}

Result<StoreFacts> readFacts(Connection &connection)
{
    const auto head = auditHead(connection);
    if (!head)
        return head.error();
    const auto facts = connection.first(u"select_store"_s, {}, [&head](const QSqlQuery &row) {
        return StoreFacts{{row.value(0).toString()},
                          row.value(1).toString(),
                          {row.value(2).toString()},
                          row.value(3).toLongLong(),
                          *head};
    });
    if (!facts)
        return facts.error();
    if (!*facts)
        return Error{
            u"%1 is damaged (it does not say whose store it is): restore a backup with foghornd "
            "restore."_s.arg(connection.path())};
    return **facts;
}

Result<Epoch> startNewEpoch(Connection &connection)
{
    const Epoch epoch{QUuid::createUuid().toString(QUuid::WithoutBraces)};
    if (const auto kept = connection.change(u"insert_earlier_epoch"_s, {}); !kept)
        return kept.error();
    if (const auto changed = connection.change(u"update_epoch"_s, {{u":epoch"_s, value(epoch)}});
        !changed)
        return changed.error();
    return epoch;
}

Result<void> makePrivateFile(const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return cannot(u"made"_s, path);
    ::close(descriptor);
    return {};
}

Result<StoreFacts> makeDatabase(const QString &path, const QString &organisation,
                                const StaffRecord &administrator)
{
    if (const auto made = makePrivateFile(path); !made)
        return made.error();
    const auto opened = Connection::open(path);
    if (!opened)
        return opened.error();
    Connection &connection = **opened;
    Result<void> done = connection.execute(u"PRAGMA application_id = %1"_s.arg(applicationId));
    if (done)
        done = migrate(connection);
    if (done)
        done = connection.execute(u"BEGIN"_s);
    if (!done)
        return done.error();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto store = connection.change(
        u"insert_store"_s, {{u":deployment"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                            {u":organisation"_s, value(organisation)},
                            {u":epoch"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                            {u":opened_at"_s, now}});
    if (!store)
        return store.error();
    const auto staff = connection.change(u"insert_staff"_s,
                                         {{u":login"_s, value(administrator.login)},
                                          {u":name"_s, value(administrator.name)},
                                          {u":role"_s, toString(administrator.role)},
                                          {u":password_hash"_s, value(administrator.passwordHash)},
                                          {u":speech_limit"_s, QString(u""_s)}});
    if (!staff)
        return staff.error();
    const Act act{relayItself(),
                  u"relay.init"_s,
                  {administrator.login,
                   {},
                   {{u"organisation"_s, organisation},
                    {u"name"_s, administrator.name},
                    {u"role"_s, toString(administrator.role)}}}};
    if (const auto audited = appendAudit(connection, act, Instant(std::chrono::milliseconds(now)));
        !audited)
        return audited.error();
    done = connection.execute(u"COMMIT"_s);
    // Everything into the one file, which can then be renamed.
    if (done)
        done = connection.execute(u"PRAGMA journal_mode = DELETE"_s);
    if (!done)
        return done.error();
    return readFacts(connection);
}

Result<void> replaceFile(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return cannot(u"made"_s, to);
    const int folder = ::open(QFile::encodeName(QFileInfo(to).path()).constData(),
                              O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

void removeDatabase(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + suffix);
}

} // namespace foghorn
