// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/outage_record.h"
#include "common/protocol/messages.h"

#include <QObject>

#include <map>

namespace foghorn {

/** How long after an ending the reopening that people's answers ask for is called out; on the card it stays (ours: who
    decided against it shall not see a red strip all day). */
inline constexpr std::chrono::hours brokenIsCalledFor{2};

/** One notice on the board. */
struct BoardEntry
{
    Notice notice;
    Notice lastAsked; // the newest asking revision that was heard of
    bool stale = false;
    std::optional<Tally> tally;
    QList<Slip>
        said; // every estimate that people were given, where there was more than one revision
    QString shortNotice;      // why a maintenance was told late, as its author said last
    QString code;             // that a caller reads out: checkCode() of the current revision
    QList<SiteReplies> sites; // how it is for people, as read when the numbers of answers moved
    bool operator==(const BoardEntry &) const = default;

    /** So many say that it is still broken that reopening is offered (offersReopening() in watch.h). */
    bool offersReopening() const;
    /** So soon after the ending, or while it is watched, that it is called out on every page; never of an exercise. */
    bool callsForReopening(Instant now) const;
};

/** What the board knows: live notices and recently ended ones with their tallies, kept up to date by what
    the relay tells. Knows no widget and no link. */
class BoardModel : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /** Replaces everything: the answer to notice.list. */
    void setNotices(const QList<NoticeEntry> &entries);
    void take(const Envelope &envelope);
    void take(const Tally &tally);
    void take(const QList<Tally> &tallies);
    /** Remembers the revision that last asked, as read from the notice's history. */
    void setLastAsked(const Notice &notice);
    /** What people were told about when it is back, as read from the notice's history. */
    void setSaid(const NoticeId &notice, const QList<Slip> &said);
    void setShortNotice(const NoticeId &notice, const QString &reason);
    void setSites(const NoticeId &notice, const QList<SiteReplies> &sites);
    void clear();

    const BoardEntry *entry(const NoticeId &id) const;
    /** Live ones: most severe first, then newest. */
    QList<BoardEntry> live(Instant now) const;
    /** Ended or expired ones, newest first. */
    QList<BoardEntry> ended(Instant now) const;
    /** A live notice that tells of one of these services, other than `except`: who told people already. */
    std::optional<Notice> liveNoticeFor(const QList<Service> &services, const NoticeId &except,
                                        Instant now) const;
    /** The number to call of the newest notice that names one: it is the help desk's most of the time. */
    QString phoneLastNamed() const;
    /** Live notices that someone must do something about now: a late update, a stale notice, a
        maintenance past its end; and what has ended and is still broken. */
    int needingCare(Instant now) const;

Q_SIGNALS:
    void noticesChanged();
    void tallyMoved(foghorn::NoticeId notice);

private:
    /** Takes one more thing in that was read about a notice, where it is another one. */
    template <class T>
    void setPart(const NoticeId &notice, T BoardEntry::*part, const T &value);

    std::map<QString, BoardEntry> m_entries; // by notice id: UUIDv7 sorts by age
};

} // namespace foghorn
