// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/desk_rhythm.h"

namespace foghorn {

using namespace std::chrono_literals;

namespace {

constexpr auto tickWhileShowing = 5s;
constexpr auto lookAtLive = 60s;
constexpr auto lookForPerson = 10min; // an absence is told in hours

} // namespace

DeskRhythm::DeskRhythm(QObject *parent) : QObject(parent)
{
    for (QTimer *timer : {&m_tick, &m_liveLook, &m_personLook})
        timer->setTimerType(Qt::VeryCoarseTimer);
    m_tick.setInterval(tickWhileShowing);
    m_liveLook.setInterval(lookAtLive);
    m_liveLook.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this,
            [this] { Q_EMIT ticked(std::chrono::milliseconds(m_sinceTick.restart())); });
    connect(&m_liveLook, &QTimer::timeout, this, &DeskRhythm::liveLookDue);
    connect(&m_personLook, &QTimer::timeout, this, &DeskRhythm::personLookDue);
    m_personLook.start(lookForPerson);
    m_sinceTick.start();
}

void DeskRhythm::setPace(Pace pace)
{
    if (pace == Pace::Often && !m_tick.isActive()) {
        m_sinceTick.restart();
        m_tick.start();
    } else if (pace != Pace::Often) {
        m_tick.stop();
    }
    if (pace == Pace::OnceSoon)
        m_liveLook.start();
    else
        m_liveLook.stop();
}

} // namespace foghorn
