// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/away_body.h"

#include <QTimer>

class QScrollArea;

namespace foghorn {

class FadeEdge;
class FlatButton;
class MarkLine;
class ThinScrollBar;

/** Draws the list "while you were away": the rows scroll, × and the button never leave it. It confirms nothing:
    a row opens its notice, the button shows them one after the other. Takes no focus by itself; its buttons
    sleep 0.7 s after it appears or changes. */
class AwayView : public QWidget
{
    Q_OBJECT
public:
    explicit AwayView(const Theme &theme, QWidget *parent = nullptr);

    void show(const AwayContent &content);
    const AwayContent &content() const { return m_content; }
    void setTheme(const Theme &theme);
    void setCorners(Corners corners);
    void guard();
    /** As NoticeView::sizeFor() of the corner form. */
    QSize sizeFor(const QSize &available) const;

Q_SIGNALS:
    void rowPressed(foghorn::NoticeId notice);
    void oneByOnePressed();
    void closePressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void placeParts();
    int heightBelow(int width) const;
    bool isAsleep() const { return m_sleep.isActive(); }

    Theme m_theme;
    AwayContent m_content;
    Corners m_corners = Corners::Square;
    QTimer m_sleep;
    QScrollArea *m_scroll;
    AwayBody *m_body;
    ThinScrollBar *m_bar;
    FadeEdge *m_fade;
    FlatButton *m_oneByOne;
    FlatButton *m_cross;
    MarkLine *m_mark;
};

} // namespace foghorn
