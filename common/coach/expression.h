// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/range.h"
#include "common/result.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <optional>

struct pcre2_real_code_8;

namespace foghorn {

/** A regular expression over ASCII. Hides PCRE2, whose 8-bit half is the folded text's own: QRegularExpression sits
    on the 16-bit one and makes objects at every try, which cost more than most matches. Copies share what was
    compiled; safe to ask from several threads. Knows no rule. */
class Expression
{
public:
    enum class Use { Anywhere, AtPlace }; // looked for from a place on, or tried at that very place
    /** Finds nothing. */
    Expression() = default;
    /** The error says what is wrong and at which character of the expression. */
    static Result<Expression> compile(const QByteArray &expression, Use use);

    bool isEmpty() const { return !m_code; }
    const QByteArray &text() const { return m_text; }
    /** The number of the group of this name; 0, the whole, where there is none. */
    qsizetype groupNamed(const char *name) const;

    /** The whole and its groups, those without a part in it at -1; empty where there is none. What looks behind sees
        what stands before `from`. A text that would cost more than a long look counts as one without a match. */
    QList<Range> match(QByteArrayView text, qsizetype from = 0) const;
    bool matches(QByteArrayView text, qsizetype from = 0) const;
    /** Where it stands in a text, one after the other; of an expression that takes one sign at least. */
    QList<Range> allMatches(QByteArrayView text) const;
    /** Whether these letters match, or might if more followed. */
    bool mayMatch(QByteArrayView letters) const;

private:
    /** How many pairs of the thread's match data are filled; 0 = no match. */
    int tried(QByteArrayView text, qsizetype from) const;

    std::shared_ptr<const pcre2_real_code_8> m_code;
    QByteArray m_text;
    bool m_isMachineCode = false; // not every processor and system may
};

} // namespace foghorn
