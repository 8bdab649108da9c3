// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifdef Q_OS_WIN

#include "client/platform/session_self.h"

#include <QByteArray>

// windows.h names the types that the others are made of, so it stands in a group of its own.
#define SECURITY_WIN32
#include <windows.h>

#include <sddl.h>
#include <security.h>

#include <utility>

namespace foghorn {

namespace {

// What a hello may carry (the wire's limits).
constexpr qsizetype mostGroups = 200;
constexpr qsizetype mostGroupBytes = 8 * 1024;

QString nameIn(EXTENDED_NAME_FORMAT format)
{
    wchar_t name[512];
    ULONG length = 512;
    if (!GetUserNameExW(format, name, &length))
        return {};
    return QString::fromWCharArray(name, int(length));
}

/** One answer about this process's own token, as Windows lays it out; empty if it is refused. */
QByteArray tokenInformation(TOKEN_INFORMATION_CLASS kind)
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token))
        return {};
    DWORD size = 0;
    GetTokenInformation(token, kind, nullptr, 0, &size);
    QByteArray answer(qsizetype(size), Qt::Uninitialized);
    const bool told = GetTokenInformation(token, kind, answer.data(), size, &size);
    CloseHandle(token);
    return told ? answer : QByteArray();
}

/** S-1-5-21-…: an account of a domain or of this machine; the others are well-known ones ("Everyone"). */
bool isOfDirectory(PSID sid)
{
    return *GetSidSubAuthorityCount(sid) > 1 &&
           *GetSidSubAuthority(sid, 0) == SECURITY_NT_NON_UNIQUE;
}

QString groupName(PSID sid)
{
    wchar_t name[256], domain[256];
    DWORD nameSize = 256, domainSize = 256;
    SID_NAME_USE use{};
    if (!LookupAccountSidW(nullptr, sid, name, &nameSize, domain, &domainSize, &use))
        return {};
    return QString::fromWCharArray(name);
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
    const QByteArray answer = tokenInformation(TokenGroups);
    if (answer.isEmpty())
        return {};
    const auto *groups = reinterpret_cast<const TOKEN_GROUPS *>(answer.constData());
    QStringList names;
    qsizetype bytes = 0;
    for (DWORD i = 0; i < groups->GroupCount; ++i) {
        const SID_AND_ATTRIBUTES &group = groups->Groups[i];
        if (!(group.Attributes & SE_GROUP_ENABLED) || !isOfDirectory(group.Sid))
            continue;
        const QString name = groupName(group.Sid);
        bytes += name.toUtf8().size();
        if (names.size() >= mostGroups || bytes > mostGroupBytes)
            break;
        if (!name.isEmpty())
            names << name;
    }
    return names;
}

QString directoryId()
{
    const QByteArray answer = tokenInformation(TokenUser);
    if (answer.isEmpty() || nameIn(NameUserPrincipal).isEmpty()) // a local account has no directory
        return {};
    wchar_t *text = nullptr;
    if (!ConvertSidToStringSidW(reinterpret_cast<const TOKEN_USER *>(answer.constData())->User.Sid,
                                &text))
        return {};
    const QString id = QString::fromWCharArray(text);
    LocalFree(text);
    return id;
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
