// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"

#include <QJsonDocument>

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

/** The templates and the catalogue of a fake relay: kept in memory, with revisions, conflicts and the rules of the
    real one. A test puts in what should be there, also as somebody else's change. */
class FakeLibrary
{
public:
    QList<NoticeTemplate> templates; // in any order; told by id
    QList<CatalogueService> services;
    int catalogueRevision = 0;

    /** As saved by somebody else. */
    int save(NoticeTemplate saved)
    {
        const auto known =
            std::find_if(templates.begin(), templates.end(),
                         [&](const NoticeTemplate &each) { return each.id == saved.id; });
        saved.revision = known == templates.end() ? 1 : known->revision + 1;
        if (known == templates.end())
            templates << saved;
        else
            *known = saved;
        std::sort(templates.begin(), templates.end(),
                  [](const auto &a, const auto &b) { return a.id < b.id; });
        return saved.revision;
    }
    void replace(const QList<CatalogueService> &fresh)
    {
        services = fresh;
        ++catalogueRevision;
    }
    const NoticeTemplate *find(const QString &id) const
    {
        const auto known = std::find_if(templates.begin(), templates.end(),
                                        [&](const NoticeTemplate &each) { return each.id == id; });
        return known == templates.end() ? nullptr : &*known;
    }

    /** Nothing: the request is about something else. */
    std::optional<QByteArray> answer(const IncomingRequest &incoming)
    {
        const auto &request = incoming.request;
        if (const auto *list = std::get_if<ToRelay::TemplateList>(&request))
            return encodeAnswerOf(incoming.id, page(*list));
        if (const auto *save = std::get_if<ToRelay::TemplateSave>(&request))
            return saved(incoming.id, *save);
        if (const auto *remove = std::get_if<ToRelay::TemplateRemove>(&request))
            return removed(incoming.id, *remove);
        if (std::holds_alternative<ToRelay::ServiceList>(request))
            return encodeAnswerOf(incoming.id,
                                  ToRelay::ServiceList::Answer{services, catalogueRevision, false});
        if (const auto *replace = std::get_if<ToRelay::ServiceReplace>(&request))
            return replaced(incoming.id, *replace);
        return std::nullopt;
    }

private:
    static constexpr qsizetype pageBytes = 50 * 1024;

    ToRelay::TemplateList::Answer page(const ToRelay::TemplateList &list) const
    {
        ToRelay::TemplateList::Answer answer;
        qsizetype bytes = 0;
        for (const NoticeTemplate &each : templates) {
            if (!list.after.isEmpty() && each.id <= list.after)
                continue;
            // As the relay: a frame has its limit, and one template always fits.
            bytes += QJsonDocument(toJson(each)).toJson(QJsonDocument::Compact).size();
            answer.more = answer.templates.size() >= list.limit ||
                          (bytes > pageBytes && !answer.templates.isEmpty());
            if (answer.more)
                break;
            answer.templates << each;
        }
        return answer;
    }
    QByteArray saved(qint64 id, const ToRelay::TemplateSave &asked)
    {
        const NoticeTemplate *known = find(asked.noticeTemplate.id);
        if (asked.base != (known ? known->revision : 0))
            return conflict(id);
        if (const auto problems = validate(asked.noticeTemplate); !problems.isEmpty())
            return invalid(id, problems);
        return encodeAnswerOf(id, ToRelay::TemplateSave::Answer{save(asked.noticeTemplate)});
    }
    QByteArray removed(qint64 id, const ToRelay::TemplateRemove &asked)
    {
        const NoticeTemplate *known = find(asked.id);
        if (!known)
            return encodeError(id, {wire::ErrorCode::NotFound, u"no such template"_s});
        if (asked.base != known->revision)
            return conflict(id);
        templates.removeOne(NoticeTemplate(*known));
        return encodeAnswerOf(id, ToRelay::TemplateRemove::Answer{});
    }
    QByteArray replaced(qint64 id, const ToRelay::ServiceReplace &asked)
    {
        if (asked.base != catalogueRevision)
            return conflict(id);
        if (const auto problems = validate(asked.services); !problems.isEmpty())
            return invalid(id, problems);
        replace(asked.services);
        return encodeAnswerOf(id, ToRelay::ServiceReplace::Answer{catalogueRevision});
    }
    static QByteArray conflict(qint64 id)
    {
        return encodeError(id, {wire::ErrorCode::Conflict, u"it was changed meanwhile"_s});
    }
    static QByteArray invalid(qint64 id, const QList<FieldProblem> &problems)
    {
        return encodeError(id, {wire::ErrorCode::InvalidNotice, u"not valid"_s, problems});
    }
};

} // namespace foghorn
