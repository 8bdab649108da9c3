// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/link_end.h"

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

QString sentenceFor(wire::CloseCode code)
{
    using enum wire::CloseCode;
    switch (code) {
    case GoingDown: return u"The relay is being restarted."_s;
    case TooSlow: return u"The connection was too slow to take what the relay had to say."_s;
    case NoPong: return u"The relay did not hear from this computer in time."_s;
    case HelloTooLate: return u"This computer was too slow to introduce itself to the relay."_s;
    case TooManyRequests: return u"The relay had too many requests from here."_s;
    case BadRequest: return u"The relay did not understand this program."_s;
    case Unauthorised: return u"The relay does not know this computer or sign-in."_s;
    case Replaced: return u"The same desk is connected from elsewhere."_s;
    case UnsupportedProtocol: return u"This program and the relay have no protocol in common."_s;
    case Revoked: return u"This desk was revoked by an administrator."_s;
    }
    return {};
}

AfterEnd whatFollows(wire::CloseCode code)
{
    using enum wire::CloseCode;
    switch (code) {
    case GoingDown:
    case TooSlow:
    case NoPong:
    case HelloTooLate:
    case TooManyRequests: return AfterEnd::ComeBack;
    case BadRequest:
    case Unauthorised:
    case Replaced:
    case UnsupportedProtocol: return AfterEnd::TryRarely;
    case Revoked: return AfterEnd::Stop;
    }
    return AfterEnd::ComeBack;
}

} // namespace

LinkEnd endForCloseCode(quint16 code, const QString &reasonGiven)
{
    const auto ours = wire::CloseCode(code);
    const QString sentence = sentenceFor(ours);
    if (!sentence.isEmpty())
        return {whatFollows(ours), reasonGiven.isEmpty() ? sentence : reasonGiven, ours};
    // A later version may know more codes: its range says what to do (30xx come back, 35xx rarely).
    const auto after = code >= 3500 && code < 4000 ? AfterEnd::TryRarely : AfterEnd::ComeBack;
    return {after,
            reasonGiven.isEmpty() ? u"The connection to the relay was lost."_s : reasonGiven,
            {}};
}

} // namespace foghorn
