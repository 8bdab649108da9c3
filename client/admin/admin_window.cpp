// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/admin_window.h"

#include "client/admin/accessible_roles.h"
#include "client/admin/account/account_page.h"
#include "client/admin/account/factor_bar.h"
#include "client/admin/board_feed.h"
#include "client/admin/board_page.h"
#include "client/admin/compose_page.h"
#include "client/admin/connected.h"
#include "client/admin/drills_page.h"
#include "client/admin/library.h"
#include "client/admin/one_click.h"
#include "client/admin/promise_bar.h"
#include "client/admin/relay_words.h"
#include "client/admin/security/security_page.h"
#include "client/admin/security/security_words.h"
#include "client/admin/series_page.h"
#include "client/admin/services_page.h"
#include "client/admin/style.h"
#include "client/admin/tab_order.h"
#include "client/admin/templates_page.h"
#include "client/admin/timeline_saver.h"
#include "client/admin/trust_bar.h"
#include "client/admin/waiver_outbox.h"
#include "client/admin/words.h"
#include "client/platform/appearance.h"
#include "common/clock.h"
#include "common/harmless_text.h"
#include "common/model/lifecycle.h"
#include "common/model/time_words.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QSysInfo>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

AdminWindow::AdminWindow(AdminSettings settings, const Appearance &appearance, const Clock &clock,
                         QWidget *parent)
    : QWidget(parent), m_settings(std::move(settings)), m_appearance(appearance), m_clock(clock),
      m_stack(new QStackedWidget), m_signIn(new SignInPage(m_settings.relay, m_settings.login))
{
    installAccessibleRoles();
    setObjectName(u"window"_s);
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Foghorn admin"));
    resize(1280, 800);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_signIn);
    connect(m_signIn, &SignInPage::asked, this, &AdminWindow::signIn);
    connect(&m_network, &NetworkWatch::cameUp, this, [this] {
        if (m_link)
            m_link->link().networkCameUp();
    });
    connect(&appearance, &Appearance::changed, this, &AdminWindow::follow);
    follow();
}

AdminWindow::~AdminWindow()
{
    // The pages use the link: they go first.
    delete std::exchange(m_inside, nullptr);
}

bool AdminWindow::focusNextPrevChild(bool next)
{
    return moveByTab(this, next ? TabTo::Next : TabTo::Previous) ||
           QWidget::focusNextPrevChild(next);
}

void AdminWindow::follow()
{
    setTheme(themeFor(m_appearance, font()));
}

void AdminWindow::setTheme(const Theme &theme)
{
    m_theme = theme;
    setStyleSheet(adminStyleSheet(m_theme));
    if (!m_inside)
        return;
    m_menu->setTheme(m_theme);
    m_board->setTheme(m_theme);
    m_compose->setTheme(m_theme);
    m_drills->setTheme(m_theme);
    m_templates->setTheme(m_theme);
    m_services->setTheme(m_theme);
}

void AdminWindow::signIn(const QUrl &relay, const QString &login, const QString &password,
                         const QString &code)
{
    delete std::exchange(m_inside, nullptr);
    m_model.clear();
    const App app{u"foghorn-admin"_s, QStringLiteral(FOGHORN_VERSION),
                  QSysInfo::prettyProductName()};
    m_link = std::make_unique<ConsoleLink>(
        LinkSettings{{relay}, m_settings.authorities, m_settings.timings}, app, m_clock);
    connect(m_link.get(), &ConsoleLink::signedIn, this, &AdminWindow::enter);
    // Not from within the signal: the pages hear it, too.
    connect(m_link.get(), &ConsoleLink::accountMoved, this, &AdminWindow::enterAnew,
            Qt::QueuedConnection);
    connect(m_link.get(), &ConsoleLink::signInRefused, this, [this](const SignInRefusal &refusal) {
        m_stack->setCurrentWidget(m_signIn);
        if (refusal.kind == SignInRefusal::Kind::CodeNeeded)
            m_signIn->askForCode(signInWords(refusal));
        else
            m_signIn->showTrouble(signInWords(refusal));
    });
    connect(m_link.get(), &ConsoleLink::stateChanged, this, [this] {
        if (!m_inside && !m_link->isSignedIn() && !m_link->link().trouble().isEmpty())
            m_signIn->showTrouble(troubleWords(m_link->link()));
        // Back after a lost link: the relay watches nothing for us any more.
        if (const bool back = isConnected(*m_link);
            std::exchange(m_wasSignedIn, back) != back && back && m_inside)
            m_feed->ask();
        showMenu();
    });
    m_link->signIn(login, password, code);
}

void AdminWindow::enter()
{
    if (!m_inside) {
        m_signIn->forget();
        buildPages();
        setTheme(m_theme);
        if (m_link->may(Right::Publish))
            m_compose->becomeReady();
        // An unfinished draft of a crash is what the author comes back for.
        open(m_compose->hasUnsent() ? AdminMenu::Page::Compose : AdminMenu::Page::Board);
    }
    m_stack->setCurrentWidget(m_inside);
    m_feed->ask();
    showMenu();
}

void AdminWindow::enterAnew()
{
    // What only the pages' own words tell they follow by themselves.
    if (!m_inside || !m_link->isSignedIn() || m_link->account().rights == m_builtFor)
        return;
    if (QApplication::activeModalWidget()) // it asks for a page that must not go meanwhile
        return QTimer::singleShot(500ms, this, &AdminWindow::enterAnew);
    const AdminMenu::Page page = m_page;
    delete std::exchange(m_inside, nullptr);
    m_model.clear();
    enter();
    if (page == AdminMenu::Page::Account)
        open(page);
}

void AdminWindow::buildPages()
{
    m_inside = new QWidget;
    m_builtFor = m_link->account().rights;
    m_library = new Library(*m_link, m_inside);
    m_pages = new QStackedWidget;
    m_waivers = new WaiverOutbox(*m_link, QFileInfo(m_settings.draftPath).path(), m_inside);
    m_board = new BoardPage(*m_link, m_model, *m_waivers);
    m_timelines = new TimelineSaver(*m_link, m_model, m_inside);
    m_compose =
        new ComposePage(*m_link, m_model, *m_library, m_settings.draftPath, m_settings.undo);
    if (std::exchange(m_editor, m_link->account().login) != m_link->account().login) {
        m_templateEdits = {};
        m_catalogueEdit = {};
    }
    m_templates = new TemplatesPage(*m_link, *m_library, m_templateEdits);
    m_series = new SeriesPage(*m_link);
    m_drills = new DrillsPage(*m_link);
    m_services = new ServicesPage(*m_link, *m_library, m_catalogueEdit);
    m_security = new SecurityPage(*m_link);
    m_account = new AccountPage(*m_link);
    for (QWidget *page : QList<QWidget *>{m_board, m_compose, m_series, m_drills, m_templates,
                                          m_services, m_security, m_account})
        m_pages->addWidget(page);
    m_menu = new AdminMenu;
    m_feed = new BoardFeed(*m_link, m_model, m_inside);
    auto *row = new QHBoxLayout(m_inside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_menu);
    m_oneClick = new OneClick(*m_link, m_model, m_inside);
    m_promises = new PromiseBar(*m_link, m_model, *m_oneClick);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    // With their parent from the start: what has something to say already would be a window of its own.
    column->addWidget(m_factorBar = new FactorBar(*m_link, m_inside));
    column->addWidget(new TrustBar(*m_link, m_settings.keys, m_inside));
    column->addWidget(m_promises);
    column->addWidget(m_pages, 1);
    row->addLayout(column, 1);
    m_stack->addWidget(m_inside);
    connectPages();
}

void AdminWindow::connectPages()
{
    connect(m_menu, &AdminMenu::chosen, this, &AdminWindow::open);
    connect(m_factorBar, &FactorBar::asked, this, [this] { open(AdminMenu::Page::Account); });
    auto *anew = new QShortcut(QKeySequence::New, m_inside);
    connect(anew, &QShortcut::activated, this, [this] {
        if (m_link->may(Right::Publish))
            open(AdminMenu::Page::Compose);
    });
    connect(m_board, &BoardPage::newNoticeAsked, this, [this] { open(AdminMenu::Page::Compose); });
    connect(m_board, &BoardPage::ordered, this, &AdminWindow::carryOut);
    connect(m_board, &BoardPage::watchOrdered, m_oneClick, &OneClick::watch);
    connect(m_promises, &PromiseBar::ordered, this, &AdminWindow::carryOut);
    connect(m_promises, &PromiseBar::callMoved, this, &AdminWindow::showMenu);
    connect(m_promises, &PromiseBar::callMoved, m_board, &BoardPage::showCards);
    connect(m_compose, &ComposePage::waived, m_waivers, &WaiverOutbox::waive);
    connect(m_compose, &ComposePage::published, this, [this] {
        open(AdminMenu::Page::Board);
        m_feed->ask();
    });
    connect(m_compose, &ComposePage::seriesSaved, this, [this] {
        open(AdminMenu::Page::Series);
        m_feed->ask();
    });
    connect(m_compose, &ComposePage::keptForApproval, this,
            [this] { open(AdminMenu::Page::Board); });
    connect(m_board, &BoardPage::writeAgainAsked, this, [this](const Notice &notice) {
        if (!m_compose->hasUnsent() || makeRoom())
            m_compose->begin(Draft{.notice = draftOf(notice)});
        open(AdminMenu::Page::Compose);
    });
    connect(m_compose, &ComposePage::updateInstead, this,
            [this](const NoticeId &id) { carryOut(id, NoticeOrder::Update); });
    connect(&m_model, &BoardModel::noticesChanged, m_inside, [this] { showMenu(); });
}

QWidget *AdminWindow::widgetOf(AdminMenu::Page page) const
{
    switch (page) {
    case AdminMenu::Page::Board: return m_board;
    case AdminMenu::Page::Compose: return m_compose;
    case AdminMenu::Page::Series: return m_series;
    case AdminMenu::Page::Drills: return m_drills;
    case AdminMenu::Page::Templates: return m_templates;
    case AdminMenu::Page::Services: return m_services;
    case AdminMenu::Page::Security: return m_security;
    case AdminMenu::Page::Account: return m_account;
    }
    return m_board;
}

void AdminWindow::open(AdminMenu::Page page)
{
    m_page = page;
    m_pages->setCurrentWidget(widgetOf(page));
    showMenu();
}

void AdminWindow::closeEvent(QCloseEvent *event)
{
    QStringList unsaved = m_inside ? m_templates->unsaved() : QStringList();
    if (m_inside && m_services->hasUnsaved())
        unsaved << tr("the services");
    if (unsaved.isEmpty())
        return event->accept();
    QMessageBox question(QMessageBox::Question, tr("Not everything is saved"),
                         tr("Not saved yet: %1.").arg(unsaved.join(u", "_s)), QMessageBox::NoButton,
                         this);
    question.setTextFormat(Qt::PlainText);
    const QPushButton *lose =
        question.addButton(tr("Close and lose it"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(tr("Back to it"), QMessageBox::RejectRole));
    question.exec();
    event->setAccepted(question.clickedButton() == lose);
}

void AdminWindow::showMenu()
{
    if (!m_inside)
        return;
    const auto account = m_link->account();
    const QString role = roleName(nearestRole(account.rights + account.withheld));
    AdminMenu::Standing standing;
    standing.page = m_page;
    standing.mayPublish = m_link->may(Right::Publish);
    standing.maySecure = SecurityPage::isFor(*m_link);
    standing.toDo = m_model.needingCare(m_link->link().relayNow());
    standing.who =
        u"%1 · %2"_s.arg(harmlessText(account.name.isEmpty() ? account.login : account.name), role);
    m_menu->show(standing);
}

bool AdminWindow::makeRoom()
{
    const Notice &open = m_compose->draft().notice;
    QMessageBox question(
        QMessageBox::Question, tr("A draft is open"),
        tr("“%1” is not sent yet.").arg(open.textFor(open.defaultLanguage).headline),
        QMessageBox::NoButton, this);
    question.setTextFormat(Qt::PlainText);
    const QPushButton *later = question.addButton(tr("Keep it for later"), QMessageBox::AcceptRole);
    const QPushButton *discard = question.addButton(tr("Discard it"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(tr("Back to it"), QMessageBox::RejectRole));
    question.exec();
    if (question.clickedButton() == later)
        m_compose->setAside();
    return question.clickedButton() == later || question.clickedButton() == discard;
}

void AdminWindow::carryOut(const NoticeId &id, NoticeOrder order)
{
    const BoardEntry *entry = m_model.entry(id);
    if (!entry)
        return;
    if (order == NoticeOrder::StillWorking)
        return m_oneClick->sayStillWorking(id);
    if (order == NoticeOrder::ReopenNow)
        return m_oneClick->reopen(id);
    if (order == NoticeOrder::SaveTimeline)
        return m_timelines->save(id);
    if (order == NoticeOrder::AllClear && isWatched(entry->notice) && !endsWatch(entry->notice))
        return;
    if (m_compose->hasUnsent() && !makeRoom())
        return open(AdminMenu::Page::Compose);
    entry = m_model.entry(id); // the list may have been told anew while the question stood
    if (!entry)
        return;
    if (entry->lastAsked.revision == entry->notice.asks)
        return begin(id, order, entry->lastAsked);
    // The board knows only the current revision: what last asked stands in the history.
    const int asks = entry->notice.asks;
    m_link->request(
        ToRelay::NoticeHistory{id, asks - 1}, m_inside,
        [this, id, order, asks](const RpcResult<ToRelay::NoticeHistory::Answer> &answer) {
            const auto *history = std::get_if<ToRelay::NoticeHistory::Answer>(&answer);
            if (!history || history->revisions.isEmpty())
                return;
            const auto asked = noticeFromBytes(history->revisions.first().payload);
            if (asked && asked->revision == asks) {
                m_model.setLastAsked(*asked);
                begin(id, order, *asked);
            }
        });
}

bool AdminWindow::endsWatch(const Notice &watched)
{
    const Reader reader{spokenLanguage(), QTimeZone::systemTimeZone(), m_link->link().relayNow()};
    QMessageBox question(
        QMessageBox::Question, tr("It is still being watched"),
        tr("It is watched until %1, and then ends by itself unless people say that "
           "it is still broken. End it now all the same?")
            .arg(clockTime(*watched.watchUntil, reader)),
        QMessageBox::NoButton, this);
    question.setTextFormat(Qt::PlainText);
    const QPushButton *now = question.addButton(tr("End it now"), QMessageBox::AcceptRole);
    question.setDefaultButton(question.addButton(tr("Go on watching"), QMessageBox::RejectRole));
    question.exec();
    return question.clickedButton() == now;
}

void AdminWindow::begin(const NoticeId &id, NoticeOrder order, const Notice &lastAsked)
{
    const BoardEntry *entry = m_model.entry(id);
    if (!entry)
        return;
    const Notice &current = entry->notice;
    const Instant now = m_link->link().relayNow();
    switch (order) {
    case NoticeOrder::ReopenNow:
    case NoticeOrder::StillWorking: return; // goes out by itself
    case NoticeOrder::SaveTimeline: return; // needs no draft
    case NoticeOrder::FollowUp: m_compose->begin(Draft::followUpOf(current, lastAsked)); break;
    case NoticeOrder::Update: {
        Draft update = Draft::revisionOf(current, lastAsked);
        update.renewPassedPromise(now);
        m_compose->begin(update);
        break;
    }
    case NoticeOrder::AllClear: m_compose->begin(Draft::endingOf(current, lastAsked)); break;
    case NoticeOrder::Extend: m_compose->begin(Draft::extensionOf(current, lastAsked, now)); break;
    case NoticeOrder::Postpone:
        m_compose->begin(Draft::postponementOf(current, lastAsked, now));
        break;
    case NoticeOrder::Reopen: m_compose->begin(Draft::reopeningOf(current, lastAsked, now)); break;
    case NoticeOrder::CancelMistake:
        m_compose->begin(Draft::cancellationOf(current, lastAsked, CancelReason::Mistake));
        break;
    case NoticeOrder::CancelNoLongerNeeded:
        m_compose->begin(Draft::cancellationOf(current, lastAsked, CancelReason::NoLongerNeeded));
        break;
    }
    open(AdminMenu::Page::Compose);
    if (order == NoticeOrder::FollowUp)
        m_compose->goOn();
}

} // namespace foghorn
