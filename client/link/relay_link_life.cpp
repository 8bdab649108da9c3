// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/relay_link_life.h"

#include "common/clock.h"
#include "common/logging.h"

namespace foghorn {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

RelayLink::Life::Life(RelayLink &link, LinkSettings settings, const Clock &clock)
    : m_link(link), m_settings(std::move(settings)), m_clock(clock),
      m_trust({m_settings.authorities, m_settings.caFingerprint, m_settings.caKeptIn}),
      m_rota(m_settings.relays), m_delay(m_settings.timings),
      m_watch(m_settings.timings.clockCheck), m_liveness(m_settings.timings), m_since(clock.now())
{
    m_steady.start();
    m_nextTry.setSingleShot(true);
    m_silence.setSingleShot(true);
    m_clockCheck.setTimerType(Qt::CoarseTimer);
    connect(&m_nextTry, &QTimer::timeout, this, &Life::attempt);
    connect(&m_silence, &QTimer::timeout, this, &Life::lookAtSilence);
    connect(&m_clockCheck, &QTimer::timeout, this, &Life::lookAtClock);
}

void RelayLink::Life::setState(LinkState state, const QString &trouble)
{
    const bool changed = state != m_state || trouble != m_trouble;
    if (state != m_state)
        m_since = m_clock.now();
    m_state = state;
    m_trouble = trouble;
    if (changed)
        Q_EMIT m_link.stateChanged();
}

void RelayLink::Life::attempt()
{
    dropSocket();
    m_nextTryAt.reset();
    if (m_rota.isEmpty()) {
        m_refusal = Refusal{Refusal::Kind::NoRelaySet};
        return setState(LinkState::Refused, inEnglish(*m_refusal));
    }
    const QUrl relay = m_rota.current();
    if (const auto objection = RelaySocket::objectionTo(relay))
        return connectionEnded(endForRefusal(*objection));
    // While it tries again after a loss it keeps saying so: an icon that flickers helps nobody.
    if (m_state != LinkState::Waiting && m_state != LinkState::Refused)
        setState(LinkState::Connecting, {});
    m_socket = std::make_unique<RelaySocket>();
    connect(m_socket.get(), &RelaySocket::frameArrived, this, &Life::heard);
    connect(m_socket.get(), &RelaySocket::ponged, this, [this] {
        m_lastHeard = m_clock.now();
        m_liveness.heard(steadyNow());
    });
    connect(m_socket.get(), &RelaySocket::ended, this, &Life::connectionEnded);
    m_socket->open(relay, m_trust.configuration(), m_settings.timings.connect);
}

void RelayLink::Life::attemptIn(std::chrono::milliseconds delay, LinkState meanwhile)
{
    m_nextTryAt = m_clock.now() + delay;
    m_nextTry.start(delay);
    setState(meanwhile, m_trouble);
}

void RelayLink::Life::dropSocket()
{
    m_nextTry.stop();
    m_silence.stop();
    m_liveness.stop();
    m_welcomed = false;
    m_goodbye.reset();
    if (!m_socket)
        return;
    // Perhaps we stand in one of its signals: it dies later, but says nothing more.
    m_socket->disconnect(this);
    m_socket->abandon();
    m_socket.release()->deleteLater();
}

void RelayLink::Life::failOpenRequests()
{
    m_book.failAll({wire::ErrorCode::NotStored, linkLost()});
}

void RelayLink::Life::connectionEnded(const LinkEnd &end)
{
    if (learnedWhomToTrust(end)) {
        qCInfo(lcLink).noquote() << u"%1 showed the authority that the enrolment names"_s.arg(
            m_rota.current().toDisplayString());
        return attempt(); // now checked against exactly that authority
    }
    logEnd(end);
    if (m_online.isValid())
        m_delay.connectionStood(std::chrono::milliseconds(m_online.elapsed()));
    m_online.invalidate();
    const auto goodbye = std::exchange(m_goodbye, std::nullopt);
    dropSocket();
    m_goodbye = goodbye;
    m_lastCode = end.code;
    waitAfter(end);
    m_goodbye.reset();
    failOpenRequests();
}

bool RelayLink::Life::learnedWhomToTrust(const LinkEnd &end)
{
    return end.refusal && m_socket && m_trust.mustLearn() &&
           m_trust.learn(m_socket->refusedChain());
}

void RelayLink::Life::logEnd(const LinkEnd &end) const
{
    for (const QString &fault : m_socket ? m_socket->certificateFaults() : QStringList())
        qCWarning(lcLink).noquote() << fault;
    const QString line =
        u"link to %1 ended: %2"_s.arg(m_rota.current().toDisplayString(), end.reason);
    if (end.refusal)
        qCWarning(lcLink).noquote() << line;
    else
        qCInfo(lcLink).noquote() << line;
}

void RelayLink::Life::waitAfter(const LinkEnd &end)
{
    m_refusal = end.refusal;
    if (end.after == AfterEnd::Stop) {
        m_clockCheck.stop();
        return setState(LinkState::Stopped, end.reason);
    }
    const auto now = steadyNow();
    const auto before = m_state;
    m_trouble = end.reason;
    if (end.after == AfterEnd::TryRarely)
        m_rota.refused(now, now + m_delay.afterRefusal());
    else
        m_rota.turn(now);

    if (const auto until = m_rota.allRefusedUntil(now)) {
        attemptIn(*until - now, LinkState::Refused);
    } else {
        std::chrono::milliseconds delay{0};
        if (m_goodbye)
            delay = m_delay.within(m_goodbye->reconnectFrom, m_goodbye->reconnectTo);
        else if (!m_rota.hasUntried(now))
            delay = m_delay.next();
        attemptIn(delay, LinkState::Waiting);
    }
    if (before == m_state) // the words or the time of the next try changed all the same
        Q_EMIT m_link.stateChanged();
}

void RelayLink::Life::lookAtSilence()
{
    // Before the hello is answered the same timer stands for that answer; a pong would be none.
    const auto wish =
        m_state == LinkState::Online ? m_liveness.look(steadyNow()) : Liveness::Wish::GiveUp;
    if (wish == Liveness::Wish::GiveUp)
        return connectionEnded(
            {AfterEnd::ComeBack, u"Nothing was heard of the relay for too long."_s, {}});
    if (wish == Liveness::Wish::Ask)
        m_socket->ask();
    waitInSilence();
}

void RelayLink::Life::waitInSilence()
{
    // The timer is not moved at each tick: when it comes too early it is set anew.
    if (const auto next = m_liveness.nextLook())
        m_silence.start(std::max(*next - steadyNow(), 0ms));
}

void RelayLink::Life::heard(const QByteArray &utf8)
{
    m_lastHeard = m_clock.now();
    m_liveness.heard(steadyNow());
    auto frame = decodeFromRelay(utf8);
    if (!frame) { // perhaps a newer relay's word: not ours to judge
        qCWarning(lcLink).noquote()
            << "a frame from the relay was not understood:" << frame.error().reason;
        return;
    }
    if (const auto *notification = std::get_if<Notification>(&*frame))
        return take(*notification);
    const auto &answer = std::get<IncomingAnswer>(*frame);
    if (!m_book.answer(answer.id, answer.content))
        qCWarning(lcLink) << "the relay answered a question that nobody asked:" << answer.id;
}

void RelayLink::Life::take(const Notification &notification)
{
    if (const auto *welcomeHeard = std::get_if<ToClient::Welcome>(&notification))
        return welcome(*welcomeHeard);
    if (const auto *tick = std::get_if<ToClient::Tick>(&notification)) {
        learnTime(tick->time);
        if (m_state == LinkState::Online)
            m_liveness.ticked(steadyNow());
    } else if (const auto *goodbye = std::get_if<ToClient::Goodbye>(&notification)) {
        m_goodbye = *goodbye;
    }
    Q_EMIT m_link.notified(notification);
}

void RelayLink::Life::welcome(const ToClient::Welcome &welcome)
{
    m_socket->connectionComplete();
    learnTime(welcome.time);
    if (!welcome.protocols.contains(wire::protocolVersion))
        return connectionEnded(endForCloseCode(quint16(wire::CloseCode::UnsupportedProtocol), {}));
    m_welcomed = true;
    m_lastCode.reset();
    m_silence.start(m_settings.timings.silence);
    Q_EMIT m_link.welcomed(welcome);
}

void RelayLink::Life::learnTime(Instant relayTime)
{
    const auto before = m_watch.offset();
    m_watch.relaySaid(relayTime, m_clock.now());
    // What was noted by a clock that was then set anew stays the same moment of the relay's time.
    if (std::exchange(m_timeLearned, true))
        m_since += before - m_watch.offset();
}

void RelayLink::Life::lookAtClock()
{
    if (!m_watch.look(m_clock.now()))
        return;
    qCInfo(lcLink) << "the clock jumped: asking the relay what time it is";
    m_link.reconnect(Haste::Jittered);
}

} // namespace foghorn
