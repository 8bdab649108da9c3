// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/sign_in.h"
#include "server/relay/session_id.h"

#include <QHash>

#include <variant>

namespace foghorn {

/** Said hello; the answer is being made. */
struct ArrivingSession
{
};

struct DeskSession
{
    DeskId desk;
    PersonId person;
    int overstepped = 0; // requests that only staff may make
};

struct ConsoleSession
{
    StaffAccount account;
    Actor actor; // the same person, and from where
};

/** Who is at the other end of each session, and which session speaks for a desk. */
class Sessions
{
public:
    using Session = std::variant<ArrivingSession, DeskSession, ConsoleSession>;

    bool contains(SessionId id) const { return m_sessions.contains(id); }
    void put(SessionId id, Session session)
    {
        if (const auto *desk = std::get_if<DeskSession>(&session))
            m_ofDesk.insert(desk->desk, id);
        m_sessions.insert(id, std::move(session));
    }
    /** The desk that is gone with it: nothing where a newer session speaks for that desk. */
    std::optional<DeskId> remove(SessionId id)
    {
        const auto found = m_sessions.constFind(id);
        std::optional<DeskId> gone;
        if (found == m_sessions.cend())
            return gone;
        const auto *desk = std::get_if<DeskSession>(&*found);
        if (desk && m_ofDesk.value(desk->desk) == id)
            gone = desk->desk;
        m_sessions.erase(found);
        if (gone)
            m_ofDesk.remove(*gone);
        return gone;
    }
    /** visit(SessionId, const StaffAccount &), of every console that has signed in. */
    template <class Visit>
    void forEachConsole(Visit visit) const
    {
        for (auto one = m_sessions.cbegin(); one != m_sessions.cend(); ++one) {
            if (const auto *console = std::get_if<ConsoleSession>(&*one))
                visit(one.key(), console->account);
        }
    }
    /** Its sign-in holds no longer: what still comes from it is refused. */
    void endSignIn(SessionId id)
    {
        if (auto *console = std::get_if<ConsoleSession>(&m_sessions[id]))
            console->account.expiresAt = {};
    }
    /** visit(SessionId), of every client whose hello was answered. */
    template <class Visit>
    void forEachAdmitted(Visit visit) const
    {
        for (auto one = m_sessions.cbegin(); one != m_sessions.cend(); ++one) {
            if (!std::holds_alternative<ArrivingSession>(*one))
                visit(one.key());
        }
    }
    template <class Kind>
    const Kind *find(SessionId id) const
    {
        const auto found = m_sessions.constFind(id);
        return found == m_sessions.cend() ? nullptr : std::get_if<Kind>(&*found);
    }

    /** Notes that a desk asked what only staff may; says how often by now. */
    int overstep(SessionId id)
    {
        auto *desk = std::get_if<DeskSession>(&m_sessions[id]);
        return desk ? ++desk->overstepped : 0;
    }

private:
    QHash<SessionId, Session> m_sessions;
    QHash<DeskId, SessionId> m_ofDesk;
};

} // namespace foghorn
