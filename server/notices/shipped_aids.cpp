// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/shipped_aids.h"

#include "common/log_event.h"
#include "resources/resources.h"
#include "server/notices/service_book.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int oldNotices = 500; // looked through once, for outages from before the record

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<int> shipTemplates(Store &store)
{
    const QDir folder(u":/foghorn/templates"_s);
    const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const auto read = noticeTemplateFromJson(
            QJsonDocument::fromJson(contentOf(folder.filePath(file))).object());
        if (!read)
            return Error{u"%1: %2"_s.arg(file, read.error().reason)};
        if (const auto saved = store.saveTemplate(*read, 0); !saved)
            return saved.error();
    }
    return int(files.size());
}

Result<void> recordOldOutages(Store &store)
{
    const auto notices = store.listNotices(false, {}, oldNotices);
    if (!notices)
        return notices.error();
    for (const StoredNotice &stored : *notices) {
        if (const auto kept = recordOutage(store, stored.current.notice, {}); !kept)
            return kept;
    }
    return {};
}

} // namespace

Result<void> shipAids(Store &store)
{
    loadWritingAids();
    const auto had = store.hasHadTemplates();
    if (!had)
        return had.error();
    if (!*had) {
        const auto shipped = shipTemplates(store);
        if (!shipped)
            return shipped.error();
        if (const auto recorded = recordOldOutages(store); !recorded)
            return recorded;
        logInfo(lcNotices, "templates.shipped").with("templates", *shipped);
    }
    const auto catalogue = store.catalogue();
    if (!catalogue)
        return catalogue.error();
    if (catalogue->revision > 0)
        return {};
    const auto services = catalogueFromCsv(contentOf(u":/foghorn/catalogue/services.csv"_s));
    if (!services)
        return services.error();
    if (const auto replaced = store.replaceCatalogue(*services, 0); !replaced)
        return replaced.error();
    return {};
}

} // namespace foghorn
