// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace foghorn {

/** How long a send can be taken back. A critical notice goes out sooner: there each second counts. */
struct UndoLengths
{
    std::chrono::milliseconds ordinary{5'000};
    std::chrono::milliseconds critical{3'000};
};

/** The moment between pressing Send and the sending, in which a slip of the hand costs nothing. Counts down and says
    when it is over; sends nothing itself. */
class UndoWindow : public QObject
{
    Q_OBJECT
public:
    explicit UndoWindow(QObject *parent = nullptr);

    /** Opens it; one of no length closes at once. */
    void open(std::chrono::milliseconds length);
    bool isOpen() const { return m_timer.isActive(); }
    /** Whole seconds that are left, the running one counted: 5, 4, 3, 2, 1. */
    int secondsLeft() const;
    void takeBack();
    /** The author will not wait. */
    void closeNow();

Q_SIGNALS:
    /** secondsLeft() is another number now. */
    void ticked();
    /** It is over and nobody took it back. */
    void closed();

private:
    void tick();

    QTimer m_timer; // to the next whole second
    std::chrono::steady_clock::time_point m_end;
};

} // namespace foghorn
