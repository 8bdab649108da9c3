// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QTimeZone>

#include <optional>

namespace foghorn {

/** An hour as somebody wrote it: "14:30", "half past two", "a las dos y media", "14 h 30", "midi". */
struct SpokenHour
{
    int hour = 0;
    int minute = 0;
    bool halfDay = false; // "at three" may be either
    bool operator==(const SpokenHour &) const = default;
    /** Whether the author's clock shows this hour at that moment. */
    bool isAt(Instant moment, const QTimeZone &author) const;
};

/** From folded, lower-case words of en, es, fr or pt; nothing where they hold no hour, or two. */
std::optional<SpokenHour> spokenHour(const QString &words);

/** The placeholder that shows the very hour, each reader's own clock: {start}, {end} or {back}; nothing where the
    notice has no such time. */
std::optional<QString> placeholderFor(const SpokenHour &hour, const Notice &notice,
                                      const QTimeZone &author);

} // namespace foghorn
