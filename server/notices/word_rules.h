// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/coach.h"
#include "common/coach/coach_rules.h"

namespace foghorn {

/** What this organisation does not send: the rules of its policy that stop a notice, kept here so that nobody goes
    round them. Where none stops anything, nothing is read. May be asked from any thread. */
class WordRules
{
public:
    static Result<WordRules> open(const CoachRules &rules);
    const CoachRules &rules() const { return m_rules; }
    /** The fields that break a rule that stops, and why. */
    QList<FieldProblem> problemsOf(const Notice &notice) const;

private:
    CoachRules m_rules;
    std::optional<Coach> m_coach; // only where something is stopped
};

} // namespace foghorn
