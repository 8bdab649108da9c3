// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QHash>
#include <QList>

#include <optional>

namespace foghorn {

/** Which notices come together as the list "while you were away" (rule 12): after a long absence three or more,
    critical ones not among them, since they come first and alone. What is new after the return, or asks anew,
    comes alone too. Pure; knows no widget and no clock. */
class AwayList
{
public:
    static constexpr int fewest = 3;

    /** One notice that wants a pop-up. */
    struct Waiting
    {
        NoticeId id;
        int asks = 0;
        bool critical = false;
    };

    /** The person is back. What stands in the list is decided at the next together(). */
    void cameBack(Instant awaySince) { m_back = awaySince; }
    /** To be asked with all that waits, once the relay has told its state: those that stand in the list now. */
    QList<NoticeId> together(const QList<Waiting> &waiting);
    /** The list was closed, or is to come one by one. */
    void end() { m_rows.clear(); }
    Instant awaySince() const { return m_awaySince; }

private:
    std::optional<Instant> m_back;
    Instant m_awaySince;
    QHash<QString, int> m_rows; // notice → the ask with which it came into the list
};

} // namespace foghorn
