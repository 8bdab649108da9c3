// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/key_shelf.h"
#include "server/notices/compose_revision.h"
#include "server/notices/four_eyes.h"
#include "server/notices/holiday_calendar.h"
#include "server/notices/notice_book.h"
#include "server/notices/word_rules.h"
#include "server/store/store_thread.h"

#include <QSet>

namespace foghorn {

/** A revision that was committed a moment ago. */
struct PublishedNotice
{
    StoredNotice notice;
    QSet<PersonId> told;           // with an ending: to whom the notice was displayed on any desk
    bool repliesForgotten = false; // broken again: nobody has said how it is now
};

/** The organisation tells of a maintenance earlier than that; names the field shortNoticeReason. */
Error tooShort(int leadTimeDays);

/** The rule of rule 1: store first, announce second; answering the author and announcing are then
    independent. Composes, signs and stores each revision in one transaction, so that two authors cannot
    both follow the same one. Knows no socket and no SQL. */
class Publisher : public QObject
{
    Q_OBJECT
public:
    /** `words`: what the organisation does not send; nothing = it sends everything. `leadTime`: how early it tells of a
        maintenance. */
    Publisher(StoreThread &store, NoticeBook &book, std::shared_ptr<const SigningKey> key,
              const KeyShelf &keys, std::shared_ptr<const WordRules> words = {},
              LeadTime leadTime = {});

    /** From now on some notices wait for a second pair of eyes. `isWide` says whether an audience is. */
    void lookTwice(FourEyesRule rule, std::function<bool(const Audience &, Instant)> isWide);

    using Done = std::function<void(RpcResult<Envelope>)>;
    void publish(const Actor &actor, const ToRelay::NoticePublish &request, Instant now, Done done);
    void revise(const Actor &actor, const ToRelay::NoticeRevise &request, Instant now, Done done);
    /** A publish or revise that was kept, in the name of `author`, now that somebody else has approved it. */
    template <class Request>
    void carryOutKept(const Request &request, const StoredApproval &kept, const Actor &author,
                      const Approved &approved, Instant now, Done done)
    {
        carryOutKept(orderFor(author, request, now), kept, approved, std::move(done));
    }

    /** What is stored in the same transaction as a revision; called on the store's thread. An error undoes both. */
    struct Alongside
    {
        QString act = {}; // in the audit trail, where it is called neither publish nor revise
        std::function<Result<std::optional<RpcError>>(Store &, const Notice &next)>
            before; // may refuse both
        std::function<Result<void>(Store &, const Notice &next)> after;
    };
    /** A first revision that the relay makes in the name of whom `idempotency` names, by order of `actor` or by itself:
        nobody is there to be asked for more. */
    void publishFor(const Actor &actor, const Notice &draft, const Idempotency &idempotency,
                    const QString &shortNoticeReason, Instant now, Alongside alongside, Done done);
    void reviseWith(const Actor &actor, const ToRelay::NoticeRevise &request, Instant now,
                    Alongside alongside, Done done);

    /** Whether the relay may say anything by itself; not where every word must be signed by its author. Desks go by
        the signed times then. */
    bool speaksByItself() const { return !m_keys.authorsMustSign(); }
    /** Ends incidents and maintenances that nobody said a word about for 7 days. */
    void closeAbandoned(Instant now);
    /** A revision in the relay's own name, where it speaksByItself(); nothing happens if `current` is no longer the
        current one. `done` hears only that the attempt is over. */
    void moveOn(const Notice &current, const Notice &next, Instant now, std::function<void()> done);

    const NoticeBook &book() const { return m_book; }
    const LeadTime &leadTime() const { return m_leadTime; }
    const std::shared_ptr<const WordRules> &words() const { return m_words; }

    /** What the rule of four eyes has to know of a request with this audience. */
    SecondLook secondLook(const Audience &audience, const std::optional<Audience> &before,
                          const Request &request, const QString &emergency, Instant now) const;

Q_SIGNALS:
    /** Something waits for a second pair of eyes, or waits no more. */
    void approvalMoved(const foghorn::Approval &approval);
    /** Committed, and in the book. */
    void noticePublished(const foghorn::PublishedNotice &published);

private:
    /** What an author wants: a first revision (base 0) or the one after `base`. */
    struct Order
    {
        NoticeId id;
        int base = 0;
        std::optional<Notice> draft;
        std::optional<Envelope> envelope;
        Actor actor;
        Authorship by;
        Idempotency idempotency;
        QString shortNoticeReason = {};
        MaintenanceRules rules = {};
        bool endsWatch = false;
        Alongside alongside = {};
        SecondLook look = {};
        Instant sentIn = by.now; // where it waited: when it came
        /** The relay itself is asked for nothing that only a person can say. */
        bool byPerson() const { return !idempotency.key.isEmpty(); }
    };
    struct Outcome
    {
        PublishOutcome::Kind kind = PublishOutcome::Kind::Published;
        std::optional<RpcError> refused;
        PublishedNotice published;
        QList<Approval> moved = {};
    };
    template <class Request>
    Order orderOf(const Actor &actor, const Request &request, Instant now,
                  const std::optional<Audience> &before) const;
    Order orderFor(const Actor &actor, const ToRelay::NoticePublish &request, Instant now) const;
    Order orderFor(const Actor &actor, const ToRelay::NoticeRevise &request, Instant now) const;
    /** Why the order cannot stand with its signature, or for want of one. */
    std::optional<RpcError> signatureProblem(const Order &order) const;
    void carryOut(Order order, Done done);
    void carryOutKept(Order order, const StoredApproval &kept, const Approved &approved, Done done);
    static Result<Outcome> carryOut(Store &store, const Order &order, const SigningKey &key,
                                    const WordRules *words);
    static Result<Notice> nextOf(const Order &order, const std::optional<StoredNotice> &stored);
    static std::optional<RpcError> objectionTo(const Notice &next, const Order &order,
                                               const std::optional<StoredNotice> &stored,
                                               const WordRules *words);
    /** All that goes with a revision that was stored. */
    static Result<void> record(Store &store, const Notice &next, const Order &order,
                               const std::optional<StoredNotice> &stored,
                               PublishedNotice &published);
    /** The order waits for a second pair of eyes. */
    static Result<Outcome> keep(Store &store, const Order &order, const Notice &next,
                                const QString &why);
    void finish(const Order &order, const Outcome &outcome, const Done &done);

    StoreThread &m_store;
    NoticeBook &m_book;
    std::shared_ptr<const SigningKey> m_key;
    const KeyShelf &m_keys;
    std::shared_ptr<const WordRules> m_words;
    LeadTime m_leadTime;
    FourEyesRule m_fourEyes;
    std::function<bool(const Audience &, Instant)> m_isWide;
};

} // namespace foghorn
