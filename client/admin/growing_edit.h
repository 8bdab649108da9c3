// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace foghorn {

/** A plain text editor that is as high as its text, between two and eight lines; Tab leaves it. */
class GrowingEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit GrowingEdit(int leastLines = 2, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void followSoon();
    void follow();
    int m_leastLines;
};

} // namespace foghorn
