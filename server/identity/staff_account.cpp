// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/staff_account.h"

#include "common/model/audience_kinds.h"
#include "common/model/enum_names.h"
#include "server/identity/refusals.h"
#include "server/identity/rights.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr auto rules = enumNames<SecondFactorRule>(
    {{SecondFactorRule::Optional, "optional"}, {SecondFactorRule::Authors, "authors"}});

QStringList inBoth(const QStringList &one, const QStringList &other)
{
    QStringList both;
    for (const QString &value : one) {
        if (other.contains(value.trimmed(), Qt::CaseInsensitive))
            both += value;
    }
    return both;
}

/** Nothing: there is nobody who is in both. */
std::optional<AudienceElement> inBoth(const AudienceElement &one, const AudienceElement &other)
{
    AudienceElement both;
    for (const ElementKind &kind : elementKinds) {
        const QStringList &first = one.*kind.values, &second = other.*kind.values;
        QStringList &common = both.*kind.values;
        common = first.isEmpty() ? second : second.isEmpty() ? first : inBoth(first, second);
        if (common.isEmpty() && !(first.isEmpty() && second.isEmpty()))
            return {};
    }
    return both;
}

Audience inBoth(const Audience &one, const Audience &other)
{
    if (one.everyone)
        return other;
    if (other.everyone)
        return one;
    Audience both;
    for (const AudienceElement &first : one.include) {
        for (const AudienceElement &second : other.include) {
            if (const auto common = inBoth(first, second))
                both.include += *common;
        }
    }
    return both;
}

} // namespace

QString normalisedLogin(const QString &login)
{
    return login.trimmed().toLower();
}

QString toString(SecondFactorRule rule)
{
    return rules.nameOf(rule);
}

std::optional<SecondFactorRule> secondFactorRuleFromString(QStringView word)
{
    return rules.valueOf(word);
}

StaffAccount accountOf(const StaffRecord &staff, SecondFactorRule rule)
{
    StaffAccount account{.login = staff.login,
                         .name = staff.name,
                         .rights = rightsOf(staff.role),
                         .limit = staff.limit,
                         .secondFactor = !staff.totpSecret.isEmpty()};
    if (rule == SecondFactorRule::Authors && !account.secondFactor && account.may(Right::Publish))
        account.withheld = std::exchange(account.rights, {Right::ReadBoard});
    return account;
}

StaffAccount accountOf(const ApiTokenEntry &token, const StaffAccount &maker)
{
    StaffAccount account{.login = maker.login,
                         .name = maker.name,
                         .rights = {},
                         .limit = narrowed(maker.limit, token.limit),
                         .expiresAt = token.expiresAt,
                         .secondFactor = maker.secondFactor,
                         .apiTokenId = token.id,
                         .apiTokenName = token.name};
    for (const Right right : token.rights) {
        if (maker.may(right) && mayBeGivenToToken(right))
            account.rights += right;
        else if (maker.withheld.contains(right))
            account.withheld += right;
    }
    return account;
}

bool mayBeGivenToToken(Right right)
{
    return right != Right::ManageStaff && right != Right::ManageApiTokens &&
           right != Right::Approve; // a script has no eyes
}

std::optional<RpcError> objectionTo(const StaffLimit &limit)
{
    constexpr qsizetype longest = 4 * 1024; // bytes
    if (QJsonDocument(toJson(limit)).toJson(QJsonDocument::Compact).size() <= longest)
        return {};
    return wrongField(wire::ErrorCode::InvalidParams, u"limit"_s,
                      u"must fit into %1 KiB"_s.arg(longest / 1024));
}

StaffLimit narrowed(const StaffLimit &one, const StaffLimit &other)
{
    StaffLimit both = one;
    if (!one.audience)
        both.audience = other.audience;
    else if (other.audience)
        both.audience = inBoth(*one.audience, *other.audience);
    if (!one.mostSevere)
        both.mostSevere = other.mostSevere;
    else if (other.mostSevere)
        both.mostSevere = std::min(*one.mostSevere, *other.mostSevere);
    return both;
}

bool mayDoLess(const StaffAccount &before, const StaffAccount &after)
{
    return std::any_of(before.rights.begin(), before.rights.end(),
                       [&after](Right right) { return !after.may(right); }) ||
           (!(after.limit == before.limit) && !after.limit.isNone());
}

} // namespace foghorn
