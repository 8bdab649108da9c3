// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/draft_file.h"

#include <QLockFile>

#include <memory>

namespace foghorn {

/** The places where this person's drafts are kept: one for each window that is open, and those that a crash or a
    more urgent notice left waiting. A place belongs to one window at a time (a lock that a crash sets free), so that
    two windows never overwrite each other. */
class DraftShelf
{
public:
    /** `first` is the first place ("draft.json"); further ones stand beside it ("draft-2.json" …). Takes the first free
        place with a draft, else the first free one. */
    explicit DraftShelf(const QString &first);

    /** The place that is ours. */
    const DraftFile &file() const { return m_file; }
    /** Another window holds an earlier place. */
    bool isBesideAnother() const { return m_besideAnother; }
    /** Leaves our draft where it is, for later, and takes an empty place. */
    void setAside();
    /** The first draft that waits in a place nobody holds. */
    std::optional<DraftFile::Kept> waiting() const;
    /** Takes the place of that draft instead of ours, which is empty. */
    void takeWaiting();

private:
    enum class Wanted { AnyPlace, WithDraft, Empty };
    QString pathOf(int place) const;
    bool take(Wanted wanted);
    std::unique_ptr<QLockFile> locked(int place) const;

    QString m_first;
    DraftFile m_file;
    std::unique_ptr<QLockFile> m_lock;
    bool m_besideAnother = false;
};

} // namespace foghorn
