// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/commands.h"

namespace foghorn::ctl {

// What several commands ask of the relay before they begin.

/** The newest revision, or the one that was asked for. */
Outcome<Notice> revisionOf(const NoticeId &id, std::optional<int> wanted, const Workplace &place);
/** All revisions, oldest first. */
Outcome<QList<Notice>> everyRevision(const NoticeId &id, const Workplace &place);
/** Takes the author's own key (--signing-key) for what is sent from now on; says so where one is needed and there is
    none, or the key list does not know it. */
std::optional<Failure> holdSigningKey(const Workplace &place);
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
