// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/promises.h"

#include "common/log_event.h"
#include "common/model/lifecycle.h"
#include "server/identity/refusals.h"

#include <algorithm>

namespace foghorn {

namespace {

constexpr int mostPromises =
    100'000; // of a year: a report is a number, it need not be exact beyond

} // namespace

Result<bool> Promises::raise(Store &store, const NoticeId &notice, const Told &told, Instant now)
{
    const auto ours = store.raisePromise(notice, told.promisedAt, told.state);
    if (!ours || !*ours || told.state != PromiseState::Escalated)
        return ours;
    const Act act{relayItself(),
                  QStringLiteral("promise.escalate"),
                  {notice.text, {}, {{QStringLiteral("promisedAt"), toIso(told.promisedAt)}}}};
    const auto audited = store.appendAudit(act, now);
    return audited ? ours : audited.error();
}

void Promises::check(Instant now)
{
    for (const StoredNotice *stored : m_book.live(now)) {
        const Notice notice = stored->current.notice;
        const auto state = promiseState(notice, now);
        if (!state) {
            m_told.remove(notice.id); // an hour that was put off may be promised again
            continue;
        }
        const Told told{*notice.nextUpdateAt, *state};
        const auto known = m_told.constFind(notice.id);
        if (known != m_told.cend() && *known == told)
            continue;
        m_told.insert(notice.id, told);
        m_store.ask<bool>(
            this, [notice, told, now](Store &store) { return raise(store, notice.id, told, now); },
            [this, notice, told](const Result<bool> &ours) {
                if (!ours) {
                    logWarning(lcNotices, "promise.notStored").with("why", ours.error().reason);
                    m_told.remove(notice.id); // asked again at the next check
                } else if (*ours) {
                    logInfo(lcNotices, "promise.moved")
                        .with("notice", notice.id)
                        .with("state", toString(told.state));
                    Q_EMIT promiseMoved(notice, told.state);
                }
            });
    }
    m_told.removeIf([&](const auto &told) {
        const StoredNotice *stored = m_book.find(told.key());
        return !stored || !isLive(stored->current.notice, now);
    });
}

std::optional<Instant> Promises::nextMoment(Instant now) const
{
    return m_book.earliest(now,
                           [now](const Notice &notice) { return nextPromiseMoment(notice, now); });
}

void Promises::report(const ToRelay::PromiseReport &question, Instant now,
                      std::function<void(RpcResult<ToRelay::PromiseReport::Answer>)> done)
{
    const Instant since = now - std::chrono::days(question.days);
    m_store.ask<QList<PromiseRecord>>(
        this, [since, now](Store &store) { return store.promises(since, now, mostPromises); },
        [now, done](const Result<QList<PromiseRecord>> &promises) {
            if (!promises)
                return done(notStored(promises.error()));
            done(ToRelay::PromiseReport::Answer{punctuality(*promises, now)});
        });
}

Result<void> recordPromise(Store &store, const Notice &next)
{
    if (next.exercise)
        return {};
    const auto promised = isEnding(next.phase) ? std::nullopt : next.nextUpdateAt;
    return store.keepPromise(next.id, *next.publishedAt, promised);
}

} // namespace foghorn
