// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/window_accessible.h"

#include "client/tray/notices_window.h"
#include "client/tray/popup_window.h"

#include <QAccessibleWidget>

namespace foghorn {

static QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    if (auto *list = qobject_cast<NoticesWindow *>(object))
        return new QAccessibleWidget(list, QAccessible::Window);
    auto *popup = qobject_cast<PopupWindow *>(object);
    return popup ? new QAccessibleWidget(popup, QAccessible::Window) : nullptr;
}

void installWindowAccessibility()
{
    QAccessible::installFactory(makeInterface); // Qt ignores a factory that it has already
}

} // namespace foghorn
