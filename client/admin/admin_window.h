// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/admin_menu.h"
#include "client/admin/board_model.h"
#include "client/admin/card_buttons.h"
#include "client/admin/catalogue_edit.h"
#include "client/admin/sign_in_page.h"
#include "client/admin/template_edits.h"
#include "client/admin/undo_window.h"
#include "client/link/console_link.h"
#include "client/platform/network_watch.h"
#include "client/popup/theme.h"

#include <QWidget>

class QStackedWidget;

namespace foghorn {

class AccountPage;
class Appearance;
class BoardFeed;
class BoardPage;
class Clock;
class ComposePage;
class DrillsPage;
class FactorBar;
class KeySafe;
class Library;
class OneClick;
class PromiseBar;
class SecurityPage;
class SeriesPage;
class ServicesPage;
class TemplatesPage;
class TimelineSaver;
class WaiverOutbox;

struct AdminSettings
{
    QString relay;
    QString login;
    QString draftPath; // the first of this person's (DraftShelf)
    QList<QSslCertificate> authorities;
    LinkTimings timings = {};           // only tests change them
    UndoLengths undo = {};              // only tests change them
    std::shared_ptr<KeySafe> keys = {}; // where the author's key lies; null: nowhere
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
    void setTheme(const Theme &theme);

protected:
    /** Asks where changes would be lost. */
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void signIn(const QUrl &relay, const QString &login, const QString &password,
                const QString &code);
    void enter();
    /** The account may do more or less than when the pages were built. */
    void enterAnew();
    void buildPages();
    void connectPages();
    QWidget *widgetOf(AdminMenu::Page page) const;
    void open(AdminMenu::Page page);
    /** Asks what becomes of the open draft; false: it stays. */
    bool makeRoom();
    void carryOut(const NoticeId &id, NoticeOrder order);
    void begin(const NoticeId &id, NoticeOrder order, const Notice &lastAsked);
    /** Asks whether what is still watched is to end now. */
    bool endsWatch(const Notice &watched);
    void follow();
    void showMenu();

    AdminSettings m_settings;
    const Appearance &m_appearance;
    const Clock &m_clock;
    Theme m_theme;
    BoardModel m_model;
    NetworkWatch m_network;
    std::unique_ptr<ConsoleLink> m_link;
    QStackedWidget *m_stack;
    SignInPage *m_signIn;
    QWidget *m_inside = nullptr;
    QList<Right> m_builtFor; // what the account might when the pages were made
    AdminMenu *m_menu = nullptr;
    BoardFeed *m_feed = nullptr;
    Library *m_library = nullptr; // one for all pages
    QStackedWidget *m_pages = nullptr;
    OneClick *m_oneClick = nullptr;
    PromiseBar *m_promises = nullptr;
    AdminMenu::Page m_page = AdminMenu::Page::Board;
    BoardPage *m_board = nullptr;
    TimelineSaver *m_timelines = nullptr;
    WaiverOutbox *m_waivers = nullptr;
    ComposePage *m_compose = nullptr;
    TemplatesPage *m_templates = nullptr;
    SeriesPage *m_series = nullptr;
    DrillsPage *m_drills = nullptr;
    ServicesPage *m_services = nullptr;
    SecurityPage *m_security = nullptr;
    AccountPage *m_account = nullptr;
    FactorBar *m_factorBar = nullptr;
    // Changed and not saved: it survives the pages, which another sign-in builds anew.
    TemplateEdits m_templateEdits;
    CatalogueEdit m_catalogueEdit;
    QString m_editor; // whose changes these are
    bool m_wasSignedIn = false;
};

} // namespace foghorn
