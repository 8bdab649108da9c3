// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/tally.h"

#include "common/model/enum_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr auto answers = enumNames<ReplyAnswer>({{ReplyAnswer::Works, "works"},
                                                 {ReplyAnswer::StillBroken, "stillBroken"},
                                                 {ReplyAnswer::NeedHelp, "needHelp"},
                                                 {ReplyAnswer::Clear, "clear"},
                                                 {ReplyAnswer::Unclear, "unclear"}});

/** Keeps the highest revision, and for it the earliest time. */
void climb(int &reached, std::optional<Instant> *at, int revision, Instant when)
{
    if (revision < reached)
        return;
    if (at && (revision > reached || !*at || when < **at))
        *at = when;
    reached = revision;
}

/** Adds one person to the counts of a group. */
void add(StateCounts &counts, const Standing &standing, const Ask &ask)
{
    counts.delivered += standing.delivered >= ask.revision && ask.revision > 0;
    counts.displayed += standing.displayed >= ask.asks && standing.displayed > 0;
    if (counts.acknowledged && standing.acknowledged >= ask.asks && standing.acknowledged > 0)
        ++*counts.acknowledged;
    const auto furthest = furthestState(standing, ask);
    counts.held += furthest == ReceiptState::Held;
    counts.expiredUnseen += furthest == ReceiptState::ExpiredUnseen;
}

QJsonObject countsJson(const StateCounts &counts)
{
    return {
        {u"delivered"_s, counts.delivered},
        {u"held"_s, counts.held},
        {u"expiredUnseen"_s, counts.expiredUnseen},
        {u"displayed"_s, counts.displayed},
        {u"acknowledged"_s, counts.acknowledged ? QJsonValue(*counts.acknowledged) : QJsonValue()}};
}

StateCounts countsFromJson(const QJsonObject &json)
{
    StateCounts counts{json["delivered"_L1].toInt(),
                       json["held"_L1].toInt(),
                       json["expiredUnseen"_L1].toInt(),
                       json["displayed"_L1].toInt(),
                       {}};
    if (json["acknowledged"_L1].isDouble())
        counts.acknowledged = json["acknowledged"_L1].toInt();
    return counts;
}

} // namespace

QString toString(ReplyAnswer value)
{
    return answers.nameOf(value);
}
std::optional<ReplyAnswer> replyAnswerFromString(QStringView text)
{
    return answers.valueOf(text);
}

ReplyTopic topicOf(ReplyAnswer value)
{
    switch (value) {
    case ReplyAnswer::Works:
    case ReplyAnswer::StillBroken: return ReplyTopic::Works;
    case ReplyAnswer::NeedHelp: return ReplyTopic::Help;
    case ReplyAnswer::Clear:
    case ReplyAnswer::Unclear: return ReplyTopic::Clarity;
    }
    return ReplyTopic::Works;
}

void Standing::take(ReceiptState state, int revision, Instant at)
{
    climb(delivered, &deliveredAt, revision, at);
    switch (state) {
    case ReceiptState::Delivered: break;
    case ReceiptState::Held: climb(held, nullptr, revision, at); break;
    case ReceiptState::ExpiredUnseen: climb(expiredUnseen, nullptr, revision, at); break;
    case ReceiptState::Displayed: climb(displayed, &displayedAt, revision, at); break;
    case ReceiptState::Acknowledged:
        climb(displayed, &displayedAt, revision, at);
        climb(acknowledged, &acknowledgedAt, revision, at);
        break;
    }
}

std::optional<ReceiptState> furthestState(const Standing &standing, const Ask &ask)
{
    const int asks = std::max(1, ask.asks);
    if (standing.acknowledged >= asks)
        return ReceiptState::Acknowledged;
    if (standing.displayed >= asks)
        return ReceiptState::Displayed;
    if (standing.expiredUnseen >= asks)
        return ReceiptState::ExpiredUnseen;
    if (standing.held >= asks)
        return ReceiptState::Held;
    if (standing.delivered >= std::max(1, ask.revision))
        return ReceiptState::Delivered;
    return {};
}

Tally count(const Ask &ask, const QList<Counted> &people)
{
    Tally tally;
    tally.notice = ask.notice;
    tally.revision = ask.revision;
    tally.asks = ask.asks;
    if (ask.acknowledgementRequired) {
        tally.counts.acknowledged = 0;
        tally.formerly.acknowledged = 0;
    }
    if (ask.ending > 0)
        tally.loop.emplace();
    for (const Counted &person : people) {
        const Standing &standing = person.standing;
        if (tally.loop && !person.shared && standing.displayed > 0) {
            ++tally.loop->told;
            tally.loop->toldOver += standing.displayed >= ask.ending;
        }
        if (person.shared) {
            if (!person.matches || (!person.seenLately && !person.handed))
                continue;
            ++tally.sharedDesks;
            add(tally.shared, standing, ask);
        } else if (!person.matches) {
            if (!person.handed)
                continue;
            ++tally.formerlyAddressed;
            add(tally.formerly, standing, ask);
        } else if (person.seenLately || person.handed) {
            ++tally.addressed;
            tally.online += person.online;
            tally.works += standing.reply == ReplyAnswer::Works;
            tally.stillBroken += standing.reply == ReplyAnswer::StillBroken;
            tally.clear += standing.clarity == ReplyAnswer::Clear;
            tally.unclear += standing.clarity == ReplyAnswer::Unclear;
            tally.acknowledgedEarlierAsk += ask.acknowledgementRequired &&
                                            standing.acknowledged > 0 &&
                                            standing.acknowledged < ask.asks;
            add(tally.counts, standing, ask);
        } else {
            ++tally.notSeenLately;
        }
    }
    return tally;
}

QJsonObject toJson(const Tally &tally)
{
    QJsonObject json = countsJson(tally.counts);
    QJsonObject formerly = countsJson(tally.formerly);
    formerly[u"people"_s] = tally.formerlyAddressed;
    QJsonObject shared = countsJson(tally.shared);
    shared.remove("acknowledged"_L1);
    shared[u"desks"_s] = tally.sharedDesks;
    json[u"notice"_s] = tally.notice.text;
    json[u"revision"_s] = tally.revision;
    json[u"asks"_s] = tally.asks;
    json[u"addressed"_s] = tally.addressed;
    json[u"online"_s] = tally.online;
    json[u"acknowledgedEarlierAsk"_s] = tally.acknowledgedEarlierAsk;
    json[u"stillBroken"_s] = tally.stillBroken;
    json[u"works"_s] = tally.works;
    json[u"clear"_s] = tally.clear;
    json[u"unclear"_s] = tally.unclear;
    json[u"notSeenLately"_s] = tally.notSeenLately;
    json[u"formerlyAddressed"_s] = formerly;
    json[u"sharedDesks"_s] = shared;
    if (tally.loop)
        json[u"loop"_s] =
            QJsonObject{{u"told"_s, tally.loop->told}, {u"toldOver"_s, tally.loop->toldOver}};
    return json;
}

Result<Tally> tallyFromJson(const QJsonObject &json)
{
    Error error{u"the tally has wrong fields"_s};
    if (json["notice"_L1].toString().isEmpty())
        error.fields << FieldProblem{u"notice"_s, u"a notice's id is needed"_s};
    for (const char *name : {"revision", "asks", "addressed", "online", "delivered", "displayed"}) {
        if (!json[QLatin1StringView(name)].isDouble())
            error.fields << FieldProblem{QString::fromLatin1(name), u"a number is needed"_s};
    }
    if (!error.fields.isEmpty())
        return error;
    Tally tally;
    tally.notice = {json["notice"_L1].toString()};
    tally.revision = json["revision"_L1].toInt();
    tally.asks = json["asks"_L1].toInt();
    tally.addressed = json["addressed"_L1].toInt();
    tally.online = json["online"_L1].toInt();
    tally.counts = countsFromJson(json);
    tally.acknowledgedEarlierAsk = json["acknowledgedEarlierAsk"_L1].toInt();
    tally.stillBroken = json["stillBroken"_L1].toInt();
    tally.works = json["works"_L1].toInt(); // an older relay does not say
    tally.clear = json["clear"_L1].toInt();
    tally.unclear = json["unclear"_L1].toInt();
    tally.notSeenLately = json["notSeenLately"_L1].toInt();
    const QJsonObject formerly = json["formerlyAddressed"_L1].toObject();
    tally.formerlyAddressed = formerly["people"_L1].toInt();
    tally.formerly = countsFromJson(formerly);
    const QJsonObject shared = json["sharedDesks"_L1].toObject();
    tally.sharedDesks = shared["desks"_L1].toInt();
    tally.shared = countsFromJson(shared);
    tally.shared.acknowledged.reset();
    if (const QJsonValue loop = json["loop"_L1]; loop.isObject())
        tally.loop = ClosedLoop{loop["told"_L1].toInt(), loop["toldOver"_L1].toInt()};
    return tally;
}

} // namespace foghorn
