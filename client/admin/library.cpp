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
    askTemplates({}, {});
    askServices({}, {}, 0);
}

StartChoices Library::choices(const QString &language) const
{
    return StartChoices(m_templates, m_services, language);
}

void Library::askTemplates(const QString &after, const QList<NoticeTemplate> &sofar)
{
    m_link.request(ToRelay::TemplateList{after}, this,
                   [this, sofar](const RpcResult<ToRelay::TemplateList::Answer> &answer) {
                       const auto *page = std::get_if<ToRelay::TemplateList::Answer>(&answer);
                       if (!page)
                           return;
                       const QList<NoticeTemplate> known = sofar + page->templates;
                       if (page->more && !page->templates.isEmpty())
                           return askTemplates(known.last().id, known);
                       m_templates = known;
                       Q_EMIT changed();
                   });
}

void Library::askServices(const QString &after, const QList<CatalogueService> &sofar, int revision)
{
    m_link.request(ToRelay::ServiceList{after}, this,
                   [this, sofar, revision](const RpcResult<ToRelay::ServiceList::Answer> &answer) {
                       const auto *page = std::get_if<ToRelay::ServiceList::Answer>(&answer);
                       if (!page)
                           return;
                       if (!sofar.isEmpty() && page->revision != revision)
                           return askServices({}, {}, 0); // replaced between two pages
                       const QList<CatalogueService> known = sofar + page->services;
                       if (page->more && !page->services.isEmpty())
                           return askServices(known.last().service.id, known, page->revision);
                       m_services = known;
                       m_catalogueRevision = page->revision;
                       Q_EMIT changed();
                   });
}

} // namespace foghorn
