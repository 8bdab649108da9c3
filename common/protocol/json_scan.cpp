// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/json_scan.h"

#include <algorithm>
#include <cctype>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t deepest = 32;

bool isHighSurrogate(int unit)
{
    return unit >= 0xd800 && unit <= 0xdbff;
}
bool isLowSurrogate(int unit)
{
    return unit >= 0xdc00 && unit <= 0xdfff;
}

void appendUtf8(std::string &to, char32_t point)
{
    const QByteArray bytes = QString::fromUcs4(&point, 1).toUtf8();
    to.append(bytes.constData(), size_t(bytes.size()));
}

/** The pass itself: knows strings, brackets and which strings are keys. Text that is no JSON at all may
    pass; the parser behind it refuses that. */
class Scan
{
public:
    explicit Scan(std::string_view bytes) : m_bytes(bytes) {}

    QString run()
    {
        while (m_at < m_bytes.size() && m_trap.isEmpty())
            step();
        return m_trap;
    }

private:
    void step()
    {
        switch (m_bytes[m_at]) {
        case '{':
        case '[': open(); break;
        case '}':
        case ']': close(); break;
        case '"': string(); return;
        default: break;
        }
        ++m_at;
    }

    void open()
    {
        if (m_firstKey.size() == deepest)
            m_trap = u"nested deeper than 32"_s;
        m_firstKey.push_back(m_keys.size());
    }

    /** Sorts the keys of the object that ends here: linear but for a logarithm, whatever is sent. */
    void close()
    {
        if (m_firstKey.empty())
            return; // the parser will say so
        const auto first = m_keys.begin() + std::ptrdiff_t(m_firstKey.back());
        std::sort(first, m_keys.end());
        const auto twice = std::adjacent_find(first, m_keys.end());
        if (twice != m_keys.end())
            m_trap = u"the key \"%1\" stands twice"_s.arg(
                QString::fromUtf8(twice->data(), qsizetype(std::min<size_t>(twice->size(), 80))));
        m_keys.erase(first, m_keys.end());
        m_firstKey.pop_back();
    }

    void string()
    {
        const size_t begin = ++m_at;
        bool escaped = false;
        while (m_at < m_bytes.size() && m_bytes[m_at] != '"') {
            if (m_bytes[m_at] == '\\') {
                escaped = true;
                if (!escape())
                    return;
            } else {
                ++m_at;
            }
        }
        const std::string_view text = m_bytes.substr(begin, m_at - begin);
        m_at = std::min(m_at + 1, m_bytes.size()); // behind the closing quote
        if (colonFollows() && !m_firstKey.empty())
            m_keys.push_back(escaped ? unescape(text) : text);
    }

    /** Steps over one escape, or a whole surrogate pair; false where half of one stands alone. */
    bool escape()
    {
        const int unit = unitAt(m_at);
        if (unit < 0) {
            m_at += 2;
            return true;
        }
        m_at += 6;
        if (isLowSurrogate(unit) || (isHighSurrogate(unit) && !isLowSurrogate(unitAt(m_at)))) {
            m_trap = u"half of a surrogate pair"_s;
            return false;
        }
        if (isHighSurrogate(unit))
            m_at += 6;
        return true;
    }

    /** The value of the \uXXXX at `at`, or -1 when none stands there. */
    int unitAt(size_t at) const { return unitIn(m_bytes, at); }
    static int unitIn(std::string_view bytes, size_t at)
    {
        if (at + 6 > bytes.size() || bytes[at] != '\\' || bytes[at + 1] != 'u')
            return -1;
        int unit = 0;
        for (const char digit : bytes.substr(at + 2, 4)) {
            if (!isxdigit(static_cast<unsigned char>(digit)))
                return -1;
            unit = unit * 16 + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }
        return unit;
    }

    bool colonFollows()
    {
        m_at = std::min(m_bytes.find_first_not_of(" \t\r\n", m_at), m_bytes.size());
        return m_at < m_bytes.size() && m_bytes[m_at] == ':';
    }

    /** "\u0069d" and "id" are the same key. */
    std::string_view unescape(std::string_view text)
    {
        std::string &plain = m_unescaped.emplace_back();
        for (size_t at = 0; at < text.size();) {
            const int unit = unitIn(text, at);
            if (isHighSurrogate(unit)) {
                appendUtf8(plain,
                           QChar::surrogateToUcs4(char16_t(unit), char16_t(unitIn(text, at + 6))));
                at += 12;
            } else if (unit >= 0) {
                appendUtf8(plain, char32_t(unit));
                at += 6;
            } else if (text[at] == '\\' && at + 1 < text.size()) {
                plain += shortEscape(text[at + 1]);
                at += 2;
            } else {
                plain += text[at++];
            }
        }
        return plain;
    }

    static char shortEscape(char letter)
    {
        switch (letter) {
        case 'b': return '\b';
        case 'f': return '\f';
        case 'n': return '\n';
        case 'r': return '\r';
        case 't': return '\t';
        default: return letter;
        }
    }

    std::string_view m_bytes;
    size_t m_at = 0;
    QString m_trap;
    std::vector<size_t> m_firstKey;       // per open bracket: where its keys begin in m_keys
    std::vector<std::string_view> m_keys; // of all open objects
    std::deque<std::string> m_unescaped;  // a deque, so that views stay good
};

} // namespace

QString findJsonTrap(const QByteArray &utf8)
{
    if (!utf8.isValidUtf8())
        return u"not UTF-8"_s;
    return Scan({utf8.constData(), size_t(utf8.size())}).run();
}

} // namespace foghorn
