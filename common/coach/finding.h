// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>

namespace foghorn {

/** What the writing coach looks for. */
enum class CoachRule {
    Jargon,
    Blame,
    OverPromise,
    HourInText,
    Shouting,
    LongSentence,
    MissingWhat,
    MissingWho,
    MissingWhen,
    MissingWhere,
    MissingWhy,
    NoAction,
    NoWorkaround,
    NoApology,
    NoThanks
};

inline constexpr std::array allCoachRules{
    CoachRule::Jargon,       CoachRule::Blame,        CoachRule::OverPromise, CoachRule::HourInText,
    CoachRule::Shouting,     CoachRule::LongSentence, CoachRule::MissingWhat, CoachRule::MissingWho,
    CoachRule::MissingWhen,  CoachRule::MissingWhere, CoachRule::MissingWhy,  CoachRule::NoAction,
    CoachRule::NoWorkaround, CoachRule::NoApology,    CoachRule::NoThanks};

QString toString(CoachRule rule); // "jargon", "overPromise" …
std::optional<CoachRule> coachRuleFromString(QStringView text);

/** One piece of advice: where the words stand, why they do harm, and what could stand there instead. */
struct Finding
{
    CoachRule rule = CoachRule::Jargon;
    QString field;        // "text.es.impact", "text.en.actions[0].text", "startsAt"
    qsizetype start = 0;  // in UTF-16 units of that field's text
    qsizetype length = 0; // 0 for what is missing
    QString why;          // a sentence in the language of the text
    std::optional<QString>
        replacement; // for start..length; nothing where the author must find the words
    bool operator==(const Finding &) const = default;
};

/** `replacement` is null where there is none. */
QJsonObject toJson(const Finding &finding);
/** The text with the replacement put in; unchanged without one, or where the text is too short for it. */
QString applied(const Finding &finding, const QString &text);

} // namespace foghorn
