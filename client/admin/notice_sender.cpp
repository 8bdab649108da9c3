// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/notice_sender.h"

#include "client/admin/connected.h"
#include "client/admin/repeat_words.h"
#include "common/model/lifecycle.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr int recentNotices = 20; // among these a notice of a minute ago is looked for

/** A series' fields by the names that the form has for them. */
RpcError asOfNotice(RpcError error)
{
    for (FieldProblem &problem : error.fields) {
        if (problem.field.startsWith(u"notice."_s))
            problem.field.remove(0, 7);
        else if (problem.field == u"durationMinutes"_s)
            problem.field = u"endsAt"_s;
        else if (problem.field == u"firstStart"_s)
            problem.field = u"startsAt"_s;
    }
    return error;
}
} // namespace

NoticeSender::NoticeSender(ConsoleLink &link, QObject *parent) : QObject(parent), m_link(link)
{
    connect(&m_link, &ConsoleLink::stateChanged, this, [this] {
        if (m_sending.state() == SendState::NotKnown)
            check();
    });
}

void NoticeSender::send(const Draft &draft)
{
    m_draft = draft;
    const QString key = m_sending.begin();
    const auto done = [this, key](const auto &answer) { heard(key, answer); };
    if (draft.base) {
        const Notice &current = draft.base->current;
        m_link.request(
            ToRelay::NoticeRevise{current.id,
                                  current.revision,
                                  draft.finished(),
                                  {},
                                  key,
                                  draft.shortNoticeReason,
                                  isWatched(current)}, // its author was asked before it was written
            this, done);
    } else if (draft.recurs()) {
        m_link.request(ToRelay::SeriesSave{seriesOf(draft, QTimeZone::systemTimeZone()), 0, key,
                                           draft.shortNoticeReason},
                       this, done);
    } else {
        m_link.request(ToRelay::NoticePublish{draft.finished(), {}, key, draft.shortNoticeReason},
                       this, done);
    }
    Q_EMIT stateMoved();
}

void NoticeSender::notTried(const QString &reason)
{
    m_sending.notFound(reason);
    Q_EMIT stateMoved();
}

template <class Answer>
void NoticeSender::heard(const QString &key, const RpcResult<Answer> &answer)
{
    if (key != m_sending.idempotencyKey())
        return; // of a draft that was discarded meanwhile: the board hears of it by itself
    const auto *error = std::get_if<RpcError>(&answer);
    if (!error) {
        if constexpr (std::is_same_v<Answer, ToRelay::SeriesSave::Answer>)
            return takeSeries();
        else
            return take(std::get<Answer>(answer).envelope);
    }
    if (RelayLink::isLinkLost(*error)) {
        m_sending.linkLost();
        Q_EMIT stateMoved();
        return;
    }
    if (error->code == wire::ErrorCode::ApprovalNeeded)
        return takeKept();
    m_sending.refused(*error);
    Q_EMIT stateMoved();
    Q_EMIT refused(m_draft.recurs() ? asOfNotice(*error) : *error);
}

void NoticeSender::takeSeries()
{
    m_sending.answered();
    Q_EMIT stateMoved();
    Q_EMIT seriesSaved();
}

void NoticeSender::takeKept()
{
    m_sending.answered();
    Q_EMIT stateMoved();
    Q_EMIT keptForApproval();
}

void NoticeSender::take(const Envelope &envelope)
{
    m_sending.answered();
    Q_EMIT stateMoved();
    Q_EMIT stored(envelope);
}

void NoticeSender::resume(const Draft &draft, const QString &idempotencyKey)
{
    m_draft = draft;
    m_sending.resume(idempotencyKey);
    Q_EMIT stateMoved();
    check();
}

void NoticeSender::reset()
{
    m_sending.reset();
}

bool NoticeSender::isAskedStill(const QString &key) const
{
    return m_sending.state() == SendState::NotKnown && m_sending.idempotencyKey() == key;
}

void NoticeSender::check()
{
    if (!isConnected(m_link) || m_sending.state() != SendState::NotKnown)
        return;
    const QString key = m_sending.idempotencyKey();
    if (const auto &base = m_draft.base) {
        m_link.request(ToRelay::NoticeHistory{base->current.id, base->current.revision}, this,
                       [this, key](const RpcResult<ToRelay::NoticeHistory::Answer> &answer) {
                           const auto *history =
                               std::get_if<ToRelay::NoticeHistory::Answer>(&answer);
                           if (history && isAskedStill(key))
                               look(history->revisions);
                       });
        return;
    }
    if (m_draft.recurs())
        return lookForSeries(key);
    m_link.request(ToRelay::NoticeList{false, {}, recentNotices}, this,
                   [this, key](const RpcResult<ToRelay::NoticeList::Answer> &answer) {
                       const auto *list = std::get_if<ToRelay::NoticeList::Answer>(&answer);
                       if (!list || !isAskedStill(key))
                           return;
                       QList<Envelope> envelopes;
                       for (const NoticeEntry &entry : list->notices)
                           envelopes << entry.envelope;
                       look(envelopes);
                   });
}

void NoticeSender::lookForSeries(const QString &key)
{
    m_link.request(ToRelay::SeriesList{}, this,
                   [this, key](const RpcResult<ToRelay::SeriesList::Answer> &answer) {
                       const auto *list = std::get_if<ToRelay::SeriesList::Answer>(&answer);
                       if (!list || !isAskedStill(key))
                           return;
                       const auto ours = seriesOf(m_draft, QTimeZone::systemTimeZone());
                       for (const SeriesEntry &entry : list->series) {
                           MaintenanceSeries theirs = entry.series;
                           theirs.id = {};
                           theirs.version = 0;
                           if (theirs == ours && entry.savedBy == m_link.account().login)
                               return takeSeries();
                       }
                       m_sending.notFound(tr("the relay does not have it"));
                       Q_EMIT stateMoved();
                   });
}

void NoticeSender::look(const QList<Envelope> &envelopes)
{
    for (const Envelope &envelope : envelopes) {
        const auto notice = noticeFromBytes(envelope.payload);
        if (notice && notice->publishedBy == m_link.account().login &&
            m_draft.isWhatWasPublished(*notice))
            return take(envelope);
    }
    lookForApproval();
}

void NoticeSender::lookForApproval()
{
    const QString key = m_sending.idempotencyKey();
    m_link.request(ToRelay::ApprovalList{}, this,
                   [this, key](const RpcResult<ToRelay::ApprovalList::Answer> &answer) {
                       if (!isAskedStill(key))
                           return;
                       const auto *list = std::get_if<ToRelay::ApprovalList::Answer>(&answer);
                       for (const Approval &each : list ? list->approvals : QList<Approval>()) {
                           if (each.by == m_link.account().login &&
                               m_draft.isWhatWasPublished(each.notice))
                               return takeKept();
                       }
                       m_sending.notFound(tr("the relay does not have it"));
                       Q_EMIT stateMoved();
                   });
}

} // namespace foghorn
