// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/link_text.h"
#include "client/popup/looks.h"

namespace foghorn {

/** The part of a pop-up that is read and that scrolls where it is long: shape, sender, headline, service
    and the blocks. Places its texts itself: one column that hangs on the headline's line. */
class NoticeBody : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeBody(QWidget *parent);

    void show(const PopupContent &content, const Theme &theme);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /** Everything that is read, line by line: for assistive technology and tests. */
    QString plainText() const;
    /** The texts with links, from top to bottom; they live until the next show(). */
    QList<LinkText *> linkTexts() const;

Q_SIGNALS:
    void linkPressed(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /** One text in the column. */
    struct Row
    {
        TextView *view = nullptr;
        int gap = 0;       // above it
        int indent = 0;    // right of the line
        int keepRight = 0; // room kept at the right, for ×
        Bullet bullet = Bullet::None;
        bool bar = false;   // mostly changed
        bool panel = false; // stands on a ground of its own, from edge to edge
    };
    Row &add(const MarkedText &text, const TextLook &look, int gap,
             const QList<TextRun> &runs = {});
    void addHeader();
    void addBlock(const PopupBlock &block);
    QList<TextRun> runsOf(const MarkedText &text) const;
    QRect placed(const Row &row, int y, int width) const;
    int arrange(int width, bool apply) const;
    void paintRow(QPainter &painter, const Row &row) const;

    PopupContent m_content;
    Theme m_theme;
    Measures m_measures = Measures::corner();
    QList<Row> m_rows;
};

} // namespace foghorn
