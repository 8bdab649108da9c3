// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace foghorn {

/** A combo box with an arrow of its own (a style sheet takes the style's away). The mouse wheel scrolls the
    form past it instead of changing what it says. */
class ChoiceBox : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void showEvent(QShowEvent *event) override;
};

} // namespace foghorn
