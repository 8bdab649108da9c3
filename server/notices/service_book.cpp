// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/service_book.h"

#include "common/log_event.h"
#include "server/identity/refusals.h"
#include "server/notices/audited.h"
#include "server/identity/remembered_change.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using wire::ErrorCode;

constexpr qsizetype pageBytes = wire::relayFrameBytes - 4 * 1024;
constexpr int mostOutages = 50;
constexpr int mostRevisions = 100'000; // of one notice: all of them

qsizetype bytesOf(const CatalogueService &service)
{
    return QJsonDocument(toJson(service)).toJson(QJsonDocument::Compact).size() + 1;
}

Result<ChangeOutcome> replaceCatalogue(Store &store, const ToRelay::ServiceReplace &order)
{
    using Kind = ChangeOutcome::Kind;
    const auto before = store.catalogue();
    if (!before)
        return before.error();
    const auto revision = store.replaceCatalogue(order.services, order.base);
    if (!revision)
        return revision.error();
    if (!*revision)
        return ChangeOutcome{Kind::Conflict};
    return ChangeOutcome::done(**revision, changeOf(*before, order.services, **revision));
}

} // namespace

ToRelay::ServiceList::Answer servicePage(const StoredCatalogue &catalogue,
                                         const ToRelay::ServiceList &question)
{
    ToRelay::ServiceList::Answer answer{.revision = catalogue.revision};
    auto next = catalogue.services.begin();
    if (!question.after.isEmpty()) {
        next = std::find_if(next, catalogue.services.end(), [&](const CatalogueService &each) {
            return each.service.id == question.after;
        });
        if (next == catalogue.services.end())
            return answer; // it is gone, and so is the revision that it was of
        ++next;
    }
    qsizetype bytes = 0;
    for (; next != catalogue.services.end(); ++next) {
        bytes += bytesOf(*next);
        if (answer.services.size() >= question.limit ||
            (bytes > pageBytes && !answer.services.isEmpty())) {
            answer.more = true;
            break;
        }
        answer.services.append(*next);
    }
    return answer;
}

void ServiceBook::list(const ToRelay::ServiceList &question, Done<ToRelay::ServiceList> done)
{
    m_store.ask<ToRelay::ServiceList::Answer>(
        this,
        [question](Store &store) -> Result<ToRelay::ServiceList::Answer> {
            const auto catalogue = store.catalogue();
            if (!catalogue)
                return catalogue.error();
            return servicePage(*catalogue, question);
        },
        [done](const Result<ToRelay::ServiceList::Answer> &answer) {
            if (!answer)
                return done(notStored(answer.error()));
            done(*answer);
        });
}

void ServiceBook::replace(const Actor &actor, const ToRelay::ServiceReplace &order, Instant now,
                          Done<ToRelay::ServiceReplace> done)
{
    if (const auto problems = validate(order.services); !problems.isEmpty())
        return done(RpcError{.code = ErrorCode::InvalidNotice,
                             .message = u"the catalogue is not right: %1: %2"_s.arg(
                                 problems.first().field, problems.first().reason),
                             .fields = problems});
    m_store.ask<ChangeOutcome>(
        this,
        [actor, order, idempotency = idempotencyOf(actor, order, now)](Store &store) {
            return changeOnce(store, actor, u"catalogue.replace"_s, idempotency,
                              [&order](Store &store) { return replaceCatalogue(store, order); });
        },
        [done, actor, count = order.services.size()](const Result<ChangeOutcome> &outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            if (const auto refused = refusalOf(*outcome, u"catalogue"_s))
                return done(*refused);
            logInfo(lcNotices, "catalogue.replaced")
                .with("services", count)
                .with("revision", outcome->revision)
                .with("by", actor.login);
            done(ToRelay::ServiceReplace::Answer{outcome->revision});
        });
}

void ServiceBook::listOutages(const ToRelay::OutageList &question, Done<ToRelay::OutageList> done)
{
    m_store.ask<QList<PastOutage>>(
        this,
        [question](Store &store) {
            return store.outages(question.service, std::clamp(question.limit, 1, mostOutages));
        },
        [done](const Result<QList<PastOutage>> &outages) {
            if (!outages)
                return done(notStored(outages.error()));
            done(ToRelay::OutageList::Answer{*outages});
        });
}

Result<void> recordOutage(Store &store, const Notice &next, std::optional<Phase> before)
{
    if (next.kind != NoticeKind::Incident || next.exercise)
        return {};
    if (next.phase != Phase::Resolved)
        return before == Phase::Resolved ? store.takeOutageBack(next.id) : Result<void>();
    const auto history = store.history(next.id, 0, mostRevisions);
    if (!history)
        return history.error();
    QList<Notice> revisions;
    for (const StoredRevision &revision : *history)
        revisions << revision.notice;
    const auto outage = pastOutageOf(revisions);
    if (!outage)
        return {};
    QStringList services;
    for (const Service &service : next.services)
        services << service.id;
    return store.keepOutage(*outage, services);
}

} // namespace foghorn
