// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/refusal.h"
#include "common/protocol/limits.h"

#include <QString>

#include <optional>

namespace foghorn {

/** What follows from a connection that ended. */
enum class AfterEnd {
    ComeBack,  // heals by itself: back-off
    TryRarely, // needs a person: say it, try every quarter of an hour
    Stop       // revoked: never again by itself
};

/** Why a connection ended, in words for logs and for IT, and what follows. */
struct LinkEnd
{
    AfterEnd after = AfterEnd::ComeBack;
    QString reason;
    std::optional<wire::CloseCode> code; // where the relay gave one of ours
    std::optional<Refusal> refusal = {}; // where it does not come back by itself
};

/** The close-code table of the wire as one function. Codes that are not ours come back. */
LinkEnd endForCloseCode(quint16 code, const QString &reasonGiven);
/** What needs a person and is tried rarely. */
LinkEnd endForRefusal(const Refusal &refusal, std::optional<wire::CloseCode> code = {});

} // namespace foghorn
