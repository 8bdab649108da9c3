// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/audience_cell.h"
#include "common/model/notice.h"

namespace foghorn {

/** What is known of a service before anything is wrong with it. */
struct CatalogueService
{
    Service service; // id in kebab-case; plain name by language tag
    QString owner;   // the role that looks after it
    Audience audience{.everyone = true, .include = {}, .exclude = {}}; // of its notices, by default
    QString templateId;                  // that begins a notice about it; may be empty
    std::chrono::minutes updateEvery{0}; // while it is down; 0 = as the template says
    bool operator==(const CatalogueService &) const = default;
};

namespace limits {
inline constexpr int catalogueCount = 1000;
inline constexpr int catalogueBytes = 120 * 1024; // as JSON: it is replaced in one frame
inline constexpr int serviceBytes = 16 * 1024;    // of one: several fit a page
inline constexpr int catalogueNameLength = 40;    // so that headlines have room for it
} // namespace limits

QJsonObject toJson(const CatalogueService &service);
Result<CatalogueService> catalogueServiceFromJson(const QJsonObject &json);

/** Every rule that a catalogue breaks, by "services[2].owner": ids in kebab-case and once each, a name, an
    owner, sizes. */
QList<FieldProblem> validate(const QList<CatalogueService> &services);

/** Reads CSV as RFC 4180 has it (format: resources/catalogue/README.md) and checks it with validate(). Each
    field of an error names its line and column: "line 4, update_minutes". */
Result<QList<CatalogueService>> catalogueFromCsv(const QByteArray &csv);
/** The same file back, with a byte-order mark so that spreadsheets read accents; no cell is a formula. */
QByteArray catalogueToCsv(const QList<CatalogueService> &services);

} // namespace foghorn
