// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;
class QString;

namespace foghorn {

// Lines in which people prove who they are, found by `name`.

/** For a password: nobody reads it over a shoulder. */
QLineEdit *passwordLine(const char *name);
/** For the six digits that an app on the phone shows. */
QLineEdit *codeLine(const char *name);
/** The digits as the relay takes them: some apps show a blank between them. */
QString codeIn(const QLineEdit &line);

} // namespace foghorn
