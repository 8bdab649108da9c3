// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/publisher.h"

#include "common/log_event.h"
#include "common/model/lifecycle.h"
#include "common/model/watch.h"
#include "server/identity/earlier_request.h"
#include "server/identity/refusals.h"
#include "server/identity/remembered_change.h"
#include "server/notices/audited.h"
#include "server/notices/promises.h"
#include "server/notices/service_book.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using wire::ErrorCode;
using Kind = PublishOutcome::Kind;

RpcError notValid(const Error &error)
{
    return {.code = ErrorCode::InvalidNotice, .message = error.reason, .fields = error.fields};
}

/** To whom it goes; everyone where it cannot be read, which is refused later. */
template <class Order>
Audience audienceOf(const Order &order)
{
    if (order.notice)
        return order.notice->audience;
    const auto signedOne =
        order.envelope ? noticeFromBytes(order.envelope->payload) : Error{u"nothing"_s};
    return signedOne ? signedOne->audience : Audience{.everyone = true};
}

RpcError conflict(const Envelope &current)
{
    return {.code = ErrorCode::Conflict,
            .message = u"the notice was changed by somebody else meanwhile"_s,
            .current = current};
}

} // namespace

Error tooShort(int leadTimeDays)
{
    const FieldProblem problem = fieldProblem(
        u"shortNoticeReason"_s,
        QT_TRANSLATE_NOOP("FieldProblem",
                          "this starts in less than %1 working days: say to your colleagues why"),
        {QString::number(leadTimeDays)});
    return {u"the notice is not valid: %1: %2"_s.arg(problem.field, problem.reason), {problem}};
}

Publisher::Publisher(StoreThread &store, NoticeBook &book, std::shared_ptr<const SigningKey> key,
                     const KeyShelf &keys, std::shared_ptr<const WordRules> words,
                     LeadTime leadTime)
    : m_store(store), m_book(book), m_key(std::move(key)), m_keys(keys), m_words(std::move(words)),
      m_leadTime(std::move(leadTime))
{
}

void Publisher::lookTwice(FourEyesRule rule, std::function<bool(const Audience &, Instant)> isWide)
{
    m_fourEyes = rule;
    m_isWide = std::move(isWide);
}

SecondLook Publisher::secondLook(const Audience &audience, const std::optional<Audience> &before,
                                 const Request &request, const QString &emergency,
                                 Instant now) const
{
    if (m_fourEyes.asksNothing())
        return {};
    const bool wide = m_isWide(audience, now);
    return {.rule = m_fourEyes,
            .wide = wide,
            .wasWide = wide && before && m_isWide(*before, now),
            .request = encodeRequest(1, request),
            .emergency = emergency.trimmed()};
}

template <class Request>
Publisher::Order Publisher::orderOf(const Actor &actor, const Request &request, Instant now,
                                    const std::optional<Audience> &before) const
{
    Order order{.draft = request.notice,
                .envelope = request.envelope,
                .actor = actor,
                .by = {m_store.facts().deployment, actor.login, now},
                .idempotency = idempotencyOf(actor, request, now),
                .shortNoticeReason = request.shortNoticeReason.trimmed(),
                .rules = m_leadTime.at(now)};
    if (!m_fourEyes.asksNothing())
        order.look = secondLook(audienceOf(request), before, request, request.emergency, now);
    return order;
}

Publisher::Order Publisher::orderFor(const Actor &actor, const ToRelay::NoticePublish &request,
                                     Instant now) const
{
    return orderOf(actor, request, now, {});
}

Publisher::Order Publisher::orderFor(const Actor &actor, const ToRelay::NoticeRevise &request,
                                     Instant now) const
{
    const StoredNotice *known = m_book.find(request.id);
    const bool follows = known && known->current.notice.revision == request.base;
    Order order = orderOf(actor, request, now,
                          follows ? std::optional(known->current.notice.audience) : std::nullopt);
    order.id = request.id;
    order.base = request.base;
    order.endsWatch = request.endsWatch;
    return order;
}

void Publisher::publish(const Actor &actor, const ToRelay::NoticePublish &request, Instant now,
                        Done done)
{
    carryOut(orderFor(actor, request, now), std::move(done));
}

void Publisher::carryOutKept(Order order, const StoredApproval &kept, const Approved &approved,
                             Done done)
{
    order.idempotency = kept.asked;
    order.idempotency.at = order.by.now;
    order.sentIn = kept.approval.at;
    order.look.approved = approved;
    carryOut(std::move(order), std::move(done));
}

void Publisher::publishFor(const Actor &actor, const Notice &draft, const Idempotency &idempotency,
                           const QString &shortNoticeReason, Instant now, Alongside alongside,
                           Done done)
{
    carryOut({.draft = draft,
              .actor = actor,
              .by = {m_store.facts().deployment, idempotency.login, now},
              .idempotency = idempotency,
              .shortNoticeReason = shortNoticeReason,
              .alongside = std::move(alongside)},
             std::move(done));
}

void Publisher::revise(const Actor &actor, const ToRelay::NoticeRevise &request, Instant now,
                       Done done)
{
    reviseWith(actor, request, now, {}, std::move(done));
}

void Publisher::reviseWith(const Actor &actor, const ToRelay::NoticeRevise &request, Instant now,
                           Alongside alongside, Done done)
{
    if (request.base < 1)
        return done(
            wrongField(ErrorCode::InvalidParams, u"base"_s, u"must be a revision, 1 or more"_s));
    Order order = orderFor(actor, request, now);
    order.alongside = std::move(alongside);
    carryOut(std::move(order), std::move(done));
}

void Publisher::closeAbandoned(Instant now)
{
    if (!speaksByItself())
        return;
    for (const StoredNotice *stored : m_book.live(now)) {
        const Notice notice = stored->current.notice;
        if (!isAbandoned(notice, now))
            continue;
        logInfo(lcNotices, "notice.abandoned")
            .with("notice", notice.id)
            .with("effect", u"closed after 7 days without a word"_s);
        moveOn(notice, closingByRelay(notice), now, [] {});
    }
}

void Publisher::moveOn(const Notice &current, const Notice &next, Instant now,
                       std::function<void()> done)
{
    if (!speaksByItself())
        return done();
    carryOut({.id = current.id,
              .base = current.revision,
              .draft = next,
              .actor = relayItself(),
              .by = {m_store.facts().deployment, relayItself().login, now},
              .idempotency = {.login = relayItself().login, .at = now}},
             [id = current.id, done = std::move(done)](const RpcResult<Envelope> &result) {
                 const auto *error = std::get_if<RpcError>(&result);
                 if (error && error->code != ErrorCode::Conflict)
                     logWarning(lcNotices, "notice.notMovedOn")
                         .with("notice", id)
                         .with("why", error->message);
                 done();
             });
}

std::optional<RpcError> Publisher::signatureProblem(const Order &order) const
{
    const auto wrong = [](const QString &reason) {
        return wrongField(ErrorCode::InvalidNotice, u"envelope"_s, reason);
    };
    if (!order.envelope)
        return speaksByItself()
                   ? std::nullopt
                   : std::optional(wrong(u"is needed: this organisation's notices are signed by "
                                         "their authors (foghornctl keys)"_s));
    const auto signers = signersOf(*order.envelope, m_keys.believed(), order.by.now);
    if (const auto *why = std::get_if<Distrust>(&signers))
        return wrong(*why == Distrust::ExpiredKey
                         ? u"is signed by a key that is not good today"_s
                         : u"is not signed by a key that desks believe (%1)"_s.arg(toString(*why)));
    if (!isVouched(std::get<QList<ListedKey>>(signers), order.by.login))
        return wrong(u"is signed by somebody else's key"_s);
    return {};
}

void Publisher::carryOut(Order order, Done done)
{
    if (const auto problem = signatureProblem(order))
        return done(*problem);
    m_store.ask<Outcome>(
        this,
        [order, key = m_key, words = m_words](Store &store) {
            return carryOut(store, order, *key, words.get());
        },
        [this, order, done = std::move(done)](Result<Outcome> outcome) {
            if (!outcome) {
                logWarning(lcNotices, "notice.notStored")
                    .with("by", order.by.login)
                    .with("why", outcome.error().reason);
                return done(notStored(outcome.error()));
            }
            finish(order, *outcome, done);
        });
}

Result<Notice> Publisher::nextOf(const Order &order, const std::optional<StoredNotice> &stored)
{
    if (order.envelope) {
        const auto signedOne = noticeFromBytes(order.envelope->payload);
        return signedOne ? checkReadyMade(*signedOne, stored, order.by, order.sentIn) : signedOne;
    }
    if (!order.draft)
        return Error{u"neither notice nor envelope"_s};
    return stored ? composeNext(*order.draft, *stored, order.by)
                  : composeFirst(*order.draft, order.by);
}

std::optional<RpcError> Publisher::objectionTo(const Notice &next, const Order &order,
                                               const std::optional<StoredNotice> &stored,
                                               const WordRules *words)
{
    const auto before = stored ? std::optional(stored->current.notice) : std::optional<Notice>();
    const bool endsEarly = before && next.phase == Phase::Resolved && !order.endsWatch &&
                           isWatched(*before) && *before->watchUntil > order.by.now;
    if (endsEarly)
        return notValid(
            {u"the notice is being watched"_s,
             {fieldProblem(u"phase"_s,
                           QT_TRANSLATE_NOOP("FieldProblem",
                                             "it is still being watched: wait, or say that the "
                                             "watch ends before its time"))}});
    // Neither beyond his part, nor what others say beyond it (S8).
    if (const auto beyond = overLimit(order.actor, next))
        return beyond;
    if (const auto beyond = before ? overLimit(order.actor, *before) : std::nullopt)
        return beyond;
    // What nobody said for a week the relay ends in its own words.
    if (!order.byPerson())
        return {};
    if (const auto unsent = words ? words->problemsOf(next) : QList<FieldProblem>();
        !unsent.isEmpty())
        return notValid({u"your organisation does not send this: %1 %2"_s.arg(
                             unsent.first().field, unsent.first().reason),
                         unsent});
    if (order.shortNoticeReason.isEmpty() &&
        needsShortNoticeReason(order.rules, next, before, order.sentIn))
        return notValid(tooShort(order.rules.leadTimeDays));
    return {};
}

Result<void> Publisher::record(Store &store, const Notice &next, const Order &order,
                               const std::optional<StoredNotice> &stored,
                               PublishedNotice &published)
{
    const auto phase =
        stored ? std::optional(stored->current.notice.phase) : std::optional<Phase>();
    const QString act = !order.alongside.act.isEmpty() ? order.alongside.act
                        : stored                       ? u"notice.revise"_s
                                                       : u"notice.publish"_s;
    const Changed changed =
        changeOf(stored ? std::optional(stored->current.notice) : std::nullopt, next);
    if (const auto kept = store.appendAudit({order.actor, act, changed}, order.by.now); !kept)
        return kept.error();
    if (const auto recorded = recordOutage(store, next, phase); !recorded)
        return recorded.error();
    if (const auto recorded = recordPromise(store, next); !recorded)
        return recorded.error();
    if (!order.shortNoticeReason.isEmpty()) {
        const auto kept = store.keepShortNotice(next.id, next.revision, order.shortNoticeReason);
        if (!kept)
            return kept.error();
    }
    if (order.alongside.after) {
        if (const auto kept = order.alongside.after(store, next); !kept)
            return kept.error();
    }
    published.repliesForgotten =
        stored && asksWhetherItWorks(stored->current.notice) && !asksWhetherItWorks(next);
    if (published.repliesForgotten) {
        if (const auto forgot = store.forgetReplies(next.id); !forgot)
            return forgot.error();
    }
    if (isEnding(next.phase)) {
        const auto told = store.toldPeople(next.id);
        if (!told)
            return told.error();
        published.told = QSet<PersonId>(told->begin(), told->end());
    }
    return {};
}

Result<Publisher::Outcome> Publisher::carryOut(Store &store, const Order &order,
                                               const SigningKey &key, const WordRules *words)
{
    const auto earlier = store.earlierAnswer(order.idempotency);
    if (!earlier)
        return earlier.error();
    if (*earlier)
        return Outcome{(*earlier)->kind, {}, {{(*earlier)->revision, {}}, {}}};
    const auto word = order.byPerson() ? earlierWord(store, order.look, order.idempotency)
                                       : std::optional<RpcError>();
    if (!word)
        return word.error();
    if (*word)
        return Outcome{.refused = *word};

    std::optional<StoredNotice> stored;
    if (order.base > 0) {
        auto found = store.notice(order.id);
        if (!found)
            return found.error();
        if (!*found)
            return Outcome{.refused =
                               refusal(ErrorCode::NotFound, u"there is no notice with this id"_s)};
        stored = **found;
        if (stored->current.notice.revision != order.base)
            return Outcome{Kind::Conflict, {}, {*stored, {}}};
    }
    const auto next = nextOf(order, stored);
    if (!next)
        return Outcome{.refused = notValid(next.error())};
    if (const auto objection = objectionTo(*next, order, stored, words))
        return Outcome{.refused = objection};
    if (order.alongside.before) {
        const auto refused = order.alongside.before(store, *next);
        if (!refused)
            return refused.error();
        if (*refused)
            return Outcome{.refused = *refused};
    }
    const QString why = order.look.why(*next, stored ? std::optional(stored->current.notice)
                                                     : std::optional<Notice>());
    if (!why.isEmpty() && !order.look.approved && order.look.emergency.isEmpty())
        return keep(store, order, *next, why);
    const Envelope envelope = order.envelope ? *order.envelope : key.sign(noticeBytes(*next));
    const auto outcome = store.publish(*next, envelope, order.base, order.idempotency);
    if (!outcome)
        return outcome.error();

    PublishedNotice published{{outcome->revision, stored ? stored->lastAsked : *next}, {}};
    if (next->asks == next->revision)
        published.notice.lastAsked = *next;
    if (isEnding(next->phase))
        published.notice.ending = stored && stored->ending > 0 ? stored->ending : next->revision;
    if (outcome->kind != Kind::Published)
        return Outcome{outcome->kind, {}, published};
    if (const auto done = record(store, *next, order, stored, published); !done)
        return done.error();
    const auto moved = settleApprovals(store, order.actor, *next, why, order.look, order.by.now);
    if (!moved)
        return moved.error();
    return Outcome{outcome->kind, {}, published, *moved};
}

Result<Publisher::Outcome> Publisher::keep(Store &store, const Order &order, const Notice &next,
                                           const QString &why)
{
    const auto kept = keepWaiting(
        store, order.actor,
        {.notice = order.draft.value_or(next), .revises = order.id, .base = order.base, .why = why},
        order.look, order.idempotency);
    if (!kept)
        return kept.error();
    return Outcome{.refused = waits(*kept), .moved = {*kept}};
}

void Publisher::finish(const Order &order, const Outcome &outcome, const Done &done)
{
    for (const Approval &approval : outcome.moved) {
        logInfo(lcNotices, "approval.moved")
            .with("approval", approval.id)
            .with("state", toString(approval.state))
            .with("why", approval.why)
            .with("author", approval.by)
            .with("by", approval.decidedBy);
        Q_EMIT approvalMoved(approval);
    }
    if (outcome.refused)
        return done(*outcome.refused);
    const StoredRevision &revision = outcome.published.notice.current;
    switch (outcome.kind) {
    case Kind::Published:
        logInfo(lcNotices, "notice.published")
            .with("notice", revision.notice.id)
            .with("revision", revision.notice.revision)
            .with("phase", toString(revision.notice.phase))
            .with("asks", revision.notice.asks)
            .with("by", order.by.login)
            .with("cursor", revision.cursor);
        m_book.put(outcome.published.notice);
        // The author hears first: announcing to thousands must not delay the answer.
        done(revision.envelope);
        Q_EMIT noticePublished(outcome.published);
        return;
    case Kind::Repeated: return done(revision.envelope);
    case Kind::Conflict: return done(conflict(revision.envelope));
    case Kind::KeyReused: return done(keyReused());
    }
}

} // namespace foghorn
