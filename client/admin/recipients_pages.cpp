// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/recipients_pages.h"

#include "client/admin/recipients_model.h"
#include "client/admin/relay_words.h"
#include "client/link/console_link.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int pageSize = 200;

RpcError cannotListThis()
{
    return {wire::ErrorCode::MethodNotFound,
            RecipientsPages::tr("this relay is older than the app and cannot list them")};
}

} // namespace

RecipientsPages::RecipientsPages(ConsoleLink &link, RecipientsModel &model, QObject *parent)
    : QObject(parent), m_link(link), m_model(model)
{
    connect(&m_model, &RecipientsModel::moreWanted, this, &RecipientsPages::more);
}

ToRelay::RecipientList RecipientsPages::request(const Question &question, const PersonId &after,
                                                int limit)
{
    return {.notice = question.notice,
            .state = question.filter.state,
            .search = question.search,
            .after = after,
            .limit = limit,
            .part = question.filter.part};
}

void RecipientsPages::begin(const Question &question)
{
    m_question = question;
    m_refreshNext.reset();
    ask(Ask::Begin, {}, pageSize);
}

void RecipientsPages::refresh(int firstRow, int lastRow)
{
    if (m_question.notice.isEmpty())
        return;
    if (m_busy) {
        m_refreshNext = {firstRow, lastRow};
        return;
    }
    const int first = std::clamp(firstRow, 0, std::max(0, int(m_model.rows().size()) - 1));
    ask(Ask::Refresh, m_model.before(first), std::clamp(lastRow - first + 1, pageSize, 1000));
}

void RecipientsPages::more()
{
    if (!m_busy && !m_model.rows().isEmpty())
        ask(Ask::More, m_model.rows().last().person, pageSize);
}

void RecipientsPages::ask(Ask what, const PersonId &after, int limit)
{
    m_busy = true;
    const int number = ++m_asked;
    m_link.request(
        request(m_question, after, limit), this,
        [this, number, what, after](const RpcResult<ToRelay::RecipientList::Answer> &answer) {
            if (number != m_asked)
                return;
            m_busy = false;
            if (const auto *error = std::get_if<RpcError>(&answer)) {
                Q_EMIT failed(errorWords(*error));
                return;
            }
            const auto &page = std::get<ToRelay::RecipientList::Answer>(answer);
            if (page.part != m_question.filter.part) {
                m_model.clear();
                m_total = 0;
                Q_EMIT moved();
                Q_EMIT failed(cannotListThis().message);
                return;
            }
            take(what, after, page);
        });
}

void RecipientsPages::take(Ask what, const PersonId &after,
                           const ToRelay::RecipientList::Answer &page)
{
    Q_EMIT aboutToMove();
    m_total = page.total;
    if (what == Ask::Begin)
        m_model.begin(page.recipients, page.more);
    else
        m_model.take(after, page.recipients, page.more);
    Q_EMIT moved();
    if (const auto rows = std::exchange(m_refreshNext, std::nullopt))
        refresh(rows->first, rows->second);
}

void RecipientsPages::collect(std::function<void(qsizetype)> heard,
                              std::function<void(RpcResult<QList<Recipient>>)> done)
{
    collectBehind(m_question, {}, std::move(heard), std::move(done));
}

void RecipientsPages::collectBehind(const Question &question, QList<Recipient> sofar,
                                    std::function<void(qsizetype)> heard,
                                    std::function<void(RpcResult<QList<Recipient>>)> done)
{
    heard(sofar.size());
    const PersonId after = sofar.isEmpty() ? PersonId{} : sofar.last().person;
    m_link.request(request(question, after, pageSize), this,
                   [=, this](const RpcResult<ToRelay::RecipientList::Answer> &answer) {
                       if (const auto *error = std::get_if<RpcError>(&answer))
                           return done(*error);
                       const auto &page = std::get<ToRelay::RecipientList::Answer>(answer);
                       if (page.part != question.filter.part)
                           return done(cannotListThis());
                       const QList<Recipient> all = sofar + page.recipients;
                       if (page.more && !page.recipients.isEmpty())
                           return collectBehind(question, all, heard, done);
                       done(all);
                   });
}

} // namespace foghorn
