// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/fade_edge.h"
#include "client/popup/flat_button.h"
#include "client/popup/looks.h"
#include "client/popup/mark_line.h"
#include "client/popup/notice_body.h"
#include "client/popup/notice_foot.h"
#include "client/popup/popup_content.h"
#include "client/popup/thin_scroll_bar.h"
#include "client/popup/times_box.h"

#include <QScrollArea>

namespace foghorn {

/** The parts of a NoticeView and where they stand: long text scrolls, box and buttons never leave the view.
    Private to it; the view owns the widgets. */
struct NoticeParts
{
    explicit NoticeParts(QWidget *view);

    Measures measures() const { return Measures::of(content.large); }
    int edge() const { return theme.units(measures().edge); }
    int strip() const { return theme.units(measures().strip); }
    int heightFor(int width) const;
    /** As NoticeView::sizeFor(). */
    QSize sizeFor(const QSize &available) const;
    void place(const QSize &view);

    Theme theme;
    PopupContent content;
    QScrollArea *scroll;
    NoticeBody *body;
    TimesBox *box;
    NoticeFoot *foot;
    MarkLine *mark;
    FlatButton *cross;
    ThinScrollBar *bar;
    FadeEdge *fade;

private:
    /** What stands below the body: box, foot, mark and the room around them. */
    int heightBelow(int width) const;
    /** Of the mark and the room above it. */
    int markHeight(int width) const;
};

} // namespace foghorn
