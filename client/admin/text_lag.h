// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/text_part.h"

#include <QMap>

#include <optional>

namespace foghorn {

/** Watches the versions of a notice in its languages while it is written, and says which of them lags behind the
    last change. A change is what is typed in one part of one language before another is touched. A version that lags
    catches up by being changed too. Knows no widget. */
class TextLag
{
public:
    /** Begins with versions that agree: as published, or as a template has them. */
    void begin(const Notice &notice);
    void note(const Notice &before, const Notice &after);
    /** The author has looked: this version says the same as the others. */
    void agree(const QString &language);

    /** The parts that were changed in another language and not in this one. */
    QList<TextPart> lagging(const QString &language) const;
    /** The language of the last change; empty: nothing was changed yet. */
    QString lastChanged() const { return m_last ? m_last->language : QString(); }

private:
    struct Place
    {
        QString language;
        TextPart part;
        bool operator==(const Place &) const = default;
    };
    void join(const QString &language, const Notice &others);
    void change(const Place &place);
    int newest(TextPart part) const;

    QMap<QString, QMap<TextPart, int>>
        m_changes; // by language: how many changes of this part it has seen
    std::optional<Place> m_last;
};

} // namespace foghorn
