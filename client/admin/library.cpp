// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/library.h"

#include "client/admin/connected.h"

namespace foghorn {

Library::Library(ConsoleLink &link, QObject *parent) : QObject(parent), m_link(link)
{
    const auto follow = [this] {
        if (const bool connected = isConnected(m_link);
            std::exchange(m_wasConnected, connected) != connected && connected)
            ask();
    };
    connect(&m_link, &ConsoleLink::stateChanged, this, follow);
    connect(&m_link, &ConsoleLink::signedIn, this, follow);
    follow();
}

void Library::ask()
{
    if (!isConnected(m_link))
        return;
    ++m_asked;
    askTemplates({}, {});
}

StartChoices Library::choices(const QString &language) const
{
    return StartChoices(m_templates, m_services, language);
}

void Library::askTemplates(const QString &after, const QList<NoticeTemplate> &sofar)
{
    m_link.request(
        ToRelay::TemplateList{after}, this,
        [this, sofar, asked = m_asked](const RpcResult<ToRelay::TemplateList::Answer> &answer) {
            if (asked != m_asked)
                return; // asked anew meanwhile: this may be of before a save
            const auto *page = std::get_if<ToRelay::TemplateList::Answer>(&answer);
            if (!page)
                return askServices({}, m_templates, {}, 0);
            const QList<NoticeTemplate> known = sofar + page->templates;
            if (page->more && !page->templates.isEmpty())
                return askTemplates(known.last().id, known);
            askServices({}, known, {}, 0);
        });
}

void Library::askServices(const QString &after, const QList<NoticeTemplate> &templates,
                          const QList<CatalogueService> &sofar, int revision)
{
    m_link.request(
        ToRelay::ServiceList{after}, this,
        [=, this, asked = m_asked](const RpcResult<ToRelay::ServiceList::Answer> &answer) {
            if (asked != m_asked)
                return;
            const auto *page = std::get_if<ToRelay::ServiceList::Answer>(&answer);
            if (!page)
                return take(templates, m_services, m_catalogueRevision);
            if (!sofar.isEmpty() && page->revision != revision)
                return askServices({}, templates, {}, 0); // replaced between two pages
            const QList<CatalogueService> known = sofar + page->services;
            if (page->more && !page->services.isEmpty())
                return askServices(known.last().service.id, templates, known, page->revision);
            take(templates, known, page->revision);
        });
}

void Library::take(const QList<NoticeTemplate> &templates, const QList<CatalogueService> &services,
                   int catalogueRevision)
{
    m_templates = templates;
    m_services = services;
    m_catalogueRevision = catalogueRevision;
    Q_EMIT changed();
}

} // namespace foghorn
