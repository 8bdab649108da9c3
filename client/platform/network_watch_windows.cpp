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
    explicit Source(QTimer &settle)
    {
        if (NotifyUnicastIpAddressChange(AF_UNSPEC, &changed, &settle, FALSE, &m_handle) !=
            NO_ERROR)
            m_handle = nullptr;
    }
    ~Source()
    {
        if (m_handle)
            CancelMibChangeNotify2(m_handle); // waits for a callback that is under way
    }

private:
    static void WINAPI changed(void *settle, MIB_UNICASTIPADDRESS_ROW *, MIB_NOTIFICATION_TYPE type)
    {
        if (type != MibDeleteInstance)
            QMetaObject::invokeMethod(static_cast<QTimer *>(settle), qOverload<>(&QTimer::start),
                                      Qt::QueuedConnection);
    }
    HANDLE m_handle = nullptr;
};

NetworkWatch::NetworkWatch(QObject *parent) : QObject(parent)
{
    prepare();
    m_source = std::make_unique<Source>(m_settle);
}

NetworkWatch::~NetworkWatch() = default;

} // namespace foghorn

#endif
