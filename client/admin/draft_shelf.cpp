// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/draft_shelf.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int places = 32; // as many windows and waiting drafts as one person may have
}

DraftShelf::DraftShelf(const QString &first) : m_first(first), m_file(first)
{
    QDir().mkpath(QFileInfo(first).path());
    // Where nothing can be locked (a folder that cannot be written) keeping says so itself.
    m_besideAnother = !locked(0) && QFileInfo::exists(pathOf(0) + u".lock"_s);
    if (!take(Wanted::WithDraft))
        take(Wanted::AnyPlace);
}

QString DraftShelf::pathOf(int place) const
{
    const QFileInfo first(m_first);
    return place == 0 ? m_first
                      : u"%1/%2-%3.%4"_s.arg(first.path(), first.completeBaseName())
                            .arg(place + 1)
                            .arg(first.suffix());
}

std::unique_ptr<QLockFile> DraftShelf::locked(int place) const
{
    auto lock = std::make_unique<QLockFile>(pathOf(place) + u".lock"_s);
    lock->setStaleLockTime(0); // only the end of its process frees it
    return lock->tryLock() ? std::move(lock) : nullptr;
}

bool DraftShelf::take(Wanted wanted)
{
    for (int place = 0; place < places; ++place) {
        const QString path = pathOf(place);
        const bool holdsDraft = QFileInfo::exists(path);
        if ((wanted == Wanted::WithDraft && !holdsDraft) || (wanted == Wanted::Empty && holdsDraft))
            continue;
        if (auto lock = locked(place)) {
            m_lock = std::move(lock);
            m_file = DraftFile(path);
            return true;
        }
    }
    return false;
}

void DraftShelf::setAside()
{
    take(Wanted::Empty);
}

std::optional<DraftFile::Kept> DraftShelf::waiting() const
{
    for (int place = 0; place < places; ++place) {
        const QString path = pathOf(place);
        if (!QFileInfo::exists(path) || !locked(place))
            continue;
        if (auto kept = DraftFile(path).load())
            return kept;
    }
    return {};
}

void DraftShelf::takeWaiting()
{
    take(Wanted::WithDraft);
}

} // namespace foghorn
