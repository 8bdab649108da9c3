// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace foghorn::history {

using namespace Qt::StringLiterals;

// Who takes part in every history, and where.

struct PersonPlan
{
    QLatin1StringView directoryId; // empty: the directory does not know this person
    std::array<QLatin1StringView, 3>
        logins; // one after the other, by renaming; only with a directory id
};

struct DeskPlan
{
    int person;
    QLatin1StringView host;
    QLatin1StringView site;
    QLatin1StringView group;
    bool shared = false;
};

inline constexpr std::array people{
    PersonPlan{
        "S-1-5-21-397955417-626881126-1104"_L1,
        {"chloe@corp.example"_L1, "chloe.durand@corp.example"_L1, "chloe.martin@corp.example"_L1}},
    PersonPlan{""_L1, {"rui@corp.example"_L1, ""_L1, ""_L1}},
    PersonPlan{"S-1-5-21-397955417-626881126-1207"_L1,
               {"marta@corp.example"_L1, "marta.silva@corp.example"_L1, "m.silva@corp.example"_L1}},
    PersonPlan{""_L1, {"user"_L1, ""_L1, ""_L1}}, // a local account belongs to its machine
    PersonPlan{""_L1, {"lobby@corp.example"_L1, ""_L1, ""_L1}},
};

inline constexpr std::array desks{
    DeskPlan{0, "lyon-044"_L1, "Lyon"_L1, "finance"_L1},
    DeskPlan{1, "porto-07"_L1, "Porto"_L1, "warehouse"_L1},
    DeskPlan{2, "lyon-101"_L1, "Lyon"_L1, "works council"_L1},
    DeskPlan{0, "lyon-l17"_L1, "Madrid"_L1, "finance"_L1},
    DeskPlan{4, "lobby-1"_L1, "Lyon"_L1, ""_L1, true},
    DeskPlan{3, "pc-44"_L1, "Madrid"_L1, ""_L1},
    DeskPlan{2, "porto-12"_L1, "Porto"_L1, "works council"_L1},
};
inline constexpr std::array sites{"Lyon"_L1, "Madrid"_L1, "Porto"_L1};

} // namespace foghorn::history
