// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/finding.h"

#include "common/model/enum_names.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr auto ruleNames = enumNames<CoachRule>({
    {CoachRule::Jargon, "jargon"},
    {CoachRule::Blame, "blame"},
    {CoachRule::OverPromise, "overPromise"},
    {CoachRule::HourInText, "hourInText"},
    {CoachRule::Shouting, "shouting"},
    {CoachRule::LongSentence, "longSentence"},
    {CoachRule::MissingWhat, "missingWhat"},
    {CoachRule::MissingWho, "missingWho"},
    {CoachRule::MissingWhen, "missingWhen"},
    {CoachRule::MissingWhere, "missingWhere"},
    {CoachRule::MissingWhy, "missingWhy"},
    {CoachRule::NoAction, "noAction"},
    {CoachRule::NoWorkaround, "noWorkaround"},
    {CoachRule::NoApology, "noApology"},
    {CoachRule::NoThanks, "noThanks"},
});

} // namespace

QString toString(CoachRule rule)
{
    return ruleNames.nameOf(rule);
}

std::optional<CoachRule> coachRuleFromString(QStringView text)
{
    return ruleNames.valueOf(text);
}

QJsonObject toJson(const Finding &finding)
{
    return {
        {u"rule"_s, toString(finding.rule)},
        {u"field"_s, finding.field},
        {u"start"_s, finding.start},
        {u"length"_s, finding.length},
        {u"why"_s, finding.why},
        {u"replacement"_s, finding.replacement ? QJsonValue(*finding.replacement) : QJsonValue()}};
}

QString applied(const Finding &finding, const QString &text)
{
    if (!finding.replacement || finding.start + finding.length > text.size())
        return text;
    return QString(text).replace(finding.start, finding.length, *finding.replacement);
}

} // namespace foghorn
