// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/pattern.h"

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

QString betweenBorders(const QString &expression, const QJsonObject &words)
{
    const QString plain = withoutAccents(spelledOut(expression, words));
    return plain.isEmpty() ? plain : u"(?<!\\w)(?:"_s + plain + u")(?!\\w)"_s;
}

std::optional<Error> problemOf(const QRegularExpression &pattern, const QString &expression)
{
    if (pattern.isValid())
        return {};
    return Error{u"“%1” is no regular expression: %2"_s.arg(expression, pattern.errorString())};
}

Result<QRegularExpression> compiled(const QString &expression, const QJsonObject &words)
{
    const QRegularExpression pattern(betweenBorders(expression, words));
    if (const auto problem = problemOf(pattern, expression))
        return *problem;
    return pattern;
}

/** The folded text is ASCII: asking again and again whether it is valid UTF-16 costs more than the match. */
constexpr auto unchecked = QRegularExpression::DontCheckSubjectStringMatchOption;

const QString &subjectOf(bool capitals, const FoldedText &text)
{
    return capitals ? text.cased() : text.lower();
}

} // namespace

Result<PatternSet::Pattern> PatternSet::read(const QJsonValue &item, const QJsonObject &words,
                                             Use use)
{
    const QJsonObject object =
        item.isObject() ? item.toObject() : QJsonObject{{u"find"_s, item.toString()}};
    Pattern pattern;
    const QString expression = object[u"find"].toString();
    const QString find = betweenBorders(expression, words);
    if (find.isEmpty())
        return Error{u"a pattern without “find”"_s};
    // Compiling takes the time of a start: each is compiled where it is first used, and checked by that use.
    pattern.find.setPattern(find);
    // Not AnchorAtOffsetMatchOption: PCRE2 then leaves its compiled code aside and interprets.
    pattern.opening.setPattern(u"\\G"_s + find);
    const QRegularExpression &first = use == Use::AtWords ? pattern.opening : pattern.find;
    if (const auto problem = problemOf(first, expression))
        return *problem;
    pattern.markGroup = std::max(0, int(first.namedCaptureGroups().indexOf(u"mark"_s)));
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
    const auto need = compiled(words, names);
    if (!need)
        return need.error();
    const auto same = std::find_if(m_needs.begin(), m_needs.end(), [&need](const Need &other) {
        return other.words.pattern() == need->pattern();
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

/** Which patterns may match in the sentence of a word. Each need is looked for once in the whole text, from
    sentence to sentence. */
class PatternSet::Sentences
{
public:
    Sentences(const PatternSet &set, const FoldedText &text)
        : m_set(set), m_text(text), m_word(text.words().begin()), m_next(set.m_needs.size(), -1)
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
        Met met;
        for (; m_word != m_text.words().end() && m_word->start < m_end; ++m_word) {
            const Met by = m_set.metBy(m_text, *m_word);
            met.surely |= by.surely;
            met.perhaps |= by.perhaps;
        }
        m_possible = ~quint64(0);
        for (qsizetype i = 0; i < m_next.size(); ++i) {
            const bool perhaps = met.perhaps >> i & 1;
            if (!(met.surely >> i & 1) && (!perhaps || nextOf(i, sentence.start) >= sentence.end()))
                m_possible &= ~m_set.m_needs.at(i).mask;
        }
    }

    qsizetype nextOf(qsizetype need, qsizetype from)
    {
        if (m_next.at(need) < from) {
            const auto found = m_set.m_needs.at(need).words.match(
                m_text.lower(), from, QRegularExpression::NormalMatch, unchecked);
            m_next[need] = found.hasMatch() ? found.capturedStart() : m_text.lower().size();
        }
        return m_next.at(need);
    }

    const PatternSet &m_set;
    const FoldedText &m_text;
    QList<Range>::const_iterator m_word; // the first one after the sentences entered
    QList<qsizetype> m_next;             // where each need of several words is met next
    qsizetype m_end = 0;
    quint64 m_possible = 0;
};

bool PatternSet::isHedged(const Pattern &pattern, const FoldedText &text, qsizetype place)
{
    if (pattern.unless.pattern().isEmpty())
        return false;
    const Range sentence = text.sentenceAt(place);
    const QString words =
        QString::fromRawData(text.lower().constData() + sentence.start, sentence.length);
    return pattern.unless.match(words, 0, QRegularExpression::NormalMatch, unchecked).hasMatch();
}

PatternSet::Match PatternSet::matchFrom(const Pattern &pattern,
                                        const QRegularExpressionMatch &found,
                                        const FoldedText &text)
{
    const int group = found.capturedStart(pattern.markGroup) < 0 ? 0 : pattern.markGroup;
    Match match{{found.capturedStart(group), found.capturedLength(group)}, {}};
    if (pattern.replace.isEmpty())
        return match;
    QString replacement = pattern.replace;
    if (replacement.contains(u"\\1"_s))
        replacement.replace(u"\\1"_s,
                            text.originalWords({found.capturedStart(1), found.capturedLength(1)}));
    else if (text.cased().at(match.range.start).isUpper())
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
            const auto found = pattern.opening.match(subjectOf(pattern.capitals, text), word.start,
                                                     QRegularExpression::NormalMatch, unchecked);
            if (!found.hasMatch() || isHedged(pattern, text, word.start))
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
        const QString &subject = subjectOf(pattern.capitals, text);
        auto found = pattern.find.match(subject, 0, QRegularExpression::NormalMatch, unchecked);
        while (found.hasMatch() && isHedged(pattern, text, found.capturedStart()))
            found = pattern.find.match(subject, found.capturedEnd(),
                                       QRegularExpression::NormalMatch, unchecked);
        return found.hasMatch();
    });
}

bool PatternSet::matchesIn(const FoldedText &text, const Range &part) const
{
    return std::any_of(m_patterns.begin(), m_patterns.end(), [&](const Pattern &pattern) {
        return pattern.find.match(text.lower().sliced(part.start, part.length)).hasMatch();
    });
}

} // namespace foghorn
