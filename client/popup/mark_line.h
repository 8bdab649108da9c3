// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/popup_content.h"
#include "client/popup/text_view.h"
#include "client/popup/theme.h"

namespace foghorn {

/** The last line of every pop-up: the person's mark, and that IT never asks for a password there. As wide as its
    words; takes no focus. */
class MarkLine : public QWidget
{
    Q_OBJECT
public:
    explicit MarkLine(QWidget *parent);

    /** Nothing is left of it where there is neither. */
    void show(const std::optional<PopupMark> &mark, const QString &neverAsks, const Theme &theme,
              bool large);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int wordsLeft() const;

    Theme m_theme;
    std::optional<PopupMark> m_mark;
    int m_disc = 0;
    TextView *m_words;
};

} // namespace foghorn
