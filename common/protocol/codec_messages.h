// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/json_reader.h"
#include "common/protocol/messages.h"

#include <type_traits>

// Inside the codec: the params of each message, written by toParams() and read by fromParams(). The
// overloads stand in the codec_*.cpp files, by what the messages are about; a message without them does not compile, since the codec visits both variants whole.
namespace foghorn::codec {

template <class Message>
using As = std::type_identity<Message>; // picks the overload: As<ToRelay::DeskHello>{}

#define FOGHORN_PARAMS(M)                                                                          \
    QJsonObject toParams(const M &message);                                                        \
    M fromParams(JsonReader &params, As<M>);
FOGHORN_PARAMS(ToRelay::DeskHello)
FOGHORN_PARAMS(ToRelay::DeskReceipts)
FOGHORN_PARAMS(ToRelay::DeskReply)
FOGHORN_PARAMS(ToRelay::ConsoleHello)
FOGHORN_PARAMS(ToRelay::NoticePublish)
FOGHORN_PARAMS(ToRelay::NoticeRevise)
FOGHORN_PARAMS(ToRelay::NoticeList)
FOGHORN_PARAMS(ToRelay::NoticeHistory)
FOGHORN_PARAMS(ToRelay::TallyWatch)
FOGHORN_PARAMS(ToRelay::RecipientList)
FOGHORN_PARAMS(ToRelay::AudiencePreview)
FOGHORN_PARAMS(ToRelay::EnrolmentCreate)
FOGHORN_PARAMS(ToRelay::StaffAdd)
FOGHORN_PARAMS(ToRelay::RelayStatus)
FOGHORN_PARAMS(ToRelay::TemplateList)
FOGHORN_PARAMS(ToRelay::TemplateSave)
FOGHORN_PARAMS(ToRelay::TemplateRemove)
FOGHORN_PARAMS(ToRelay::ServiceList)
FOGHORN_PARAMS(ToRelay::ServiceReplace)
FOGHORN_PARAMS(ToRelay::OutageList)
FOGHORN_PARAMS(ToRelay::PromiseReport)
FOGHORN_PARAMS(ToRelay::CoachSettings)
FOGHORN_PARAMS(ToRelay::AskMaintenanceRules)
FOGHORN_PARAMS(ToRelay::SeriesList)
FOGHORN_PARAMS(ToRelay::SeriesPreview)
FOGHORN_PARAMS(ToRelay::SeriesSave)
FOGHORN_PARAMS(ToRelay::SeriesSkip)
FOGHORN_PARAMS(ToRelay::SeriesChange)
FOGHORN_PARAMS(ToRelay::SeriesRemove)
FOGHORN_PARAMS(ToClient::Welcome)
FOGHORN_PARAMS(ToClient::NoticeArrived)
FOGHORN_PARAMS(ToClient::Withdrawn)
FOGHORN_PARAMS(ToClient::Acknowledged)
FOGHORN_PARAMS(ToClient::CaughtUp)
FOGHORN_PARAMS(ToClient::Tick)
FOGHORN_PARAMS(ToClient::Goodbye)
FOGHORN_PARAMS(ToClient::TallyMoved)
FOGHORN_PARAMS(ToClient::Promise)
FOGHORN_PARAMS(ToRelay::ReplyList)
FOGHORN_PARAMS(ToRelay::HelpList)
FOGHORN_PARAMS(ToRelay::HelpMarked)
FOGHORN_PARAMS(ToClient::HelpMoved)
FOGHORN_PARAMS(ToRelay::FollowUpList)
FOGHORN_PARAMS(ToRelay::FollowUpWaive)
FOGHORN_PARAMS(ToRelay::DrillStart)
FOGHORN_PARAMS(ToRelay::AskDrillReport)
FOGHORN_PARAMS(ToRelay::DrillList)
FOGHORN_PARAMS(ToRelay::EnrolmentList)
FOGHORN_PARAMS(ToRelay::EnrolmentRevoke)
FOGHORN_PARAMS(ToRelay::DeskList)
FOGHORN_PARAMS(ToRelay::DeskRename)
FOGHORN_PARAMS(ToRelay::DeskRevoke)
FOGHORN_PARAMS(ToRelay::DeskReadmit)
FOGHORN_PARAMS(ToRelay::StaffList)
FOGHORN_PARAMS(ToRelay::StaffChange)
FOGHORN_PARAMS(ToRelay::StaffPassword)
FOGHORN_PARAMS(ToRelay::SecondFactor)
FOGHORN_PARAMS(ToRelay::ApiTokenCreate)
FOGHORN_PARAMS(ToRelay::ApiTokenList)
FOGHORN_PARAMS(ToRelay::ApiTokenRevoke)
FOGHORN_PARAMS(ToRelay::ApprovalList)
FOGHORN_PARAMS(ToRelay::ApprovalDecide)
FOGHORN_PARAMS(ToRelay::AuditList)
FOGHORN_PARAMS(ToRelay::AskKeyList)
FOGHORN_PARAMS(ToRelay::KeyListPublish)
FOGHORN_PARAMS(ToRelay::KeyOffer)
FOGHORN_PARAMS(ToRelay::NoticeSign)
FOGHORN_PARAMS(ToRelay::DeskDisbelieved)
FOGHORN_PARAMS(ToClient::KeyListMoved)
FOGHORN_PARAMS(ToClient::CertificateEnding)
FOGHORN_PARAMS(ToClient::ApprovalMoved)
#undef FOGHORN_PARAMS

/** Calls `take(As<Alternative>{})` for the message that names `method`; false when none does. */
template <class Take, class... Messages>
bool withMessage(const QString &method, As<std::variant<Messages...>>, const Take &take)
{
    return ((method == QLatin1StringView(Messages::method) && (take(As<Messages>{}), true)) || ...);
}

// ---- Parts that several messages share (codec_parts.cpp) ----
QString base64(const QByteArray &bytes);
/** Writes a member only where it says something. */
void addText(QJsonObject &to, const QString &key, const QString &text);
void addInstant(QJsonObject &to, const QString &key, const std::optional<Instant> &instant);

QJsonObject toJson(const App &app);
App appFrom(JsonReader reader);
QJsonObject toJson(const NoticeRevision &revision);
NoticeRevision revisionFrom(JsonReader reader);
QJsonArray toJson(const QList<NoticeRevision> &revisions);
QList<NoticeRevision> revisionsFrom(const QList<JsonReader> &readers);
QJsonObject toJson(const Policy &policy);
Policy policyFrom(JsonReader reader);
QJsonObject toJson(const Trust &trust);
Trust trustFrom(JsonReader reader);
QJsonArray toJson(const QList<Right> &rights);
/** Of `rights`; words that a newer relay knows are passed over. */
/** Rights that nobody here knows are passed over. */
QList<Right> rightsFrom(JsonReader &reader, QLatin1StringView member = QLatin1StringView("rights"),
                        Presence presence = Presence::Required);
/** As `limit`, where there is one. */
void addLimit(QJsonObject &to, const StaffLimit &limit);
StaffLimit limitFrom(JsonReader &reader);
QJsonObject toJson(const Approval &approval);
Approval approvalFrom(JsonReader reader);
Envelope envelopeFrom(JsonReader &reader, QLatin1StringView key, Payload = Payload::Notice);
/** Exactly one of two members must be there; says whether it is the first. */
bool firstOfTwo(JsonReader &params, QLatin1StringView first, QLatin1StringView second);
/** What every changing request carries. */
QString idempotencyKeyFrom(JsonReader &params);
/** The protocol version; another one than ours is noted. */
int protocolFrom(JsonReader &reader);

} // namespace foghorn::codec
