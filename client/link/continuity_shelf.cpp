// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/continuity_shelf.h"

#include "client/link/json_file.h"
#include "common/logging.h"

#include <QFile>

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

std::optional<ContinuityCard> cardIn(const Envelope &envelope, const KeyList &believed)
{
    const auto card = continuityCardFromBytes(envelope.payload);
    return card && card->deployment == believed.deployment ? std::optional(*card) : std::nullopt;
}

bool isByAnyListed(const Envelope &envelope, const KeyList &believed)
{
    return std::any_of(believed.keys.begin(), believed.keys.end(),
                       [&envelope](const ListedKey &listed) {
                           return isGenuine(envelope, {listed.key}, Payload::ContinuityCard);
                       });
}

} // namespace

ContinuityShelf::ContinuityShelf(const QDir &data, const KeyList &believed)
    : m_path(data.filePath(u"continuity.json"_s))
{
    const QJsonObject json = readJsonFile(m_path);
    m_epoch.text = json.value("epoch"_L1).toString();
    const auto kept =
        envelopeFromJson(json.value("envelope"_L1).toObject(), Payload::ContinuityCard);
    if (kept && isByAnyListed(*kept, believed))
        m_card = cardIn(*kept, believed);
}

bool ContinuityShelf::take(const std::optional<Envelope> &said, const Epoch &epoch,
                           const KeyList &believed, Instant now)
{
    if (!said) {
        QFile::remove(m_path);
        return std::exchange(m_card, std::nullopt).has_value();
    }
    const auto signers = signersOf(*said, believed, now, Payload::ContinuityCard);
    const bool genuine = std::holds_alternative<QList<ListedKey>>(signers);
    const auto card = genuine ? cardIn(*said, believed) : std::nullopt;
    if (!card) {
        qCWarning(lcLink) << "a continuity card that does not verify was dropped";
        return false;
    }
    if (m_card && epoch == m_epoch && card->issuedAt < m_card->issuedAt) {
        qCInfo(lcLink) << "a continuity card older than the one kept was dropped";
        return false;
    }
    if (epoch == m_epoch && m_card == card)
        return false;
    (void)writeJsonFile(m_path, {{u"epoch"_s, epoch.text},
                                 {u"envelope"_s, toJson(*said, Payload::ContinuityCard)}});
    m_epoch = epoch;
    return std::exchange(m_card, card) != card;
}

} // namespace foghorn
