// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/account/factor_bar.h"

#include "client/admin/button.h"
#include "client/link/console_link.h"

namespace foghorn {

FactorBar::FactorBar(ConsoleLink &link, QWidget *parent)
    : WarningBar("factorBar", {quietButton(tr("Set it up …"), "setUpFactor")}, parent)
{
    connect(findChild<QPushButton *>(), &QPushButton::clicked, this, &FactorBar::asked);
    const auto follow = [this, &link] {
        say(link.account().withheld.isEmpty()
                ? QString()
                : tr("You may read only for now: whoever publishes here needs a second factor, a "
                     "code from their phone."));
    };
    connect(&link, &ConsoleLink::accountMoved, this, follow);
    follow();
}

} // namespace foghorn
