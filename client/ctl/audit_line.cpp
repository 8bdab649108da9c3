// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/audit_line.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

Outcome<Command> readList(const Typed &typed)
{
    ListAudit command{.login = typed.value(u"login"_s), .act = typed.value(u"act"_s)};
    if (typed.has(u"since"_s)) {
        command.since = QDateTime::fromString(typed.value(u"since"_s), Qt::ISODate);
        if (!command.since->isValid())
            return usageFailure(u"--since is a day or a time: 2026-11-23, or 2026-11-23T09:00 by "
                                "this computer's clock, or 2026-11-23T08:00Z."_s);
    }
    return Command(command);
}

Outcome<Command> readVerify(const Typed &typed)
{
    VerifyAudit command{.file = typed.operand(1)};
    if (typed.has(u"head"_s)) {
        command.head = auditHeadFromString(typed.value(u"head"_s).trimmed());
        if (!command.head)
            return usageFailure(u"--head is NUMBER:HASH, as audit verify printed it before."_s);
    }
    return Command(command);
}

} // namespace

Shape auditShape()
{
    return {{u"list, verify or export"_s},
            {{u"since"_s, Takes::Value},
             {u"login"_s, Takes::Value},
             {u"act"_s, Takes::Value},
             {u"head"_s, Takes::Value}},
            {u"FILE"_s}};
}

Outcome<Command> readAudit(const Typed &typed)
{
    const QString what = typed.operand(0);
    if (what == "verify"_L1)
        return readVerify(typed);
    if (!typed.operand(1).isEmpty())
        return usageFailure(u"Only audit verify reads a file."_s);
    if (what == "list"_L1)
        return readList(typed);
    if (what == "export"_L1)
        return Command(ExportAudit{});
    return usageFailure(u"The audit trail is listed (audit list), proved (audit verify) or written "
                        "out (audit export)."_s);
}

} // namespace foghorn::ctl
