// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/data_folder.h"

#include "common/logging.h"

#include <QCryptographicHash>
#include <QStandardPaths>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** A lock that is left over may be in place although nothing else can be written. */
bool isWritable(const QDir &folder)
{
    QTemporaryFile file(folder.filePath(u"writable-XXXXXX"_s));
    return file.open() && file.write("?") == 1 && file.flush();
}

/** The same one for the same folder, so that what waits there survives a restart in this session. */
QDir makeshiftFor(const QDir &wanted)
{
    const QByteArray name =
        QCryptographicHash::hash(wanted.absolutePath().toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(16);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/foghorn-"_s +
                QString::fromLatin1(name));
}

} // namespace

std::optional<DataFolder> DataFolder::take(const QDir &wanted)
{
    if (auto folder = SessionFolder::take(wanted); folder && isWritable(folder->path()))
        return DataFolder(std::move(*folder));
    auto makeshift = SessionFolder::take(makeshiftFor(wanted));
    if (!makeshift || !isWritable(makeshift->path()))
        return {};
    // What is there already is newer: it was written since the other could no longer be.
    for (const QString &name :
         {u"identity.json"_s, u"desk.json"_s, u"inbox.json"_s, u"outbox.json"_s})
        QFile::copy(wanted.filePath(name), makeshift->path().filePath(name));
    qCWarning(lcDesk).noquote() << wanted.path()
                                << "cannot be written: what this desk knows is kept in"
                                << makeshift->path().path() << "until log-off";
    return DataFolder(std::move(*makeshift));
}

} // namespace foghorn
