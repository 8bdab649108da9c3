// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"
#include "common/model/tally.h"
#include "common/protocol/messages.h"

#include <QWidget>

namespace foghorn {

/** The bars addressed, delivered, displayed, acknowledged, each with its number at the right edge. A bar can be
    pressed (mouse, or Tab and Enter) to see the people behind it. */
class TallyBars : public QWidget
{
    Q_OBJECT
public:
    explicit TallyBars(QWidget *parent = nullptr);
    void setTally(const Tally &tally);
    void setTheme(const Theme &theme);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /** As Enter does on the bar that the arrow keys have chosen. */
    void pressCurrent();

Q_SIGNALS:
    /** Nothing = everyone addressed. */
    void pressed(std::optional<foghorn::RecipientState> state);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Bar
    {
        QString name;
        QString words;   // at the right edge
        QString meaning; // the sentence for the phone
        int value = 0;
        std::optional<RecipientState> state;
    };
    int barHeight() const;
    int barAt(const QPoint &point) const;
    void choose(int bar);

    QList<Bar> m_bars;
    int m_most = 0;
    int m_current = 0;
    Theme m_theme;
};

/** What fills the bar of this number, 0 = addressed … 3 = acknowledged: pale enough in every theme for the text colour to
    be read on it. */
QColor tallyBarColour(const Theme &theme, int bar);

} // namespace foghorn
