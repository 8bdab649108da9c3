// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice_template.h"

namespace foghorn {

// How a template begins. Pure.

/** An incident of every day, without words, to be read again in a year. */
NoticeTemplate emptyTemplate(const QString &language, const QDate &today);
/** The same under another id and name. */
NoticeTemplate copyOf(const NoticeTemplate &noticeTemplate);
/** What of a notice fits another day as well. */
NoticeTemplate templateOf(const Notice &notice, const QDate &today);

} // namespace foghorn
