// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef FOGHORN_EPOLL
#include "server/relay/event_dispatcher.h"

#include <QCoreApplication>
#include <QEvent>

#include <private/qeventdispatcher_unix_p.h>

#include <cerrno>
#include <sys/epoll.h>
#include <unistd.h>

namespace foghorn {

namespace {

constexpr int readyAtOnce = 256; // what is left over is reported again: level-triggered

quint32 epollEvent(QSocketNotifier::Type type)
{
    switch (type) {
    case QSocketNotifier::Read: return EPOLLIN;
    case QSocketNotifier::Write: return EPOLLOUT;
    case QSocketNotifier::Exception: return EPOLLPRI;
    }
    return 0;
}

} // namespace

quint32 EpollDispatcher::Watch::wanted() const
{
    quint32 events = 0;
    for (const auto *notifier : notifiers) {
        if (notifier)
            events |= epollEvent(notifier->type());
    }
    return events;
}

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent),
      m_inner(new QEventDispatcherUNIX(this)), // a child, so that it moves to the thread with us
      m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
    if (m_epoll < 0)
        qFatal("epoll_create1 failed: %s", strerror(errno));
    connect(m_inner, &QAbstractEventDispatcher::awake, this, &QAbstractEventDispatcher::awake);
    connect(m_inner, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        Q_EMIT aboutToBlock();
        applyChanges(); // posted events have been delivered by now and may have made some
    });
}

EpollDispatcher::~EpollDispatcher()
{
    delete m_inner;
    close(m_epoll);
}

void EpollDispatcher::startingUp()
{
    m_inner->startingUp();
    m_epollNotifier = new QSocketNotifier(m_epoll, QSocketNotifier::Read, this);
    connect(m_epollNotifier, &QSocketNotifier::activated, this, &EpollDispatcher::dispatchReady);
}

void EpollDispatcher::closingDown()
{
    delete std::exchange(m_epollNotifier, nullptr);
    m_inner->closingDown();
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    applyChanges();
    return m_inner->processEvents(flags);
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    if (descriptor == m_epoll) {
        m_inner->registerSocketNotifier(notifier);
        return;
    }
    Watch &watch = m_watches[descriptor];
    if (watch.generation == 0)
        watch.generation = ++m_lastGeneration;
    watch.notifiers[notifier->type()] = notifier;
    if (watch.pollOnly) {
        m_inner->registerSocketNotifier(notifier);
    } else if (!watch.changed) {
        watch.changed = true;
        m_changed.push_back(descriptor);
    }
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    const auto found = m_watches.find(descriptor);
    if (descriptor == m_epoll || (found != m_watches.end() && found->pollOnly))
        m_inner->unregisterSocketNotifier(notifier);
    if (found == m_watches.end() || found->notifiers[notifier->type()] != notifier)
        return;
    found->notifiers[notifier->type()] = nullptr;
    if (found->wanted() == 0) {
        // At once, not later: the descriptor may be closed and its number given away before that.
        if (found->inKernel != 0)
            epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
        m_watches.erase(found);
    } else if (!found->changed && !found->pollOnly) {
        found->changed = true;
        m_changed.push_back(descriptor);
    }
}

void EpollDispatcher::applyChanges()
{
    for (const int descriptor : m_changed) {
        const auto found = m_watches.find(descriptor);
        if (found != m_watches.end() && found->changed)
            apply(descriptor, *found);
    }
    m_changed.clear();
}

void EpollDispatcher::apply(int descriptor, Watch &watch)
{
    watch.changed = false;
    const quint32 wanted = watch.wanted();
    if (wanted == watch.inKernel)
        return;
    epoll_event event{};
    event.events = wanted;
    event.data.u64 = quint64(watch.generation) << 32 | quint32(descriptor);
    const int operation = watch.inKernel == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
    int result = epoll_ctl(m_epoll, operation, descriptor, &event);
    if (result < 0 && errno == ENOENT)
        result = epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
    else if (result < 0 && errno == EEXIST)
        result = epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event);
    if (result == 0)
        watch.inKernel = wanted;
    else if (errno == EPERM)
        fallBackToPoll(watch);
    else
        qWarning("epoll_ctl for descriptor %d failed: %s", descriptor, strerror(errno));
}

void EpollDispatcher::fallBackToPoll(Watch &watch)
{
    watch.pollOnly = true;
    for (auto *notifier : watch.notifiers) {
        if (notifier)
            m_inner->registerSocketNotifier(notifier);
    }
}

void EpollDispatcher::dispatchReady()
{
    const quint64 thisDispatch = ++m_dispatches;
    std::array<epoll_event, readyAtOnce> ready;
    const int count = epoll_wait(m_epoll, ready.data(), readyAtOnce, 0);
    for (int i = 0; i < count; ++i) {
        const int descriptor = int(quint32(ready[size_t(i)].data.u64));
        const auto generation = quint32(ready[size_t(i)].data.u64 >> 32);
        for (const auto type :
             {QSocketNotifier::Read, QSocketNotifier::Write, QSocketNotifier::Exception}) {
            if (!(ready[size_t(i)].events & (epollEvent(type) | EPOLLHUP | EPOLLERR)))
                continue;
            if (activate(descriptor, generation, type) && m_dispatches != thisDispatch)
                return; // a nested loop has dispatched: the rest of this list is stale
        }
    }
}

/** Looks the notifier up anew: a handler before may have deleted it, or closed its descriptor. */
bool EpollDispatcher::activate(int descriptor, quint32 generation, QSocketNotifier::Type type)
{
    const auto found = m_watches.constFind(descriptor);
    if (found == m_watches.constEnd() || found->generation != generation || !found->notifiers[type])
        return false;
    QEvent event(QEvent::SockAct);
    QCoreApplication::sendEvent(found->notifiers[type], &event);
    return true;
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                                    QObject *object)
{
    m_inner->registerTimer(timerId, interval, timerType, object);
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return m_inner->unregisterTimer(timerId);
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return m_inner->unregisterTimers(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    return m_inner->registeredTimers(object);
}

int EpollDispatcher::remainingTime(int timerId)
{
    return m_inner->remainingTime(timerId);
}

void EpollDispatcher::wakeUp()
{
    m_inner->wakeUp();
}

void EpollDispatcher::interrupt()
{
    m_inner->interrupt();
}

} // namespace foghorn
#endif // FOGHORN_EPOLL
