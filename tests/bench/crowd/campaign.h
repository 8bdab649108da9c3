// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/crowd/dialect.h"

#include <QJsonObject>

#include <memory>
#include <vector>

namespace foghorn::bench {

/** What is measured of a crowd: when each desk got the notice that is expected, when its answers were
    confirmed, and how long lone messages took. Knows no socket but to write to a desk. */
class Campaign
{
public:
    using Desks = std::vector<std::unique_ptr<Desk>>;
    using Report = std::function<void(const QJsonObject &)>;

    Campaign(const Desks &desks, Report report) : m_desks(desks), m_report(std::move(report)) {}

    enum class Answers { None, Held, AtOnce };
    enum class From { WhoIsOnline, All };
    /** From now on notices that nobody has heard yet count, once for each desk; one that is not
        online, or is lost meanwhile, is waited for only if it is to come back (All). */
    void expect(From from, Answers answers, int messages, int repeats);
    /** Sends the answers that were held back. */
    void answer(Dialect &dialect);
    /** One message after the other, each from another desk; the next one after `gap`. */
    void sendLone(Dialect &dialect, int messages, Nanoseconds gap);
    /** When the next lone message is due; 0 = none. */
    Nanoseconds nextDue() const { return m_loneDue; }
    void sendDue();

    void noticeHeard(Dialect &dialect, Desk &desk, std::string_view payload, int number);
    void answered(const Desk &desk, bool good);
    void lost(Desk &desk);
    /** The newest notice as a server's frame, for the floor to send. */
    std::string lastFrame() const { return serverFrame(Opcode::Text, m_lastPayload); }

private:
    void prepareAnswers(Dialect &dialect);
    void sendAnswers(Desk &desk);
    void noteHeard(const Desk &desk);
    void noteAnswered(bool good);
    void loneAnswered();
    void loneDone();

    const Desks &m_desks;
    const Report m_report;
    std::string m_lastPayload;

    bool m_expecting = false;
    From m_from = From::All;
    std::int64_t m_missing = 0;
    int m_knownBefore = 0; // notices up to this number do not count
    int m_newest = 0;
    Answers m_answers = Answers::None;
    int m_messages = 1;
    int m_repeats = 1;
    std::vector<std::uint8_t> m_has;
    std::vector<Nanoseconds> m_heardAt;

    std::vector<std::string> m_answerFrames;
    std::int64_t m_answersDue = 0;
    int m_badAnswers = 0;

    int m_loneLeft = 0;
    size_t m_loneNext = 0;
    Nanoseconds m_loneGap = 0;
    Nanoseconds m_loneDue = 0;
    Nanoseconds m_loneSent = 0; // 0 = none under way
    int m_loneDesk = -1;
    std::string m_loneFrame;
    std::vector<Nanoseconds> m_loneTook;
};

} // namespace foghorn::bench
