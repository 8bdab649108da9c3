// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/result.h"

#include <QDir>
#include <QList>
#include <QUrl>

namespace foghorn {

// Where the relays are, as the enrolment string said: relays.json below the desk's data, for when the file with
// that string is gone and no setting names one.
Result<void> keepRelays(const QDir &data, const QList<QUrl> &relays);
QList<QUrl> keptRelays(const QDir &data);

} // namespace foghorn
