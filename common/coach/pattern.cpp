// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/pattern.h"

#include <algorithm>
#include <bit>
#include <map>

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

Result<QRegularExpression> compiled(const QString &expression, const QJsonObject &words)
{
    const QString plain = withoutAccents(spelledOut(expression, words));
    QRegularExpression pattern(plain.isEmpty() ? plain : u"(?<!\\w)(?:"_s + plain + u")(?!\\w)"_s);
    if (!pattern.isValid())
        return Error{u"“%1” is no regular expression: %2"_s.arg(expression, pattern.errorString())};
    pattern.optimize();
    return pattern;
}

/** The folded text is ASCII: asking again and again whether it is valid UTF-16 costs more than the match. */
constexpr auto unchecked = QRegularExpression::DontCheckSubjectStringMatchOption;

const QString &subjectOf(bool capitals, const FoldedText &text)
{
    return capitals ? text.cased() : text.lower();
}

} // namespace

Result<PatternSet::Pattern> PatternSet::read(const QJsonValue &item, const QJsonObject &words)
{
    const QJsonObject object =
        item.isObject() ? item.toObject() : QJsonObject{{u"find"_s, item.toString()}};
    Pattern pattern;
    const auto find = compiled(object[u"find"].toString(), words);
    if (!find)
        return find.error();
    if (find->pattern().isEmpty())
        return Error{u"a pattern without “find”"_s};
    pattern.find = *find;
    // Not AnchorAtOffsetMatchOption: PCRE2 then leaves its compiled code aside and interprets.
    pattern.opening = QRegularExpression(u"\\G"_s + find->pattern());
    pattern.opening.optimize();
    pattern.markGroup = std::max(0, int(pattern.find.namedCaptureGroups().indexOf(u"mark"_s)));
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

Result<PatternSet> PatternSet::fromJson(const QJsonArray &items, const QJsonObject &words)
{
    PatternSet set;
    for (const QJsonValue &item : items) {
        const auto pattern = read(item, words);
        if (!pattern)
            return pattern.error();
        set.m_patterns.append(*pattern);
    }
    set.buildGate();
    if (set.m_patterns.size() > 64)
        return Error{u"more than 64 patterns"_s};
    return set;
}

void PatternSet::buildGate()
{
    QStringList all;
    for (qsizetype i = 0; i < m_patterns.size(); ++i) {
        if (m_patterns.at(i).capitals)
            m_capitals |= quint64(1) << i;
        else
            all << m_patterns.at(i).find.pattern().replace(u"(?<mark>"_s, u"(?:"_s);
    }
    m_gate = QRegularExpression(u"\\G(?:"_s + all.join(u'|') + u')');
    m_gate.optimize();
}

bool PatternSet::isHedged(const Pattern &pattern, const FoldedText &text, qsizetype place)
{
    if (pattern.unless.pattern().isEmpty())
        return false;
    const Range sentence = text.sentenceAt(place);
    return pattern.unless.match(text.lower().sliced(sentence.start, sentence.length)).hasMatch();
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

quint64 PatternSet::openedBy(const FoldedText &text, const Range &word) const
{
    quint64 key = 0;
    const qsizetype length = std::min<qsizetype>(word.length, 8);
    for (qsizetype i = 0; i < length; ++i)
        key = key << 8 | text.cased().at(word.start + i).unicode(); // folded: ASCII
    const auto known = m_openings->masks.constFind(key);
    if (known != m_openings->masks.cend())
        return *known;
    quint64 mask = 0;
    for (qsizetype i = 0; i < m_patterns.size(); ++i) {
        const Pattern &pattern = m_patterns.at(i);
        const QString letters = subjectOf(pattern.capitals, text).sliced(word.start, length);
        const auto begun = pattern.opening.match(
            letters, 0, QRegularExpression::PartialPreferFirstMatch, unchecked);
        if (begun.hasMatch() || begun.hasPartialMatch())
            mask |= quint64(1) << i;
    }
    m_openings->masks.insert(key, mask);
    return mask;
}

QList<PatternSet::Match> PatternSet::matches(const FoldedText &text) const
{
    std::map<std::pair<qsizetype, qsizetype>, Match> all; // by place, the longest first
    const QMutexLocker lock(&m_openings->mutex);
    for (const Range &word : text.words()) {
        quint64 left = openedBy(text, word);
        if ((left & ~m_capitals) != 0 &&
            !m_gate.match(text.lower(), word.start, QRegularExpression::NormalMatch, unchecked)
                 .hasMatch())
            left &= m_capitals;
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
