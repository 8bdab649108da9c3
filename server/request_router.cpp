// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/request_router.h"

#include "common/clock.h"
#include "common/overloaded.h"
#include "common/protocol/codec.h"
#include "server/identity/refusals.h"
#include "server/notices/series_pages.h"

using namespace Qt::StringLiterals;

namespace foghorn {

using wire::CloseCode;
using wire::ErrorCode;

RequestRouter::RequestRouter(FoghorndParts &parts, Relay &relay, const Clock &clock)
    : m_parts(parts), m_relay(relay), m_clock(clock), m_answerer(relay),
      m_greeter(parts, relay, clock, m_sessions), m_board(parts, relay, clock)
{
}

void RequestRouter::route(SessionId session, qint64 id, const Request &request,
                          const QHostAddress &peer)
{
    const Asked asked{session, id};
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
    if (const DeskSession *desk = deskOf(asked))
        m_parts.receipts.take(desk->desk, desk->person, items, m_clock.now(),
                              m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::DeskReply &reply)
{
    if (const DeskSession *desk = deskOf(asked))
        m_parts.receipts.takeReply(desk->desk, desk->person, reply, m_clock.now(),
                                   m_answerer.answersTo(asked));
}

// ---- staff ----

void RequestRouter::serve(const Asked &asked, const ToRelay::NoticePublish &order)
{
    if (const ConsoleSession *staff = staffWith(Right::Publish, asked))
        m_parts.publisher.publish(staff->actor, order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::NoticeRevise &order)
{
    if (const ConsoleSession *staff = staffWith(Right::Publish, asked))
        m_parts.publisher.revise(staff->actor, order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::NoticeList &question)
{
    if (staffWith(Right::ReadBoard, asked))
        m_board.listNotices(asked, question);
}

void RequestRouter::serve(const Asked &asked, const ToRelay::NoticeHistory &question)
{
    if (staffWith(Right::ReadBoard, asked))
        m_board.listHistory(asked, question);
}

void RequestRouter::serve(const Asked &asked, const ToRelay::TallyWatch &question)
{
    if (staffWith(Right::ReadBoard, asked))
        m_parts.tallies.watch(asked.session, question, m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::RecipientList &question)
{
    if (staffWith(Right::ReadRecipients, asked))
        m_board.listRecipients(asked, question);
}

void RequestRouter::serve(const Asked &asked, const ToRelay::AudiencePreview &question)
{
    if (!staffWith(Right::ReadBoard, asked))
        return;
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
    if (const ConsoleSession *staff = staffWith(Right::Enrol, asked))
        m_parts.enrolment.createToken(staff->actor, order, m_clock.now(),
                                      m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::StaffAdd &order)
{
    if (const ConsoleSession *staff = staffWith(Right::ManageStaff, asked))
        m_parts.signIn.addStaff(staff->actor, order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::RelayStatus &)
{
    if (staffWith(Right::ReadRelay, asked))
        m_board.tellStatus(asked);
}

void RequestRouter::serve(const Asked &asked, const ToRelay::TemplateList &question)
{
    if (staffWith(Right::ReadBoard, asked))
        m_parts.templates.list(question, m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::TemplateSave &order)
{
    if (const ConsoleSession *staff = staffWith(Right::EditTemplates, asked))
        m_parts.templates.save(staff->actor, order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::TemplateRemove &order)
{
    if (const ConsoleSession *staff = staffWith(Right::EditTemplates, asked))
        m_parts.templates.remove(staff->actor, order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::ServiceList &question)
{
    if (staffWith(Right::ReadBoard, asked))
        m_parts.services.list(question, m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::ServiceReplace &order)
{
    if (const ConsoleSession *staff = staffWith(Right::EditTemplates, asked))
        m_parts.services.replace(staff->actor, order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::OutageList &question)
{
    if (staffWith(Right::ReadBoard, asked))
        m_parts.services.listOutages(question, m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::CoachSettings &)
{
    if (staffWith(Right::ReadBoard, asked))
        m_answerer.answer<ToRelay::CoachSettings::Answer>(
            asked, ToRelay::CoachSettings::Answer{m_parts.words->rules()});
}

void RequestRouter::serve(const Asked &asked, const ToRelay::PromiseReport &question)
{
    if (staffWith(Right::ReadBoard, asked))
        m_parts.promises.report(question, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::ReplyList &question)
{
    if (staffWith(Right::ReadRecipients, asked))
        m_parts.help.listReplies(question, m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::HelpList &)
{
    if (staffWith(Right::ReadRecipients, asked))
        m_parts.help.list(m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::HelpMarked &order)
{
    if (const ConsoleSession *staff = staffWith(Right::ReadRecipients, asked))
        m_parts.help.mark(staff->actor, order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::AskMaintenanceRules &)
{
    if (staffWith(Right::ReadBoard, asked))
        m_answerer.answer<ToRelay::AskMaintenanceRules::Answer>(
            asked,
            ToRelay::AskMaintenanceRules::Answer{m_parts.publisher.leadTime().at(m_clock.now())});
}

void RequestRouter::serve(const Asked &asked, const ToRelay::FollowUpList &)
{
    if (staffWith(Right::ReadBoard, asked))
        m_parts.followUps.list(m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::FollowUpWaive &order)
{
    if (const ConsoleSession *staff = staffWith(Right::Publish, asked))
        m_parts.followUps.waive(staff->actor, order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::SeriesList &question)
{
    if (staffWith(Right::ReadBoard, asked))
        m_answerer.answer<ToRelay::SeriesList::Answer>(
            asked,
            seriesPage(m_parts.seriesKeeper.inOrder(),
                       m_parts.publisher.leadTime().at(m_clock.now()), question, m_clock.now()));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::SeriesPreview &question)
{
    if (staffWith(Right::ReadBoard, asked))
        m_answerer.answer<ToRelay::SeriesPreview::Answer>(
            asked, seriesPreview(question, m_parts.seriesKeeper.find(question.series.id),
                                 m_parts.publisher.leadTime().at(m_clock.now()), m_clock.now()));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::SeriesSave &order)
{
    if (const ConsoleSession *staff = staffWith(Right::Publish, asked))
        m_parts.series.save(staff->actor, order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::SeriesSkip &order)
{
    if (const ConsoleSession *staff = staffWith(Right::Publish, asked))
        m_parts.series.skip(staff->actor, order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::SeriesChange &order)
{
    if (const ConsoleSession *staff = staffWith(Right::Publish, asked))
        m_parts.series.change(staff->actor, order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::SeriesRemove &order)
{
    if (const ConsoleSession *staff = staffWith(Right::Publish, asked))
        m_parts.series.remove(staff->actor, order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::DrillStart &order)
{
    if (const ConsoleSession *staff = staffWith(Right::Publish, asked))
        m_parts.drills.start(staff->actor, order, m_clock.now(), m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::AskDrillReport &question)
{
    if (staffWith(Right::ReadRecipients, asked))
        m_parts.drills.report(question.notice, m_answerer.answersTo(asked));
}

void RequestRouter::serve(const Asked &asked, const ToRelay::DrillList &)
{
    if (staffWith(Right::ReadBoard, asked))
        m_parts.drills.list(m_answerer.answersTo(asked));
}

// ---- who is told ----

void RequestRouter::tellHelp(const HelpCall &call)
{
    const QByteArray frame = encodeNotification(ToClient::HelpMoved{call});
    m_sessions.forEachConsole([&](SessionId session, const StaffAccount &staff) {
        if (staff.rights.contains(Right::ReadRecipients))
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

const DeskSession *RequestRouter::deskOf(const Asked &asked)
{
    const auto *desk = m_sessions.find<DeskSession>(asked.session);
    if (!desk)
        m_answerer.refuse(asked, refusal(ErrorCode::Forbidden, u"only a desk may ask this"_s));
    return desk;
}

const ConsoleSession *RequestRouter::staffWith(Right right, const Asked &asked)
{
    const auto *console = m_sessions.find<ConsoleSession>(asked.session);
    if (!console) {
        m_answerer.refuse(asked,
                          refusal(ErrorCode::Forbidden, u"only signed-in staff may ask this"_s));
        return nullptr;
    }
    if (console->account.expiresAt <= m_clock.now()) {
        m_answerer.refuseAndClose(
            asked, refusal(ErrorCode::Unauthorised, u"the sign-in has ended; sign in again"_s),
            CloseCode::Unauthorised);
        return nullptr;
    }
    if (!console->account.may(right)) {
        m_answerer.refuse(
            asked, refusal(ErrorCode::Forbidden, u"%1 has no right to do this (%2)"_s.arg(
                                                     console->account.login, toString(right))));
        return nullptr;
    }
    return console;
}

} // namespace foghorn
