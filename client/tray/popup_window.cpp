// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/popup_window.h"

#include "client/tray/placement.h"
#include "client/tray/shadow.h"
#include "client/tray/window_accessible.h"
#include "common/harmless_text.h"

#include <QCloseEvent>
#include <QPainter>
#include <QPropertyAnimation>
#include <QScreen>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int slideMilliseconds = 150;
constexpr int slideDistance = 24;
} // namespace

PopupWindow::PopupWindow(const Theme &theme, Form form, Corners corners, Above above,
                         QWidget *parent)
    : QWidget(parent, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint), m_form(form),
      m_above(above), m_corners(corners), m_theme(theme)
{
    installWindowAccessibility();
    setObjectName(u"popupWindow"_s);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    setWindowFlag(Qt::WindowDoesNotAcceptFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(roomAround());
    if (above == Above::WhatFillsTheScreen)
        setWindowFlag(Qt::BypassWindowManagerHint);
    if (form == Form::Strip)
        column->addWidget(m_strip = new StripView(theme));
    else if (form == Form::List)
        column->addWidget(m_list = new AwayView(theme));
    else
        column->addWidget(m_view = new NoticeView(theme));
    withFace([&](auto *face) { face->setCorners(corners); });
    setAttribute(Qt::WA_TranslucentBackground, corners == Corners::Rounded);
}

QMargins PopupWindow::roomAround() const
{
    return m_corners == Corners::Rounded ? shadowRoom() : QMargins();
}

void PopupWindow::paintEvent(QPaintEvent *)
{
    if (m_corners == Corners::Square)
        return;
    QPainter painter(this);
    paintShadow(painter, rect().marginsRemoved(roomAround()), m_theme.units(cornerRadius));
}

void PopupWindow::setTheme(const Theme &theme)
{
    m_theme = theme;
    withFace([&](auto *face) { face->setTheme(theme); });
}

void PopupWindow::present(const PopupContent &content, QScreen *screen, Movement movement)
{
    setWindowTitle(harmlessText(content.title));
    if (m_strip)
        m_strip->show(content);
    else
        m_view->show(content);
    bringUp(content.spoken, screen, movement);
}

void PopupWindow::present(const AwayContent &content, QScreen *screen, Movement movement)
{
    setWindowTitle(harmlessText(content.title));
    m_list->show(content);
    bringUp(content.spoken, screen, movement);
}

void PopupWindow::bringUp(const QString &spoken, QScreen *screen, Movement movement)
{
    const bool isNew = !isVisible();
    if (isNew)
        setScreen(screen);
    place(isNew ? screen : this->screen());
    if (!isNew)
        return;
    const QRect rest = geometry();
    if (movement == Movement::Slides)
        move(rest.topLeft() + QPoint(0, slideDistance));
    withFace([](auto *face) { face->guard(); });
    setVisible(true);
    raise();
    if (movement == Movement::Slides) {
        auto *slide = new QPropertyAnimation(this, "pos", this);
        m_slide = slide;
        slide->setDuration(slideMilliseconds);
        slide->setEndValue(rest.topLeft());
        slide->setEasingCurve(QEasingCurve::OutCubic);
        slide->start(QAbstractAnimation::DeleteWhenStopped);
    }
    raiseAlert(this, spoken);
}

void PopupWindow::place(QScreen *screen)
{
    const QRect available = screen->availableGeometry();
    const QSize size = withFace([&](auto *face) { return face->sizeFor(available.size()); });
    const QRect place = m_form == Form::Large   ? centrePlace(size, available)
                        : m_form == Form::Strip ? topPlace(size, available)
                                                : cornerPlace(size, available);
    const QRect wanted = place.marginsAdded(roomAround());
    // A corner pop-up grows upwards: its buttons stay where the pointer may already be.
    if (m_slide && m_slide->endValue().toPoint() == wanted.topLeft() &&
        geometry().size() == wanted.size())
        return; // on its way there
    delete m_slide.data();
    if (geometry() != wanted)
        setGeometry(wanted);
}

void PopupWindow::guard()
{
    withFace([](auto *face) { face->guard(); });
}

void PopupWindow::takeKeyboard()
{
    setWindowFlag(Qt::WindowDoesNotAcceptFocus, false);
    setWindowFlag(Qt::BypassWindowManagerHint, false); // whoever has the keyboard is above anyway
    setAttribute(Qt::WA_ShowWithoutActivating, false);
    setVisible(true);
    raise();
    activateWindow();
    withFace([](auto *face) { face->setFocus(Qt::ShortcutFocusReason); });
}

void PopupWindow::makeRoomForWriting()
{
    place(screen());
    takeKeyboard();
}

bool PopupWindow::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    // Painted is not yet seen: only an exposed window was on the screen (rule 3).
    if ((event->type() == QEvent::Paint || event->type() == QEvent::UpdateRequest) &&
        windowHandle() && windowHandle()->isExposed())
        Q_EMIT exposed();
    return handled;
}

void PopupWindow::closeEvent(QCloseEvent *event)
{
    // A window manager's "close" is the ×, not an acknowledgement.
    event->ignore();
    withFace([](auto *face) { Q_EMIT face->closePressed(); });
}

} // namespace foghorn
