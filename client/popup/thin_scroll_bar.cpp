// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/thin_scroll_bar.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

namespace foghorn {

ThinScrollBar::ThinScrollBar(QWidget *parent) : QScrollBar(Qt::Vertical, parent) {}

void ThinScrollBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

QSize ThinScrollBar::sizeHint() const
{
    return {m_theme.units(9), m_theme.units(40)};
}

void ThinScrollBar::paintEvent(QPaintEvent *)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    // The style says where the handle is, so that dragging meets what is painted.
    QRectF handle =
        style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
    handle.adjust(m_theme.units(2), 2, -m_theme.units(2), -2);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.softText);
    painter.drawRoundedRect(handle, handle.width() / 2, handle.width() / 2);
}

} // namespace foghorn
