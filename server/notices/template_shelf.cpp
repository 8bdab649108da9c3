// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/template_shelf.h"

#include "common/log_event.h"
#include "server/identity/refusals.h"
#include "server/notices/audited.h"
#include "server/identity/remembered_change.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using Kind = ChangeOutcome::Kind;
using wire::ErrorCode;

constexpr qsizetype pageBytes = wire::relayFrameBytes - 4 * 1024;
constexpr int longestPage = 50;

Result<ChangeOutcome> saveTemplate(Store &store, const NoticeTemplate &wanted, int base)
{
    const auto before = store.noticeTemplate(wanted.id);
    if (!before)
        return before.error();
    const auto revision = store.saveTemplate(wanted, base);
    if (!revision)
        return revision.error();
    if (!*revision)
        return ChangeOutcome{
            Kind::Conflict}; // also where it was removed since its author opened it
    NoticeTemplate saved = wanted;
    saved.revision = **revision;
    return ChangeOutcome::done(
        **revision, {wanted.id, *before ? audited(**before) : QJsonObject(), audited(saved)});
}

Result<ChangeOutcome> removeTemplate(Store &store, const QString &id, int base)
{
    const auto current = store.noticeTemplate(id);
    if (!current)
        return current.error();
    const auto removed = store.removeTemplate(id, base);
    if (!removed)
        return removed.error();
    if (*removed)
        return ChangeOutcome::done(base + 1, {id, *current ? audited(**current) : QJsonObject()});
    return ChangeOutcome{*current ? Kind::Conflict : Kind::NotFound};
}

} // namespace

ToRelay::TemplateList::Answer templatePage(const QList<NoticeTemplate> &templates, int limit)
{
    ToRelay::TemplateList::Answer answer;
    qsizetype bytes = 0;
    for (const NoticeTemplate &one : templates) {
        bytes += QJsonDocument(toJson(one)).toJson(QJsonDocument::Compact).size() + 1;
        if (answer.templates.size() >= limit ||
            (bytes > pageBytes && !answer.templates.isEmpty())) {
            answer.more = true;
            break;
        }
        answer.templates.append(one);
    }
    return answer;
}

void TemplateShelf::list(const ToRelay::TemplateList &question, Done<ToRelay::TemplateList> done)
{
    const int limit = std::clamp(question.limit, 1, longestPage);
    m_store.ask<ToRelay::TemplateList::Answer>(
        this,
        [question, limit](Store &store) -> Result<ToRelay::TemplateList::Answer> {
            const auto templates = store.templates(question.after, limit + 1);
            if (!templates)
                return templates.error();
            return templatePage(*templates, limit);
        },
        [done](const Result<ToRelay::TemplateList::Answer> &answer) {
            if (!answer)
                return done(notStored(answer.error()));
            done(*answer);
        });
}

void TemplateShelf::save(const Actor &actor, const ToRelay::TemplateSave &order, Instant now,
                         Done<ToRelay::TemplateSave> done)
{
    if (const auto problems = validate(order.noticeTemplate); !problems.isEmpty())
        return done(RpcError{.code = ErrorCode::InvalidNotice,
                             .message = u"the template is not right: %1: %2"_s.arg(
                                 problems.first().field, problems.first().reason),
                             .fields = problems});
    m_store.ask<ChangeOutcome>(
        this,
        [actor, order, idempotency = idempotencyOf(actor, order, now)](Store &store) {
            return changeOnce(store, actor, u"template.save"_s, idempotency,
                              [&order](Store &store) {
                                  return saveTemplate(store, order.noticeTemplate, order.base);
                              });
        },
        [done, actor, id = order.noticeTemplate.id](const Result<ChangeOutcome> &outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            if (const auto refused = refusalOf(*outcome, u"template"_s))
                return done(*refused);
            logInfo(lcNotices, "template.saved")
                .with("template", id)
                .with("revision", outcome->revision)
                .with("by", actor.login);
            done(ToRelay::TemplateSave::Answer{outcome->revision});
        });
}

void TemplateShelf::remove(const Actor &actor, const ToRelay::TemplateRemove &order, Instant now,
                           Done<ToRelay::TemplateRemove> done)
{
    m_store.ask<ChangeOutcome>(
        this,
        [actor, order, idempotency = idempotencyOf(actor, order, now)](Store &store) {
            return changeOnce(
                store, actor, u"template.remove"_s, idempotency,
                [&order](Store &store) { return removeTemplate(store, order.id, order.base); });
        },
        [done, actor, id = order.id](const Result<ChangeOutcome> &outcome) {
            if (!outcome)
                return done(notStored(outcome.error()));
            if (const auto refused = refusalOf(*outcome, u"template"_s))
                return done(*refused);
            logInfo(lcNotices, "template.removed").with("template", id).with("by", actor.login);
            done(ToRelay::TemplateRemove::Answer{});
        });
}

} // namespace foghorn
