// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifdef Q_OS_WIN

#include "client/platform/session_self.h"

#define SECURITY_WIN32
#include <security.h>
#include <windows.h>

namespace foghorn {

namespace {

QString nameIn(EXTENDED_NAME_FORMAT format)
{
    wchar_t name[512];
    ULONG length = 512;
    if (!GetUserNameExW(format, name, &length))
        return {};
    return QString::fromWCharArray(name, int(length));
}

} // namespace

QString sessionId()
{
    DWORD session = 0;
    ProcessIdToSessionId(GetCurrentProcessId(), &session);
    return QString::number(session);
}

QString loginName()
{
    // The directory's form first; a local account has only "MACHINE\user".
    const QString principal = nameIn(NameUserPrincipal);
    return principal.isEmpty() ? nameIn(NameSamCompatible) : principal;
}

QString fullName()
{
    return nameIn(NameDisplay);
}

QStringList groupNames()
{
    return {}; // the directory will say (a later issue); a desk's own word is only a claim
}

qint64 millisecondsSinceInput()
{
    LASTINPUTINFO info{sizeof(LASTINPUTINFO), 0};
    if (!GetLastInputInfo(&info))
        return -1;
    return qint64(DWORD(GetTickCount() - info.dwTime)); // both wrap together after 49 days
}

} // namespace foghorn

#endif
