// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/records.h"

namespace foghorn {

/** Logins are compared in lower case and without the blanks around them. */
QString normalisedLogin(const QString &login);

/** Who needs a second factor before their rights count. */
enum class SecondFactorRule { Optional, Authors };
/** "optional", "authors" */
QString toString(SecondFactorRule);
std::optional<SecondFactorRule> secondFactorRuleFromString(QStringView);

/** A member of staff who has proved it, or the API token that one made. */
struct StaffAccount
{
    QString login;
    QString name;
    QList<Right> rights;
    StaffLimit limit = {}; // of what may be published; of a token its maker's and its own together
    QString token = {};
    Instant expiresAt = {};
    bool secondFactor = false;
    QList<Right> withheld = {}; // until a second factor is set up
    QString apiTokenId = {};    // empty = a person
    QString apiTokenName = {};

    bool may(Right right) const { return rights.contains(right); }
    bool isApiToken() const { return !apiTokenId.isEmpty(); }
};

/** What somebody may do now, without a sign-in. */
StaffAccount accountOf(const StaffRecord &staff, SecondFactorRule rule);
/** What a token may do now, given what its maker may. */
StaffAccount accountOf(const ApiTokenEntry &token, const StaffAccount &maker);

/** Accounts and approvals are not a script's business, whatever its maker may. */
bool mayBeGivenToToken(Right right);
/** A limit that is too long for a list of staff. */
std::optional<RpcError> objectionTo(const StaffLimit &limit);
/** Both hold. */
StaffLimit narrowed(const StaffLimit &one, const StaffLimit &other);
/** Whether something that `before` allowed is not allowed any more. */
bool mayDoLess(const StaffAccount &before, const StaffAccount &after);

} // namespace foghorn
