// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/codec.h"
#include "common/protocol/codec_messages.h"
#include "common/protocol/json_scan.h"
#include "common/protocol/receipt_frames.h"

#include "common/overloaded.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using wire::ErrorCode;

namespace {

constexpr qsizetype mostFieldText =
    16 * 1024; // characters of data.fields: an error must fit a frame
constexpr qsizetype longestPath = 256;

QByteArray bytesOf(QJsonObject frame)
{
    frame[u"jsonrpc"_s] = u"2.0"_s;
    return QJsonDocument(frame).toJson(QJsonDocument::Compact);
}

RpcError refusal(ErrorCode code, const QString &message, const QList<FieldProblem> &fields = {})
{
    return {.code = code, .message = message, .fields = fields};
}

/** The object in the frame. Not JSON at all is one error, JSON that is no object another. */
std::variant<QJsonObject, RpcError> readFrame(const QByteArray &utf8)
{
    if (const QString trap = findJsonTrap(utf8); !trap.isEmpty())
        return refusal(ErrorCode::ParseError, trap);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &problem);
    if (problem.error != QJsonParseError::NoError)
        return refusal(ErrorCode::ParseError,
                       u"not JSON: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    if (document.isArray())
        return refusal(ErrorCode::InvalidRequest, u"batches are not taken: one object a frame"_s);
    if (!document.isObject())
        return refusal(ErrorCode::InvalidRequest, u"not an object"_s);
    return document.object();
}

/** 1 … 2^53 - 1, or nothing. */
std::optional<qint64> idFrom(const QJsonValue &value)
{
    const qint64 id = value.toInteger(0);
    return value.isDouble() && id >= 1 && id <= largestWhole ? std::optional(id) : std::nullopt;
}

QList<FieldProblem> below(const QString &path, QList<FieldProblem> fields)
{
    for (FieldProblem &problem : fields)
        problem.field = problem.field.isEmpty() ? path : path + u'.' + problem.field;
    return fields;
}

std::optional<RpcError> errorOf(const Findings &findings)
{
    if (findings.none())
        return std::nullopt;
    if (findings.unsupportedProtocol) // of which we cannot know how its members look
        return refusal(ErrorCode::UnsupportedProtocol,
                       u"this relay speaks protocol %1"_s.arg(wire::protocolVersion));
    if (!findings.fields.isEmpty())
        return refusal(ErrorCode::InvalidParams, u"the parameters are not right"_s,
                       findings.fields + below(u"notice"_s, findings.noticeFields));
    return refusal(ErrorCode::InvalidNotice, u"the notice is not right"_s, findings.noticeFields);
}

/** The message that `method` names in one of the two variants, or the error to answer. */
template <class Messages>
std::variant<Messages, RpcError> readMessage(const QString &method, const QJsonObject &params)
{
    Findings findings;
    JsonReader reader(params, findings);
    std::optional<Messages> message;
    const bool known =
        codec::withMessage(method, codec::As<Messages>{}, [&]<class M>(codec::As<M> as) {
            message = codec::fromParams(reader, as);
        });
    if (!known)
        return refusal(ErrorCode::MethodNotFound, u"there is no such method"_s);
    if (const std::optional<RpcError> error = errorOf(findings))
        return *error;
    return *std::move(message);
}

template <class Messages>
QJsonObject callOf(const Messages &messages)
{
    return std::visit(
        []<class M>(const M &message) {
            return QJsonObject{{u"method"_s, QString::fromLatin1(M::method)},
                               {u"params"_s, codec::toParams(message)}};
        },
        messages);
}

QJsonArray toJson(const QList<FieldProblem> &fields)
{
    QJsonArray json;
    qsizetype size = 0;
    for (const FieldProblem &problem : fields) {
        size += qMin(problem.field.size(), longestPath) + qMin(problem.reason.size(), longestPath);
        if (size > mostFieldText)
            break;
        json += QJsonObject{{u"field"_s, problem.field.left(longestPath)},
                            {u"reason"_s, problem.reason.left(longestPath)}};
    }
    return json;
}

QJsonObject dataOf(const RpcError &error)
{
    QJsonObject data;
    if (!error.fields.isEmpty())
        data[u"fields"_s] = toJson(error.fields);
    if (error.retryAfter)
        data[u"retryAfterMs"_s] = qint64(error.retryAfter->count());
    if (error.current)
        data[u"current"_s] = toJson(*error.current);
    codec::addText(data, u"approval"_s, error.approval);
    return data;
}

RpcError errorFrom(JsonReader reader)
{
    constexpr TextRule any{
        .longest = 4096, .empty = TextRule::Empty::Allowed, .lines = TextRule::Lines::Many};
    RpcError error;
    error.code = ErrorCode(
        reader.whole("code"_L1, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    error.message = reader.text("message"_L1, any);
    JsonReader data = reader.object("data"_L1, Presence::Optional);
    for (JsonReader &field : data.objects("fields"_L1, 10'000, Presence::Optional))
        error.fields += FieldProblem{field.text("field"_L1, any), field.text("reason"_L1, any)};
    if (data.has("retryAfterMs"_L1))
        error.retryAfter = std::chrono::milliseconds(data.whole("retryAfterMs"_L1, 0));
    if (data.has("current"_L1))
        error.current = codec::envelopeFrom(data, "current"_L1);
    error.approval = data.text("approval"_L1, {}, Presence::Optional);
    return error;
}

Result<IncomingAnswer> answerFrom(const QJsonObject &frame)
{
    Findings findings;
    JsonReader reader(frame, findings);
    IncomingAnswer answer;
    const QJsonValue id = frame.value("id"_L1);
    answer.id = idFrom(id).value_or(0);
    if (answer.id == 0 && !(id.isNull() && frame.contains("error"_L1)))
        reader.complain("id"_L1, u"must be the id of a request"_s);
    if (frame.contains("error"_L1) == frame.contains("result"_L1))
        reader.complain("result"_L1, u"exactly one of result and error must be there"_s);
    else if (frame.contains("error"_L1))
        answer.content = errorFrom(reader.object("error"_L1));
    else
        answer.content = reader.raw("result"_L1).value_or(QJsonObject());
    if (!findings.none())
        return Error{u"not an answer"_s, findings.fields};
    return answer;
}

} // namespace

Result<QJsonObject> parseFrame(const QByteArray &utf8)
{
    std::variant<QJsonObject, RpcError> frame = readFrame(utf8);
    if (const auto *error = std::get_if<RpcError>(&frame))
        return Error{error->message};
    return std::get<QJsonObject>(std::move(frame));
}

std::variant<IncomingRequest, RefusedRequest> decodeRequest(const QByteArray &utf8)
{
    if (auto receipts = readReceiptsFrame(utf8))
        return *std::move(receipts);
    const std::variant<QJsonObject, RpcError> parsed = readFrame(utf8);
    if (const auto *error = std::get_if<RpcError>(&parsed))
        return RefusedRequest{std::nullopt, *error};
    const QJsonObject &frame = std::get<QJsonObject>(parsed);
    const std::optional<qint64> id = idFrom(frame.value("id"_L1));
    const QJsonValue params = frame.value("params"_L1);
    const auto noRequest = [](const QString &reason) {
        return RefusedRequest{std::nullopt, refusal(ErrorCode::InvalidRequest, reason)};
    };
    if (frame.value("jsonrpc"_L1).toString() != "2.0"_L1)
        return noRequest(u"jsonrpc must be \"2.0\""_s);
    if (!id)
        return noRequest(u"id must be a whole number from 1 to 2^53 - 1"_s);
    if (!frame.value("method"_L1).isString())
        return noRequest(u"method must be a string"_s);
    if (!params.isUndefined() && !params.isObject())
        return RefusedRequest{id, refusal(ErrorCode::InvalidParams, u"params must be an object"_s)};
    auto request = readMessage<Request>(frame.value("method"_L1).toString(), params.toObject());
    if (const auto *error = std::get_if<RpcError>(&request))
        return RefusedRequest{id, *error};
    return IncomingRequest{*id, std::get<Request>(std::move(request))};
}

QByteArray encodeNotification(const Notification &notification)
{
    return bytesOf(callOf(notification));
}

QByteArray encodeAnswer(qint64 id, const QJsonObject &result)
{
    return bytesOf({{u"id"_s, id}, {u"result"_s, result}});
}

QByteArray encodeError(std::optional<qint64> id, const RpcError &error)
{
    QJsonObject json{{u"code"_s, int(error.code)}, {u"message"_s, error.message}};
    if (const QJsonObject data = dataOf(error); !data.isEmpty())
        json[u"data"_s] = data;
    return bytesOf({{u"id"_s, id ? QJsonValue(*id) : QJsonValue()}, {u"error"_s, json}});
}

QByteArray encodeRequest(qint64 id, const Request &request)
{
    QJsonObject call = callOf(request);
    call[u"id"_s] = id;
    return bytesOf(call);
}

Result<std::variant<IncomingAnswer, Notification>> decodeFromRelay(const QByteArray &utf8)
{
    using Incoming = std::variant<IncomingAnswer, Notification>;
    const Result<QJsonObject> frame = parseFrame(utf8);
    if (!frame)
        return frame.error();
    if (frame->value("jsonrpc"_L1).toString() != "2.0"_L1)
        return Error{u"jsonrpc must be \"2.0\""_s};
    if (!frame->contains("method"_L1)) {
        const Result<IncomingAnswer> answer = answerFrom(*frame);
        return answer ? Result<Incoming>(Incoming(*answer)) : answer.error();
    }
    const QString method = frame->value("method"_L1).toString();
    auto notification = readMessage<Notification>(method, frame->value("params"_L1).toObject());
    if (const auto *error = std::get_if<RpcError>(&notification))
        return Error{method.left(40) + u": "_s + error->message, error->fields};
    return Incoming(std::get<Notification>(std::move(notification)));
}

} // namespace foghorn
