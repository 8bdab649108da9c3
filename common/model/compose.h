// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"
#include "common/result.h"

namespace foghorn {

// What becomes of an author's words: pure functions. The relay uses them inside the store's transaction; an author
// who signs must come to the same revision, byte for byte.

/** Who publishes, where and when. */
struct Authorship
{
    DeploymentId deployment;
    QString login;
    Instant now;
};

/** The first revision of a notice: fills what is not for its author to choose, or names every wrong field. */
Result<Notice> composeFirst(Notice draft, const Authorship &by);
/** The revision after `previous`: phase must follow, `asks` moves where the change is material against `lastAsked`, the
    revision that last asked, and publishedAt is later than the previous revision's. */
Result<Notice> composeNext(Notice draft, const Notice &previous, const Notice &lastAsked,
                           const Authorship &by);

/** What content alone cannot tell: needs the relay's time. An estimate may have passed ("we hoped for 14:30"), as long
    as somebody says when the next word comes. */
QList<FieldProblem> problemsNow(const Notice &notice, Instant now);
/** "the notice is not valid", with the first of the problems; there must be one. */
Error invalidNotice(const QList<FieldProblem> &problems);

} // namespace foghorn
