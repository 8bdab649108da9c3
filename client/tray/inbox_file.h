// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tray/do_not_disturb.h"
#include "client/tray/inbox.h"

#include <QDir>

namespace foghorn {

/** Keeps the inbox on disk (inbox.json): whole or not at all, readable for its owner only. */
class InboxFile
{
public:
    struct Content
    {
        Inbox inbox;
        bool footSaid = false;            // the person was told once who sees that they confirmed
        std::optional<Instant> presentAt; // when the person was last there, by the local clock
        DoNotDisturb quiet;               // the person's own
        QString markSaid = {};            // the mark that the person was told of
    };
    explicit InboxFile(const QDir &data) : m_path(data.filePath(QStringLiteral("inbox.json"))) {}
    /** An empty inbox where there is no file or it cannot be read: the relay tells the state anew. */
    Content load(bool shared) const;
    /** False where it could not be written; it is then said in the log. */
    bool save(const Content &content) const;

private:
    QString m_path;
};

} // namespace foghorn
