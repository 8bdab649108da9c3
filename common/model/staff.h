// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/audience.h"
#include "common/model/notice.h"

namespace foghorn {

/** What staff may do. Everything tests rights, never role names; which role carries which stands in
    server/identity/rights.h, which request needs which beside it. */
enum class Right {
    ReadBoard,      // notices and numbers, no names
    ReadRecipients, // who the people behind the numbers are
    Publish,
    Enrol, // make, list and revoke enrolment tokens
    ManageStaff,
    ReadRelay,
    EditTemplates, // and the service catalogue
    Approve,       // what waits for a second pair of eyes
    ManageDesks,   // list, name, revoke and readmit
    ReadAudit,
    ManageApiTokens,
};
/** "readBoard", "readRecipients", "publish", "enrol", "manageStaff", "readRelay", "editTemplates",
    "approve", "manageDesks", "readAudit", "manageApiTokens" */
QString toString(Right);
std::optional<Right> rightFromString(QStringView);

enum class Role { Author, HelpDesk, Administrator, Approver, Viewer };
/** "author", "helpDesk", "administrator", "approver", "viewer" */
QString toString(Role);
std::optional<Role> roleFromString(QStringView);

/** To whom and how severely somebody may speak. Nothing named = no limit. */
struct StaffLimit
{
    std::optional<Audience> audience; // only inside what it includes; its `exclude` says nothing
    std::optional<Severity> mostSevere;

    bool isNone() const { return !audience && !mostSevere; }
    bool operator==(const StaffLimit &) const = default;
};

/** What of a notice for `audience` with this severity passes the limit, by field and in words; nothing = it is
    inside. An element is inside when one of the limit's asks for nothing that it does not ask for, with at
    least its values, word by word: a host pattern is not weighed against another. Everyone is inside no
    limited audience. */
QList<FieldProblem> passedLimits(const StaffLimit &limit, const Audience &audience,
                                 Severity severity);

QJsonObject toJson(const StaffLimit &limit);
Result<StaffLimit> staffLimitFromJson(const QJsonObject &json, const QString &path);

} // namespace foghorn
