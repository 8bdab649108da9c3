// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/text_lag.h"

#include <algorithm>

namespace foghorn {

void TextLag::begin(const Notice &notice)
{
    m_changes.clear();
    m_last.reset();
    for (auto text = notice.text.begin(); text != notice.text.end(); ++text)
        m_changes.insert(text.key(), {});
}

void TextLag::note(const Notice &before, const Notice &after)
{
    m_changes.removeIf([&after](auto each) { return !after.text.contains(each.key()); });
    for (auto text = after.text.begin(); text != after.text.end(); ++text) {
        if (!m_changes.contains(text.key()))
            join(text.key(), before);
        const NoticeText known = before.text.value(text.key());
        for (const TextPart part : allTextParts) {
            if (wordsOf(known, part) != wordsOf(*text, part))
                change({text.key(), part});
        }
    }
}

void TextLag::join(const QString &language, const Notice &others)
{
    for (auto text = others.text.begin(); text != others.text.end(); ++text) {
        for (const TextPart part : allTextParts) {
            int &seen = m_changes[text.key()][part];
            if (seen == 0 && !wordsOf(*text, part).isEmpty())
                seen = 1; // what stood there already is news to the new version
        }
    }
    m_changes.insert(language, {});
}

int TextLag::newest(TextPart part) const
{
    int newest = 0;
    for (const QMap<TextPart, int> &seen : m_changes)
        newest = std::max(newest, seen.value(part));
    return newest;
}

void TextLag::change(const Place &place)
{
    int &seen = m_changes[place.language][place.part];
    const int newest = this->newest(place.part);
    if (seen < newest)
        seen = newest; // catches up
    else if (m_last != place)
        ++seen; // what is typed on belongs to the same change
    m_last = place;
}

void TextLag::agree(const QString &language)
{
    for (const TextPart part : allTextParts)
        m_changes[language][part] = newest(part);
}

QList<TextPart> TextLag::lagging(const QString &language) const
{
    QList<TextPart> parts;
    for (const TextPart part : allTextParts) {
        if (m_changes.value(language).value(part) < newest(part))
            parts << part;
    }
    return parts;
}

} // namespace foghorn
