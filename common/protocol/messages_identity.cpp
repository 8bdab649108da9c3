// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/messages_identity.h"

#include "common/model/enum_names.h"

namespace foghorn {

namespace {
constexpr auto approvalStates = enumNames<ApprovalState>({{ApprovalState::Waiting, "waiting"},
                                                          {ApprovalState::Approved, "approved"},
                                                          {ApprovalState::Refused, "refused"},
                                                          {ApprovalState::Overtaken, "overtaken"}});
constexpr auto factorSteps = enumNames<FactorStep>(
    {{FactorStep::Begin, "begin"}, {FactorStep::Confirm, "confirm"}, {FactorStep::Drop, "drop"}});
} // namespace

QString toString(ApprovalState state)
{
    return approvalStates.nameOf(state);
}

std::optional<ApprovalState> approvalStateFromString(QStringView word)
{
    return approvalStates.valueOf(word);
}

QString toString(FactorStep step)
{
    return factorSteps.nameOf(step);
}

std::optional<FactorStep> factorStepFromString(QStringView word)
{
    return factorSteps.valueOf(word);
}

} // namespace foghorn
