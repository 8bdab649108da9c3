// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/text_view.h"

#include "client/popup/text_view_accessible.h"
#include "common/harmless_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace foghorn {

namespace {

constexpr int oneLine = 1 << 20; // wider than any text

/** QTextLayout knows no line feed; its own separator has the same length, so that ranges stay right. */
QString withLineSeparators(QString text)
{
    return text.replace(u'\n', QChar(QChar::LineSeparator)).replace(u'\t', u' ');
}

QList<QTextLayout::FormatRange> formatsOf(const QList<TextRun> &runs, const QFont &font)
{
    QList<QTextLayout::FormatRange> formats;
    for (const TextRun &run : runs) {
        QTextLayout::FormatRange range{run.start, run.length, {}};
        QFont own = font;
        own.setWeight(run.weight);
        own.setStrikeOut(run.struck);
        own.setUnderline(run.underlined);
        range.format.setFont(own);
        if (run.colour.isValid())
            range.format.setForeground(run.colour);
        formats << range;
    }
    return formats;
}

} // namespace

TextView::TextView(QWidget *parent) : QWidget(parent)
{
    installTextViewAccessibility();
    setAttribute(Qt::WA_TransparentForMouseEvents); // the wheel belongs to what scrolls
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
}

void TextView::setText(const MarkedText &text, const TextLook &look, const QList<TextRun> &runs)
{
    m_text = text;
    m_text.text = harmlessText(text.text, Lines::Many);
    m_look = look;
    m_layout.setFont(look.font);
    m_layout.setText(withLineSeparators(m_text.text));
    m_layout.setFormats(formatsOf(runs, look.font));
    m_width = -1;
    updateGeometry();
    update();
}

void TextView::layOut(int width) const
{
    if (width == m_width)
        return;
    m_width = width;
    const qreal room = std::max(1, width - 2 * m_look.margin);
    qreal y = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(room);
        line.setPosition({qreal(m_look.margin), y + (m_look.lineHeight - line.height()) / 2});
        y += m_look.lineHeight;
    }
    m_layout.endLayout();
    m_height = y;
}

int TextView::heightForWidth(int width) const
{
    layOut(width);
    return int(std::ceil(m_height));
}

QSize TextView::sizeHint() const
{
    layOut(oneLine);
    qreal widest = 0;
    for (int line = 0; line < m_layout.lineCount(); ++line)
        widest = std::max(widest, m_layout.lineAt(line).naturalTextWidth());
    return {int(std::ceil(widest)) + 2 * m_look.margin + 1, int(std::ceil(m_height))};
}

QRect TextView::characterRect(int offset) const
{
    layOut(width());
    const QTextLine line = m_layout.lineForTextPosition(offset);
    if (!line.isValid())
        return {};
    const qreal x = line.cursorToX(offset);
    return QRectF(x, line.y(), line.cursorToX(offset + 1) - x, line.height()).toAlignedRect();
}

int TextView::offsetAt(const QPoint &point) const
{
    layOut(width());
    for (int number = 0; number < m_layout.lineCount(); ++number) {
        const QTextLine line = m_layout.lineAt(number);
        if (point.y() >= line.y() && point.y() < line.y() + m_look.lineHeight)
            return line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
    }
    return -1;
}

void TextView::paintMarks(QPainter &painter) const
{
    const qreal padding = m_look.margin * 0.8;
    painter.setPen(m_look.framedMarks ? QPen(m_look.colour, 1) : QPen(Qt::NoPen));
    painter.setBrush(m_look.framedMarks ? QBrush() : QBrush(m_look.mark));
    for (const MarkedRange &range : m_text.changed) {
        for (int number = 0; number < m_layout.lineCount(); ++number) {
            const QTextLine line = m_layout.lineAt(number);
            const int from = std::max(range.start, line.textStart());
            const int to =
                std::min(range.start + range.length, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const qreal left = line.cursorToX(from);
            const qreal right = std::min(line.cursorToX(to), line.x() + line.naturalTextWidth());
            const QRectF ground(left - padding, number * m_look.lineHeight + 0.5,
                                right - left + 2 * padding, m_look.lineHeight - 1);
            painter.drawRoundedRect(ground, m_look.margin, m_look.margin);
        }
    }
}

void TextView::paintEvent(QPaintEvent *)
{
    layOut(width());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter);
    painter.setPen(m_look.colour);
    m_layout.draw(&painter, {0, 0});
}

} // namespace foghorn
