// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/choice_box.h"

#include <QPainter>
#include <QWheelEvent>

namespace foghorn {

void ChoiceBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = fontMetrics().height() / 4.0;
    const QPointF middle(width() - 3.5 * half, height() / 2.0);
    QColor colour = palette().color(QPalette::WindowText);
    colour.setAlphaF(isEnabled() ? 1.0F : 0.4F);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{middle + QPointF(-half, -half / 2),
                                   middle + QPointF(0, half / 2),
                                   middle + QPointF(half, -half / 2)});
}

/** On Linux Qt tells what is chosen as a combo box's name; what is chosen about has to be told beside it. */
void ChoiceBox::showEvent(QShowEvent *event)
{
    QComboBox::showEvent(event);
    if (accessibleDescription().isEmpty())
        setAccessibleDescription(accessibleName());
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace foghorn
