// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/instant.h"

#include <chrono>
#include <optional>

class QJsonObject;

namespace foghorn {

/** The person's own quiet time (rule 12): an hour at most from its beginning, extended at most once. Pure; by the
    local clock, and over when that is set back before its beginning. */
class DoNotDisturb
{
public:
    static constexpr std::chrono::minutes longest{60};

    /** Begins, or extends what has begun; never beyond an hour in all. */
    void start(std::chrono::minutes length, Instant now);
    void end() { *this = {}; }
    /** Until when it lasts; nothing where it does not. */
    std::optional<Instant> until(Instant now) const;
    bool isOn(Instant now) const { return until(now).has_value(); }
    /** Whether start() would change anything for a quiet time of this length. */
    bool allows(std::chrono::minutes length, Instant now) const;
    bool operator==(const DoNotDisturb &) const = default;

    void writeTo(QJsonObject &json) const;
    static DoNotDisturb fromJson(const QJsonObject &json);

private:
    std::optional<Instant> m_begin;
    Instant m_end;
    bool m_extended = false;
};

} // namespace foghorn
