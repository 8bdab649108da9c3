# SPDX-License-Identifier: GPL-3.0-or-later
"""Verdicts: ratios paired within a round, their median, and an interval for it."""
import math
from statistics import median


def interval(values):
    """(low, high) for the median, at least 95 %: order statistics, so no shape is assumed.
    Fewer than six values cannot give 95 %; then it is all of them."""
    ordered = sorted(values)
    count = len(ordered)
    outside = 0.0
    rank = 0  # so many values may be left out at each end
    while rank < count // 2:
        outside += math.comb(count, rank) / 2 ** count
        if 2 * outside > 0.05:
            break
        rank += 1
    rank = max(rank - 1, 0) if count >= 6 else 0
    return ordered[rank], ordered[-1 - rank]


def ratio(these, those):
    """Of two series measured in the same rounds: (median, low, high)."""
    each = [one / other for one, other in zip(these, those) if other > 0]
    return (median(each), *interval(each)) if each else (math.nan,) * 3
