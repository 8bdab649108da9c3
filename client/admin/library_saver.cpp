// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/library_saver.h"

#include "client/admin/sending.h"

namespace foghorn {

LibrarySaver::LibrarySaver(ConsoleLink &link, QObject *parent) : QObject(parent), m_link(link) {}

template <class M, class Done>
void LibrarySaver::send(M message, Done done)
{
    if (m_busy)
        return;
    if (const auto *same = m_unanswered ? std::get_if<M>(&*m_unanswered) : nullptr)
        message.idempotencyKey = same->idempotencyKey;
    // Another order than the lost one is another one: the relay would answer it with the first's answer.
    if (!m_unanswered || *m_unanswered != Order(message))
        message.idempotencyKey = newIdempotencyKey();
    m_unanswered = message;
    setBusy(true);
    m_link.request(message, this, [this, done](const RpcResult<typename M::Answer> &answer) {
        setBusy(false);
        if (const auto *error = std::get_if<RpcError>(&answer))
            return hear(*error);
        m_unanswered.reset();
        done(std::get<typename M::Answer>(answer));
    });
}

void LibrarySaver::hear(const RpcError &error)
{
    if (RelayLink::isLinkLost(error)) {
        Q_EMIT answerLost();
        return;
    }
    if (!RelayLink::isNotConnected(error)) // else an earlier one may still wait for its answer
        m_unanswered.reset();
    if (error.code == wire::ErrorCode::Conflict || error.code == wire::ErrorCode::NotFound)
        Q_EMIT conflicted();
    else
        Q_EMIT refused(error);
}

void LibrarySaver::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyMoved();
}

void LibrarySaver::save(const NoticeTemplate &noticeTemplate, int base)
{
    send(ToRelay::TemplateSave{noticeTemplate, base, {}},
         [this, noticeTemplate](const ToRelay::TemplateSave::Answer &answer) {
             Q_EMIT templateSaved(noticeTemplate, answer.revision);
         });
}

void LibrarySaver::remove(const QString &id, int base)
{
    send(ToRelay::TemplateRemove{id, base, {}},
         [this, id](const ToRelay::TemplateRemove::Answer &) { Q_EMIT templateRemoved(id); });
}

void LibrarySaver::replace(const QList<CatalogueService> &services, int base)
{
    send(ToRelay::ServiceReplace{services, base, {}},
         [this, services](const ToRelay::ServiceReplace::Answer &answer) {
             Q_EMIT catalogueSaved(services, answer.revision);
         });
}

} // namespace foghorn
