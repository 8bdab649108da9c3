// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/security_words.h"

#include "client/admin/audience_edit.h"
#include "client/admin/draft.h"
#include "client/admin/locale_times.h"
#include "client/admin/words.h"
#include "common/harmless_text.h"

using namespace Qt::StringLiterals;

namespace foghorn {

QString momentWords(Instant at, Instant now)
{
    return shortMoment(at, now, QTimeZone::systemTimeZone(), QLocale());
}

QString deskState(const DeskEntry &desk, Instant now)
{
    if (desk.revocation) {
        const DeskRevocation &out = *desk.revocation;
        if (out.readmitted)
            return tr("shut out; its person may come back");
        return out.reason.isEmpty() ? tr("shut out by %1").arg(out.by)
                                    : tr("shut out by %1: %2").arg(out.by, out.reason);
    }
    return desk.connected ? tr("connected")
                          : tr("last seen %1").arg(momentWords(desk.lastSeen, now));
}

QString tokenState(const EnrolmentTokenEntry &token, Instant now)
{
    if (token.revoked)
        return tr("revoked");
    if (token.expiresAt <= now)
        return tr("run out");
    return token.usesLeft == 0 ? tr("used up")
                               : tr("until %1").arg(momentWords(token.expiresAt, now));
}

QString tokenState(const ApiTokenEntry &token, Instant now)
{
    if (token.revoked)
        return tr("revoked");
    return token.expiresAt <= now ? tr("run out")
                                  : tr("until %1").arg(momentWords(token.expiresAt, now));
}

QString roleName(Role role)
{
    switch (role) {
    case Role::Viewer: return tr("viewer");
    case Role::HelpDesk: return tr("help desk");
    case Role::Author: return tr("author");
    case Role::Approver: return tr("approver");
    case Role::Administrator: return tr("administrator");
    }
    return {};
}

Role nearestRole(const QList<Right> &rights)
{
    return rights.contains(Right::ManageStaff)      ? Role::Administrator
           : rights.contains(Right::Publish)        ? Role::Author
           : rights.contains(Right::Approve)        ? Role::Approver
           : rights.contains(Right::ReadRecipients) ? Role::HelpDesk
                                                    : Role::Viewer;
}

QString roleEffect(Role role)
{
    switch (role) {
    case Role::Viewer: return tr("Sees the board and its numbers, and no names.");
    case Role::HelpDesk: return tr("Sees the board, and who has read what.");
    case Role::Author: return tr("Publishes notices, and edits templates and services.");
    case Role::Approver: return tr("Sees the board and names, and approves what waits.");
    case Role::Administrator: return tr("Does everything: also accounts, computers and the relay.");
    }
    return {};
}

QString rightName(Right right)
{
    switch (right) {
    case Right::ReadBoard: return tr("read the board");
    case Right::ReadRecipients: return tr("see who has read what");
    case Right::Publish: return tr("publish notices");
    case Right::Enrol: return tr("make enrolment tokens");
    case Right::ManageStaff: return tr("look after accounts");
    case Right::ReadRelay: return tr("read how the relay is");
    case Right::EditTemplates: return tr("edit templates and services");
    case Right::Approve: return tr("approve what waits");
    case Right::ManageDesks: return tr("look after computers");
    case Right::ReadAudit: return tr("read the audit trail");
    case Right::ManageApiTokens: return tr("make API tokens");
    }
    return {};
}

QString limitWords(const StaffLimit &limit)
{
    QStringList words;
    if (limit.mostSevere && *limit.mostSevere != Severity::Critical)
        words << tr("up to “%1”").arg(severityName(*limit.mostSevere));
    if (limit.audience && !limit.audience->everyone) {
        Audience only = *limit.audience;
        only.exclude.clear(); // of a limit it says nothing
        const QString whom = harmlessText(audienceWords(only));
        words << (whom.isEmpty() ? tr("to nobody") : tr("only to %1").arg(whom));
    }
    return words.join(u", "_s);
}

QString staffState(const StaffEntry &staff)
{
    QStringList words;
    if (staff.disabled)
        words << tr("shut out");
    if (staff.secondFactor)
        words << tr("second factor");
    if (staff.fromDirectory)
        words << tr("from the directory");
    return words.join(u", "_s);
}

QString deskName(const DeskEntry &desk)
{
    if (!desk.label.isEmpty())
        return harmlessText(desk.label);
    const QString person = desk.personName.isEmpty() ? desk.person.text : desk.personName;
    return harmlessText(desk.shared ? desk.host : u"%1, %2"_s.arg(person, desk.host));
}

} // namespace foghorn
