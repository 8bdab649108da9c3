// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/notice_view.h"

#include "client/popup/notice_parts.h"
#include "client/popup/notice_view_accessible.h"
#include "client/popup/plain_tip.h"
#include "client/popup/safe_link.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr auto sleepAfterChange = 700ms;
constexpr auto sleepOfLargeClose = 3s; // rule 12: the critical form is closable after 3 s

} // namespace

/** The parts, and what can be done with them now. */
class NoticeView::Private : public NoticeParts
{
public:
    using NoticeParts::NoticeParts;

    Corners corners = Corners::Square;
    bool filled = false;
    bool live = true;
    bool ring = false; // around the text, when the keyboard went there
    QTimer sleep;      // runs while the buttons sleep
    QTimer closeSleep; // runs while × sleeps
};

NoticeView::NoticeView(const Theme &theme, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this))
{
    installNoticeViewAccessibility();
    d->theme = theme;
    d->sleep.setSingleShot(true);
    d->closeSleep.setSingleShot(true);
    d->closeSleep.setTimerType(Qt::PreciseTimer); // a coarse one may wake 150 ms early
    d->cross->setObjectName(u"closeButton"_s);
    d->scroll->setObjectName(u"text"_s);
    d->scroll->setFrameShape(QFrame::NoFrame);
    d->scroll->setWidgetResizable(true);
    d->scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->scroll->setVerticalScrollBar(d->bar);
    d->scroll->setWidget(d->body);
    d->scroll->setFocusPolicy(Qt::TabFocus);
    d->scroll->viewport()->setAutoFillBackground(false);
    d->body->setAutoFillBackground(false);
    d->scroll->installEventFilter(this);
    setFocusProxy(d->scroll);
    const auto fadeWhereMore = [this] { d->fade->setVisible(d->bar->value() < d->bar->maximum()); };
    connect(d->bar, &QScrollBar::valueChanged, this, fadeWhereMore);
    connect(d->bar, &QScrollBar::rangeChanged, this, fadeWhereMore);
    d->fade->hide();

    const auto press = [this](FlatButton *button, void (NoticeView::*pressed)()) {
        connect(button, &QPushButton::clicked, this, [this, pressed] {
            if (d->live && !d->sleep.isActive())
                Q_EMIT(this->*pressed)();
        });
    };
    press(d->foot->read, &NoticeView::readPressed);
    press(d->foot->more, &NoticeView::morePressed);
    press(d->foot->works, &NoticeView::worksPressed);
    press(d->foot->stillBroken, &NoticeView::stillBrokenPressed);
    press(d->foot->clear, &NoticeView::clearPressed);
    press(d->foot->unclear, &NoticeView::unclearPressed);
    connect(d->foot->help, &QPushButton::clicked, this, &NoticeView::openHelp);
    connect(d->foot->form, &HelpForm::cancelled, this, &NoticeView::closeHelp);
    connect(d->foot->form, &HelpForm::sent, this, [this](const QString &line) {
        closeHelp();
        Q_EMIT helpAsked(line);
    });
    connect(d->cross, &QPushButton::clicked, this, &NoticeView::tryClose);
    connect(d->foot->link, &QPushButton::clicked, this, [this] { tryOpen(d->content.link); });
    connect(d->body, &NoticeBody::linkPressed, this, &NoticeView::tryOpen);
    putInTabOrder();
}

NoticeView::~NoticeView() = default;

void NoticeView::show(const PopupContent &content)
{
    if (d->filled && content == d->content)
        return; // refreshed every few seconds: nothing is built anew for the same words
    if (isVisible() && d->filled)
        d->sleep.start(sleepAfterChange);
    d->filled = true;
    d->content = content;
    refresh();
}

void NoticeView::setTheme(const Theme &theme)
{
    if (theme == d->theme)
        return;
    d->theme = theme;
    refresh();
}

void NoticeView::refresh()
{
    d->bar->setTheme(d->theme);
    d->fade->setGround(d->theme.ground);
    d->body->show(d->content, d->theme);
    d->box->show(d->content, d->theme);
    d->foot->show(d->content, d->theme);
    d->mark->show(d->content.mark, d->content.neverAsks, d->theme, d->content.large);
    d->cross->setColours(d->theme, d->theme.toneColour(d->content.tone));
    d->cross->setToolTip(plainTip(d->content.closeTooltip));
    d->cross->setAccessibleName(d->content.closeTooltip);
    d->scroll->setAccessibleName(d->content.headline);
    d->scroll->setAccessibleDescription(d->body->plainText());
    setAccessibleName(d->content.spoken);
    putInTabOrder();
    d->place(size());
    updateGeometry();
    update();
}

const PopupContent &NoticeView::content() const
{
    return d->content;
}

void NoticeView::setCorners(Corners corners)
{
    d->corners = corners;
    update();
}

void NoticeView::setButtons(Buttons buttons)
{
    d->live = buttons == Buttons::Live;
    for (FlatButton *button : findChildren<FlatButton *>()) {
        button->setFocusPolicy(d->live ? Qt::TabFocus : Qt::NoFocus);
        button->setAttribute(Qt::WA_TransparentForMouseEvents, !d->live);
    }
    putInTabOrder();
}

void NoticeView::guard()
{
    d->sleep.start(sleepAfterChange);
    if (d->content.large)
        d->closeSleep.start(sleepOfLargeClose);
}

void NoticeView::tryClose()
{
    if (d->live && !d->sleep.isActive() && !d->closeSleep.isActive())
        Q_EMIT closePressed();
}

void NoticeView::tryOpen(const QUrl &url)
{
    if (d->live && !d->sleep.isActive() && mayBeOpened(url))
        QDesktopServices::openUrl(url);
}

bool NoticeView::isAskingForHelp() const
{
    return !d->foot->form->isHidden();
}

void NoticeView::openHelp()
{
    if (!d->live || d->sleep.isActive())
        return;
    d->foot->form->setVisible(true);
    refresh();
    Q_EMIT helpOpened(); // the window grows for it and takes the keyboard
    d->foot->form->open();
}

void NoticeView::closeHelp()
{
    if (!isAskingForHelp())
        return;
    d->foot->form->close();
    refresh();
    if (isVisible())
        d->sleep.start(sleepAfterChange); // what stood in its place comes back
}

void NoticeView::putInTabOrder()
{
    QList<QWidget *> order{d->scroll};
    for (LinkText *linked : d->body->linkTexts()) {
        linked->setFocusPolicy(d->live ? Qt::TabFocus : Qt::NoFocus);
        linked->setAttribute(Qt::WA_TransparentForMouseEvents, !d->live);
        order << linked;
    }
    // What is asked comes before what is offered.
    order << QList<QWidget *>{d->foot->link,  d->foot->more,    d->foot->stillBroken, d->foot->read,
                              d->foot->works, d->foot->unclear, d->foot->clear,       d->foot->help}
          << d->foot->form->inTabOrder() << d->cross;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

QSize NoticeView::sizeFor(const QSize &available) const
{
    return d->sizeFor(available);
}

QSize NoticeView::sizeHint() const
{
    const int width = d->theme.units(d->measures().width);
    return {width, d->heightFor(width)};
}

int NoticeView::heightForWidth(int width) const
{
    return d->heightFor(width);
}

void NoticeView::resizeEvent(QResizeEvent *)
{
    d->place(size());
}

void NoticeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor tone = d->theme.toneColour(d->content.tone);
    paintFrame(painter, rect(), d->theme, tone, d->strip(), d->corners);
    if (d->ring && d->scroll->hasFocus()) {
        painter.setPen(QPen(tone, d->theme.units(2)));
        const int inset = d->theme.units(3);
        painter.drawRect(d->scroll->geometry().adjusted(inset, inset, -inset, -1));
    }
}

void NoticeView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        tryClose();
    else
        QWidget::keyPressEvent(event);
}

bool NoticeView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->scroll &&
        (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        // Who did not come here by the keyboard needs no ring around all that can be read.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason)
            d->ring = event->type() == QEvent::FocusIn && reason != Qt::MouseFocusReason;
        update();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace foghorn
