// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QHash>
#include <QJsonArray>

namespace foghorn {

/** Decides which envelopes become notices: genuine ones of our own organisation that are not older than
    what was let in before. Remembers the newest revision of each notice, so that an old word cannot be
    replayed. Pure but for verifying signatures. */
class NoticeGate
{
public:
    /** Forged and Foreign are counted and logged by the caller; Old is normal after a new epoch. */
    enum class Refusal { Forged, Unreadable, Foreign, Old };

    /** `epoch` is the one in which the relay says this. In the same epoch a higher revision replaces a
        lower; in a new one (a restored store counts revisions anew) only a later publishedAt does. */
    std::variant<Notice, Refusal> admit(const Envelope &envelope, const Epoch &epoch,
                                        const Trust &trust) const;
    /** Whether this was last confirmed by a relay of another epoch: its number says nothing in this one. */
    bool isFromAnother(const Epoch &epoch, const NoticeId &notice) const;
    /** To be called when the notice is safe on the owner's disk. */
    void remember(const Notice &notice, const Epoch &epoch);

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
    };
    bool isOld(const Notice &notice, const Epoch &epoch) const;

    QHash<NoticeId, Known> m_known;
};

} // namespace foghorn
