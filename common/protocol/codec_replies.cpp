// SPDX-License-Identifier: GPL-3.0-or-later
// How it is for people once something works again, and their calls for help.
#include "common/protocol/codec.h"
#include "common/protocol/codec_messages.h"
#include "common/protocol/codec_reading.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using namespace ToRelay;
using codec::reading;

namespace {

constexpr int mostListed = 1000;
constexpr TextRule nameRule{.longest = 256, .empty = TextRule::Empty::Allowed};
constexpr TextRule lineRule{.longest = wire::commentLength, .empty = TextRule::Empty::Allowed};

QJsonObject toJson(const SiteReplies &site)
{
    return {{u"site"_s, site.site}, {u"works"_s, site.works}, {u"stillBroken"_s, site.stillBroken}};
}

SiteReplies siteFrom(JsonReader &reader)
{
    return {reader.text("site"_L1, nameRule), reader.number("works"_L1, 0),
            reader.number("stillBroken"_L1, 0)};
}

QJsonObject toJson(const PersonReply &reply)
{
    QJsonObject json{{u"person"_s, reply.person.text},
                     {u"answer"_s, toString(reply.answer)},
                     {u"at"_s, toIso(reply.at)}};
    codec::addText(json, u"name"_s, reply.name);
    codec::addText(json, u"site"_s, reply.site);
    codec::addText(json, u"host"_s, reply.host);
    codec::addText(json, u"comment"_s, reply.comment);
    return json;
}

PersonReply replyFrom(JsonReader &reader)
{
    PersonReply reply;
    reply.person = {reader.text("person"_L1)};
    reply.name = reader.text("name"_L1, nameRule, Presence::Optional);
    reply.site = reader.text("site"_L1, nameRule, Presence::Optional);
    reply.host = reader.text("host"_L1, nameRule, Presence::Optional);
    reply.answer = reader.choice("answer"_L1, replyAnswerFromString).value_or(ReplyAnswer::Works);
    reply.comment = reader.text("comment"_L1, lineRule, Presence::Optional);
    reply.at = reader.instant("at"_L1);
    return reply;
}

QJsonObject callJson(const HelpCall &call)
{
    QJsonObject json{{u"call"_s, call.number},
                     {u"notice"_s, call.notice.text},
                     {u"person"_s, call.person.text},
                     {u"line"_s, call.line},
                     {u"at"_s, toIso(call.at)}};
    codec::addText(json, u"name"_s, call.name);
    codec::addText(json, u"site"_s, call.site);
    codec::addText(json, u"host"_s, call.host);
    codec::addText(json, u"takenBy"_s, call.takenBy);
    if (call.takenAt)
        json[u"takenAt"_s] = toIso(*call.takenAt);
    if (call.doneAt)
        json[u"doneAt"_s] = toIso(*call.doneAt);
    return json;
}

HelpCall callFrom(JsonReader &reader)
{
    HelpCall call;
    call.number = reader.whole("call"_L1, 1);
    call.notice = reader.id<NoticeId>("notice"_L1);
    call.person = {reader.text("person"_L1)};
    call.name = reader.text("name"_L1, nameRule, Presence::Optional);
    call.site = reader.text("site"_L1, nameRule, Presence::Optional);
    call.host = reader.text("host"_L1, nameRule, Presence::Optional);
    call.line = reader.text("line"_L1, lineRule);
    call.at = reader.instant("at"_L1);
    call.takenBy = reader.text("takenBy"_L1, nameRule, Presence::Optional);
    call.takenAt = reader.instantIfThere("takenAt"_L1);
    call.doneAt = reader.instantIfThere("doneAt"_L1);
    return call;
}

QJsonArray listOf(const auto &items)
{
    QJsonArray json;
    for (const auto &item : items)
        json += toJson(item);
    return json;
}

QJsonArray callsJson(const QList<HelpCall> &calls)
{
    QJsonArray json;
    for (const HelpCall &call : calls)
        json += callJson(call);
    return json;
}

} // namespace

namespace codec {

QJsonObject toParams(const ReplyList &list)
{
    return {{u"notice"_s, list.notice.text}};
}

ReplyList fromParams(JsonReader &params, As<ReplyList>)
{
    return {params.id<NoticeId>("notice"_L1)};
}

QJsonObject toParams(const HelpList &)
{
    return {};
}

HelpList fromParams(JsonReader &, As<HelpList>)
{
    return {};
}

QJsonObject toParams(const HelpMarked &marked)
{
    return {{u"call"_s, marked.call}, {u"mark"_s, toString(marked.mark)}};
}

HelpMarked fromParams(JsonReader &params, As<HelpMarked>)
{
    HelpMarked marked;
    marked.call = params.whole("call"_L1, 1);
    marked.mark = params.choice("mark"_L1, helpMarkFromString).value_or(HelpMark::Take);
    return marked;
}

QJsonObject toParams(const ToClient::HelpMoved &moved)
{
    return callJson(moved.call);
}

ToClient::HelpMoved fromParams(JsonReader &params, As<ToClient::HelpMoved>)
{
    return {callFrom(params)};
}

} // namespace codec

QJsonObject toJson(const ReplyList::Answer &answer)
{
    return {{u"sites"_s, listOf(answer.sites)},
            {u"replies"_s, listOf(answer.replies)},
            {u"more"_s, answer.more}};
}

Result<ReplyList::Answer> decodeAnswer(const QJsonObject &json, const ReplyList *)
{
    return reading<ReplyList>(json, [](JsonReader &reader, ReplyList::Answer &answer) {
        for (JsonReader &item : reader.objects("sites"_L1))
            answer.sites += siteFrom(item);
        for (JsonReader &item : reader.objects("replies"_L1, mostListed))
            answer.replies += replyFrom(item);
        answer.more = reader.flag("more"_L1);
    });
}

QJsonObject toJson(const HelpList::Answer &answer)
{
    return {{u"calls"_s, callsJson(answer.calls)}, {u"more"_s, answer.more}};
}

Result<HelpList::Answer> decodeAnswer(const QJsonObject &json, const HelpList *)
{
    return reading<HelpList>(json, [](JsonReader &reader, HelpList::Answer &answer) {
        for (JsonReader &item : reader.objects("calls"_L1, mostListed))
            answer.calls += callFrom(item);
        answer.more = reader.flag("more"_L1);
    });
}

QJsonObject toJson(const HelpMarked::Answer &answer)
{
    return callJson(answer.call);
}

Result<HelpMarked::Answer> decodeAnswer(const QJsonObject &json, const HelpMarked *)
{
    return reading<HelpMarked>(json, [](JsonReader &reader, HelpMarked::Answer &answer) {
        answer.call = callFrom(reader);
    });
}

} // namespace foghorn
