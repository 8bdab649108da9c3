// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/commands.h"

#include <QJsonArray>

namespace foghorn::ctl {

QString Workplace::newKey() const
{
    return makeUuidV7(clock.now().time_since_epoch().count());
}

void Workplace::print(const QJsonObject &object) const
{
    terminal.writeOut(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Workplace::print(const QJsonArray &array) const
{
    terminal.writeOut(QJsonDocument(array).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace foghorn::ctl
