// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/flat_button.h"

#include "client/popup/shapes.h"

#include <QEnterEvent>
#include <QKeyEvent>
#include <QPainter>

namespace foghorn {

namespace {

constexpr qreal ringRoom = 3; // the ring of the focus stands outside the button's own edge

} // namespace

FlatButton::FlatButton(Look look, QWidget *parent) : QPushButton(parent), m_look(look)
{
    setAutoDefault(false);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void FlatButton::setColours(const Theme &theme, const QColor &accent)
{
    m_theme = theme;
    m_accent = accent;
    QFont font = theme.scaledFont(m_look == Look::Link ? 12
                                  : isBare()           ? 13
                                                       : 14,
                                  m_look == Look::Link ? QFont::Normal : QFont::DemiBold);
    font.setUnderline(m_look == Look::Link);
    setFont(font);
    updateGeometry();
    update();
}

QSize FlatButton::sizeHint() const
{
    const int ring = 2 * m_theme.units(ringRoom);
    if (m_look == Look::Cross)
        return QSize(m_theme.units(26), m_theme.units(26)) + QSize(ring, ring);
    const int padding = m_theme.units(isBare() ? 4 : 16);
    const int height = m_theme.units(m_look == Look::Link ? 20 : isBare() ? 28 : 38);
    return QSize(fontMetrics().horizontalAdvance(text()) + 2 * padding + 1, height) +
           QSize(ring, ring);
}

QRectF FlatButton::shape() const
{
    const qreal ring = m_theme.units(ringRoom);
    return QRectF(rect()).adjusted(ring, ring, -ring, -ring);
}

QColor FlatButton::wordsColour() const
{
    if (m_look == Look::Filled)
        return m_theme.onFilled;
    return m_look == Look::Outlined ? m_theme.text : m_theme.softText;
}

void FlatButton::paintGround(QPainter &painter) const
{
    const qreal radius = m_theme.units(8);
    painter.setPen(Qt::NoPen);
    if (m_look == Look::Filled) {
        painter.setBrush(isDown()       ? m_accent.darker(116)
                         : underMouse() ? m_accent.darker(108)
                                        : m_accent);
        painter.drawRoundedRect(shape(), radius, radius);
        return;
    }
    if (m_look == Look::Outlined)
        painter.setPen(QPen(m_theme.softText, 1));
    painter.setBrush(underMouse() && m_theme.kind != ThemeKind::HighContrast ? QBrush(m_theme.box)
                                                                             : QBrush());
    if (m_look == Look::Outlined || underMouse())
        painter.drawRoundedRect(shape().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void FlatButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    if (m_look == Look::Cross) {
        QRectF cross(0, 0, m_theme.units(10), m_theme.units(10));
        cross.moveCenter(shape().center());
        paintCross(painter, cross, wordsColour());
    } else {
        painter.setPen(wordsColour());
        painter.drawText(shape(), Qt::AlignCenter | Qt::TextDontClip, text());
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_look == Look::Filled ? m_theme.text : m_accent, m_theme.units(2)));
        painter.setBrush(Qt::NoBrush);
        const qreal half = m_theme.units(2) / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), m_theme.units(9),
                                m_theme.units(9));
    }
}

void FlatButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

void FlatButton::enterEvent(QEnterEvent *event)
{
    update();
    QPushButton::enterEvent(event);
}

void FlatButton::leaveEvent(QEvent *event)
{
    update();
    QPushButton::leaveEvent(event);
}

} // namespace foghorn
