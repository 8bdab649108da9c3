// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace foghorn {

struct Theme;

/** The menu at the left: the pages that work for this account, and who is signed in. */
class AdminMenu : public QWidget
{
    Q_OBJECT
public:
    explicit AdminMenu(QWidget *parent = nullptr);
    enum class Page { Board, Compose, Series, Drills, Templates, Services, Security, Account };

    struct Standing
    {
        Page page = Page::Board;
        bool mayPublish = false;
        bool maySecure = false; // has a right that the page "security" is for
        int toDo = 0;           // live notices that someone must do something about
        QString who;
    };
    void show(const Standing &standing);
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void chosen(foghorn::AdminMenu::Page page);

private:
    QPushButton *entry(const QString &words, const char *name, Page page);

    QPushButton *m_board, *m_compose, *m_series, *m_drills, *m_templates, *m_services, *m_security,
        *m_account;
    QLabel *m_who;
};

} // namespace foghorn
