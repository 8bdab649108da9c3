// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/try_out_sender.h"

#include "client/admin/connected.h"
#include "client/admin/sending.h"
#include "client/platform/session_self.h"
#include "common/model/person.h"
#include "common/model/try_out.h"

namespace foghorn {

TryOutSender::TryOutSender(ConsoleLink &link, QObject *parent) : QObject(parent), m_link(link) {}

PersonId TryOutSender::myself()
{
    return personFor(loginName(), hostName());
}

void TryOutSender::sendToMe(const Draft &draft)
{
    send(draft, {.person = {myself().text}},
         tr("Sent to you alone (%1), as an exercise. It goes away after 15 minutes.")
             .arg(myself().text));
}

void TryOutSender::sendToGroup(const Draft &draft, const QString &group)
{
    send(draft, {.group = {group}},
         tr("Sent to the group %1 alone, as an exercise. It goes away after 15 minutes.")
             .arg(group));
}

void TryOutSender::send(const Draft &draft, const AudienceElement &whom, const QString &sentWords)
{
    if (!isConnected(m_link))
        return Q_EMIT told(tr("No relay: nothing was sent."));
    const Instant now = m_link.link().relayNow();
    m_link.request(
        ToRelay::NoticePublish{tryOutOf(draft.finished(), whom, now), {}, newIdempotencyKey()},
        this, [this, sentWords](const RpcResult<ToRelay::NoticePublish::Answer> &answer) {
            const auto *error = std::get_if<RpcError>(&answer);
            if (!error)
                return Q_EMIT told(sentWords);
            Q_EMIT told(tr("Not sent: %1").arg(error->message));
            Q_EMIT refused(error->fields);
        });
}

} // namespace foghorn
