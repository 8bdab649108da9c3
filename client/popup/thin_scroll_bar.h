// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"

#include <QScrollBar>

namespace foghorn {

/** A scroll bar that stays out of the way: a narrow handle without arrows, in the theme's colours. */
class ThinScrollBar : public QScrollBar
{
    Q_OBJECT
public:
    explicit ThinScrollBar(QWidget *parent);
    void setTheme(const Theme &theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
};

} // namespace foghorn
