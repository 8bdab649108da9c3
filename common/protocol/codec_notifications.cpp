// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/codec_messages.h"

namespace foghorn::codec {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nonceBytes = 32;
constexpr qint64 longestWindow = 24 * 3600 * 1000; // ms

template <class Message>
Message atCursor(JsonReader &params)
{
    Message message;
    message.epoch = params.id<Epoch>("epoch"_L1);
    message.cursor = params.whole("cursor"_L1, 0);
    return message;
}

} // namespace

QJsonObject toParams(const ToClient::Welcome &welcome)
{
    QJsonArray protocols;
    for (const int protocol : welcome.protocols)
        protocols += protocol;
    return {{u"protocols"_s, protocols},
            {u"nonce"_s, base64(welcome.nonce)},
            {u"time"_s, toIso(welcome.time)}};
}

ToClient::Welcome fromParams(JsonReader &params, As<ToClient::Welcome>)
{
    ToClient::Welcome welcome;
    welcome.protocols.clear();
    const QJsonArray protocols = params.json().value("protocols"_L1).toArray();
    for (const auto &protocol : protocols)
        welcome.protocols += int(protocol.toInteger());
    if (protocols.isEmpty())
        params.complain("protocols"_L1, u"must be a list of versions"_s);
    welcome.nonce = params.bytes("nonce"_L1, nonceBytes);
    welcome.time = params.instant("time"_L1);
    return welcome;
}

QJsonObject toParams(const ToClient::NoticeArrived &notice)
{
    QJsonObject params{{u"epoch"_s, notice.epoch.text},
                       {u"cursor"_s, notice.cursor},
                       {u"envelope"_s, toJson(notice.envelope)}};
    if (notice.history)
        params[u"history"_s] = true;
    if (notice.told)
        params[u"told"_s] = true;
    return params;
}

ToClient::NoticeArrived fromParams(JsonReader &params, As<ToClient::NoticeArrived>)
{
    auto notice = atCursor<ToClient::NoticeArrived>(params);
    notice.envelope = envelopeFrom(params, "envelope"_L1);
    notice.history = params.flag("history"_L1);
    notice.told = params.flag("told"_L1);
    return notice;
}

QJsonObject toParams(const ToClient::Withdrawn &withdrawn)
{
    return {{u"epoch"_s, withdrawn.epoch.text},
            {u"cursor"_s, withdrawn.cursor},
            {u"notice"_s, withdrawn.notice.text}};
}

ToClient::Withdrawn fromParams(JsonReader &params, As<ToClient::Withdrawn>)
{
    auto withdrawn = atCursor<ToClient::Withdrawn>(params);
    withdrawn.notice = params.id<NoticeId>("notice"_L1);
    return withdrawn;
}

QJsonObject toParams(const ToClient::Acknowledged &acknowledged)
{
    return toJson(acknowledged.what);
}

ToClient::Acknowledged fromParams(JsonReader &params, As<ToClient::Acknowledged>)
{
    return {.what = revisionFrom(params)};
}

QJsonObject toParams(const ToClient::CaughtUp &caughtUp)
{
    return {{u"epoch"_s, caughtUp.epoch.text}, {u"cursor"_s, caughtUp.cursor}};
}

ToClient::CaughtUp fromParams(JsonReader &params, As<ToClient::CaughtUp>)
{
    return atCursor<ToClient::CaughtUp>(params);
}

QJsonObject toParams(const ToClient::Tick &tick)
{
    return {{u"time"_s, toIso(tick.time)}, {u"cursor"_s, tick.cursor}};
}

ToClient::Tick fromParams(JsonReader &params, As<ToClient::Tick>)
{
    ToClient::Tick tick;
    tick.time = params.instant("time"_L1);
    tick.cursor = params.whole("cursor"_L1, 0);
    return tick;
}

QJsonObject toParams(const ToClient::Goodbye &goodbye)
{
    return {{u"reason"_s, goodbye.reason},
            {u"reconnectWithinMs"_s, QJsonArray{qint64(goodbye.reconnectFrom.count()),
                                                qint64(goodbye.reconnectTo.count())}}};
}

ToClient::Goodbye fromParams(JsonReader &params, As<ToClient::Goodbye>)
{
    ToClient::Goodbye goodbye;
    goodbye.reason = params.text("reason"_L1, {.longest = 1024, .empty = TextRule::Empty::Allowed});
    const QJsonArray window = params.json().value("reconnectWithinMs"_L1).toArray();
    const qint64 from = window.at(0).toInteger(-1), to = window.at(1).toInteger(-1);
    if (window.size() != 2 || from < 0 || to < from || to > longestWindow)
        params.complain("reconnectWithinMs"_L1, u"must be two rising numbers up to a day"_s);
    goodbye.reconnectFrom = std::chrono::milliseconds(from);
    goodbye.reconnectTo = std::chrono::milliseconds(to);
    return goodbye;
}

QJsonObject toParams(const ToClient::TallyMoved &moved)
{
    return toJson(moved.tally);
}

ToClient::TallyMoved fromParams(JsonReader &params, As<ToClient::TallyMoved>)
{
    return {.tally = params.take(tallyFromJson(params.json()))};
}

QJsonObject toParams(const ToClient::Promise &promise)
{
    return {{u"notice"_s, promise.notice.text}, {u"state"_s, toString(promise.state)}};
}

ToClient::Promise fromParams(JsonReader &params, As<ToClient::Promise>)
{
    ToClient::Promise promise;
    promise.notice = params.id<NoticeId>("notice"_L1);
    promise.state = params.choice("state"_L1, promiseStateFromString).value_or(PromiseState::Due);
    return promise;
}

} // namespace foghorn::codec
