// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice_template.h"
#include "common/model/service_catalogue.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace foghorn {

using namespace Qt::StringLiterals;

/** The templates that ship, as a relay has them after its first start. */
inline QList<NoticeTemplate> shippedTemplates()
{
    QList<NoticeTemplate> templates;
    const QDir folder(QFINDTESTDATA("../../../resources/templates"));
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a template cannot be read");
        auto read = noticeTemplateFromJson(QJsonDocument::fromJson(file.readAll()).object());
        read->revision = 1;
        templates << *read;
    }
    return templates;
}

inline QList<CatalogueService> shippedServices()
{
    QFile file(QFINDTESTDATA("../../../resources/catalogue/services.csv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the catalogue cannot be read");
    return *catalogueFromCsv(file.readAll());
}

} // namespace foghorn
