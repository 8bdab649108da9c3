// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace foghorn::faults {

/** Whether the long form is asked for (`tests/faults/run --long`): real times and full numbers. */
inline bool isLong()
{
    return qEnvironmentVariable("FOGHORN_FAULTS") == QLatin1String("long");
}

/** One value for the short form, one for the long one. */
template <class T>
T shortOrLong(T shortForm, T longForm)
{
    return isLong() ? longForm : shortForm;
}

} // namespace foghorn::faults
