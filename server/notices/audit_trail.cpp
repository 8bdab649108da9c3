// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/audit_trail.h"

#include "common/log_event.h"
#include "server/identity/refusals.h"
#include "server/identity/fit_frame.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int longestPage = 1000;

Act counted(Act act, int times)
{
    act.changed.after[u"times"_s] = times;
    return act;
}

} // namespace

ToRelay::AuditList::Answer auditPage(const QList<AuditEntry> &entries, int limit,
                                     const AuditHead &head)
{
    ToRelay::AuditList::Answer answer;
    answer.entries = entries.first(std::min<qsizetype>(limit, entries.size()));
    answer.more = answer.entries.size() < entries.size();
    answer.head = head;
    fitFrame(answer, &ToRelay::AuditList::Answer::entries);
    return answer;
}

void AuditTrail::list(const ToRelay::AuditList &question, Listed done)
{
    const int limit = std::clamp(question.limit, 1, longestPage);
    m_store.ask<ToRelay::AuditList::Answer>(
        this,
        [after = question.after, limit](Store &store) -> Result<ToRelay::AuditList::Answer> {
            const auto head = store.auditHead();
            if (!head)
                return head.error();
            const auto entries = store.audit(after, limit + 1);
            if (!entries)
                return entries.error();
            return auditPage(*entries, limit, *head);
        },
        [done = std::move(done)](const Result<ToRelay::AuditList::Answer> &answer) {
            if (!answer)
                return done(notStored(answer.error()));
            done(*answer);
        });
}

void AuditTrail::note(const Act &act, Instant now)
{
    m_store.ask<void>(
        this, [act, now](Store &store) { return store.appendAudit(act, now); },
        [](const Result<void> &noted) {
            if (!noted)
                logWarning(lcStore, "audit.notStored").with("why", noted.error().reason);
        });
}

void AuditTrail::noteRefused(const Act &act, Instant now)
{
    QString kind = QStringList{act.by.login, act.by.from, act.act, act.changed.subject}.join(u'\n');
    Act one = act;
    if (!m_refused.contains(kind) && m_refused.size() >= mostRefusals) {
        kind = act.act;
        one = {{}, act.act, {u"others"_s}};
    }
    const auto known = m_refused.find(kind);
    if (known != m_refused.end()) {
        ++known->uncounted;
        return;
    }
    m_refused.insert(kind, {one, 0});
    note(counted(one, 1), now);
}

void AuditTrail::writeRefused(Instant now)
{
    for (Refused &one : m_refused) {
        if (one.uncounted > 0)
            note(counted(one.act, one.uncounted), now);
    }
    m_refused.removeIf([](const auto &one) { return one.value().uncounted == 0; });
    for (Refused &one : m_refused)
        one.uncounted = 0;
}

} // namespace foghorn
