// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/coach_rules.h"

#include <QJsonArray>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostWords = 5000;

QJsonObject toJson(const Glossary::Entry &entry)
{
    QJsonObject json{{u"word"_s, entry.word}};
    if (entry.plain)
        json[u"plain"_s] = *entry.plain;
    if (entry.language)
        json[u"language"_s] = toString(*entry.language);
    return json;
}

/** What is wrong goes to `problems`, by its path. */
Glossary::Entry entryFromJson(const QJsonObject &json, const QString &path,
                              QList<FieldProblem> &problems)
{
    Glossary::Entry entry{json[u"word"].toString(), {}, {}};
    if (entry.word.isEmpty())
        problems << FieldProblem{path + u".word"_s, u"a word is needed"_s};
    if (const QJsonValue plain = json[u"plain"]; plain.isString())
        entry.plain = plain.toString();
    if (const QJsonValue language = json[u"language"]; !language.isUndefined()) {
        entry.language = languageFromString(language.toString());
        if (!entry.language)
            problems << FieldProblem{path + u".language"_s, u"is none of en, es, fr, pt"_s};
    }
    return entry;
}

} // namespace

QJsonObject toJson(const CoachRules &rules)
{
    QJsonArray words;
    for (const Glossary::Entry &entry : rules.glossary.entries)
        words.append(toJson(entry));
    return {{u"glossary"_s, words}, {u"policy"_s, toJson(rules.policy)}};
}

Result<CoachRules> coachRulesFromJson(const QJsonObject &json)
{
    QList<FieldProblem> problems;
    CoachRules rules;
    const QJsonArray words = json[u"glossary"].toArray();
    if (!json[u"glossary"].isArray() || words.size() > mostWords)
        problems << FieldProblem{u"glossary"_s,
                                 u"a list of at most %1 words is needed"_s.arg(mostWords)};
    for (qsizetype i = 0; i < words.size() && problems.isEmpty(); ++i)
        rules.glossary.entries.append(
            entryFromJson(words.at(i).toObject(), u"glossary[%1]"_s.arg(i), problems));
    if (!json[u"policy"].isObject())
        problems << FieldProblem{u"policy"_s, u"an object is needed"_s};
    const auto policy = CoachPolicy::fromJson(json[u"policy"].toObject());
    if (policy)
        rules.policy = *policy;
    else
        for (const FieldProblem &problem : policy.error().fields)
            problems << FieldProblem{u"policy."_s + problem.field, problem.reason};
    if (!problems.isEmpty())
        return Error{u"the settings of the coach have wrong fields"_s, problems};
    return rules;
}

} // namespace foghorn
