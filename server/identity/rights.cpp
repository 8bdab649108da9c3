// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/rights.h"

namespace foghorn {

QList<Right> rightsOf(Role role)
{
    switch (role) {
    case Role::HelpDesk: return {Right::ReadBoard, Right::ReadRecipients};
    case Role::Author:
        return {Right::ReadBoard, Right::ReadRecipients, Right::Publish, Right::EditTemplates};
    case Role::Administrator:
        return {Right::ReadBoard,   Right::ReadRecipients, Right::Publish,      Right::Enrol,
                Right::ManageStaff, Right::ReadRelay,      Right::EditTemplates};
    }
    return {};
}

} // namespace foghorn
