// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <memory>

namespace foghorn {

/** Says when this computer has come (back) to a network: it got an address or a way out; and when an address went.
    Listens only, never polls
    (Linux: the kernel's routing messages; Windows: NotifyUnicastIpAddressChange). Does not say that anyone can
    be reached. */
class NetworkWatch : public QObject
{
    Q_OBJECT
public:
    explicit NetworkWatch(QObject *parent = nullptr);
    ~NetworkWatch() override;
    /** Whether it has an address that others can reach now. */
    static bool isOnANetwork();

Q_SIGNALS:
    void cameUp();
    /** An address went; perhaps not the last one. */
    void wentDown();

private:
    void prepare();  // what every platform begins with
    class Source;    // per platform: network_watch_linux.cpp, network_watch_windows.cpp
    QTimer m_settle; // an address and its route are one coming
    QTimer m_gone;   // … and one going
    std::unique_ptr<Source> m_source;
};

} // namespace foghorn
