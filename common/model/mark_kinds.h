// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace foghorn {

/** The pictures that a relay draws from and every desk can paint. New ones at the end only: a desk of an earlier
    version shows a plain disc for them. */
const QStringList &markPictures();
/** Likewise the colours; never the only thing that tells two marks apart for long: the word differs too. */
const QStringList &markColours();

} // namespace foghorn
