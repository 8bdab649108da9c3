// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;

namespace foghorn {

/** What a checkable button is to who hears the screen: Qt calls each a check box. */
enum class SpokenAs {
    Page,  // one of the window's pages, as in the menu
    Choice // one of several of which one holds
};

void speakAs(QAbstractButton *button, SpokenAs what);

/** Gives assistive technology the roles that Qt does not know of our widgets: the window, what speakAs() says, and the
    bars of a tally as a chart that can be pressed. Calling it again does nothing. */
void installAccessibleRoles();

} // namespace foghorn
