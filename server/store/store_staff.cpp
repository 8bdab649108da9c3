// SPDX-License-Identifier: GPL-3.0-or-later
// Staff, their sessions, and the answers that a repeated request gets again.
#include "server/store/store_private.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using column::value;

Result<std::optional<StaffRecord>> Store::staff(const QString &login)
{
    const auto found =
        d->first(u"select_staff"_s, {{u":login"_s, value(login)}}, [](const QSqlQuery &row) {
            return std::pair(StaffRecord{row.value(0).toString(), row.value(1).toString(),
                                         Role::HelpDesk, row.value(3).toString()},
                             row.value(2).toString());
        });
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<StaffRecord>();
    auto [staff, roleName] = **found;
    const auto role = roleFromString(roleName);
    if (!role) // a newer program wrote it; guessing rights would be wrong either way
        return Error{u"%1: %2 has the role “%3”, which this program does not know."_s.arg(
            d->path, login, roleName)};
    staff.role = *role;
    return std::optional(staff);
}

Result<bool> Store::addStaff(const StaffRecord &staff)
{
    const auto inserted =
        d->change(u"insert_staff"_s, {{u":login"_s, value(staff.login)},
                                      {u":name"_s, value(staff.name)},
                                      {u":role"_s, toString(staff.role)},
                                      {u":password_hash"_s, value(staff.passwordHash)}});
    if (!inserted)
        return inserted.error();
    if (*inserted > 0)
        return true;
    const auto known = this->staff(staff.login);
    if (!known)
        return known.error();
    return *known && (*known)->name == staff.name && (*known)->role == staff.role &&
           (*known)->passwordHash == staff.passwordHash;
}

Result<bool> Store::keepDirectoryStaff(const StaffRecord &staff)
{
    const auto kept = d->change(u"keep_directory_staff"_s, {{u":login"_s, value(staff.login)},
                                                            {u":name"_s, value(staff.name)},
                                                            {u":role"_s, toString(staff.role)}});
    if (!kept)
        return kept.error();
    return *kept > 0;
}

Result<void> Store::endDirectorySessions(const QString &login)
{
    const auto ended = d->change(u"end_directory_sessions"_s, {{u":login"_s, value(login)}});
    if (!ended)
        return ended.error();
    return {};
}

Result<void> Store::storeSession(const StaffSession &session)
{
    const auto inserted =
        d->change(u"insert_session"_s, {{u":token_hash"_s, value(session.tokenHash)},
                                        {u":login"_s, value(session.login)},
                                        {u":expires_at"_s, value(session.expiresAt)}});
    if (!inserted)
        return inserted.error();
    return {};
}

Result<std::optional<StaffSession>> Store::session(const QByteArray &tokenHash, Instant now)
{
    return d->first(u"select_session"_s,
                    {{u":token_hash"_s, value(tokenHash)}, {u":now"_s, value(now)}},
                    [](const QSqlQuery &row) {
                        return StaffSession{row.value(0).toByteArray(), row.value(1).toString(),
                                            column::instant(row.value(2))};
                    });
}

Result<std::optional<QByteArray>> Store::rememberedAnswer(const Idempotency &idempotency)
{
    const auto known = d->remembered(idempotency);
    if (!known)
        return known.error();
    if (!*known)
        return std::optional<QByteArray>();
    if ((*known)->requestHash != idempotency.requestHash || !(*known)->notice.isEmpty())
        return Error{
            u"The idempotency key “%1” was used for another request."_s.arg(idempotency.key)};
    return std::optional((*known)->content);
}

Result<void> Store::rememberAnswer(const Idempotency &idempotency, const QByteArray &answer,
                                   const Act &act)
{
    if (const auto audited = appendAudit(act, idempotency.at); !audited)
        return audited;
    return d->remember(idempotency, value(answer), QVariant(QMetaType(QMetaType::QString)),
                       QVariant(QMetaType(QMetaType::Int)));
}

Result<void> Store::tidy(Instant now)
{
    constexpr auto kept = 7 * 24h; // design, section 5
    const Instant before = now - kept;
    // A token stays after its end: a desk whose enrolment answer was lost comes back with it, and staff look
    // up who came by it.
    const Instant tokensBefore = now - std::chrono::days(90);
    for (const auto &deleted :
         {d->change(u"delete_old_answers"_s, {{u":before"_s, value(before)}}),
          d->change(u"delete_expired_sessions"_s, {{u":now"_s, value(now)}}),
          d->change(u"delete_expired_tokens"_s, {{u":before"_s, value(tokensBefore)}})}) {
        if (!deleted)
            return deleted.error();
    }
    return {};
}

} // namespace foghorn
