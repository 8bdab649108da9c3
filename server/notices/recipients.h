// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notices/tally_book.h"

namespace foghorn {

/** The people behind the numbers of a notice: one part of the tally, as it counts them (who is addressed,
    unless another part is asked for), filtered, searched and one page at a time. A page always fits one frame. */
ToRelay::RecipientList::Answer listRecipients(const ToRelay::RecipientList &question,
                                              const StoredNotice &notice,
                                              const QList<CountedPerson> &people,
                                              const Roster &roster);

} // namespace foghorn
