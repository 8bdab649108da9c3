// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/language.h"
#include "server/store/store.h"

namespace foghorn {

/** What marks are drawn from. */
struct MarkChoice
{
    QStringList pictures;
    QStringList colours;
    QStringList words;
};

/** The shipped pictures and colours, and the words of that language. */
const MarkChoice &shippedMarks(Language language);

/** The mark by which this person knows a real pop-up: the one that was given, else a free one, drawn by chance and
    kept for good. Nothing where hardly any is left: that is logged. Runs inside the store's transaction, and costs
    who has one a single look-up. */
Result<std::optional<Mark>> markOf(Store &store, const PersonId &person, const MarkChoice &choice,
                                   Instant now);

} // namespace foghorn
