// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/codec_messages.h"

namespace foghorn::codec {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHolds = 1000;
constexpr qsizetype secretBytes = 32;
constexpr qsizetype publicKeyBytes = 32;
constexpr qsizetype proofBytes = 64;

/** By what a desk proves itself: its secret, its key, or both while it moves from one to the other. */
void addProof(QJsonObject &to, const ToRelay::DeskHello &hello)
{
    addText(to, u"secret"_s, base64(hello.secret));
    addText(to, u"publicKey"_s, base64(hello.publicKey));
    addText(to, u"proof"_s, base64(hello.proof));
}

void takeProof(JsonReader &from, ToRelay::DeskHello &hello)
{
    const auto optional = Presence::Optional;
    // Without a proof there must be a secret: so it always was.
    hello.proof = from.bytes("proof"_L1, proofBytes, optional);
    hello.publicKey = from.bytes("publicKey"_L1, publicKeyBytes, optional);
    hello.secret =
        from.bytes("secret"_L1, secretBytes, from.has("proof"_L1) ? optional : Presence::Required);
}

QStringList groupsFrom(JsonReader &params)
{
    const QStringList groups =
        params.texts("groups"_L1, wire::groupsPerDesk, {}, Presence::Optional);
    qsizetype bytes = 0;
    for (const QString &group : groups)
        bytes += group.toUtf8().size();
    if (bytes > wire::groupBytesPerDesk)
        params.complain("groups"_L1, u"take more than %1 bytes"_s.arg(wire::groupBytesPerDesk));
    return groups;
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
        QJsonObject enrolment{{u"token"_s, hello.enrolmentToken}};
        addProof(enrolment, hello);
        params[u"enrolment"_s] = enrolment;
    } else {
        QJsonObject desk{{u"id"_s, hello.desk.text}};
        addProof(desk, hello);
        params[u"desk"_s] = desk;
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
    if (hello.keyListVersion > 0)
        params[u"keyListVersion"_s] = hello.keyListVersion;
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
        takeProof(desk, hello);
    } else {
        JsonReader enrolment = params.object("enrolment"_L1, Presence::Optional);
        hello.enrolmentToken = enrolment.text("token"_L1);
        takeProof(enrolment, hello);
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
    hello.language =
        params.text("language"_L1, {.longest = 35}); // the longest tag of RFC 5646, 4.4.1
    hello.epoch = params.id<Epoch>("epoch"_L1, Presence::Optional);
    hello.cursor = params.whole("cursor"_L1, 0, largestWhole, Presence::Optional);
    hello.holds = revisionsFrom(params.objects("holds"_L1, mostHolds, Presence::Optional));
    hello.keyListVersion =
        params.numberOr(0, "keyListVersion"_L1, 0, std::numeric_limits<int>::max());
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
    reply.comment =
        params.text("comment"_L1, {.longest = wire::commentLength, .lines = TextRule::Lines::Many},
                    Presence::Optional);
    return reply;
}

} // namespace foghorn::codec
