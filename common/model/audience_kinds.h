// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/audience.h"

#include <array>

namespace foghorn {

/** One kind of an audience's elements, as JSON and cells name it. */
struct ElementKind
{
    const char *name;
    QStringList AudienceElement::*values;
};

inline constexpr std::array elementKinds{
    ElementKind{"person", &AudienceElement::person}, ElementKind{"group", &AudienceElement::group},
    ElementKind{"site", &AudienceElement::site}, ElementKind{"host", &AudienceElement::host},
    ElementKind{"network", &AudienceElement::network}};

} // namespace foghorn
