// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/link_end.h"

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

struct Meaning
{
    AfterEnd after;
    std::optional<Refusal::Kind> refusal;
    QString sentence;   // of what heals
    bool isOurs = true; // a code of the table
};

Meaning meaningOf(quint16 code)
{
    using enum wire::CloseCode;
    switch (wire::CloseCode(code)) {
    case GoingDown: return {AfterEnd::ComeBack, {}, u"The relay is being restarted."_s};
    case TooSlow:
        return {AfterEnd::ComeBack,
                {},
                u"The connection was too slow to take what the relay had to say."_s};
    case NoPong:
        return {AfterEnd::ComeBack, {}, u"The relay did not hear from this computer in time."_s};
    case HelloTooLate:
        return {AfterEnd::ComeBack,
                {},
                u"This computer was too slow to introduce itself to the relay."_s};
    case TooManyRequests:
        return {AfterEnd::ComeBack, {}, u"The relay had too many requests from here."_s};
    case BadRequest: return {AfterEnd::TryRarely, Refusal::Kind::NotUnderstood, {}};
    case Unauthorised: return {AfterEnd::TryRarely, Refusal::Kind::Unauthorised, {}};
    case Replaced: return {AfterEnd::TryRarely, Refusal::Kind::Replaced, {}};
    case UnsupportedProtocol: return {AfterEnd::TryRarely, Refusal::Kind::OtherProtocol, {}};
    case Revoked: return {AfterEnd::Stop, Refusal::Kind::Revoked, {}};
    }
    // A later version may know more codes: its range says what to do (30xx come back, 35xx rarely).
    if (code >= 3500 && code < 4000)
        return {AfterEnd::TryRarely, Refusal::Kind::Other, {}, false};
    return {AfterEnd::ComeBack, {}, u"The connection to the relay was lost."_s, false};
}

} // namespace

LinkEnd endForCloseCode(quint16 code, const QString &reasonGiven)
{
    const Meaning meaning = meaningOf(code);
    const auto ours = meaning.isOurs ? std::optional(wire::CloseCode(code)) : std::nullopt;
    if (meaning.refusal) {
        const Refusal refusal{*meaning.refusal, {}, reasonGiven};
        return {meaning.after, inEnglish(refusal), ours, refusal};
    }
    return {meaning.after, reasonGiven.isEmpty() ? meaning.sentence : reasonGiven, ours, {}};
}

LinkEnd endForRefusal(const Refusal &refusal, std::optional<wire::CloseCode> code)
{
    return {AfterEnd::TryRarely, inEnglish(refusal), code, refusal};
}

} // namespace foghorn
