// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/looks.h"
#include "client/popup/popup_content.h"

#include <QTimer>
#include <QWidget>

namespace foghorn {

class FlatButton;
class MarkLine;

/** A critical notice as a slim bar: that it is urgent and from IT, its headline and first action, and the way to all
    of it. For a screen that something else fills. Takes no focus; its buttons sleep 0.7 s after it appears or
    changes. */
class StripView : public QWidget
{
    Q_OBJECT
public:
    explicit StripView(const Theme &theme, QWidget *parent = nullptr);

    void show(const PopupContent &content);
    const PopupContent &content() const { return m_content; }
    void setTheme(const Theme &theme);
    void setCorners(Corners corners);
    void guard();
    /** As wide as the area, up to what an eye takes in at once; as high as the words need. */
    QSize sizeFor(const QSize &available) const;

Q_SIGNALS:
    void openPressed();
    void readPressed();
    void closePressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    /** Places everything, or only says how high it would be. */
    int arrange(int width, bool apply) const;
    int placeWords(int width, int x, int y, bool apply) const;
    QList<FlatButton *> buttonsShown() const;

    Theme m_theme;
    PopupContent m_content;
    Corners m_corners = Corners::Square;
    QTimer m_sleep;
    TextView *m_label;
    TextView *m_headline;
    TextView *m_action;
    FlatButton *m_open;
    FlatButton *m_read;
    FlatButton *m_close;
    MarkLine *m_mark;
};

} // namespace foghorn
