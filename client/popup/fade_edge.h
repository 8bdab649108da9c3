// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace foghorn {

/** The lower end of a text that goes on: it fades into the ground, so that nobody takes the cut for the
    end. Lets every click through. */
class FadeEdge : public QWidget
{
    Q_OBJECT
public:
    explicit FadeEdge(QWidget *parent);
    void setGround(const QColor &ground);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_ground;
};

} // namespace foghorn
