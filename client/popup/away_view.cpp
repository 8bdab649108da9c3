// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/away_view.h"

#include "client/popup/fade_edge.h"
#include "client/popup/flat_button.h"
#include "client/popup/mark_line.h"
#include "client/popup/plain_tip.h"
#include "client/popup/thin_scroll_bar.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr auto sleepAfterChange = 700ms;
constexpr qreal footGap = 10;
constexpr qreal bottomRoom = 13;
constexpr qreal fadeHeight = 18;
constexpr qreal crossInset = 22;
constexpr int screenRoom = 32;
constexpr qreal shareOfScreen = 0.75; // as for the corner pop-up
constexpr qreal heightAlwaysFine = 560;

} // namespace

AwayView::AwayView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_scroll(new QScrollArea(this)),
      m_body(new AwayBody(m_scroll)), m_bar(new ThinScrollBar(m_scroll)),
      m_fade(new FadeEdge(this)), m_oneByOne(new FlatButton(FlatButton::Look::Filled, this)),
      m_cross(new FlatButton(FlatButton::Look::Cross, this)), m_mark(new MarkLine(this))
{
    m_sleep.setSingleShot(true);
    m_scroll->setObjectName(u"text"_s);
    m_oneByOne->setObjectName(u"oneByOneButton"_s);
    m_cross->setObjectName(u"closeButton"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBar(m_bar);
    m_scroll->setWidget(m_body);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its rows take it, and scroll into sight
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    const auto fadeWhereMore = [this] { m_fade->setVisible(m_bar->value() < m_bar->maximum()); };
    connect(m_bar, &QScrollBar::valueChanged, this, fadeWhereMore);
    connect(m_bar, &QScrollBar::rangeChanged, this, fadeWhereMore);
    m_fade->hide();
    connect(m_body, &AwayBody::pressed, this, [this](const NoticeId &id) {
        if (!isAsleep())
            Q_EMIT rowPressed(id);
    });
    connect(m_oneByOne, &FlatButton::clicked, this, [this] {
        if (!isAsleep())
            Q_EMIT oneByOnePressed();
    });
    connect(m_cross, &FlatButton::clicked, this, [this] {
        if (!isAsleep())
            Q_EMIT closePressed();
    });
    setFocusProxy(m_oneByOne);
    setTabOrder(m_oneByOne, m_cross);
}

void AwayView::show(const AwayContent &content)
{
    if (content == m_content)
        return;
    if (isVisible() && content.rows != m_content.rows)
        guard();
    m_content = content;
    refresh();
}

void AwayView::setTheme(const Theme &theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    refresh();
}

void AwayView::setCorners(Corners corners)
{
    m_corners = corners;
    update();
}

void AwayView::guard()
{
    m_sleep.start(sleepAfterChange);
}

void AwayView::refresh()
{
    const QColor tone = m_theme.toneColour(m_content.tone);
    m_bar->setTheme(m_theme);
    m_fade->setGround(m_theme.ground);
    m_body->show(m_content, m_theme);
    m_oneByOne->setText(m_content.oneByOne);
    m_oneByOne->setColours(m_theme, tone);
    m_cross->setColours(m_theme, tone);
    m_cross->setToolTip(plainTip(m_content.closeTooltip));
    m_cross->setAccessibleName(m_content.closeTooltip);
    m_mark->show(m_content.mark, m_content.neverAsks, m_theme, false);
    setAccessibleName(m_content.spoken);
    placeParts();
    updateGeometry();
    update();
}

int AwayView::heightBelow(int width) const
{
    const int room = width - 2 * m_theme.units(Measures::corner().edge);
    return m_theme.units(footGap) + m_oneByOne->sizeHint().height() + m_theme.units(footGap) +
           m_mark->heightForWidth(room) + m_theme.units(bottomRoom);
}

QSize AwayView::sizeFor(const QSize &available) const
{
    const Measures measures = Measures::corner();
    const int width = std::min(m_theme.units(measures.width), available.width() - screenRoom);
    const int wanted =
        m_theme.units(measures.strip) + m_body->heightForWidth(width) + heightBelow(width);
    const int most = std::min(
        available.height() - screenRoom,
        std::max(m_theme.units(heightAlwaysFine), int(available.height() * shareOfScreen)));
    return {width, std::min(wanted, most)};
}

void AwayView::placeParts()
{
    const Measures measures = Measures::corner();
    const int strip = m_theme.units(measures.strip);
    const int edge = m_theme.units(measures.edge);
    const int below = height() - heightBelow(width());
    const int fade = m_theme.units(fadeHeight);
    m_scroll->setGeometry(0, strip, width(), std::max(0, below - strip));
    m_fade->setGeometry(edge, below - fade, width() - 2 * edge, fade);
    const QSize button = m_oneByOne->sizeHint().boundedTo({width() - edge, height()});
    m_oneByOne->setGeometry(width() - edge - button.width() + m_theme.units(3),
                            below + m_theme.units(footGap), button.width(), button.height());
    const int room = width() - 2 * edge;
    const int mark = m_mark->heightForWidth(room);
    m_mark->setGeometry(edge, height() - m_theme.units(bottomRoom) - mark, room, mark);
    const QSize cross = m_cross->sizeHint();
    m_cross->setGeometry(width() - m_theme.units(crossInset) - cross.width() / 2,
                         strip + m_theme.units(25) - cross.height() / 2, cross.width(),
                         cross.height());
    m_cross->raise();
}

void AwayView::resizeEvent(QResizeEvent *)
{
    placeParts();
}

void AwayView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter, rect(), m_theme, m_theme.toneColour(m_content.tone),
               m_theme.units(Measures::corner().strip), m_corners);
}

void AwayView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !isAsleep())
        Q_EMIT closePressed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace foghorn
