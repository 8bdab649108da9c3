// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/growing_edit.h"

#include <QAbstractTextDocumentLayout>

#include <algorithm>

namespace foghorn {

namespace {
constexpr int mostLines = 8;
}

GrowingEdit::GrowingEdit(int leastLines, QWidget *parent)
    : QPlainTextEdit(parent), m_leastLines(leastLines)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // until there is more than fits
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingEdit::followSoon);
}

QSize GrowingEdit::sizeHint() const
{
    // QPlainTextDocumentLayout measures its height in lines.
    const int lines = std::clamp(int(document()->size().height()), m_leastLines, mostLines);
    const QMargins margins = contentsMargins(); // with the style's padding
    const int frame = margins.top() + margins.bottom();
    const int padding = 2 * int(document()->documentMargin()) + std::max(frame, 4);
    return {200, lines * fontMetrics().lineSpacing() + padding};
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    followSoon();
}

/** A layout that is placing its parts overlooks that one of them wants another height meanwhile. */
void GrowingEdit::followSoon()
{
    QMetaObject::invokeMethod(this, &GrowingEdit::follow, Qt::QueuedConnection);
}

void GrowingEdit::follow()
{
    const int wanted = sizeHint().height();
    setVerticalScrollBarPolicy(document()->size().height() > mostLines ? Qt::ScrollBarAsNeeded
                                                                       : Qt::ScrollBarAlwaysOff);
    if (minimumHeight() != wanted) {
        setFixedHeight(wanted);
        updateGeometry();
    }
}

} // namespace foghorn
