// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/rule_book.h"

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

QSet<QByteArray> foldedWords(const QJsonValue &value)
{
    QSet<QByteArray> words;
    for (const QJsonValue &line : value.toArray()) {
        const FoldedText folded(line.toString());
        for (const Range &word : folded.words())
            words.insert(folded.lower().sliced(word.start, word.length));
    }
    return words;
}

/** Reads sets of patterns by their name; the first that is wrong ends it. */
template <class Key>
std::optional<Error> readSets(const QJsonObject &json, const QJsonObject &words,
                              PatternSet::Use use, std::optional<Key> (*keyOf)(QStringView),
                              QHash<Key, PatternSet> &into)
{
    for (auto set = json.begin(); set != json.end(); ++set) {
        const auto key = keyOf(set.key());
        if (!key)
            return Error{u"“%1” is no name of a rule"_s.arg(set.key())};
        const auto patterns = PatternSet::fromJson(set->toArray(), words, use);
        if (!patterns)
            return Error{u"%1: %2"_s.arg(set.key(), patterns.error().reason)};
        into[*key] = *patterns;
    }
    return {};
}

std::optional<Tell> tellFromString(QStringView name)
{
    static const QHash<QString, Tell> names{
        {u"who"_s, Tell::Who},         {u"where"_s, Tell::Where},
        {u"when"_s, Tell::When},       {u"why"_s, Tell::Why},
        {u"action"_s, Tell::Action},   {u"workaround"_s, Tell::Workaround},
        {u"apology"_s, Tell::Apology}, {u"thanks"_s, Tell::Thanks}};
    const auto found = names.constFind(name.toString());
    return found == names.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Error> readSentences(const QJsonObject &json, QHash<CoachRule, QString> &into)
{
    for (auto sentence = json.begin(); sentence != json.end(); ++sentence) {
        const auto rule = coachRuleFromString(sentence.key());
        if (!rule)
            return Error{u"“%1” is no name of a rule"_s.arg(sentence.key())};
        into[*rule] = sentence->toString();
    }
    return {};
}

Readability readReadability(const QJsonObject &json)
{
    Readability numbers;
    numbers.words = json[u"words"].toInt(numbers.words);
    numbers.base = json[u"base"].toDouble(numbers.base);
    numbers.perSentenceWord = json[u"perSentenceWord"].toDouble(numbers.perSentenceWord);
    numbers.perSyllable = json[u"perSyllable"].toDouble(numbers.perSyllable);
    numbers.hard = json[u"hard"].toDouble(numbers.hard);
    numbers.sample = json[u"sample"].toInt(numbers.sample);
    return numbers;
}

void readJargon(const QJsonObject &json, WordList &into)
{
    const QJsonObject jargon = json[u"jargon"].toObject();
    for (auto entry = jargon.begin(); entry != jargon.end(); ++entry)
        into.add(entry.key(), entry->toString());
    for (const QJsonValue &plain : json[u"plain"].toArray())
        into.add(plain.toString(), {});
}

} // namespace

Result<RuleBook> RuleBook::fromJson(const QJsonObject &json)
{
    RuleBook book;
    const auto language = languageFromString(json[u"language"].toString());
    if (!language)
        return Error{u"“language” names none of ours"_s};
    book.language = *language;
    const QJsonObject words = json[u"words"].toObject();
    if (const auto error = readSentences(json[u"why"].toObject(), book.why))
        return *error;
    if (const auto error = readSentences(json[u"say"].toObject(), book.say))
        return *error;
    for (const CoachRule rule : allCoachRules) {
        if (book.why.value(rule).isEmpty())
            return Error{u"“why” lacks %1"_s.arg(toString(rule))};
    }
    if (const auto error = readSets(json[u"patterns"].toObject(), words, PatternSet::Use::AtWords,
                                    &coachRuleFromString, book.patterns))
        return *error;
    if (const auto error = readSets(json[u"tells"].toObject(), words, PatternSet::Use::Anywhere,
                                    &tellFromString, book.tells))
        return *error;
    for (const auto &[name, set] :
         {std::pair{u"startWords"_s, &book.startWords}, std::pair{u"endWords"_s, &book.endWords},
          std::pair{u"updateWords"_s, &book.updateWords}}) {
        const auto patterns =
            PatternSet::fromJson(json[name].toArray(), words, PatternSet::Use::Anywhere);
        if (!patterns)
            return Error{u"%1: %2"_s.arg(name, patterns.error().reason)};
        *set = *patterns;
    }
    book.vague = foldedWords(json[u"vague"]);
    book.ordinary = foldedWords(json[u"ordinary"]);
    book.loud = foldedWords(json[u"loud"]);
    for (const QJsonValue &ending : json[u"loudEndings"].toArray())
        book.loudEndings << withoutAccents(ending.toString());
    book.readability = readReadability(json[u"sentence"].toObject());
    readJargon(json, book.jargon);
    return book;
}

} // namespace foghorn
