// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/catalogue_names.h"

#include "client/admin/service_names.h"

#include <algorithm>

namespace foghorn {

QList<Service> servicesCalled(const QString &text, const QList<Service> &before,
                              const QList<CatalogueService> &catalogue, const QString &language)
{
    QList<Service> named = servicesNamed(text, before, language, language);
    for (Service &service : named) {
        if (before.contains(service))
            continue;
        const auto known =
            std::find_if(catalogue.begin(), catalogue.end(), [&](const CatalogueService &each) {
                return each.service.name.value(language).compare(service.name.value(language),
                                                                 Qt::CaseInsensitive) == 0;
            });
        if (known != catalogue.end())
            service = known->service;
    }
    return named;
}

} // namespace foghorn
