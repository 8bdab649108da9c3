// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/directory_lock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {
// For the sentence only: whoever holds the lock wrote its process id into the file.
QString holder(int descriptor)
{
    char text[32] = {};
    const ssize_t length = ::pread(descriptor, text, sizeof text - 1, 0);
    return QString::fromLatin1(text, length > 0 ? length : 0).trimmed();
}
} // namespace

Result<std::unique_ptr<DirectoryLock>> DirectoryLock::take(const QDir &dir)
{
    const QString path = dir.filePath(u"foghorn.lock"_s);
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return Error{
            u"%1 cannot be written (%2): make the folder writable for the account that foghornd "
            "runs as."_s.arg(path, qt_error_string(errno))};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const QString process = holder(descriptor);
        ::close(descriptor);
        return Error{
            u"Another foghornd (process %1) uses the store in %2: stop it first, or give another "
            "folder with --data."_s.arg(process.isEmpty() ? u"unknown"_s : process,
                                        dir.absolutePath())};
    }
    const QByteArray process = QByteArray::number(qint64(::getpid())) + '\n';
    if (::ftruncate(descriptor, 0) != 0 ||
        ::pwrite(descriptor, process.constData(), process.size(), 0) < 0) {
        // A full disk; the lock holds all the same.
    }
    return std::unique_ptr<DirectoryLock>(new DirectoryLock(descriptor));
}

DirectoryLock::~DirectoryLock()
{
    ::close(m_descriptor);
}

} // namespace foghorn
