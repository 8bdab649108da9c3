// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/request_book.h"

#include <utility>

namespace foghorn {

qint64 RequestBook::enter(Done done)
{
    m_open.insert(++m_lastId, std::move(done));
    return m_lastId;
}

bool RequestBook::answer(qint64 id, const Content &content)
{
    const auto found = m_open.constFind(id);
    if (found == m_open.cend())
        return false;
    const Done done = found.value();
    m_open.erase(found);
    done(content);
    return true;
}

void RequestBook::failAll(const RpcError &error)
{
    // Taken out first: who hears of a failure may ask again at once.
    const auto open = std::exchange(m_open, {});
    QList<qint64> ids = open.keys();
    std::sort(ids.begin(), ids.end());
    for (const qint64 id : std::as_const(ids))
        open.value(id)(Content(error));
}

} // namespace foghorn
