// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/crowd/campaign.h"

#include <algorithm>

namespace foghorn::bench {

using namespace Qt::StringLiterals;

namespace {

qint64 percentile(std::vector<Nanoseconds> &values, double share)
{
    if (values.empty())
        return 0;
    const auto at = values.begin() + std::ptrdiff_t(share * double(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

void Campaign::expect(From from, Answers answers, int messages, int repeats)
{
    m_expecting = true;
    m_from = from;
    m_knownBefore = m_newest;
    m_answers = answers;
    m_messages = messages;
    m_repeats = repeats;
    m_missing = 0;
    m_has.assign(m_desks.size(), 0);
    for (const auto &desk : m_desks) {
        const bool waitedFor = from == From::All || desk->phase == Desk::Phase::Online;
        m_has[size_t(desk->number)] = waitedFor ? 0 : 1;
        m_missing += waitedFor ? 1 : 0;
    }
    m_heardAt.clear();
    m_heardAt.reserve(m_desks.size());
    m_answerFrames.clear();
    m_report({{u"event"_s, u"expecting"_s}});
}

void Campaign::noticeHeard(Dialect &dialect, Desk &desk, std::string_view payload, int number)
{
    if (number > 0 && size_t(number) <= Desk::rememberedNotices)
        desk.heard.set(size_t(number) - 1);
    m_newest = std::max(m_newest, number);
    if (!m_expecting || (number > 0 && number <= m_knownBefore) ||
        size_t(desk.number) >= m_has.size() || m_has[size_t(desk.number)])
        return;
    m_heardAt.push_back(monotonicNow());
    if (m_heardAt.size() == 1) {
        m_lastPayload = payload;
        if (m_answers == Answers::AtOnce) {
            prepareAnswers(dialect);
            m_answersDue = m_missing * std::int64_t(m_answerFrames.size());
        }
    }
    if (m_answers == Answers::AtOnce)
        sendAnswers(desk);
    noteHeard(desk);
}

void Campaign::noteHeard(const Desk &desk)
{
    m_has[size_t(desk.number)] = 1;
    if (--m_missing > 0 || m_heardAt.empty())
        return;
    m_expecting = false;
    const Nanoseconds first = m_heardAt.front();
    const Nanoseconds last = m_heardAt.back();
    m_report({{u"event"_s, u"delivered"_s},
              {u"desks"_s, qint64(m_heardAt.size())},
              {u"firstNs"_s, first},
              {u"p50Ns"_s, percentile(m_heardAt, 0.5)},
              {u"lastNs"_s, last}});
}

void Campaign::prepareAnswers(Dialect &dialect)
{
    m_answerFrames = dialect.answers(m_messages, m_repeats);
    m_badAnswers = 0;
}

void Campaign::sendAnswers(Desk &desk)
{
    std::string all;
    for (const std::string &frame : m_answerFrames)
        all += frame;
    desk.answersDue = int(m_answerFrames.size());
    desk.stream.write(all);
}

void Campaign::answer(Dialect &dialect)
{
    prepareAnswers(dialect);
    const auto isOnline = [](const auto &desk) { return desk->phase == Desk::Phase::Online; };
    m_answersDue = std::int64_t(m_answerFrames.size()) *
                   std::count_if(m_desks.begin(), m_desks.end(), isOnline);
    for (const auto &desk : m_desks) {
        if (isOnline(desk))
            sendAnswers(*desk);
    }
}

void Campaign::answered(const Desk &desk, bool good)
{
    if (m_loneSent > 0 && desk.number == m_loneDesk)
        loneAnswered();
    else if (desk.answersDue > 0) {
        --m_desks[size_t(desk.number)]->answersDue;
        noteAnswered(good);
    }
}

void Campaign::noteAnswered(bool good)
{
    m_badAnswers += good ? 0 : 1;
    if (--m_answersDue == 0)
        m_report({{u"event"_s, u"answered"_s},
                  {u"lastNs"_s, monotonicNow()},
                  {u"refused"_s, m_badAnswers}});
}

void Campaign::lost(Desk &desk)
{
    for (; desk.answersDue > 0; --desk.answersDue)
        noteAnswered(false);
    if (m_loneSent > 0 && desk.number == m_loneDesk)
        loneDone();
    const bool missing = m_expecting && m_from == From::WhoIsOnline &&
                         size_t(desk.number) < m_has.size() && !m_has[size_t(desk.number)];
    if (!missing)
        return;
    for (size_t i = 0; m_answers == Answers::AtOnce && i < m_answerFrames.size(); ++i)
        noteAnswered(false);
    noteHeard(desk);
}

void Campaign::sendLone(Dialect &dialect, int messages, Nanoseconds gap)
{
    m_loneLeft = messages;
    m_loneGap = gap;
    m_loneTook.clear();
    m_loneFrame = dialect.loneMessage();
    m_loneDue = monotonicNow();
}

void Campaign::sendDue()
{
    if (m_loneDue == 0 || m_loneSent > 0)
        return;
    for (size_t tried = 0; tried < m_desks.size(); ++tried) {
        // Far apart in the order of connecting, so that no cache of the subject is kind to it.
        m_loneNext = (m_loneNext + 7919) % m_desks.size();
        Desk &desk = *m_desks[m_loneNext];
        if (desk.phase != Desk::Phase::Online)
            continue;
        m_loneDesk = desk.number;
        m_loneSent = monotonicNow();
        m_loneDue = 0;
        desk.stream.write(m_loneFrame);
        return;
    }
}

void Campaign::loneAnswered()
{
    m_loneTook.push_back(monotonicNow() - m_loneSent);
    loneDone();
}

void Campaign::loneDone()
{
    const Nanoseconds next = m_loneSent + m_loneGap;
    m_loneSent = 0;
    if (--m_loneLeft > 0) {
        m_loneDue = std::max(next, monotonicNow());
        return;
    }
    const auto most =
        m_loneTook.empty() ? 0 : *std::max_element(m_loneTook.begin(), m_loneTook.end());
    m_report({{u"event"_s, u"lone"_s},
              {u"messages"_s, qint64(m_loneTook.size())},
              {u"p50Ns"_s, percentile(m_loneTook, 0.5)},
              {u"p99Ns"_s, percentile(m_loneTook, 0.99)},
              {u"maxNs"_s, most}});
}

} // namespace foghorn::bench
