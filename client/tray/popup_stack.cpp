// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/popup_stack.h"

#include "client/platform/compositor.h"
#include "common/model/lifecycle.h"

#include <QCursor>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace foghorn {

namespace {

/** Whether what is open gives way to what is most urgent: to something more severe, and an ending to any
    outage. */
bool givesWay(const PopupStack::Item &open, const PopupStack::Item &first)
{
    const auto isOfSomethingLive = [](const PopupStack::Item &item) {
        return item.occasion == Occasion::Asked || item.occasion == Occasion::Reminded;
    };
    if (!isOfSomethingLive(first))
        return false;
    return !isOfSomethingLive(open) || open.held->notice.severity < first.held->notice.severity;
}

} // namespace

PopupStack::PopupStack(ContentOf contentOf, AwayContentOf awayContentOf, QObject *parent)
    : QObject(parent), m_contentOf(std::move(contentOf)), m_awayContentOf(std::move(awayContentOf)),
      m_theme(Theme::light(QGuiApplication::font()))
{
}

PopupStack::~PopupStack() = default;

void PopupStack::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (const auto &window : m_windows)
        window->setTheme(theme);
}

void PopupStack::closeWindows()
{
    for (auto &window : m_windows) {
        window->disconnect(this); // what still comes of it is not about what is shown next
        window->hide();
        window.release()->deleteLater(); // it may be the one whose button was pressed
    }
    m_windows.clear();
    m_current = {};
}

std::unique_ptr<PopupWindow> PopupStack::newWindow(PopupWindow::Form form, PopupWindow::Above above)
{
    const bool rounded = windowsAreComposed() && form != PopupWindow::Form::Strip;
    auto window = std::make_unique<PopupWindow>(
        m_theme, form, rounded ? Corners::Rounded : Corners::Square, above);
    PopupWindow *shown = window.get();
    if (shown->list())
        follow(shown, shown->list());
    else if (shown->strip())
        follow(shown, shown->strip());
    else
        follow(shown, shown->view());
    return window;
}

void PopupStack::follow(PopupWindow *, AwayView *list)
{
    connect(list, &AwayView::rowPressed, this, &PopupStack::openRow);
    connect(list, &AwayView::oneByOnePressed, this, &PopupStack::oneByOneAsked);
    connect(list, &AwayView::closePressed, this, [this] { Q_EMIT listClosed(m_rows); });
}

void PopupStack::follow(PopupWindow *window, StripView *strip)
{
    connect(window, &PopupWindow::exposed, this,
            [this, window] { Q_EMIT exposed(m_current, window->paintedRevision()); });
    connect(strip, &StripView::readPressed, this,
            [this, window] { Q_EMIT confirmed(m_current, window->paintedRevision()); });
    connect(strip, &StripView::openPressed, this,
            [this] { Q_EMIT openAsked(m_current, m_currentAsks); });
    connect(strip, &StripView::closePressed, this, [this] { Q_EMIT closed(m_current); });
}

void PopupStack::follow(PopupWindow *window, NoticeView *view)
{
    connect(window, &PopupWindow::exposed, this,
            [this, window] { Q_EMIT exposed(m_current, window->paintedRevision()); });
    connect(view, &NoticeView::readPressed, this,
            [this, window] { Q_EMIT confirmed(m_current, window->paintedRevision()); });
    connect(view, &NoticeView::closePressed, this, [this] { Q_EMIT closed(m_current); });
    connect(view, &NoticeView::morePressed, this, &PopupStack::turn);
    const auto answers = [&](void (NoticeView::*pressed)(), ReplyAnswer answer) {
        connect(view, pressed, this, [this, window, answer] {
            Q_EMIT answered(m_current, window->paintedRevision(), answer);
        });
    };
    answers(&NoticeView::worksPressed, ReplyAnswer::Works);
    answers(&NoticeView::stillBrokenPressed, ReplyAnswer::StillBroken);
    connect(view, &NoticeView::helpOpened, window, &PopupWindow::makeRoomForWriting);
    connect(view, &NoticeView::helpAsked, this,
            [this](const QString &line) { Q_EMIT helpAsked(m_current, line); });
}

/** Makes the windows of this form where others or none stand; what takes another's place does not slide in. */
PopupWindow::Movement PopupStack::open(PopupWindow::Form form, PopupWindow::Above above)
{
    const bool takesPlace = !m_windows.empty();
    if (takesPlace && (m_windows.front()->form() != form || m_windows.front()->above() != above))
        closeWindows();
    if (m_windows.empty()) {
        const bool everywhere =
            form == PopupWindow::Form::Large || form == PopupWindow::Form::Strip;
        const qsizetype count = everywhere ? QGuiApplication::screens().size() : 1;
        for (qsizetype i = 0; i < count; ++i)
            m_windows.push_back(newWindow(form, above));
    }
    return takesPlace ? PopupWindow::Movement::None : m_movement;
}

void PopupStack::turn()
{
    const qsizetype at = m_waiting.indexOf(m_current);
    const bool atLast = at + 1 >= m_waiting.size();
    if (!m_rows.isEmpty() && (m_current == m_openedRow || atLast)) {
        m_openedRow = {};
        m_turnedToList = true;
    } else if (m_waiting.size() > 1) {
        m_turnedTo = m_waiting[(at + 1) % m_waiting.size()];
    }
    Q_EMIT turned();
}

void PopupStack::openRow(const NoticeId &id)
{
    m_openedRow = m_turnedTo = id;
    m_turnedToList = false;
    Q_EMIT turned();
}

qsizetype PopupStack::choose(const QList<Item> &waiting, const QList<NoticeId> &before)
{
    if (!before.contains(m_waiting.first()) && m_waiting.first() != m_openedRow) {
        m_turnedTo = {}; // what the person paged to gives way to something more urgent
        m_turnedToList = false;
    }
    // What is open stays open until it is settled, unless something more severe comes.
    if (m_waiting.contains(m_turnedTo))
        return m_waiting.indexOf(m_turnedTo);
    m_turnedTo = {};
    const qsizetype open = m_waiting.indexOf(m_current);
    return open >= 0 && !givesWay(waiting[open], waiting.first()) ? open : 0;
}

void PopupStack::show(const QList<Item> &alone, const QList<Item> &together)
{
    const QList<NoticeId> before = std::exchange(m_waiting, {});
    m_rows.clear();
    QList<Item> waiting = alone;
    for (const Item &item : together) {
        m_rows << item.held->notice.id;
        if (item.held->notice.id == m_openedRow)
            waiting << item;
    }
    if (!m_rows.contains(m_openedRow))
        m_openedRow = {};
    for (const Item &item : std::as_const(waiting))
        m_waiting << item.held->notice.id;
    const qsizetype chosen = waiting.isEmpty() ? -1 : choose(waiting, before);
    if (!m_rows.isEmpty() && (chosen < 0 || m_turnedToList))
        return showList(together);
    m_turnedToList = false;
    if (chosen < 0)
        return closeWindows();
    const qsizetype all = alone.size() + together.size();
    showNotice(waiting[chosen], int(all) - 1);
}

void PopupStack::showList(const QList<Item> &rows)
{
    const auto movement = open(PopupWindow::Form::List);
    m_current = {};
    QScreen *pointed = QGuiApplication::screenAt(QCursor::pos());
    m_windows.front()->present(m_awayContentOf(rows),
                               pointed ? pointed : QGuiApplication::primaryScreen(), movement);
}

void PopupStack::showNotice(const Item &item, int more)
{
    const PopupContent content = m_contentOf(*item.held, item.occasion, more);
    const auto form = item.strip      ? PopupWindow::Form::Strip
                      : content.large ? PopupWindow::Form::Large
                                      : PopupWindow::Form::Corner;
    const bool fresh = m_current != item.held->notice.id;
    const auto movement =
        open(form, item.strip || item.above ? PopupWindow::Above::WhatFillsTheScreen
                                            : PopupWindow::Above::Others);
    m_current = item.held->notice.id;
    m_currentAsks = item.held->notice.asks;
    const QList<QScreen *> screens = QGuiApplication::screens();
    QScreen *pointed = QGuiApplication::screenAt(QCursor::pos());
    for (size_t i = 0; i < m_windows.size(); ++i) {
        QScreen *screen = form != PopupWindow::Form::Corner
                              ? screens.value(qsizetype(i), screens.first())
                          : pointed ? pointed
                                    : QGuiApplication::primaryScreen();
        if (NoticeView *view = m_windows[i]->view(); view && fresh)
            view->closeHelp(); // it was about another notice
        m_windows[i]->setRevision(item.held->notice.revision);
        m_windows[i]->present(content, screen, movement);
        if (fresh)
            m_windows[i]->guard();
    }
    // A strip is silent: whoever presents is heard by others. Its sound comes with the window.
    if (item.occasion == Occasion::Asked && item.held->notice.severity == Severity::Critical &&
        !item.strip)
        sound(m_current, m_currentAsks);
    if (!item.strip && std::exchange(m_wantsKeyboard, false))
        m_windows.front()->takeKeyboard();
}

void PopupStack::sound(const NoticeId &id, int asks)
{
    const std::pair sounding{id, asks};
    if (m_sounded.contains(sounding))
        return;
    m_sounded << sounding;
    Q_EMIT sounded();
}

bool PopupStack::isAskingForHelp() const
{
    return std::any_of(m_windows.begin(), m_windows.end(), [](const auto &window) {
        return window->view() && window->view()->isAskingForHelp();
    });
}

void PopupStack::takeKeyboard()
{
    if (m_windows.empty())
        return;
    if (m_windows.front()->strip()) { // no place for a keyboard: what stands in it is opened
        m_wantsKeyboard = true;
        Q_EMIT openAsked(m_current, m_currentAsks);
        return;
    }
    m_windows.front()->takeKeyboard();
}

} // namespace foghorn
