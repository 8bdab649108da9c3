// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/board_model.h"
#include "client/admin/notice_card.h"
#include "client/admin/sign_in_page.h"
#include "client/link/console_link.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace foghorn {

class Appearance;
class BoardPage;
class Clock;
class ComposePage;

struct AdminSettings
{
    QString relay;
    QString login;
    QString draftPath;
    QList<QSslCertificate> authorities;
    LinkTimings timings = {}; // only tests change them
};

/** The admin app's one window: sign-in, then a menu with the pages that work. Builds the parts and connects
    them. */
class AdminWindow : public QWidget
{
    Q_OBJECT
public:
    AdminWindow(AdminSettings settings, const Appearance &appearance, const Clock &clock,
                QWidget *parent = nullptr);
    ~AdminWindow() override;

private:
    void signIn(const QUrl &relay, const QString &login, const QString &password);
    void enter();
    void buildPages();
    QPushButton *menuEntry(const QString &words, const QString &name, QWidget *page);
    void askBoard();
    void askNotices(bool liveOnly, const NoticeId &after, const QList<NoticeEntry> &sofar);
    void heard(const Notification &notification);
    void carryOut(const NoticeId &id, NoticeOrder order);
    void begin(const NoticeId &id, NoticeOrder order, const Notice &lastAsked);
    void follow(const Appearance &appearance);
    void showMenu();

    AdminSettings m_settings;
    const Appearance &m_appearance;
    const Clock &m_clock;
    Theme m_theme;
    BoardModel m_model;
    std::unique_ptr<ConsoleLink> m_link;
    QStackedWidget *m_stack;
    SignInPage *m_signIn;
    QWidget *m_inside = nullptr;
    QStackedWidget *m_pages = nullptr;
    BoardPage *m_board = nullptr;
    ComposePage *m_compose = nullptr;
    QPushButton *m_boardEntry = nullptr;
    QPushButton *m_composeEntry = nullptr;
    QLabel *m_who = nullptr;
    QLabel *m_linkWords = nullptr;
    bool m_wasSignedIn = false;
};

} // namespace foghorn
