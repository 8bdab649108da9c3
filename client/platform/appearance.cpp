// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/appearance.h"

#include <QCoreApplication>
#include <QEvent>

namespace foghorn {

Appearance::Appearance(QObject *parent) : QObject(parent)
{
    watch();
    m_state = stateNow();
    QCoreApplication::instance()->installEventFilter(this);
}

void Appearance::read()
{
    const State state = stateNow();
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT changed();
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    // A theme change comes to each window, a change of palette to the application alone.
    const bool ofApplication = watched == QCoreApplication::instance();
    if (event->type() == QEvent::ThemeChange ||
        (ofApplication && event->type() == QEvent::ApplicationPaletteChange))
        read();
    return QObject::eventFilter(watched, event);
}

} // namespace foghorn
