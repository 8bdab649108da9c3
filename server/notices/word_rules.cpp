// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/word_rules.h"

#include "resources/resources.h"

using namespace Qt::StringLiterals;

namespace foghorn {

Result<WordRules> WordRules::open(const CoachRules &rules)
{
    WordRules made;
    made.m_rules = rules;
    if (rules.policy.block.isEmpty())
        return made;
    loadResources();
    const auto coach = Coach::open(u":/foghorn/coach"_s, rules.glossary, rules.policy);
    if (!coach)
        return coach.error();
    made.m_coach = *coach;
    return made;
}

QList<FieldProblem> WordRules::problemsOf(const Notice &notice) const
{
    QList<FieldProblem> problems;
    if (!m_coach)
        return problems;
    for (const Finding &finding : m_coach->check(notice)) {
        if (!m_rules.policy.block.contains(finding.rule))
            continue;
        const QString words =
            textAt(notice, finding.field).value_or(QString()).mid(finding.start, finding.length);
        problems << (words.isEmpty()
                         ? fieldProblem(finding.field,
                                        QT_TRANSLATE_NOOP("FieldProblem",
                                                          "your organisation does not send a "
                                                          "notice without this: %1"),
                                        {finding.why})
                         : fieldProblem(finding.field,
                                        QT_TRANSLATE_NOOP("FieldProblem",
                                                          "your organisation does not send “%1”: "
                                                          "%2"),
                                        {words, finding.why}));
    }
    return problems;
}

} // namespace foghorn
