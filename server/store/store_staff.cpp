// SPDX-License-Identifier: GPL-3.0-or-later
// Staff, their sessions, and the answers that a repeated request gets again.
#include "server/store/store_private.h"

#include <QJsonDocument>

namespace foghorn {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using column::value;

namespace {

/** A role or a limit that a newer program wrote: guessing what it means would be wrong either way. */
struct ReadStaff
{
    StaffRecord staff;
    QString strange = {}; // what of it this program does not know
};

ReadStaff staffRow(const QSqlQuery &row)
{
    ReadStaff read{StaffRecord{.login = row.value(0).toString(),
                               .name = row.value(1).toString(),
                               .passwordHash = row.value(3).toString(),
                               .disabled = row.value(5).toBool(),
                               .totpSecret = row.value(6).toByteArray(),
                               .totpCounter = row.value(7).toLongLong(),
                               .totpPending = row.value(8).toByteArray(),
                               .lastSignIn = column::optionalInstant(row.value(9))}};
    const QString role = row.value(2).toString();
    const auto known = roleFromString(role);
    const auto limit = limitFrom(row.value(4).toString());
    if (known)
        read.staff.role = *known;
    else
        read.strange = u"the role “%1”"_s.arg(role);
    if (limit)
        read.staff.limit = *limit;
    else
        read.strange = u"a limit"_s;
    return read;
}

} // namespace

QString limitText(const StaffLimit &limit)
{
    if (limit.isNone())
        return {};
    return QString::fromUtf8(QJsonDocument(toJson(limit)).toJson(QJsonDocument::Compact));
}

Result<StaffLimit> limitFrom(const QString &text)
{
    if (text.isEmpty())
        return StaffLimit();
    return staffLimitFromJson(QJsonDocument::fromJson(text.toUtf8()).object(), u"limit"_s);
}

Result<std::optional<StaffRecord>> Store::staff(const QString &login)
{
    const auto found = d->first(u"select_staff"_s, {{u":login"_s, value(login)}}, staffRow);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<StaffRecord>();
    if (!(*found)->strange.isEmpty())
        return Error{u"%1: %2 has %3, which this program does not know."_s.arg(d->path, login,
                                                                               (*found)->strange)};
    return std::optional((*found)->staff);
}

Result<QList<StaffRecord>> Store::staffBehind(const QString &after, int limit)
{
    const auto rows =
        d->list(u"list_staff"_s, {{u":after"_s, value(after)}, {u":row_limit"_s, limit}}, staffRow);
    if (!rows)
        return rows.error();
    QList<StaffRecord> staff;
    for (const ReadStaff &read : *rows) // also who cannot sign in until a newer program is back
        staff += read.staff;
    return staff;
}

Result<bool> Store::addStaff(const StaffRecord &staff)
{
    const auto inserted =
        d->change(u"insert_staff"_s, {{u":login"_s, value(staff.login)},
                                      {u":name"_s, value(staff.name)},
                                      {u":role"_s, toString(staff.role)},
                                      {u":password_hash"_s, value(staff.passwordHash)},
                                      {u":speech_limit"_s, value(limitText(staff.limit))}});
    if (!inserted)
        return inserted.error();
    if (*inserted > 0)
        return true;
    const auto known = this->staff(staff.login);
    if (!known)
        return known.error();
    return *known && (*known)->name == staff.name && (*known)->role == staff.role &&
           (*known)->passwordHash == staff.passwordHash && (*known)->limit == staff.limit;
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

Result<bool> Store::changeStaff(const StaffRecord &staff)
{
    const auto changed =
        d->change(u"update_staff"_s, {{u":login"_s, value(staff.login)},
                                      {u":name"_s, value(staff.name)},
                                      {u":role"_s, toString(staff.role)},
                                      {u":speech_limit"_s, value(limitText(staff.limit))},
                                      {u":disabled"_s, int(staff.disabled)}});
    if (!changed)
        return changed.error();
    return *changed > 0;
}

Result<bool> Store::changePassword(const QString &login, const QString &earlier,
                                   const QString &hash)
{
    const auto changed = d->change(u"update_password"_s, {{u":login"_s, value(login)},
                                                          {u":earlier"_s, value(earlier)},
                                                          {u":password_hash"_s, value(hash)}});
    if (!changed)
        return changed.error();
    return *changed > 0;
}

Result<void> Store::endSessions(const QString &login, const QByteArray &kept)
{
    return d->done(u"delete_sessions_of"_s,
                   {{u":login"_s, value(login)}, {u":kept"_s, value(kept)}});
}

Result<void> Store::noteSignIn(const QString &login, Instant at)
{
    return d->done(u"update_last_sign_in"_s, {{u":login"_s, value(login)}, {u":at"_s, value(at)}});
}

Result<bool> Store::useCode(const QString &login, qint64 counter)
{
    const auto used = d->change(u"use_code"_s,
                                {{u":login"_s, value(login)}, {u":counter"_s, qlonglong(counter)}});
    if (!used)
        return used.error();
    return *used > 0;
}

Result<bool> Store::beginSecondFactor(const QString &login, const QByteArray &secret)
{
    const auto begun = d->change(u"begin_second_factor"_s,
                                 {{u":login"_s, value(login)}, {u":secret"_s, value(secret)}});
    if (!begun)
        return begun.error();
    return *begun > 0;
}

Result<bool> Store::confirmSecondFactor(const QString &login, const QByteArray &secret,
                                        qint64 counter)
{
    const auto confirmed =
        d->change(u"confirm_second_factor"_s, {{u":login"_s, value(login)},
                                               {u":secret"_s, value(secret)},
                                               {u":counter"_s, qlonglong(counter)}});
    if (!confirmed)
        return confirmed.error();
    return *confirmed > 0;
}

Result<void> Store::dropSecondFactor(const QString &login)
{
    return d->done(u"drop_second_factor"_s, {{u":login"_s, value(login)}});
}

Result<void> Store::storeSession(const StaffSession &session)
{
    const auto inserted =
        d->change(u"insert_session"_s, {{u":token_hash"_s, value(session.tokenHash)},
                                        {u":login"_s, value(session.login)},
                                        {u":expires_at"_s, value(session.expiresAt)},
                                        {u":address"_s, value(session.address)}});
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
                                            column::instant(row.value(2)), row.value(3).toString()};
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
          d->change(u"delete_expired_tokens"_s, {{u":before"_s, value(tokensBefore)}}),
          d->change(u"delete_expired_api_tokens"_s, {{u":before"_s, value(tokensBefore)}}),
          d->change(u"delete_old_approvals"_s, {{u":before"_s, value(now - 30 * 24h)}})}) {
        if (!deleted)
            return deleted.error();
    }
    return {};
}

} // namespace foghorn
