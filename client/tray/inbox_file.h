// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tray/inbox.h"

#include <QDir>

namespace foghorn {

/** Keeps the inbox on disk (inbox.json): whole or not at all, readable for its owner only. */
class InboxFile
{
public:
    explicit InboxFile(const QDir &data) : m_path(data.filePath(QStringLiteral("inbox.json"))) {}
    /** An empty inbox where there is no file or it cannot be read: the relay tells the state anew. */
    Inbox load(bool shared) const;
    /** False where it could not be written; it is then said in the log. */
    bool save(const Inbox &inbox, bool footSaid) const;
    /** Whether the person was told once who sees that they confirmed. */
    bool footSaid() const;

private:
    QString m_path;
};

} // namespace foghorn
