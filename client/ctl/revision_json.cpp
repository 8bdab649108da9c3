// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/revision_json.h"

#include "common/model/lifecycle.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonObject laidOver(QJsonObject below, const QJsonObject &above, int depth)
{
    for (auto member = above.begin(); member != above.end(); ++member) {
        if (member->isNull())
            below.remove(member.key());
        else if (depth > 0 && member->isObject())
            below[member.key()] = laidOver(below.value(member.key()).toObject(), member->toObject(), depth - 1);
        else
            below[member.key()] = *member;
    }
    return below;
}

Notice asDraft(Notice notice)
{
    notice.deployment = {};
    notice.id = {};
    notice.revision = notice.asks = 0;
    notice.publishedAt.reset();
    notice.publishedBy.clear();
    return notice;
}

/** What no longer holds when a notice is over. */
Notice over(Notice notice, Phase phase, const QString &closing)
{
    notice = asDraft(notice);
    notice.phase = phase;
    notice.restoration.reset();
    notice.nextUpdateAt.reset();
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
    for (const auto filled : {"deployment"_L1, "id"_L1, "revision"_L1, "asks"_L1, "publishedAt"_L1, "publishedBy"_L1})
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
        return Failure{ExitCode::InvalidNotice, u"The notice is not valid:"_s, notice.error().fields};
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
