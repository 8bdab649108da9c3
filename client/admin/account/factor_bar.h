// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/warning_bar.h"

namespace foghorn {

class ConsoleLink;

/** A strip above every page while an account may only read because it has no second factor: says so, and leads to where it is
    set up. */
class FactorBar : public WarningBar
{
    Q_OBJECT
public:
    explicit FactorBar(ConsoleLink &link, QWidget *parent = nullptr);

Q_SIGNALS:
    void asked();
};

} // namespace foghorn
