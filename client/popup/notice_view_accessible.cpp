// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/notice_view_accessible.h"

#include "client/popup/notice_view.h"

#include <QAccessibleWidget>

namespace foghorn {

static QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<NoticeView *>(object);
    return view ? new QAccessibleWidget(view, QAccessible::AlertMessage) : nullptr;
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
