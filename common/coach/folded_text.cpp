// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/folded_text.h"

#include "common/coach/ascii.h"
#include "common/coach/expression.h"
#include "common/coach/sentences.h"

#include <array>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr char notProse = 1;
constexpr char openingQuote = 2;
constexpr char closingQuote = 3;

QByteArray baseLetters(char32_t letter)
{
    switch (letter) {
    case U'œ': return "oe";
    case U'Œ': return "OE";
    case U'æ': return "ae";
    case U'Æ': return "AE";
    case U'ß': return "ss";
    case U'ø': return "o";
    case U'Ø': return "O";
    case U'º': return "o";
    case U'ª': return "a";
    default: break;
    }
    QString letters = QChar::decomposition(letter);
    while (!letters.isEmpty() && letters.front().unicode() >= 128)
        letters = QChar::decomposition(letters.front().unicode());
    return letters.first(std::min<qsizetype>(1, letters.size())).toLatin1();
}

/** Spaces, dashes, quotes and currencies of one kind. */
char plainSign(char32_t sign)
{
    switch (sign) {
    case U'’':
    case U'‘':
    case U'ʼ':
    case U'´': return '\'';
    case U'“':
    case U'„':
    case U'«': return openingQuote;
    case U'”':
    case U'»': return closingQuote;
    case U'…': return '.';
    case U'\u2028':
    case U'\u2029': return '\n';
    default: break;
    }
    switch (QChar::category(sign)) {
    case QChar::Separator_Space: return ' ';
    case QChar::Punctuation_Dash: return '-';
    case QChar::Symbol_Currency: return '$';
    default: return notProse;
    }
}

bool isDropped(char32_t sign)
{
    const auto category = QChar::category(sign);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
           category == QChar::Other_Format;
}

/** What stands for a sign beyond ASCII, as often as it has UTF-16 units where it stays unknown. */
QByteArray folded(char32_t sign)
{
    if (isDropped(sign))
        return {};
    const QByteArray units = QChar::requiresSurrogates(sign) ? "__" : "_";
    if (QChar::isLetter(sign)) {
        const QByteArray letters = baseLetters(sign);
        return letters.isEmpty() ? units : letters;
    }
    if (QChar::isDigit(sign))
        return QByteArray(1, char('0' + QChar::digitValue(sign)));
    return QByteArray(units.size(), plainSign(sign));
}

/** Most signs beyond ASCII are the same few dozen letters: looked up once. */
const QByteArray &foldedOnce(char32_t sign)
{
    static const auto table = [] {
        std::array<QByteArray, 0x250> made;
        for (char32_t each = 128; each < made.size(); ++each)
            made[each] = folded(each);
        return made;
    }();
    return table[sign];
}

/** A mistake of ours in it would hide nothing, and its test would say so. */
Expression expression(const char *text)
{
    const auto made = Expression::compile(text, Expression::Use::Anywhere);
    return made ? *made : Expression();
}

const Expression &addresses()
{
    static const Expression pattern = expression(
        "\\{\\{[^}\\n]*\\}\\}"
        "|\\b(?:https?://|ftp://|www\\.)[^\\s,;)]+"
        "|\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
        "|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|org|net|eu|es|fr|pt|uk|io|example|local|lan|corp|int)\\b"
        "|\\\\\\\\[^\\s,;]+|\\b[a-z]:\\\\[^\\s,;]+");
    return pattern;
}

/** Most texts hold none, and the look for one is dear: a full stop within a word, or a sign that prose lacks. */
bool mayHoldAddress(const QByteArray &lower)
{
    for (qsizetype i = 0; i + 1 < lower.size(); ++i) {
        const char sign = lower.at(i);
        const char next = lower.at(i + 1);
        if (sign == '@' || sign == '\\' || (sign == '{' && next == '{') ||
            (sign == '/' && next == '/') || (sign == '.' && isSmallLetter(next)))
            return true;
    }
    return false;
}

} // namespace

FoldedText::FoldedText(const QString &original) : m_original(original)
{
    fold();
    m_lower = m_cased.toLower();
    cutSentences();
    hide();
    cutWords();
}

void FoldedText::fold()
{
    const qsizetype most = m_original.size() * 2; // "œ" becomes two
    m_cased.resize(most);
    m_origin.resize(most + 1);
    char *letter = m_cased.data();
    qsizetype *origin = m_origin.data();
    const QStringView text(m_original);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        if (unit.unicode() < 128) {
            *letter++ = unit == u'\t' || unit == u'\r' ? ' ' : char(unit.unicode());
            *origin++ = i;
            continue;
        }
        const qsizetype first = i;
        char32_t sign = unit.unicode();
        if (unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            sign = QChar::surrogateToUcs4(unit, text.at(++i));
        const QByteArray letters = sign < 0x250 ? foldedOnce(sign) : folded(sign);
        for (qsizetype k = 0; k < letters.size(); ++k) {
            *letter++ = letters.at(k);
            *origin++ = i > first ? first + std::min<qsizetype>(k, 1) : first;
        }
    }
    *origin++ = text.size();
    m_cased.resize(letter - m_cased.constData());
    m_origin.resize(origin - m_origin.constData());
}

void FoldedText::hide()
{
    const auto blank = [this](const Range &range) {
        std::fill_n(m_cased.begin() + range.start, range.length, notProse);
        std::fill_n(m_lower.begin() + range.start, range.length, notProse);
    };
    static const Expression quotation = expression("\\x02[^\\x02\\x03\\n]*\\x03|\"[^\"\\n]*\"");
    for (const Range &found : quotation.allMatches(m_lower)) {
        const QByteArray words = m_lower.sliced(found.start, found.length).chopped(1).sliced(1);
        if (words.trimmed().contains(' '))
            blank(found);
    }
    if (!mayHoldAddress(m_lower))
        return;
    for (const Range &found : addresses().allMatches(m_lower))
        blank(found);
}

void FoldedText::cutWords()
{
    const auto isOfWord = [](char sign) {
        return isSmallLetter(sign) || isDigit(sign) || sign == '_';
    };
    for (qsizetype i = 0; i < m_lower.size(); ++i) {
        const qsizetype start = i;
        while (i < m_lower.size() && isOfWord(m_lower.at(i)))
            ++i;
        if (i > start)
            m_words.append({start, i - start});
    }
}

void FoldedText::cutSentences()
{
    m_sentences = foldedSentences(m_cased);
}

Range FoldedText::inOriginal(const Range &folded) const
{
    const qsizetype start = m_origin.at(folded.start);
    return {start, m_origin.at(folded.end()) - start};
}

QString FoldedText::originalWords(const Range &folded) const
{
    const Range range = inOriginal(folded);
    return m_original.sliced(range.start, range.length);
}

Range FoldedText::sentenceAt(qsizetype place) const
{
    for (const Range &sentence : m_sentences) {
        if (place < sentence.end())
            return sentence;
    }
    return {0, m_lower.size()};
}

QByteArray withoutAccents(const QString &rule)
{
    QByteArray plain;
    for (const QChar sign : rule)
        plain += sign.unicode() < 128 ? QByteArray(1, sign.toLatin1()) : folded(sign.unicode());
    return plain;
}

} // namespace foghorn
