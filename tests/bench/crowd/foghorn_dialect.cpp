// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/crowd/foghorn_dialect.h"

#include "common/clock.h"
#include "common/overloaded.h"
#include "common/protocol/codec.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstdio>

namespace foghorn::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 helloId = 1;

std::string text(const QByteArray &json)
{
    return clientFrame(Opcode::Text, {json.constData(), size_t(json.size())});
}

/** The same desk has the same secret in every crowd, so it enrols over one store only once. */
QByteArray secretOf(const Desk &desk)
{
    return QCryptographicHash::hash("foghorn bench " + QByteArray::number(desk.number),
                                    QCryptographicHash::Sha256);
}

/** A company with four sites and ten teams; every desk is another person's. */
ToRelay::DeskHello introduction(const Desk &desk)
{
    static const QStringList sites{u"Lyon"_s, u"Madrid"_s, u"Porto"_s, u"Leeds"_s};
    static const QStringList languages{u"fr"_s, u"es"_s, u"pt"_s, u"en"_s};
    ToRelay::DeskHello hello;
    hello.app = {u"foghorn"_s, u"0.1.0"_s, u"Debian GNU/Linux 12"_s};
    hello.secret = secretOf(desk);
    hello.machine = u"bench-machine-%1"_s.arg(desk.number);
    hello.session = u"2"_s;
    hello.host = u"pc-%1-%2"_s.arg(sites[desk.number % 4].toLower()).arg(desk.number);
    hello.login = u"person%1@corp.example"_s.arg(desk.number);
    hello.site = sites[desk.number % 4];
    hello.groups = {u"staff"_s, u"team-%1"_s.arg(desk.number % 10)};
    hello.language = languages[desk.number % 4];
    return hello;
}

} // namespace

FoghornDialect::FoghornDialect(Listener &listener, std::string token)
    : SubscriberDialect(listener, wire::path, wire::subprotocol),
      m_token(QString::fromStdString(token))
{
}

void FoghornDialect::sayHello(Desk &desk)
{
    ToRelay::DeskHello hello = introduction(desk);
    if (desk.id.empty()) {
        hello.enrolmentToken = m_token;
    } else {
        hello.desk.text = QString::fromStdString(desk.id);
        hello.epoch = m_epoch;
        hello.holds = holdsOf(desk);
    }
    desk.greeted = true;
    desk.stream.write(text(encodeRequest(helloId, hello)));
}

QList<NoticeRevision> FoghornDialect::holdsOf(const Desk &desk) const
{
    QList<NoticeRevision> holds;
    for (int i = 0; i < m_notices.size() && i < int(Desk::rememberedNotices); ++i) {
        if (!desk.heard[size_t(i)])
            continue;
        holds.removeIf([&](const auto &held) { return held.notice == m_notices[i].notice; });
        holds.append(m_notices[i]);
    }
    return holds;
}

void FoghornDialect::hear(Desk &desk, Opcode opcode, std::string_view payload)
{
    desk.liveness.heard(momentNow());
    if (opcode == Opcode::Ping)
        desk.stream.write(clientFrame(Opcode::Pong, payload));
    else if (opcode != Opcode::Text)
        return;
    else if (payload == m_lastNotice)
        m_listener.noticeHeard(desk, payload, int(m_notices.size()));
    else if (std::find(m_goodAnswers.begin(), m_goodAnswers.end(), payload) != m_goodAnswers.end())
        m_listener.answered(desk, true);
    else
        read(desk, payload);
}

void FoghornDialect::read(Desk &desk, std::string_view payload)
{
    const auto decoded =
        decodeFromRelay(QByteArray::fromRawData(payload.data(), qsizetype(payload.size())));
    if (!decoded) {
        std::fprintf(stderr, "crowd: %s\n", qPrintable(decoded.error().reason));
        return;
    }
    if (const auto *answer = std::get_if<IncomingAnswer>(&*decoded)) {
        return hearAnswer(desk, payload, *answer);
    }
    std::visit(Overloaded{
                   [&](const ToClient::Welcome &) { sayHello(desk); },
                   [&](const ToClient::NoticeArrived &one) { hearNotice(desk, payload, one); },
                   [&](const ToClient::CaughtUp &) { m_listener.online(desk); },
                   [&](const ToClient::Tick &) { desk.liveness.ticked(momentNow()); },
                   [&](const ToClient::Goodbye &bye) {
                       desk.goodbye = {bye.reconnectFrom, bye.reconnectTo};
                   },
                   [](const auto &) {},
               },
               std::get<Notification>(*decoded));
}

void FoghornDialect::hearAnswer(Desk &desk, std::string_view payload, const IncomingAnswer &answer)
{
    if (const auto *error = std::get_if<RpcError>(&answer.content)) {
        std::fprintf(stderr, "crowd: desk %d was refused: %s\n", desk.number,
                     qPrintable(error->message));
        return m_listener.answered(desk, false);
    }
    const auto &result = std::get<QJsonObject>(answer.content);
    if (answer.id != helloId) {
        const auto receipts =
            decodeAnswer(result, static_cast<const ToRelay::DeskReceipts *>(nullptr));
        const bool good = receipts && receipts->refused.isEmpty();
        if (good)
            m_goodAnswers.emplace_back(payload);
        return m_listener.answered(desk, good);
    }
    const auto hello = decodeAnswer(result, static_cast<const ToRelay::DeskHello *>(nullptr));
    if (!hello)
        return;
    desk.id = hello->desk.text.toStdString();
    m_epoch = hello->epoch;
}

void FoghornDialect::hearNotice(Desk &desk, std::string_view payload,
                                const ToClient::NoticeArrived &arrived)
{
    const auto notice = noticeFromBytes(arrived.envelope.payload);
    if (!notice)
        return;
    const NoticeRevision what{notice->id, notice->revision};
    auto number = m_notices.indexOf(what) + 1;
    if (number == 0) {
        m_notices.append(what);
        number = m_notices.size();
    }
    if (number == m_notices.size())
        m_lastNotice = payload;
    m_listener.noticeHeard(desk, payload, int(number));
}

std::string FoghornDialect::receiptFrame(const QList<Receipt> &items)
{
    return text(encodeRequest(++m_lastId, ToRelay::DeskReceipts{m_epoch, items}));
}

std::string FoghornDialect::loneMessage()
{
    m_goodAnswers.clear();
    if (m_notices.isEmpty())
        return receiptFrame({});
    const NoticeRevision &newest = m_notices.last();
    return receiptFrame(
        {{newest.notice, newest.revision, ReceiptState::Acknowledged, SystemClock().now()}});
}

std::vector<std::string> FoghornDialect::answers(int messages, int repeats)
{
    std::vector<std::string> frames;
    if (m_notices.isEmpty())
        return frames;
    m_goodAnswers.clear();
    const NoticeRevision &newest = m_notices.last();
    const Instant now = SystemClock().now();
    QList<Receipt> items;
    for (const auto state :
         {ReceiptState::Delivered, ReceiptState::Displayed, ReceiptState::Acknowledged})
        items.append({newest.notice, newest.revision, state, now});
    for (int repeat = 0; repeat < repeats; ++repeat) {
        if (messages == 1)
            frames.push_back(receiptFrame(items));
        for (int i = 0; messages > 1 && i < items.size(); ++i)
            frames.push_back(receiptFrame({items[i]}));
    }
    return frames;
}

} // namespace foghorn::bench
