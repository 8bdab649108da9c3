// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/folded_text.h"

#include <QByteArrayList>
#include <QHash>
#include <QStringList>

#include <optional>

namespace foghorn {

/** Words and phrases to be said more plainly, or known to be plain. The longest one wins, so "train ticket"
    keeps the "ticket" in it from being taken for jargon; what was added last wins over what is equal. */
class WordList
{
public:
    /** Forms and substitutes side by side, parted by '|' ("server|servers" → "computer|computers"), or one
        substitute for all; no substitute = plain. A form with capitals matches these capitals only. */
    void add(const QString &forms, const std::optional<QString> &substitutes);

    struct Match
    {
        Range range; // in the folded text
        QString substitute;
    };
    QList<Match> matches(const FoldedText &text) const;
    /** Every form with its substitute: for the tests of the data. */
    QList<QPair<QString, std::optional<QString>>> all() const;

private:
    struct Phrase
    {
        QByteArrayList words; // folded, lower case
        QByteArray exact;     // with capitals; empty where they do not matter
        QString form;
        std::optional<QString> substitute;
    };
    /** The longest phrase that begins with this word. */
    const Phrase *at(const FoldedText &text, qsizetype word) const;
    static bool stands(const Phrase &phrase, const FoldedText &text, qsizetype word);

    QHash<QByteArray, QList<Phrase>> m_byFirstWord;
};

} // namespace foghorn
