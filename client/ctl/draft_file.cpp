// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/draft_file.h"

#include <QRegularExpression>

#include <algorithm>

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

std::chrono::milliseconds unitOf(const QString &word)
{
    if (word.startsWith("min"_L1))
        return std::chrono::minutes{1};
    if (word.startsWith("hour"_L1))
        return std::chrono::hours{1};
    return std::chrono::days{word.startsWith("week"_L1) ? 7 : 1};
}

/** "@+5 hours@" and its like, as far as they say a distance; others ("@tomorrow 22:00@") stand for some time. */
QJsonValue timeValue(const QJsonValue &value, Instant now)
{
    const QString text = value.toString();
    if (text.size() < 3 || !text.startsWith(u'@') || !text.endsWith(u'@'))
        return value;
    static const QRegularExpression distance(u"^@\\+?(\\d+) ?(min|hour|day|week)\\w*( ago)?@$"_s);
    const auto match = distance.match(text);
    if (!match.hasMatch())
        return toIso(now);
    const auto span = match.captured(1).toInt() * unitOf(match.captured(2));
    return toIso(match.capturedLength(3) > 0 ? now - span : now + span);
}

QJsonObject withTimes(QJsonObject json, const QStringList &members, Instant now)
{
    for (const QString &member : members) {
        if (json.contains(member))
            json[member] = timeValue(json.value(member), now);
    }
    return json;
}

/** What a draft may still lack, filled so that the rest can be read. */
QJsonObject filled(QJsonObject json)
{
    if (!json.contains("kind"_L1))
        json["kind"_L1] = toString(NoticeKind::Incident);
    if (!json.contains("severity"_L1))
        json["severity"_L1] = toString(Severity::Minor);
    if (json.value("audience"_L1).toObject().isEmpty())
        json["audience"_L1] = QJsonObject{{u"everyone"_s, true}};
    return json;
}

/** A draft may have begun an action and not written it, or an estimate without its kind. */
bool isUnfinished(const FieldProblem &problem, const QJsonObject &json)
{
    return problem.field == "audience"_L1 ||
           (problem.field == "restoration.kind"_L1 &&
            !json.value("restoration"_L1).toObject().contains("kind"_L1));
}

} // namespace

Outcome<Notice> draftFrom(const QJsonObject &given, Instant now)
{
    const QJsonObject texts = given.value("text"_L1).toObject();
    const bool hasWords = std::any_of(texts.begin(), texts.end(),
                                      [](const QJsonValue &text) { return text.isObject(); });
    if (!hasWords)
        return Failure{ExitCode::InvalidNotice,
                       u"This is no notice: it has no words to check. They stand in "
                       "\"text\": {\"en\": {\"headline\": \"…\"}}."_s};
    QJsonObject json = filled(withTimes(
        given, {u"startsAt"_s, u"endsAt"_s, u"nextUpdateAt"_s, u"expiresAt"_s, u"publishedAt"_s},
        now));
    if (json.value("restoration"_L1).isObject())
        json["restoration"_L1] =
            withTimes(json.value("restoration"_L1).toObject(), {u"at"_s, u"until"_s}, now);
    auto notice = noticeFromJson(json);
    if (!notice) {
        QList<FieldProblem> wrong = notice.error().fields;
        wrong.removeIf([&json](const FieldProblem &one) { return isUnfinished(one, json); });
        if (!wrong.isEmpty())
            return Failure{ExitCode::InvalidNotice, u"The notice cannot be read:"_s, wrong};
        json.remove("restoration"_L1);
        json["audience"_L1] = QJsonObject{{u"everyone"_s, true}};
        notice = noticeFromJson(json);
    }
    Notice draft = *notice;
    if (given.value("audience"_L1).toObject().isEmpty())
        draft.audience = {};
    return draft;
}

} // namespace foghorn::ctl
