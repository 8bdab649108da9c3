// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace foghorn {

/** Looks for what QJsonDocument lets through: bytes that are not UTF-8, a lone surrogate written as an
    escape, a key that stands twice in one object, nesting deeper than 32. One pass over the bytes; says
    nothing of the grammar otherwise. Gives the reason, or nothing when all is well. */
QString findJsonTrap(const QByteArray &utf8);

} // namespace foghorn
