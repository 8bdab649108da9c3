// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"

#include <QPushButton>

namespace foghorn {

/** A button in the pop-up's own looks. Enter presses it like Space; it is reached by Tab, never by a
    click, since a pop-up leaves the focus where the person types. */
class FlatButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Look { Filled, Outlined, Plain, Link, Cross };
    FlatButton(Look look, QWidget *parent);

    /** `accent` fills a filled button and draws the ring of the focus. */
    void setColours(const Theme &theme, const QColor &accent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    bool isBare() const { return m_look == Look::Plain || m_look == Look::Link; }
    QRectF shape() const;
    void paintGround(QPainter &painter) const;
    QColor wordsColour() const;

    Look m_look;
    Theme m_theme;
    QColor m_accent;
};

} // namespace foghorn
