// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <functional>

class QObject;

namespace foghorn {

class ConsoleLink;

/** Reads every revision of a notice from the relay, page by page, and hands them over, oldest first. Nothing is heard
    where the relay cannot be asked, or `context` is gone. */
void readHistory(ConsoleLink &link, const NoticeId &notice, QObject *context,
                 std::function<void(const QList<Notice> &revisions)> done);

} // namespace foghorn
