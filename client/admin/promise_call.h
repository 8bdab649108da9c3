// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/board_model.h"
#include "common/model/promise.h"

namespace foghorn {

/** What a promise of the next word, or of an end, calls for right now, of the notice that waits most. */
struct PromiseCall
{
    NoticeId notice;
    QString words;          // for staff, whole sentences
    bool isLate = false;    // the hour has passed: everybody can see it
    bool isOverrun = false; // a maintenance, past its end
    bool operator==(const PromiseCall &) const = default;
};

/** Of all live notices: stale ones first, then the longest late, then a maintenance past its end, then what this
    person promised for the next five minutes; nothing while every word came in time. A late word concerns everybody, a
    stale notice who may publish, a warning its author alone. Pure. */
std::optional<PromiseCall> promiseCall(const BoardModel &model, const QString &login,
                                       bool mayPublish, Instant now);

/** When promiseCall() may say something else although nothing was published. */
std::optional<Instant> nextCall(const BoardModel &model, Instant now);

} // namespace foghorn
