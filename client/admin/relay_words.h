// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/console_link.h"

namespace foghorn {

// What the relay and the link to it say, for staff in the language that the app speaks.

/** Why a request was refused. The relay's own words are English: an English reader gets them as they are. */
QString errorWords(const RpcError &error);
/** Why there will be no link until somebody mends something. */
QString refusalWords(const Refusal &refusal);
/** Why there is no link right now; empty when there is nothing to say. */
QString troubleWords(const RelayLink &link);
QString signInWords(const SignInRefusal &refusal);

} // namespace foghorn
