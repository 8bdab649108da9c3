// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/lifecycle.h"
#include "common/model/material.h"
#include "tests/client/admin/fake_library.h"
#include "tests/client/link/fake_relay.h"
#include "tests/client/link/sample_notices.h"

#include <QTimer>

namespace foghorn {

/** A fake relay that also speaks with consoles: keeps notices in memory, under idempotency keys, and can be
    told to lose the link before or after it has stored one. */
class ConsoleRelay : public FakeRelay
{
public:
    enum class Loses { Nothing, Request, Answer };

    ConsoleRelay()
    {
        answerMore = [this](const IncomingRequest &incoming) {
            const auto ofLibrary = library.answer(incoming);
            return ofLibrary ? *ofLibrary : answerConsole(incoming);
        };
        rights << Right::EditTemplates;
    }
    /** As published by someone else, through the same door. */
    Envelope publish(Notice notice, const QString &by)
    {
        const auto known = std::find_if(current.begin(), current.end(),
                                        [&](const Notice &each) { return each.id == notice.id; });
        notice.deployment = deployment;
        notice.publishedAt = time;
        notice.publishedBy = by;
        if (known == current.end()) {
            if (notice.id.isEmpty())
                notice.id.text =
                    u"01931f3a-7c00-7abc-8def-%1"_s.arg(++m_number, 12, 10, QChar(u'0'));
            notice.revision = notice.asks = 1;
            current.prepend(notice);
        } else {
            notice.revision = known->revision + 1;
            notice.asks = materialReasons(*known, notice).isEmpty() ? known->asks : notice.revision;
            *known = notice;
        }
        const Envelope envelope = key->sign(noticeBytes(notice));
        history[notice.id.text] << envelope;
        return envelope;
    }

    Loses loses = Loses::Nothing;
    QList<Notice> current; // newest first
    QMap<QString, QList<Envelope>> history;
    ToRelay::AudiencePreview::Answer reach{
        1310, 1204, 1280, 12, {}, {u"Lyon"_s, u"Madrid"_s, u"Porto"_s}, {u"finance"_s}};
    QList<Tally> tallies;
    QList<Recipient> people; // sorted by person
    QList<Recipient> others; // of any other part of the tally
    bool knowsParts = true;  // false: an older relay
    FakeLibrary library;
    CoachRules coachRules;         // the organisation's own
    QList<RevisionReason> reasons; // of whatever notice
    QList<FollowUpEntry> followUps;
    QList<PersonReply> replies; // of whatever notice
    QList<HelpCall> calls;
    QList<Approval> approvals;
    bool wantsFourEyes = false; // keeps every new notice that is no emergency
    Punctuality punctuality;
    QList<SeriesEntry> series;
    QList<DrillReport> drills;           // newest first
    QList<SeriesOccurrence> occurrences; // of whatever series is asked about

private:
    QByteArray answerConsole(const IncomingRequest &incoming)
    {
        const auto &request = incoming.request;
        if (std::holds_alternative<ToRelay::CoachSettings>(request))
            return encodeAnswerOf(incoming.id, ToRelay::CoachSettings::Answer{coachRules});
        if (std::holds_alternative<ToRelay::KeyOffer>(request))
            return encodeAnswerOf(incoming.id, ToRelay::KeyOffer::Answer{});
        if (std::holds_alternative<ToRelay::ApprovalList>(request))
            return encodeAnswerOf(incoming.id, ToRelay::ApprovalList::Answer{approvals});
        if (const auto *decide = std::get_if<ToRelay::ApprovalDecide>(&request))
            return decideApproval(incoming, *decide);
        const auto *waits = std::get_if<ToRelay::NoticePublish>(&request);
        if (waits && wantsFourEyes && waits->emergency.isEmpty())
            return keep(incoming, *waits->notice);
        if (const auto *publish = std::get_if<ToRelay::NoticePublish>(&request))
            return store<ToRelay::NoticePublish>(incoming, *publish->notice,
                                                 publish->idempotencyKey);
        if (const auto *revise = std::get_if<ToRelay::NoticeRevise>(&request)) {
            Notice notice = *revise->notice;
            notice.id = revise->id;
            for (const Notice &each : current) {
                if (each.id == revise->id && each.revision != revise->base &&
                    !m_answered.contains(revise->idempotencyKey))
                    return encodeError(incoming.id, {wire::ErrorCode::Conflict,
                                                     u"it was revised meanwhile"_s,
                                                     {},
                                                     {},
                                                     history[each.id.text].last()});
            }
            return store<ToRelay::NoticeRevise>(incoming, notice, revise->idempotencyKey);
        }
        if (std::holds_alternative<ToRelay::NoticeList>(request)) {
            ToRelay::NoticeList::Answer answer;
            for (const Notice &each : current)
                answer.notices << NoticeEntry{history[each.id.text].last(), !isEnding(each.phase),
                                              false};
            return encodeAnswerOf(incoming.id, answer);
        }
        if (const auto *asked = std::get_if<ToRelay::NoticeHistory>(&request))
            return encodeAnswerOf(incoming.id,
                                  ToRelay::NoticeHistory::Answer{
                                      history[asked->id.text].mid(asked->after), false, reasons});
        if (const auto *watch = std::get_if<ToRelay::TallyWatch>(&request))
            return encodeAnswerOf(incoming.id, ToRelay::TallyWatch::Answer{watched(*watch)});
        if (const auto *preview = std::get_if<ToRelay::AudiencePreview>(&request)) {
            auto answer = reach;
            for (const AudienceElement &element :
                 preview->audience.include + preview->audience.exclude) {
                for (const QString &site : element.site) {
                    if (!reach.sites.contains(site))
                        answer.unknown << site;
                }
            }
            return encodeAnswerOf(incoming.id, answer);
        }
        if (const auto *list = std::get_if<ToRelay::RecipientList>(&request))
            return encodeAnswerOf(incoming.id, page(*list));
        if (std::holds_alternative<ToRelay::FollowUpList>(request))
            return encodeAnswerOf(incoming.id, ToRelay::FollowUpList::Answer{followUps});
        if (const auto *waive = std::get_if<ToRelay::FollowUpWaive>(&request)) {
            for (FollowUpEntry &entry : followUps) {
                if (entry.notice != waive->notice)
                    continue;
                entry.state = FollowUpState::Waived;
                entry.waiver = Waiver{waive->reason, u"ana"_s, time};
                return encodeAnswerOf(incoming.id, ToRelay::FollowUpWaive::Answer{entry});
            }
        }
        if (std::holds_alternative<ToRelay::PromiseReport>(request))
            return encodeAnswerOf(incoming.id, ToRelay::PromiseReport::Answer{punctuality});
        if (std::holds_alternative<ToRelay::ReplyList>(request))
            return encodeAnswerOf(incoming.id,
                                  ToRelay::ReplyList::Answer{repliesBySite(replies), replies});
        if (std::holds_alternative<ToRelay::HelpList>(request))
            return encodeAnswerOf(incoming.id, ToRelay::HelpList::Answer{calls});
        if (const auto *marked = std::get_if<ToRelay::HelpMarked>(&request))
            return mark(incoming, *marked);
        if (std::holds_alternative<ToRelay::DrillList>(request))
            return encodeAnswerOf(incoming.id, ToRelay::DrillList::Answer{drills});
        if (const auto *asked = std::get_if<ToRelay::AskDrillReport>(&request)) {
            for (const DrillReport &drill : drills) {
                if (drill.notice == asked->notice)
                    return encodeAnswerOf(incoming.id, ToRelay::AskDrillReport::Answer{drill});
            }
        }
        if (std::holds_alternative<ToRelay::SeriesList>(request))
            return encodeAnswerOf(incoming.id, ToRelay::SeriesList::Answer{series});
        if (std::holds_alternative<ToRelay::SeriesPreview>(request))
            return encodeAnswerOf(incoming.id, ToRelay::SeriesPreview::Answer{occurrences});
        return encodeError(incoming.id, {wire::ErrorCode::MethodNotFound, u"not here"_s});
    }

    QByteArray keep(const IncomingRequest &incoming, const Notice &notice)
    {
        approvals << Approval{
            .id = u"0192f5b4-30d0-7a44-9b0e-%1"_s.arg(++m_number, 12, 10, QChar(u'0')),
            .notice = notice,
            .by = u"ana"_s,
            .at = time,
            .why = u"critical, wide"_s};
        const Loses lost = std::exchange(loses, Loses::Nothing);
        if (lost != Loses::Nothing) {
            QTimer::singleShot(0, &m_context, [this] { hangUp(); });
            return {};
        }
        tell(ToClient::ApprovalMoved{approvals.last()});
        return encodeError(incoming.id, {.code = wire::ErrorCode::ApprovalNeeded,
                                         .message = u"kept"_s,
                                         .approval = approvals.last().id});
    }
    QByteArray decideApproval(const IncomingRequest &incoming,
                              const ToRelay::ApprovalDecide &decide)
    {
        for (Approval &approval : approvals) {
            if (approval.id != decide.id)
                continue;
            approval.state = decide.approve ? ApprovalState::Approved : ApprovalState::Refused;
            approval.decidedBy = u"ana"_s;
            approval.comment = decide.comment;
            tell(ToClient::ApprovalMoved{approval});
            return encodeAnswerOf(incoming.id, ToRelay::ApprovalDecide::Answer{});
        }
        return encodeError(incoming.id, {wire::ErrorCode::NotFound, u"no such approval"_s});
    }
    QByteArray mark(const IncomingRequest &incoming, const ToRelay::HelpMarked &marked)
    {
        for (HelpCall &call : calls) {
            if (call.number != marked.call)
                continue;
            (marked.mark == HelpMark::Take ? call.takenAt : call.doneAt) = time;
            call.takenBy = u"ana"_s;
            return encodeAnswerOf(incoming.id, ToRelay::HelpMarked::Answer{call});
        }
        return encodeError(incoming.id, {wire::ErrorCode::NotFound, u"no such call"_s});
    }

    /** As the relay has it: those named, or every live one. */
    QList<Tally> watched(const ToRelay::TallyWatch &watch) const
    {
        QList<Tally> found;
        for (const Tally &tally : tallies) {
            const bool ended = std::any_of(current.begin(), current.end(), [&](const Notice &each) {
                return each.id == tally.notice && isEnding(each.phase);
            });
            if (watch.notices.isEmpty() ? !ended : watch.notices.contains(tally.notice))
                found << tally;
        }
        return found;
    }
    ToRelay::RecipientList::Answer page(const ToRelay::RecipientList &list) const
    {
        ToRelay::RecipientList::Answer answer;
        if (knowsParts)
            answer.part = list.part;
        const bool asDisplayed = list.state == RecipientState::Displayed;
        for (const Recipient &each : answer.part == TallyPart::Addressed ? people : others) {
            if (!each.name.contains(list.search, Qt::CaseInsensitive) ||
                (asDisplayed && each.state != ReceiptState::Displayed))
                continue;
            ++answer.total;
            if (!list.after.isEmpty() && !(list.after < each.person))
                continue;
            answer.more = answer.recipients.size() >= list.limit;
            if (!answer.more)
                answer.recipients << each;
        }
        return answer;
    }

    template <class M>
    QByteArray store(const IncomingRequest &incoming, const Notice &notice,
                     const QString &idempotencyKey)
    {
        const Loses lost = std::exchange(loses, Loses::Nothing);
        if (lost != Loses::Nothing)
            QTimer::singleShot(0, &m_context, [this] { hangUp(); });
        if (lost == Loses::Request)
            return {};
        if (!m_answered.contains(idempotencyKey))
            m_answered[idempotencyKey] = publish(notice, u"ana"_s);
        if (lost == Loses::Answer)
            return {};
        return encodeAnswerOf(incoming.id, typename M::Answer{m_answered[idempotencyKey]});
    }

    QObject m_context;
    QMap<QString, Envelope> m_answered;
    int m_number = 0;
};

} // namespace foghorn
