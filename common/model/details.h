// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace foghorn {

/** A stretch of details in one look. */
struct DetailsRun
{
    QString text;
    bool bold = false;
    QString target; // of a link, as it was written; empty for plain words
    bool operator==(const DetailsRun &) const = default;
};

/** A paragraph, or one item of a list. */
struct DetailsLine
{
    bool listed = false;
    QList<DetailsRun> runs;
    bool operator==(const DetailsLine &) const = default;
};

/** Details are the one text with a little form: paragraphs parted by blank lines, `- ` or `* ` at the start
    of a line for an item of a list, `**bold**`, `[words](https://…)`. Whatever is not that stands as it was
    written: nothing is ever an error here, nothing else is ever markup. Pure; any thread. */
QList<DetailsLine> detailsLines(const QString &details);

} // namespace foghorn
