// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/failure.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

ExitCode codeFor(wire::ErrorCode code)
{
    using enum wire::ErrorCode;
    switch (code) {
    case Unauthorised:
    case SecondFactorNeeded:
    case Forbidden: return ExitCode::NoRight;
    case Conflict:
    case TooManyRequests:
    case NotStored: return ExitCode::Temporary;
    case InvalidNotice:
    case InvalidParams: return ExitCode::InvalidNotice;
    case ApprovalNeeded: return ExitCode::Waits;
    case NotFound: return ExitCode::Refused;
    case UnsupportedProtocol: return ExitCode::Unreachable;
    case ParseError:
    case InvalidRequest:
    case MethodNotFound:
    case InternalError: return ExitCode::Internal;
    }
    return ExitCode::Refused;
}

QString sentenceFor(const RpcError &error)
{
    using enum wire::ErrorCode;
    switch (error.code) {
    case Forbidden:
        return error.fields.isEmpty() ? u"The relay refused it: %1."_s.arg(error.message)
                                      : u"The relay refused it:"_s;
    case Conflict:
        if (!error.current) // a template, the catalogue: the relay names it
            return u"Conflict: %1. Look at what stands there now and try again."_s.arg(
                error.message);
        return u"Somebody else revised the notice meanwhile. Look at it (foghornctl list) and try again."_s;
    case ApprovalNeeded:
        return u"Kept, and not sent yet: somebody else has to approve it (%1). If it cannot wait, "
               "send it with --emergency REASON; everybody who approves is told."_s.arg(
                   error.approval);
    case NotFound: return u"The relay refused it: %1."_s.arg(error.message);
    case InvalidNotice: return u"The notice is not valid:"_s;
    case InvalidParams:
        return error.fields.isEmpty() ? error.message : u"The relay refused what was asked:"_s;
    case TooManyRequests: return u"Too many requests; try again in a moment."_s;
    case NotStored:
        return u"The relay could not store it (%1); try again later."_s.arg(error.message);
    default: return error.message;
    }
}

} // namespace

Failure failureFrom(const RpcError &error)
{
    return {codeFor(error.code), sentenceFor(error), error.fields};
}

Failure failureFrom(const Error &error)
{
    return {ExitCode::InvalidNotice, error.reason, error.fields};
}

QString linesFor(const Failure &failure)
{
    QString lines = u"foghornctl: "_s + failure.sentence + u'\n';
    for (const FieldProblem &problem : failure.fields)
        lines += u"  %1: %2\n"_s.arg(problem.field, problem.reason);
    return lines;
}

} // namespace foghorn::ctl
