// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/repeat_preview.h"

#include "client/admin/connected.h"
#include "client/admin/problem_words.h"
#include "client/admin/repeat_words.h"
#include "client/link/console_link.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace foghorn {

RepeatPreview::RepeatPreview(ConsoleLink &link, QObject *parent) : QObject(parent), m_link(link)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(300ms);
    connect(&m_rest, &QTimer::timeout, this, &RepeatPreview::ask);
}

void RepeatPreview::follow(const Draft &draft)
{
    const bool same = draft.repeats == m_draft.repeats && draft.recurs() == m_draft.recurs() &&
                      draft.notice.startsAt == m_draft.notice.startsAt &&
                      draft.notice.endsAt == m_draft.notice.endsAt;
    m_draft = draft;
    if (same)
        return;
    if (draft.recurs())
        m_rest.start();
    else
        Q_EMIT told({}, {});
}

void RepeatPreview::ask()
{
    if (!isConnected(m_link) || !m_draft.recurs())
        return;
    if (m_link.signer().key().mustSign())
        return Q_EMIT told({}, tr("Nothing recurs by itself where authors sign their notices "
                                  "themselves: send each maintenance on its own."));
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const MaintenanceSeries series = seriesOf(m_draft, zone);
    m_link.request(ToRelay::SeriesPreview{series}, this,
                   [this, rule = m_draft.repeats,
                    zone](const RpcResult<ToRelay::SeriesPreview::Answer> &answer) {
                       if (m_draft.repeats != rule)
                           return; // written on meanwhile
                       if (const auto *error = std::get_if<RpcError>(&answer))
                           return Q_EMIT told({}, error->fields.isEmpty()
                                                      ? error->message
                                                      : problemWords(error->fields.first()));
                       const auto &next = std::get<ToRelay::SeriesPreview::Answer>(answer).next;
                       Q_EMIT told(QStringList{nextWords(next, zone), clockChangeWords(next, zone),
                                               tr("Each one is announced 7 days before, at 9:00.")}
                                       .join(u' ')
                                       .simplified(),
                                   {});
                   });
}

} // namespace foghorn
