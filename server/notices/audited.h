// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/records.h"

namespace foghorn {

// What the audit trail says of a thing before and after an act: enough to see what was done, never a whole body.

QJsonObject audited(const Notice &notice);
QJsonObject audited(const NoticeTemplate &noticeTemplate);
QJsonObject audited(const MaintenanceSeries &series);
/** `before` nothing: the first revision. */
Changed changeOf(const std::optional<Notice> &before, const Notice &after);
/** Which services came, went and are others now, by their ids. */
Changed changeOf(const StoredCatalogue &before, const QList<CatalogueService> &after, int revision);

} // namespace foghorn
