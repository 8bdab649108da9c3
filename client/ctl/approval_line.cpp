// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/approval_line.h"

#include "common/protocol/json_reader.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

Shape approvalShape()
{
    return {{u"show, yes or no"_s, u"ID"_s}, {{u"comment"_s, Takes::Value}}};
}

Outcome<Command> readApproval(const Typed &typed)
{
    const QString what = typed.operand(0);
    const QString id = typed.operand(1).toLower();
    if (!isUuid(id))
        return usageFailure(
            u"“%1” is not the id of an approval (approvals lists them)."_s.arg(typed.operand(1)));
    if (what == "show"_L1 && !typed.has(u"comment"_s))
        return Command(ShowApproval{id});
    if (what != "yes"_L1 && what != "no"_L1)
        return usageFailure(u"An approval is looked at (approval show ID), given (approval yes ID) "
                            "or refused (approval no ID --comment TEXT)."_s);
    const QString comment = typed.value(u"comment"_s).trimmed();
    if (what == "no"_L1 && comment.isEmpty())
        return usageFailure(u"--comment says to its author why it does not go out."_s);
    return Command(DecideApproval{id, what == "yes"_L1, comment});
}

} // namespace foghorn::ctl
