// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sign_in_ends.h"

#include <algorithm>

namespace foghorn {

SignInsOver signInsOver(const QList<SignInEnd> &ends, Instant now)
{
    constexpr std::chrono::milliseconds atLatest = std::chrono::minutes(1);
    SignInsOver found;
    for (const SignInEnd &end : ends) {
        if (end.at <= now)
            found.over += end.session;
        else
            found.next = std::min({found.next.value_or(atLatest), end.at - now, atLatest});
    }
    return found;
}

} // namespace foghorn
