// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifndef Q_OS_WIN

#include "client/platform/compositor.h"

#include <QGuiApplication>

#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>
#include <string_view>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

template <class Reply>
std::unique_ptr<Reply, decltype(&std::free)> owned(Reply *reply)
{
    return {reply, &std::free};
}

} // namespace

bool windowsAreComposed()
{
    if (QGuiApplication::platformName().startsWith("wayland"_L1))
        return true;
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    xcb_connection_t *connection = x11 ? x11->connection() : nullptr;
    if (!connection)
        return false; // Qt's offscreen platform has the interface and no connection
    // ICCCM manager selection of the compositing manager of screen 0: with RandR there is one.
    constexpr std::string_view name = "_NET_WM_CM_S0";
    const auto atom = owned(xcb_intern_atom_reply(
        connection, xcb_intern_atom(connection, true, uint16_t(name.size()), name.data()),
        nullptr));
    if (!atom || atom->atom == XCB_ATOM_NONE)
        return false;
    const auto owner = owned(xcb_get_selection_owner_reply(
        connection, xcb_get_selection_owner(connection, atom->atom), nullptr));
    return owner && owner->owner != XCB_WINDOW_NONE;
}

} // namespace foghorn

#endif
