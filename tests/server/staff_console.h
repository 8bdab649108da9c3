// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/asking.h"

namespace foghorn::test {

inline const QString luisPassword =
    u"tres tristes tigres"_s; // and of all others whom addStaff() adds
using Hello = ToRelay::ConsoleHello;

inline bool addStaff(WireClient &console, const QString &login, Role role)
{
    const QString name = login.left(1).toUpper() + login.mid(1);
    return good(console.ask(ToRelay::StaffAdd{login, name, luisPassword, role, newKey()}))
        .has_value();
}

inline bool addLuis(WireClient &console, Role role)
{
    return addStaff(console, u"luis"_s, role);
}

/** A console of a member of staff, and what its hello was answered. */
struct Console
{
    explicit Console(const RunningRelay &relay) : wire(relay.url()) {}
    WireClient wire;
    Hello::Answer account = {};
    RpcError error = {};

    bool say(Hello hello)
    {
        hello.app = {u"test"_s, u"1"_s, u"Debian"_s};
        const auto answer = wire.ask(hello);
        if (const auto *refused = std::get_if<RpcError>(&answer)) {
            error = *refused;
            return false;
        }
        account = std::get<Hello::Answer>(answer);
        return true;
    }
    bool as(const QString &login) { return say({.login = login, .password = luisPassword}); }
    bool asLuis(const QString &code = {})
    {
        return say({.login = u"luis"_s, .password = luisPassword, .code = code});
    }
    bool by(const QString &token) { return say({.login = u"token"_s, .token = token}); }
    bool isSignedOut()
    {
        return waitFor([this] { return wire.isClosed(); }) &&
               wire.closeCode() == int(wire::CloseCode::Unauthorised);
    }
};

} // namespace foghorn::test
