// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/language.h"

#include <QCoreApplication>

namespace foghorn {

/** Our words outside of any class; inside of one its own tr() stands before it. The context is what lupdate calls a
    function of this namespace. */
inline QString tr(const char *source, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("foghorn", source, comment, number);
}

/** The language that the app speaks just now; Tongue (tongue.h) sets it. */
inline Language spokenLanguage()
{
    return languageFromString(QLocale().name()).value_or(Language::English);
}

} // namespace foghorn
