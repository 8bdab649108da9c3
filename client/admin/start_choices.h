// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice_template.h"
#include "common/model/service_catalogue.h"

#include <QCoreApplication>

#include <optional>

namespace foghorn {

/** One way to begin: a template, a service (with its template), or both. Neither: from nothing. */
struct StartChoice
{
    QString name, description; // in the author's language
    std::optional<NoticeTemplate> from;
    std::optional<CatalogueService> service;
    bool operator==(const StartChoice &) const = default;
};

/** What an author may begin with, found by a few letters. Knows no widget and no relay. */
class StartChoices
{
    Q_DECLARE_TR_FUNCTIONS(foghorn::StartChoices)
public:
    StartChoices() = default;
    /** `language`: the author's. */
    StartChoices(QList<NoticeTemplate> templates, QList<CatalogueService> services,
                 const QString &language);
    bool isEmpty() const { return m_templates.isEmpty(); }

    /** Templates for a new notice, and services that have one, in which every typed word begins a word; those found by
        their name first. Nothing typed: the templates. Last always stands "from nothing". */
    QList<StartChoice> beginnings(const QString &typed) const;
    /** The services a template that names none can be about. Last stands "another service". */
    QList<StartChoice> services(const NoticeTemplate &about, const QString &typed) const;
    /** Templates for the next word on a running notice of this kind. */
    QList<StartChoice> revisions(NoticeKind kind, const QString &typed) const;

    /** Whether the author must still say which service it is. */
    static bool asksForService(const StartChoice &choice);

private:
    QString in(const QMap<QString, QString> &words) const;
    StartChoice choice(const NoticeTemplate &from) const;

    QList<NoticeTemplate> m_templates;
    QList<CatalogueService> m_services;
    QString m_language;
};

} // namespace foghorn
