// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/further_signatures.h"

#include "common/log_event.h"
#include "server/identity/refusals.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using wire::ErrorCode;
constexpr qsizetype mostSignatures = 8; // of one revision: an envelope has room for 16

bool isSignedBy(const Envelope &envelope, const QString &keyId)
{
    return std::any_of(
        envelope.signatures.begin(), envelope.signatures.end(),
        [&keyId](const Envelope::Signature &signature) { return signature.keyId == keyId; });
}

} // namespace

void FurtherSignatures::add(const Actor &by, const ToRelay::NoticeSign &order, Instant now,
                            std::function<void(RpcResult<ToRelay::NoticeSign::Answer>)> done)
{
    const StoredNotice *found = m_book.find(order.notice);
    if (!found || found->current.notice.revision != order.revision)
        return done(refusal(ErrorCode::NotFound, u"this revision is not the current one"_s));
    const StoredRevision &revision = found->current;
    if (revision.notice.publishedBy != by.login)
        return done(refusal(ErrorCode::Forbidden, u"only its author, %1, can sign it"_s.arg(
                                                      revision.notice.publishedBy)));
    if (isSignedBy(revision.envelope, order.signature.keyId))
        return done(ToRelay::NoticeSign::Answer{});
    const auto signers =
        signersOf({revision.envelope.payload, {order.signature}}, m_keys.believed(), now);
    const auto *good = std::get_if<QList<ListedKey>>(&signers);
    if (!good || !isVouched(*good, by.login))
        return done(wrongField(ErrorCode::InvalidParams, u"sig"_s,
                               u"is not by a key of yours that the key list names"_s));
    if (revision.envelope.signatures.size() >= mostSignatures)
        return done(wrongField(ErrorCode::InvalidParams, u"sig"_s,
                               u"is one too many: revise the notice instead"_s));
    const Act act{by,
                  u"notice.sign"_s,
                  {order.notice.text,
                   {},
                   {{u"revision"_s, order.revision}, {u"keyid"_s, order.signature.keyId}}}};
    store(act, idempotencyOf(by, order, now), *found, order.signature, std::move(done));
}

void FurtherSignatures::addOwn(const std::shared_ptr<const SigningKey> &key, Instant now)
{
    const QString keyId = key->publicKey().keyId;
    const auto isByARelay = [this](const Envelope::Signature &signature) {
        const QList<ListedKey> &keys = m_keys.believed().keys;
        return std::any_of(keys.begin(), keys.end(), [&signature](const ListedKey &listed) {
            return listed.role == KeyRole::Relay && listed.key.keyId == signature.keyId;
        });
    };
    int signedNow = 0;
    for (const StoredNotice *notice :
         m_book.inOrder()) { // endings too: who holds it must see that it is over
        const Envelope &envelope = notice->current.envelope;
        const bool ours =
            std::any_of(envelope.signatures.begin(), envelope.signatures.end(), isByARelay);
        if (!ours || isSignedBy(envelope, keyId))
            continue;
        ++signedNow;
        const Act act{relayItself(),
                      u"notice.sign"_s,
                      {notice->current.notice.id.text, {}, {{u"keyid"_s, keyId}}}};
        store(act, {.login = relayItself().login, .at = now}, *notice,
              key->sign(envelope.payload).signatures.first(),
              [](const RpcResult<ToRelay::NoticeSign::Answer> &answer) {
                  if (const auto *error = std::get_if<RpcError>(&answer))
                      logWarning(lcNotices, "notice.notSigned").with("why", error->message);
              });
    }
    if (signedNow > 0)
        logInfo(lcNotices, "notices.signedAnew").with("key", keyId).with("count", signedNow);
}

void FurtherSignatures::store(
    const Act &act, const Idempotency &idempotency, const StoredNotice &notice,
    const Envelope::Signature &signature,
    std::function<void(const RpcResult<ToRelay::NoticeSign::Answer> &)> done)
{
    StoredNotice next = notice;
    next.current.envelope.signatures += signature;
    m_store.ask<bool>(
        this,
        [act, idempotency, before = notice.current, next](Store &store) -> Result<bool> {
            const auto signedNow = store.signRevision(before, next.current.envelope);
            if (!signedNow || !*signedNow)
                return signedNow;
            if (const auto kept = store.rememberAnswer(idempotency, {}, act); !kept)
                return kept.error();
            return true;
        },
        [this, next, done = std::move(done)](const Result<bool> &signedNow) {
            if (!signedNow)
                return done(notStored(signedNow.error()));
            if (!*signedNow)
                return done(
                    refusal(ErrorCode::NotFound, u"this revision is not the current one"_s));
            // A later revision may have come into the book meanwhile.
            const StoredNotice *now = m_book.find(next.current.notice.id);
            if (now && now->current.notice.revision == next.current.notice.revision)
                m_book.put(next);
            done(ToRelay::NoticeSign::Answer{});
        });
}

} // namespace foghorn
