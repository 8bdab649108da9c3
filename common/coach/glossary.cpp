// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/glossary.h"

#include "common/coach/word_list.h"
#include "common/model/csv.h"

namespace foghorn {

using namespace Qt::StringLiterals;

Result<Glossary> Glossary::fromCsv(const QString &text)
{
    Glossary glossary;
    int line = 0;
    for (const QStringList &row : csvRows(text)) {
        ++line;
        const QString word = row.value(0).trimmed();
        const bool head = line == 1 && word.compare(u"word", Qt::CaseInsensitive) == 0;
        if (head || (word.isEmpty() && row.size() <= 1))
            continue;
        if (word.isEmpty())
            return Error{u"line %1 of the glossary has no word"_s.arg(line)};
        Entry entry{word, {}, {}};
        if (!row.value(1).trimmed().isEmpty())
            entry.plain = row.value(1).trimmed();
        const QString language = row.value(2).trimmed();
        entry.language = languageFromString(language);
        if (!language.isEmpty() && !entry.language)
            return Error{u"line %1 of the glossary: “%2” is none of en, es, fr, pt"_s.arg(line).arg(
                language)};
        glossary.entries.append(entry);
    }
    return glossary;
}

void Glossary::addTo(WordList &words, Language language) const
{
    for (const Entry &entry : entries) {
        if (!entry.language || entry.language == language)
            words.add(entry.word, entry.plain);
    }
}

} // namespace foghorn
