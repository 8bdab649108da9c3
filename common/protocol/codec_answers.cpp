// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/codec.h"
#include "common/protocol/codec_messages.h"
#include "common/protocol/codec_reading.h"
#include "common/protocol/invitation.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using namespace ToRelay;
using codec::envelopeFrom;
using codec::reading;

namespace {

// Named before listOf(): a template finds the functions of an unnamed namespace only above itself.
QJsonObject toJson(const NoticeEntry &entry);
QJsonObject toJson(const RecipientDesk &desk);
QJsonObject toJson(const Recipient &recipient);
QJsonObject toJson(const OftenInterrupted &often);

constexpr TextRule mayBeEmpty{.empty = TextRule::Empty::Allowed};
constexpr TextRule reasonRule{.longest = 1024, .empty = TextRule::Empty::Allowed};

QJsonArray listOf(const auto &items)
{
    QJsonArray json;
    for (const auto &item : items)
        json += toJson(item);
    return json;
}

QJsonObject toJson(const NoticeEntry &entry)
{
    return {{u"envelope"_s, toJson(entry.envelope)},
            {u"live"_s, entry.live},
            {u"stale"_s, entry.stale}};
}

NoticeEntry entryFrom(JsonReader reader)
{
    NoticeEntry entry;
    entry.envelope = envelopeFrom(reader, "envelope"_L1);
    entry.live = reader.flag("live"_L1);
    entry.stale = reader.flag("stale"_L1);
    return entry;
}

QJsonObject toJson(const Mark &mark)
{
    return {{u"picture"_s, mark.picture}, {u"colour"_s, mark.colour}, {u"word"_s, mark.word}};
}

Mark markFrom(JsonReader reader)
{
    return {reader.text("picture"_L1), reader.text("colour"_L1), reader.text("word"_L1)};
}

QJsonObject toJson(const RecipientDesk &desk)
{
    return {{u"host"_s, desk.host},
            {u"session"_s, desk.session},
            {u"site"_s, desk.site},
            {u"connected"_s, desk.connected}};
}

RecipientDesk deskFrom(JsonReader reader)
{
    RecipientDesk desk;
    desk.host = reader.text("host"_L1);
    desk.session = reader.text("session"_L1);
    desk.site = reader.text("site"_L1, {}, Presence::Optional);
    desk.connected = reader.flag("connected"_L1);
    return desk;
}

QJsonObject toJson(const Recipient &recipient)
{
    QJsonObject json{{u"person"_s, recipient.person.text},
                     {u"name"_s, recipient.name},
                     {u"revision"_s, recipient.revision},
                     {u"desks"_s, listOf(recipient.desks)}};
    if (recipient.state)
        json[u"state"_s] = toString(*recipient.state);
    codec::addInstant(json, u"deliveredAt"_s, recipient.deliveredAt);
    codec::addInstant(json, u"displayedAt"_s, recipient.displayedAt);
    codec::addInstant(json, u"acknowledgedAt"_s, recipient.acknowledgedAt);
    return json;
}

Recipient recipientFrom(JsonReader reader)
{
    Recipient recipient;
    recipient.person = PersonId{reader.text("person"_L1, {.longest = 520})};
    recipient.name = reader.text("name"_L1, {}, Presence::Optional);
    recipient.state = reader.choice("state"_L1, receiptStateFromString, Presence::Optional);
    recipient.revision = reader.number("revision"_L1, 0);
    for (const JsonReader &desk : reader.objects("desks"_L1))
        recipient.desks += deskFrom(desk);
    recipient.deliveredAt = reader.instantIfThere("deliveredAt"_L1);
    recipient.displayedAt = reader.instantIfThere("displayedAt"_L1);
    recipient.acknowledgedAt = reader.instantIfThere("acknowledgedAt"_L1);
    return recipient;
}

QJsonObject toJson(const OftenInterrupted &often)
{
    return {{u"times"_s, often.times}, {u"people"_s, often.people}};
}

QList<OftenInterrupted> oftenFrom(JsonReader &reader, QLatin1StringView key)
{
    QList<OftenInterrupted> often;
    for (JsonReader &item : reader.objects(key, 1000, Presence::Optional))
        often += OftenInterrupted{item.number("times"_L1, 1), item.number("people"_L1, 0)};
    return often;
}

} // namespace

QJsonObject toJson(const DeskHello::Answer &answer)
{
    QJsonObject json{{u"desk"_s, QJsonObject{{u"id"_s, answer.desk.text}}},
                     {u"relay"_s, QJsonObject{{u"name"_s, answer.relayName},
                                              {u"version"_s, answer.relayVersion}}},
                     {u"tickSeconds"_s, qint64(answer.tick.count())},
                     {u"epoch"_s, answer.epoch.text},
                     {u"policy"_s, codec::toJson(answer.policy)},
                     {u"trust"_s, codec::toJson(answer.trust)},
                     {u"acknowledged"_s, codec::toJson(answer.acknowledged)}};
    if (answer.continuity)
        json[u"continuity"_s] = toJson(*answer.continuity, Payload::ContinuityCard);
    if (answer.keyed)
        json[u"keyed"_s] = true;
    if (answer.mark)
        json[u"mark"_s] = toJson(*answer.mark);
    return json;
}

Result<DeskHello::Answer> decodeAnswer(const QJsonObject &json, const DeskHello *)
{
    return reading<DeskHello>(json, [](JsonReader &reader, DeskHello::Answer &answer) {
        answer.desk = reader.object("desk"_L1).id<DeskId>("id"_L1);
        JsonReader relay = reader.object("relay"_L1);
        answer.relayName = relay.text("name"_L1, mayBeEmpty);
        answer.relayVersion = relay.text("version"_L1, mayBeEmpty);
        answer.tick = std::chrono::seconds(reader.number("tickSeconds"_L1, 1, 3600));
        answer.epoch = reader.id<Epoch>("epoch"_L1);
        answer.policy = codec::policyFrom(reader.object("policy"_L1));
        answer.trust = codec::trustFrom(reader.object("trust"_L1));
        answer.acknowledged = codec::revisionsFrom(reader.objects("acknowledged"_L1));
        // One that cannot be read is none: a card never stands between a desk and its notices.
        const auto card =
            envelopeFromJson(reader.json()["continuity"_L1].toObject(), Payload::ContinuityCard);
        if (card)
            answer.continuity = *card;
        answer.keyed = reader.flag("keyed"_L1);
        if (reader.has("mark"_L1))
            answer.mark = markFrom(reader.object("mark"_L1));
    });
}

QJsonObject toJson(const DeskReceipts::Answer &answer)
{
    QJsonArray refused;
    for (const DeskReceipts::Refusal &refusal : answer.refused)
        refused += QJsonObject{{u"index"_s, refusal.index}, {u"reason"_s, refusal.reason}};
    return {{u"stored"_s, answer.stored}, {u"refused"_s, refused}};
}

Result<DeskReceipts::Answer> decodeAnswer(const QJsonObject &json, const DeskReceipts *)
{
    return reading<DeskReceipts>(json, [](JsonReader &reader, DeskReceipts::Answer &answer) {
        answer.stored = reader.number("stored"_L1, 0);
        for (JsonReader &refused : reader.objects("refused"_L1))
            answer.refused += DeskReceipts::Refusal{refused.number("index"_L1, 0),
                                                    refused.text("reason"_L1, reasonRule)};
    });
}

QJsonObject toJson(const ConsoleHello::Answer &answer)
{
    QJsonObject json{{u"login"_s, answer.login},
                     {u"name"_s, answer.name},
                     {u"rights"_s, codec::toJson(answer.rights)},
                     {u"token"_s, answer.token},
                     {u"expiresAt"_s, toIso(answer.expiresAt)},
                     {u"epoch"_s, answer.epoch.text},
                     {u"policy"_s, codec::toJson(answer.policy)},
                     {u"trust"_s, codec::toJson(answer.trust)}};
    codec::addLimit(json, answer.limit);
    if (answer.secondFactor)
        json[u"secondFactor"_s] = true;
    if (!answer.withheld.isEmpty())
        json[u"withheld"_s] = codec::toJson(answer.withheld);
    return json;
}

Result<ConsoleHello::Answer> decodeAnswer(const QJsonObject &json, const ConsoleHello *)
{
    return reading<ConsoleHello>(json, [](JsonReader &reader, ConsoleHello::Answer &answer) {
        answer.login = reader.text("login"_L1);
        answer.name = reader.text("name"_L1, {}, Presence::Optional);
        answer.rights = codec::rightsFrom(reader);
        answer.token = reader.text("token"_L1);
        answer.expiresAt = reader.instant("expiresAt"_L1);
        answer.epoch = reader.id<Epoch>("epoch"_L1);
        answer.policy = codec::policyFrom(reader.object("policy"_L1));
        answer.trust = codec::trustFrom(reader.object("trust"_L1));
        answer.limit = codec::limitFrom(reader);
        answer.secondFactor = reader.flag("secondFactor"_L1);
        answer.withheld = codec::rightsFrom(reader, "withheld"_L1, Presence::Optional);
    });
}

QJsonObject toJson(const NoticePublish::Answer &answer)
{
    return {{u"envelope"_s, toJson(answer.envelope)}};
}

Result<NoticePublish::Answer> decodeAnswer(const QJsonObject &json, const NoticePublish *)
{
    return reading<NoticePublish>(json, [](JsonReader &reader, NoticePublish::Answer &answer) {
        answer.envelope = envelopeFrom(reader, "envelope"_L1);
    });
}

QJsonObject toJson(const NoticeRevise::Answer &answer)
{
    return {{u"envelope"_s, toJson(answer.envelope)}};
}

Result<NoticeRevise::Answer> decodeAnswer(const QJsonObject &json, const NoticeRevise *)
{
    return reading<NoticeRevise>(json, [](JsonReader &reader, NoticeRevise::Answer &answer) {
        answer.envelope = envelopeFrom(reader, "envelope"_L1);
    });
}

QJsonObject toJson(const NoticeList::Answer &answer)
{
    return {{u"notices"_s, listOf(answer.notices)}, {u"more"_s, answer.more}};
}

Result<NoticeList::Answer> decodeAnswer(const QJsonObject &json, const NoticeList *)
{
    return reading<NoticeList>(json, [](JsonReader &reader, NoticeList::Answer &answer) {
        for (const JsonReader &entry : reader.objects("notices"_L1))
            answer.notices += entryFrom(entry);
        answer.more = reader.flag("more"_L1);
    });
}

QJsonObject toJson(const NoticeHistory::Answer &answer)
{
    QJsonObject json{{u"revisions"_s, listOf(answer.revisions)}, {u"more"_s, answer.more}};
    QJsonArray reasons;
    for (const RevisionReason &each : answer.reasons)
        reasons << QJsonObject{{u"revision"_s, each.revision}, {u"reason"_s, each.reason}};
    if (!reasons.isEmpty())
        json[u"reasons"_s] = reasons;
    return json;
}

Result<NoticeHistory::Answer> decodeAnswer(const QJsonObject &json, const NoticeHistory *)
{
    return reading<NoticeHistory>(json, [](JsonReader &reader, NoticeHistory::Answer &answer) {
        for (JsonReader &envelope : reader.objects("revisions"_L1))
            answer.revisions += envelope.take(envelopeFromJson(envelope.json()));
        answer.more = reader.flag("more"_L1);
        for (JsonReader &each :
             reader.objects("reasons"_L1, std::numeric_limits<int>::max(), Presence::Optional))
            answer.reasons += {each.number("revision"_L1, 1),
                               each.text("reason"_L1, {.longest = limits::otherTextLength,
                                                       .lines = TextRule::Lines::Many})};
    });
}

QJsonObject toJson(const TallyWatch::Answer &answer)
{
    return {{u"tallies"_s, listOf(answer.tallies)}};
}

Result<TallyWatch::Answer> decodeAnswer(const QJsonObject &json, const TallyWatch *)
{
    return reading<TallyWatch>(json, [](JsonReader &reader, TallyWatch::Answer &answer) {
        for (JsonReader &tally : reader.objects("tallies"_L1))
            answer.tallies += tally.take(tallyFromJson(tally.json()));
    });
}

QJsonObject toJson(const RecipientList::Answer &answer)
{
    QJsonObject json{{u"recipients"_s, listOf(answer.recipients)},
                     {u"total"_s, answer.total},
                     {u"more"_s, answer.more}};
    if (answer.part != TallyPart::Addressed)
        json[u"part"_s] = toString(answer.part);
    return json;
}

Result<RecipientList::Answer> decodeAnswer(const QJsonObject &json, const RecipientList *)
{
    return reading<RecipientList>(json, [](JsonReader &reader, RecipientList::Answer &answer) {
        for (const JsonReader &recipient : reader.objects("recipients"_L1))
            answer.recipients += recipientFrom(recipient);
        answer.total = reader.number("total"_L1, 0);
        answer.more = reader.flag("more"_L1);
        answer.part = reader.choice("part"_L1, tallyPartFromString, Presence::Optional)
                          .value_or(TallyPart::Addressed);
    });
}

QJsonObject toJson(const AudiencePreview::Answer &answer)
{
    QJsonObject json{{u"addressed"_s, answer.addressed},
                     {u"online"_s, answer.online},
                     {u"seenToday"_s, answer.seenToday},
                     {u"notSeenLately"_s, answer.notSeenLately},
                     {u"unknown"_s, QJsonArray::fromStringList(answer.unknown)},
                     {u"sites"_s, QJsonArray::fromStringList(answer.sites)},
                     {u"groups"_s, QJsonArray::fromStringList(answer.groups)}};
    if (answer.budget > 0) {
        json[u"budget"_s] = answer.budget;
        json[u"overBudget"_s] = listOf(answer.overBudget);
        json[u"today"_s] = listOf(answer.today);
    }
    return json;
}

Result<AudiencePreview::Answer> decodeAnswer(const QJsonObject &json, const AudiencePreview *)
{
    return reading<AudiencePreview>(json, [](JsonReader &reader, AudiencePreview::Answer &answer) {
        answer.addressed = reader.number("addressed"_L1, 0);
        answer.online = reader.number("online"_L1, 0);
        answer.seenToday = reader.number("seenToday"_L1, 0);
        answer.notSeenLately = reader.number("notSeenLately"_L1, 0);
        answer.unknown = reader.texts("unknown"_L1, 2000, reasonRule);
        answer.sites = reader.texts("sites"_L1, 500, {}, Presence::Optional);
        answer.groups = reader.texts("groups"_L1, 500, {}, Presence::Optional);
        answer.budget = reader.numberOr(0, "budget"_L1, 0, 1000);
        if (answer.budget > 0) {
            answer.overBudget = oftenFrom(reader, "overBudget"_L1);
            answer.today = oftenFrom(reader, "today"_L1);
        }
    });
}

QJsonObject toJson(const EnrolmentCreate::Answer &answer)
{
    QJsonObject json{{u"token"_s, answer.token}};
    codec::addText(json, u"invitation"_s, answer.invitation);
    return json;
}

Result<EnrolmentCreate::Answer> decodeAnswer(const QJsonObject &json, const EnrolmentCreate *)
{
    return reading<EnrolmentCreate>(json, [](JsonReader &reader, EnrolmentCreate::Answer &answer) {
        answer.token = reader.text("token"_L1);
        answer.invitation =
            reader.text("invitation"_L1, {.longest = invitationLength}, Presence::Optional);
    });
}

} // namespace foghorn
