// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/promise.h"

#include <QLabel>

namespace foghorn {

class BoardModel;
class ConsoleLink;

/** "41 of 44 promised words came in time in the last 30 days": what the relay has written down, on one line of the board.
    Asks whenever the link is there anew and after a revision. Hidden where nothing was promised. */
class PunctualityLine : public QLabel
{
    Q_OBJECT
public:
    PunctualityLine(ConsoleLink &link, BoardModel &model, QWidget *parent = nullptr);

private:
    void ask();
    void show(const Punctuality &punctuality);

    ConsoleLink &m_link;
    bool m_isAsking = false;
};

} // namespace foghorn
