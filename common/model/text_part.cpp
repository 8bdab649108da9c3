// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/text_part.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** The member for a part that is one piece of text; nothing for a list. */
template <class Text>
auto *pieceOf(Text &text, TextPart part)
{
    switch (part) {
    case TextPart::Headline: return &text.headline;
    case TextPart::Affected: return &text.affected;
    case TextPart::Impact: return &text.impact;
    case TextPart::Purpose: return &text.purpose;
    case TextPart::Benefit: return &text.benefit;
    case TextPart::Workaround: return &text.workaround;
    case TextPart::Progress: return &text.progress;
    case TextPart::Cause: return &text.cause;
    case TextPart::Prevention: return &text.prevention;
    case TextPart::Closing: return &text.closing;
    case TextPart::Details: return &text.details;
    case TextPart::Actions:
    case TextPart::StillWorks: break;
    }
    return static_cast<decltype(&text.headline)>(nullptr);
}

} // namespace

QString toString(TextPart part)
{
    switch (part) {
    case TextPart::Headline: return u"headline"_s;
    case TextPart::Affected: return u"affected"_s;
    case TextPart::Impact: return u"impact"_s;
    case TextPart::Purpose: return u"purpose"_s;
    case TextPart::Benefit: return u"benefit"_s;
    case TextPart::Actions: return u"actions"_s;
    case TextPart::Workaround: return u"workaround"_s;
    case TextPart::StillWorks: return u"stillWorks"_s;
    case TextPart::Progress: return u"progress"_s;
    case TextPart::Cause: return u"cause"_s;
    case TextPart::Prevention: return u"prevention"_s;
    case TextPart::Closing: return u"closing"_s;
    case TextPart::Details: return u"details"_s;
    }
    return {};
}

QString wordsOf(const NoticeText &text, TextPart part)
{
    if (const QString *piece = pieceOf(text, part))
        return *piece;
    if (part == TextPart::StillWorks)
        return text.stillWorks.join(u'\n');
    QStringList lines;
    for (const Action &action : text.actions)
        lines << action.text;
    return lines.join(u'\n');
}

void setWords(NoticeText &text, TextPart part, const QString &words)
{
    if (QString *piece = pieceOf(text, part)) {
        *piece = words;
        return;
    }
    const QStringList lines = words.isEmpty() ? QStringList() : words.split(u'\n');
    if (part == TextPart::StillWorks) {
        text.stillWorks = lines;
        return;
    }
    QList<Action> actions;
    for (qsizetype i = 0; i < lines.size(); ++i)
        actions << Action{text.actions.value(i).when, lines[i]};
    text.actions = actions;
}

} // namespace foghorn
