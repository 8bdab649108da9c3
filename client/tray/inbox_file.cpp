// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/inbox_file.h"

#include "client/link/json_file.h"
#include "common/logging.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace foghorn {

Inbox InboxFile::load(bool shared) const
{
    const QJsonObject json = readJsonFile(m_path);
    if (json.isEmpty() && QFile::exists(m_path)) {
        const QString aside = m_path + u".damaged"_s;
        QFile::remove(aside);
        if (QFile::rename(m_path, aside))
            qCWarning(lcDesk).noquote()
                << m_path << "is damaged: set aside as" << aside << "and begun anew";
    }
    return Inbox::fromJson(json, shared);
}

bool InboxFile::footSaid() const
{
    return readJsonFile(m_path)["footSaid"_L1].toBool();
}

bool InboxFile::save(const Inbox &inbox, bool footSaid) const
{
    QJsonObject json = inbox.toJson();
    json[u"footSaid"_s] = footSaid;
    const auto written = writeJsonFile(m_path, json);
    if (!written)
        qCWarning(lcDesk).noquote() << written.error().reason;
    return bool(written);
}

} // namespace foghorn
