// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/continuity_card.h"
#include "common/protocol/key_list.h"

#include <QDir>

namespace foghorn {

/** Keeps the organisation's continuity card on disk (continuity.json), signed as it came, so that it is there
    when nothing works. Takes only what a key that is believed signed as a card. */
class ContinuityShelf
{
public:
    /** A card whose key has run out since it was taken is still a card: it is for when nothing works. */
    ContinuityShelf(const QDir &data, const KeyList &believed);

    /** What the relay has now; nothing = it has none. A card older than the one kept is no news within an epoch.
        True when the card is another one than before. */
    bool take(const std::optional<Envelope> &said, const Epoch &epoch, const KeyList &believed,
              Instant now);
    const std::optional<ContinuityCard> &card() const { return m_card; }

private:
    QString m_path;
    Epoch m_epoch;
    std::optional<ContinuityCard> m_card;
};

} // namespace foghorn
