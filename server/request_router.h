// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/board_questions.h"
#include "server/console_ends.h"
#include "server/greeter.h"
#include "server/identity/rights.h"
#include "server/notices/audience_preview.h"

namespace foghorn {

/** Takes each request of a session to the rule that answers it: who may ask what is decided here, what
    comes of it is not. */
class RequestRouter : public QObject
{
public:
    RequestRouter(FoghorndParts &parts, Relay &relay, const Clock &clock);

    void route(SessionId session, qint64 id, const Request &request, const QHostAddress &peer);
    void sessionEnded(SessionId session);
    ConsoleEnds &consoleEnds() { return m_consoleEnds; }
    /** Every client: whom to believe from now on. */
    void tellKeyList(const Envelope &list);
    /** Who approves, and its author. */
    void tellApproval(const Approval &approval);
    /** Every console that may see who the people are. */
    void tellHelp(const HelpCall &call);
    /** Who runs the relay is told, and the log, where its certificate runs out within 30 days. */
    void tellCertificate();
    /** When the certificate ends that is in use now, however late that is. */
    void tellCertificateEnd();
    /** Its author is told that it is soon due, every console that it is overdue, and then again every author. */
    void tellPromise(const Notice &notice, PromiseState state);

private:
    void serve(const Asked &asked, const ToRelay::DeskReceipts &items);
    void serve(const Asked &asked, const ToRelay::DeskReply &reply);
    void serve(const Asked &asked, const ToRelay::NoticePublish &order);
    void serve(const Asked &asked, const ToRelay::NoticeRevise &order);
    void serve(const Asked &asked, const ToRelay::NoticeList &question);
    void serve(const Asked &asked, const ToRelay::NoticeHistory &question);
    void serve(const Asked &asked, const ToRelay::TallyWatch &question);
    void serve(const Asked &asked, const ToRelay::RecipientList &question);
    void serve(const Asked &asked, const ToRelay::AudiencePreview &question);
    void serve(const Asked &asked, const ToRelay::EnrolmentCreate &order);
    void serve(const Asked &asked, const ToRelay::EnrolmentList &question);
    void serve(const Asked &asked, const ToRelay::EnrolmentRevoke &order);
    void serve(const Asked &asked, const ToRelay::DeskList &question);
    void serve(const Asked &asked, const ToRelay::DeskRename &order);
    void serve(const Asked &asked, const ToRelay::DeskRevoke &order);
    void serve(const Asked &asked, const ToRelay::DeskReadmit &order);
    void serve(const Asked &asked, const ToRelay::StaffAdd &order);
    void serve(const Asked &asked, const ToRelay::StaffList &question);
    void serve(const Asked &asked, const ToRelay::StaffChange &order);
    void serve(const Asked &asked, const ToRelay::StaffPassword &order);
    void serve(const Asked &asked, const ToRelay::SecondFactor &order);
    void serve(const Asked &asked, const ToRelay::ApiTokenCreate &order);
    void serve(const Asked &asked, const ToRelay::ApiTokenList &question);
    void serve(const Asked &asked, const ToRelay::ApiTokenRevoke &order);
    void serve(const Asked &asked, const ToRelay::RelayStatus &question);
    void serve(const Asked &asked, const ToRelay::TemplateList &question);
    void serve(const Asked &asked, const ToRelay::TemplateSave &order);
    void serve(const Asked &asked, const ToRelay::TemplateRemove &order);
    void serve(const Asked &asked, const ToRelay::ServiceList &question);
    void serve(const Asked &asked, const ToRelay::ServiceReplace &order);
    void serve(const Asked &asked, const ToRelay::OutageList &question);
    void serve(const Asked &asked, const ToRelay::CoachSettings &question);
    void serve(const Asked &asked, const ToRelay::PromiseReport &question);
    void serve(const Asked &asked, const ToRelay::ReplyList &question);
    void serve(const Asked &asked, const ToRelay::HelpList &question);
    void serve(const Asked &asked, const ToRelay::HelpMarked &order);
    void serve(const Asked &asked, const ToRelay::AskMaintenanceRules &question);
    void serve(const Asked &asked, const ToRelay::FollowUpList &question);
    void serve(const Asked &asked, const ToRelay::FollowUpWaive &order);
    void serve(const Asked &asked, const ToRelay::SeriesList &question);
    void serve(const Asked &asked, const ToRelay::SeriesPreview &question);
    void serve(const Asked &asked, const ToRelay::SeriesSave &order);
    void serve(const Asked &asked, const ToRelay::SeriesSkip &order);
    void serve(const Asked &asked, const ToRelay::SeriesChange &order);
    void serve(const Asked &asked, const ToRelay::SeriesRemove &order);

    void serve(const Asked &asked, const ToRelay::DrillStart &order);
    void serve(const Asked &asked, const ToRelay::AskDrillReport &question);
    void serve(const Asked &asked, const ToRelay::DrillList &question);

    void serve(const Asked &asked, const ToRelay::AuditList &question);
    void serve(const Asked &asked, const ToRelay::AskKeyList &question);
    void serve(const Asked &asked, const ToRelay::KeyListPublish &order);
    void serve(const Asked &asked, const ToRelay::KeyOffer &order);
    void serve(const Asked &asked, const ToRelay::NoticeSign &order);
    void serve(const Asked &asked, const ToRelay::DeskDisbelieved &told);
    void serve(const Asked &asked, const ToRelay::ApprovalList &question);
    void serve(const Asked &asked, const ToRelay::ApprovalDecide &order);

    /** As answersTo(); who went beyond his limit is written down. */
    auto answersNoting(const Asked &asked, const QString &method)
    {
        return [this, asked, method](const auto &result) {
            const auto *error = std::get_if<RpcError>(&result);
            if (error && error->code == wire::ErrorCode::Forbidden && !error->fields.isEmpty())
                noteBeyondLimit(asked, method, error->fields);
            m_answerer.answer(asked, result);
        };
    }
    void noteBeyondLimit(const Asked &asked, const QString &method,
                         const QList<FieldProblem> &beyond);

    void preview(const Asked &asked, const ToRelay::AudiencePreview &question,
                 const std::optional<InterruptionBudget> &budget);

    /** Whether this session may send such a request; refused already where not. After it every serve() finds
        the desk or the member of staff that it needs. */
    bool mayAsk(const Asked &asked, const Needed &needed);
    bool mayAsk(const Asked &asked, const ConsoleSession &console, const Needed &needed);
    const Actor &actorOf(const Asked &asked) const;

    FoghorndParts &m_parts;
    Relay &m_relay;
    const Clock &m_clock;
    Answerer m_answerer;
    Sessions m_sessions;
    ConsoleEnds m_consoleEnds;
    Greeter m_greeter;
    BoardQuestions m_board;
};

} // namespace foghorn
