// SPDX-License-Identifier: GPL-3.0-or-later
// Details with their little form: paragraphs, lists, bold words and links.
#include "client/popup/popup_telling.h"

#include "client/popup/change_marks.h"
#include "client/popup/safe_link.h"
#include "common/model/details.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** One line as it is drawn: its words, what is bold and what leads where. A link says its real host
    beside its words; one that we would not open stays as words and host. */
MarkedText drawn(const DetailsLine &line)
{
    MarkedText text;
    for (const DetailsRun &run : line.runs) {
        const int start = int(text.text.size());
        const SafeLink link = run.target.isEmpty() ? SafeLink() : safeLink(run.target);
        text.text += run.text;
        if (!link.words.isEmpty() && link.words != run.text)
            text.text += u" (%1)"_s.arg(link.words);
        const int length = int(text.text.size()) - start;
        if (run.bold)
            text.bold << MarkedRange{start, length};
        if (!link.url.isEmpty())
            text.links << TextLink{start, length, link.url};
    }
    return text;
}

QStringList wordsOf(const QString &details)
{
    QStringList words;
    for (const DetailsLine &line : detailsLines(details))
        words << drawn(line).text;
    return words;
}

} // namespace

DetailsBlocks detailsBlocks(const QString &details, const std::optional<QString> &before)
{
    const QList<DetailsLine> lines = detailsLines(details);
    const MarkedBlock marked =
        before ? markChanges(wordsOf(*before), wordsOf(details)) : unmarked(wordsOf(details));
    DetailsBlocks result{{}, marked.mostlyChanged, marked.somethingGone};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        MarkedText text = drawn(lines[i]);
        text.changed = marked.lines[i].changed;
        text.mostlyChanged = marked.lines[i].mostlyChanged;
        // Items that follow each other are one list.
        if (lines[i].listed && i > 0 && lines[i - 1].listed)
            result.blocks.last().lines << text;
        else
            result.blocks << PopupBlock{{}, lines[i].listed ? Bullet::Dot : Bullet::None, {text}};
    }
    return result;
}

} // namespace foghorn
