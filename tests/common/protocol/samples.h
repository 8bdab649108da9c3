// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"

#include <QJsonArray>
#include <QtTest>

#include <type_traits>

/** One or more realistic messages of every kind, and a way to spoil them. */
namespace foghorn::sample {

template <class Message>
struct Named
{
    const char *name;
    Message message;
};
template <class Message>
using Many = QList<Named<Message>>;
template <class Message>
using As = std::type_identity<Message>;

Instant at(const char *iso);
SigningKey relayKey(); // from a fixed seed, so that signatures are the same in every run
Trust trust();
Notice outage();     // an e-mail outage in four languages, revision 3
Envelope envelope(); // outage(), signed with relayKey()
Tally tally();
NoticeTemplate slowSystem(); // one blank, two languages
CatalogueService payrollService();

Many<ToRelay::DeskHello> of(As<ToRelay::DeskHello>);
Many<ToRelay::DeskReceipts> of(As<ToRelay::DeskReceipts>);
Many<ToRelay::DeskReply> of(As<ToRelay::DeskReply>);
Many<ToRelay::ConsoleHello> of(As<ToRelay::ConsoleHello>);
Many<ToRelay::NoticePublish> of(As<ToRelay::NoticePublish>);
Many<ToRelay::NoticeRevise> of(As<ToRelay::NoticeRevise>);
Many<ToRelay::NoticeList> of(As<ToRelay::NoticeList>);
Many<ToRelay::NoticeHistory> of(As<ToRelay::NoticeHistory>);
Many<ToRelay::TallyWatch> of(As<ToRelay::TallyWatch>);
Many<ToRelay::RecipientList> of(As<ToRelay::RecipientList>);
Many<ToRelay::AudiencePreview> of(As<ToRelay::AudiencePreview>);
Many<ToRelay::EnrolmentCreate> of(As<ToRelay::EnrolmentCreate>);
Many<ToRelay::StaffAdd> of(As<ToRelay::StaffAdd>);
Many<ToRelay::RelayStatus> of(As<ToRelay::RelayStatus>);
Many<ToRelay::TemplateList> of(As<ToRelay::TemplateList>);
Many<ToRelay::TemplateSave> of(As<ToRelay::TemplateSave>);
Many<ToRelay::TemplateRemove> of(As<ToRelay::TemplateRemove>);
Many<ToRelay::ServiceList> of(As<ToRelay::ServiceList>);
Many<ToRelay::ServiceReplace> of(As<ToRelay::ServiceReplace>);
Many<ToRelay::OutageList> of(As<ToRelay::OutageList>);
Many<ToRelay::PromiseReport> of(As<ToRelay::PromiseReport>);
Many<ToRelay::ReplyList> of(As<ToRelay::ReplyList>);
Many<ToRelay::HelpList> of(As<ToRelay::HelpList>);
Many<ToRelay::HelpMarked> of(As<ToRelay::HelpMarked>);
Many<ToClient::HelpMoved> of(As<ToClient::HelpMoved>);
HelpCall helpCall();
Many<ToRelay::CoachSettings> of(As<ToRelay::CoachSettings>);
Many<ToRelay::AskMaintenanceRules> of(As<ToRelay::AskMaintenanceRules>);
Many<ToRelay::FollowUpList> of(As<ToRelay::FollowUpList>);
Many<ToRelay::FollowUpWaive> of(As<ToRelay::FollowUpWaive>);
MaintenanceSeries sapSeries();
QList<SeriesOccurrence> sapOccurrences();
Many<ToRelay::SeriesList> of(As<ToRelay::SeriesList>);
Many<ToRelay::SeriesPreview> of(As<ToRelay::SeriesPreview>);
Many<ToRelay::SeriesSave> of(As<ToRelay::SeriesSave>);
Many<ToRelay::SeriesSkip> of(As<ToRelay::SeriesSkip>);
Many<ToRelay::SeriesChange> of(As<ToRelay::SeriesChange>);
Many<ToRelay::SeriesRemove> of(As<ToRelay::SeriesRemove>);
Many<ToRelay::DrillStart> of(As<ToRelay::DrillStart>);
Many<ToRelay::AskDrillReport> of(As<ToRelay::AskDrillReport>);
Many<ToRelay::DrillList> of(As<ToRelay::DrillList>);
EnrolmentTokenEntry lyonToken();
DeskEntry receptionEntry();
StaffLimit onlyLyon();
ApiTokenEntry monitoringToken();
Approval waitingApproval();
Many<ToRelay::EnrolmentList> of(As<ToRelay::EnrolmentList>);
Many<ToRelay::EnrolmentRevoke> of(As<ToRelay::EnrolmentRevoke>);
Many<ToRelay::DeskList> of(As<ToRelay::DeskList>);
Many<ToRelay::DeskRename> of(As<ToRelay::DeskRename>);
Many<ToRelay::DeskRevoke> of(As<ToRelay::DeskRevoke>);
Many<ToRelay::DeskReadmit> of(As<ToRelay::DeskReadmit>);
Many<ToRelay::StaffList> of(As<ToRelay::StaffList>);
Many<ToRelay::StaffChange> of(As<ToRelay::StaffChange>);
Many<ToRelay::StaffPassword> of(As<ToRelay::StaffPassword>);
Many<ToRelay::SecondFactor> of(As<ToRelay::SecondFactor>);
Many<ToRelay::ApiTokenCreate> of(As<ToRelay::ApiTokenCreate>);
Many<ToRelay::ApiTokenList> of(As<ToRelay::ApiTokenList>);
Many<ToRelay::ApiTokenRevoke> of(As<ToRelay::ApiTokenRevoke>);
Many<ToRelay::ApprovalList> of(As<ToRelay::ApprovalList>);
Many<ToRelay::ApprovalDecide> of(As<ToRelay::ApprovalDecide>);
Many<ToRelay::AuditList> of(As<ToRelay::AuditList>);
KeyList keyList();          // version 3, authors must sign; relayKey() is Ana's and the root
Envelope keyListEnvelope(); // keyList(), signed with relayKey()
Many<ToRelay::AskKeyList> of(As<ToRelay::AskKeyList>);
Many<ToRelay::KeyListPublish> of(As<ToRelay::KeyListPublish>);
Many<ToRelay::KeyOffer> of(As<ToRelay::KeyOffer>);
Many<ToRelay::NoticeSign> of(As<ToRelay::NoticeSign>);
Many<ToRelay::DeskDisbelieved> of(As<ToRelay::DeskDisbelieved>);
Many<ToClient::KeyListMoved> of(As<ToClient::KeyListMoved>);

Many<ToClient::Welcome> of(As<ToClient::Welcome>);
Many<ToClient::NoticeArrived> of(As<ToClient::NoticeArrived>);
Many<ToClient::Withdrawn> of(As<ToClient::Withdrawn>);
Many<ToClient::Acknowledged> of(As<ToClient::Acknowledged>);
Many<ToClient::CaughtUp> of(As<ToClient::CaughtUp>);
Many<ToClient::Tick> of(As<ToClient::Tick>);
Many<ToClient::Goodbye> of(As<ToClient::Goodbye>);
Many<ToClient::TallyMoved> of(As<ToClient::TallyMoved>);
Many<ToClient::Promise> of(As<ToClient::Promise>);
Many<ToClient::CertificateEnding> of(As<ToClient::CertificateEnding>);
Many<ToClient::ApprovalMoved> of(As<ToClient::ApprovalMoved>);

/** Every sample of every alternative: a message without a sample does not compile. */
template <class... Messages, class Take>
void forEach(As<std::variant<Messages...>>, const Take &take)
{
    const auto all = [&]<class M>(As<M> as) {
        for (const Named<M> &named : of(as))
            take(named);
    };
    (all(As<Messages>{}), ...);
}

/** `json` with the member at "holds[0].notice" replaced, or taken out where `value` is undefined; an index
    one past the end adds an item. */
QJsonObject with(QJsonObject json, const QString &path, const QJsonValue &value);
/** The same for a whole frame. */
QByteArray with(const QByteArray &frame, const QString &path, const QJsonValue &value);

/** The fields that an error names, in order. */
QStringList fieldsOf(const QList<FieldProblem> &problems);

} // namespace foghorn::sample

Q_DECLARE_METATYPE(foghorn::Request)
Q_DECLARE_METATYPE(foghorn::Notification)
