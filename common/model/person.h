// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/ids.h"

#include <QMap>

namespace foghorn {

/** The person that a login stands for, whatever form the system gives it: "CORP\Ana" and
    "Ana@CORP.example" are "ana@corp.example" where `domains` maps the short name "corp" to
    "corp.example"; unmapped, "CORP\Ana" is "ana@corp". A login without a domain, or whose domain is
    the machine itself, is a local account and belongs to its machine: "pc-44\user". Lower case. */
PersonId personFor(const QString &login, const QString &host,
                   const QMap<QString, QString> &domains = {});

} // namespace foghorn
