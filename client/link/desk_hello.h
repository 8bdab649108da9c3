// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/desk_identity.h"
#include "client/link/desk_memory.h"
#include "client/link/given_token.h"
#include "client/link/link_end.h"

namespace foghorn {

/** What a desk says of itself in its hello; identity, secret, epoch and cursor are DeskLink's own. */
struct DeskSelf
{
    App app;
    QString machine, session, host;
    QString login, personId, personName;
    bool shared = false;
    QString site;
    QStringList groups;
    QString language;
};

/** Who says hello: the desk that the relay knows, or one that enrols with the token it was given. */
/** `nonce`: of the welcome that it answers. */
ToRelay::DeskHello deskHello(const DeskSelf &self, const DeskIdentity &identity,
                             const GivenToken &givenToken, const QByteArray &nonce);
/** How far the desk has come and what it holds, as much of it as the first frame takes. */
void sayWhatIsHeld(ToRelay::DeskHello &hello, const DeskMemory &memory,
                   const QList<NoticeRevision> &holds);
/** What a refused hello means, as if the relay had said it by closing. */
LinkEnd endForRefusedHello(const RpcError &error);

} // namespace foghorn
