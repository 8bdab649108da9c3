// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/notices/series_keeper.h"

namespace foghorn {

// What staff read of the maintenances that recur. Pure functions.

/** In the order given, each with what comes next of it; cut so that a page always fits one frame. */
ToRelay::SeriesList::Answer seriesPage(const QList<StoredSeries> &all,
                                       const MaintenanceRules &rules,
                                       const ToRelay::SeriesList &question, Instant now);
/** When it would take place as it is written now, or why that cannot be said; its words may still be missing. `known`:
    as it is stored, where it is. */
RpcResult<ToRelay::SeriesPreview::Answer> seriesPreview(const ToRelay::SeriesPreview &question,
                                                        const StoredSeries *known,
                                                        const MaintenanceRules &rules, Instant now);
/** The series is not right, and where. */
RpcError wrongSeries(const QList<FieldProblem> &problems);

} // namespace foghorn
