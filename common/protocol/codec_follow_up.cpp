// SPDX-License-Identifier: GPL-3.0-or-later
// What is owed to people once an incident is over.
#include "common/protocol/codec.h"
#include "common/protocol/codec_messages.h"
#include "common/protocol/codec_reading.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using namespace ToRelay;
using codec::reading;

namespace {

constexpr int mostListed = 1000;
constexpr TextRule reasonRule{.longest = waiverLength};

QJsonObject entryJson(const FollowUpEntry &entry)
{
    QJsonObject json{{u"notice"_s, entry.notice.text},
                     {u"state"_s, toString(entry.state)},
                     {u"dueOn"_s, entry.dueOn.toString(Qt::ISODate)},
                     {u"clear"_s, entry.clear},
                     {u"unclear"_s, entry.unclear}};
    if (entry.waiver)
        json[u"waiver"_s] = QJsonObject{{u"reason"_s, entry.waiver->reason},
                                        {u"by"_s, entry.waiver->by},
                                        {u"at"_s, toIso(entry.waiver->at)}};
    return json;
}

FollowUpEntry entryFrom(JsonReader &reader)
{
    FollowUpEntry entry;
    entry.notice = reader.id<NoticeId>("notice"_L1);
    entry.state = reader.choice("state"_L1, followUpStateFromString).value_or(FollowUpState::Due);
    const QString day = reader.text("dueOn"_L1);
    entry.dueOn = QDate::fromString(day, Qt::ISODate);
    if (!day.isEmpty() && !entry.dueOn.isValid())
        reader.complain(u"dueOn"_s, u"is not a day such as 2026-12-04"_s);
    entry.clear = reader.number("clear"_L1, 0);
    entry.unclear = reader.number("unclear"_L1, 0);
    if (reader.has("waiver"_L1)) {
        JsonReader waiver = reader.object("waiver"_L1);
        entry.waiver = Waiver{waiver.text("reason"_L1, reasonRule), waiver.text("by"_L1),
                              waiver.instant("at"_L1)};
    }
    return entry;
}

} // namespace

namespace codec {

QJsonObject toParams(const FollowUpList &)
{
    return {};
}

FollowUpList fromParams(JsonReader &, As<FollowUpList>)
{
    return {};
}

QJsonObject toParams(const FollowUpWaive &waive)
{
    return {{u"notice"_s, waive.notice.text},
            {u"reason"_s, waive.reason},
            {u"idempotencyKey"_s, waive.idempotencyKey}};
}

FollowUpWaive fromParams(JsonReader &params, As<FollowUpWaive>)
{
    FollowUpWaive waive;
    waive.notice = params.id<NoticeId>("notice"_L1);
    waive.reason = params.text("reason"_L1, reasonRule);
    waive.idempotencyKey = idempotencyKeyFrom(params);
    return waive;
}

} // namespace codec

QJsonObject toJson(const FollowUpList::Answer &answer)
{
    QJsonArray entries;
    for (const FollowUpEntry &entry : answer.entries)
        entries += entryJson(entry);
    return {{u"entries"_s, entries}, {u"more"_s, answer.more}};
}

Result<FollowUpList::Answer> decodeAnswer(const QJsonObject &json, const FollowUpList *)
{
    return reading<FollowUpList>(json, [](JsonReader &reader, FollowUpList::Answer &answer) {
        for (JsonReader &item : reader.objects("entries"_L1, mostListed))
            answer.entries += entryFrom(item);
        answer.more = reader.flag("more"_L1);
    });
}

QJsonObject toJson(const FollowUpWaive::Answer &answer)
{
    return entryJson(answer.entry);
}

Result<FollowUpWaive::Answer> decodeAnswer(const QJsonObject &json, const FollowUpWaive *)
{
    return reading<FollowUpWaive>(json, [](JsonReader &reader, FollowUpWaive::Answer &answer) {
        answer.entry = entryFrom(reader);
    });
}

} // namespace foghorn
