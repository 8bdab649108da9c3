// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/drill_chart.h"

#include "client/admin/drill_words.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {
constexpr int timeWidth = 88; // "12 min 05 s" at the right of the plot
} // namespace

DrillChart::DrillChart(QWidget *parent) : QWidget(parent), m_theme(Theme::light(font()))
{
    setObjectName(u"drillChart"_s);
}

void DrillChart::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

void DrillChart::setReport(const DrillReport &report)
{
    m_report = report;
    // Nine of ten desks a little before the right edge: one that shows it after lunch would squeeze the others.
    const auto last = report.most                 ? *report.most
                      : report.displays.isEmpty() ? 1000ms
                                                  : report.displays.last();
    m_whole = std::max<std::chrono::milliseconds>(1s, last + last / 10);
    setAccessibleName(drillSummary(report));
    update();
}

QSize DrillChart::sizeHint() const
{
    return {m_theme.units(640), m_theme.units(200)};
}

QSize DrillChart::minimumSizeHint() const
{
    return {m_theme.units(300), m_theme.units(160)};
}

QRectF DrillChart::plot() const
{
    return QRectF(rect()).adjusted(m_theme.units(52), m_theme.units(22), -m_theme.units(timeWidth),
                                   -m_theme.units(26));
}

QPointF DrillChart::at(std::chrono::milliseconds time, int displayed) const
{
    const QRectF area = plot();
    const qreal x = qreal(time.count()) / qreal(m_whole.count());
    const qreal y = m_report.desks > 0 ? qreal(displayed) / m_report.desks : 0;
    return {area.left() + x * area.width(), area.bottom() - y * area.height()};
}

void DrillChart::paintPart(QPainter &painter, int percent,
                           std::optional<std::chrono::milliseconds> reached) const
{
    const QRectF area = plot();
    const qreal y = area.bottom() - area.height() * percent / 100;
    painter.setPen(QPen(m_theme.softText, 1, Qt::DotLine));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(m_theme.softText);
    painter.drawText(
        QRectF(0, y - m_theme.units(10), area.left() - m_theme.units(6), m_theme.units(20)),
        Qt::AlignRight | Qt::AlignVCenter, u"%1 %"_s.arg(percent));
    if (!reached)
        return;
    painter.setPen(m_theme.text);
    painter.setFont(m_theme.scaledFont(12, QFont::DemiBold));
    painter.drawText(QRectF(area.right() + m_theme.units(6), y - m_theme.units(10),
                            m_theme.units(timeWidth), m_theme.units(20)),
                     Qt::AlignLeft | Qt::AlignVCenter, stopwatchWords(*reached));
    painter.setFont(m_theme.scaledFont(12));
    painter.setPen(QPen(m_theme.text, 1));
    const qreal x = at(*reached, 0).x();
    painter.drawLine(QPointF(x, y - m_theme.units(4)), QPointF(x, y + m_theme.units(4)));
}

void DrillChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.scaledFont(12));
    const QRectF area = plot();
    QPainterPath curve(at(0ms, 0));
    int shown = 0;
    for (; shown < m_report.displays.size() && m_report.displays[shown] <= m_whole; ++shown) {
        curve.lineTo(at(m_report.displays[shown], shown));
        curve.lineTo(at(m_report.displays[shown], shown + 1));
    }
    curve.lineTo(at(m_whole, shown));
    QPainterPath ground(curve);
    ground.lineTo(area.bottomRight());
    ground.closeSubpath();
    if (m_theme.kind != ThemeKind::HighContrast)
        painter.fillPath(ground, m_theme.box);
    painter.setPen(QPen(m_theme.line, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    paintPart(painter, 50, m_report.half);
    paintPart(painter, 90, m_report.most);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.minor, m_theme.units(2)));
    painter.drawPath(curve);
    painter.setPen(m_theme.softText);
    for (int quarter = 0; quarter <= 4; quarter += 2) {
        const auto time = m_whole * quarter / 4;
        const qreal half = m_theme.units(40);
        painter.drawText(QRectF(at(time, 0).x() - half, area.bottom() + m_theme.units(4), 2 * half,
                                m_theme.units(20)),
                         Qt::AlignHCenter | Qt::AlignTop, stopwatchWords(time));
    }
}

} // namespace foghorn
