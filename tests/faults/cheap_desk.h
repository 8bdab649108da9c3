// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/liveness.h"
#include "common/protocol/messages.h"
#include "tests/bench/crowd/websocket.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTimer>

#include <memory>

namespace foghorn::faults {

/** A desk that costs next to nothing, so that there can be hundreds: the real messages over one socket,
    what it holds in memory, and a person who confirms everything at once. It believes the relay
    (signatures are the journeys' matter) and counts what a relay must never do. */
class CheapDesk : public QObject
{
    Q_OBJECT
public:
    CheapDesk(int number, const QString &url, const QString &token);
    ~CheapDesk() override;

    // ---- how it behaves; to be set before it connects
    bool comesBack = true;    // within half a second after a loss
    bool reports = true;      // delivered, displayed, acknowledged of all that comes
    bool answersPings = true; // of the relay
    LinkTimings timings;      // how long it bears silence, as the tray client does
    QHostAddress from;        // its own address; null = any
    int receiveBuffer = 0;    // bytes; 0 = the system's choice

    void connectToRelay();
    void leave();
    /** From here on the kernel's buffers fill. */
    void stopReading();
    /** Reads so many bytes each tenth of a second from now on. */
    void readSlowly(qint64 bytes);
    void send(bench::Opcode opcode, const QByteArray &payload);
    /** Bytes that need not be a frame. */
    void sendRaw(const QByteArray &bytes);
    /** What the kernel has not taken yet. */
    qint64 unsent() const { return m_socket ? m_socket->bytesToWrite() : 0; }
    void report(const QList<Receipt> &receipts);

    // ---- what it has seen
    bool isOnline() const { return m_online; }
    bool isConnected() const;
    bool has(const QString &notice) const { return m_holds.contains(notice); }
    int revisionOf(const QString &notice) const { return m_holds.value(notice); }
    int holds() const { return int(m_holds.size()); }
    int timesShown(const QString &notice) const { return m_shown.value(notice); }
    /** Nanoseconds of the monotonic clock; 0 = not yet. */
    qint64 cameAt(const QString &notice) const { return m_cameAt.value(notice); }
    int unconfirmed() const { return int(m_outbox.size()); }
    int losses() const { return m_losses; }
    int ticks() const { return m_ticks; }
    int pongs() const { return m_pongs; }
    /** How often it asked, after a silence, whether the relay is there. */
    int questions() const { return m_questions; }
    quint16 closeCode() const { return m_closeCode; }
    Epoch epoch() const { return m_epoch; }
    const std::optional<ToClient::Goodbye> &goodbye() const { return m_goodbye; }
    const QList<RpcError> &refusals() const { return m_refusals; }
    const QList<ToRelay::DeskReceipts::Answer> &receiptAnswers() const { return m_receiptAnswers; }
    /** What no relay may do: the same revision twice in a session, a cursor that falls, a tick that
        names an earlier one. Empty = none. */
    QString fault() const { return m_fault; }

Q_SIGNALS:
    /** The hello is out. */
    void greeted();
    void cameOnline();
    void lost();

private:
    struct Notified
    {
        QString id;
        int revision = 0;
        qint64 cursor = 0;
    };
    void upgrade();
    void read();
    void hear(bench::Opcode opcode, std::string_view payload);
    void hearText(const QByteArray &json);
    void sayHello();
    void take(const Notified &arrived);
    void takeAnswer(qint64 id, const std::variant<QJsonObject, RpcError> &content);
    void sendOutbox();
    void noteLoss();
    void loseLink();
    void lookAtSilence();
    void waitInSilence();

    const int m_number;
    const QUrl m_url;
    const QString m_token;
    const QByteArray m_secret;
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_again, m_slowly, m_silence;
    std::optional<Liveness> m_liveness; // while it is online
    qint64 m_bytesAtOnce = 0;
    bench::FrameReader m_frames;
    QByteArray m_head;
    bool m_upgraded = false, m_online = false;
    DeskId m_desk;
    Epoch m_epoch;
    qint64 m_lastId = 1;
    qint64 m_cursor = 0; // of this session
    QHash<QString, int> m_holds, m_shown;
    QHash<QString, qint64> m_cameAt;
    QSet<QPair<QString, int>> m_ofThisSession;
    QList<Receipt> m_outbox;
    qint64 m_underWay = 0; // the id of the message; 0 = none
    qsizetype m_countUnderWay = 0;
    QList<RpcError> m_refusals;
    QList<ToRelay::DeskReceipts::Answer> m_receiptAnswers;
    std::optional<ToClient::Goodbye> m_goodbye;
    int m_losses = 0, m_ticks = 0, m_pongs = 0, m_questions = 0;
    quint16 m_closeCode = 0;
    QString m_fault;
};

/** Nanoseconds of the monotonic clock. */
qint64 steadyNow();

} // namespace foghorn::faults
