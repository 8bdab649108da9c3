// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/cheap_desk.h"

#include "common/clock.h"
#include "common/overloaded.h"
#include "common/protocol/codec.h"

#include <QCryptographicHash>
#include <QNetworkProxy>
#include <QRandomGenerator>

#include <chrono>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::faults {

using bench::Opcode;

namespace {
constexpr qint64 helloId = 1;
constexpr int comesBackWithin = 500; // milliseconds

Liveness::Moment steadyMoment()
{
    return Liveness::Moment(steadyNow() / 1'000'000);
}

} // namespace

qint64 steadyNow()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

CheapDesk::CheapDesk(int number, const QString &url, const QString &token)
    : m_number(number), m_url(url), m_token(token),
      m_secret(QCryptographicHash::hash("cheap desk " + QByteArray::number(number),
                                        QCryptographicHash::Sha256))
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &CheapDesk::connectToRelay);
    connect(&m_slowly, &QTimer::timeout, this, &CheapDesk::read);
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &CheapDesk::lookAtSilence);
}

CheapDesk::~CheapDesk()
{
    leave();
}

void CheapDesk::connectToRelay()
{
    leave();
    m_upgraded = m_online = false;
    m_frames.clear();
    m_head.clear();
    m_ofThisSession.clear();
    m_cursor = 0;
    m_underWay = 0;
    m_goodbye.reset();
    const bool tls = m_url.scheme() == "wss"_L1;
    m_socket = tls ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    if (!from.isNull() || receiveBuffer > 0)
        m_socket->bind(from.isNull() ? QHostAddress(QHostAddress::LocalHost) : from);
    if (receiveBuffer > 0) { // there is a socket from bind() on
        m_socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, receiveBuffer);
        // An Ethernet's: with loopback's 64 KB the relay's kernel would take 2.6 MB before it says no.
        const int segment = 1460;
        ::setsockopt(int(m_socket->socketDescriptor()), IPPROTO_TCP, TCP_MAXSEG, &segment,
                     sizeof segment);
    }
    connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, &CheapDesk::noteLoss,
            Qt::QueuedConnection);
    connect(m_socket.get(), &QAbstractSocket::disconnected, this, &CheapDesk::noteLoss,
            Qt::QueuedConnection);
    connect(m_socket.get(), &QIODevice::readyRead, this, &CheapDesk::read);
    if (auto *encrypted = qobject_cast<QSslSocket *>(m_socket.get())) {
        encrypted->setPeerVerifyMode(QSslSocket::VerifyNone); // the test's own certificate
        connect(encrypted, &QSslSocket::encrypted, this, &CheapDesk::upgrade);
        encrypted->connectToHostEncrypted(m_url.host(), quint16(m_url.port()));
    } else {
        connect(m_socket.get(), &QAbstractSocket::connected, this, &CheapDesk::upgrade);
        m_socket->connectToHost(m_url.host(), quint16(m_url.port()));
    }
}

void CheapDesk::leave()
{
    m_again.stop();
    m_slowly.stop();
    m_silence.stop();
    m_liveness.reset();
    m_online = false;
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket.release()->deleteLater(); // we may stand in one of its signals
}

bool CheapDesk::isConnected() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

void CheapDesk::noteLoss()
{
    if (m_socket && sender() == m_socket.get() && !isConnected())
        loseLink();
}

void CheapDesk::loseLink()
{
    m_losses += m_upgraded ? 1 : 0;
    leave();
    Q_EMIT lost();
    if (comesBack)
        m_again.start(QRandomGenerator::global()->bounded(comesBackWithin));
}

void CheapDesk::lookAtSilence()
{
    const auto wish = m_liveness ? m_liveness->look(steadyMoment()) : Liveness::Wish::Nothing;
    if (wish == Liveness::Wish::Ask) {
        ++m_questions;
        send(Opcode::Ping, {});
    }
    if (wish != Liveness::Wish::GiveUp)
        return waitInSilence();
    loseLink();
}

void CheapDesk::waitInSilence()
{
    if (const auto next = m_liveness ? m_liveness->nextLook() : std::nullopt)
        m_silence.start(std::max(*next - steadyMoment(), 0ms));
}

void CheapDesk::stopReading()
{
    m_silence.stop(); // what it does not read it does not miss
    m_socket->disconnect(this);
    connect(m_socket.get(), &QAbstractSocket::disconnected, this, &CheapDesk::noteLoss,
            Qt::QueuedConnection);
    connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, &CheapDesk::noteLoss,
            Qt::QueuedConnection);
    m_socket->setReadBufferSize(1);
}

void CheapDesk::readSlowly(qint64 bytes)
{
    m_silence.stop();
    disconnect(m_socket.get(), &QIODevice::readyRead, this, nullptr);
    m_bytesAtOnce = bytes;
    m_socket->setReadBufferSize(bytes);
    m_slowly.start(100);
}

void CheapDesk::upgrade()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->write("GET /v1 HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                    "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    "Sec-WebSocket-Protocol: foghorn.v1\r\n\r\n");
}

void CheapDesk::send(Opcode opcode, const QByteArray &payload)
{
    if (!isConnected())
        return;
    const std::string frame =
        bench::clientFrame(opcode, {payload.constData(), size_t(payload.size())});
    m_socket->write(frame.data(), qint64(frame.size()));
}

void CheapDesk::sendRaw(const QByteArray &bytes)
{
    if (isConnected())
        m_socket->write(bytes);
}

void CheapDesk::read()
{
    if (!m_socket)
        return;
    QByteArray bytes = m_bytesAtOnce > 0 ? m_socket->read(m_bytesAtOnce) : m_socket->readAll();
    if (!m_upgraded) {
        m_head += bytes;
        const qsizetype end = m_head.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        if (!m_head.startsWith("HTTP/1.1 101 ")) {
            m_fault = u"the upgrade was answered: "_s + QString::fromUtf8(m_head.left(60));
            return leave();
        }
        m_upgraded = true;
        bytes = m_head.mid(end + 4);
    }
    m_frames.feed({bytes.constData(), size_t(bytes.size())},
                  [this](Opcode opcode, std::string_view payload) {
                      hear(opcode, payload);
                      return bool(m_socket);
                  });
}

void CheapDesk::hear(Opcode opcode, std::string_view payload)
{
    const QByteArray bytes(payload.data(), qsizetype(payload.size()));
    if (m_liveness)
        m_liveness->heard(steadyMoment());
    if (opcode == Opcode::Text)
        hearText(bytes);
    else if (opcode == Opcode::Ping && answersPings)
        send(Opcode::Pong, bytes);
    else if (opcode == Opcode::Pong)
        ++m_pongs;
    else if (opcode == Opcode::Close && bytes.size() >= 2)
        m_closeCode = quint16(quint8(bytes[0]) << 8 | quint8(bytes[1]));
}

void CheapDesk::hearText(const QByteArray &json)
{
    // What hundreds of desks hear alike is decoded once.
    static QByteArray lastNotice;
    static Notified last;
    if (json == lastNotice)
        return take(last);
    const auto decoded = decodeFromRelay(json);
    if (!decoded) {
        m_fault = u"unreadable: "_s + decoded.error().reason;
        return;
    }
    if (const auto *answer = std::get_if<IncomingAnswer>(&*decoded))
        return takeAnswer(answer->id, answer->content);
    std::visit(Overloaded{
                   [&](const ToClient::Welcome &) { sayHello(); },
                   [&](const ToClient::NoticeArrived &one) {
                       const auto notice = noticeFromBytes(one.envelope.payload);
                       if (!notice) {
                           m_fault = u"a notice that cannot be read"_s;
                           return;
                       }
                       lastNotice = json;
                       last = {notice->id.text, notice->revision, one.cursor};
                       take(last);
                   },
                   [&](const ToClient::Withdrawn &one) { m_holds.remove(one.notice.text); },
                   [&](const ToClient::CaughtUp &one) {
                       m_epoch = one.epoch;
                       m_cursor = std::max(m_cursor, one.cursor);
                       m_online = true;
                       m_liveness.emplace(timings);
                       m_liveness->ticked(steadyMoment());
                       waitInSilence();
                       sendOutbox();
                       Q_EMIT cameOnline();
                   },
                   [&](const ToClient::Tick &one) {
                       ++m_ticks;
                       if (m_liveness)
                           m_liveness->ticked(steadyMoment());
                       if (one.cursor < m_cursor)
                           m_fault =
                               u"a tick names cursor %1 after %2"_s.arg(one.cursor).arg(m_cursor);
                   },
                   [&](const ToClient::Goodbye &one) { m_goodbye = one; },
                   [](const auto &) {},
               },
               std::get<Notification>(*decoded));
}

void CheapDesk::sayHello()
{
    static const QStringList sites{u"Lyon"_s, u"Madrid"_s, u"Porto"_s, u"Leeds"_s};
    ToRelay::DeskHello hello;
    hello.app = {u"foghorn"_s, u"faults"_s, u"Debian 12"_s};
    hello.secret = m_secret;
    hello.machine = u"cheap-machine-%1"_s.arg(m_number);
    hello.session = u"2"_s;
    hello.host = u"pc-%1"_s.arg(m_number);
    hello.login = u"person%1@corp.example"_s.arg(m_number);
    hello.site = sites[m_number % 4];
    hello.language = u"fr"_s;
    hello.desk = m_desk;
    if (m_desk.isEmpty())
        hello.enrolmentToken = m_token;
    hello.epoch = m_epoch;
    for (auto held = m_holds.cbegin(); held != m_holds.cend(); ++held)
        hello.holds.append({{held.key()}, held.value()});
    send(Opcode::Text, encodeRequest(helloId, hello));
    Q_EMIT greeted();
}

void CheapDesk::take(const Notified &arrived)
{
    const QString id = arrived.id;
    if (m_ofThisSession.contains({id, arrived.revision}))
        m_fault = u"%1 came twice in one session"_s.arg(id);
    m_ofThisSession.insert({id, arrived.revision});
    if (m_online && arrived.cursor <= m_cursor)
        m_fault = u"cursor %1 came after %2"_s.arg(arrived.cursor).arg(m_cursor);
    if (m_online)
        m_cursor = arrived.cursor;
    if (m_holds.value(id) >= arrived.revision)
        return; // held already: nothing is shown, nothing reported
    m_holds.insert(id, arrived.revision);
    ++m_shown[id];
    m_cameAt.insert(id, steadyNow());
    if (!reports)
        return;
    const Instant now = SystemClock().now();
    report({{{id}, arrived.revision, ReceiptState::Delivered, now},
            {{id}, arrived.revision, ReceiptState::Displayed, now},
            {{id}, arrived.revision, ReceiptState::Acknowledged, now}});
}

void CheapDesk::report(const QList<Receipt> &receipts)
{
    m_outbox += receipts;
    sendOutbox();
}

void CheapDesk::sendOutbox()
{
    if (!m_online || m_underWay != 0 || m_outbox.isEmpty())
        return;
    const auto items =
        m_outbox.first(std::min<qsizetype>(m_outbox.size(), wire::receiptsPerMessage));
    m_countUnderWay = items.size();
    m_underWay = ++m_lastId;
    send(Opcode::Text, encodeRequest(m_underWay, ToRelay::DeskReceipts{m_epoch, items}));
}

void CheapDesk::takeAnswer(qint64 id, const std::variant<QJsonObject, RpcError> &content)
{
    const auto *error = std::get_if<RpcError>(&content);
    if (error)
        m_refusals.append(*error);
    if (id == helloId && !error) {
        const auto answer = decodeAnswer(std::get<QJsonObject>(content),
                                         static_cast<const ToRelay::DeskHello *>(nullptr));
        if (answer) {
            m_desk = answer->desk;
            m_epoch = answer->epoch;
        }
    } else if (id == helloId) {
        // As the real link does: it does not stay, it comes again.
        m_socket->disconnectFromHost();
    } else if (id == m_underWay && error) {
        m_underWay = 0; // what was not stored is tried again
        QTimer::singleShot(200, this, &CheapDesk::sendOutbox);
    } else if (id == m_underWay) {
        if (const auto answer = decodeAnswer(std::get<QJsonObject>(content),
                                             static_cast<const ToRelay::DeskReceipts *>(nullptr)))
            m_receiptAnswers.append(*answer);
        m_outbox.remove(0, m_countUnderWay);
        m_underWay = 0;
        sendOutbox();
    }
}

} // namespace foghorn::faults
