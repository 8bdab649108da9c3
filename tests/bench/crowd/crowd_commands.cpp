// SPDX-License-Identifier: GPL-3.0-or-later
// What the runner may say to a crowd, a JSON object a line, and what the crowd says back.
#include "tests/bench/crowd/crowd.h"

#include "tests/bench/crowd/foghorn_dialect.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace foghorn::bench {

using namespace Qt::StringLiterals;

void Crowd::report(const QJsonObject &event) const
{
    std::puts(QJsonDocument(event).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void Crowd::readCommands()
{
    char bytes[4096];
    const ssize_t got = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (got <= 0) {
        m_over = true; // the runner has gone: so do we
        return;
    }
    m_commands.append(bytes, size_t(got));
    for (size_t end = 0; (end = m_commands.find('\n')) != std::string::npos;) {
        const QByteArray line(m_commands.data(), qsizetype(end));
        m_commands.erase(0, end + 1);
        carryOut(QJsonDocument::fromJson(line).object());
    }
}

/** open, expect, answer, lone, counters, save, close, quit. */
void Crowd::carryOut(const QJsonObject &command)
{
    const QString what = command.value("do"_L1).toString();
    if (what == "open"_L1) {
        open(command);
    } else if (what == "expect"_L1 || what == "answer"_L1 || what == "lone"_L1) {
        if (m_dialect)
            speak(command);
    } else if (what == "counters"_L1) {
        tellCounters();
    } else if (what == "save"_L1) {
        saveFrame(command.value("file"_L1).toString());
    } else if (what == "close"_L1) {
        for (const auto &desk : m_desks)
            leave(*desk);
        m_nextToConnect = m_desks.size();
        m_underWay = 0;
        report({{u"event"_s, u"closed"_s}});
    } else if (what == "quit"_L1) {
        m_over = true;
    } else {
        std::fprintf(stderr, "crowd: '%s' is no command\n", qPrintable(what));
    }
}

/** So many desks, from now on, at this port; "event":"online" says when all are in. */
void Crowd::open(const QJsonObject &command)
{
    const QString dialect = command.value("dialect"_L1).toString();
    m_port = std::uint16_t(command.value("port"_L1).toInt());
    m_secure = command.value("tls"_L1).toBool();
    m_comesBack = command.value("comesBack"_L1).toBool();
    m_atOnce = command.value("atOnce"_L1).toInt(200);
    if (!m_dialect) {
        if (dialect == "foghorn"_L1)
            m_dialect = std::make_unique<FoghornDialect>(
                *this, command.value("token"_L1).toString().toStdString());
        else if (dialect == "nats"_L1)
            m_dialect = std::make_unique<NatsDialect>(*this);
        else if (dialect == "bare"_L1)
            m_dialect = std::make_unique<BareDialect>(*this);
        else
            m_dialect = std::make_unique<SubscriberDialect>(
                *this, command.value("path"_L1).toString().toStdString(),
                command.value("subprotocol"_L1).toString().toStdString());
    }
    const auto wanted = size_t(command.value("desks"_L1).toInt());
    while (m_desks.size() > wanted) {
        leave(*m_desks.back());
        m_desks.pop_back();
    }
    while (m_desks.size() < wanted) {
        m_desks.push_back(std::make_unique<Desk>());
        m_desks.back()->number = int(m_desks.size()) - 1;
    }
    m_nextToConnect = 0;
    m_complete = false;
    reportWhenComplete();
}

void Crowd::speak(const QJsonObject &command)
{
    using Answers = Campaign::Answers;
    const QString what = command.value("do"_L1).toString();
    if (what == "answer"_L1)
        return m_campaign.answer(*m_dialect);
    if (what == "lone"_L1) {
        return m_campaign.sendLone(*m_dialect, command.value("messages"_L1).toInt(1),
                                   Nanoseconds(command.value("gapMs"_L1).toDouble() * 1e6));
    }
    const QString answers = command.value("answers"_L1).toString();
    m_campaign.expect(m_comesBack ? Campaign::From::All : Campaign::From::WhoIsOnline,
                      answers == "held"_L1     ? Answers::Held
                      : answers == "atOnce"_L1 ? Answers::AtOnce
                                               : Answers::None,
                      command.value("messages"_L1).toInt(1), command.value("repeats"_L1).toInt(1));
}

void Crowd::tellCounters() const
{
    std::uint64_t in = m_bytesInBefore;
    std::uint64_t out = m_bytesOutBefore;
    for (const auto &desk : m_desks) {
        in += desk->stream.bytesIn();
        out += desk->stream.bytesOut();
    }
    QJsonObject codes;
    for (const auto &[code, count] : m_closeCodes)
        codes.insert(QString::number(code), count);
    report({{u"event"_s, u"counters"_s},
            {u"online"_s, qint64(m_online)},
            {u"lost"_s, m_lost},
            {u"tries"_s, m_tries},
            {u"bytesIn"_s, qint64(in)},
            {u"bytesOut"_s, qint64(out)},
            {u"closeCodes"_s, codes}});
}

void Crowd::saveFrame(const QString &name) const
{
    const std::string frame = m_campaign.lastFrame();
    QFile file(name);
    const bool saved = file.open(QIODevice::WriteOnly) &&
                       file.write(frame.data(), qint64(frame.size())) == qint64(frame.size());
    file.close(); // the runner reads it as soon as it hears of it
    report({{u"event"_s, u"saved"_s}, {u"bytes"_s, saved ? qint64(frame.size()) : 0}});
}

} // namespace foghorn::bench
