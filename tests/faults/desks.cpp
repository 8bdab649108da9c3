// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/desks.h"

#include "tests/faults/waiting.h"

#include <QTest>

namespace foghorn::faults {

Desks::Desks(int count, const QString &url, const QString &token, int firstNumber)
{
    for (int i = 0; i < count; ++i)
        m_desks.push_back(std::make_unique<CheapDesk>(firstNumber + i, url, token));
}

void Desks::forEach(const Each &each)
{
    for (const auto &desk : m_desks)
        each(*desk);
}

int Desks::howMany(const Is &is) const
{
    return int(
        std::count_if(m_desks.begin(), m_desks.end(), [&](const auto &desk) { return is(*desk); }));
}

bool Desks::connectAll(int milliseconds, int atOnce)
{
    const auto online = [this] {
        return howMany([](const CheapDesk &desk) { return desk.isOnline(); });
    };
    size_t begun = 0;
    return waitUntil(
        [&] {
            const int there = online();
            while (begun < m_desks.size() && int(begun) - there < atOnce)
                m_desks[begun++]->connectToRelay();
            return there == size();
        },
        milliseconds);
}

QString Desks::fault() const
{
    for (const auto &desk : m_desks) {
        if (!desk->fault().isEmpty())
            return desk->fault();
    }
    return {};
}

} // namespace foghorn::faults
