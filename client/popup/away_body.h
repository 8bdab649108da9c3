// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/away_row_button.h"

namespace foghorn {

/** The part of the list "while you were away" that scrolls: who speaks, how many notices since when, and a row
    for each. */
class AwayBody : public QWidget
{
    Q_OBJECT
public:
    explicit AwayBody(QWidget *parent);

    void show(const AwayContent &content, const Theme &theme);
    const QList<AwayRowButton *> &rows() const { return m_rows; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void pressed(foghorn::NoticeId notice);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addText(const QString &text, const TextLook &look, int gap);
    int arrange(int width, bool apply) const;

    struct Line
    {
        TextView *view;
        int gap; // above it
    };
    Theme m_theme;
    QList<Line> m_lines;
    QList<AwayRowButton *> m_rows;
};

} // namespace foghorn
