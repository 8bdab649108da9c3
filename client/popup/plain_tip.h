// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/harmless_text.h"

#include <QTextDocument>

namespace foghorn {

/** Words for a tooltip: it has no plain form, and takes for markup (and loads) what looks like it. */
inline QString plainTip(const QString &words)
{
    const QString harmless = harmlessText(words, Lines::Many);
    return Qt::mightBeRichText(harmless) ? harmless.toHtmlEscaped() : harmless;
}

} // namespace foghorn
