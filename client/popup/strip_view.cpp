// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/strip_view.h"

#include "client/popup/flat_button.h"
#include "client/popup/mark_line.h"
#include "client/popup/notice_view_accessible.h"
#include "client/popup/shapes.h"
#include "client/popup/words.h"

#include <QPainter>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr auto sleepAfterChange = 700ms;
constexpr qreal widest = 1280;
constexpr qreal edge = 20;
constexpr qreal shapeSize = 36;
constexpr qreal gap = 14;
constexpr qreal room = 9; // above and below
constexpr qreal strip = 5;
constexpr qreal labelSize = 12, headlineSize = 17, actionSize = 14;

QString firstAction(const PopupContent &content)
{
    for (const PopupBlock &block : content.blocks) {
        if (block.bullet == Bullet::Arrow)
            return block.lines.first().text;
    }
    return {};
}

} // namespace

StripView::StripView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_label(new TextView(this)), m_headline(new TextView(this)),
      m_action(new TextView(this)), m_open(new FlatButton(FlatButton::Look::Outlined, this)),
      m_read(new FlatButton(FlatButton::Look::Filled, this)),
      m_close(new FlatButton(FlatButton::Look::Outlined, this)), m_mark(new MarkLine(this))
{
    installNoticeViewAccessibility();
    m_sleep.setSingleShot(true);
    m_headline->setRole(TextView::Role::Heading);
    m_label->setObjectName(u"urgent"_s);
    m_headline->setObjectName(u"headline"_s);
    m_action->setObjectName(u"firstAction"_s);
    m_open->setObjectName(u"openButton"_s);
    m_read->setObjectName(u"readButton"_s);
    m_close->setObjectName(u"closeButton"_s);
    const auto press = [this](FlatButton *button, void (StripView::*pressed)()) {
        connect(button, &QPushButton::clicked, this, [this, pressed] {
            if (!m_sleep.isActive())
                Q_EMIT(this->*pressed)();
        });
    };
    press(m_open, &StripView::openPressed);
    press(m_read, &StripView::readPressed);
    press(m_close, &StripView::closePressed);
}

void StripView::show(const PopupContent &content)
{
    if (content == m_content)
        return;
    if (isVisible() && content.headline != m_content.headline)
        guard();
    m_content = content;
    refresh();
}

void StripView::setTheme(const Theme &theme)
{
    m_theme = theme;
    refresh();
}

void StripView::setCorners(Corners corners)
{
    m_corners = corners;
    update();
}

void StripView::guard()
{
    m_sleep.start(sleepAfterChange);
}

void StripView::refresh()
{
    const Words say(m_content.language, "Popup");
    const QColor tone = m_theme.toneColour(m_content.tone);
    QString label = say(QT_TRANSLATE_NOOP("Popup", "Urgent message from IT"));
    for (const QString &line : m_content.notice.split(u'\n', Qt::SkipEmptyParts))
        label += u" · "_s + line; // a drill must say here too that it is one
    m_label->setText({label, {}, false}, lookOf(m_theme, labelSize, tone, QFont::DemiBold));
    m_headline->setText({m_content.headline, {}, false},
                        lookOf(m_theme, headlineSize, m_theme.text, QFont::Bold));
    m_action->setText({firstAction(m_content), {}, false},
                      lookOf(m_theme, actionSize, m_theme.text));
    m_action->setVisible(!m_action->text().text.isEmpty());
    for (FlatButton *button : {m_open, m_read, m_close})
        button->setColours(m_theme, tone);
    const bool asks = m_content.buttons.contains(PopupButton::Read);
    m_open->setText(say(QT_TRANSLATE_NOOP("Popup", "Open")));
    m_read->setText(buttonWords(PopupButton::Read, m_content.language));
    m_close->setText(buttonWords(PopupButton::Close, m_content.language));
    m_read->setVisible(asks);
    m_close->setVisible(!asks);
    m_mark->show(m_content.mark, {}, m_theme, false);
    setAccessibleName(label + u". "_s + m_content.spoken);
    arrange(width(), true);
    updateGeometry();
    update();
}

QList<FlatButton *> StripView::buttonsShown() const
{
    QList<FlatButton *> shown{m_open, m_read, m_close};
    shown.removeIf([](const FlatButton *button) { return button->isHidden(); });
    return shown;
}

int StripView::placeWords(int width, int x, int y, bool apply) const
{
    for (TextView *words : {m_label, m_headline, m_action}) {
        if (words->isHidden())
            continue;
        const int height = words->heightForWidth(width);
        if (apply)
            words->setGeometry(x, y, width, height);
        y += height;
    }
    return y;
}

/** Words at the left and buttons at the right; below each other where that leaves the words less than half. */
int StripView::arrange(int width, bool apply) const
{
    const auto units = [this](qreal pixels) { return m_theme.units(pixels); };
    const QList<FlatButton *> buttons = buttonsShown();
    int buttonsWidth = 0, buttonsHeight = 0;
    for (const FlatButton *button : buttons) {
        buttonsWidth += button->sizeHint().width() + units(gap / 2);
        buttonsHeight = std::max(buttonsHeight, button->sizeHint().height());
    }
    const QSize mark = m_mark->isHidden() ? QSize(0, 0) : m_mark->sizeHint();
    if (mark.width() > 0) { // before the buttons
        buttonsWidth += mark.width() + units(gap);
        buttonsHeight = std::max(buttonsHeight, mark.height());
    }
    const int left = units(edge + shapeSize + gap);
    const int top = units(strip + room);
    const int beside = width - left - units(edge) - units(gap) - buttonsWidth;
    const bool inOneRow = beside >= width / 2;
    const int wordsWidth = std::max(1, inOneRow ? beside : width - left - units(edge));
    const int wordsEnd = placeWords(wordsWidth, left, top, apply);
    const int lower = inOneRow ? std::max(wordsEnd, top + buttonsHeight)
                               : wordsEnd + units(room / 2) + buttonsHeight;
    int x = width - units(edge) - buttonsWidth + units(gap / 2);
    const int y = inOneRow ? top + (lower - top - buttonsHeight) / 2 : lower - buttonsHeight;
    if (mark.width() > 0) {
        if (apply)
            m_mark->setGeometry(x, y + (buttonsHeight - mark.height()) / 2, mark.width(),
                                mark.height());
        x += mark.width() + units(gap);
    }
    for (FlatButton *button : buttons) {
        const QSize size = button->sizeHint();
        if (apply)
            button->setGeometry(x, y, size.width(), buttonsHeight);
        x += size.width() + units(gap / 2);
    }
    return lower + units(room);
}

QSize StripView::sizeFor(const QSize &available) const
{
    const int width = std::min(available.width(), m_theme.units(widest));
    return {width, arrange(width, false)};
}

void StripView::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

void StripView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter, rect(), m_theme, m_theme.toneColour(m_content.tone), m_theme.units(strip),
               m_corners);
    const int size = m_theme.units(shapeSize);
    const int top = m_headline->y() + (m_headline->height() - size) / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    paintShape(painter, QRectF(m_theme.units(edge), top, size, size), m_content.tone, m_theme);
}

} // namespace foghorn
