// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/key_line.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

Shape keysShape()
{
    return {{u"list, create, offer or sign"_s},
            {{u"root"_s, Takes::Value},
             {u"new-root"_s, Takes::Value},
             {u"minimum"_s, Takes::Value},
             {u"accept"_s, Takes::Values},
             {u"drop"_s, Takes::Values},
             {u"valid-days"_s, Takes::Value}},
            {u"FILE"_s}};
}

Outcome<Command> readKeys(const Typed &typed)
{
    const QString what = typed.operand(0);
    const QString file = typed.operand(1);
    if (what == "list"_L1 && file.isEmpty())
        return Command(ListKeys{});
    if (what == "create"_L1 && !file.isEmpty())
        return Command(CreateKey{file});
    if (what == "offer"_L1 && !file.isEmpty())
        return Command(OfferKey{file});
    if (what != "sign"_L1 || !file.isEmpty())
        return usageFailure(
            u"Keys are listed (keys list), made (keys create FILE), offered (keys offer FILE) "
            "or signed (keys sign --root FILE)."_s);
    SignKeys command;
    command.rootFile = typed.value(u"root"_s);
    if (command.rootFile.isEmpty())
        return usageFailure(
            u"--root FILE is needed: the key that “foghornctl keys create” made."_s);
    command.newRootFile = typed.value(u"new-root"_s);
    if (typed.has(u"minimum"_s)) {
        command.minimum = keyRoleFromString(typed.value(u"minimum"_s));
        if (!command.minimum)
            return usageFailure(u"--minimum is relay or author."_s);
    }
    command.accept = typed.values(u"accept"_s);
    command.drop = typed.values(u"drop"_s);
    const auto days = typed.number(u"valid-days"_s, 1, 1826, 365);
    if (const Failure *failure = failureOf(days))
        return *failure;
    command.validDays = std::get<int>(days);
    return Command(command);
}

Outcome<Command> readContinuity(const Typed &typed)
{
    if (typed.operand(0) != "sign"_L1)
        return usageFailure(u"A continuity card is signed: continuity sign FILE."_s);
    return Command(SignContinuityCard{typed.operand(1)});
}

} // namespace foghorn::ctl
