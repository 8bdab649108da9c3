// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/finding.h"

using namespace Qt::StringLiterals;

namespace foghorn {

QString toString(CoachRule rule)
{
    switch (rule) {
    case CoachRule::Jargon: return u"jargon"_s;
    case CoachRule::Blame: return u"blame"_s;
    case CoachRule::OverPromise: return u"overPromise"_s;
    case CoachRule::HourInText: return u"hourInText"_s;
    case CoachRule::Shouting: return u"shouting"_s;
    case CoachRule::LongSentence: return u"longSentence"_s;
    case CoachRule::MissingWhat: return u"missingWhat"_s;
    case CoachRule::MissingWho: return u"missingWho"_s;
    case CoachRule::MissingWhen: return u"missingWhen"_s;
    case CoachRule::MissingWhere: return u"missingWhere"_s;
    case CoachRule::MissingWhy: return u"missingWhy"_s;
    case CoachRule::NoAction: return u"noAction"_s;
    case CoachRule::NoWorkaround: return u"noWorkaround"_s;
    case CoachRule::NoApology: return u"noApology"_s;
    case CoachRule::NoThanks: return u"noThanks"_s;
    }
    return {};
}

std::optional<CoachRule> coachRuleFromString(QStringView text)
{
    for (const CoachRule rule : allCoachRules) {
        if (text == toString(rule))
            return rule;
    }
    return {};
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
