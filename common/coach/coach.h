// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/coach_memory.h"
#include "common/coach/coach_policy.h"
#include "common/coach/glossary.h"
#include "common/coach/version.h"

#include <QTimeZone>

namespace foghorn {

/** The writing coach: reads a notice as a tired colleague would and says what to write better, in each of its
    languages. It advises; what stops a notice is the policy's. Knows no screen, no clock and no network; made
    once (it compiles its patterns then), it may be asked from several threads. */
class Coach
{
public:
    /** From a folder that holds en.json, es.json, fr.json and pt.json (":/foghorn/coach" in the programs). A language
        takes some 30 ms to learn; what is written in another is not read. */
    static Result<Coach>
    open(const QString &folder, const Glossary &glossary = {}, const CoachPolicy &policy = {},
         const QList<Language> &languages = {allLanguages.begin(), allLanguages.end()});
    /** The languages of ours in which this notice is written. */
    static QList<Language> languagesOf(const Notice &notice);

    /** Advice on every version in a language of ours, in the order of fields and words. `author` is the zone in which
        hours were written; with a memory only what changed since is read. */
    QList<Finding> check(const Notice &notice, const QTimeZone &author = QTimeZone::utc(),
                         CoachMemory *memory = nullptr) const;
    const CoachPolicy &policy() const { return m_policy; }
    const RuleBook &rulesOf(Language language) const;

private:
    /** Reads these fields of a version and gives the findings of each, by place. */
    QList<QList<Finding>> checkWords(const Notice &notice, const QTimeZone &author,
                                     const QString &tag, const RuleBook &book,
                                     const QList<FoldedVersion::Field> &fields) const;
    void recall(const Notice &notice, const QTimeZone &author, const FoldedVersion &version,
                const RuleBook &book, CoachMemory::Version &known, QList<Finding> &into) const;
    void checkCompleteness(const Notice &notice, const FoldedVersion &version, const RuleBook &book,
                           QList<Finding> &into) const;

    QHash<Language, RuleBook> m_books;
    CoachPolicy m_policy;
};

} // namespace foghorn
