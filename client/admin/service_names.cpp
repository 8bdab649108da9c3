// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/service_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** A service's stable id from its plain name: "E-mail" → "e-mail". */
QString serviceId(const QString &name)
{
    QString id;
    for (const QChar c : name.toLower().normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            id += c;
        else if (c.category() != QChar::Mark_NonSpacing && !id.endsWith(u'-') && !id.isEmpty())
            id += u'-';
    }
    while (id.endsWith(u'-'))
        id.chop(1);
    return id;
}

Service serviceCalled(const QString &name, const QString &language,
                      const QList<CatalogueService> &catalogue)
{
    for (const CatalogueService &known : catalogue) {
        if (known.service.name.value(language).compare(name, Qt::CaseInsensitive) == 0)
            return known.service;
    }
    return {serviceId(name), {{language, name}}};
}

} // namespace

QString serviceNames(const QList<Service> &services, const QString &language,
                     const QString &defaultLanguage)
{
    QStringList names;
    for (const Service &service : services)
        names << service.name.value(language, service.name.value(defaultLanguage));
    return names.join(u", "_s);
}

QList<Service> servicesNamed(const QString &text, QList<Service> services, const QString &language,
                             const QString &defaultLanguage,
                             const QList<CatalogueService> &catalogue)
{
    if (text == serviceNames(services, language, defaultLanguage))
        return services;
    QStringList names;
    for (const QString &part : text.split(u',')) {
        if (const QString name = part.trimmed(); !name.isEmpty())
            names << name;
    }
    const auto isNamed = [&defaultLanguage](const Service &service) {
        return service.name.contains(defaultLanguage);
    };
    if (language != defaultLanguage && std::any_of(services.begin(), services.end(), isNamed)) {
        // In another language than the default one only the names change, by their order.
        for (int i = 0; i < services.size(); ++i) {
            if (i < names.size())
                services[i].name[language] = names[i];
            else
                services[i].name.remove(language);
        }
        return services;
    }
    // A service that is still named keeps its id: another id would be another service, and interrupt.
    QList<Service> fresh;
    for (const QString &name : std::as_const(names)) {
        const auto known =
            std::find_if(services.begin(), services.end(), [&](const Service &service) {
                return service.name.value(language) == name;
            });
        fresh << (known == services.end() ? serviceCalled(name, language, catalogue) : *known);
    }
    return fresh;
}

} // namespace foghorn
