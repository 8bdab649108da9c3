// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QRandomGenerator>

namespace foghorn::history {

// What an author may write next, drawn from a seed: always a notice that the relay should take.

Notice randomDraft(quint32 seed, Instant now);
/** A change of one or two things; of an ended incident a reopening. */
Notice randomChange(Notice current, quint32 seed, Instant now);
/** Narrowed or widened, and nothing else. */
Notice randomAudience(Notice current, quint32 seed, Instant now);
Notice ending(Notice current);
Notice cancelled(Notice current, quint32 seed);

} // namespace foghorn::history
