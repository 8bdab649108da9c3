// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/answerer.h"

namespace foghorn {

void Answerer::refuse(const Asked &asked, const RpcError &error)
{
    send(asked, encodeError(asked.id, error));
}

void Answerer::refuseAndClose(const Asked &asked, const RpcError &error, wire::CloseCode code)
{
    refuse(asked, error);
    m_relay.close(asked.session, code, error.message);
}

} // namespace foghorn
