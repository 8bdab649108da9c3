// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/inbox_file.h"

#include "client/link/json_file.h"
#include "common/logging.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace foghorn {

InboxFile::Content InboxFile::load(bool shared) const
{
    const QJsonObject json = readJsonFile(m_path);
    if (json.isEmpty() && QFile::exists(m_path)) {
        const QString aside = m_path + u".damaged"_s;
        QFile::remove(aside);
        if (QFile::rename(m_path, aside))
            qCWarning(lcDesk).noquote()
                << m_path << "is damaged: set aside as" << aside << "and begun anew";
    }
    const auto presentAt = instantFromIso(json["presentAt"_L1].toString());
    return {Inbox::fromJson(json, shared), json["footSaid"_L1].toBool(),
            presentAt ? std::optional(*presentAt) : std::nullopt, DoNotDisturb::fromJson(json),
            json["markSaid"_L1].toString()};
}

bool InboxFile::save(const Content &content) const
{
    QJsonObject json = content.inbox.toJson();
    json[u"footSaid"_s] = content.footSaid;
    if (!content.markSaid.isEmpty())
        json[u"markSaid"_s] = content.markSaid;
    content.quiet.writeTo(json);
    if (content.presentAt)
        json[u"presentAt"_s] = toIso(*content.presentAt);
    const auto written = writeJsonFile(m_path, json);
    if (!written)
        qCWarning(lcDesk).noquote() << written.error().reason;
    return bool(written);
}

} // namespace foghorn
