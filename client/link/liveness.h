// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/link_timings.h"

#include <optional>

namespace foghorn {

/** Whether the relay is still there: a link that heard no tick for a while asks with a ping, and gives up only when
    nothing at all follows, so that a relay that stood still for half a minute keeps its desks. Pure: is told the
    time, knows no socket and no timer. */
class Liveness
{
public:
    using Moment = std::chrono::milliseconds; // of any steady clock
    enum class Wish {
        Nothing,
        Ask,   // with a ping, now; wished once
        GiveUp // the question went unanswered
    };

    explicit Liveness(const LinkTimings &timings) : Liveness(timings.silence, timings.answer) {}
    Liveness(Moment silence, Moment answer) : m_silence(silence), m_answer(answer) {}

    /** A tick came, or the link stands from now on. */
    void ticked(Moment now);
    /** Anything else came: a pong, a notice, an answer. */
    void heard(Moment now);
    /** The link is gone: nothing is wished until the next tick. */
    void stop() { m_deadline.reset(); }

    /** To be asked at nextLook(), or every now and then. */
    Wish look(Moment now);
    std::optional<Moment> nextLook() const { return m_deadline; }

private:
    Moment m_silence, m_answer;
    std::optional<Moment> m_deadline; // nothing while there is no link
    bool m_asked = false;
};

} // namespace foghorn
