// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/enum_names.h"
#include "common/model/notice.h"

namespace foghorn {

namespace {

constexpr auto kinds = enumNames<NoticeKind>({{NoticeKind::Incident, "incident"},
                                              {NoticeKind::Maintenance, "maintenance"},
                                              {NoticeKind::Announcement, "announcement"}});
constexpr auto severities = enumNames<Severity>({{Severity::Info, "info"},
                                                 {Severity::Minor, "minor"},
                                                 {Severity::Major, "major"},
                                                 {Severity::Critical, "critical"}});
constexpr auto phases = enumNames<Phase>({{Phase::Investigating, "investigating"},
                                          {Phase::Identified, "identified"},
                                          {Phase::Monitoring, "monitoring"},
                                          {Phase::Resolved, "resolved"},
                                          {Phase::Scheduled, "scheduled"},
                                          {Phase::InProgress, "inProgress"},
                                          {Phase::Verifying, "verifying"},
                                          {Phase::Completed, "completed"},
                                          {Phase::Current, "current"},
                                          {Phase::Ended, "ended"},
                                          {Phase::Cancelled, "cancelled"}});
constexpr auto acknowledgements = enumNames<Acknowledgement>(
    {{Acknowledgement::NotRequired, "notRequired"}, {Acknowledgement::Required, "required"}});
constexpr auto notifies = enumNames<Notify>(
    {{Notify::Auto, "auto"}, {Notify::Always, "always"}, {Notify::Quiet, "quiet"}});
constexpr auto cancelReasons = enumNames<CancelReason>(
    {{CancelReason::Mistake, "mistake"}, {CancelReason::NoLongerNeeded, "noLongerNeeded"}});
constexpr auto restorationKinds =
    enumNames<RestorationKind>({{RestorationKind::Unknown, "unknown"},
                                {RestorationKind::About, "about"},
                                {RestorationKind::Between, "between"},
                                {RestorationKind::NotBefore, "notBefore"}});
constexpr auto actionTimes = enumNames<ActionTime>({{ActionTime::Now, "now"},
                                                    {ActionTime::Before, "before"},
                                                    {ActionTime::During, "during"},
                                                    {ActionTime::After, "after"}});
constexpr auto finishings =
    enumNames<Finishing>({{Finishing::ByAuthor, "byAuthor"}, {Finishing::Automatic, "automatic"}});

} // namespace

QString toString(NoticeKind value)
{
    return kinds.nameOf(value);
}
QString toString(Severity value)
{
    return severities.nameOf(value);
}
QString toString(Phase value)
{
    return phases.nameOf(value);
}
QString toString(Acknowledgement value)
{
    return acknowledgements.nameOf(value);
}
QString toString(Notify value)
{
    return notifies.nameOf(value);
}
QString toString(CancelReason value)
{
    return cancelReasons.nameOf(value);
}
QString toString(RestorationKind value)
{
    return restorationKinds.nameOf(value);
}
QString toString(ActionTime value)
{
    return actionTimes.nameOf(value);
}
QString toString(Finishing value)
{
    return finishings.nameOf(value);
}

std::optional<NoticeKind> noticeKindFromString(QStringView text)
{
    return kinds.valueOf(text);
}
std::optional<Severity> severityFromString(QStringView text)
{
    return severities.valueOf(text);
}
std::optional<Phase> phaseFromString(QStringView text)
{
    return phases.valueOf(text);
}
std::optional<Acknowledgement> acknowledgementFromString(QStringView text)
{
    return acknowledgements.valueOf(text);
}
std::optional<Notify> notifyFromString(QStringView text)
{
    return notifies.valueOf(text);
}
std::optional<CancelReason> cancelReasonFromString(QStringView text)
{
    return cancelReasons.valueOf(text);
}
std::optional<RestorationKind> restorationKindFromString(QStringView text)
{
    return restorationKinds.valueOf(text);
}
std::optional<ActionTime> actionTimeFromString(QStringView text)
{
    return actionTimes.valueOf(text);
}
std::optional<Finishing> finishingFromString(QStringView text)
{
    return finishings.valueOf(text);
}

} // namespace foghorn
