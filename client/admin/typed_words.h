// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foghorn {

/** Every typed word begins a word of `text`, whatever its case and accents: who hurries types "telefono". "email" finds
    "E-mail" too. Nothing typed finds everything. */
bool isFound(const QString &typed, const QString &text);

} // namespace foghorn
