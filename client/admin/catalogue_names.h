// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/service_catalogue.h"

namespace foghorn {

/** The services that `text` names, separated by commas, in `language`: one that was among `before` stays as it was, one
    of the catalogue comes with its id and all its names, any other gets an id made of its name. */
QList<Service> servicesCalled(const QString &text, const QList<Service> &before,
                              const QList<CatalogueService> &catalogue, const QString &language);

} // namespace foghorn
