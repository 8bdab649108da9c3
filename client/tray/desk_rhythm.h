// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>

namespace foghorn {

/** When a desk looks again although nothing was heard: every few seconds while a shown time or the person's
    presence matters, once a minute while something is live (it becomes stale or expires by itself), and a few
    times an hour whether the person is there. */
class DeskRhythm : public QObject
{
    Q_OBJECT
public:
    explicit DeskRhythm(QObject *parent = nullptr);

    enum class Pace { Often, OnceSoon, Never };
    void setPace(Pace pace);

Q_SIGNALS:
    /** Often; with the time since the last one. */
    void ticked(std::chrono::milliseconds elapsed);
    void liveLookDue();
    void personLookDue();

private:
    QElapsedTimer m_sinceTick;
    QTimer m_tick;
    QTimer m_liveLook;
    QTimer m_personLook;
};

} // namespace foghorn
