// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

namespace foghorn {

/** Makes assistive technology see a NoticeView as an alert message; calling it again does nothing. */
void installNoticeViewAccessibility();

} // namespace foghorn
