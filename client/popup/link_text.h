// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/text_view.h"

namespace foghorn {

/** A text with links in it: the pointer and the keyboard (Tab from link to link, Enter or Space) reach
    them. Opens nothing itself. */
class LinkText : public TextView
{
    Q_OBJECT
public:
    explicit LinkText(QWidget *parent);

Q_SIGNALS:
    void linkPressed(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /** The number of the link at a point, or -1. */
    int linkAt(const QPoint &point) const;
    int m_current = 0; // where the keyboard stands
};

} // namespace foghorn
