// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/reach_counter.h"

#include "client/admin/connected.h"
#include "client/admin/problem_words.h"
#include "client/admin/relay_words.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

ReachCounter::ReachCounter(ConsoleLink &link, QObject *parent) : QObject(parent), m_link(link)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(350ms);
    connect(&m_soon, &QTimer::timeout, this, &ReachCounter::ask);
    connect(&m_link, &ConsoleLink::stateChanged, this, [this] {
        if (isConnected(m_link))
            m_soon.start(); // the numbers are of before the link was lost
    });
}

void ReachCounter::follow(const Audience &audience, Severity severity)
{
    m_audience = audience;
    m_severity = severity;
    m_soon.start();
}

std::optional<int> ReachCounter::addressed() const
{
    if (m_counted && m_counted->reach)
        return m_counted->reach->addressed;
    return {};
}

void ReachCounter::ask()
{
    if (!isConnected(m_link))
        return;
    const Audience audience = m_audience;
    if (!audience.everyone && audience.include.isEmpty()) {
        m_counted = CountedAudience{audience, Reach{}};
        m_words = tr("nobody yet");
        m_problem.clear();
        Q_EMIT countMoved();
        return;
    }
    m_link.request(ToRelay::AudiencePreview{audience, m_severity}, this,
                   [this, audience, severity = m_severity](const RpcResult<Reach> &answer) {
                       take(audience, severity, answer);
                   });
}

void ReachCounter::take(const Audience &audience, Severity severity, const RpcResult<Reach> &answer)
{
    if (m_audience != audience || m_severity != severity)
        return; // edited meanwhile: the next answer is on its way
    m_words.clear();
    m_problem.clear();
    m_burden.clear();
    if (const auto *error = std::get_if<RpcError>(&answer)) {
        m_counted.reset();
        if (!RelayLink::isLinkLost(*error))
            m_counted = CountedAudience{audience, {}}; // the relay says why when it is sent
        m_problem =
            error->fields.isEmpty() ? errorWords(*error) : problemWords(error->fields.first());
    } else {
        const Reach &reach = std::get<Reach>(answer);
        m_counted = CountedAudience{audience, reach};
        m_words = reachWords(reach);
        m_burden = burdenWords(reach);
        if (!reach.unknown.isEmpty())
            m_problem = tr("Nobody is known by: %1").arg(reach.unknown.join(u", "_s));
    }
    Q_EMIT countMoved();
}

} // namespace foghorn
