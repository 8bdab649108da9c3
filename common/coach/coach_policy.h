// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/finding.h"
#include "common/result.h"

#include <QSet>

namespace foghorn {

/** What an organisation makes of the advice: rules that stop a notice, and rules it does not want to hear of.
    Everything else advises. */
struct CoachPolicy
{
    QSet<CoachRule> block;
    QSet<CoachRule> off;

    /** {"block": ["blame", …], "off": ["longSentence", …]} */
    static Result<CoachPolicy> fromJson(const QJsonObject &json);
    bool blocks(const QList<Finding> &findings) const;
    bool operator==(const CoachPolicy &) const = default;
};

QJsonObject toJson(const CoachPolicy &policy);

} // namespace foghorn
