// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/codec_messages.h"

namespace foghorn::codec {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWatched = 500;
constexpr int mostListed = 1000;
constexpr int mostUses = 100'000;
constexpr int mostDays = 366;

/** What publish and revise share. Problems of the notice go to their own list: they have their own
    error code, and their paths start at the notice. */
template <class Message>
void takeNoticeOrEnvelope(JsonReader &params, Message &message)
{
    if (!firstOfTwo(params, "notice"_L1, "envelope"_L1)) {
        if (params.has("envelope"_L1))
            message.envelope = envelopeFrom(params, "envelope"_L1);
        return;
    }
    const std::optional<QJsonObject> json = params.raw("notice"_L1);
    if (!json)
        return;
    const Result<Notice> notice = noticeFromJson(*json);
    if (notice)
        message.notice = *notice;
    else if (notice.error().fields.isEmpty())
        params.findings().noticeFields += FieldProblem{QString(), notice.error().reason};
    else
        params.findings().noticeFields += notice.error().fields;
}

template <class Message>
void addNoticeOrEnvelope(QJsonObject &params, const Message &message)
{
    if (message.notice)
        params[u"notice"_s] = toJson(*message.notice);
    if (message.envelope)
        params[u"envelope"_s] = toJson(*message.envelope);
}

} // namespace

QJsonObject toParams(const ToRelay::ConsoleHello &hello)
{
    QJsonObject params{
        {u"protocol"_s, hello.protocol}, {u"app"_s, toJson(hello.app)}, {u"login"_s, hello.login}};
    addText(params, u"password"_s, hello.password);
    addText(params, u"token"_s, hello.token);
    addText(params, u"code"_s, hello.code);
    return params;
}

ToRelay::ConsoleHello fromParams(JsonReader &params, As<ToRelay::ConsoleHello>)
{
    ToRelay::ConsoleHello hello;
    hello.protocol = protocolFrom(params);
    hello.app = appFrom(params.object("app"_L1));
    hello.login = params.text("login"_L1);
    if (firstOfTwo(params, "password"_L1, "token"_L1))
        hello.password =
            params.text("password"_L1, {.longest = 1024, .lines = TextRule::Lines::Many});
    else if (params.has("token"_L1))
        hello.token = params.text("token"_L1);
    hello.code = params.text("code"_L1, {.longest = 16}, Presence::Optional);
    return hello;
}

static QString reasonFrom(JsonReader &params, QLatin1StringView key)
{
    return params.text(key,
                       {.longest = limits::otherTextLength,
                        .empty = TextRule::Empty::Allowed,
                        .lines = TextRule::Lines::Many},
                       Presence::Optional);
}

QJsonObject toParams(const ToRelay::NoticePublish &publish)
{
    QJsonObject params{{u"idempotencyKey"_s, publish.idempotencyKey}};
    addNoticeOrEnvelope(params, publish);
    addText(params, u"shortNoticeReason"_s, publish.shortNoticeReason);
    addText(params, u"emergency"_s, publish.emergency);
    return params;
}

ToRelay::NoticePublish fromParams(JsonReader &params, As<ToRelay::NoticePublish>)
{
    ToRelay::NoticePublish publish;
    takeNoticeOrEnvelope(params, publish);
    publish.idempotencyKey = idempotencyKeyFrom(params);
    publish.shortNoticeReason = reasonFrom(params, "shortNoticeReason"_L1);
    publish.emergency = reasonFrom(params, "emergency"_L1);
    return publish;
}

QJsonObject toParams(const ToRelay::NoticeRevise &revise)
{
    QJsonObject params{{u"id"_s, revise.id.text},
                       {u"base"_s, revise.base},
                       {u"idempotencyKey"_s, revise.idempotencyKey}};
    addNoticeOrEnvelope(params, revise);
    addText(params, u"shortNoticeReason"_s, revise.shortNoticeReason);
    addText(params, u"emergency"_s, revise.emergency);
    if (revise.endsWatch)
        params[u"endsWatch"_s] = true;
    return params;
}

ToRelay::NoticeRevise fromParams(JsonReader &params, As<ToRelay::NoticeRevise>)
{
    ToRelay::NoticeRevise revise;
    revise.id = params.id<NoticeId>("id"_L1);
    revise.base = params.number("base"_L1, 1);
    takeNoticeOrEnvelope(params, revise);
    revise.endsWatch = params.flag("endsWatch"_L1);
    revise.idempotencyKey = idempotencyKeyFrom(params);
    revise.shortNoticeReason = reasonFrom(params, "shortNoticeReason"_L1);
    revise.emergency = reasonFrom(params, "emergency"_L1);
    return revise;
}

QJsonObject toParams(const ToRelay::NoticeList &list)
{
    QJsonObject params{{u"limit"_s, list.limit}};
    if (list.liveOnly)
        params[u"live"_s] = true;
    addText(params, u"after"_s, list.after.text);
    return params;
}

ToRelay::NoticeList fromParams(JsonReader &params, As<ToRelay::NoticeList>)
{
    ToRelay::NoticeList list;
    list.liveOnly = params.flag("live"_L1);
    list.after = params.id<NoticeId>("after"_L1, Presence::Optional);
    list.limit = params.numberOr(list.limit, "limit"_L1, 1, mostListed);
    return list;
}

QJsonObject toParams(const ToRelay::NoticeHistory &history)
{
    QJsonObject params{{u"id"_s, history.id.text}};
    if (history.after != 0)
        params[u"after"_s] = history.after;
    return params;
}

ToRelay::NoticeHistory fromParams(JsonReader &params, As<ToRelay::NoticeHistory>)
{
    ToRelay::NoticeHistory history;
    history.id = params.id<NoticeId>("id"_L1);
    history.after = params.numberOr(0, "after"_L1, 0, std::numeric_limits<int>::max());
    return history;
}

QJsonObject toParams(const ToRelay::TallyWatch &watch)
{
    if (watch.notices.isEmpty())
        return {};
    QJsonArray notices;
    for (const NoticeId &notice : watch.notices)
        notices += notice.text;
    return {{u"notices"_s, notices}};
}

ToRelay::TallyWatch fromParams(JsonReader &params, As<ToRelay::TallyWatch>)
{
    ToRelay::TallyWatch watch;
    for (const QString &id : params.texts("notices"_L1, mostWatched, {}, Presence::Optional)) {
        if (!id.isEmpty() && !isUuid(id)) {
            params.complain(u"notices[%1]"_s.arg(watch.notices.size()),
                            u"must be a UUID in lower case with dashes"_s);
        }
        watch.notices += NoticeId{id};
    }
    return watch;
}

QJsonObject toParams(const ToRelay::RecipientList &list)
{
    QJsonObject params{{u"notice"_s, list.notice.text}, {u"limit"_s, list.limit}};
    if (list.state)
        params[u"state"_s] = toString(*list.state);
    addText(params, u"search"_s, list.search);
    addText(params, u"after"_s, list.after.text);
    if (list.part != TallyPart::Addressed)
        params[u"part"_s] = toString(list.part);
    return params;
}

ToRelay::RecipientList fromParams(JsonReader &params, As<ToRelay::RecipientList>)
{
    ToRelay::RecipientList list;
    list.notice = params.id<NoticeId>("notice"_L1);
    list.state = params.choice("state"_L1, recipientStateFromString, Presence::Optional);
    list.search = params.text("search"_L1, {}, Presence::Optional);
    list.after = PersonId{params.text("after"_L1, {.longest = 520}, Presence::Optional)};
    list.limit = params.numberOr(list.limit, "limit"_L1, 1, mostListed);
    list.part = params.choice("part"_L1, tallyPartFromString, Presence::Optional)
                    .value_or(TallyPart::Addressed);
    return list;
}

QJsonObject toParams(const ToRelay::AudiencePreview &preview)
{
    QJsonObject params{{u"audience"_s, toJson(preview.audience)}};
    if (preview.severity)
        params[u"severity"_s] = toString(*preview.severity);
    return params;
}

ToRelay::AudiencePreview fromParams(JsonReader &params, As<ToRelay::AudiencePreview>)
{
    ToRelay::AudiencePreview preview;
    if (const std::optional<QJsonObject> json = params.raw("audience"_L1))
        preview.audience = params.take(audienceFromJson(*json, u"audience"_s));
    preview.severity = params.choice("severity"_L1, severityFromString, Presence::Optional);
    return preview;
}

QJsonObject toParams(const ToRelay::EnrolmentCreate &create)
{
    return {{u"uses"_s, create.uses},
            {u"validDays"_s, create.validDays},
            {u"idempotencyKey"_s, create.idempotencyKey}};
}

ToRelay::EnrolmentCreate fromParams(JsonReader &params, As<ToRelay::EnrolmentCreate>)
{
    ToRelay::EnrolmentCreate create;
    create.uses = params.numberOr(create.uses, "uses"_L1, 1, mostUses);
    create.validDays = params.numberOr(create.validDays, "validDays"_L1, 1, mostDays);
    create.idempotencyKey = idempotencyKeyFrom(params);
    return create;
}

QJsonObject toParams(const ToRelay::StaffAdd &add)
{
    QJsonObject params{{u"login"_s, add.login},
                       {u"password"_s, add.password},
                       {u"role"_s, toString(add.role)},
                       {u"idempotencyKey"_s, add.idempotencyKey}};
    addText(params, u"name"_s, add.name);
    addLimit(params, add.limit);
    return params;
}

ToRelay::StaffAdd fromParams(JsonReader &params, As<ToRelay::StaffAdd>)
{
    ToRelay::StaffAdd add;
    add.login = params.text("login"_L1);
    add.name = params.text("name"_L1, {}, Presence::Optional);
    add.password = params.text("password"_L1, {.longest = 1024, .lines = TextRule::Lines::Many});
    add.role = params.choice("role"_L1, roleFromString).value_or(Role::HelpDesk);
    add.idempotencyKey = idempotencyKeyFrom(params);
    add.limit = limitFrom(params);
    return add;
}

QJsonObject toParams(const ToRelay::RelayStatus &)
{
    return {};
}

ToRelay::RelayStatus fromParams(JsonReader &, As<ToRelay::RelayStatus>)
{
    return {};
}

} // namespace foghorn::codec
