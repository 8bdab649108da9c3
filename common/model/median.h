// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <algorithm>

namespace foghorn {

/** The middle one; of an even number the mean of the two in the middle. Of one value at least. */
template <class Duration>
Duration medianOf(QList<Duration> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

} // namespace foghorn
