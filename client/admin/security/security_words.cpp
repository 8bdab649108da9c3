// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/security_words.h"

#include "client/admin/locale_times.h"
#include "client/admin/words.h"

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

QString deskName(const DeskEntry &desk)
{
    if (!desk.label.isEmpty())
        return desk.label;
    const QString person = desk.personName.isEmpty() ? desk.person.text : desk.personName;
    return desk.shared ? desk.host : u"%1, %2"_s.arg(person, desk.host);
}

} // namespace foghorn
