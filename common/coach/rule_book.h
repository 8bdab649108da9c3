// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/finding.h"
#include "common/coach/pattern.h"
#include "common/coach/readability.h"
#include "common/coach/word_list.h"
#include "common/model/language.h"
#include "common/result.h"

#include <QHash>
#include <QSet>

namespace foghorn {

/** What words can tell a reader where no field of the notice does. */
enum class Tell { Who, Where, When, Why, Action, Workaround, Apology, Thanks };

/** The rules of one language as they stand in resources/coach, ready for use. Its README explains the data. */
struct RuleBook
{
    Language language = Language::English;
    QHash<CoachRule, QString> why; // %1 = the words, %2 = the replacement
    QHash<CoachRule, QString> say; // what to put where nothing stands
    WordList jargon;
    QHash<CoachRule, PatternSet> patterns; // blame, overPromise, hourInText
    QHash<Tell, PatternSet> tells;
    PatternSet startWords;      // before an hour: it becomes {start}
    PatternSet endWords;        // … {end} in a maintenance
    PatternSet updateWords;     // … it is the next update's, for which a field stands
    QSet<QByteArray> vague;     // words that do not say what is the matter
    QSet<QByteArray> ordinary;  // words that are no acronym, whatever their capitals
    QSet<QByteArray> loud;      // … though they have two letters only
    QByteArrayList loudEndings; // of longer words that no acronym has
    Readability readability;

    /** Names the part of the data that is wrong. */
    static Result<RuleBook> fromJson(const QJsonObject &json);
};

} // namespace foghorn
