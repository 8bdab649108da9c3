// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/language.h"
#include "common/result.h"

#include <optional>

namespace foghorn {

class WordList;

/** An organisation's own words on top of the rules: its jargon with what to say instead, and words that its
    people know (no plain words given), which the coach then leaves alone. */
struct Glossary
{
    struct Entry
    {
        QString word;
        std::optional<QString> plain;
        std::optional<Language> language; // nothing = in every language
        bool operator==(const Entry &) const = default;
    };
    QList<Entry> entries;
    bool operator==(const Glossary &) const = default;

    /** CSV with the columns word, plain words, language; a first line "word,…" is a head. */
    static Result<Glossary> fromCsv(const QString &text);
    void addTo(WordList &words, Language language) const;
};

} // namespace foghorn
