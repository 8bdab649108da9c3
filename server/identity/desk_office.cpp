// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/desk_office.h"

#include "common/log_event.h"
#include "server/identity/fit_frame.h"
#include "server/identity/refusals.h"
#include "server/identity/remembered_change.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

bool isFound(const DeskRecord &desk, const QString &search)
{
    const auto holds = [&search](const QString &text) {
        return text.contains(search, Qt::CaseInsensitive);
    };
    return search.isEmpty() || holds(desk.label) || holds(desk.facts.person.text) ||
           holds(desk.facts.personName) || holds(desk.facts.host) || holds(desk.facts.site) ||
           holds(desk.machine) || holds(desk.id.text);
}

} // namespace

/** What became of an order, and what stands in the store then. */
struct DeskOffice::Outcome
{
    ChangeOutcome changed;
    DeskRecord desk;
    std::optional<EnrolmentTokenEntry> token; // by which it came
};

DeskEntry entryOf(const DeskRecord &desk, bool connected)
{
    DeskEntry entry{.id = desk.id,
                    .label = desk.label,
                    .person = desk.facts.person,
                    .personName = desk.facts.personName,
                    .host = desk.facts.host,
                    .session = desk.session,
                    .site = desk.facts.site,
                    .machine = desk.machine,
                    .shared = desk.facts.shared,
                    .connected = connected,
                    .keyed = !desk.publicKey.isEmpty(),
                    .appVersion = desk.appVersion,
                    .tokenId = desk.tokenId,
                    .enrolledAt = desk.enrolledAt,
                    .lastSeen = desk.lastSeen};
    if (desk.revoked)
        entry.revocation = desk.revocation;
    return entry;
}

DeskOffice::DeskOffice(StoreThread &store, Roster &roster, const DeskDoor &door)
    : m_store(store), m_roster(roster), m_door(door)
{
}

ToRelay::DeskList::Answer DeskOffice::list(const ToRelay::DeskList &question) const
{
    std::vector<const DeskRecord *> matching;
    for (const DeskRecord &desk : m_roster.desks()) {
        if ((!question.revokedOnly || desk.revoked) && isFound(desk, question.search))
            matching.push_back(&desk);
    }
    std::sort(matching.begin(), matching.end(),
              [](const DeskRecord *a, const DeskRecord *b) { return a->id.text < b->id.text; });
    ToRelay::DeskList::Answer page{.total = int(matching.size())};
    for (const DeskRecord *desk : matching) {
        if (desk->id.text <= question.after.text)
            continue;
        page.more = page.desks.size() >= question.limit;
        if (page.more)
            break;
        page.desks += entryOf(*desk, m_roster.isOnline(desk->id));
    }
    fitFrame(page, &ToRelay::DeskList::Answer::desks);
    return page;
}

Result<DeskOffice::Outcome> DeskOffice::carryOut(Store &store, const DeskId &id, const Actor &by,
                                                 const QString &act, const Idempotency &idempotency,
                                                 const Change &change)
{
    const auto changed =
        changeOnce(store, by, act, idempotency, [&](Store &) -> Result<ChangeOutcome> {
            const auto found = store.desk(id);
            if (!found)
                return found.error();
            if (!*found)
                return ChangeOutcome{ChangeOutcome::Kind::NotFound};
            const auto what = change(store, **found);
            if (!what)
                return what.error();
            return ChangeOutcome::done(0, *what);
        });
    if (!changed)
        return changed.error();
    Outcome outcome{*changed, {}, {}};
    if (changed->kind != ChangeOutcome::Kind::Done)
        return outcome;
    const auto desk = store.desk(id);
    if (!desk)
        return desk.error();
    outcome.desk = desk->value_or(DeskRecord()); // none ever goes
    const auto token = store.token(outcome.desk.tokenId);
    if (!token)
        return token.error();
    outcome.token = *token;
    return outcome;
}

template <class Order>
void DeskOffice::act(const Actor &by, const Order &order, Instant now, const Change &change,
                     std::function<void(const Outcome &)> then, Done<typename Order::Answer> done)
{
    m_store.ask<Outcome>(
        this,
        [by, id = order.desk, change, act = QString::fromLatin1(Order::method),
         idempotency = idempotencyOf(by, order, now)](Store &store) {
            return carryOut(store, id, by, act, idempotency, change);
        },
        [this, then, done](Result<Outcome> outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            if (const auto error = refusalOf(outcome->changed, u"desk"_s))
                return done(*error);
            m_roster.put(outcome->desk);
            then(*outcome);
        });
}

void DeskOffice::rename(const Actor &by, const ToRelay::DeskRename &order, Instant now,
                        Done<ToRelay::DeskRename::Answer> done)
{
    const auto change = [order](Store &store, const DeskRecord &desk) -> Result<Changed> {
        if (auto stored = store.labelDesk(desk.id, order.label); !stored)
            return stored.error();
        return Changed{desk.id.text, {{u"label"_s, desk.label}}, {{u"label"_s, order.label}}};
    };
    act(
        by, order, now, change, [done](const Outcome &) { done(ToRelay::DeskRename::Answer{}); },
        done);
}

void DeskOffice::revoke(const Actor &by, const ToRelay::DeskRevoke &order, Instant now,
                        Done<ToRelay::DeskRevoke::Answer> done)
{
    const DeskRecord *known = m_roster.find(order.desk);
    const QString bars = known ? m_door.barKey(known->login, known->facts.host) : QString();
    const auto change = [order, by, now, bars](Store &store,
                                               const DeskRecord &desk) -> Result<Changed> {
        DeskRecord revoked = desk;
        revoked.revocation = {now, by.login, order.reason, false};
        if (auto stored = store.revokeDesk(revoked, bars); !stored)
            return stored.error();
        return Changed{desk.id.text,
                       {{u"revoked"_s, desk.revoked}},
                       {{u"revoked"_s, true},
                        {u"reason"_s, order.reason},
                        {u"person"_s, desk.facts.person.text},
                        {u"host"_s, desk.facts.host}}};
    };
    act(
        by, order, now, change,
        [this, by, now, done](const Outcome &outcome) {
            logWarning(lcIdentity, "desk.revoked")
                .with("desk", outcome.desk.id)
                .with("person", outcome.desk.facts.person)
                .with("by", by.login);
            Q_EMIT deskRevoked(outcome.desk.id);
            ToRelay::DeskRevoke::Answer answer;
            const auto &token = outcome.token;
            if (token && !token->revoked && token->usesLeft > 0 && token->expiresAt > now)
                answer.token = token;
            done(answer);
        },
        done);
}

void DeskOffice::readmit(const Actor &by, const ToRelay::DeskReadmit &order, Instant now,
                         Done<ToRelay::DeskReadmit::Answer> done)
{
    const auto change = [](Store &store, const DeskRecord &desk) -> Result<Changed> {
        if (auto stored = store.readmit(desk.id); !stored)
            return stored.error();
        return Changed{desk.id.text,
                       {{u"readmitted"_s, desk.revocation.readmitted}},
                       {{u"readmitted"_s, true}}};
    };
    act(
        by, order, now, change,
        [by, done](const Outcome &outcome) {
            logInfo(lcIdentity, "desk.readmitted")
                .with("desk", outcome.desk.id)
                .with("by", by.login);
            done(ToRelay::DeskReadmit::Answer{});
        },
        done);
}

} // namespace foghorn
