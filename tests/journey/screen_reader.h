// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QList>
#include <QRect>
#include <QString>

#include <optional>

namespace foghorn::journey {

/** Reads another program's windows as a screen reader does, through the desktop's accessibility bus (AT-SPI):
    what it cannot read, a blind employee cannot read either. The programs that it shall read must run with
    QT_LINUX_ACCESSIBILITY_ALWAYS_ON. */
class ScreenReader
{
public:
    ScreenReader();

    struct Thing
    {
        QString role; // "label", "heading", "push button" …
        QString name;
        QRect place; // of a button, on the screen
        bool focused = false;
        bool focusable = false, usable = false, editable = false;
        QString description;
        QString service, path; // where the bus knows it
        QString parent;        // path of what it stands in
    };
    /** Everything on the screen in the windows of this process, in reading order. */
    QList<Thing> read(qint64 process) const;
    /** Whether one that was read has the keyboard now. */
    bool hasFocus(const Thing &thing) const;

private:
    struct Object
    {
        QString service;
        QString path;
    };
    QList<Object> childrenOf(const Object &object) const;
    QVariant property(const Object &object, const QString &name) const;
    std::optional<Object> application(qint64 process) const;
    quint64 states(const Object &object) const;
    Thing thing(const Object &object) const;
    void descend(const Object &object, int depth, QList<Thing> &things) const;

    QDBusConnection m_bus;
};

} // namespace foghorn::journey
