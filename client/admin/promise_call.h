// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/board_model.h"
#include "common/model/promise.h"

namespace foghorn {

/** Why a notice calls for somebody, the further down the more urgent: its word is due soon; a maintenance is past its
    end; its word is late; ten minutes late; it is out of date; it ended and people say that it is still broken. */
enum class CallKind { Due, Overrun, Overdue, Escalated, Stale, Broken };
/** Of the next word, which the relay tells too. */
inline bool isOfPromise(CallKind kind)
{
    return kind == CallKind::Due || kind == CallKind::Overdue || kind == CallKind::Escalated;
}

/** What calls for somebody right now, of the notice that waits most. */
struct PromiseCall
{
    NoticeId notice;
    QString words; // for staff, whole sentences
    CallKind kind = CallKind::Due;
    bool operator==(const PromiseCall &) const = default;
};

/** Of all notices: the most urgent kind first, then the one that waits longest; nothing while every word came in time.
    A late word concerns everybody, what is out of date or still broken who may publish, a warning its author alone.
    Pure. */
std::optional<PromiseCall> promiseCall(const BoardModel &model, const QString &login,
                                       bool mayPublish, Instant now);

/** When promiseCall() may say something else although nothing was published. */
std::optional<Instant> nextCall(const BoardModel &model, Instant now);

} // namespace foghorn
