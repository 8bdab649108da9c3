// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/cheap_desk.h"

#include <functional>
#include <vector>

namespace foghorn::faults {

/** A crowd of them. */
class Desks
{
public:
    Desks(int count, const QString &url, const QString &token, int firstNumber = 0);
    using Each = std::function<void(CheapDesk &)>;
    using Is = std::function<bool(const CheapDesk &)>;
    void forEach(const Each &each);
    int howMany(const Is &is) const;
    bool all(const Is &is) const { return howMany(is) == int(m_desks.size()); }
    /** Connects them, so many at a time, and waits until all are caught up. */
    bool connectAll(int milliseconds, int atOnce = 100);
    /** The first fault that a desk names; empty = none. */
    QString fault() const;
    CheapDesk &operator[](int index) { return *m_desks[size_t(index)]; }
    int size() const { return int(m_desks.size()); }

private:
    std::vector<std::unique_ptr<CheapDesk>> m_desks;
};

} // namespace foghorn::faults
