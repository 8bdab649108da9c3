// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/kept_relays.h"

#include "client/link/json_file.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
QString pathIn(const QDir &data)
{
    return data.filePath(u"relays.json"_s);
}
} // namespace

Result<void> keepRelays(const QDir &data, const QList<QUrl> &relays)
{
    if (relays == keptRelays(data))
        return {};
    QJsonArray texts;
    for (const QUrl &relay : relays)
        texts += relay.toString(QUrl::FullyEncoded);
    return writeJsonFile(pathIn(data), {{u"relays"_s, texts}});
}

QList<QUrl> keptRelays(const QDir &data)
{
    QList<QUrl> relays;
    for (const QJsonValue &text : readJsonFile(pathIn(data))["relays"_L1].toArray()) {
        const QUrl relay(text.toString(), QUrl::StrictMode);
        if (relay.isValid() && !relay.host().isEmpty())
            relays += relay;
    }
    return relays;
}

} // namespace foghorn
