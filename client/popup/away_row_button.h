// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/away_content.h"
#include "client/popup/looks.h"

#include <QAbstractButton>

namespace foghorn {

/** One row of the list "while you were away": shape, headline, service and when it is expected back. Pressed
    it opens the notice. As high as its words need. */
class AwayRowButton : public QAbstractButton
{
    Q_OBJECT
public:
    AwayRowButton(const AwayRow &row, const Theme &theme, QWidget *parent);
    const AwayRow &row() const { return m_row; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int roomFor(int width) const;

    AwayRow m_row;
    Theme m_theme;
    TextView *m_headline;
    TextView *m_below;
};

} // namespace foghorn
