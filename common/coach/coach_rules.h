// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/coach_policy.h"
#include "common/coach/glossary.h"

namespace foghorn {

/** What an organisation gives its coach: words of its own, and what it does not send. */
struct CoachRules
{
    Glossary glossary;
    CoachPolicy policy;
    bool operator==(const CoachRules &) const = default;
};

/** {"glossary": [{"word", "plain"?, "language"?}], "policy": {"block": [], "off": []}} */
QJsonObject toJson(const CoachRules &rules);
Result<CoachRules> coachRulesFromJson(const QJsonObject &json);

} // namespace foghorn
