// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifndef Q_OS_WIN

#include "client/platform/full_screen_unix.h"

#include <QGuiApplication>

#include <unistd.h>
#include <xcb/xcb.h>
#include <xcb/xcbext.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <span>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr auto settleTime = 400ms;

template <class Reply>
std::unique_ptr<Reply, decltype(&std::free)> owned(Reply *reply)
{
    return {reply, &std::free};
}

/** A window's property of 32-bit numbers; empty where it has none or is gone. */
std::vector<uint32_t> numbers(xcb_connection_t *connection, uint32_t window, uint32_t name)
{
    const auto reply = owned(xcb_get_property_reply(
        connection,
        xcb_get_property(connection, false, window, name, XCB_GET_PROPERTY_TYPE_ANY, 0, 64),
        nullptr));
    if (!reply || reply->format != 32)
        return {};
    const auto *first = static_cast<const uint32_t *>(xcb_get_property_value(reply.get()));
    return {first, first + reply->value_len};
}

void listenTo(xcb_connection_t *connection, uint32_t window)
{
    const uint32_t events = XCB_EVENT_MASK_PROPERTY_CHANGE | XCB_EVENT_MASK_STRUCTURE_NOTIFY;
    xcb_change_window_attributes(connection, window, XCB_CW_EVENT_MASK, &events);
}

} // namespace

FullScreen::FullScreen(QObject *parent) : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &FullScreen::tell);
    if (QGuiApplication::platformName() != "xcb"_L1)
        return;
    int screen = 0;
    m_connection = xcb_connect(nullptr, &screen);
    if (xcb_connection_has_error(m_connection))
        return;
    auto roots = xcb_setup_roots_iterator(xcb_get_setup(m_connection));
    for (; screen > 0 && roots.rem > 1; --screen)
        xcb_screen_next(&roots);
    m_root = roots.data->root;
    selectEvents();
    lookAtActive();
    readEvents();
    m_told = m_now;
}

FullScreen::~FullScreen()
{
    m_notifier.reset();
    if (m_connection)
        xcb_disconnect(m_connection);
}

void FullScreen::selectEvents()
{
    m_activeAtom = atom("_NET_ACTIVE_WINDOW");
    m_stateAtom = atom("_NET_WM_STATE");
    m_fullAtom = atom("_NET_WM_STATE_FULLSCREEN");
    m_pidAtom = atom("_NET_WM_PID");
    listenTo(m_connection, m_root);
    followSaver();
    m_notifier = std::make_unique<QSocketNotifier>(xcb_get_file_descriptor(m_connection),
                                                   QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &FullScreen::readEvents);
}

/** ScreenSaverSelectInput, spelt out: its library is one more to install for one request of twelve bytes
    (https://www.x.org/releases/current/doc/scrnsaverproto/saver.html). */
void FullScreen::followSaver()
{
    constexpr std::string_view name = "MIT-SCREEN-SAVER";
    const auto extension = owned(xcb_query_extension_reply(
        m_connection, xcb_query_extension(m_connection, uint16_t(name.size()), name.data()),
        nullptr));
    if (!extension || !extension->present)
        return;
    struct
    {
        uint8_t major = 0, minor = 2; // SelectInput
        uint16_t length = 0;
        uint32_t drawable = 0, events = 1; // NotifyMask
    } request;
    request.drawable = m_root;
    // xcb writes the major number and the length, and wants room for two parts before the first.
    iovec parts[3]{{}, {}, {&request, sizeof request}};
    const xcb_protocol_request_t form{1, nullptr, extension->major_opcode, 1};
    xcb_send_request(m_connection, 0, parts + 2, &form);
    m_saverEvent = extension->first_event;
}

void FullScreen::readEvents()
{
    // Asking takes what came meanwhile off the wire: the notifier would not tell of it.
    while (takeEvents())
        lookAtActive();
    if (xcb_connection_has_error(m_connection))
        m_notifier->setEnabled(false);
}

bool FullScreen::takeEvents()
{
    bool looks = false;
    while (const auto event = owned(xcb_poll_for_event(m_connection))) {
        const uint8_t kind = event->response_type & 0x7f;
        if (kind == XCB_PROPERTY_NOTIFY) {
            const auto *change = reinterpret_cast<xcb_property_notify_event_t *>(event.get());
            looks = looks || change->atom == m_activeAtom || change->atom == m_stateAtom;
        } else if (m_saverEvent && kind == m_saverEvent) {
            m_now.covered = event->pad0 == 1; // its state: on; off and cycle are 0 and 2
            looks = true;
        } else if (kind == XCB_DESTROY_NOTIFY) {
            looks = true;
        }
    }
    return looks;
}

void FullScreen::lookAtActive()
{
    const auto active = numbers(m_connection, m_root, m_activeAtom);
    const uint32_t window = active.empty() ? 0 : active.front();
    if (window && window != std::exchange(m_active, window))
        listenTo(m_connection, window);
    m_now.filled = window && fills(window);
    xcb_flush(m_connection);
    if ((m_now.filled && !m_told.filled) || (m_now.covered && !m_told.covered))
        tell(); // what is not to be seen must not be seen for a moment
    else if (m_now != m_told && !m_settle.isActive())
        m_settle.start();
}

void FullScreen::tell()
{
    if (std::exchange(m_told, m_now) != m_now)
        Q_EMIT changed();
}

bool FullScreen::fills(uint32_t window) const
{
    const auto pid = numbers(m_connection, window, m_pidAtom);
    if (!pid.empty() && pid.front() == uint32_t(getpid()))
        return false;
    const auto states = numbers(m_connection, window, m_stateAtom);
    return std::find(states.begin(), states.end(), m_fullAtom) != states.end();
}

uint32_t FullScreen::atom(const char *name) const
{
    const std::string_view word = name;
    const auto reply = owned(xcb_intern_atom_reply(
        m_connection, xcb_intern_atom(m_connection, false, uint16_t(word.size()), word.data()),
        nullptr));
    return reply ? reply->atom : uint32_t(XCB_ATOM_NONE);
}

} // namespace foghorn

#endif
