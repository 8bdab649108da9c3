// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/away_row_button.h"

#include "client/popup/shapes.h"

#include <QEnterEvent>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qreal padding = 9;
constexpr qreal shapeSize = 24;
constexpr qreal arrowRoom = 22;
constexpr qreal arrowSize = 6;

/** "E-mail · Expected back about 14:30", and how its parts look. */
struct Below
{
    QString text;
    QList<TextRun> runs;
};

Below belowOf(const AwayRow &row, const Theme &theme)
{
    Below below;
    const auto add = [&](const QString &words, const QColor &colour, QFont::Weight weight,
                         const QString &between) {
        if (words.isEmpty())
            return;
        if (!below.text.isEmpty())
            below.text += between;
        below.runs << TextRun{int(below.text.size()), int(words.size()), colour, weight, false};
        below.text += words;
    };
    add(row.service, theme.toneColour(row.tone), QFont::DemiBold, {});
    add(row.label, theme.softText, QFont::Normal, u" · "_s);
    add(row.when, row.label.isEmpty() ? theme.softText : theme.text,
        row.label.isEmpty() ? QFont::Normal : QFont::DemiBold,
        row.label.isEmpty() ? u" · "_s : u" "_s);
    return below;
}

} // namespace

AwayRowButton::AwayRowButton(const AwayRow &row, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent), m_row(row), m_theme(theme), m_headline(new TextView(this)),
      m_below(new TextView(this))
{
    setObjectName(u"awayRow"_s);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    const Measures measures = Measures::corner();
    const Below below = belowOf(row, theme);
    m_headline->setText({row.headline, {}, false},
                        lookOf(theme, measures.body, theme.text, QFont::DemiBold));
    m_below->setText({below.text, {}, false}, lookOf(theme, measures.small, theme.softText),
                     below.runs);
    for (TextView *view : {m_headline, m_below})
        view->setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(row.headline + u". "_s + below.text);
}

int AwayRowButton::roomFor(int width) const
{
    const Measures measures = Measures::corner();
    const int taken = m_theme.units(measures.line) + m_theme.units(measures.edge) +
                      m_theme.units(arrowRoom) - 2 * m_theme.units(markRoom);
    return std::max(1, width - taken);
}

int AwayRowButton::heightForWidth(int width) const
{
    const int room = roomFor(width);
    const int words = m_headline->heightForWidth(room) + m_below->heightForWidth(room);
    return words + 2 * m_theme.units(padding);
}

void AwayRowButton::resizeEvent(QResizeEvent *)
{
    const int left = m_theme.units(Measures::corner().line) - m_theme.units(markRoom);
    const int room = roomFor(width());
    const int headline = m_headline->heightForWidth(room);
    m_headline->setGeometry(left, m_theme.units(padding), room, headline);
    m_below->setGeometry(left, m_theme.units(padding) + headline, room,
                         m_below->heightForWidth(room));
}

void AwayRowButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Measures measures = Measures::corner();
    if ((underMouse() || isDown()) && m_theme.kind != ThemeKind::HighContrast)
        painter.fillRect(rect(), m_theme.box);
    painter.fillRect(QRectF(m_theme.units(measures.line), 0,
                            width() - m_theme.units(measures.line) - m_theme.units(measures.edge),
                            1),
                     m_theme.line);
    const qreal size = m_theme.units(shapeSize);
    const qreal centre = m_theme.units(measures.shapeLeft + measures.shapeSize / 2);
    paintShape(painter, QRectF(centre - size / 2, m_theme.units(padding) + 1, size, size),
               m_row.tone, m_theme);
    const qreal arrow = m_theme.units(arrowSize);
    const QPointF tip(width() - m_theme.units(measures.edge), height() / 2.0);
    painter.setPen(
        QPen(m_theme.softText, m_theme.units(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF({tip + QPointF(-arrow, -arrow), tip, tip + QPointF(-arrow, arrow)}));
    if (hasFocus()) {
        const qreal half = m_theme.units(2) / 2.0;
        painter.setPen(QPen(m_theme.toneColour(m_row.tone), m_theme.units(2)));
        painter.drawRect(QRectF(rect()).adjusted(half, half, -half, -half));
    }
}

void AwayRowButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void AwayRowButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void AwayRowButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace foghorn
