// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QByteArray>
#include <QJsonDocument>

#include <concepts>

namespace foghorn {

// JSON-RPC 2.0, one object a text frame. What comes off the wire is checked here, once: a decoded
// value is right. Beyond QJsonDocument, duplicate keys and lone surrogates are refused.

/** The parsed object, or what is wrong with the bytes: not UTF-8, not JSON, not one object, nested
    deeper than 32, a duplicate key, a lone surrogate. */
Result<QJsonObject> parseFrame(const QByteArray &utf8);

// ---- The relay's side ----
struct IncomingRequest
{
    qint64 id = 0; // 1 … 2^53 - 1, chosen by the client
    Request request;
};
/** A frame that is not a request to us: the id as far as it could be read, and the error to answer.
    A hello of another protocol is decoded where it reads like ours (the door refuses it) and comes
    as UnsupportedProtocol where not (then close with the code of that name). A notice of the wrong
    shape comes as InvalidNotice, with paths that start at the notice; validate() is the rules' to
    call. */
struct RefusedRequest
{
    std::optional<qint64> id;
    RpcError error;
};
std::variant<IncomingRequest, RefusedRequest> decodeRequest(const QByteArray &utf8);

QByteArray encodeNotification(const Notification &notification);
QByteArray encodeAnswer(qint64 id, const QJsonObject &result);
QByteArray encodeError(std::optional<qint64> id, const RpcError &error);

// ---- The client's side ----
QByteArray encodeRequest(qint64 id, const Request &request);
/** An answer or a notification, still as JSON where its type depends on the question. Its id is 0 where
    the relay could not tell to what it answers (an error to a frame that it could not read). */
struct IncomingAnswer
{
    qint64 id = 0;
    std::variant<QJsonObject, RpcError> content;
};
/** What does not decode, also the method of a newer relay, is to be logged and passed over. */
Result<std::variant<IncomingAnswer, Notification>> decodeFromRelay(const QByteArray &utf8);

// ---- The JSON of each answer ----
#define FOGHORN_ANSWER(M)                                                                          \
    QJsonObject toJson(const ToRelay::M::Answer &answer);                                          \
    Result<ToRelay::M::Answer> decodeAnswer(const QJsonObject &json, const ToRelay::M *question);
FOGHORN_ANSWER(DeskHello)
FOGHORN_ANSWER(DeskReceipts)
FOGHORN_ANSWER(ConsoleHello)
FOGHORN_ANSWER(NoticePublish)
FOGHORN_ANSWER(NoticeRevise)
FOGHORN_ANSWER(NoticeList)
FOGHORN_ANSWER(NoticeHistory)
FOGHORN_ANSWER(TallyWatch)
FOGHORN_ANSWER(RecipientList)
FOGHORN_ANSWER(AudiencePreview)
FOGHORN_ANSWER(EnrolmentCreate)
FOGHORN_ANSWER(RelayStatus)
FOGHORN_ANSWER(TemplateList)
FOGHORN_ANSWER(TemplateSave)
FOGHORN_ANSWER(ServiceList)
FOGHORN_ANSWER(ServiceReplace)
FOGHORN_ANSWER(OutageList)
FOGHORN_ANSWER(PromiseReport)
FOGHORN_ANSWER(CoachSettings)
FOGHORN_ANSWER(ReplyList)
FOGHORN_ANSWER(HelpList)
FOGHORN_ANSWER(HelpMarked)
FOGHORN_ANSWER(AskMaintenanceRules)
FOGHORN_ANSWER(FollowUpList)
FOGHORN_ANSWER(FollowUpWaive)
FOGHORN_ANSWER(SeriesList)
FOGHORN_ANSWER(SeriesPreview)
FOGHORN_ANSWER(SeriesSave)
FOGHORN_ANSWER(SeriesSkip)
FOGHORN_ANSWER(SeriesChange)
FOGHORN_ANSWER(DrillStart)
FOGHORN_ANSWER(AskDrillReport)
FOGHORN_ANSWER(DrillList)
FOGHORN_ANSWER(EnrolmentList)
FOGHORN_ANSWER(DeskList)
FOGHORN_ANSWER(DeskRevoke)
FOGHORN_ANSWER(StaffList)
FOGHORN_ANSWER(SecondFactor)
FOGHORN_ANSWER(ApiTokenCreate)
FOGHORN_ANSWER(ApiTokenList)
FOGHORN_ANSWER(ApprovalList)
FOGHORN_ANSWER(ApprovalDecide)
FOGHORN_ANSWER(AuditList)
FOGHORN_ANSWER(AskKeyList)
#undef FOGHORN_ANSWER
/** The answers that say only that it was done. */
inline QJsonObject toJson(const ToRelay::Done &)
{
    return {};
}
template <class M>
requires std::derived_from<typename M::Answer, ToRelay::Done> Result<typename M::Answer>
decodeAnswer(const QJsonObject &, const M *)
{
    return typename M::Answer{};
}
// decodeAnswer's second argument only picks the overload: decodeAnswer(json, (const M *)nullptr).

/** The answer as bytes: encodeAnswer(id, toJson(answer)). */
template <class Answer>
QByteArray encodeAnswerOf(qint64 id, const Answer &answer)
{
    return encodeAnswer(id, toJson(answer));
}

} // namespace foghorn
