// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/draft.h"

#include <QCoreApplication>

namespace foghorn {

/** Keeps the draft on disk while it is written, so that it survives a crash. One draft at a time. */
class DraftFile
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::DraftFile)
public:
    explicit DraftFile(QString path);
    /** Whole or not at all (QSaveFile). */
    Result<void> save(const Draft &draft, const QString &idempotencyKey) const;
    struct Kept
    {
        Draft draft;
        QString idempotencyKey; // of a send whose answer was not heard
        bool operator==(const Kept &) const = default;
    };
    /** Nothing when there is none or it cannot be read (then it is set aside as *.unreadable). */
    std::optional<Kept> load() const;
    void remove() const;

private:
    QString m_path;
};

} // namespace foghorn
