// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QJsonObject>

namespace foghorn::ctl {

// One person behind the numbers, in the three forms that foghornctl prints. Pure.

/** "notDelivered" for a person whom nothing has reached yet. */
QString stateWord(const Recipient &recipient);
QJsonObject toJson(const Recipient &recipient);
/** The columns' names, as in the JSON. */
QStringList recipientColumns();
/** Times in UTC; the desks in one cell: "pc-44/2 (Lyon, connected); kiosk-1/1". */
QStringList csvCells(const Recipient &recipient);
QString desksWords(const QList<RecipientDesk> &desks);

} // namespace foghorn::ctl
