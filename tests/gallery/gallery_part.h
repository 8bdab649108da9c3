// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foghorn {

/** What of a gallery this run is to paint, from its environment (CMakeLists.txt sets it): FOGHORN_GALLERY_PART names
    the first word of the rows; all of them without it. */
inline QString galleryPart()
{
    return qEnvironmentVariable("FOGHORN_GALLERY_PART");
}

inline bool isInGalleryPart(const QString &row)
{
    return row.startsWith(galleryPart());
}

} // namespace foghorn
