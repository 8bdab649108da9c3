// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace foghorn {

/** SIGTERM and SIGINT, and SIGHUP, as facts of the event loop. Make it before the first thread starts: threads inherit
    that these signals are kept for it. */
class StopSignals : public QObject
{
    Q_OBJECT
public:
    StopSignals();
    ~StopSignals() override;

Q_SIGNALS:
    void stopAsked();
    void reloadAsked();

private:
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace foghorn
