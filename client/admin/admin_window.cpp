// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/admin_window.h"

#include "client/admin/board_page.h"
#include "client/admin/compose_page.h"
#include "client/admin/connected.h"
#include "client/admin/field.h"
#include "client/admin/style.h"
#include "client/platform/appearance.h"
#include "common/clock.h"
#include "common/overloaded.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

AdminWindow::AdminWindow(AdminSettings settings, const Appearance &appearance, const Clock &clock,
                         QWidget *parent)
    : QWidget(parent), m_settings(std::move(settings)), m_appearance(appearance), m_clock(clock),
      m_stack(new QStackedWidget), m_signIn(new SignInPage(m_settings.relay, m_settings.login))
{
    setObjectName(u"window"_s);
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Foghorn admin"));
    resize(1280, 800);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_signIn);
    connect(m_signIn, &SignInPage::asked, this, &AdminWindow::signIn);
    connect(&appearance, &Appearance::changed, this, [this] { follow(m_appearance); });
    follow(appearance);
}

AdminWindow::~AdminWindow()
{
    // The pages use the link: they go first.
    delete std::exchange(m_inside, nullptr);
}

void AdminWindow::follow(const Appearance &appearance)
{
    m_theme = appearance.isHighContrast() ? Theme::highContrast(QApplication::palette(), font())
              : appearance.isDark()       ? Theme::dark(font())
                                          : Theme::light(font());
    setStyleSheet(adminStyleSheet(m_theme));
    if (m_inside) {
        m_board->setTheme(m_theme);
        m_compose->setTheme(m_theme);
    }
}

void AdminWindow::signIn(const QUrl &relay, const QString &login, const QString &password)
{
    delete std::exchange(m_inside, nullptr);
    m_model.clear();
    const App app{u"foghorn-admin"_s, QStringLiteral(FOGHORN_VERSION),
                  QSysInfo::prettyProductName()};
    m_link = std::make_unique<ConsoleLink>(
        LinkSettings{{relay}, m_settings.authorities, m_settings.timings}, app, m_clock);
    connect(m_link.get(), &ConsoleLink::signedIn, this, &AdminWindow::enter);
    connect(m_link.get(), &ConsoleLink::signInRefused, this, [this](const QString &reason) {
        m_stack->setCurrentWidget(m_signIn);
        m_signIn->showTrouble(reason);
    });
    connect(m_link.get(), &ConsoleLink::stateChanged, this, [this] {
        if (!m_inside && !m_link->isSignedIn() && !m_link->link().trouble().isEmpty())
            m_signIn->showTrouble(m_link->link().trouble());
        // Back after a lost link: the relay watches nothing for us any more.
        if (const bool back = isConnected(*m_link);
            std::exchange(m_wasSignedIn, back) != back && back && m_inside)
            askBoard();
        showMenu();
    });
    connect(m_link.get(), &ConsoleLink::notified, this, &AdminWindow::heard);
    m_link->signIn(login, password);
}

void AdminWindow::enter()
{
    if (!m_inside) {
        buildPages();
        follow(m_appearance);
        m_compose->becomeReady();
        // An unfinished draft of a crash is what the author comes back for.
        m_pages->setCurrentWidget(m_compose->hasUnsent() ? static_cast<QWidget *>(m_compose)
                                                         : m_board);
    }
    m_stack->setCurrentWidget(m_inside);
    askBoard();
    showMenu();
}

QPushButton *AdminWindow::menuEntry(const QString &words, const QString &name, QWidget *page)
{
    auto *entry = new QPushButton(words);
    entry->setObjectName(name);
    entry->setCheckable(true);
    entry->setProperty("role", QByteArray("menuEntry"));
    connect(entry, &QPushButton::clicked, this, [this, page] {
        m_pages->setCurrentWidget(page);
        showMenu();
    });
    return entry;
}

void AdminWindow::buildPages()
{
    m_inside = new QWidget;
    m_pages = new QStackedWidget;
    m_board = new BoardPage(*m_link, m_model);
    m_compose = new ComposePage(*m_link, m_model, DraftFile(m_settings.draftPath));
    m_pages->addWidget(m_board);
    m_pages->addWidget(m_compose);
    auto *menu = new QWidget;
    menu->setProperty("role", QByteArray("menu"));
    menu->setAttribute(Qt::WA_StyledBackground);
    menu->setFixedWidth(m_theme.units(170));
    auto *entries = new QVBoxLayout(menu);
    entries->setContentsMargins(10, 18, 10, 16);
    auto *name = plainLabel(tr("Foghorn"), "headline");
    name->setContentsMargins(10, 0, 0, 8);
    entries->addWidget(name);
    m_boardEntry = menuEntry(tr("Board"), u"menuBoard"_s, m_board);
    m_composeEntry = menuEntry(tr("Compose"), u"menuCompose"_s, m_compose);
    entries->addWidget(m_boardEntry);
    entries->addWidget(m_composeEntry);
    entries->addStretch();
    m_linkWords = plainLabel({}, "soft");
    m_linkWords->setWordWrap(true);
    m_who = plainLabel({}, "soft");
    m_who->setWordWrap(true);
    for (QLabel *label : {m_linkWords, m_who})
        label->setContentsMargins(10, 0, 0, 0);
    entries->addWidget(m_linkWords);
    entries->addWidget(m_who);
    auto *row = new QHBoxLayout(m_inside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(menu);
    row->addWidget(m_pages, 1);
    m_stack->addWidget(m_inside);

    connect(m_board, &BoardPage::newNoticeAsked, this, [this] {
        m_pages->setCurrentWidget(m_compose);
        showMenu();
    });
    connect(m_board, &BoardPage::ordered, this, &AdminWindow::carryOut);
    connect(m_compose, &ComposePage::published, this, [this] {
        m_pages->setCurrentWidget(m_board);
        askBoard();
        showMenu();
    });
    connect(m_compose, &ComposePage::updateInstead, this,
            [this](const NoticeId &id) { carryOut(id, NoticeOrder::Update); });
    connect(&m_model, &BoardModel::noticesChanged, m_inside, [this] { showMenu(); });
}

void AdminWindow::showMenu()
{
    if (!m_inside)
        return;
    const int care = m_model.needingCare(m_link->link().relayNow());
    m_boardEntry->setText(care > 0 ? tr("Board  (%1 to do)").arg(care) : tr("Board"));
    m_boardEntry->setChecked(m_pages->currentWidget() == m_board);
    m_composeEntry->setChecked(m_pages->currentWidget() == m_compose);
    m_composeEntry->setVisible(m_link->may(Right::Publish));
    const auto account = m_link->account();
    const QString role = m_link->may(Right::ManageStaff) ? tr("administrator")
                         : m_link->may(Right::Publish)   ? tr("author")
                                                         : tr("help desk");
    m_who->setText(u"%1 · %2"_s.arg(account.name.isEmpty() ? account.login : account.name, role));
    m_linkWords->setText(linkWords(*m_link));
    setRole(m_linkWords, isConnected(*m_link) ? "soft" : "late");
}

void AdminWindow::askBoard()
{
    askNotices(true, {}, {});
}

void AdminWindow::askNotices(bool liveOnly, const NoticeId &after, const QList<NoticeEntry> &sofar)
{
    // Every live notice, page by page; then one page of all for the recently ended ones.
    m_link->request(
        ToRelay::NoticeList{liveOnly, after, 50}, m_inside,
        [this, liveOnly, sofar](const RpcResult<ToRelay::NoticeList::Answer> &answer) {
            const auto *list = std::get_if<ToRelay::NoticeList::Answer>(&answer);
            if (!list)
                return;
            const QList<NoticeEntry> known = sofar + list->notices;
            if (liveOnly && list->more && !list->notices.isEmpty()) {
                if (const auto last = noticeFromBytes(list->notices.last().envelope.payload))
                    return askNotices(true, last->id, known);
            }
            if (liveOnly)
                return askNotices(false, {}, known);
            m_model.setNotices(known);
            m_link->request(ToRelay::TallyWatch{}, m_inside,
                            [this](const RpcResult<ToRelay::TallyWatch::Answer> &tallies) {
                                if (const auto *known =
                                        std::get_if<ToRelay::TallyWatch::Answer>(&tallies)) {
                                    for (const Tally &tally : known->tallies)
                                        m_model.take(tally);
                                }
                            });
        });
}

void AdminWindow::heard(const Notification &notification)
{
    std::visit(
        Overloaded{
            [this](const ToClient::NoticeArrived &arrived) { m_model.take(arrived.envelope); },
            [this](const ToClient::TallyMoved &moved) { m_model.take(moved.tally); },
            [](const ToClient::Welcome &) {}, [](const ToClient::Withdrawn &) {},
            [](const ToClient::Acknowledged &) {}, [](const ToClient::CaughtUp &) {},
            [](const ToClient::Tick &) {}, [](const ToClient::Goodbye &) {},
            [](const ToClient::Promise &) {}, // due dates are told by the board's own clock
        },
        notification);
}

void AdminWindow::carryOut(const NoticeId &id, NoticeOrder order)
{
    const BoardEntry *entry = m_model.entry(id);
    if (!entry)
        return;
    if (m_compose->hasUnsent()) {
        const auto answer = QMessageBox::question(
            this, tr("A draft is open"),
            tr("“%1” is not sent yet. Discard it?")
                .arg(m_compose->draft()
                         .notice.textFor(m_compose->draft().notice.defaultLanguage)
                         .headline),
            QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer != QMessageBox::Discard) {
            m_pages->setCurrentWidget(m_compose);
            return showMenu();
        }
        entry = m_model.entry(id); // the list may have been told anew while the question stood
        if (!entry)
            return;
    }
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

void AdminWindow::begin(const NoticeId &id, NoticeOrder order, const Notice &lastAsked)
{
    const BoardEntry *entry = m_model.entry(id);
    if (!entry)
        return;
    const Notice &current = entry->notice;
    const Instant now = m_link->link().relayNow();
    switch (order) {
    case NoticeOrder::Update: {
        Draft update = Draft::revisionOf(current, lastAsked);
        update.renewPassedPromise(now);
        m_compose->begin(update);
        break;
    }
    case NoticeOrder::AllClear: m_compose->begin(Draft::endingOf(current, lastAsked)); break;
    case NoticeOrder::Reopen: m_compose->begin(Draft::reopeningOf(current, lastAsked, now)); break;
    case NoticeOrder::CancelMistake:
        m_compose->begin(Draft::cancellationOf(current, lastAsked, CancelReason::Mistake));
        break;
    case NoticeOrder::CancelNoLongerNeeded:
        m_compose->begin(Draft::cancellationOf(current, lastAsked, CancelReason::NoLongerNeeded));
        break;
    }
    m_pages->setCurrentWidget(m_compose);
    showMenu();
}

} // namespace foghorn
