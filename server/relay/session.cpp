// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/session.h"

#include "common/log_event.h"
#include "common/overloaded.h"
#include "common/plain_address.h"
#include "server/relay/websocket_frame.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using wire::CloseCode;
using wire::ErrorCode;

namespace {

constexpr int malformedAllowed = 2;  // in a row; at the next one the client is not one of ours
constexpr int consoleRequests = 300; // in ten seconds: a board pages through lists

/** The protocol that a hello offers; nothing where the request is not a hello. */
std::optional<int> offeredProtocol(const Request &request)
{
    if (const auto *desk = std::get_if<ToRelay::DeskHello>(&request))
        return desk->protocol;
    if (const auto *console = std::get_if<ToRelay::ConsoleHello>(&request))
        return console->protocol;
    return {};
}

QString unsupported()
{
    return u"this relay speaks protocol %1"_s.arg(wire::protocolVersion);
}

bool isMalformed(const RefusedRequest &refused)
{
    return refused.error.code == ErrorCode::ParseError ||
           refused.error.code == ErrorCode::InvalidRequest;
}

} // namespace

Session::Session(quint64 number, std::unique_ptr<ClientSocket> socket,
                 const RelaySettings &settings, const ShardClock &clock)
    : m_number(number), m_deadlines(settings.deadlines), m_clock(clock),
      m_peer(plainAddress(socket->peer())),
      m_webSocket(std::move(socket), *this, clock, settings.deadlines, wire::firstFrameBytes),
      m_phaseSince(clock.now())
{
}

void Session::begin(const QByteArray &first, const QByteArray &early)
{
    write(first);
    m_webSocket.begin(early);
}

void Session::answer(const QByteArray &json)
{
    if (m_phase == Phase::HelloHandedOn) {
        m_phase = Phase::AwaitingHello;
        m_phaseSince = m_clock.now();
    }
    write(textFrame(json));
}

void Session::admitDesk(const AdmittedDesk &desk, const QByteArray &answer,
                        const QList<QByteArray> &catchUp, const QByteArray &caughtUp)
{
    if (m_phase == Phase::Closing)
        return;
    m_phase = Phase::Desk;
    m_facts = desk.facts;
    m_holds = HeldNotices(desk.holds);
    m_cursor = desk.cursor;
    m_webSocket.limitMessages(wire::deskFrameBytes);
    QList<QByteArray> frames{textFrame(answer)};
    for (const QByteArray &json : catchUp)
        frames.append(textFrame(json));
    frames.append(textFrame(caughtUp));
    m_webSocket.writeAsItDrains(frames);
}

void Session::admitConsole(const QByteArray &answer, qint64 cursor)
{
    if (m_phase == Phase::Closing)
        return;
    m_phase = Phase::Console;
    m_cursor = cursor;
    m_rate.allow(consoleRequests);
    m_webSocket.limitMessages(wire::consoleFrameBytes);
    write(textFrame(answer));
}

void Session::announce(const PreparedAnnouncement &announcement)
{
    if (!isAdmitted() || announcement.cursor <= m_cursor) // the catch-up has weighed it
        return;
    m_cursor = announcement.cursor;
    if (m_phase == Phase::Console)
        return write(announcement.frame);
    switch (weigh(announcement, m_facts, m_holds.contains(announcement.notice))) {
    case Weight::Nothing: return;
    case Weight::Notice: m_holds.insert(announcement.notice); return write(announcement.frame);
    case Weight::EndingTold:
        m_holds.insert(announcement.notice);
        return write(announcement.endingToldFrame);
    case Weight::Withdrawn:
        m_holds.remove(announcement.notice);
        return write(announcement.withdrawnFrame);
    }
}

void Session::tick(const QByteArray &tick)
{
    if (!isAdmitted())
        return;
    if (!m_webSocket.isWriting() && !m_pingedAt) {
        m_pingedAt = m_clock.now();
        write(pingFrame() + tick);
    } else {
        write(tick); // behind a catch-up a ping would be answered too late through no fault
    }
}

void Session::close(CloseCode code, const QString &reason)
{
    if (m_phase == Phase::Closing || !m_webSocket.isOpen())
        return;
    m_webSocket.discardQueue();
    endWith(code, reason);
}

void Session::endWith(CloseCode code, const QString &reason)
{
    logInfo(lcRelay, "session.closed")
        .with("session", m_number)
        .with("peer", m_peer.toString())
        .with("code", int(code))
        .with("why", reason);
    m_phase = Phase::Closing;
    m_closedFor = code;
    m_webSocket.close(int(code), reason);
}

void Session::sayGoodbye(const QByteArray &goodbye)
{
    if (m_phase == Phase::Closing || !m_webSocket.isOpen())
        return;
    m_webSocket.discardQueue();
    write(goodbye);
    endWith(CloseCode::GoingDown, u"the relay is going down"_s);
}

void Session::heldUp()
{
    logInfo(lcRelay, "session.cut")
        .with("session", m_number)
        .with("peer", m_peer.toString())
        .with("why", u"it reads too slowly"_s);
    m_phase = Phase::Closing;
    m_closedFor = CloseCode::TooSlow;
    m_webSocket.abort();
}

void Session::sweep()
{
    m_webSocket.sweep();
    if (!m_webSocket.isOpen())
        return;
    const auto inPhase = m_clock.now() - m_phaseSince;
    if (m_phase == Phase::AwaitingHello && inPhase > m_deadlines.hello)
        close(CloseCode::HelloTooLate, u"no hello came"_s);
    else if (m_pingedAt && m_clock.now() - *m_pingedAt > m_deadlines.pong)
        close(CloseCode::NoPong, u"no answer to pings"_s);
}

void Session::binaryReceived()
{
    close(CloseCode::BadRequest, u"only text frames are spoken here"_s);
}

void Session::textReceived(const QByteArray &json)
{
    if (m_phase == Phase::Closing)
        return;
    const auto decoded = decodeRequest(json);
    switch (m_rate.count(m_clock.now())) {
    case RequestRate::Verdict::Fine: break;
    case RequestRate::Verdict::Refuse: return refuseTooMany(decoded);
    case RequestRate::Verdict::Close:
        return close(CloseCode::TooManyRequests, u"too many requests"_s);
    }
    std::visit(Overloaded{[this](const IncomingRequest &incoming) { serve(incoming); },
                          [this](const RefusedRequest &refused) { refuse(refused); }},
               decoded);
}

void Session::serve(const IncomingRequest &incoming)
{
    m_malformedInARow = 0;
    const auto offered = offeredProtocol(incoming.request);
    if (isAdmitted() && offered)
        return answerError(incoming.id, {ErrorCode::InvalidRequest, u"hello was said already"_s});
    if (!isAdmitted() && (m_phase != Phase::AwaitingHello || !offered))
        return answerError(incoming.id, {ErrorCode::Unauthorised, u"hello comes first"_s});
    if (offered && offered != wire::protocolVersion)
        return refuse({incoming.id, {ErrorCode::UnsupportedProtocol, unsupported()}});
    if (!isAdmitted())
        m_phase = Phase::HelloHandedOn;
    Q_EMIT requestArrived(incoming.id, incoming.request);
}

void Session::refuse(const RefusedRequest &refused)
{
    m_malformedInARow = isMalformed(refused) ? m_malformedInARow + 1 : 0;
    answerError(refused.id, refused.error);
    if (refused.error.code == ErrorCode::UnsupportedProtocol)
        close(CloseCode::UnsupportedProtocol, unsupported());
    else if (m_malformedInARow > malformedAllowed)
        close(CloseCode::BadRequest, u"this is not the protocol of foghorn"_s);
}

void Session::refuseTooMany(const std::variant<IncomingRequest, RefusedRequest> &decoded)
{
    RpcError error{ErrorCode::TooManyRequests, u"too many requests"_s};
    error.retryAfter = m_rate.untilNextWindow(m_clock.now());
    const auto *incoming = std::get_if<IncomingRequest>(&decoded);
    answerError(incoming ? incoming->id : std::get<RefusedRequest>(decoded).id, error);
}

void Session::answerError(std::optional<qint64> id, const RpcError &error)
{
    write(textFrame(encodeError(id, error)));
}

} // namespace foghorn
