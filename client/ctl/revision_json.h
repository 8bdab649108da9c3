// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/failure.h"

#include <QJsonObject>

namespace foghorn::ctl {

// How a notice's next revision comes about from its current one. Pure.

/** `changes` over `current`: a member given replaces, null takes away; in "text" each language and
    each of its members does so by itself. What the relay fills is left out. */
QJsonObject overlaid(const QJsonObject &current, const QJsonObject &changes);
/** The all-clear, with closing words in the default language where there are any. */
Notice ended(Notice current, const QString &closing);
Notice cancelled(Notice current, CancelReason why, const QString &closing);
/** The notice in the JSON, or every field that is wrong. */
Outcome<Notice> checkedNotice(const QJsonObject &json);
Outcome<Notice> checkedNotice(const Notice &notice);

} // namespace foghorn::ctl
