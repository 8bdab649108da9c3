// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"
#include "client/tray/inbox.h"
#include "client/tray/popup_window.h"

#include <QObject>

#include <functional>
#include <vector>

namespace foghorn {

/** The pop-ups on the screen: one corner window at a time with "2 more ›", the critical form on every screen,
    and after a long absence one at a time like the rest. Decides placing and order, not what is due: the
    inbox says what waits. Reports what was exposed and what was pressed. */
class PopupStack : public QObject
{
    Q_OBJECT
public:
    /** What a notice looks like to this reader now. */
    using ContentOf = std::function<PopupContent(const HeldNotice &, Occasion, int more)>;
    PopupStack(ContentOf contentOf, QObject *parent = nullptr);
    ~PopupStack() override;

    void setTheme(const Theme &theme);
    void setMovement(PopupWindow::Movement movement) { m_movement = movement; }

    struct Item
    {
        const HeldNotice *held;
        Occasion occasion;
    };
    /** Shows the first of `waiting`, or the one that the person turned to; hides what is no longer there. */
    void show(const QList<Item> &waiting);
    bool isShowing() const { return !m_windows.empty(); }
    NoticeId current() const { return m_current; }
    /** Gives the open pop-up the keyboard. */
    void takeKeyboard();

Q_SIGNALS:
    void exposed(foghorn::NoticeId notice, int revision);
    void confirmed(foghorn::NoticeId notice, int revision);
    void closed(foghorn::NoticeId notice);
    /** A critical pop-up appeared: one sound. */
    void sounded();
    void turned();

private:
    void open(PopupWindow::Form form);
    void closeWindows();
    void turn();

    ContentOf m_contentOf;
    Theme m_theme;
    PopupWindow::Movement m_movement = PopupWindow::Movement::Slides;
    std::vector<std::unique_ptr<PopupWindow>> m_windows; // one, or one a screen for critical
    NoticeId m_current;
    QList<NoticeId> m_waiting;
    NoticeId m_turnedTo;
    QList<std::pair<NoticeId, int>> m_sounded;
};

} // namespace foghorn
