// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

namespace foghorn {

/** Makes assistive technology see a NoticeView as an alert message, and its text that is scrolled as a document;
    calling it again does nothing. */
void installNoticeViewAccessibility();
/** Tells assistive technology that something new stands in `window`: its name becomes what is spoken (of a notice
    headline and first action), and a QAccessible::Alert is raised. Takes no focus. */
void raiseAlert(QWidget *window, const QString &spoken);

} // namespace foghorn
