// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/continuity_shelf.h"

#include "client/link/json_file.h"
#include "common/logging.h"

#include <QFile>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

std::optional<ContinuityCard> verified(const Envelope &envelope, const Trust &trust)
{
    if (!isGenuine(envelope, trust.keys, Payload::ContinuityCard))
        return {};
    const auto card = continuityCardFromBytes(envelope.payload);
    if (!card || card->deployment != trust.deployment)
        return {};
    return *card;
}

} // namespace

ContinuityShelf::ContinuityShelf(const QDir &data, const Trust &trust)
    : m_path(data.filePath(u"continuity.json"_s))
{
    const QJsonObject json = readJsonFile(m_path);
    m_epoch.text = json.value("epoch"_L1).toString();
    const auto kept =
        envelopeFromJson(json.value("envelope"_L1).toObject(), Payload::ContinuityCard);
    if (kept)
        m_card = verified(*kept, trust);
}

bool ContinuityShelf::take(const std::optional<Envelope> &said, const Epoch &epoch,
                           const Trust &trust)
{
    if (!said) {
        QFile::remove(m_path);
        return std::exchange(m_card, std::nullopt).has_value();
    }
    const auto card = verified(*said, trust);
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
