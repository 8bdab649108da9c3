// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QSocketNotifier>

#include <array>
#include <vector>

namespace foghorn {

/** An event dispatcher whose wait does not grow with the number of sockets: they stand in an epoll
    set, and a QEventDispatcherUNIX inside, which keeps timers and posted events, watches only that
    one descriptor. Changes to the set are made once, just before the next wait, because a write in
    Qt switches its notifier on and off again within one event. Linux only; ties the program to Qt's
    private header. */
class EpollDispatcher final : public QAbstractEventDispatcher
{
public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                       QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;
    void startingUp() override;
    void closingDown() override;

private:
    struct Watch
    {
        std::array<QSocketNotifier *, 3> notifiers{}; // by QSocketNotifier::Type
        quint32 inKernel = 0;                         // the events that the epoll set knows of
        quint32 generation = 0; // tells a descriptor from an earlier one of the same number
        bool changed = false;
        bool pollOnly = false; // a plain file: epoll refuses it, poll says it is always ready
        quint32 wanted() const;
    };

    void applyChanges();
    void apply(int descriptor, Watch &watch);
    void fallBackToPoll(Watch &watch);
    void dispatchReady();
    bool activate(int descriptor, quint32 generation, QSocketNotifier::Type type);

    QAbstractEventDispatcher *m_inner;
    QSocketNotifier *m_epollNotifier = nullptr;
    int m_epoll = -1;
    QHash<int, Watch> m_watches;
    std::vector<int> m_changed;
    quint32 m_lastGeneration = 0;
    quint64 m_dispatches = 0; // a nested loop shows by this having moved
};

} // namespace foghorn
