// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/desk_hello.h"

#include "common/protocol/codec.h"
#include "common/protocol/desk_proof.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

wire::CloseCode closeCodeFor(wire::ErrorCode code)
{
    using enum wire::ErrorCode;
    switch (code) {
    case Unauthorised:
    case Forbidden: return wire::CloseCode::Unauthorised;
    case UnsupportedProtocol: return wire::CloseCode::UnsupportedProtocol;
    case TooManyRequests:
    case NotStored:
    case InternalError: return wire::CloseCode::TooManyRequests;
    default: return wire::CloseCode::BadRequest;
    }
}

/** With the fields that are wrong: "the parameters are not right" alone helps nobody. */
QString reasonOf(const RpcError &error)
{
    QStringList fields;
    for (const FieldProblem &problem : error.fields)
        fields << problem.field + u' ' + problem.reason;
    return fields.isEmpty() ? error.message : u"%1: %2"_s.arg(error.message, fields.join(u", "_s));
}

} // namespace

ToRelay::DeskHello deskHello(const DeskSelf &self, const DeskIdentity &identity,
                             const GivenToken &givenToken, const QByteArray &nonce)
{
    ToRelay::DeskHello hello;
    hello.app = self.app;
    hello.desk = identity.desk();
    if (identity.isEnrolling())
        hello.enrolmentToken = givenToken.token();
    hello.secret = identity.secret();
    hello.machine = self.machine;
    hello.session = self.session;
    hello.host = self.host;
    hello.login = self.login;
    hello.personId = self.personId;
    hello.personName = self.personName;
    hello.shared = self.shared;
    hello.site = self.site;
    hello.groups = self.groups.first(std::min<qsizetype>(self.groups.size(), wire::groupsPerDesk));
    hello.language = self.language;
    hello.keyListVersion = identity.keyListVersion();
    if (const SigningKey *key = identity.key()) {
        if (!identity.isKeyed())
            hello.publicKey = key->publicKey().publicKey;
        hello.proof = deskProof(*key, nonce, hello);
    }
    return hello;
}

void sayWhatIsHeld(ToRelay::DeskHello &hello, const DeskMemory &memory,
                   const QList<NoticeRevision> &holds)
{
    hello.epoch = memory.epoch;
    hello.cursor = memory.cursor;
    hello.holds = holds;
    // What a restored relay did not confirm yet must be sent anew, although it may bear the same number as
    // what the desk has: without an epoch nothing is taken for held.
    const bool unconfirmed =
        std::any_of(hello.holds.begin(), hello.holds.end(), [&memory](const NoticeRevision &held) {
            return memory.gate.isFromAnother(memory.epoch, held.notice);
        });
    if (unconfirmed)
        hello.epoch = {};
    // The first frame is small: the oldest go. What is not named is closed by its own expiry on the desk.
    while (!hello.holds.isEmpty()) {
        const qsizetype excess = encodeRequest(1, hello).size() - wire::firstFrameBytes;
        if (excess <= 0)
            break;
        constexpr qsizetype bytesPerHold = 70; // as JSON, a little more than it takes
        const qsizetype surplus = excess / bytesPerHold + 1;
        hello.holds.remove(0, std::min(surplus, hello.holds.size()));
    }
}

LinkEnd endForRefusedHello(const RpcError &error)
{
    return endForCloseCode(quint16(closeCodeFor(error.code)), reasonOf(error));
}

} // namespace foghorn
