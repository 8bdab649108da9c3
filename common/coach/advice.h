// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/version.h"

#include <QTimeZone>

namespace foghorn {

// How matches become findings: the why filled in, the replacement made to fit its place. Pure.

Finding findingFor(CoachRule rule, const FoldedVersion::Field &field,
                   const PatternSet::Match &match, const RuleBook &book);
/** What stands nowhere. The field is where the author would write it. */
Finding findingForMissing(CoachRule rule, const FoldedVersion &version, const RuleBook &book);

/** Jargon with its plain substitute: a capital where the words had one, "a" and "an" as the new word needs. */
QList<PatternSet::Match> plainedWords(const FoldedText &text, const Notice &notice,
                                      const QString &tag, const RuleBook &book);
/** Written hours, with the placeholder that reads as the reader's own clock: the one that stands for this very hour
    on the author's clock, else the one that its sentence speaks of. */
QList<PatternSet::Match> writtenHours(const FoldedText &text, const Notice &notice,
                                      const RuleBook &book, const QTimeZone &author);

} // namespace foghorn
