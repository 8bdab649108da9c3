// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/compose.h"

#include "common/model/lifecycle.h"
#include "common/model/material.h"
#include "common/model/notice_start.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr auto checkedAhead = std::chrono::minutes(1); // an author's clock may be a little fast

/** The estimate's last moment, by the name of its field. */
QString estimateField(const Notice &notice)
{
    return notice.restoration && notice.restoration->until ? u"restoration.until"_s
                                                           : u"restoration.at"_s;
}

/** A window that moved takes along the expiry that was derived from it. */
void renewExpiry(Notice &next, const Notice &previous)
{
    const bool keptDefault = next.expiresAt && next.expiresAt == previous.expiresAt &&
                             previous.expiresAt == defaultExpiry(previous);
    if (!next.expiresAt || (keptDefault && next.endsAt != previous.endsAt))
        next.expiresAt = defaultExpiry(next);
}

/** What is said after an ending does not move it; a reopening does. */
void keepEnd(Notice &draft, const Notice &previous)
{
    if (isReopening(previous.phase, draft.phase))
        draft.endsAt.reset();
    if (previous.phase != Phase::Resolved || draft.phase != Phase::Resolved || draft.endsAt)
        return;
    const auto end = previous.endsAt ? previous.endsAt : previous.publishedAt;
    if (end && (!draft.startsAt || *draft.startsAt < *end))
        draft.endsAt = end;
}

} // namespace

Error invalidNotice(const QList<FieldProblem> &problems)
{
    return {
        u"the notice is not valid: %1: %2"_s.arg(problems.first().field, problems.first().reason),
        problems};
}

QList<FieldProblem> problemsNow(const Notice &notice, Instant now)
{
    if (isEnding(notice.phase))
        return {};
    QList<FieldProblem> problems;
    if (notice.expiresAt && *notice.expiresAt <= now)
        problems.append(fieldProblem(
            u"expiresAt"_s,
            QT_TRANSLATE_NOOP("FieldProblem", "has passed already: nobody would see this notice")));
    if (notice.checkedAt && *notice.checkedAt > now + checkedAhead)
        problems.append(fieldProblem(
            u"checkedAt"_s, QT_TRANSLATE_NOOP("FieldProblem", "has not come yet: nobody can have "
                                                              "looked then")));
    if (isWatched(notice) && *notice.watchUntil <= now) {
        problems.append(fieldProblem(
            u"watchUntil"_s,
            QT_TRANSLATE_NOOP("FieldProblem",
                              "has passed already: say until when it is really watched")));
    } else if (notice.nextUpdateAt && *notice.nextUpdateAt <= now) {
        problems.append(fieldProblem(
            u"nextUpdateAt"_s,
            QT_TRANSLATE_NOOP("FieldProblem",
                              "has passed already: say when the next update really comes")));
    } else if (notice.kind == NoticeKind::Incident && isStale(notice, now)) {
        problems.append(fieldProblem(
            estimateField(notice),
            QT_TRANSLATE_NOOP(
                "FieldProblem",
                "passed 2 hours ago or more, so this would be out of date at once: give "
                "a later estimate, or a nextUpdateAt")));
    }
    return problems;
}

Result<Notice> composeFirst(Notice draft, const Authorship &by)
{
    draft.deployment = by.deployment;
    draft.id = NoticeId{makeUuidV7(by.now.time_since_epoch().count())};
    draft.revision = 1;
    draft.asks = 1;
    draft.publishedAt = by.now;
    draft.publishedBy = by.login;
    if (!draft.expiresAt)
        draft.expiresAt = defaultExpiry(draft);

    QList<FieldProblem> problems = validate(draft) + problemsNow(draft, by.now);
    if (isEnding(draft.phase))
        problems.append(fieldProblem(
            u"phase"_s, QT_TRANSLATE_NOOP("FieldProblem", "a first revision cannot be an ending")));
    if (!problems.isEmpty())
        return invalidNotice(problems);
    return draft;
}

Result<Notice> composeNext(Notice draft, const Notice &previous, const Notice &lastAsked,
                           const Authorship &by)
{
    draft.deployment = by.deployment;
    draft.id = previous.id;
    draft.revision = previous.revision + 1;
    draft.publishedAt =
        std::max(by.now, previous.publishedAt.value_or(by.now) + std::chrono::milliseconds(1));
    draft.publishedBy = by.login;
    renewExpiry(draft, previous);
    if (draft.phase != Phase::Monitoring)
        draft.watchUntil.reset(); // the watch is over with its phase
    if (draft.kind == NoticeKind::Incident)
        keepEnd(draft, previous);
    // An ending never moves `asks` (rule 7); materialReasons knows that.
    draft.asks = previous.asks;
    QList<MaterialReason> reasons = materialReasons(lastAsked, previous, draft);
    // "The audience grew to this person" (rule 6): the new ones were never asked and so are, the others
    // have confirmed this very text.
    reasons.removeAll(MaterialReason::AudienceGrew);
    if (!reasons.isEmpty())
        draft.asks = draft.revision;

    QList<FieldProblem> problems = validate(draft) + problemsNow(draft, by.now);
    if (draft.kind != previous.kind) {
        problems.append(fieldProblem(
            u"kind"_s, QT_TRANSLATE_NOOP("FieldProblem", "stays %1 for the life of the notice"),
            {toString(previous.kind)}));
    } else if (!mayFollow(previous.kind, previous.phase, draft.phase)) {
        problems.append({u"phase"_s, u"%1 cannot follow %2"_s.arg(toString(draft.phase),
                                                                  toString(previous.phase))});
    }
    if (draft.exercise != previous.exercise)
        problems.append(
            fieldProblem(u"exercise"_s, QT_TRANSLATE_NOOP("FieldProblem",
                                                          "cannot change: a drill stays a drill")));
    if (!problems.isEmpty())
        return invalidNotice(problems);
    return draft;
}

} // namespace foghorn
