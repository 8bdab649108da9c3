// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/expression.h"
#include "common/coach/folded_text.h"
#include "common/result.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMutex>

#include <memory>
#include <optional>

namespace foghorn {

/** Regular expressions of one purpose, each between borders of words, written without regard to accents and
    capitals. Matches that share a place count once, the first and longest. */
class PatternSet
{
public:
    enum class Use { AtWords, Anywhere }; // by matches(); by the two others
    /** Each item is an expression, or {"find", "unless", "needs", "replace", "capitals"}: `unless` is looked for
        in the sentence around the match, and without `needs` in it `find` is not even tried. <NAME> stands for
        the words of that name, a part called `mark` for what to mark, \1 in `replace` for the first part. */
    static Result<PatternSet> fromJson(const QJsonArray &items, const QJsonObject &words, Use use);

    struct Match
    {
        Range range;
        std::optional<QString> replacement;
    };
    /** Of the expressions that begin with a word; safe to call from several threads. */
    QList<Match> matches(const FoldedText &text) const;
    bool matchesAny(const FoldedText &text) const;
    /** Whether it stands somewhere in this part of the text. */
    bool matchesIn(const FoldedText &text, const Range &part) const;

private:
    struct Pattern
    {
        Expression find;
        Expression unless; // empty = always
        QString replace;
        qsizetype markGroup = 0;
        bool capitals = false;
    };
    static Result<Pattern> read(const QJsonValue &item, const QJsonObject &words, Use use);
    static bool isHedged(const Pattern &pattern, const FoldedText &text, qsizetype place);
    static Match matchFrom(const Pattern &pattern, const QList<Range> &found,
                           const FoldedText &text);

    struct Met // which needs a word meets by itself, and which with the words behind it, a bit each
    {
        quint64 surely = 0;
        quint64 perhaps = 0;
    };
    /** Which patterns may begin with a word of these first letters: a bit each, learnt by asking each of them
        for a partial match once. Most words then cost one look-up instead of a try of every pattern. */
    struct Openings
    {
        QMutex mutex;
        QHash<quint64, quint64> masks;
        QHash<QByteArray, Met> met;
    };
    /** Of these patterns, with the letters from this place on. */
    quint64 openedBy(const FoldedText &text, qsizetype start, qsizetype most, quint64 among) const;
    quint64 openedAt(const FoldedText &text, const Range &word) const;
    quint64 all() const
    {
        return m_patterns.size() < 64 ? (quint64(1) << m_patterns.size()) - 1 : ~quint64(0);
    }
    Met metBy(const FoldedText &text, const Range &word) const;

    /** A question asked once a sentence for all the patterns that need its answer. */
    struct Need
    {
        Expression words;
        quint64 mask = 0;
    };
    class Sentences; // one walk through a text, sentence by sentence
    std::optional<Error> addNeed(const QString &words, const QJsonObject &names, qsizetype pattern);

    QList<Pattern> m_patterns; // at most 64
    QList<Need> m_needs;       // at most 64
    std::shared_ptr<Openings> m_openings = std::make_shared<Openings>();
};

} // namespace foghorn
