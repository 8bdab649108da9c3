// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace foghorn {

class ConsoleLink;

/** Whoever is signed in: what they may say and to whom, their second factor and their password. */
class AccountPage : public QWidget
{
    Q_OBJECT
public:
    explicit AccountPage(ConsoleLink &link, QWidget *parent = nullptr);

private:
    void showAccount();

    ConsoleLink &m_link;
    QLabel *m_who, *m_speaks;
};

} // namespace foghorn
