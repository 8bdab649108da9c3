// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/staff.h"

#include "common/model/audience_kinds.h"
#include "common/model/enum_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr auto rights = enumNames<Right>({{Right::ReadBoard, "readBoard"},
                                          {Right::ReadRecipients, "readRecipients"},
                                          {Right::Publish, "publish"},
                                          {Right::Enrol, "enrol"},
                                          {Right::ManageStaff, "manageStaff"},
                                          {Right::ReadRelay, "readRelay"},
                                          {Right::EditTemplates, "editTemplates"},
                                          {Right::Approve, "approve"},
                                          {Right::ManageDesks, "manageDesks"},
                                          {Right::ReadAudit, "readAudit"},
                                          {Right::ManageApiTokens, "manageApiTokens"}});
constexpr auto roles = enumNames<Role>({{Role::Author, "author"},
                                        {Role::HelpDesk, "helpDesk"},
                                        {Role::Administrator, "administrator"},
                                        {Role::Approver, "approver"},
                                        {Role::Viewer, "viewer"}});

bool contains(const QStringList &limit, const QString &value)
{
    return std::any_of(limit.begin(), limit.end(), [&value](const QString &allowed) {
        return allowed.trimmed().toCaseFolded() == value.trimmed().toCaseFolded();
    });
}

bool isInside(const AudienceElement &element, const AudienceElement &limit)
{
    return std::all_of(elementKinds.begin(), elementKinds.end(), [&](const ElementKind &kind) {
        const QStringList &allowed = limit.*kind.values;
        const QStringList &asked = element.*kind.values;
        return allowed.isEmpty() ||
               (!asked.isEmpty() &&
                std::all_of(asked.begin(), asked.end(),
                            [&](const QString &value) { return contains(allowed, value); }));
    });
}

bool isInside(const AudienceElement &element, const Audience &limit)
{
    return std::any_of(
        limit.include.begin(), limit.include.end(),
        [&element](const AudienceElement &allowed) { return isInside(element, allowed); });
}

} // namespace

QString toString(Right right)
{
    return rights.nameOf(right);
}

std::optional<Right> rightFromString(QStringView word)
{
    return rights.valueOf(word);
}

QString toString(Role role)
{
    return roles.nameOf(role);
}

std::optional<Role> roleFromString(QStringView word)
{
    return roles.valueOf(word);
}

QList<FieldProblem> passedLimits(const StaffLimit &limit, const Audience &audience,
                                 Severity severity)
{
    QList<FieldProblem> passed;
    if (limit.mostSevere && severity > *limit.mostSevere) {
        passed << fieldProblem(u"severity"_s,
                               QT_TRANSLATE_NOOP("FieldProblem", "you may publish up to %1"),
                               {toString(*limit.mostSevere)});
    }
    if (!limit.audience || limit.audience->everyone)
        return passed;
    if (audience.everyone) {
        passed << fieldProblem(
            u"audience"_s,
            QT_TRANSLATE_NOOP("FieldProblem", "you may not address everyone, only your own part"));
        return passed;
    }
    for (int i = 0; i < audience.include.size(); ++i) {
        if (!isInside(audience.include[i], *limit.audience))
            passed << fieldProblem(
                u"audience.include[%1]"_s.arg(i),
                QT_TRANSLATE_NOOP("FieldProblem", "is not inside the part that you may address"));
    }
    return passed;
}

QJsonObject toJson(const StaffLimit &limit)
{
    QJsonObject json;
    if (limit.audience)
        json[u"audience"_s] = toJson(*limit.audience);
    if (limit.mostSevere)
        json[u"mostSevere"_s] = toString(*limit.mostSevere);
    return json;
}

Result<StaffLimit> staffLimitFromJson(const QJsonObject &json, const QString &path)
{
    StaffLimit limit;
    QList<FieldProblem> problems;
    if (json.contains("audience"_L1)) {
        const auto audience =
            audienceFromJson(json["audience"_L1].toObject(), path + u".audience"_s);
        if (audience)
            limit.audience = *audience;
        else
            problems += audience.error().fields;
    }
    if (json.contains("mostSevere"_L1)) {
        limit.mostSevere = severityFromString(json["mostSevere"_L1].toString());
        if (!limit.mostSevere)
            problems += {path + u".mostSevere"_s, u"is not one of the words allowed here"_s};
    }
    if (!problems.isEmpty())
        return Error{u"the limit is not right"_s, problems};
    return limit;
}

} // namespace foghorn
