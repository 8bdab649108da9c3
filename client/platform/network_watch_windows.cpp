// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifdef Q_OS_WIN

#include "client/platform/network_watch.h"

// In this order: iphlpapi.h alone would bring an older winsock.
#include <winsock2.h>

#include <ws2ipdef.h>

#include <iphlpapi.h>

namespace foghorn {

/** The system's word about addresses; it comes on a thread of its own. */
class NetworkWatch::Source
{
public:
    Source(QTimer &settle, QTimer &gone) : m_settle(settle), m_gone(gone)
    {
        if (NotifyUnicastIpAddressChange(AF_UNSPEC, &changed, this, FALSE, &m_handle) != NO_ERROR)
            m_handle = nullptr;
    }
    ~Source()
    {
        if (m_handle)
            CancelMibChangeNotify2(m_handle); // waits for a callback that is under way
    }

private:
    static void WINAPI changed(void *source, MIB_UNICASTIPADDRESS_ROW *, MIB_NOTIFICATION_TYPE type)
    {
        auto *self = static_cast<Source *>(source);
        QMetaObject::invokeMethod(type == MibDeleteInstance ? &self->m_gone : &self->m_settle,
                                  qOverload<>(&QTimer::start), Qt::QueuedConnection);
    }
    QTimer &m_settle;
    QTimer &m_gone;
    HANDLE m_handle = nullptr;
};

NetworkWatch::NetworkWatch(QObject *parent) : QObject(parent)
{
    prepare();
    m_source = std::make_unique<Source>(m_settle, m_gone);
}

NetworkWatch::~NetworkWatch() = default;

} // namespace foghorn

#endif
