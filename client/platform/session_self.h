// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace foghorn {

// Who and where this login session is, as the system says. One small file per platform.

/** A stable id of this computer (/etc/machine-id, MachineGuid); hashed, so that it names no one. */
QString machineId();
/** This login session on it: two of the same login differ (XDG_SESSION_ID, the display, the Windows
    session id). */
QString sessionId();
QString hostName();
/** "ana@corp.example", "CORP\\ana" or "ana" as the system gives it. */
QString loginName();
/** The person's full name, or empty. */
QString fullName();
/** The groups of this login, by name, as the system says (at most 200, 8 KiB in all); empty where it cannot
    be told. Claims: until a directory vouches for them, a courtesy and no protection. */
QStringList groupNames();
/** What the directory calls this person for good, whatever the login becomes (the SID of a domain account);
    empty where there is no directory or it cannot be told. */
QString directoryId();
/** How long ago the person last touched mouse or keyboard in this session (X11 screen saver extension,
    GetLastInputInfo), in ms; -1 where it cannot be told. */
qint64 millisecondsSinceInput();

} // namespace foghorn
