// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/notice_view_accessible.h"

#include "client/popup/notice_view.h"

#include <QAccessibleWidget>
#include <QScrollArea>

namespace foghorn {

static QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<NoticeView *>(object))
        return new QAccessibleWidget(view, QAccessible::AlertMessage);
    // What is scrolled takes the keyboard; its name and description are what can be read in it.
    auto *text = qobject_cast<QScrollArea *>(object);
    return text && qobject_cast<NoticeView *>(text->parent())
               ? new QAccessibleWidget(text, QAccessible::Document)
               : nullptr;
}

void installNoticeViewAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

void raiseAlert(QWidget *window, const QString &spoken)
{
    window->setAccessibleName(spoken);
    QAccessibleEvent event(window, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace foghorn
