// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/interruptions.h"

#include "common/model/lifecycle.h"

#include <algorithm>
#include <limits>
#include <utility>

using namespace std::chrono_literals;

namespace foghorn {

namespace {
constexpr auto fresh = 60s;
constexpr auto week = 7 * 24h;
constexpr auto day = 24h;
constexpr int revisionsAtOnce = 20;  // to decode: about 2 ms of the store's thread
constexpr int displaysAtOnce = 1000; // likewise
} // namespace

bool interrupts(const Notice &revision)
{
    const bool weighs =
        revision.severity == Severity::Minor || revision.severity == Severity::Major;
    return weighs && revision.asks == revision.revision && !isEnding(revision.phase) &&
           !revision.exercise && revision.notify != Notify::Quiet;
}

void Interruptions::count(Instant now, std::function<void(Result<void>)> counted)
{
    if (m_countedAt && now - *m_countedAt < fresh && now >= *m_countedAt)
        return counted({});
    m_waiting << std::move(counted);
    if (m_waiting.size() > 1)
        return; // somebody asked before: the count is on its way
    m_now = now;
    m_toRead.clear();
    m_nextWeek.clear();
    m_nextDay.clear();
    readRevisions(std::numeric_limits<qint64>::max());
}

void Interruptions::readRevisions(qint64 before)
{
    m_store.ask<QList<StoredRevision>>(
        this, [before](Store &store) { return store.recentRevisions(before, revisionsAtOnce); },
        [this](const Result<QList<StoredRevision>> &revisions) {
            if (!revisions)
                return finish(revisions.error());
            takeRevisions(*revisions);
        });
}

void Interruptions::takeRevisions(const QList<StoredRevision> &revisions)
{
    for (const StoredRevision &each : revisions) {
        if (m_now - each.notice.publishedAt.value_or(m_now) > week)
            return readDisplays();
        if (interrupts(each.notice))
            m_toRead << Asked{each.notice.id, each.notice.revision};
    }
    if (revisions.size() < revisionsAtOnce)
        return readDisplays();
    readRevisions(revisions.last().cursor);
}

void Interruptions::readDisplays()
{
    if (m_toRead.isEmpty())
        return finish({});
    m_store.ask<QList<Display>>(
        this,
        [asked = m_toRead.last()](Store &store) {
            return store.displays(asked.notice, asked.revision, asked.after, displaysAtOnce);
        },
        [this](const Result<QList<Display>> &displays) {
            if (!displays)
                return finish(displays.error());
            takeDisplays(*displays);
        });
}

void Interruptions::takeDisplays(const QList<Display> &displays)
{
    for (const Display &display : displays) {
        const DeskRecord *desk = m_roster.find(display.desk);
        if (!desk || desk->facts.shared)
            continue;
        const auto shown = m_shown.find(desk->facts.person);
        if (shown == m_shown.end())
            m_shown.insert(desk->facts.person, display.at);
        else
            *shown = std::min(*shown, display.at); // on several desks: one interruption
    }
    if (displays.size() == displaysAtOnce) {
        m_toRead.last().after = displays.last().number;
        return readDisplays();
    }
    for (auto shown = m_shown.cbegin(); shown != m_shown.cend(); ++shown) {
        ++m_nextWeek[shown.key()];
        if (m_now - shown.value() <= day)
            ++m_nextDay[shown.key()];
    }
    m_shown.clear();
    m_toRead.removeLast();
    readDisplays();
}

void Interruptions::finish(const Result<void> &result)
{
    m_shown.clear();
    if (result) {
        m_countedAt = m_now;
        m_week = std::exchange(m_nextWeek, {});
        m_day = std::exchange(m_nextDay, {});
    }
    for (const auto &counted : std::exchange(m_waiting, {}))
        counted(result);
}

} // namespace foghorn
