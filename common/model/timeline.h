// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/tally.h"
#include "common/model/time_words.h"

#include <QList>

#include <optional>

namespace foghorn {

/** What is kept of a notice for the knowledge base. */
struct Timeline
{
    QList<Notice> revisions; // oldest first
    std::optional<Tally> tally;
    QString whyNoFollowUp = {}; // where it was waived
};

/** The story of a notice as Markdown (CommonMark): what it was about and how long it took, every word that people were
    told and what was new in it, how the estimate slipped, whether promises were kept, how many were told, what happened
    and what is done about it. In the reader's language and by their clock; what authors wrote stays text, whatever
    characters it has. Pure; empty where there is no revision. */
QString timelineMarkdown(const Timeline &timeline, const Reader &reader);

/** Text that means itself in Markdown: on one line, every mark escaped. */
QString markdownText(const QString &text);

} // namespace foghorn
