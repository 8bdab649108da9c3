// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/exit_code.h"
#include "common/protocol/messages.h"

namespace foghorn::ctl {

/** Why a command did not do what it was asked, in words for stderr. */
struct Failure
{
    ExitCode code = ExitCode::Refused;
    QString sentence;
    QList<FieldProblem> fields = {};
};

/** What the relay's error means to a script. */
Failure failureFrom(const RpcError &error);
/** An input that is not valid. */
Failure failureFrom(const Error &error);
/** The lines for stderr: "foghornctl: …", then each wrong field. */
QString linesFor(const Failure &failure);

template <class T>
using Outcome = std::variant<T, Failure>;
template <class T>
const Failure *failureOf(const Outcome<T> &outcome)
{
    return std::get_if<Failure>(&outcome);
}

} // namespace foghorn::ctl
