// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/waiver_outbox.h"

#include "client/admin/connected.h"
#include "client/admin/sending.h"
#include "client/link/json_file.h"
#include "common/logging.h"

#include <QDir>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr auto tryAgain = 30s; // where the relay names no time

/** Trouble that heals: the same order may go out again. */
bool isForNow(const RpcError &error)
{
    return error.code == wire::ErrorCode::NotStored ||
           error.code == wire::ErrorCode::TooManyRequests ||
           error.code == wire::ErrorCode::Unauthorised;
}

} // namespace

WaiverOutbox::WaiverOutbox(ConsoleLink &link, const QString &folder, QObject *parent)
    : QObject(parent), m_link(link), m_folder(folder)
{
    load();
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &WaiverOutbox::sendAll);
    connect(&m_link, &ConsoleLink::stateChanged, this, &WaiverOutbox::sendAll);
    sendAll();
}

void WaiverOutbox::load()
{
    for (const QString &name : QDir(m_folder).entryList({u"waiver-*.json"_s}, QDir::Files)) {
        const QJsonObject json = readJsonFile(m_folder + u'/' + name);
        const Order kept{json["login"_L1].toString(),
                         {NoticeId{json["notice"_L1].toString()}, json["reason"_L1].toString(),
                          json["idempotencyKey"_L1].toString()}};
        if (!kept.order.notice.isEmpty() && !kept.order.reason.isEmpty() &&
            !kept.order.idempotencyKey.isEmpty())
            m_orders << kept;
    }
}

QString WaiverOutbox::pathOf(const NoticeId &notice) const
{
    return u"%1/waiver-%2.json"_s.arg(m_folder,
                                      QString::fromLatin1(QUrl::toPercentEncoding(notice.text)));
}

bool WaiverOutbox::isOurs(const Order &order) const
{
    return order.login == m_link.account().login;
}

void WaiverOutbox::waive(const NoticeId &notice, const QString &reason)
{
    m_orders.removeIf([&](const Order &order) { return order.order.notice == notice; });
    const Order order{m_link.account().login, {notice, reason.simplified(), newIdempotencyKey()}};
    m_orders << order;
    QDir().mkpath(m_folder);
    const auto kept =
        writeJsonFile(pathOf(notice), {{u"login"_s, order.login},
                                       {u"notice"_s, notice.text},
                                       {u"reason"_s, order.order.reason},
                                       {u"idempotencyKey"_s, order.order.idempotencyKey}});
    if (!kept)
        qCWarning(lcAdmin) << "a waiver is kept in memory only:" << kept.error().reason;
    sendAll();
    Q_EMIT moved();
}

QList<ToRelay::FollowUpWaive> WaiverOutbox::waiting() const
{
    QList<ToRelay::FollowUpWaive> waiting;
    for (const Order &order : m_orders) {
        if (isOurs(order))
            waiting << order.order;
    }
    return waiting;
}

QString WaiverOutbox::waitingFor(const NoticeId &notice) const
{
    for (const ToRelay::FollowUpWaive &order : waiting()) {
        if (order.notice == notice)
            return order.reason;
    }
    return {};
}

void WaiverOutbox::sendAll()
{
    if (!isConnected(m_link))
        return;
    for (Order &order : m_orders) {
        if (!order.isAsked && isOurs(order))
            send(order);
    }
}

void WaiverOutbox::send(Order &order)
{
    order.isAsked = true;
    m_link.request(
        order.order, this,
        [this, key = order.order.idempotencyKey](
            const RpcResult<ToRelay::FollowUpWaive::Answer> &answer) { heard(key, answer); });
}

void WaiverOutbox::heard(const QString &key,
                         const RpcResult<ToRelay::FollowUpWaive::Answer> &answer)
{
    const auto found = std::find_if(m_orders.begin(), m_orders.end(), [&](const Order &order) {
        return order.order.idempotencyKey == key;
    });
    if (found == m_orders.end())
        return; // another reason was given meanwhile
    found->isAsked = false;
    const auto *error = std::get_if<RpcError>(&answer);
    if (error && isForNow(*error)) {
        // Without a link it goes out as soon as there is one.
        if (isConnected(m_link))
            m_again.start(error->retryAfter.value_or(tryAgain));
        return Q_EMIT moved();
    }
    const ToRelay::FollowUpWaive order = found->order;
    m_orders.erase(found);
    QFile::remove(pathOf(order.notice));
    if (error)
        Q_EMIT refused(order, *error);
    Q_EMIT moved();
}

} // namespace foghorn
