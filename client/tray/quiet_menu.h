// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include <chrono>

namespace foghorn {

class Words;

/** The choices of the person's own quiet time: 30 minutes, 60 minutes, its end. Offers only what would change
    something. Stands in the tray's menu and in the window with the list. */
class QuietMenu : public QMenu
{
    Q_OBJECT
public:
    explicit QuietMenu(const Words &words, QWidget *parent = nullptr);
    void offer(bool half, bool hour, bool end);

Q_SIGNALS:
    void startAsked(std::chrono::minutes length);
    void endAsked();

private:
    QAction *m_half, *m_hour, *m_end;
};

} // namespace foghorn
