// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"
#include "client/tray/popup_queue.h"
#include "client/tray/popup_window.h"

#include <QObject>

#include <functional>
#include <vector>

namespace foghorn {

/** The pop-ups on the screen: one corner window at a time with "2 more ›", the critical form on every screen,
    and behind what comes alone the list "while you were away". Decides placing and order, not what is due: the
    inbox says what waits, the away list what comes together. Reports what was exposed and what was pressed. */
class PopupStack : public QObject
{
    Q_OBJECT
public:
    /** What a notice looks like to this reader now. */
    using ContentOf = std::function<PopupContent(const HeldNotice &, Occasion, int more)>;
    using Item = PopupItem;
    using AwayContentOf = std::function<AwayContent(const QList<Item> &)>;
    explicit PopupStack(ContentOf contentOf, AwayContentOf awayContentOf = {},
                        QObject *parent = nullptr);
    ~PopupStack() override;

    void setTheme(const Theme &theme);
    void setMovement(PopupWindow::Movement movement) { m_movement = movement; }

    /** Shows the first of `alone`, or the one that the person turned to or opened from the list; the list of
        `together` where there is none; hides what is no longer there. */
    void show(const QList<Item> &alone, const QList<Item> &together = {});
    bool isShowing() const { return !m_windows.empty(); }
    /** The notice in the open pop-up; empty while the list is shown. */
    NoticeId current() const { return m_current; }
    /** The one sound of a critical notice that asks, where it was not heard yet; also while it is held. */
    void sound(const NoticeId &id, int asks);
    /** Gives the open pop-up the keyboard. */
    void takeKeyboard();
    /** The person is writing what help they need: what is open must not leave by itself. */
    bool isAskingForHelp() const;

Q_SIGNALS:
    void exposed(foghorn::NoticeId notice, int revision);
    void confirmed(foghorn::NoticeId notice, int revision);
    void closed(foghorn::NoticeId notice);
    void answered(foghorn::NoticeId notice, int revision, foghorn::ReplyAnswer answer);
    void helpAsked(foghorn::NoticeId notice, const QString &line);
    /** A critical pop-up appeared: one sound. */
    void sounded();
    /** In the strip: the person wants to read it in full. */
    void openAsked(foghorn::NoticeId notice, int asks);
    void turned();
    /** The list's own button and ×; what stood in it. */
    void oneByOneAsked();
    void listClosed(QList<foghorn::NoticeId> rows);

private:
    PopupWindow::Movement open(PopupWindow::Form form,
                               PopupWindow::Above above = PopupWindow::Above::Others);
    std::unique_ptr<PopupWindow> newWindow(PopupWindow::Form form, PopupWindow::Above above);
    void follow(PopupWindow *window, StripView *strip);
    void follow(PopupWindow *window, AwayView *list);
    void follow(PopupWindow *window, NoticeView *view);
    void closeWindows();
    void turn();
    void openRow(const NoticeId &id);
    qsizetype choose(const QList<Item> &waiting, const QList<NoticeId> &before);
    void showNotice(const Item &item, int more);
    void showList(const QList<Item> &rows);

    ContentOf m_contentOf;
    AwayContentOf m_awayContentOf;
    Theme m_theme;
    PopupWindow::Movement m_movement = PopupWindow::Movement::Slides;
    std::vector<std::unique_ptr<PopupWindow>> m_windows; // one, or one a screen for critical
    NoticeId m_current;
    int m_currentAsks = 0;
    QList<NoticeId> m_waiting;
    NoticeId m_turnedTo;
    NoticeId m_openedRow;   // pressed in the list: open until settled or turned away from
    QList<NoticeId> m_rows; // of the list
    bool m_turnedToList = false;
    bool m_wantsKeyboard = false; // what the strip shows is being opened by keyboard
    QList<std::pair<NoticeId, int>> m_sounded;
};

} // namespace foghorn
