// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/folded_text.h"

#include "common/coach/sentences.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr QChar notProse(1);
constexpr QChar openingQuote(2);
constexpr QChar closingQuote(3);

QString baseLetters(char32_t letter)
{
    switch (letter) {
    case U'œ': return u"oe"_s;
    case U'Œ': return u"OE"_s;
    case U'æ': return u"ae"_s;
    case U'Æ': return u"AE"_s;
    case U'ß': return u"ss"_s;
    case U'ø': return u"o"_s;
    case U'Ø': return u"O"_s;
    case U'º': return u"o"_s;
    case U'ª': return u"a"_s;
    default: break;
    }
    QString letters = QChar::decomposition(letter);
    while (!letters.isEmpty() && letters.front().unicode() >= 128)
        letters = QChar::decomposition(letters.front().unicode());
    return letters.isEmpty() ? QString() : letters.first(1);
}

/** Spaces, dashes, quotes and currencies of one kind. */
QChar plainSign(char32_t sign)
{
    switch (sign) {
    case U'’':
    case U'‘':
    case U'ʼ':
    case U'´': return u'\'';
    case U'“':
    case U'„':
    case U'«': return openingQuote;
    case U'”':
    case U'»': return closingQuote;
    case U'…': return u'.';
    case U'\u2028':
    case U'\u2029': return u'\n';
    default: break;
    }
    switch (QChar::category(sign)) {
    case QChar::Separator_Space: return u' ';
    case QChar::Punctuation_Dash: return u'-';
    case QChar::Symbol_Currency: return u'$';
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
QString folded(char32_t sign)
{
    if (isDropped(sign))
        return {};
    const QString units = QChar::requiresSurrogates(sign) ? u"__"_s : u"_"_s;
    if (QChar::isLetter(sign)) {
        const QString letters = baseLetters(sign);
        return letters.isEmpty() ? units : letters;
    }
    if (QChar::isDigit(sign))
        return QString(QChar(u'0' + QChar::digitValue(sign)));
    return QString(units.size(), plainSign(sign));
}

/** Most signs beyond ASCII are the same few dozen letters: looked up once. */
const QString &foldedOnce(char32_t sign)
{
    static const auto table = [] {
        std::array<QString, 0x250> made;
        for (char32_t each = 128; each < made.size(); ++each)
            made[each] = folded(each);
        return made;
    }();
    return table[sign];
}

const QRegularExpression &addresses()
{
    static const QRegularExpression pattern(
        u"\\{\\{[^}\\n]*\\}\\}"
        "|\\b(?:https?://|ftp://|www\\.)[^\\s,;)]+"
        "|\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
        "|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|org|net|eu|es|fr|pt|uk|io|example|local|lan|corp|int)\\b"
        "|\\\\\\\\[^\\s,;]+|\\b[a-z]:\\\\[^\\s,;]+"_s);
    return pattern;
}

/** Most texts hold none, and the look for one is dear: a full stop within a word, or a sign that prose lacks. */
bool mayHoldAddress(const QString &lower)
{
    for (qsizetype i = 0; i + 1 < lower.size(); ++i) {
        const char16_t sign = lower.at(i).unicode();
        const char16_t next = lower.at(i + 1).unicode();
        if (sign == u'@' || sign == u'\\' || (sign == u'{' && next == u'{') ||
            (sign == u'/' && next == u'/') || (sign == u'.' && next >= u'a' && next <= u'z'))
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
    QChar *letter = m_cased.data();
    qsizetype *origin = m_origin.data();
    const QStringView text(m_original);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        if (unit.unicode() < 128) {
            *letter++ = unit == u'\t' || unit == u'\r' ? QChar(u' ') : unit;
            *origin++ = i;
            continue;
        }
        const qsizetype first = i;
        char32_t sign = unit.unicode();
        if (unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            sign = QChar::surrogateToUcs4(unit, text.at(++i));
        const QString letters = sign < 0x250 ? foldedOnce(sign) : folded(sign);
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
    const auto blank = [this](qsizetype start, qsizetype length) {
        m_cased.replace(start, length, QString(length, notProse));
        m_lower.replace(start, length, QString(length, notProse));
    };
    static const QRegularExpression quotation(u"\\x02[^\\x02\\x03\\n]*\\x03|\"[^\"\\n]*\""_s);
    for (auto match = quotation.globalMatch(m_lower); match.hasNext();) {
        const auto found = match.next();
        if (found.capturedView().trimmed().mid(1).chopped(1).trimmed().contains(u' '))
            blank(found.capturedStart(), found.capturedLength());
    }
    if (!mayHoldAddress(m_lower))
        return;
    for (auto match = addresses().globalMatch(m_lower); match.hasNext();) {
        const auto found = match.next();
        blank(found.capturedStart(), found.capturedLength());
    }
}

void FoldedText::cutWords()
{
    const auto isOfWord = [](QChar sign) {
        const char16_t c = sign.unicode();
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
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

QString withoutAccents(const QString &rule)
{
    QString plain;
    for (const QChar sign : rule)
        plain += sign.unicode() < 128 ? QString(sign) : folded(sign.unicode());
    return plain;
}

} // namespace foghorn
