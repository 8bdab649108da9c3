// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/request_router.h"

#include "common/clock.h"
#include "common/overloaded.h"
#include "common/protocol/receipt_frames.h"
#include "server/identity/refusals.h"
#include "server/notices/audience_preview.h"
#include "server/notices/notice_pages.h"
#include "server/notices/recipients.h"

using namespace Qt::StringLiterals;

namespace foghorn {

using wire::CloseCode;
using wire::ErrorCode;

RequestRouter::RequestRouter(FoghorndParts &parts, Relay &relay, const Clock &clock)
    : m_parts(parts), m_relay(relay), m_clock(clock), m_startedAt(clock.now())
{
}

void RequestRouter::route(SessionId session, qint64 id, const Request &request,
                          const QHostAddress &peer)
{
    using namespace ToRelay;
    const Asked asked{session, id};
    const Instant now = m_clock.now();
    std::visit(
        Overloaded{[&](const DeskHello &hello) { greetDesk(asked, hello, peer); },
                   [&](const ConsoleHello &hello) { greetConsole(asked, hello, peer); },
                   [&](const DeskReceipts &items) {
                       if (const DeskSession *desk = deskOf(asked))
                           m_parts.receipts.take(desk->desk, desk->person, items, now,
                                                 answerer<DeskReceipts>(asked));
                   },
                   [&](const DeskReply &reply) {
                       if (const DeskSession *desk = deskOf(asked))
                           m_parts.receipts.takeReply(desk->desk, desk->person, reply, now,
                                                      answerer<DeskReply>(asked));
                   },
                   [&](const NoticePublish &order) {
                       if (const StaffAccount *staff = staffWith(Right::Publish, asked)) {
                           m_parts.publisher.publish(staff->login, order, now,
                                                     [=, this](const RpcResult<Envelope> &result) {
                                                         answer(asked, result);
                                                     });
                       }
                   },
                   [&](const NoticeRevise &order) {
                       if (const StaffAccount *staff = staffWith(Right::Publish, asked)) {
                           m_parts.publisher.revise(staff->login, order, now,
                                                    [=, this](const RpcResult<Envelope> &result) {
                                                        answer(asked, result);
                                                    });
                       }
                   },
                   [&](const NoticeList &question) {
                       if (staffWith(Right::ReadBoard, asked))
                           listNotices(asked, question);
                   },
                   [&](const NoticeHistory &question) {
                       if (staffWith(Right::ReadBoard, asked))
                           listHistory(asked, question);
                   },
                   [&](const TallyWatch &question) {
                       if (staffWith(Right::ReadBoard, asked))
                           m_parts.tallies.watch(session, question, answerer<TallyWatch>(asked));
                   },
                   [&](const RecipientList &question) {
                       if (staffWith(Right::ReadRecipients, asked))
                           listRecipients(asked, question);
                   },
                   [&](const AudiencePreview &question) {
                       if (staffWith(Right::ReadBoard, asked)) {
                           answer<AudiencePreview::Answer>(
                               asked, previewAudience(question.audience, m_parts.roster, now,
                                                      m_parts.seenLately));
                       }
                   },
                   [&](const EnrolmentCreate &order) {
                       if (const StaffAccount *staff = staffWith(Right::Enrol, asked))
                           m_parts.enrolment.createToken(staff->login, order, now,
                                                         answerer<EnrolmentCreate>(asked));
                   },
                   [&](const StaffAdd &order) {
                       if (const StaffAccount *staff = staffWith(Right::ManageStaff, asked))
                           m_parts.signIn.addStaff(staff->login, order, now,
                                                   answerer<StaffAdd>(asked));
                   },
                   [&](const RelayStatus &) {
                       if (staffWith(Right::ReadRelay, asked))
                           tellStatus(asked);
                   }},
        request);
}

void RequestRouter::tellStatus(const Asked &asked)
{
    m_relay.report([this, asked](const QList<ShardReport> &reports) {
        ToRelay::RelayStatus::Answer status{.version = QStringLiteral(FOGHORN_VERSION),
                                            .startedAt = m_startedAt,
                                            .epoch = m_parts.book.epoch(),
                                            .cursor = m_parts.book.cursor(),
                                            .store = m_parts.store.status()};
        status.store.receipts = m_parts.receipts.stored();
        status.store.receiptsLastMinute = m_parts.receipts.storedLastMinute(m_clock.now());
        QMap<QString, qint64> ended;
        for (const ShardReport &report : reports) {
            status.shards += report.now;
            for (auto each = report.ended.cbegin(); each != report.ended.cend(); ++each)
                ended[each.key()] += each.value();
        }
        for (auto each = ended.cbegin(); each != ended.cend(); ++each)
            status.ended += EndedSessions{each.key(), each.value()};
        std::stable_sort(
            status.ended.begin(), status.ended.end(),
            [](const EndedSessions &a, const EndedSessions &b) { return a.count > b.count; });
        answer<ToRelay::RelayStatus::Answer>(asked, status);
    });
}

void RequestRouter::sessionEnded(SessionId session)
{
    m_parts.tallies.leave(session);
    if (const auto desk = m_sessions.remove(session)) {
        m_parts.roster.setOffline(*desk, m_clock.now());
        m_parts.tallies.presenceMoved();
    }
}

// ---- hello ----

void RequestRouter::greetDesk(const Asked &asked, const ToRelay::DeskHello &hello,
                              const QHostAddress &peer)
{
    if (m_sessions.contains(asked.session))
        return refuse(asked,
                      refusal(ErrorCode::InvalidRequest, u"this session has said hello already"_s));
    m_sessions.put(asked.session, ArrivingSession{});
    m_parts.arrivals.receive(
        hello, peer, m_clock.now(), [=, this](const std::variant<ArrivedDesk, TurnedAway> &result) {
            if (!m_sessions.contains(asked.session))
                return; // gone while the store was asked
            std::visit(Overloaded{[&](const ArrivedDesk &arrived) { admit(asked, arrived); },
                                  [&](const TurnedAway &away) {
                                      refuseAndClose(asked, away.error, away.close);
                                  }},
                       result);
        });
}

void RequestRouter::admit(const Asked &asked, const ArrivedDesk &arrived)
{
    const DeskRecord &desk = arrived.desk;
    const CatchUp &catchUp = arrived.catchUp;
    const Epoch epoch = m_parts.store.facts().epoch;
    const ToRelay::DeskHello::Answer answer{.desk = desk.id,
                                            .relayName = u"foghornd"_s,
                                            .relayVersion = QStringLiteral(FOGHORN_VERSION),
                                            .epoch = epoch,
                                            .policy = m_parts.policy,
                                            .trust = m_parts.trust(),
                                            .acknowledged = catchUp.acknowledged};
    QList<QByteArray> frames;
    for (const Notification &frame : catchUp.frames)
        frames.append(encodeNotification(frame));

    m_sessions.put(asked.session, DeskSession{desk.id, desk.facts.person});
    m_parts.roster.setOnline(desk.id, m_clock.now());
    m_relay.admitDesk(asked.session, {desk.id, desk.facts, catchUp.holds, catchUp.cursor},
                      encodeAnswerOf(asked.id, answer), frames,
                      encodeNotification(ToClient::CaughtUp{epoch, catchUp.cursor}));
    m_parts.tallies.presenceMoved();
}

void RequestRouter::greetConsole(const Asked &asked, const ToRelay::ConsoleHello &hello,
                                 const QHostAddress &peer)
{
    if (m_sessions.contains(asked.session))
        return refuse(asked,
                      refusal(ErrorCode::InvalidRequest, u"this session has said hello already"_s));
    if (hello.protocol != wire::protocolVersion) {
        return refuseAndClose(
            asked,
            refusal(ErrorCode::UnsupportedProtocol,
                    u"this relay speaks protocol %1"_s.arg(wire::protocolVersion)),
            CloseCode::UnsupportedProtocol);
    }
    m_sessions.put(asked.session, ArrivingSession{});
    m_parts.signIn.signIn(
        hello, peer, m_clock.now(), [=, this](const RpcResult<StaffAccount> &result) {
            if (!m_sessions.contains(asked.session))
                return;
            if (const auto *error = std::get_if<RpcError>(&result)) {
                const CloseCode code = error->code == ErrorCode::Unauthorised
                                           ? CloseCode::Unauthorised
                                           : CloseCode::TooManyRequests;
                return refuseAndClose(asked, *error, code);
            }
            const auto &account = std::get<StaffAccount>(result);
            m_sessions.put(asked.session, ConsoleSession{account});
            m_relay.admitConsole(asked.session,
                                 encodeAnswerOf(asked.id, ToRelay::ConsoleHello::Answer{
                                                              .login = account.login,
                                                              .name = account.name,
                                                              .rights = account.rights,
                                                              .token = account.token,
                                                              .expiresAt = account.expiresAt,
                                                              .epoch = m_parts.store.facts().epoch,
                                                              .policy = m_parts.policy,
                                                              .trust = m_parts.trust()}));
        });
}

// ---- lists ----

void RequestRouter::listNotices(const Asked &asked, const ToRelay::NoticeList &question)
{
    const Instant now = m_clock.now();
    if (question.liveOnly) {
        return answer<ToRelay::NoticeList::Answer>(asked, livePage(m_parts.book, question, now));
    }
    const int limit = std::clamp(question.limit, 1, longestPage);
    m_parts.store.ask<QList<StoredNotice>>(
        this,
        [question, limit](Store &store) {
            return store.listNotices(false, question.after, limit + 1);
        },
        [=, this](Result<QList<StoredNotice>> stored) {
            if (!stored)
                return refuse(asked, notStored(stored.error()));
            answer<ToRelay::NoticeList::Answer>(asked, page(*stored, question, now));
        });
}

void RequestRouter::listHistory(const Asked &asked, const ToRelay::NoticeHistory &question)
{
    constexpr int limit = 50;
    m_parts.store.ask<QList<StoredRevision>>(
        this,
        [question](Store &store) { return store.history(question.id, question.after, limit); },
        [=, this](Result<QList<StoredRevision>> revisions) {
            if (!revisions)
                return refuse(asked, notStored(revisions.error()));
            if (revisions->isEmpty() && question.after == 0)
                return refuse(asked,
                              refusal(ErrorCode::NotFound, u"there is no notice with this id"_s));
            answer<ToRelay::NoticeHistory::Answer>(
                asked, historyPage(*revisions, revisions->size() >= limit));
        });
}

void RequestRouter::listRecipients(const Asked &asked, const ToRelay::RecipientList &question)
{
    m_parts.finder.find({question.notice}, [=, this](Result<QHash<NoticeId, Notice>> found) {
        if (!found)
            return refuse(asked, notStored(found.error()));
        if (found->isEmpty())
            return refuse(asked,
                          refusal(ErrorCode::NotFound, u"there is no notice with this id"_s));
        m_parts.tallyBook.load(
            {question.notice}, [=, this, notice = *found->cbegin()](Result<void> loaded) {
                if (!loaded)
                    return refuse(asked, notStored(loaded.error()));
                answer<ToRelay::RecipientList::Answer>(
                    asked, foghorn::listRecipients(question, notice,
                                                   m_parts.tallyBook.people(notice, m_clock.now()),
                                                   m_parts.roster));
            });
    });
}

// ---- who asks, and the answer ----

const DeskSession *RequestRouter::deskOf(const Asked &asked)
{
    const auto *desk = m_sessions.find<DeskSession>(asked.session);
    if (!desk)
        refuse(asked, refusal(ErrorCode::Forbidden, u"only a desk may ask this"_s));
    return desk;
}

const StaffAccount *RequestRouter::staffWith(Right right, const Asked &asked)
{
    const auto *console = m_sessions.find<ConsoleSession>(asked.session);
    if (!console) {
        refuse(asked, refusal(ErrorCode::Forbidden, u"only signed-in staff may ask this"_s));
        return nullptr;
    }
    if (console->account.expiresAt <= m_clock.now()) {
        refuseAndClose(asked,
                       refusal(ErrorCode::Unauthorised, u"the sign-in has ended; sign in again"_s),
                       CloseCode::Unauthorised);
        return nullptr;
    }
    if (!console->account.may(right)) {
        refuse(asked, refusal(ErrorCode::Forbidden, u"%1 has no right to do this (%2)"_s.arg(
                                                        console->account.login, toString(right))));
        return nullptr;
    }
    return &console->account;
}

template <class Answer>
void RequestRouter::answer(const Asked &asked, const RpcResult<Answer> &result)
{
    if (const auto *error = std::get_if<RpcError>(&result))
        return refuse(asked, *error);
    if constexpr (std::is_same_v<Answer, Envelope>) // publish and revise answer alike
        m_relay.send(asked.session, encodeAnswerOf(asked.id, ToRelay::NoticePublish::Answer{
                                                                 std::get<Envelope>(result)}));
    else if constexpr (std::is_same_v<Answer, ToRelay::DeskReceipts::Answer>)
        m_relay.send(asked.session, encodeReceiptsAnswer(asked.id, std::get<Answer>(result)));
    else
        m_relay.send(asked.session, encodeAnswerOf(asked.id, std::get<Answer>(result)));
}

void RequestRouter::refuse(const Asked &asked, const RpcError &error)
{
    m_relay.send(asked.session, encodeError(asked.id, error));
}

void RequestRouter::refuseAndClose(const Asked &asked, const RpcError &error, CloseCode code)
{
    refuse(asked, error);
    m_relay.close(asked.session, code, error.message);
}

} // namespace foghorn
