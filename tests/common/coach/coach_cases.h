// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/coach.h"

#include <QJsonValue>

namespace foghorn {

/** One sentence of the fixtures and what the coach must make of it. */
struct CoachCase
{
    Language language = Language::English;
    CoachRule rule = CoachRule::Jargon;
    QString sentence;
    Notice notice;
    bool flagged = false;
};

/** A notice in one language that lacks nothing, so that a sentence put into it stands alone. */
Notice completeNotice(Language language);
/** Every case of FOLDER/{en,es,fr,pt}.json. A text takes the place that its rule looks at; an object may
    also change members of the notice ("notice") and of its words ("fields"). */
QList<CoachCase> coachCases(const QString &folder);

} // namespace foghorn
