// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifndef Q_OS_WIN

#include "client/platform/session_self.h"

#include <QLibrary>
#include <QSysInfo>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

// What a hello may carry (the wire's limits).
constexpr qsizetype mostGroups = 200;
constexpr qsizetype mostGroupBytes = 8 * 1024;

/** The X server's idle time through the screen saver extension, opened at run time: a desk without X
    (Wayland, a console) then simply cannot tell. */
class IdleTime
{
public:
    qint64 milliseconds()
    {
        if (!open())
            return -1;
        Info info{};
        if (!m_query(m_display, m_root(m_display), &info))
            return -1;
        return qint64(info.idle);
    }

private:
    struct Info // XScreenSaverInfo of X11/extensions/scrnsaver.h
    {
        unsigned long window;
        int state, kind;
        unsigned long sinceOrUntil, idle, eventMask;
    };

    bool open()
    {
        if (m_tried)
            return m_display;
        m_tried = true;
        if (qEnvironmentVariableIsEmpty("DISPLAY"))
            return false;
        QLibrary x11(u"X11"_s, 6), saver(u"Xss"_s, 1);
        const auto openDisplay =
            reinterpret_cast<void *(*)(const char *)>(x11.resolve("XOpenDisplay"));
        m_root = reinterpret_cast<unsigned long (*)(void *)>(x11.resolve("XDefaultRootWindow"));
        const auto hasExtension = reinterpret_cast<int (*)(void *, int *, int *)>(
            saver.resolve("XScreenSaverQueryExtension"));
        m_query = reinterpret_cast<int (*)(void *, unsigned long, Info *)>(
            saver.resolve("XScreenSaverQueryInfo"));
        int event = 0, error = 0;
        if (openDisplay && m_root && hasExtension && m_query)
            m_display = openDisplay(nullptr);
        if (m_display && !hasExtension(m_display, &event, &error))
            m_display = nullptr;
        return m_display;
    }

    bool m_tried = false;
    void *m_display = nullptr; // until the process ends
    unsigned long (*m_root)(void *) = nullptr;
    int (*m_query)(void *, unsigned long, Info *) = nullptr;
};

} // namespace

QString sessionId()
{
    for (const char *name : {"XDG_SESSION_ID", "DISPLAY", "WAYLAND_DISPLAY"}) {
        if (const QString value = qEnvironmentVariable(name); !value.isEmpty())
            return value;
    }
    return u"1"_s;
}

QString loginName()
{
    if (const passwd *entry = getpwuid(geteuid()))
        return QString::fromLocal8Bit(entry->pw_name);
    return qEnvironmentVariable("USER");
}

QString fullName()
{
    const passwd *entry = getpwuid(geteuid());
    // The first of the comma-separated GECOS fields.
    return entry ? QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0).trimmed()
                 : QString();
}

QStringList groupNames()
{
    const passwd *account = getpwuid(getuid());
    if (!account)
        return {};
    int count = 256;
    std::vector<gid_t> ids(size_t(count), gid_t{});
    if (getgrouplist(account->pw_name, account->pw_gid, ids.data(), &count) < 0) {
        ids.resize(size_t(count));
        getgrouplist(account->pw_name, account->pw_gid, ids.data(), &count);
    }
    ids.resize(std::min(ids.size(), size_t(count)));
    QStringList names;
    qsizetype bytes = 0;
    for (const gid_t id : ids) {
        const group *entry = getgrgid(id);
        if (!entry)
            continue;
        const QString name = QString::fromLocal8Bit(entry->gr_name);
        bytes += name.toUtf8().size();
        if (names.size() >= mostGroups || bytes > mostGroupBytes)
            break;
        names << name;
    }
    return names;
}

QString directoryId()
{
    return {}; // a uid is this machine's or its NSS module's word, not the directory's
}

qint64 millisecondsSinceInput()
{
    static IdleTime idle;
    return idle.milliseconds();
}

} // namespace foghorn

#endif
