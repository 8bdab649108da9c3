// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/tally_book.h"

namespace foghorn {

Ask askOf(const StoredNotice &notice)
{
    const Notice &current = notice.current.notice;
    // Of what is no longer needed nobody is told (rule 8).
    const bool toldToNobody =
        current.phase == Phase::Cancelled && current.cancelReason != CancelReason::Mistake;
    return {current.id, current.revision, current.asks,
            current.acknowledgement == Acknowledgement::Required, toldToNobody ? 0 : notice.ending};
}

TallyBook::TallyBook(StoreThread &store, const Roster &roster, std::chrono::milliseconds seenLately)
    : m_store(store), m_roster(roster), m_seenLately(seenLately)
{
}

void TallyBook::load(const QList<NoticeId> &notices, std::function<void(Result<void>)> done)
{
    QList<NoticeId> missing;
    for (const NoticeId &notice : notices) {
        if (!isLoaded(notice))
            missing.append(notice);
    }
    if (missing.isEmpty())
        return done({});

    using Loaded = QHash<NoticeId, QList<Standing>>;
    m_store.ask<Loaded>(
        this,
        [missing](Store &store) -> Result<Loaded> {
            Loaded loaded;
            for (const NoticeId &notice : missing) {
                auto standings = store.standings(notice);
                if (!standings)
                    return standings.error();
                loaded.insert(notice, *standings);
            }
            return loaded;
        },
        [this, done = std::move(done)](Result<Loaded> loaded) {
            if (!loaded)
                return done(loaded.error());
            // The store answers in the order it was asked, so nothing newer can be here already
            // that this would overwrite.
            for (auto one = loaded->cbegin(); one != loaded->cend(); ++one) {
                QHash<PersonId, Standing> standings;
                standings.reserve(one->size());
                for (const Standing &standing : one.value())
                    standings.insert(standing.person, standing);
                m_standings.insert(one.key(), std::move(standings));
            }
            done({});
        });
}

void TallyBook::keepOnly(const QSet<NoticeId> &notices)
{
    m_standings.removeIf([&](auto &&entry) { return !notices.contains(entry.key()); });
}

void TallyBook::take(const MovedReceipts &moved)
{
    for (const Receipt &receipt : moved.receipts) {
        const auto standings = m_standings.find(receipt.notice);
        if (standings == m_standings.end())
            continue;
        Standing &standing = (*standings)[moved.person];
        standing.person = moved.person;
        standing.take(receipt.state, receipt.revision, receipt.at);
    }
}

void TallyBook::takeReply(const NoticeId &notice, const PersonId &person, ReplyAnswer answer)
{
    const auto standings = m_standings.find(notice);
    if (standings == m_standings.end())
        return;
    Standing &standing = (*standings)[person];
    standing.person = person;
    switch (topicOf(answer)) {
    case ReplyTopic::Works: standing.reply = answer; return;
    case ReplyTopic::Clarity: standing.clarity = answer; return;
    case ReplyTopic::Help: return;
    }
}

void TallyBook::forgetReplies(const NoticeId &notice)
{
    const auto standings = m_standings.find(notice);
    if (standings == m_standings.end())
        return;
    for (Standing &standing : *standings) {
        standing.reply.reset();
        standing.clarity.reset();
    }
}

void TallyBook::takeAddressed(const NoticeId &notice, const QList<PersonId> &people)
{
    const auto standings = m_standings.find(notice);
    if (standings == m_standings.end())
        return;
    for (const PersonId &person : people)
        (*standings)[person].person = person;
}

template <class Visit>
void TallyBook::visit(const Notice &current, Instant now, Visit visit) const
{
    const auto present = m_roster.weigh(current.audience, now, m_seenLately);
    const auto standings = m_standings.value(current.id);
    const auto counted = [](const Standing &standing, const PersonPresence &presence, bool handed) {
        return Counted{.standing = standing,
                       .matches = presence.matches,
                       .handed = handed,
                       .seenLately = presence.seenLately,
                       .online = presence.online,
                       .shared = presence.shared};
    };
    qsizetype met = 0;
    for (const PersonPresence &one : present) {
        const auto standing = standings.constFind(one.person);
        const bool handed = standing != standings.cend();
        met += handed;
        if (handed || one.matches)
            visit(counted(handed ? *standing : Standing{.person = one.person}, one, handed), one);
    }
    if (met == standings.size())
        return;
    // People whose every desk is gone from the roster keep what they confirmed.
    QSet<PersonId> known;
    for (const PersonPresence &one : present)
        known.insert(one.person);
    for (auto one = standings.cbegin(); one != standings.cend(); ++one) {
        if (known.contains(one.key()))
            continue;
        const PersonPresence gone{.person = one.key(),
                                  .shared = one.key().text.startsWith(QLatin1String("desk:"))};
        visit(counted(*one, gone, true), gone);
    }
}

QList<CountedPerson> TallyBook::people(const Notice &current, Instant now) const
{
    QList<CountedPerson> people;
    visit(current, now, [&people](const Counted &counted, const PersonPresence &presence) {
        people.append({counted, presence});
    });
    return people;
}

Tally TallyBook::tally(const StoredNotice &notice, Instant now) const
{
    QList<Counted> people;
    visit(notice.current.notice, now, [&people](Counted &&counted, const PersonPresence &) {
        people.append(std::move(counted));
    });
    return count(askOf(notice), people);
}

} // namespace foghorn
