// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/start_choices.h"
#include "common/protocol/messages.h"

#include <QObject>

namespace foghorn {

class ConsoleLink;

/** The organisation's templates and service catalogue as the relay has them, read whenever the link is there anew and
    when somebody asks. Empty with an older relay. Knows no widget. */
class Library : public QObject
{
    Q_OBJECT
public:
    explicit Library(ConsoleLink &link, QObject *parent = nullptr);

    /** Reads everything anew; what was known stays until all of it is there, so that changed() never shows one half of
        before a save beside one of after it. */
    void ask();
    const QList<NoticeTemplate> &templates() const { return m_templates; } // by id
    const QList<CatalogueService> &services() const
    {
        return m_services;
    } // in the catalogue's order
    /** The revision of the catalogue: the base of a replacement. */
    int catalogueRevision() const { return m_catalogueRevision; }
    /** As offered to an author who reads this language. */
    StartChoices choices(const QString &language) const;

Q_SIGNALS:
    void changed();

private:
    void askTemplates(const QString &after, const QList<NoticeTemplate> &sofar);
    void askServices(const QString &after, const QList<NoticeTemplate> &templates,
                     const QList<CatalogueService> &sofar, int revision);
    void take(const QList<NoticeTemplate> &templates, const QList<CatalogueService> &services,
              int catalogueRevision);

    ConsoleLink &m_link;
    QList<NoticeTemplate> m_templates;
    QList<CatalogueService> m_services;
    int m_catalogueRevision = 0;
    int m_asked = 0; // how often: an answer to an earlier question is dropped
    bool m_wasConnected = false;
};

} // namespace foghorn
