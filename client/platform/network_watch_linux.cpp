// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifndef Q_OS_WIN

#include "client/platform/network_watch.h"

#include <QSocketNotifier>

#include <linux/if_addr.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace foghorn {

namespace {

/** An address that others can reach and that is ready to use, or a default route. */
bool saysUp(const nlmsghdr *message)
{
    if (message->nlmsg_type == RTM_NEWADDR) {
        const auto *address = static_cast<const ifaddrmsg *>(NLMSG_DATA(message));
        return address->ifa_scope == RT_SCOPE_UNIVERSE && !(address->ifa_flags & IFA_F_TENTATIVE);
    }
    if (message->nlmsg_type == RTM_NEWROUTE) {
        const auto *route = static_cast<const rtmsg *>(NLMSG_DATA(message));
        return route->rtm_dst_len == 0 && route->rtm_table == RT_TABLE_MAIN;
    }
    return false;
}

bool saysDown(const nlmsghdr *message)
{
    return message->nlmsg_type == RTM_DELADDR &&
           static_cast<const ifaddrmsg *>(NLMSG_DATA(message))->ifa_scope == RT_SCOPE_UNIVERSE;
}

} // namespace

/** The kernel's routing messages. */
class NetworkWatch::Source
{
public:
    Source(QTimer &settle, QTimer &gone) : m_settle(settle), m_gone(gone)
    {
        m_descriptor = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
        if (m_descriptor < 0)
            return;
        sockaddr_nl address{};
        address.nl_family = AF_NETLINK;
        address.nl_groups =
            RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE;
        if (bind(m_descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) < 0)
            return;
        m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, &m_settle,
                         [this] { read(); });
    }
    ~Source()
    {
        m_notifier.reset();
        if (m_descriptor >= 0)
            close(m_descriptor);
    }

private:
    void read()
    {
        alignas(nlmsghdr) std::array<char, 8192> buffer;
        for (;;) {
            ssize_t size = recv(m_descriptor, buffer.data(), buffer.size(), 0);
            if (size < 0 && errno == ENOBUFS)
                m_settle.start(); // so much happened that some was lost: one of it may be it
            if (size <= 0)
                return;
            auto *message = reinterpret_cast<nlmsghdr *>(buffer.data());
            for (; NLMSG_OK(message, size); message = NLMSG_NEXT(message, size)) {
                if (saysUp(message))
                    m_settle.start();
                if (saysDown(message))
                    m_gone.start();
            }
        }
    }

    QTimer &m_settle;
    QTimer &m_gone;
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

NetworkWatch::NetworkWatch(QObject *parent) : QObject(parent)
{
    prepare();
    m_source = std::make_unique<Source>(m_settle, m_gone);
}

NetworkWatch::~NetworkWatch() = default;

} // namespace foghorn

#endif
