// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/failure.h"
#include "common/model/notice.h"

#include <QJsonObject>

namespace foghorn::ctl {

/** A notice as it stands while somebody writes it: what is not there yet is left empty, a time may be one of
    the examples' "@25 minutes ago@". Fails where it is no notice (no words in any language), and names every
    member that is given and wrong. Pure; `now` is for the times that are said by their distance. */
Outcome<Notice> draftFrom(const QJsonObject &json, Instant now);

} // namespace foghorn::ctl
