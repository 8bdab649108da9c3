// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/popup_stack.h"

#include "common/model/lifecycle.h"

#include <QCursor>
#include <QGuiApplication>
#include <QScreen>

#include <utility>

namespace foghorn {

namespace {

/** Whether what is open gives way to what is most urgent: to something more severe, and an ending to any
    outage. */
bool givesWay(const PopupStack::Item &open, const PopupStack::Item &first)
{
    if (first.occasion != Occasion::Asked)
        return false;
    return open.occasion != Occasion::Asked ||
           open.held->notice.severity < first.held->notice.severity;
}

} // namespace

PopupStack::PopupStack(ContentOf contentOf, QObject *parent)
    : QObject(parent), m_contentOf(std::move(contentOf)),
      m_theme(Theme::light(QGuiApplication::font()))
{
}

PopupStack::~PopupStack() = default;

void PopupStack::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (const auto &window : m_windows)
        window->view()->setTheme(theme);
}

void PopupStack::closeWindows()
{
    for (auto &window : m_windows) {
        window->hide();
        window.release()->deleteLater(); // it may be the one whose button was pressed
    }
    m_windows.clear();
    m_current = {};
}

void PopupStack::open(PopupWindow::Form form)
{
    const qsizetype count =
        form == PopupWindow::Form::Large ? QGuiApplication::screens().size() : 1;
    for (qsizetype i = 0; i < count; ++i) {
        auto window = std::make_unique<PopupWindow>(m_theme, form);
        PopupWindow *shown = window.get();
        connect(shown, &PopupWindow::exposed, this,
                [this, shown] { Q_EMIT exposed(m_current, shown->paintedRevision()); });
        connect(shown->view(), &NoticeView::readPressed, this,
                [this, shown] { Q_EMIT confirmed(m_current, shown->paintedRevision()); });
        connect(shown->view(), &NoticeView::closePressed, this,
                [this] { Q_EMIT closed(m_current); });
        connect(shown->view(), &NoticeView::morePressed, this, &PopupStack::turn);
        m_windows.push_back(std::move(window));
    }
}

void PopupStack::turn()
{
    const qsizetype at = m_waiting.indexOf(m_current);
    if (m_waiting.size() > 1)
        m_turnedTo = m_waiting[(at + 1) % m_waiting.size()];
    Q_EMIT turned();
}

void PopupStack::show(const QList<Item> &waiting)
{
    const QList<NoticeId> before = std::exchange(m_waiting, {});
    for (const Item &item : waiting)
        m_waiting << item.held->notice.id;
    if (waiting.isEmpty())
        return closeWindows();
    if (!before.contains(m_waiting.first()))
        m_turnedTo = {}; // what the person paged to gives way to something more urgent
    // What is open stays open until it is settled, unless something more severe comes.
    qsizetype chosen = std::max<qsizetype>(0, m_waiting.indexOf(m_turnedTo));
    if (m_turnedTo.isEmpty() || !m_waiting.contains(m_turnedTo)) {
        m_turnedTo = {};
        const qsizetype open = m_waiting.indexOf(m_current);
        chosen = open >= 0 && !givesWay(waiting[open], waiting.first()) ? open : 0;
    }
    const Item &item = waiting[chosen];
    const PopupContent content = m_contentOf(*item.held, item.occasion, int(waiting.size()) - 1);
    const auto form = content.large ? PopupWindow::Form::Large : PopupWindow::Form::Corner;
    if (!m_windows.empty() && m_windows.front()->form() != form)
        closeWindows();
    const bool fresh = m_current != item.held->notice.id;
    m_current = item.held->notice.id;
    if (m_windows.empty())
        open(form);
    const QList<QScreen *> screens = QGuiApplication::screens();
    QScreen *pointed = QGuiApplication::screenAt(QCursor::pos());
    for (size_t i = 0; i < m_windows.size(); ++i) {
        QScreen *screen = form == PopupWindow::Form::Large
                              ? screens.value(qsizetype(i), screens.first())
                          : pointed ? pointed
                                    : QGuiApplication::primaryScreen();
        m_windows[i]->setRevision(item.held->notice.revision);
        m_windows[i]->present(content, screen, m_movement);
        if (fresh)
            m_windows[i]->view()->guard();
    }
    const std::pair sounding{m_current, item.held->notice.asks};
    if (item.occasion == Occasion::Asked && item.held->notice.severity == Severity::Critical &&
        !m_sounded.contains(sounding)) {
        m_sounded << sounding;
        Q_EMIT sounded();
    }
}

void PopupStack::takeKeyboard()
{
    if (!m_windows.empty())
        m_windows.front()->takeKeyboard();
}

} // namespace foghorn
