// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/commands.h"

namespace foghorn::ctl {

// What several commands ask of the relay before they begin.

/** The newest revision, or the one that was asked for. */
Outcome<Notice> revisionOf(const NoticeId &id, std::optional<int> wanted, const Workplace &place);
/** All revisions, oldest first. */
Outcome<QList<Notice>> everyRevision(const NoticeId &id, const Workplace &place);
/** The draft as the relay is to be given it: as it is where the relay signs, else as a whole revision with the author's
    own signature; the first one, or the one after revision `base` of `id`. */
struct SentNotice
{
    std::optional<Notice> notice;
    std::optional<Envelope> envelope;
};
Outcome<SentNotice> toBeSent(const Notice &draft, const NoticeId &id, int base,
                             const Workplace &place);
/** All pages. */
Outcome<QList<NoticeTemplate>> everyTemplate(const Workplace &place);
Outcome<NoticeTemplate> templateOf(const QString &id, const Workplace &place);
struct WholeCatalogue
{
    QList<CatalogueService> services;
    int revision = 0;
};
/** All pages of one revision. */
Outcome<WholeCatalogue> wholeCatalogue(const Workplace &place);

} // namespace foghorn::ctl
