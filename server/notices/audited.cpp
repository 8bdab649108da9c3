// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/audited.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qsizetype mostNamed = 20;
constexpr qsizetype longestAudience = 1024; // bytes; a drill names two hundred desks

QJsonValue shortAudience(const Audience &audience)
{
    const QJsonObject whole = toJson(audience);
    if (QJsonDocument(whole).toJson(QJsonDocument::Compact).size() <= longestAudience)
        return whole;
    return u"%1 elements, without %2"_s.arg(audience.include.size()).arg(audience.exclude.size());
}

QJsonArray named(const QStringList &ids)
{
    QJsonArray array = QJsonArray::fromStringList(ids.first(std::min(mostNamed, ids.size())));
    if (ids.size() > mostNamed)
        array.append(u"and %1 more"_s.arg(ids.size() - mostNamed));
    return array;
}

QString firstOf(const QMap<QString, QString> &words)
{
    return words.isEmpty() ? QString() : words.value(u"en"_s, words.first());
}

const CatalogueService *find(const QList<CatalogueService> &services, const QString &id)
{
    const auto found =
        std::find_if(services.begin(), services.end(),
                     [&](const CatalogueService &each) { return each.service.id == id; });
    return found == services.end() ? nullptr : &*found;
}

} // namespace

QJsonObject audited(const Notice &notice)
{
    QJsonObject json{{u"revision"_s, notice.revision},
                     {u"kind"_s, toString(notice.kind)},
                     {u"phase"_s, toString(notice.phase)},
                     {u"severity"_s, toString(notice.severity)},
                     {u"audience"_s, shortAudience(notice.audience)},
                     {u"headline"_s, notice.text.value(notice.defaultLanguage).headline},
                     {u"publishedBy"_s, notice.publishedBy}};
    if (notice.exercise)
        json[u"exercise"_s] = true;
    return json;
}

QJsonObject audited(const NoticeTemplate &noticeTemplate)
{
    return {{u"revision"_s, noticeTemplate.revision}, {u"name"_s, firstOf(noticeTemplate.name)}};
}

QJsonObject audited(const MaintenanceSeries &series)
{
    QJsonArray skipped;
    for (const QDate &day : series.skipped)
        skipped.append(day.toString(Qt::ISODate));
    QJsonArray changed;
    for (const ChangedOccurrence &one : series.changed)
        changed.append(one.day.toString(Qt::ISODate));
    return {{u"version"_s, series.version},
            {u"name"_s, series.name},
            {u"rule"_s, series.rule},
            {u"skipped"_s, skipped},
            {u"changed"_s, changed}};
}

Changed changeOf(const std::optional<Notice> &before, const Notice &after)
{
    return {after.id.text, before ? audited(*before) : QJsonObject(), audited(after)};
}

Changed changeOf(const StoredCatalogue &before, const QList<CatalogueService> &after, int revision)
{
    QStringList added, removed, changed;
    for (const CatalogueService &one : after) {
        const CatalogueService *known = find(before.services, one.service.id);
        if (!known)
            added << one.service.id;
        else if (!(*known == one))
            changed << one.service.id;
    }
    for (const CatalogueService &one : before.services) {
        if (!find(after, one.service.id))
            removed << one.service.id;
    }
    QJsonObject json{{u"revision"_s, revision}};
    for (const auto &[name, ids] :
         {std::pair(u"added"_s, added), {u"removed"_s, removed}, {u"changed"_s, changed}}) {
        if (!ids.isEmpty())
            json[name] = named(ids);
    }
    return {{}, {{u"revision"_s, before.revision}}, json};
}

} // namespace foghorn
