// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/fade_edge.h"

#include <QPainter>

namespace foghorn {

FadeEdge::FadeEdge(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void FadeEdge::setGround(const QColor &ground)
{
    m_ground = ground;
    update();
}

void FadeEdge::paintEvent(QPaintEvent *)
{
    QColor nothing = m_ground;
    nothing.setAlpha(0);
    QLinearGradient gradient(0, 0, 0, height());
    gradient.setColorAt(0, nothing);
    gradient.setColorAt(0.8, m_ground);
    QPainter(this).fillRect(rect(), gradient);
}

} // namespace foghorn
