// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace foghorn::tests {

/** One message of a .ts file of Qt Linguist. */
struct TsMessage
{
    QString context, source, comment;
    bool numerus = false;
    QString type;             // "unfinished", "obsolete", "vanished"; empty when all is well
    QStringList translations; // one; of a numerus message one a plural form
    bool operator==(const TsMessage &) const = default;
    /** What the message is known by. */
    QString key() const { return context + u'|' + source + u'|' + comment; }
};

struct TsFile
{
    QString name;     // "admin_fr"
    QString language; // "fr", as the file itself says
    QString trouble;  // empty when it could be read
    QList<TsMessage> messages;
};

TsFile readTs(const QString &path);
/** Every .ts file of a folder, by name. */
QList<TsFile> readAllTs(const QString &folder);

} // namespace foghorn::tests
