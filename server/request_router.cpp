// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/request_router.h"

#include "common/clock.h"
#include "common/log_event.h"
#include "common/overloaded.h"
#include "common/protocol/codec.h"
#include "common/protocol/ending_soon.h"
#include "server/identity/refusals.h"
#include "server/notices/series_pages.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int mostOversteps = 3;
}

using wire::CloseCode;
using wire::ErrorCode;

RequestRouter::RequestRouter(FoghorndParts &parts, Relay &relay, const Clock &clock)
    : m_parts(parts), m_relay(relay), m_clock(clock), m_answerer(relay),
      m_consoleEnds(relay, m_sessions, clock),
      m_greeter(parts, relay, clock, m_sessions, m_consoleEnds), m_board(parts, relay, clock)
{
}

void RequestRouter::route(SessionId session, qint64 id, const Request &request,
                          const QHostAddress &peer)
{
    const Asked asked{session, id};
    if (!mayAsk(asked, neededFor(request)))
        return;
    std::visit(
        Overloaded{
            [&](const ToRelay::DeskHello &hello) { m_greeter.greetDesk(asked, hello, peer); },
            [&](const ToRelay::ConsoleHello &hello) { m_greeter.greetConsole(asked, hello, peer); },
            [&](const auto &other) { serve(asked, other); }},
        request);
}

void RequestRouter::sessionEnded(SessionId session)
{
    m_parts.tallies.leave(session);
    if (const auto desk = m_sessions.remove(session)) {
        m_parts.roster.setOffline(*desk, m_clock.now());
        m_parts.tallies.presenceMoved();
    }
}

// ---- desks ----

void RequestRouter::serve(const Asked &asked, const ToRelay::DeskReceipts &items)
{
    const DeskSession &desk = *m_sessions.find<DeskSession>(asked.session);
    m_parts.receipts.take(desk.desk, desk.person, items, m_clock.now(),
                          m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::DeskReply &reply)
{
    const DeskSession &desk = *m_sessions.find<DeskSession>(asked.session);
    m_parts.receipts.takeReply(desk.desk, desk.person, reply, m_clock.now(),
                               m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::DeskDisbelieved &told)
{
    const DeskSession &desk = *m_sessions.find<DeskSession>(asked.session);
    m_board.countDisbelieved(told.items.size());
    for (const Disbelieved &what : told.items) {
        logWarning(lcNotices, "desk.disbelieved")
            .with("desk", desk.desk)
            .with("why", toString(what.why))
            .with("notice", what.notice)
            .with("revision", what.revision)
            .with("key", what.keyId);
        m_parts.audit.noteRefused(
            {{desk.person.text, {}}, u"desk.disbelieved"_s, {toString(what.why)}}, m_clock.now());
    }
    m_answerer.answer<ToRelay::DeskDisbelieved::Answer>(asked, ToRelay::DeskDisbelieved::Answer{});
}

// ---- staff ----

void RequestRouter::serve(const Asked &asked, const ToRelay::NoticePublish &order)
{
    m_parts.publisher.publish(
        actorOf(asked), order, m_clock.now(),
        answersNoting(asked, QString::fromLatin1(ToRelay::NoticePublish::method)));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::NoticeRevise &order)
{
    m_parts.publisher.revise(
        actorOf(asked), order, m_clock.now(),
        answersNoting(asked, QString::fromLatin1(ToRelay::NoticeRevise::method)));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::NoticeList &question)
{
    m_board.listNotices(asked, question);
}

void RequestRouter::serve(const Asked &asked, const ToRelay::NoticeHistory &question)
{
    m_board.listHistory(asked, question);
}

void RequestRouter::serve(const Asked &asked, const ToRelay::TallyWatch &question)
{
    m_parts.tallies.watch(asked.session, question, m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::RecipientList &question)
{
    m_board.listRecipients(asked, question);
}

void RequestRouter::serve(const Asked &asked, const ToRelay::AudiencePreview &question)
{
    if (!question.severity || *question.severity == Severity::Critical)
        return preview(asked, question, {});
    m_parts.interruptions.count(m_clock.now(), [=, this](const Result<void> &counted) {
        // Who cannot be told of the budget is told of the people all the same.
        const InterruptionBudget budget{m_parts.interruptions, m_parts.popupsPerWeek};
        preview(asked, question, counted ? std::optional(budget) : std::nullopt);
    });
}

void RequestRouter::preview(const Asked &asked, const ToRelay::AudiencePreview &question,
                            const std::optional<InterruptionBudget> &budget)
{
    m_answerer.answer<ToRelay::AudiencePreview::Answer>(
        asked, previewAudience(question.audience, m_parts.roster, m_clock.now(), m_parts.seenLately,
                               budget));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::EnrolmentCreate &order)
{
    m_parts.enrolment.createToken(actorOf(asked), order, m_clock.now(),
                                  m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::EnrolmentList &)
{
    m_parts.enrolment.list(m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::EnrolmentRevoke &order)
{
    m_parts.enrolment.revoke(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::DeskList &question)
{
    m_answerer.answer<ToRelay::DeskList::Answer>(asked, m_parts.deskOffice.list(question));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::DeskRename &order)
{
    m_parts.deskOffice.rename(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::DeskRevoke &order)
{
    m_parts.deskOffice.revoke(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::DeskReadmit &order)
{
    m_parts.deskOffice.readmit(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::StaffAdd &order)
{
    m_parts.staffOffice.add(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::StaffList &question)
{
    m_parts.staffOffice.list(question, m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::StaffChange &order)
{
    m_parts.staffOffice.change(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::StaffPassword &order)
{
    const ConsoleSession &console = *m_sessions.find<ConsoleSession>(asked.session);
    const bool own = order.login.isEmpty() || normalisedLogin(order.login) == console.actor.login;
    if (own || mayAsk(asked, console, {Needed::Who::Staff, Right::ManageStaff}))
        m_parts.staffOffice.changePassword(console.actor, console.account.token, order,
                                           m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::SecondFactor &order)
{
    m_parts.secondFactors.take(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::ApiTokenCreate &order)
{
    m_parts.apiTokens.create(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::ApiTokenList &)
{
    m_parts.apiTokens.list(m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::ApiTokenRevoke &order)
{
    m_parts.apiTokens.revoke(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::RelayStatus &)
{
    m_board.tellStatus(asked);
}

void RequestRouter::serve(const Asked &asked, const ToRelay::TemplateList &question)
{
    m_parts.templates.list(question, m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::TemplateSave &order)
{
    m_parts.templates.save(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::TemplateRemove &order)
{
    m_parts.templates.remove(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::ServiceList &question)
{
    m_parts.services.list(question, m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::ServiceReplace &order)
{
    m_parts.services.replace(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::OutageList &question)
{
    m_parts.services.listOutages(question, m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::CoachSettings &)
{
    m_answerer.answer<ToRelay::CoachSettings::Answer>(
        asked, ToRelay::CoachSettings::Answer{m_parts.words->rules()});
}

void RequestRouter::serve(const Asked &asked, const ToRelay::PromiseReport &question)
{
    m_parts.promises.report(question, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::ReplyList &question)
{
    m_parts.help.listReplies(question, m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::HelpList &)
{
    m_parts.help.list(m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::HelpMarked &order)
{
    m_parts.help.mark(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::AskMaintenanceRules &)
{
    m_answerer.answer<ToRelay::AskMaintenanceRules::Answer>(
        asked,
        ToRelay::AskMaintenanceRules::Answer{m_parts.publisher.leadTime().at(m_clock.now())});
}

void RequestRouter::serve(const Asked &asked, const ToRelay::FollowUpList &)
{
    m_parts.followUps.list(m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::FollowUpWaive &order)
{
    m_parts.followUps.waive(actorOf(asked), order, m_clock.now(),
                            answersNoting(asked, u"followUp.waive"_s));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::SeriesList &question)
{
    m_answerer.answer<ToRelay::SeriesList::Answer>(
        asked, seriesPage(m_parts.seriesKeeper.inOrder(),
                          m_parts.publisher.leadTime().at(m_clock.now()), question, m_clock.now()));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::SeriesPreview &question)
{
    m_answerer.answer<ToRelay::SeriesPreview::Answer>(
        asked, seriesPreview(question, m_parts.seriesKeeper.find(question.series.id),
                             m_parts.publisher.leadTime().at(m_clock.now()), m_clock.now()));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::SeriesSave &order)
{
    m_parts.series.save(actorOf(asked), order, m_clock.now(),
                        answersNoting(asked, QString::fromLatin1(ToRelay::SeriesSave::method)));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::SeriesSkip &order)
{
    m_parts.series.skip(actorOf(asked), order, m_clock.now(),
                        answersNoting(asked, QString::fromLatin1(ToRelay::SeriesSkip::method)));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::SeriesChange &order)
{
    m_parts.series.change(actorOf(asked), order, m_clock.now(),
                          answersNoting(asked, QString::fromLatin1(ToRelay::SeriesChange::method)));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::SeriesRemove &order)
{
    m_parts.series.remove(actorOf(asked), order, m_clock.now(),
                          answersNoting(asked, QString::fromLatin1(ToRelay::SeriesRemove::method)));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::DrillStart &order)
{
    m_parts.drills.start(actorOf(asked), order, m_clock.now(),
                         answersNoting(asked, QString::fromLatin1(ToRelay::DrillStart::method)));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::AskDrillReport &question)
{
    m_parts.drills.report(question.notice, m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::DrillList &)
{
    m_parts.drills.list(m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::AuditList &question)
{
    m_parts.audit.list(question, m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::AskKeyList &)
{
    m_parts.keys.list(m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::KeyListPublish &order)
{
    m_parts.keys.publish(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::KeyOffer &order)
{
    m_parts.keys.offer(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::NoticeSign &order)
{
    m_parts.signatures.add(actorOf(asked), order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::ApprovalList &)
{
    m_parts.approvals.list(m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::ApprovalDecide &order)
{
    const ConsoleSession &console = *m_sessions.find<ConsoleSession>(asked.session);
    if (!order.approve || mayAsk(asked, console, {Needed::Who::Staff, Right::Approve}))
        m_parts.approvals.decide(
            console.actor, console.account.may(Right::Approve), order, m_clock.now(),
            answersNoting(asked, QString::fromLatin1(ToRelay::ApprovalDecide::method)));
}

// ---- who is told ----

void RequestRouter::tellKeyList(const Envelope &list)
{
    const QByteArray frame = encodeNotification(ToClient::KeyListMoved{list});
    m_sessions.forEachAdmitted([&](SessionId session) { m_relay.send(session, frame); });
}

void RequestRouter::tellApproval(const Approval &approval)
{
    const QByteArray frame = encodeNotification(ToClient::ApprovalMoved{approval});
    m_sessions.forEachConsole([&](SessionId session, const StaffAccount &staff) {
        if (staff.may(Right::Approve) || staff.login == approval.by)
            m_relay.send(session, frame);
    });
}

void RequestRouter::tellHelp(const HelpCall &call)
{
    const QByteArray frame = encodeNotification(ToClient::HelpMoved{call});
    m_sessions.forEachConsole([&](SessionId session, const StaffAccount &staff) {
        if (staff.rights.contains(Right::ReadRecipients))
            m_relay.send(session, frame);
    });
}

void RequestRouter::tellCertificate()
{
    const auto expiresAt = m_relay.certificateExpiresAt();
    if (!expiresAt || !isEndingSoon(*expiresAt, m_clock.now()))
        return;
    logWarning(lcRelay, "certificate.ending")
        .with("on", toIso(*expiresAt))
        .with("help", QStringLiteral("foghornd renew, then SIGHUP"));
    tellCertificateEnd();
}

void RequestRouter::tellCertificateEnd()
{
    const auto expiresAt = m_relay.certificateExpiresAt();
    if (!expiresAt)
        return;
    const QByteArray frame = encodeNotification(ToClient::CertificateEnding{*expiresAt});
    m_sessions.forEachConsole([&](SessionId session, const StaffAccount &staff) {
        if (staff.rights.contains(Right::ReadRelay))
            m_relay.send(session, frame);
    });
}

void RequestRouter::tellPromise(const Notice &notice, PromiseState state)
{
    const QByteArray frame = encodeNotification(ToClient::Promise{notice.id, state});
    m_sessions.forEachConsole([&](SessionId session, const StaffAccount &staff) {
        const bool concerned = state == PromiseState::Due ? staff.login == notice.publishedBy
                               : state == PromiseState::Escalated
                                   ? staff.rights.contains(Right::Publish)
                                   : true;
        if (concerned)
            m_relay.send(session, frame);
    });
}

// ---- who asks ----

void RequestRouter::noteBeyondLimit(const Asked &asked, const QString &method,
                                    const QList<FieldProblem> &beyond)
{
    QJsonObject what; // the audience or the severity that was tried
    for (const FieldProblem &problem : beyond)
        what[problem.field] = problem.reason;
    if (const auto *console = m_sessions.find<ConsoleSession>(asked.session))
        m_parts.audit.noteRefused({console->actor, u"limit.refused"_s, {method, {}, what}},
                                  m_clock.now());
}

bool RequestRouter::mayAsk(const Asked &asked, const Needed &needed)
{
    switch (needed.who) {
    case Needed::Who::Anybody: return true;
    case Needed::Who::Desk:
        if (m_sessions.find<DeskSession>(asked.session))
            return true;
        m_answerer.refuse(asked, refusal(ErrorCode::Forbidden, u"only a desk may ask this"_s));
        return false;
    case Needed::Who::Staff: break;
    }
    const auto *console = m_sessions.find<ConsoleSession>(asked.session);
    if (!console) {
        const RpcError error =
            refusal(ErrorCode::Forbidden, u"only signed-in staff may ask this"_s);
        // No desk of ours ever asks: whoever holds its key tries what it opens.
        if (m_sessions.overstep(asked.session) < mostOversteps)
            m_answerer.refuse(asked, error);
        else
            m_answerer.refuseAndClose(asked, error, CloseCode::BadRequest);
        return false;
    }
    return mayAsk(asked, *console, needed);
}

bool RequestRouter::mayAsk(const Asked &asked, const ConsoleSession &console, const Needed &needed)
{
    const StaffAccount &account = console.account;
    if (account.expiresAt <= m_clock.now()) {
        m_answerer.refuseAndClose(asked, signInEnded(), CloseCode::Unauthorised);
        return false;
    }
    if (!needed.right && account.isApiToken()) {
        m_answerer.refuse(
            asked, refusal(ErrorCode::Forbidden, u"an API token has no account of its own"_s));
        return false;
    }
    if (!needed.right || account.may(*needed.right))
        return true;
    const QString right = toString(*needed.right);
    m_parts.audit.noteRefused({console.actor, u"right.refused"_s, {right}}, m_clock.now());
    m_answerer.refuse(
        asked, refusal(ErrorCode::Forbidden,
                       account.withheld.contains(*needed.right)
                           ? u"set up your second factor first (foghornctl second-factor begin)"_s
                           : u"%1 has no right to do this (%2)"_s.arg(account.login, right)));
    return false;
}

const Actor &RequestRouter::actorOf(const Asked &asked) const
{
    return m_sessions.find<ConsoleSession>(asked.session)->actor;
}

} // namespace foghorn
