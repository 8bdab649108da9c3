// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"
#include "common/model/drill.h"

#include <QWidget>

namespace foghorn {

/** The stopwatch of a drill: how many of its desks had shown it after so many seconds, with the moments at which half
    and 90 % had. Its accessible name says the same in words. */
class DrillChart : public QWidget
{
    Q_OBJECT
public:
    explicit DrillChart(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setReport(const DrillReport &report);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /** Where its lines and letters lie: the plot without its margins. */
    QRectF plot() const;
    QPointF at(std::chrono::milliseconds time, int displayed) const;
    void paintPart(QPainter &painter, int percent,
                   std::optional<std::chrono::milliseconds> reached) const;

    Theme m_theme;
    DrillReport m_report;
    std::chrono::milliseconds m_whole{0}; // from the left edge to the right one
};

} // namespace foghorn
