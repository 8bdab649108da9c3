// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foghorn {

/** Gives an editor the name that tests, and assistive tools, find it by. */
template <class Editor>
Editor *named(Editor *editor, const char *name)
{
    editor->setObjectName(QString::fromLatin1(name));
    return editor;
}

} // namespace foghorn
