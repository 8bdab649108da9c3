// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/rule_book.h"
#include "common/model/notice.h"

#include <functional>

namespace foghorn {

/** One language version of a notice, folded once for every rule. */
struct FoldedVersion
{
    struct Field
    {
        QString path; // "text.en.actions[0].text"
        FoldedText text;
    };
    QString tag;
    QList<Field> fields; // those that say something, in the order of the pop-up

    FoldedVersion(const QString &tag, const NoticeText &text,
                  const std::function<FoldedText(const QString &)> &fold);
    QString pathOf(QLatin1StringView member) const; // "text.en.closing"
    /** Whether any field tells this, by its words. */
    bool tells(const PatternSet &words) const;
    bool has(QLatin1StringView member) const;
    const FoldedText *find(QLatin1StringView member) const;
};

/** The text that a finding's `field` names; nothing where it names no text of this notice. */
std::optional<QString> textAt(const Notice &notice, const QString &field);

} // namespace foghorn
