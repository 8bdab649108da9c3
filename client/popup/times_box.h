// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/looks.h"

namespace foghorn {

/** The box of a pop-up: "Expected back", "Next update", beside each other where there is room, else below
    each other. The largest words after the headline. */
class TimesBox : public QWidget
{
    Q_OBJECT
public:
    explicit TimesBox(QWidget *parent);

    void show(const PopupContent &content, const Theme &theme);
    bool hasHeightForWidth() const override { return true; }
    /** 0 where there is nothing to say. */
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Column = QList<TextView *>;
    TextView *add(const MarkedText &text, const TextLook &look, const QList<TextRun> &runs = {});
    void addWas(Column &column, const PopupTime &time, Language language);
    int columnsAt(int width) const;
    QList<int> widthsOf(int columns, int room) const;
    int arrange(int width, bool apply) const;

    Theme m_theme;
    QList<Column> m_columns;
};

} // namespace foghorn
