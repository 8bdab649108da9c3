// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/board_model.h"

#include "common/model/lifecycle.h"
#include "common/model/maintenance.h"
#include "common/model/promise.h"
#include "common/model/watch.h"
#include "common/protocol/check_code.h"

#include <algorithm>

namespace foghorn {

bool BoardEntry::offersReopening() const
{
    return tally && foghorn::offersReopening(notice, tally->works, tally->stillBroken);
}

bool BoardEntry::callsForReopening(Instant now) const
{
    return offersReopening() && !notice.exercise &&
           (isWatched(notice) || now < notice.publishedAt.value_or(now) + brokenIsCalledFor);
}

void BoardModel::setNotices(const QList<NoticeEntry> &entries)
{
    std::map<QString, BoardEntry> fresh;
    for (const NoticeEntry &entry : entries) {
        auto notice = noticeFromBytes(entry.envelope.payload);
        if (!notice)
            continue;
        BoardEntry &card = fresh[notice->id.text];
        if (const auto known = m_entries.find(notice->id.text); known != m_entries.end())
            card = known->second;
        card.notice = *notice;
        card.code = checkCode(entry.envelope.payload);
        card.stale = entry.stale;
        if (notice->asks == notice->revision || card.lastAsked.revision == 0)
            card.lastAsked = *notice;
    }
    m_entries = std::move(fresh);
    Q_EMIT noticesChanged();
}

void BoardModel::take(const Envelope &envelope)
{
    auto notice = noticeFromBytes(envelope.payload);
    if (!notice)
        return;
    BoardEntry &card = m_entries[notice->id.text];
    if (notice->revision < card.notice.revision)
        return;
    card.notice = *notice;
    card.code = checkCode(envelope.payload);
    card.stale = false;
    if (notice->asks == notice->revision || card.lastAsked.revision == 0)
        card.lastAsked = *notice;
    Q_EMIT noticesChanged();
}

void BoardModel::take(const Tally &tally)
{
    const auto card = m_entries.find(tally.notice.text);
    if (card == m_entries.end())
        return;
    card->second.tally = tally;
    Q_EMIT tallyMoved(tally.notice);
}

void BoardModel::take(const QList<Tally> &tallies)
{
    for (const Tally &tally : tallies)
        take(tally);
}

template <class T>
void BoardModel::setPart(const NoticeId &notice, T BoardEntry::*part, const T &value)
{
    const auto card = m_entries.find(notice.text);
    if (card == m_entries.end() || card->second.*part == value)
        return;
    card->second.*part = value;
    Q_EMIT noticesChanged();
}

void BoardModel::setSaid(const NoticeId &notice, const QList<Slip> &said)
{
    setPart(notice, &BoardEntry::said, said);
}

void BoardModel::setShortNotice(const NoticeId &notice, const QString &reason)
{
    setPart(notice, &BoardEntry::shortNotice, reason);
}

void BoardModel::setSites(const NoticeId &notice, const QList<SiteReplies> &sites)
{
    setPart(notice, &BoardEntry::sites, sites);
}

void BoardModel::setLastAsked(const Notice &notice)
{
    if (const auto card = m_entries.find(notice.id.text); card != m_entries.end())
        card->second.lastAsked = notice;
}

void BoardModel::clear()
{
    m_entries.clear();
    Q_EMIT noticesChanged();
}

const BoardEntry *BoardModel::entry(const NoticeId &id) const
{
    const auto card = m_entries.find(id.text);
    return card == m_entries.end() ? nullptr : &card->second;
}

QList<BoardEntry> BoardModel::live(Instant now) const
{
    QList<BoardEntry> found;
    for (const auto &[id, card] : m_entries) {
        if (isLive(card.notice, now))
            found.prepend(card);
    }
    std::stable_sort(found.begin(), found.end(), [](const BoardEntry &a, const BoardEntry &b) {
        return a.notice.severity > b.notice.severity;
    });
    for (BoardEntry &card : found)
        card.stale = isStale(card.notice, now);
    return found;
}

QList<BoardEntry> BoardModel::ended(Instant now) const
{
    QList<BoardEntry> found;
    for (const auto &[id, card] : m_entries) {
        if (!isLive(card.notice, now))
            found.prepend(card);
    }
    return found;
}

std::optional<Notice> BoardModel::liveNoticeFor(const QList<Service> &services,
                                                const NoticeId &except, Instant now) const
{
    for (const BoardEntry &card : live(now)) {
        if (card.notice.id == except || card.notice.exercise)
            continue;
        for (const Service &theirs : card.notice.services) {
            for (const Service &ours : services) {
                if (theirs.id.compare(ours.id, Qt::CaseInsensitive) == 0)
                    return card.notice;
            }
        }
    }
    return {};
}

QString BoardModel::phoneLastNamed() const
{
    for (auto each = m_entries.rbegin(); each != m_entries.rend(); ++each) {
        if (const QString phone = each->second.notice.contact.phone; !phone.isEmpty())
            return phone;
    }
    return {};
}

int BoardModel::needingCare(Instant now) const
{
    int count = 0;
    for (const BoardEntry &card : live(now))
        count += card.stale || isOverrun(card.notice, now) || card.callsForReopening(now) ||
                 promiseState(card.notice, now) >= PromiseState::Overdue;
    for (const BoardEntry &card : ended(now))
        count += card.callsForReopening(now);
    return count;
}

} // namespace foghorn
