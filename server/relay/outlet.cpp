// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay/outlet.h"

#include "common/protocol/limits.h"

namespace foghorn {

namespace {

constexpr qint64 turnBytes = 256 * 1024; // written in one go; then other sessions have their turn
// What it costs to keep a frame besides its bytes. Two-byte pongs would fill 60 MB before they were 1 MiB.
constexpr qint64 bytesToKeepAFrame = 64;

} // namespace

Outlet::Outlet(ClientSocket &socket, const ShardClock &clock, std::chrono::milliseconds noProgress)
    : m_socket(socket), m_clock(clock), m_noProgress(noProgress), m_lastProgress(clock.now())
{
}

void Outlet::write(const QByteArray &frame)
{
    if (!isIdle())
        return wait(frame, true);
    const auto moved = m_socket.write(frame.constData(), frame.size());
    if (moved.bytes == frame.size())
        return;
    m_lastProgress = m_clock.now(); // nothing waited until now
    wait(frame, true);
    noteMoved(moved);
    drain();
}

void Outlet::writeAsItDrains(const QList<QByteArray> &frames)
{
    for (const QByteArray &frame : frames)
        wait(frame, false);
    m_lastProgress = m_clock.now();
    drain();
}

void Outlet::wait(const QByteArray &frame, bool counts)
{
    if (m_lost)
        return;
    m_queue.enqueue({frame, counts});
    m_unsentBytes += counts ? frame.size() : 0;
}

void Outlet::drain()
{
    qint64 written = 0;
    while (!isIdle() && written < turnBytes) {
        const QByteArray frame = m_queue.head().frame;
        const auto moved = m_socket.write(frame.constData() + m_written, frame.size() - m_written);
        noteMoved(moved);
        written += moved.bytes;
        if (moved.bytes == 0)
            break;
    }
    if (!isIdle())
        m_socket.awaitRoom();
}

/** The first frame was offered to the connection. */
void Outlet::noteMoved(ClientSocket::Moved moved)
{
    if (moved.over) {
        m_lost = true;
        return clear();
    }
    if (isIdle())
        return;
    m_begun = true;
    m_written += moved.bytes;
    m_unsentBytes -= m_queue.head().counts ? moved.bytes : 0;
    // Of an encrypted record a part is progress, too.
    if (const quint64 sent = m_socket.sentBytes(); std::exchange(m_sentBefore, sent) != sent)
        m_lastProgress = m_clock.now();
    if (m_written < m_queue.head().frame.size())
        return;
    m_queue.removeFirst();
    m_written = 0;
    m_begun = false;
    if (m_queue.isEmpty())
        m_queue = {}; // its memory, too
}

bool Outlet::isHeldUp() const
{
    return !isIdle() && (m_unsentBytes + m_queue.size() * bytesToKeepAFrame > wire::unsentBytes ||
                         m_clock.now() - m_lastProgress > m_noProgress);
}

void Outlet::discardQueue()
{
    const std::optional<Waiting> first = m_begun ? std::optional(m_queue.head()) : std::nullopt;
    m_queue.clear();
    m_unsentBytes = 0;
    if (!first)
        return;
    m_queue.enqueue(*first);
    m_unsentBytes = first->counts ? first->frame.size() - m_written : 0;
}

void Outlet::clear()
{
    m_queue = {};
    m_unsentBytes = 0;
    m_written = 0;
    m_begun = false;
}

} // namespace foghorn
