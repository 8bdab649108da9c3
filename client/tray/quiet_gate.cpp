// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/quiet_gate.h"

#include "common/clock.h"
#include "common/logging.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr std::chrono::milliseconds lookAgain = 1min; // the clock may jump, the computer sleep

bool isCriticalAsk(const PopupItem &item)
{
    return item.occasion == Occasion::Asked && item.held->notice.severity == Severity::Critical;
}

} // namespace

Manner mannerOf(const PopupItem &item, ScreenState screen, bool doNotDisturb)
{
    if (screen.locked)
        return Manner::Held;
    if (!screen.presenting && !doNotDisturb)
        return Manner::Shows;
    return isCriticalAsk(item) ? Manner::Strip : Manner::Held;
}

QuietGate::QuietGate(ScreenWatch &screen, DoNotDisturb &own, Inbox &inbox, const Clock &clock,
                     QObject *parent)
    : QObject(parent), m_screen(screen), m_own(own), m_inbox(inbox), m_clock(clock)
{
    connect(&m_screen, &ScreenWatch::changed, this, [this] {
        const ScreenState now = m_screen.state();
        qCInfo(lcDesk) << "screen"
                       << (now.locked       ? "locked"
                           : now.presenting ? "filled by another program"
                                            : "free");
        Q_EMIT changed();
    });
    m_ownEnd.setSingleShot(true);
    connect(&m_ownEnd, &QTimer::timeout, this, &QuietGate::followOwn);
    followOwn();
}

PopupQueue QuietGate::pass(const PopupQueue &queue, Instant now)
{
    for (const auto &[id, revision] : m_inbox.overUnseen(now))
        Q_EMIT reported({id, revision, ReceiptState::ExpiredUnseen, now});
    if (!queue.alone.isEmpty() || !queue.together.isEmpty())
        m_screen.look();
    const bool quiet = m_own.isOn(m_clock.now());
    PopupQueue passed;
    for (PopupItem item : queue.alone) {
        const bool opened = m_opened == std::pair{item.held->notice.id, item.held->notice.asks};
        const Manner manner = mannerOf(item, m_screen.state(), quiet);
        item.strip = manner == Manner::Strip && !opened;
        item.above = manner == Manner::Strip && opened;
        if (manner == Manner::Held)
            hold(item, now);
        else
            passed.alone << item;
    }
    for (const PopupItem &item : queue.together) {
        if (mannerOf(item, m_screen.state(), quiet) == Manner::Held)
            hold(item, now);
        else
            passed.together << item;
    }
    return passed;
}

void QuietGate::hold(const PopupItem &item, Instant now)
{
    const NoticeId &id = item.held->notice.id;
    if (const auto revision = m_inbox.hold(id))
        Q_EMIT reported({id, *revision, ReceiptState::Held, now});
    if (m_screen.state().locked && isCriticalAsk(item))
        Q_EMIT sounded(id, item.held->notice.asks);
}

void QuietGate::startOwn(std::chrono::minutes length)
{
    m_own.start(length, m_clock.now());
    followOwn();
}

void QuietGate::endOwn()
{
    m_own.end();
    followOwn();
}

void QuietGate::followOwn()
{
    const Instant now = m_clock.now();
    if (const auto until = m_own.until(now))
        m_ownEnd.start(std::clamp(std::chrono::milliseconds(*until - now), 1ms, lookAgain));
    Q_EMIT changed();
}

} // namespace foghorn
