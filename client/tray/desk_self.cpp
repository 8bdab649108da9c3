// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/desk_self.h"

#include "client/platform/session_self.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace foghorn {

DeskSelf deskSelf(const DeskSettings &settings)
{
    DeskSelf self;
    self.app = {u"foghorn"_s, QStringLiteral(FOGHORN_VERSION), QSysInfo::prettyProductName()};
    self.machine = machineId();
    self.session = sessionId();
    self.host = hostName();
    self.login = loginName();
    self.personId = directoryId();
    self.personName = fullName();
    self.shared = settings.shared;
    self.site = settings.site;
    self.groups = groupNames();
    self.language = toString(settings.language);
    return self;
}

} // namespace foghorn
