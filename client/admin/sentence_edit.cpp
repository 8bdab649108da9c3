// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/sentence_edit.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>

namespace foghorn {

SentenceEdit::SentenceEdit(const QString &text, QWidget *parent) : GrowingEdit(1, parent)
{
    setPlainText(text);
}

void SentenceEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return GrowingEdit::keyPressEvent(event);
    if (event->modifiers().testFlag(Qt::ControlModifier))
        event->ignore(); // the page's: it sends
    else
        Q_EMIT nextAsked();
}

void SentenceEdit::insertFromMimeData(const QMimeData *source)
{
    static const QRegularExpression lineBreak(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]+"));
    QStringList lines = source->text().split(lineBreak, Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return;
    insertPlainText(lines.takeFirst());
    if (!lines.isEmpty())
        Q_EMIT morePasted(lines);
}

} // namespace foghorn
