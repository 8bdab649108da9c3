// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/undo_window.h"

namespace foghorn {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace {

/** Until the next whole second before the end. */
std::chrono::milliseconds untilNextSecond(steady_clock::duration left)
{
    const auto part = std::chrono::ceil<std::chrono::milliseconds>(left) % 1s;
    return part == 0ms ? 1s : part;
}

} // namespace

UndoWindow::UndoWindow(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &UndoWindow::tick);
}

void UndoWindow::open(std::chrono::milliseconds length)
{
    if (length <= 0ms)
        return Q_EMIT closed();
    m_end = steady_clock::now() + length;
    m_timer.start(untilNextSecond(length));
    Q_EMIT ticked();
}

int UndoWindow::secondsLeft() const
{
    const auto left = std::chrono::round<std::chrono::milliseconds>(m_end - steady_clock::now());
    return isOpen() ? int(std::max(1s, std::chrono::ceil<std::chrono::seconds>(left)).count()) : 0;
}

void UndoWindow::takeBack()
{
    m_timer.stop();
    Q_EMIT ticked();
}

void UndoWindow::closeNow()
{
    if (!isOpen())
        return;
    m_timer.stop();
    Q_EMIT ticked();
    Q_EMIT closed();
}

void UndoWindow::tick()
{
    const auto left = m_end - steady_clock::now();
    if (left > 0ms)
        m_timer.start(untilNextSecond(left));
    Q_EMIT ticked();
    if (left <= 0ms)
        Q_EMIT closed();
}

} // namespace foghorn
