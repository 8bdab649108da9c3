// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/ids.h"

#include <QSet>
#include <QVarLengthArray>

#include <algorithm>

namespace foghorn {

/** The notices that a desk holds: a few, in order, in place; most desks need no memory for them. */
class HeldNotices
{
public:
    HeldNotices() = default;
    explicit HeldNotices(const QSet<NoticeId> &notices) : m_notices(notices.begin(), notices.end())
    {
        std::sort(m_notices.begin(), m_notices.end());
    }

    bool contains(const NoticeId &notice) const
    {
        return std::binary_search(m_notices.begin(), m_notices.end(), notice);
    }
    void insert(const NoticeId &notice)
    {
        const auto place = placeOf(notice);
        if (place == m_notices.end() || *place != notice)
            m_notices.insert(place, notice);
    }
    void remove(const NoticeId &notice)
    {
        const auto place = placeOf(notice);
        if (place != m_notices.end() && *place == notice)
            m_notices.erase(place);
    }

private:
    QVarLengthArray<NoticeId, 4>::const_iterator placeOf(const NoticeId &notice) const
    {
        return std::lower_bound(m_notices.begin(), m_notices.end(), notice);
    }

    QVarLengthArray<NoticeId, 4> m_notices;
};

} // namespace foghorn
