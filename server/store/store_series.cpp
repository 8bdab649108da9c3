// SPDX-License-Identifier: GPL-3.0-or-later
// Maintenances that recur, and which of their occurrences became which notice.
#include "server/store/store_private.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace foghorn {

using column::value;

namespace {

struct SeriesRow
{
    StoredSeries stored; // what has a column of its own
    QByteArray content;
};

SeriesRow seriesRow(const QSqlQuery &row)
{
    SeriesRow read;
    read.stored.series.id = SeriesId{row.value(0).toString()};
    read.stored.series.version = row.value(1).toInt();
    read.stored.savedBy = row.value(2).toString();
    read.stored.shortNoticeReason = row.value(3).toString();
    read.content = row.value(4).toByteArray();
    return read;
}

QByteArray contentOf(MaintenanceSeries series)
{
    series.id = {}; // columns of their own
    series.version = 0;
    return QJsonDocument(toJson(series)).toJson(QJsonDocument::Compact);
}

QString name(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

Result<QList<StoredSeries>> Store::Private::listSeries(const QString &id)
{
    const auto rows = list(u"list_series"_s, {{u":id"_s, value(id)}}, seriesRow);
    if (!rows)
        return rows.error();
    QList<StoredSeries> all;
    for (const SeriesRow &row : *rows) {
        const auto read = seriesFromJson(QJsonDocument::fromJson(row.content).object());
        if (!read)
            return Error{
                u"%1 holds a series that cannot be read (%2)."_s.arg(path, read.error().reason)};
        StoredSeries stored = row.stored;
        stored.series = *read;
        stored.series.id = row.stored.series.id;
        stored.series.version = row.stored.series.version;
        const auto announced =
            list(u"list_occurrences"_s, {{u":series"_s, value(stored.series.id)}},
                 [](const QSqlQuery &each) {
                     return std::pair(QDate::fromString(each.value(0).toString(), Qt::ISODate),
                                      NoticeId{each.value(1).toString()});
                 });
        if (!announced)
            return announced.error();
        for (const auto &[day, notice] : *announced)
            stored.announced.insert(day, notice);
        all << stored;
    }
    return all;
}

Result<QList<StoredSeries>> Store::series()
{
    return d->listSeries({});
}

Result<std::optional<StoredSeries>> Store::series(const SeriesId &id)
{
    const auto found = d->listSeries(id.text);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return std::optional<StoredSeries>();
    return std::optional(found->first());
}

Result<bool> Store::saveSeries(const StoredSeries &stored, int base)
{
    const QVariant id = value(stored.series.id);
    const QVariant savedBy = value(stored.savedBy);
    const QVariant reason = value(stored.shortNoticeReason);
    const QVariant content = value(contentOf(stored.series));
    const auto whether = [](const Result<int> &rows) {
        return rows ? Result<bool>(*rows > 0) : Result<bool>(rows.error());
    };
    if (base == 0)
        return whether(d->change(u"insert_series"_s, {{u":id"_s, id},
                                                      {u":saved_by"_s, savedBy},
                                                      {u":reason"_s, reason},
                                                      {u":content"_s, content}}));
    return whether(d->change(u"update_series"_s, {{u":id"_s, id},
                                                  {u":base"_s, base},
                                                  {u":saved_by"_s, savedBy},
                                                  {u":reason"_s, reason},
                                                  {u":content"_s, content}}));
}

Result<bool> Store::removeSeries(const SeriesId &id, int base)
{
    const auto current = d->first(u"select_series_version"_s, {{u":id"_s, value(id)}},
                                  [](const QSqlQuery &row) { return row.value(0).toInt(); });
    if (!current)
        return current.error();
    if (*current != base)
        return false;
    if (const auto gone = d->change(u"delete_occurrences"_s, {{u":series"_s, value(id)}}); !gone)
        return gone.error();
    const auto gone = d->change(u"delete_series"_s, {{u":id"_s, value(id)}, {u":base"_s, base}});
    if (!gone)
        return gone.error();
    return *gone > 0;
}

Result<bool> Store::claimOccurrence(const SeriesId &id, QDate day, const NoticeId &notice)
{
    const auto claimed = d->change(
        u"insert_occurrence"_s,
        {{u":series"_s, value(id)}, {u":day"_s, value(name(day))}, {u":notice"_s, value(notice)}});
    if (!claimed)
        return claimed.error();
    return *claimed > 0;
}

Result<void> Store::releaseOccurrence(const SeriesId &id, QDate day)
{
    const auto released = d->change(u"delete_occurrence"_s,
                                    {{u":series"_s, value(id)}, {u":day"_s, value(name(day))}});
    return released ? Result<void>() : released.error();
}

} // namespace foghorn
