// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"

#include <algorithm>

namespace foghorn {

/** The accounts and API tokens of a fake relay, and the second factor of whoever is signed in. */
struct FakeStaff
{
    QList<StaffEntry> staff;
    QList<ApiTokenEntry> tokens;
    Instant time;
    qsizetype perPage = 50;
    QString rightCode = QStringLiteral("287082"); // RFC 6238's, of the secret below
    QString rightPassword = QStringLiteral("correct horse");

    explicit FakeStaff(Instant now) : time(now)
    {
        Audience lyon;
        lyon.include = {{.site = {QStringLiteral("Lyon"), QStringLiteral("Porto")}}};
        StaffEntry luis{QStringLiteral("luis"), QStringLiteral("Luis Prado"), Role::Author};
        luis.limit = {lyon, Severity::Major};
        luis.secondFactor = true;
        luis.lastSignIn = now - std::chrono::hours(2);
        StaffEntry rui{QStringLiteral("rui"), QStringLiteral("Rui Costa"), Role::HelpDesk};
        rui.fromDirectory = true;
        StaffEntry ana{QStringLiteral("ana"), QStringLiteral("Ana Isabel"), Role::Administrator};
        ana.lastSignIn = now;
        staff = {ana, luis, rui};
        ApiTokenEntry monitoring{QStringLiteral("TW9u"),
                                 QStringLiteral("Monitoring Lyon"),
                                 {Right::Publish, Right::ReadBoard}};
        monitoring.limit.audience = lyon;
        monitoring.createdBy = QStringLiteral("ana");
        monitoring.createdAt = now - std::chrono::hours(48);
        monitoring.expiresAt = now + std::chrono::hours(24 * 60);
        monitoring.lastUsed = now - std::chrono::minutes(3);
        tokens = {monitoring};
    }

    /** Nothing: it is not about staff. */
    std::optional<QByteArray> answer(const IncomingRequest &incoming)
    {
        const Request &request = incoming.request;
        const auto done = [&](const auto &answer) { return encodeAnswerOf(incoming.id, answer); };
        if (const auto *list = std::get_if<ToRelay::StaffList>(&request))
            return done(page(*list));
        if (const auto *add = std::get_if<ToRelay::StaffAdd>(&request)) {
            StaffEntry one{add->login, add->name, add->role};
            one.limit = add->limit;
            staff << one;
            return done(ToRelay::StaffAdd::Answer{});
        }
        if (const auto *change = std::get_if<ToRelay::StaffChange>(&request)) {
            StaffEntry &one = find(change->login);
            one.name = change->name.value_or(one.name);
            one.role = change->role.value_or(one.role);
            one.limit = change->limit.value_or(one.limit);
            one.disabled = change->disabled.value_or(one.disabled);
            one.secondFactor = one.secondFactor && !change->dropSecondFactor;
            return done(ToRelay::StaffChange::Answer{});
        }
        if (const auto *password = std::get_if<ToRelay::StaffPassword>(&request)) {
            if (password->login.isEmpty() && password->current != rightPassword)
                return wrong(incoming, "current", "is not your password");
            return done(ToRelay::StaffPassword::Answer{});
        }
        if (const auto *factor = std::get_if<ToRelay::SecondFactor>(&request)) {
            if (factor->step == FactorStep::Begin)
                return done(ToRelay::SecondFactor::Answer{
                    QStringLiteral("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"),
                    QStringLiteral("otpauth://totp/IT%20%C2%B7%20Example%20Ltd:ana?secret="
                                   "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=IT%20%C2%B7%20Example"
                                   "%20Ltd&algorithm=SHA1&digits=6&period=30")});
            if (factor->code != rightCode)
                return wrong(incoming, "code", "is not right, or was used already");
            return done(ToRelay::SecondFactor::Answer{});
        }
        if (std::holds_alternative<ToRelay::ApiTokenList>(request))
            return done(ToRelay::ApiTokenList::Answer{tokens, false});
        if (const auto *create = std::get_if<ToRelay::ApiTokenCreate>(&request)) {
            ApiTokenEntry made{QStringLiteral("bmV3"), create->name, create->rights, create->limit};
            made.createdBy = QStringLiteral("ana");
            made.createdAt = time;
            made.expiresAt = time + std::chrono::hours(24 * create->validDays);
            tokens.prepend(made);
            return done(ToRelay::ApiTokenCreate::Answer{
                made.id, QStringLiteral("fgt_bmV3.mEr0cW5oYWxmIGEgc2VjcmV0IGlzIG5vdCBvbmU"),
                made.expiresAt});
        }
        if (const auto *revoke = std::get_if<ToRelay::ApiTokenRevoke>(&request)) {
            for (ApiTokenEntry &token : tokens)
                token.revoked |= token.id == revoke->id;
            return done(ToRelay::ApiTokenRevoke::Answer{});
        }
        return {};
    }
    StaffEntry &find(const QString &login)
    {
        return *std::find_if(staff.begin(), staff.end(),
                             [&](const StaffEntry &one) { return one.login == login; });
    }

private:
    static QByteArray wrong(const IncomingRequest &incoming, const char *field, const char *reason)
    {
        const QString where = QString::fromLatin1(field), why = QString::fromLatin1(reason);
        return encodeError(incoming.id, {.code = wire::ErrorCode::InvalidParams,
                                         .message = where + u' ' + why,
                                         .fields = {{where, why}}});
    }
    ToRelay::StaffList::Answer page(const ToRelay::StaffList &list) const
    {
        ToRelay::StaffList::Answer answer;
        for (const StaffEntry &one : staff) {
            if (one.login <= list.after)
                continue;
            answer.more = answer.staff.size() >= perPage;
            if (!answer.more)
                answer.staff << one;
        }
        return answer;
    }
};

} // namespace foghorn
