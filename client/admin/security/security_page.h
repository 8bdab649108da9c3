// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foghorn {

class ConsoleLink;

/** Who may listen and who may speak, a tab for each kind; only those for which the account has the right. */
class SecurityPage : public QWidget
{
    Q_OBJECT
public:
    explicit SecurityPage(ConsoleLink &link, QWidget *parent = nullptr);
    /** Whether the page has anything for this account. */
    static bool isFor(const ConsoleLink &link);
};

} // namespace foghorn
