// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace foghorn {

/** Whom of a notice a list shows. */
struct RecipientFilter
{
    TallyPart part = TallyPart::Addressed;
    std::optional<RecipientState> state;
    bool operator==(const RecipientFilter &) const = default;
};

/** Every filter that the board offers, with its words, in the order of the list. */
QList<std::pair<QString, RecipientFilter>> recipientFilters();
/** The sentence that the help desk can say on the phone. */
QString filterMeaning(const RecipientFilter &filter);
/** "displayed", "not yet delivered": a person's state in words. */
QString recipientStateWords(const Recipient &recipient);
/** How a list calls a person; a shared desk has no name but its computer's. */
QString recipientName(const Recipient &recipient);

} // namespace foghorn
