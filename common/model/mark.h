// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foghorn {

/** By which a person knows a real pop-up: chosen by the relay, different for everyone, shown in every genuine
    pop-up and known to no other program. */
struct Mark
{
    QString picture; // "anchor"; one that a client does not know is drawn as a plain disc
    QString colour;  // "green"
    QString word;    // "lantern", in the language in which it was given
    bool operator==(const Mark &) const = default;
};

} // namespace foghorn
