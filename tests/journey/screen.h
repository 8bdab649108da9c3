// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPoint>
#include <QStringList>

namespace foghorn::journey {

/** What a person's hand does on the screen (xdotool): mouse and keys of the real display. */
QByteArray hand(const QStringList &arguments);
void clickAt(const QPoint &where);
void pressKey(const QString &key);
/** What the window manager's own × does: it asks the program. */
void closeWindow(const QByteArray &window);

/** The windows of a process with this title that are on the screen, as the X server numbers them. */
QList<QByteArray> windowsOf(qint64 process, const QString &title);
/** The title of the window that has the keyboard; empty where none has. */
QString activeTitle();

/** Keeps a picture of a window (or of the whole screen) in the journey folder of the build, to be looked at. */
void keepPicture(const QString &name, const QByteArray &window = "root");

} // namespace foghorn::journey
