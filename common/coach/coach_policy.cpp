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
        for (const QJsonValue &item : value.toArray()) {
            if (const auto rule = coachRuleFromString(item.toString()))
                set->insert(*rule);
            else
                problems << FieldProblem{name, u"“%1” is no rule"_s.arg(item.toString())};
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

} // namespace foghorn
