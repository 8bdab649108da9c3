// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/codec_messages.h"

namespace foghorn::codec {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHolds = 1000;
constexpr int mostWatched = 500;
constexpr int mostListed = 1000;
constexpr int mostUses = 100'000;
constexpr int mostDays = 366;
constexpr qsizetype secretBytes = 32;

/** Exactly one of two members must be there; says which one is. */
bool firstOfTwo(JsonReader &params, QLatin1StringView first, QLatin1StringView second)
{
    if (params.has(first) == params.has(second))
        params.complain(first, u"exactly one of %1 and %2 must be there"_s.arg(first, second));
    return params.has(first);
}

QStringList groupsFrom(JsonReader &params)
{
    const QStringList groups = params.texts("groups"_L1, wire::groupsPerDesk, {}, Presence::Optional);
    qsizetype bytes = 0;
    for (const QString &group : groups)
        bytes += group.toUtf8().size();
    if (bytes > wire::groupBytesPerDesk)
        params.complain("groups"_L1, u"take more than %1 bytes"_s.arg(wire::groupBytesPerDesk));
    return groups;
}

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
    const QJsonObject json = params.raw("notice"_L1);
    const Result<Notice> notice = noticeFromJson(json);
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

QString idempotencyKeyFrom(JsonReader &params)
{
    return params.text("idempotencyKey"_L1, {.longest = 128});
}

} // namespace

QJsonObject toParams(const ToRelay::DeskHello &hello)
{
    QJsonObject person{{u"login"_s, hello.login}};
    addText(person, u"id"_s, hello.personId);
    addText(person, u"name"_s, hello.personName);
    QJsonObject params{{u"protocol"_s, hello.protocol}, {u"app"_s, toJson(hello.app)},
                       {u"machine"_s, hello.machine},   {u"session"_s, hello.session},
                       {u"host"_s, hello.host},         {u"person"_s, person},
                       {u"language"_s, hello.language}};
    if (hello.desk.isEmpty()) {
        params[u"enrolment"_s] = QJsonObject{{u"token"_s, hello.enrolmentToken},
                                             {u"secret"_s, base64(hello.secret)}};
    } else {
        params[u"desk"_s] = QJsonObject{{u"id"_s, hello.desk.text}, {u"secret"_s, base64(hello.secret)}};
    }
    if (hello.shared)
        params[u"shared"_s] = true;
    addText(params, u"site"_s, hello.site);
    if (!hello.groups.isEmpty())
        params[u"groups"_s] = QJsonArray::fromStringList(hello.groups);
    addText(params, u"epoch"_s, hello.epoch.text);
    if (hello.cursor != 0)
        params[u"cursor"_s] = hello.cursor;
    if (!hello.holds.isEmpty())
        params[u"holds"_s] = toJson(hello.holds);
    return params;
}

ToRelay::DeskHello fromParams(JsonReader &params, As<ToRelay::DeskHello>)
{
    ToRelay::DeskHello hello;
    hello.protocol = protocolFrom(params);
    hello.app = appFrom(params.object("app"_L1));
    if (firstOfTwo(params, "desk"_L1, "enrolment"_L1)) {
        JsonReader desk = params.object("desk"_L1);
        hello.desk = desk.id<DeskId>("id"_L1);
        hello.secret = desk.bytes("secret"_L1, secretBytes);
    } else {
        JsonReader enrolment = params.object("enrolment"_L1, Presence::Optional);
        hello.enrolmentToken = enrolment.text("token"_L1);
        hello.secret = enrolment.bytes("secret"_L1, secretBytes);
    }
    hello.machine = params.text("machine"_L1);
    hello.session = params.text("session"_L1);
    hello.host = params.text("host"_L1);
    JsonReader person = params.object("person"_L1);
    hello.login = person.text("login"_L1);
    hello.personId = person.text("id"_L1, {}, Presence::Optional);
    hello.personName = person.text("name"_L1, {}, Presence::Optional);
    hello.shared = params.flag("shared"_L1);
    hello.site = params.text("site"_L1, {}, Presence::Optional);
    hello.groups = groupsFrom(params);
    hello.language = params.text("language"_L1, {.longest = 35}); // the longest tag of RFC 5646, 4.4.1
    hello.epoch = params.id<Epoch>("epoch"_L1, Presence::Optional);
    hello.cursor = params.whole("cursor"_L1, 0, largestWhole, Presence::Optional);
    hello.holds = revisionsFrom(params.objects("holds"_L1, mostHolds, Presence::Optional));
    return hello;
}

QJsonObject toParams(const ToRelay::DeskReceipts &receipts)
{
    QJsonArray items;
    for (const Receipt &receipt : receipts.items)
        items += toJson(receipt);
    return {{u"epoch"_s, receipts.epoch.text}, {u"items"_s, items}};
}

ToRelay::DeskReceipts fromParams(JsonReader &params, As<ToRelay::DeskReceipts>)
{
    ToRelay::DeskReceipts receipts;
    receipts.epoch = params.id<Epoch>("epoch"_L1);
    for (JsonReader &item : params.objects("items"_L1, wire::receiptsPerMessage)) {
        item.id<NoticeId>("notice"_L1); // that it is a UUID; the rest is the model's own reading
        receipts.items += item.take(receiptFromJson(item.json()));
    }
    return receipts;
}

QJsonObject toParams(const ToRelay::DeskReply &reply)
{
    QJsonObject params{{u"notice"_s, reply.notice.text}, {u"answer"_s, toString(reply.answer)}};
    addText(params, u"comment"_s, reply.comment);
    return params;
}

ToRelay::DeskReply fromParams(JsonReader &params, As<ToRelay::DeskReply>)
{
    ToRelay::DeskReply reply;
    reply.notice = params.id<NoticeId>("notice"_L1);
    reply.answer = params.choice("answer"_L1, replyAnswerFromString).value_or(ReplyAnswer::Works);
    reply.comment = params.text("comment"_L1,
                                {.longest = wire::commentLength, .lines = TextRule::Lines::Many},
                                Presence::Optional);
    return reply;
}

QJsonObject toParams(const ToRelay::ConsoleHello &hello)
{
    QJsonObject params{{u"protocol"_s, hello.protocol},
                       {u"app"_s, toJson(hello.app)},
                       {u"login"_s, hello.login}};
    addText(params, u"password"_s, hello.password);
    addText(params, u"token"_s, hello.token);
    return params;
}

ToRelay::ConsoleHello fromParams(JsonReader &params, As<ToRelay::ConsoleHello>)
{
    ToRelay::ConsoleHello hello;
    hello.protocol = protocolFrom(params);
    hello.app = appFrom(params.object("app"_L1));
    hello.login = params.text("login"_L1);
    if (firstOfTwo(params, "password"_L1, "token"_L1))
        hello.password = params.text("password"_L1, {.longest = 1024, .lines = TextRule::Lines::Many});
    else if (params.has("token"_L1))
        hello.token = params.text("token"_L1);
    return hello;
}

QJsonObject toParams(const ToRelay::NoticePublish &publish)
{
    QJsonObject params{{u"idempotencyKey"_s, publish.idempotencyKey}};
    addNoticeOrEnvelope(params, publish);
    return params;
}

ToRelay::NoticePublish fromParams(JsonReader &params, As<ToRelay::NoticePublish>)
{
    ToRelay::NoticePublish publish;
    takeNoticeOrEnvelope(params, publish);
    publish.idempotencyKey = idempotencyKeyFrom(params);
    return publish;
}

QJsonObject toParams(const ToRelay::NoticeRevise &revise)
{
    QJsonObject params{{u"id"_s, revise.id.text},
                       {u"base"_s, revise.base},
                       {u"idempotencyKey"_s, revise.idempotencyKey}};
    addNoticeOrEnvelope(params, revise);
    return params;
}

ToRelay::NoticeRevise fromParams(JsonReader &params, As<ToRelay::NoticeRevise>)
{
    ToRelay::NoticeRevise revise;
    revise.id = params.id<NoticeId>("id"_L1);
    revise.base = params.number("base"_L1, 1);
    takeNoticeOrEnvelope(params, revise);
    revise.idempotencyKey = idempotencyKeyFrom(params);
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
    return list;
}

QJsonObject toParams(const ToRelay::AudiencePreview &preview)
{
    return {{u"audience"_s, toJson(preview.audience)}};
}

ToRelay::AudiencePreview fromParams(JsonReader &params, As<ToRelay::AudiencePreview>)
{
    ToRelay::AudiencePreview preview;
    if (!params.has("audience"_L1) || !params.json().value("audience"_L1).isObject())
        params.raw("audience"_L1); // says what is wrong
    else
        preview.audience = params.take(audienceFromJson(params.raw("audience"_L1), u"audience"_s));
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
    return add;
}

} // namespace foghorn::codec
