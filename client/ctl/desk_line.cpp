// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/desk_line.h"

#include "common/protocol/json_reader.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

Shape desksShape()
{
    return {{}, {{u"search"_s, Takes::Value}, {u"revoked"_s, Takes::Nothing}}};
}

Outcome<Command> readDesks(const Typed &typed)
{
    return Command(ListDesks{typed.value(u"search"_s), typed.has(u"revoked"_s)});
}

Shape deskShape()
{
    return {{u"rename, revoke or readmit"_s, u"ID"_s}, {{u"reason"_s, Takes::Value}}, {u"NAME"_s}};
}

Outcome<Command> readDesk(const Typed &typed)
{
    const QString what = typed.operand(0);
    const DeskId desk{typed.operand(1).toLower()};
    if (!isUuid(desk.text))
        return usageFailure(u"“%1” is not the id of a desk; “foghornctl desks” lists them."_s.arg(
            typed.operand(1)));
    const QString name = typed.operand(2);
    if (what == "rename"_L1)
        return Command(RenameDesk{desk, name});
    if (!name.isNull())
        return usageFailure(u"“%1” is one word too many."_s.arg(name));
    if (what == "revoke"_L1)
        return Command(RevokeDesk{desk, typed.value(u"reason"_s)});
    if (what == "readmit"_L1)
        return Command(ReadmitDesk{desk});
    return usageFailure(u"A desk is renamed (desk rename ID NAME), shut out (desk revoke ID) or "
                        "let in again (desk readmit ID)."_s);
}

Shape enrolmentShape()
{
    return {{u"list or revoke"_s}, {}, {u"ID"_s}};
}

Outcome<Command> readEnrolment(const Typed &typed)
{
    const QString what = typed.operand(0);
    const QString id = typed.operand(1);
    if (what == "list"_L1 && id.isEmpty())
        return Command(ListEnrolmentTokens{});
    if (what == "revoke"_L1 && !id.isEmpty())
        return Command(RevokeEnrolmentToken{id});
    return usageFailure(u"Enrolment tokens are listed (enrolment list) or made worthless "
                        "(enrolment revoke ID)."_s);
}

} // namespace foghorn::ctl
