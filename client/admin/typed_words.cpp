// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/typed_words.h"

#include <QStringList>

#include <algorithm>

namespace foghorn {

namespace {

/** Without case and accents. */
QString folded(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c.isLetterOrNumber() ? c : u' ';
    }
    return plain;
}

} // namespace

bool isFound(const QString &typed, const QString &text)
{
    const QString plain = folded(text);
    const QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    const QString joined = words.join(QString());
    const QStringList wanted = folded(typed).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString &begin) {
        return joined.startsWith(begin) ||
               std::any_of(words.begin(), words.end(),
                           [&](const QString &word) { return word.startsWith(begin); });
    });
}

} // namespace foghorn
