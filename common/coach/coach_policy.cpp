// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/coach_policy.h"

#include <QJsonArray>

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

Result<CoachPolicy> CoachPolicy::fromJson(const QJsonObject &json)
{
    CoachPolicy policy;
    QList<FieldProblem> problems;
    for (const auto &[name, set] :
         {std::pair{u"block"_s, &policy.block}, std::pair{u"off"_s, &policy.off}}) {
        const QJsonValue value = json[name];
        if (!value.isUndefined() && !value.isArray())
            problems << FieldProblem{name, u"a list of rules is needed"_s};
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (const auto rule = coachRuleFromString(items.at(i).toString()))
                set->insert(*rule);
            else
                problems << FieldProblem{u"%1[%2]"_s.arg(name).arg(i),
                                         u"“%1” is no rule"_s.arg(items.at(i).toString())};
        }
    }
    if (!problems.isEmpty())
        return Error{u"the policy has wrong fields"_s, problems};
    return policy;
}

bool CoachPolicy::blocks(const QList<Finding> &findings) const
{
    return std::any_of(findings.begin(), findings.end(),
                       [this](const Finding &finding) { return block.contains(finding.rule); });
}

QJsonObject toJson(const CoachPolicy &policy)
{
    const auto names = [](const QSet<CoachRule> &rules) {
        QJsonArray array;
        for (const CoachRule rule : allCoachRules) { // in an order that stays
            if (rules.contains(rule))
                array.append(toString(rule));
        }
        return array;
    };
    return {{u"block"_s, names(policy.block)}, {u"off"_s, names(policy.off)}};
}

} // namespace foghorn
