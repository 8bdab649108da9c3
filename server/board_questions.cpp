// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/board_questions.h"

#include "common/clock.h"
#include "server/identity/refusals.h"
#include "server/notices/notice_pages.h"
#include "server/notices/recipients.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

using wire::ErrorCode;

BoardQuestions::BoardQuestions(FoghorndParts &parts, Relay &relay, const Clock &clock)
    : m_parts(parts), m_relay(relay), m_clock(clock), m_startedAt(clock.now()), m_answerer(relay)
{
}

void BoardQuestions::listNotices(const Asked &asked, const ToRelay::NoticeList &question)
{
    const Instant now = m_clock.now();
    if (question.liveOnly) {
        return m_answerer.answer<ToRelay::NoticeList::Answer>(
            asked, livePage(m_parts.book, question, now));
    }
    const int limit = std::clamp(question.limit, 1, longestPage);
    m_parts.store.ask<QList<StoredNotice>>(
        this,
        [question, limit](Store &store) {
            return store.listNotices(false, question.after, limit + 1);
        },
        [=, this](Result<QList<StoredNotice>> stored) {
            if (!stored)
                return m_answerer.refuse(asked, notStored(stored.error()));
            m_answerer.answer<ToRelay::NoticeList::Answer>(asked, page(*stored, question, now));
        });
}

void BoardQuestions::listHistory(const Asked &asked, const ToRelay::NoticeHistory &question)
{
    constexpr int limit = 50;
    using Page = ToRelay::NoticeHistory::Answer;
    m_parts.store.ask<Page>(
        this,
        [question](Store &store) -> Result<Page> {
            const auto revisions = store.history(question.id, question.after, limit);
            if (!revisions)
                return revisions.error();
            const auto reasons = store.shortNotices(question.id, question.after);
            if (!reasons)
                return reasons.error();
            return historyPage(*revisions, revisions->size() >= limit, *reasons);
        },
        [=, this](const Result<Page> &page) {
            if (!page)
                return m_answerer.refuse(asked, notStored(page.error()));
            if (page->revisions.isEmpty() && question.after == 0)
                return m_answerer.refuse(
                    asked, refusal(ErrorCode::NotFound, u"there is no notice with this id"_s));
            m_answerer.answer<Page>(asked, *page);
        });
}

void BoardQuestions::listRecipients(const Asked &asked, const ToRelay::RecipientList &question)
{
    m_parts.finder.find({question.notice}, [=, this](Result<QHash<NoticeId, StoredNotice>> found) {
        if (!found)
            return m_answerer.refuse(asked, notStored(found.error()));
        if (found->isEmpty())
            return m_answerer.refuse(
                asked, refusal(ErrorCode::NotFound, u"there is no notice with this id"_s));
        m_parts.tallyBook.load(
            {question.notice}, [=, this, notice = *found->cbegin()](Result<void> loaded) {
                if (!loaded)
                    return m_answerer.refuse(asked, notStored(loaded.error()));
                m_answerer.answer<ToRelay::RecipientList::Answer>(
                    asked, foghorn::listRecipients(
                               question, notice,
                               m_parts.tallyBook.people(notice.current.notice, m_clock.now()),
                               m_parts.roster));
            });
    });
}

void BoardQuestions::tellStatus(const Asked &asked)
{
    m_relay.report([this, asked](const QList<ShardReport> &reports) {
        m_answerer.answer<ToRelay::RelayStatus::Answer>(asked, statusOf(reports));
    });
}

ToRelay::RelayStatus::Answer BoardQuestions::statusOf(const QList<ShardReport> &reports) const
{
    ToRelay::RelayStatus::Answer status{.version = QStringLiteral(FOGHORN_VERSION),
                                        .startedAt = m_startedAt,
                                        .epoch = m_parts.book.epoch(),
                                        .cursor = m_parts.book.cursor(),
                                        .store = m_parts.store.status(),
                                        .certificateExpiresAt = m_relay.certificateExpiresAt(),
                                        .disbelieved = m_disbelieved};
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
    return status;
}

} // namespace foghorn
