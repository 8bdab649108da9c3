// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/liveness.h"

namespace foghorn {

void Liveness::ticked(Moment now)
{
    m_deadline = now + m_silence;
    m_asked = false;
}

void Liveness::heard(Moment now)
{
    if (m_asked && m_deadline)
        ticked(now);
}

Liveness::Wish Liveness::look(Moment now)
{
    if (!m_deadline || now < *m_deadline)
        return Wish::Nothing;
    // Who looks much too late was asleep and did not listen: the answer may lie unread.
    const bool listened = now < *m_deadline + m_answer;
    if (m_asked && listened)
        return Wish::GiveUp;
    m_asked = true;
    m_deadline = now + m_answer;
    return Wish::Ask;
}

} // namespace foghorn
