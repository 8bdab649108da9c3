// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/revision_json.h"

#include "common/model/lifecycle.h"
#include "common/model/notice_start.h"

#include <algorithm>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonObject laidOver(QJsonObject below, const QJsonObject &above, int depth)
{
    for (auto member = above.begin(); member != above.end(); ++member) {
        if (member->isNull())
            below.remove(member.key());
        else if (depth > 0 && member->isObject())
            below[member.key()] =
                laidOver(below.value(member.key()).toObject(), member->toObject(), depth - 1);
        else
            below[member.key()] = *member;
    }
    return below;
}

/** Where the unreadable stands: of a list the whole list, so that what is left keeps its numbers. */
QStringList pathOf(const FieldProblem &problem)
{
    return problem.field.section(u'[', 0, 0).split(u'.');
}

QJsonObject without(QJsonObject json, const QStringList &path)
{
    const QString first = path.first();
    if (path.size() > 1 && json.value(first).isObject())
        json[first] = without(json.value(first).toObject(), path.sliced(1));
    else
        json.remove(first);
    return json;
}

bool concerns(const FieldProblem &problem, const QStringList &path)
{
    const QStringList field = pathOf(problem);
    const qsizetype common = std::min(field.size(), path.size());
    return field.first(common) == path.first(common);
}

/** A notice that cannot be read may break rules of content elsewhere: with the unreadable members out of
    the way those are found too, so that one look at stderr is enough. */
QList<FieldProblem> problemsBehind(const QList<FieldProblem> &unreadable, QJsonObject json)
{
    QList<QStringList> paths;
    for (const FieldProblem &problem : unreadable) {
        paths.append(pathOf(problem));
        json = without(json, paths.last());
    }
    if (!json.contains("kind"_L1))
        json["kind"_L1] = toString(NoticeKind::Incident);
    if (!json.contains("severity"_L1))
        json["severity"_L1] = toString(Severity::Minor);
    if (!json.contains("audience"_L1))
        json["audience"_L1] = QJsonObject{{u"everyone"_s, true}};
    QList<FieldProblem> all = unreadable;
    if (const auto rest = noticeFromJson(json)) {
        for (const FieldProblem &problem : validate(*rest)) {
            if (std::none_of(paths.begin(), paths.end(),
                             [&](const QStringList &path) { return concerns(problem, path); }))
                all.append(problem);
        }
    }
    return all;
}

/** What no longer holds when a notice is over. */
Notice over(Notice notice, Phase phase, const QString &closing)
{
    notice = draftOf(notice);
    notice.phase = phase;
    forgetExpectations(notice);
    if (!closing.isEmpty())
        notice.text[notice.defaultLanguage].closing = closing;
    return notice;
}

} // namespace

QJsonObject overlaid(const QJsonObject &current, const QJsonObject &changes)
{
    QJsonObject rest = changes;
    const QJsonValue text = rest.take("text"_L1);
    QJsonObject json = laidOver(current, rest, 0);
    if (text.isObject()) // languages, then their members
        json["text"_L1] = laidOver(current.value("text"_L1).toObject(), text.toObject(), 1);
    else if (!text.isUndefined())
        json["text"_L1] = text;
    for (const auto filled :
         {"deployment"_L1, "id"_L1, "revision"_L1, "asks"_L1, "publishedAt"_L1, "publishedBy"_L1})
        json.remove(filled);
    return json;
}

Notice ended(Notice current, const QString &closing)
{
    const Phase phase = endingPhase(current.kind);
    return over(std::move(current), phase, closing);
}

Notice cancelled(Notice current, CancelReason why, const QString &closing)
{
    Notice notice = over(std::move(current), Phase::Cancelled, closing);
    notice.cancelReason = why;
    return notice;
}

Outcome<Notice> checkedNotice(const QJsonObject &json)
{
    const auto notice = noticeFromJson(json);
    if (!notice)
        return Failure{ExitCode::InvalidNotice, u"The notice is not valid:"_s,
                       problemsBehind(notice.error().fields, json)};
    return checkedNotice(*notice);
}

Outcome<Notice> checkedNotice(const Notice &notice)
{
    const auto problems = validate(notice);
    if (!problems.isEmpty())
        return Failure{ExitCode::InvalidNotice, u"The notice is not valid:"_s, problems};
    return notice;
}

} // namespace foghorn::ctl
