// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/past_outages.h"

#include "client/admin/connected.h"
#include "client/admin/notice_history.h"
#include "client/admin/words.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {
constexpr int lastOutages = 10; // more of them would be of another time
}

PastOutages::PastOutages(ConsoleLink &link, QObject *parent) : QObject(parent), m_link(link) {}

void PastOutages::follow(const Draft &draft)
{
    const bool incident = draft.notice.kind == NoticeKind::Incident;
    const QString service =
        incident && !draft.notice.services.isEmpty() ? draft.notice.services.first().id : QString();
    if (std::exchange(m_service, service) != service) {
        m_outages.clear();
        askOutages();
        Q_EMIT changed();
    }
    const NoticeId notice = draft.base ? draft.base->current.id : NoticeId();
    const int revision = draft.base ? draft.base->current.revision : 0;
    if (notice == m_notice && revision == m_revision)
        return;
    m_notice = notice;
    m_revision = revision;
    m_said.clear();
    if (!m_notice.isEmpty())
        askHistory();
    Q_EMIT changed();
}

void PastOutages::askOutages()
{
    if (m_service.isEmpty() || !isConnected(m_link))
        return;
    m_link.request(
        ToRelay::OutageList{m_service, lastOutages}, this,
        [this, service = m_service](const RpcResult<ToRelay::OutageList::Answer> &answer) {
            const auto *list = std::get_if<ToRelay::OutageList::Answer>(&answer);
            if (!list || service != m_service)
                return;
            m_outages = list->outages;
            Q_EMIT changed();
        });
}

void PastOutages::askHistory()
{
    readHistory(m_link, m_notice, this, [this, notice = m_notice](const QList<Notice> &revisions) {
        if (notice != m_notice)
            return;
        m_said = estimateHistory(revisions);
        Q_EMIT changed();
    });
}

QString lengthWords(std::chrono::minutes length)
{
    const auto minutes = int(length.count() % 60);
    const auto hours = int(length.count() / 60 % 24);
    const auto days = int(length.count() / (60 * 24));
    if (days > 0)
        return hours > 0 ? tr("%n days %1 h", nullptr, days).arg(hours)
                         : tr("%n days", nullptr, days);
    if (hours > 0)
        return minutes > 0 ? tr("%1 h %2 min").arg(hours).arg(minutes) : tr("%1 h").arg(hours);
    return tr("%1 min").arg(minutes);
}

QString pastOutageWords(const QList<PastOutage> &outages)
{
    if (outages.isEmpty())
        return {};
    const OutageStatistics known = statistics(outages);
    const QString took =
        known.count == 1
            ? tr("The last outage of this service took %1.").arg(lengthWords(known.median))
            : tr("The last %n outages of this service took %1 to %2 (median %3).", nullptr,
                 known.count)
                  .arg(lengthWords(known.shortest), lengthWords(known.longest),
                       lengthWords(known.median));
    if (!known.medianEstimateError)
        return took;
    const auto error = *known.medianEstimateError;
    const QString off = error > 0min   ? tr("First estimates were %1 too short (median).")
                        : error < 0min ? tr("First estimates were %1 too long (median).")
                                       : tr("First estimates were right (median).");
    const QString words = error == 0min ? off : off.arg(lengthWords(std::chrono::abs(error)));
    return u"%1 %2"_s.arg(took, words);
}

QString saidWords(const QList<Slip> &said, const Reader &reader)
{
    QStringList words;
    for (const Slip &slip : said) {
        // As it was said then: what has passed since must not turn it into "we hoped for".
        const Reader then{reader.language, reader.zone, slip.saidAt};
        words << tr("%1 (said at %2)")
                     .arg(estimateWords(slip.estimate, then).main, clockTime(slip.saidAt, reader));
    }
    return words.join(u" → "_s);
}

QString estimateHistoryWords(const QList<Slip> &said, Instant now)
{
    if (said.isEmpty())
        return {};
    return tr("So far: %1")
        .arg(saidWords(said, {spokenLanguage(), QTimeZone::systemTimeZone(), now}));
}

} // namespace foghorn
