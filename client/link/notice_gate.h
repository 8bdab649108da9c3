// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"
#include "common/protocol/messages_keys.h"

#include <QHash>
#include <QJsonArray>

namespace foghorn {

/** A notice that is let in, and by whose word. */
struct AdmittedNotice
{
    Notice notice;
    QStringList keyIds; // of the listed keys that vouch for it
};

/** Decides which envelopes become notices: genuine ones of our own organisation that are not older than
    what was let in before. Remembers the newest revision of each notice, so that an old word cannot be
    replayed. Pure but for verifying signatures. */
class NoticeGate
{
public:
    /** `epoch` is the one in which the relay says this, `now` its time. In the same epoch a higher revision replaces
        a lower; in a new one (a restored store counts revisions anew) only a later publishedAt does.
        Replayed is normal after a new epoch. */
    std::variant<AdmittedNotice, Distrust> admit(const Envelope &envelope, const Epoch &epoch,
                                                 const KeyList &believed, Instant now) const;
    /** Whether this was last confirmed by a relay of another epoch: its number says nothing in this one. */
    bool isFromAnother(const Epoch &epoch, const NoticeId &notice) const;
    /** To be called when the notice is safe on the owner's disk. */
    void remember(const AdmittedNotice &admitted, const Epoch &epoch);
    /** Forgets, and names, what was let in by keys of which the list names none any more: whoever strikes a key off
        takes back what was said with it. A key that only ran out, or a minimum that rose since, takes nothing back. */
    QList<Disbelieved> takeBack(const KeyList &believed);

    /** In which epoch this revision was said; nothing where a word of another epoch has replaced it. */
    std::optional<Epoch> epochOf(const NoticeId &notice, int revision, const Epoch &current) const;

    QJsonArray toJson() const;
    static NoticeGate fromJson(const QJsonArray &json);

private:
    struct Known
    {
        int revision = 0;
        Instant publishedAt;
        Epoch epoch;
        QStringList keyIds; // empty: remembered by an earlier version
    };
    bool isOld(const Notice &notice, const Epoch &epoch) const;

    QHash<NoticeId, Known> m_known;
};

} // namespace foghorn
