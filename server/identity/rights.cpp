// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/rights.h"

namespace foghorn {

QList<Right> rightsOf(Role role)
{
    using enum Right;
    switch (role) {
    case Role::Viewer: return {ReadBoard};
    case Role::HelpDesk: return {ReadBoard, ReadRecipients};
    case Role::Author: return {ReadBoard, ReadRecipients, Publish, EditTemplates};
    case Role::Approver: return {ReadBoard, ReadRecipients, Approve};
    case Role::Administrator:
        return {ReadBoard,     ReadRecipients, Publish,     Enrol,     ManageStaff,    ReadRelay,
                EditTemplates, Approve,        ManageDesks, ReadAudit, ManageApiTokens};
    }
    return {};
}

} // namespace foghorn
