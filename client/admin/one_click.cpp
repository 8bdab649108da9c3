// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/one_click.h"

#include "client/admin/connected.h"
#include "client/admin/relay_words.h"
#include "client/admin/sending.h"
#include "common/model/promise.h"
#include "common/model/watch.h"

namespace foghorn {

void OneClick::sayStillWorking(const NoticeId &notice)
{
    publish(notice,
            [](const Notice &current, Instant now) { return stillWorkingOn(current, now); });
}

void OneClick::watch(const NoticeId &notice, std::chrono::minutes length)
{
    publish(notice, [length](const Notice &current, Instant now) {
        return watching(current, now, length);
    });
}

void OneClick::reopen(const NoticeId &notice)
{
    publish(notice, &reopened);
}

void OneClick::publish(const NoticeId &notice, const Next &next)
{
    const BoardEntry *entry = m_model.entry(notice);
    if (!entry)
        return;
    const Notice current = entry->notice;
    if (!isConnected(m_link)) {
        Q_EMIT failed(current, tr("No relay: nothing was sent."));
        return;
    }
    ++m_sending;
    Q_EMIT sendingMoved();
    m_link.request(ToRelay::NoticeRevise{current.id,
                                         current.revision,
                                         next(current, m_link.link().relayNow()),
                                         {},
                                         newIdempotencyKey()},
                   this, [this, current](const auto &answer) { heard(current, answer); });
}

void OneClick::heard(const Notice &current, const RpcResult<ToRelay::NoticeRevise::Answer> &answer)
{
    --m_sending;
    Q_EMIT sendingMoved();
    if (const auto *error = std::get_if<RpcError>(&answer)) {
        Q_EMIT failed(current,
                      RelayLink::isLinkLost(*error)
                          ? tr("The connection went before the relay answered. Look again when it "
                               "is back.")
                          : tr("Not sent: %1").arg(errorWords(*error)));
        return;
    }
    m_model.take(std::get<ToRelay::NoticeRevise::Answer>(answer).envelope);
}

} // namespace foghorn
