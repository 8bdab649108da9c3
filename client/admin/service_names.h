// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/service_catalogue.h"

namespace foghorn {

// Services as an author types them: their names in one language, separated by commas.

/** "E-mail, VPN"; in another language than the default one a service without a name there shows the default's. */
QString serviceNames(const QList<Service> &services, const QString &language,
                     const QString &defaultLanguage);
/** The services after `text` was typed as their names in `language`. One that is still named keeps its id (another
    id would be another service, and interrupt); one that the catalogue knows by this name is the catalogue's; in another language than the default one only names change. */
QList<Service> servicesNamed(const QString &text, QList<Service> services, const QString &language,
                             const QString &defaultLanguage,
                             const QList<CatalogueService> &catalogue = {});

} // namespace foghorn
