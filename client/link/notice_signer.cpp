// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/notice_signer.h"

#include "common/protocol/check_code.h"

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

// A relay takes what was signed within two minutes; later the same words are signed anew.
constexpr std::chrono::seconds signatureKept{90};

RpcError notSigned(const FieldProblem &problem)
{
    return {wire::ErrorCode::InvalidNotice, problem.reason, {problem}};
}

/** Why this author's signature would not be believed; nothing = it is. */
std::optional<RpcError> objectionTo(KeyStanding standing, const std::optional<TrustedKey> &key)
{
    const QStringList id{key ? inFours(key->keyId) : QString()};
    switch (standing) {
    case KeyStanding::NoList:
    case KeyStanding::Good: return {};
    case KeyStanding::NoKey:
        return notSigned(fieldProblem(
            u"envelope"_s,
            QT_TRANSLATE_NOOP("FieldProblem", "This organisation's notices are signed by their "
                                              "authors, and there is no key here to sign with.")));
    case KeyStanding::Unlisted:
        return notSigned(fieldProblem(
            u"envelope"_s,
            QT_TRANSLATE_NOOP("FieldProblem",
                              "Your signature (key %1) is not in the organisation's key list yet: "
                              "ask whoever keeps the root key to add it."),
            id));
    case KeyStanding::Ended:
        return notSigned(fieldProblem(
            u"envelope"_s,
            QT_TRANSLATE_NOOP("FieldProblem",
                              "The time of your signature (key %1) is over: ask whoever keeps the "
                              "root key to renew it."),
            id));
    }
    return {};
}

} // namespace

template <class M>
std::optional<RpcResult<M>> NoticeSigner::atOnce(const M &message) const
{
    const Instant now = m_link.relayNow();
    if (message.envelope || !message.notice || !m_key.signs(now))
        return message;
    if (const auto objection = objectionTo(m_key.standing(now), m_key.publicKey()))
        return *objection;
    const auto known = m_signed.constFind(message.idempotencyKey);
    if (known == m_signed.cend() || known->draft != message.notice ||
        now - known->at > signatureKept)
        return {};
    M again = message;
    again.notice.reset();
    again.envelope = known->envelope;
    return again;
}

template <class M>
RpcResult<M> NoticeSigner::withSignature(M message, const std::optional<Notice> &previous,
                                         const std::optional<Notice> &lastAsked)
{
    const Instant now = m_link.relayNow();
    const auto envelope = m_key.sign(*message.notice, previous, lastAsked, now);
    if (!envelope)
        return RpcError{wire::ErrorCode::InvalidNotice, envelope.error().reason,
                        envelope.error().fields};
    m_signed.removeIf([now](const auto &one) { return now - one->at > signatureKept; });
    m_signed.insert(message.idempotencyKey, {*message.notice, *envelope, now});
    message.notice.reset();
    message.envelope = *envelope;
    return message;
}

void NoticeSigner::prepare(const ToRelay::NoticePublish &message, QObject *,
                           Ready<ToRelay::NoticePublish> done)
{
    if (const auto ready = atOnce(message))
        return done(*ready);
    done(withSignature(message, {}, {}));
}

void NoticeSigner::prepare(const ToRelay::NoticeRevise &message, QObject *context,
                           Ready<ToRelay::NoticeRevise> done)
{
    if (const auto ready = atOnce(message))
        return done(*ready);
    askFor(message.id, message.base, context,
           [this, message, context, done](const RpcResult<Notice> &base) {
               if (const auto *error = std::get_if<RpcError>(&base))
                   return done(*error);
               const Notice previous = std::get<Notice>(base);
               if (previous.asks == previous.revision)
                   return done(withSignature(message, previous, previous));
               askFor(message.id, previous.asks, context,
                      [this, message, previous, done](const RpcResult<Notice> &asked) {
                          if (const auto *error = std::get_if<RpcError>(&asked))
                              return done(*error);
                          done(withSignature(message, previous, std::get<Notice>(asked)));
                      });
           });
}

void NoticeSigner::askFor(const NoticeId &id, int revision, QObject *context, Found found)
{
    m_link.request(ToRelay::NoticeHistory{id, revision - 1}, context,
                   [id, revision, found](const RpcResult<ToRelay::NoticeHistory::Answer> &answer) {
                       if (const auto *error = std::get_if<RpcError>(&answer))
                           return found(*error);
                       const auto &page = std::get<ToRelay::NoticeHistory::Answer>(answer);
                       const auto notice = page.revisions.isEmpty()
                                               ? Result<Notice>(Error{})
                                               : noticeFromBytes(page.revisions.first().payload);
                       if (notice && notice->id == id && notice->revision == revision)
                           return found(*notice);
                       found(RpcError{wire::ErrorCode::NotFound,
                                      u"the relay knows no such revision of this notice"_s});
                   });
}

} // namespace foghorn
