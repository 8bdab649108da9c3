// SPDX-License-Identifier: GPL-3.0-or-later
// How a store is made, opened and put back from a backup.
#include "server/store/store_private.h"

#include "common/log_event.h"
#include "server/store/audit_rows.h"
#include "server/store/migration.h"
#include "server/store/side_file.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace foghorn {

using namespace Qt::StringLiterals;
using column::value;

namespace {
Result<void> makeFolder(const QDir &dir)
{
    const QString path = dir.absolutePath();
    if (dir.exists())
        return {};
    if (!QDir().mkpath(path) ||
        !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return Error{
            u"The folder %1 cannot be made: give one with --data that the account of foghornd "
            "may write to."_s.arg(path)};
    return {};
}

// A store put back by copying files is behind what desks have been told, or of another lifetime. A
// missing side file proves nothing, so it counts as that: a new epoch costs one full catch-up only.
bool isOutrun(const StoreFacts &facts, const std::optional<SideFile> &side)
{
    return !side || side->epoch != facts.epoch || side->cursor > facts.cursor;
}

Instant startOfThis()
{
    return Instant(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
}

/** Whether the trail still holds the row that it once ended with. */
Result<bool> holds(Connection &connection, const AuditHead &kept)
{
    if (kept.number == 0)
        return true;
    const auto rows = auditRows(connection, kept.number - 1, 1);
    if (!rows)
        return rows.error();
    return !rows->isEmpty() && rows->first().number == kept.number &&
           rows->first().hash == kept.hash;
}

// Said in the trail itself: whoever proves it later learns of it, long after this start.
Result<void> noteLostRows(Connection &connection, StoreFacts &facts, const AuditHead &kept)
{
    const auto whole = holds(connection, kept);
    if (!whole)
        return whole.error();
    if (*whole)
        return {};
    logWarning(lcStore, "audit.rowsLost")
        .with("file", connection.path())
        .with("held", textOf(kept))
        .with("holds", textOf(facts.audit));
    const Act act{relayItself(),
                  auditRowsLost(),
                  {QString::number(kept.number),
                   {{u"head"_s, textOf(kept)}},
                   {{u"head"_s, textOf(facts.audit)}}}};
    const auto head = appendAudit(connection, act, startOfThis());
    if (!head)
        return head.error();
    facts.audit = *head;
    return {};
}

// On a connection of its own, closed at the end: the store is used on another thread afterwards.
Result<StoreFacts> examine(const QDir &dir)
{
    const auto connection = Connection::open(databasePathIn(dir));
    if (!connection)
        return connection.error();
    if (const auto checked = checkContent(**connection, CheckDepth::BySize); !checked)
        return checked.error();
    auto facts = readFacts(**connection);
    if (!facts)
        return facts;
    const auto written =
        (*connection)
            ->change(u"update_opened"_s, {{u":opened_at"_s, QDateTime::currentMSecsSinceEpoch()}});
    if (!written)
        return written.error();
    const auto side = SideFile::read(sidePathIn(dir));
    if (isOutrun(*facts, side)) {
        const auto epoch = startNewEpoch(**connection);
        if (!epoch)
            return epoch.error();
        logWarning(lcStore, "store.newEpoch")
            .with("file", (*connection)->path())
            .with("epoch", *epoch)
            .with("why", u"it is behind foghorn.side"_s);
        facts->epoch = *epoch;
    }
    if (side && side->audit) {
        if (const auto noted = noteLostRows(**connection, *facts, *side->audit); !noted)
            return noted.error();
    }
    const SideFile now{facts->epoch, facts->cursor, facts->audit};
    if (now != side) {
        if (const auto saved = now.write(sidePathIn(dir)); !saved)
            return saved.error();
    }
    return facts;
}

// The backup becomes a complete store under another name first: until the last rename nothing has
// happened.
Result<SideFile> prepareBackup(const QString &backup, const QString &fresh,
                               const std::optional<SideFile> &replaced)
{
    removeDatabase(fresh);
    if (!QFile::copy(backup, fresh))
        return Error{u"%1 cannot be copied into %2: see that there is room on the disk and that "
                     u"foghornd may "
                     "read the one and write the other."_s.arg(backup, QFileInfo(fresh).path())};
    // A plain copy of the files may come with its log, which holds the newest commits.
    if (QFileInfo::exists(backup + u"-wal"_s))
        QFile::copy(backup + u"-wal"_s, fresh + u"-wal"_s);
    for (const QString &suffix : {u""_s, u"-wal"_s})
        QFile::setPermissions(fresh + suffix, QFile::ReadOwner | QFile::WriteOwner);
    const auto connection = Connection::open(fresh);
    if (!connection)
        return connection.error();
    if (const auto checked = checkContent(**connection, CheckDepth::Whole); !checked)
        return checked.error();
    const auto facts = readFacts(**connection);
    if (!facts)
        return facts.error();
    const auto epoch = startNewEpoch(**connection);
    if (!epoch)
        return epoch.error();
    const QString held = replaced && replaced->audit ? textOf(*replaced->audit) : QString();
    const Act act{relayItself(),
                  u"store.restore"_s,
                  {epoch->text, {{u"head"_s, held}}, {{u"head"_s, textOf(facts->audit)}}}};
    const auto head = appendAudit(**connection, act, startOfThis());
    if (!head)
        return head.error();
    if (const auto closed = (*connection)->execute(u"PRAGMA journal_mode = DELETE"_s); !closed)
        return closed.error();
    return SideFile{*epoch, facts->cursor, *head};
}

// The log goes first: SQLite would play the old log into the new file. A link keeps the old file
// under its new name while the old name is replaced in one step.
Result<void> keepAside(const QString &path, const QString &aside)
{
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(path + suffix) && !QFile::rename(path + suffix, aside + suffix))
            return Error{u"%1 cannot be moved to %2."_s.arg(path + suffix, aside + suffix)};
    }
    if (QFileInfo(path).isFile()) {
        if (::link(QFile::encodeName(path).constData(), QFile::encodeName(aside).constData()) != 0)
            return Error{u"%1 cannot be kept as %2."_s.arg(path, aside)};
    } else if (QFileInfo::exists(path) && !QFile::rename(path, aside)) {
        return Error{u"%1 cannot be moved to %2."_s.arg(path, aside)};
    }
    return {};
}

QString asideName(const QString &path)
{
    const QString base = path + u".before-restore-"_s +
                         QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString name = base;
    for (int next = 2; QFileInfo::exists(name) || QFileInfo::exists(name + u"-wal"_s); ++next)
        name = u"%1-%2"_s.arg(base).arg(next);
    return name;
}
} // namespace

Result<void> Store::create(const QDir &dir, const QString &organisation,
                           const StaffRecord &administrator)
{
    if (const auto made = makeFolder(dir); !made)
        return made;
    const auto lock = DirectoryLock::take(dir);
    if (!lock)
        return lock.error();
    const QString path = databasePathIn(dir);
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return Error{u"%1 exists already: foghornd init never touches an existing store. Give "
                     u"another folder "
                     "with --data, or start the relay on this one."_s.arg(path)};
    // Under another name until it is whole: a stop in between leaves no half store.
    const QString fresh = path + u".new"_s;
    removeDatabase(fresh);
    const auto facts = makeDatabase(fresh, organisation, administrator);
    if (!facts) {
        removeDatabase(fresh);
        return facts.error();
    }
    removeDatabase(path); // the log of a store that somebody removed by hand
    if (const auto replaced = replaceFile(fresh, path); !replaced)
        return replaced;
    return SideFile{facts->epoch, facts->cursor, facts->audit}.write(sidePathIn(dir));
}

Result<std::unique_ptr<Store>> Store::open(const QDir &dir)
{
    if (const auto checked = checkFile(databasePathIn(dir)); !checked)
        return checked.error();
    auto lock = DirectoryLock::take(dir);
    if (!lock)
        return lock.error();
    const auto facts = examine(dir);
    if (!facts)
        return facts.error();
    return std::unique_ptr<Store>(
        new Store(std::make_unique<Private>(dir, std::move(*lock), *facts)));
}

Result<void> Store::restore(const QDir &dir, const QString &backup)
{
    const QString path = databasePathIn(dir);
    if (const auto checked = checkFile(backup); !checked)
        return checked;
    if (QFileInfo(backup).canonicalFilePath() == QFileInfo(path).canonicalFilePath())
        return Error{u"%1 is the store itself, not a backup of it."_s.arg(backup)};
    if (const auto made = makeFolder(dir); !made)
        return made;
    const auto lock = DirectoryLock::take(dir);
    if (!lock)
        return lock.error();
    const QString fresh = path + u".restoring"_s;
    const auto side = prepareBackup(backup, fresh, SideFile::read(sidePathIn(dir)));
    if (!side) {
        removeDatabase(fresh);
        // The sentence is about the copy; the person knows the backup.
        return Error{QString(side.error().reason).replace(fresh, backup)};
    }
    if (const auto kept = keepAside(path, asideName(path)); !kept)
        return kept;
    if (const auto replaced = replaceFile(fresh, path); !replaced)
        return replaced;
    return side->write(sidePathIn(dir));
}

} // namespace foghorn
