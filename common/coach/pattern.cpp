// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/pattern.h"

#include "common/coach/ascii.h"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

QString joined(const QJsonValue &value)
{
    QStringList parts;
    for (const QJsonValue &part : value.toArray())
        parts << part.toString();
    return value.isString() ? value.toString() : parts.join(u'|');
}

/** Names of words may stand in words: a few rounds are enough for the data, and end for any. */
QString spelledOut(QString expression, const QJsonObject &words)
{
    for (int round = 0; round < 5 && expression.contains(u'<'); ++round) {
        for (auto word = words.begin(); word != words.end(); ++word)
            expression.replace(u'<' + word.key() + u'>', u"(?:"_s + joined(*word) + u')');
    }
    return expression;
}

/** Without an accent and between borders of words. The error names the expression as it was written. */
Result<Expression> compiled(const QString &expression, const QJsonObject &words,
                            Expression::Use use = Expression::Use::Anywhere)
{
    const QByteArray plain = withoutAccents(spelledOut(expression, words));
    auto made = Expression::compile("(?<!\\w)(?:" + plain + ")(?!\\w)", use);
    if (!made)
        return Error{u"“%1” is no regular expression: %2"_s.arg(expression, made.error().reason)};
    return made;
}

const QByteArray &subjectOf(bool capitals, const FoldedText &text)
{
    return capitals ? text.cased() : text.lower();
}

} // namespace

Result<PatternSet::Pattern> PatternSet::read(const QJsonValue &item, const QJsonObject &words,
                                             Use use)
{
    const QJsonObject object =
        item.isObject() ? item.toObject() : QJsonObject{{u"find"_s, item.toString()}};
    const QString expression = object[u"find"].toString();
    if (expression.isEmpty())
        return Error{u"a pattern without “find”"_s};
    const auto find =
        compiled(expression, words,
                 use == Use::AtWords ? Expression::Use::AtPlace : Expression::Use::Anywhere);
    if (!find)
        return find.error();
    Pattern pattern;
    pattern.find = *find;
    pattern.markGroup = find->groupNamed("mark");
    if (object.contains(u"unless"_s)) {
        const auto unless = compiled(joined(object[u"unless"]), words);
        if (!unless)
            return unless.error();
        pattern.unless = *unless;
    }
    pattern.replace = object[u"replace"].toString();
    pattern.capitals = object[u"capitals"].toBool();
    return pattern;
}

Result<PatternSet> PatternSet::fromJson(const QJsonArray &items, const QJsonObject &words, Use use)
{
    PatternSet set;
    if (items.size() > 64)
        return Error{u"more than 64 patterns"_s};
    for (const QJsonValue &item : items) {
        const auto pattern = read(item, words, use);
        if (!pattern)
            return pattern.error();
        if (const auto error = set.addNeed(item[u"needs"].toString(), words, set.m_patterns.size()))
            return *error;
        set.m_patterns.append(*pattern);
    }
    return set;
}

std::optional<Error> PatternSet::addNeed(const QString &words, const QJsonObject &names,
                                         qsizetype pattern)
{
    if (words.isEmpty())
        return {};
    const auto need = compiled(words, names, Expression::Use::AtPlace);
    if (!need)
        return need.error();
    const auto same = std::find_if(m_needs.begin(), m_needs.end(), [&need](const Need &other) {
        return other.words.text() == need->text();
    });
    const quint64 bit = quint64(1) << pattern;
    if (same != m_needs.end())
        same->mask |= bit;
    else if (m_needs.size() == 64)
        return Error{u"more than 64 needs"_s};
    else
        m_needs.append({*need, bit});
    return {};
}

/** Which patterns may match in the sentence of a word: those whose need stands in it. Walks through a text, each
    sentence once. */
class PatternSet::Sentences
{
public:
    Sentences(const PatternSet &set, const FoldedText &text)
        : m_set(set), m_text(text), m_word(text.words().begin())
    {
    }

    quint64 possibleAt(qsizetype place)
    {
        if (place >= m_end)
            enter(m_text.sentenceAt(place));
        return m_possible;
    }

private:
    void enter(const Range &sentence)
    {
        m_end = std::max(sentence.end(), m_end + 1);
        quint64 met = 0;
        for (; m_word != m_text.words().end() && m_word->start < m_end; ++m_word) {
            const Met by = m_set.metBy(m_text, *m_word);
            met |= by.surely;
            for (quint64 left = by.perhaps & ~met; left != 0; left &= left - 1) {
                const Expression &words = m_set.m_needs.at(std::countr_zero(left)).words;
                if (words.matches(m_text.lower(), m_word->start))
                    met |= left & -left;
            }
        }
        m_possible = ~quint64(0);
        for (qsizetype i = 0; i < m_set.m_needs.size(); ++i) {
            if (!(met >> i & 1))
                m_possible &= ~m_set.m_needs.at(i).mask;
        }
    }

    const PatternSet &m_set;
    const FoldedText &m_text;
    QList<Range>::const_iterator m_word; // the first one after the sentences entered
    qsizetype m_end = 0;
    quint64 m_possible = 0;
};

bool PatternSet::isHedged(const Pattern &pattern, const FoldedText &text, qsizetype place)
{
    if (pattern.unless.isEmpty())
        return false;
    const Range sentence = text.sentenceAt(place);
    return pattern.unless.matches(
        QByteArrayView(text.lower()).sliced(sentence.start, sentence.length));
}

PatternSet::Match PatternSet::matchFrom(const Pattern &pattern, const QList<Range> &found,
                                        const FoldedText &text)
{
    const Range whole = found.first();
    const Range marked = found.value(pattern.markGroup, whole);
    Match match{marked.start < 0 ? whole : marked, {}};
    if (pattern.replace.isEmpty())
        return match;
    QString replacement = pattern.replace;
    if (replacement.contains(u"\\1"_s))
        replacement.replace(u"\\1"_s, text.originalWords(found.value(1)));
    else if (isCapital(text.cased().at(match.range.start)))
        replacement[0] = replacement.at(0).toUpper();
    match.replacement = replacement;
    return match;
}

QList<PatternSet::Match> PatternSet::matches(const FoldedText &text) const
{
    std::map<std::pair<qsizetype, qsizetype>, Match> all; // by place, the longest first
    const QMutexLocker lock(&m_openings->mutex);
    Sentences sentences(*this, text);
    for (const Range &word : text.words()) {
        quint64 left = openedAt(text, word) & sentences.possibleAt(word.start);
        for (; left != 0; left &= left - 1) {
            const Pattern &pattern = m_patterns.at(std::countr_zero(left));
            const auto found = pattern.find.match(subjectOf(pattern.capitals, text), word.start);
            if (found.isEmpty() || isHedged(pattern, text, word.start))
                continue;
            const Match match = matchFrom(pattern, found, text);
            all.emplace(std::pair(match.range.start, -match.range.length), match);
        }
    }
    QList<Match> apart;
    for (const auto &[place, match] : all) {
        if (apart.isEmpty() || match.range.start >= apart.last().range.end())
            apart.append(match);
    }
    return apart;
}

bool PatternSet::matchesAny(const FoldedText &text) const
{
    return std::any_of(m_patterns.begin(), m_patterns.end(), [&text](const Pattern &pattern) {
        const QByteArray &subject = subjectOf(pattern.capitals, text);
        auto found = pattern.find.match(subject);
        while (!found.isEmpty() && isHedged(pattern, text, found.first().start))
            found = pattern.find.match(subject, found.first().end());
        return !found.isEmpty();
    });
}

bool PatternSet::matchesIn(const FoldedText &text, const Range &part) const
{
    return std::any_of(m_patterns.begin(), m_patterns.end(), [&](const Pattern &pattern) {
        return pattern.find.matches(QByteArrayView(text.lower()).sliced(part.start, part.length));
    });
}

} // namespace foghorn
