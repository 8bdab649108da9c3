// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace foghorn {

/** A button that plain Return never presses, found by `name`, looking as its `role` says (style.h). */
inline QPushButton *quietButton(const QString &words, const char *name, const char *role = nullptr)
{
    auto *button = new QPushButton(words);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    if (role)
        button->setProperty("role", QByteArray(role));
    return button;
}

} // namespace foghorn
