// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/growing_edit.h"

#include <QAbstractTextDocumentLayout>

#include <algorithm>

namespace foghorn {

GrowingEdit::GrowingEdit(int leastLines, QWidget *parent)
    : QPlainTextEdit(parent), m_leastLines(leastLines)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingEdit::follow);
}

QSize GrowingEdit::sizeHint() const
{
    // QPlainTextDocumentLayout measures its height in lines.
    const int lines = std::clamp(int(document()->size().height()), m_leastLines, 8);
    const int frame = height() - viewport()->height();
    const int padding = 2 * int(document()->documentMargin()) + std::max(frame, 4);
    return {200, lines * fontMetrics().lineSpacing() + padding};
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    follow();
}

void GrowingEdit::follow()
{
    const int wanted = sizeHint().height();
    if (minimumHeight() != wanted) {
        setFixedHeight(wanted);
        updateGeometry();
    }
}

} // namespace foghorn
