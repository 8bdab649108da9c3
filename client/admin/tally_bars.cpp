// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/tally_bars.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QString percent(int part, int whole)
{
    return whole > 0 ? u"%1 %"_s.arg(qRound(100.0 * part / whole)) : QString();
}

} // namespace

QColor tallyBarColour(const Theme &theme, int bar)
{
    static constexpr std::array light{0xD1DFFF, 0x84ADFF, 0x84CAFF, 0x73E2A3};
    static constexpr std::array dark{0x28406F, 0x1D4FA8, 0x175E8C, 0x12633F};
    if (theme.kind == ThemeKind::HighContrast)
        return theme.box;
    return QColor::fromRgb(theme.kind == ThemeKind::Dark ? dark[size_t(bar)] : light[size_t(bar)]);
}

TallyBars::TallyBars(QWidget *parent) : QWidget(parent), m_theme(Theme::light(font()))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setMouseTracking(true);
}

void TallyBars::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

void TallyBars::setTally(const Tally &tally)
{
    const QLocale locale;
    const StateCounts &counts = tally.counts;
    QString displayed = locale.toString(counts.displayed);
    if (counts.held > 0)
        displayed = tr("%1 · %2 held").arg(displayed, locale.toString(counts.held));
    m_bars = {
        {tr("Addressed"),
         tr("%Ln people", nullptr, tally.addressed),
         tr("These people are told; not all of them need be connected now."),
         tally.addressed,
         {}},
        {tr("Delivered"), locale.toString(counts.delivered),
         tr("It reached their computer; it may not have been on the screen yet."), counts.delivered,
         RecipientState::Delivered},
        {tr("Displayed"), displayed, tr("It was on the screen; it may not have been read."),
         counts.displayed, RecipientState::Displayed},
    };
    if (counts.acknowledged) {
        QString words = locale.toString(*counts.acknowledged);
        if (const QString share = percent(*counts.acknowledged, tally.addressed); !share.isEmpty())
            words += u" · "_s + share;
        if (tally.acknowledgedEarlierAsk > 0)
            words = tr("%1 (%2 had confirmed an earlier one)")
                        .arg(words, locale.toString(tally.acknowledgedEarlierAsk));
        m_bars << Bar{tr("Acknowledged"), words, tr("They pressed “I have read this”."),
                      *counts.acknowledged, RecipientState::Acknowledged};
    }
    m_most = tally.addressed;
    QStringList spoken;
    for (const Bar &bar : std::as_const(m_bars))
        spoken << u"%1 %2"_s.arg(bar.name, bar.words);
    setAccessibleName(spoken.join(u", "_s));
    choose(m_current);
    updateGeometry();
    update();
}

int TallyBars::barHeight() const
{
    return m_theme.units(26);
}

QSize TallyBars::sizeHint() const
{
    return {m_theme.units(420), int(m_bars.size()) * (barHeight() + m_theme.units(5))};
}

QSize TallyBars::minimumSizeHint() const
{
    return {m_theme.units(300), sizeHint().height()};
}

void TallyBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int step = barHeight() + m_theme.units(5);
    const int radius = m_theme.units(4);
    for (int i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars[i];
        const QRect whole(0, i * step, width(), barHeight());
        QPainterPath outline;
        outline.addRoundedRect(whole, radius, radius);
        painter.fillPath(outline, m_theme.box);
        painter.save();
        painter.setClipPath(outline);
        const qreal share = m_most > 0 ? std::clamp(qreal(bar.value) / m_most, 0.0, 1.0) : 0.0;
        painter.fillRect(QRectF(0, whole.y(), whole.width() * share, whole.height()),
                         tallyBarColour(m_theme, i));
        // Where only the system's colours count, the share is a line under the words.
        if (m_theme.kind == ThemeKind::HighContrast)
            painter.fillRect(QRectF(0, whole.bottom() - m_theme.units(3), whole.width() * share,
                                    m_theme.units(4)),
                             m_theme.text);
        painter.restore();
        const bool current = hasFocus() && i == m_current;
        const bool framed = m_theme.kind == ThemeKind::HighContrast;
        if (framed || current) {
            // Where each has a frame, a thick one says where the keyboard is.
            painter.setPen(QPen(current ? m_theme.minor : m_theme.line, framed && current ? 6 : 2));
            painter.drawPath(outline);
        }
        const QRect inner = whole.adjusted(m_theme.units(10), 0, -m_theme.units(10), 0);
        painter.setPen(m_theme.text);
        painter.setFont(m_theme.scaledFont(13, QFont::DemiBold));
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, bar.name);
        painter.setFont(m_theme.scaledFont(13));
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, bar.words);
    }
}

int TallyBars::barAt(const QPoint &point) const
{
    const int index = point.y() / std::max(1, barHeight() + m_theme.units(5));
    return index >= 0 && index < m_bars.size() ? index : -1;
}

void TallyBars::mouseReleaseEvent(QMouseEvent *event)
{
    if (const int bar = barAt(event->position().toPoint()); bar >= 0) {
        m_current = bar;
        Q_EMIT pressed(m_bars[bar].state);
    }
}

void TallyBars::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: return choose(m_current - 1);
    case Qt::Key_Down: return choose(m_current + 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return pressCurrent();
    default: QWidget::keyPressEvent(event);
    }
}

void TallyBars::choose(int bar)
{
    m_current = std::clamp(bar, 0, std::max(0, int(m_bars.size()) - 1));
    if (m_current < m_bars.size()) {
        const Bar &chosen = m_bars[m_current];
        setAccessibleDescription(
            tr("%1: %2. Enter shows these people.").arg(chosen.name, chosen.words));
    }
    update();
}

void TallyBars::pressCurrent()
{
    if (m_current < m_bars.size())
        Q_EMIT pressed(m_bars[m_current].state);
}

bool TallyBars::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int bar = barAt(help->pos()); bar >= 0)
            QToolTip::showText(help->globalPos(), m_bars[bar].meaning, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace foghorn
