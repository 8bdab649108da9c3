// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/link_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace foghorn {

LinkText::LinkText(QWidget *parent) : TextView(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents, false);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
}

int LinkText::linkAt(const QPoint &point) const
{
    const int offset = offsetAt(point);
    const QList<TextLink> &links = text().links;
    for (int i = 0; i < links.size(); ++i) {
        if (offset >= links[i].start && offset < links[i].start + links[i].length)
            return i;
    }
    return -1;
}

void LinkText::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(linkAt(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void LinkText::mouseReleaseEvent(QMouseEvent *event)
{
    if (const int link = linkAt(event->pos()); link >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT linkPressed(text().links[link].url);
}

void LinkText::keyPressEvent(QKeyEvent *event)
{
    const bool presses = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                         event->key() == Qt::Key_Space;
    if (presses && m_current < text().links.size())
        Q_EMIT linkPressed(text().links[m_current].url);
    else
        TextView::keyPressEvent(event);
}

void LinkText::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason)
        m_current = 0;
    else if (event->reason() == Qt::BacktabFocusReason)
        m_current = int(text().links.size()) - 1;
    update();
}

bool LinkText::focusNextPrevChild(bool next)
{
    const int wanted = m_current + (next ? 1 : -1);
    if (wanted < 0 || wanted >= text().links.size())
        return TextView::focusNextPrevChild(next);
    m_current = wanted;
    update();
    return true;
}

void LinkText::paintEvent(QPaintEvent *event)
{
    TextView::paintEvent(event);
    if (!hasFocus() || m_current >= text().links.size())
        return;
    const TextLink &link = text().links[m_current];
    QRect around = characterRect(link.start);
    for (int offset = link.start; offset < link.start + link.length; ++offset)
        around |= characterRect(offset);
    QPainter painter(this);
    painter.setPen(QPen(textColour(), 1));
    painter.drawRect(around.adjusted(-2, 0, 1, -1));
}

} // namespace foghorn
