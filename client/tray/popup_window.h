// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/away_view.h"
#include "client/popup/notice_view.h"
#include "client/popup/strip_view.h"

#include <QPointer>
#include <QWidget>

class QPropertyAnimation;
class QScreen;

namespace foghorn {

/** A window that shows one notice, in full or as a strip, or the list "while you were away", above the others and
    never takes the keyboard by itself. Reached on purpose (tray menu, `foghorn --read`) it does take it. Says when it
    was really on the screen. */
class PopupWindow : public QWidget
{
    Q_OBJECT
public:
    enum class Form { Corner, Large, List, Strip };
    enum class Movement { Slides, None };
    /** A window manager puts what fills the screen above all others; a strip and what is opened from it are not
        its business. */
    enum class Above { Others, WhatFillsTheScreen };
    /** Rounded it is translucent around its corners and paints a shadow: only under a compositor. */
    PopupWindow(const Theme &theme, Form form, Corners corners, Above above = Above::Others,
                QWidget *parent = nullptr);

    NoticeView *view() const { return m_view; }  // null in the forms List and Strip
    AwayView *list() const { return m_list; }    // null in the others
    StripView *strip() const { return m_strip; } // likewise
    Form form() const { return m_form; }
    Above above() const { return m_above; }
    /** Shows the content; places itself on `screen` where it is new or its size changed. */
    void present(const PopupContent &content, QScreen *screen, Movement movement);
    void present(const AwayContent &content, QScreen *screen, Movement movement);
    void setTheme(const Theme &theme);
    /** Makes its buttons sleep for a moment. */
    void guard();
    /** Gives it the keyboard: only when the person asked for it. */
    void takeKeyboard();
    /** The person opened the line for help: grows for it, in its place, and takes the keyboard. */
    void makeRoomForWriting();
    /** What is painted now: what a press confirms. */
    int paintedRevision() const { return m_painted; }
    void setRevision(int revision) { m_painted = revision; }

Q_SIGNALS:
    void exposed();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    /** Does `act` with what is shown, whichever of the three. */
    template <class Act>
    auto withFace(Act act) const
    {
        if (m_strip)
            return act(m_strip);
        return m_list ? act(m_list) : act(m_view);
    }
    void bringUp(const QString &spoken, QScreen *screen, Movement movement);
    void place(QScreen *screen);
    QMargins roomAround() const;

    Form m_form;
    Above m_above;
    Corners m_corners;
    Theme m_theme;
    NoticeView *m_view = nullptr;
    AwayView *m_list = nullptr;
    StripView *m_strip = nullptr;
    int m_painted = 0;
    QPointer<QPropertyAnimation> m_slide; // while it comes in
};

} // namespace foghorn
