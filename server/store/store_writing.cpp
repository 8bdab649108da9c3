// SPDX-License-Identifier: GPL-3.0-or-later
// What helps to write a notice: templates, the service catalogue, the record of past outages.
#include "server/store/store_private.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace foghorn {

using namespace Qt::StringLiterals;
using column::value;

namespace {

struct TemplateRow
{
    int revision = 0;
    QByteArray content;
};

TemplateRow templateRow(const QSqlQuery &row)
{
    return {row.value(1).toInt(), row.value(2).toByteArray()};
}

QByteArray bytesOf(NoticeTemplate noticeTemplate)
{
    noticeTemplate.revision = 0; // a column of its own
    return QJsonDocument(toJson(noticeTemplate)).toJson(QJsonDocument::Compact);
}

QByteArray bytesOf(const QList<CatalogueService> &services)
{
    QJsonArray json;
    for (const CatalogueService &service : services)
        json << toJson(service);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Error unreadable(const QString &path, const QString &what, const Error &error)
{
    return {u"%1 holds a %2 that cannot be read (%3)."_s.arg(path, what, error.reason)};
}

Result<NoticeTemplate> readTemplate(const TemplateRow &row, const QString &path)
{
    auto read = noticeTemplateFromJson(QJsonDocument::fromJson(row.content).object());
    if (!read)
        return unreadable(path, u"template"_s, read.error());
    read->revision = row.revision;
    return read;
}

PastOutage outageRow(const QSqlQuery &row)
{
    PastOutage outage{{row.value(0).toString()},
                      column::instant(row.value(1)),
                      column::instant(row.value(2)),
                      severityFromString(row.value(3).toString()).value_or(Severity::Minor),
                      {},
                      row.value(5).toInt()};
    if (!row.value(4).isNull())
        outage.estimateError = std::chrono::minutes(row.value(4).toLongLong());
    return outage;
}

} // namespace

Result<std::optional<int>> Store::Private::newRevision(const QString &name, Bindings bindings)
{
    auto revision =
        first(name, bindings, [](const QSqlQuery &row) { return row.value(0).toInt(); });
    if (!revision)
        lastFailure = revision.error();
    return revision;
}

Result<bool> Store::hasHadTemplates()
{
    const auto any = d->first(u"select_any_template"_s, {}, [](const QSqlQuery &) { return true; });
    if (!any)
        return any.error();
    return any->has_value();
}

Result<QList<NoticeTemplate>> Store::templates(const QString &after, int limit)
{
    const auto rows = d->list(u"list_templates"_s,
                              {{u":after"_s, value(after)}, {u":row_limit"_s, limit}}, templateRow);
    if (!rows)
        return rows.error();
    QList<NoticeTemplate> templates;
    for (const TemplateRow &row : *rows) {
        const auto read = readTemplate(row, d->path);
        if (!read)
            return read.error();
        templates << *read;
    }
    return templates;
}

Result<std::optional<NoticeTemplate>> Store::noticeTemplate(const QString &id)
{
    const auto row = d->first(u"select_template"_s, {{u":id"_s, value(id)}}, templateRow);
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<NoticeTemplate>();
    const auto read = readTemplate(**row, d->path);
    if (!read)
        return read.error();
    return std::optional(*read);
}

Result<std::optional<int>> Store::saveTemplate(const NoticeTemplate &noticeTemplate, int base)
{
    if (base == 0)
        return d->newRevision(u"insert_template"_s, {{u":id"_s, value(noticeTemplate.id)},
                                                     {u":content"_s, bytesOf(noticeTemplate)}});
    return d->newRevision(u"update_template"_s, {{u":id"_s, value(noticeTemplate.id)},
                                                 {u":base"_s, base},
                                                 {u":content"_s, bytesOf(noticeTemplate)}});
}

Result<bool> Store::removeTemplate(const QString &id, int base)
{
    const auto removed =
        d->change(u"remove_template"_s, {{u":id"_s, value(id)}, {u":base"_s, base}});
    if (!removed)
        return removed.error();
    return *removed > 0;
}

Result<StoredCatalogue> Store::catalogue()
{
    const auto row = d->first(u"select_catalogue"_s, {}, [](const QSqlQuery &row) {
        return std::pair(row.value(0).toInt(), row.value(1).toByteArray());
    });
    if (!row)
        return row.error();
    StoredCatalogue catalogue;
    if (!*row)
        return catalogue;
    catalogue.revision = (*row)->first;
    const QJsonArray services = QJsonDocument::fromJson((*row)->second).array();
    for (const QJsonValue &json : services) {
        const auto service = catalogueServiceFromJson(json.toObject());
        if (!service)
            return unreadable(d->path, u"service"_s, service.error());
        catalogue.services << *service;
    }
    return catalogue;
}

Result<std::optional<int>> Store::replaceCatalogue(const QList<CatalogueService> &services,
                                                   int base)
{
    if (base == 0)
        return d->newRevision(u"insert_catalogue"_s, {{u":content"_s, bytesOf(services)}});
    return d->newRevision(u"update_catalogue"_s,
                          {{u":content"_s, bytesOf(services)}, {u":base"_s, base}});
}

Result<void> Store::keepOutage(const PastOutage &outage, const QStringList &services)
{
    if (const auto gone = takeOutageBack(outage.notice); !gone)
        return gone;
    const auto number = d->noticeNumber(outage.notice);
    if (!number)
        return number.error();
    if (!*number)
        return Error{u"There is no notice %1 to record."_s.arg(outage.notice.text)};
    const QVariant estimateError = outage.estimateError
                                       ? QVariant(qlonglong(outage.estimateError->count()))
                                       : QVariant(QMetaType(QMetaType::LongLong));
    const auto kept = d->change(u"insert_outage"_s, {{u":notice"_s, **number},
                                                     {u":started_at"_s, value(outage.startedAt)},
                                                     {u":ended_at"_s, value(outage.endedAt)},
                                                     {u":severity"_s, toString(outage.severity)},
                                                     {u":estimate_error"_s, estimateError},
                                                     {u":slips"_s, outage.slips}});
    if (!kept)
        return kept.error();
    for (const QString &service : services) {
        const auto named =
            d->change(u"insert_outage_service"_s, {{u":service"_s, value(service)},
                                                   {u":ended_at"_s, value(outage.endedAt)},
                                                   {u":notice"_s, **number}});
        if (!named)
            return named.error();
    }
    return {};
}

Result<void> Store::takeOutageBack(const NoticeId &notice)
{
    const auto number = d->noticeNumber(notice);
    if (!number)
        return number.error();
    const QVariant row = number->value_or(0);
    for (const QString &name : {u"delete_outage_services"_s, u"delete_outage"_s}) {
        if (const auto deleted = d->change(name, {{u":notice"_s, row}}); !deleted)
            return deleted.error();
    }
    return {};
}

Result<QList<PastOutage>> Store::outages(const QString &service, int limit)
{
    return d->list(u"list_outages"_s, {{u":service"_s, value(service)}, {u":row_limit"_s, limit}},
                   outageRow);
}

} // namespace foghorn
