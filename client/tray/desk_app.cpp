// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/desk_app.h"

#include "client/platform/appearance.h"
#include "client/platform/session_self.h"
#include "client/tray/desk_self.h"
#include "client/tray/popup_queue.h"
#include "common/clock.h"
#include "common/logging.h"
#include "common/model/lifecycle.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr auto trayGrace = 8s;
constexpr auto tickWhileShowing = 5s;
constexpr auto lookAtLive = 60s; // something live becomes stale or expires although nothing happens
constexpr auto lookForPerson = 10min; // an absence is told in hours
constexpr auto keepPresence = 1h;     // on disk, for what a switched-off computer counts as absence

} // namespace

DeskApp::DeskApp(const DeskSettings &settings, const Appearance &appearance, const Clock &clock,
                 QObject *parent)
    : QObject(parent), m_settings(settings), m_appearance(appearance), m_clock(clock),
      m_file(settings.data), m_kept(m_file.load(settings.shared)), m_inbox(m_kept.inbox),
      m_link(
          LinkSettings{settings.relays, settings.authorities}, deskSelf(settings), settings.data,
          GivenToken(settings.enrolmentToken, settings.enrolmentTokenFile),
          [this] {
              QList<NoticeRevision> holds;
              for (const auto &[id, revision] : m_inbox.holds())
                  holds << NoticeRevision{id, revision};
              return holds;
          },
          clock),
      m_words(m_settings, m_link, m_inbox),
      m_popups([this](const HeldNotice &held, Occasion occasion,
                      int more) { return contentOf(held, occasion, more); },
               [this](const QList<PopupStack::Item> &rows) {
                   const auto offset =
                       m_link.link().clockOffset(); // the absence is by the local clock
                   return m_words.away(rows, m_away.awaySince() + offset);
               }),
      m_tray(m_words.tray()), m_absence(m_kept.presentAt),
      m_repeatsReceipts(m_link.hasLostReceipts())
{
    followLink();
    followScreen();
    setUpTimers();
}

void DeskApp::followLink()
{
    connect(&m_link, &DeskLink::noticeReceived, this, &DeskApp::received);
    connect(&m_link, &DeskLink::withdrawn, this, [this](const NoticeId &id) {
        m_inbox.withdraw(id, m_link.link().relayNow());
        save();
        refresh();
    });
    connect(&m_link, &DeskLink::acknowledgedElsewhere, this, [this](const NoticeRevision &what) {
        m_inbox.acknowledgedElsewhere(what.notice, what.revision);
        save();
        refresh();
    });
    connect(&m_link, &DeskLink::epochChanged, this, [this] { m_inbox.enterNewEpoch(); });
    connect(&m_link, &DeskLink::caughtUp, this, [this] {
        m_caughtUp = true;
        if (std::exchange(m_repeatsReceipts, false))
            repeatReceipts();
        refresh();
    });
    connect(&m_network, &NetworkWatch::cameUp, this, [this] { m_link.link().networkCameUp(); });
    connect(&m_link, &DeskLink::policyChanged, this, &DeskApp::refresh);
    connect(&m_link, &DeskLink::stateChanged, this, &DeskApp::refresh);
}

void DeskApp::followScreen()
{
    connect(&m_popups, &PopupStack::exposed, this, &DeskApp::exposed);
    connect(&m_popups, &PopupStack::confirmed, this, &DeskApp::confirm);
    connect(&m_popups, &PopupStack::closed, this, [this](const NoticeId &id) { closed({id}); });
    connect(&m_popups, &PopupStack::listClosed, this, &DeskApp::closed);
    connect(&m_popups, &PopupStack::oneByOneAsked, this, [this] {
        m_away.end();
        refresh();
    });
    connect(&m_popups, &PopupStack::turned, this, &DeskApp::refresh);
    connect(&m_popups, &PopupStack::sounded, this, [] { QApplication::beep(); });
    connect(&m_tray, &TrayIcon::readAsked, this, [this] { carryOut("read"); });
    connect(&m_tray, &TrayIcon::currentAsked, this,
            [this] { openWindow(NoticesWindow::Page::Current); });
    connect(&m_tray, &TrayIcon::earlierAsked, this,
            [this] { openWindow(NoticesWindow::Page::Earlier); });
    connect(&m_tray, &TrayIcon::quitAsked, qApp, &QApplication::quit);
    connect(&m_appearance, &Appearance::changed, this, &DeskApp::follow);
}

void DeskApp::setUpTimers()
{
    connect(&m_tick, &QTimer::timeout, this, &DeskApp::tick);
    m_tick.setInterval(tickWhileShowing);
    m_tick.setTimerType(Qt::VeryCoarseTimer);
    m_later.setSingleShot(true);
    m_later.setInterval(lookAtLive);
    m_later.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_later, &QTimer::timeout, this, &DeskApp::refresh);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0ms);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        const Instant now = m_link.link().relayNow();
        showPopups(now);
        showTray(now);
        watchPresence();
    });
    m_look.setInterval(lookForPerson);
    m_look.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_look, &QTimer::timeout, this, &DeskApp::lookForReturn);
    m_look.start();
    m_sinceTick.start();
}

DeskApp::~DeskApp()
{
    save(); // when the person was last there
}

void DeskApp::start()
{
    follow();
    m_link.start();
    // No tray on this desktop: a small window does the same job. At log-on the tray may come after us.
    QTimer::singleShot(trayGrace, this, [this] {
        if (!QSystemTrayIcon::isSystemTrayAvailable())
            openWindow(NoticesWindow::Page::Current, NoticesWindow::Keyboard::Leaves);
    });
}

void DeskApp::follow()
{
    const QFont font = QApplication::font();
    m_theme = m_appearance.isHighContrast() ? Theme::highContrast(QApplication::palette(), font)
              : m_appearance.isDark()       ? Theme::dark(font)
                                            : Theme::light(font);
    m_popups.setTheme(m_theme);
    m_popups.setMovement(m_appearance.wantsLessMovement() ? PopupWindow::Movement::None
                                                          : PopupWindow::Movement::Slides);
    if (m_window)
        m_window->setTheme(m_theme);
    refresh();
}

void DeskApp::save()
{
    m_kept.presentAt = m_absence.lastPresent();
    m_file.save(m_kept);
}

void DeskApp::received(const ReceivedNotice &received)
{
    const Arrival arrival =
        m_inbox.take(received.notice, received.history, received.told, m_link.link().relayNow());
    save(); // before DeskLink reports "delivered": that means on the desk's disk
    qCInfo(lcDesk).noquote() << "notice" << received.notice.id.text << "revision"
                             << received.notice.revision
                             << (arrival == Arrival::PopsUp ? "pops up" : "does not interrupt");
    refresh();
}

void DeskApp::repeatReceipts()
{
    const Instant now = m_link.link().relayNow(); // the true moments are lost
    for (const HeldNotice *held : m_inbox.live(now)) {
        const NoticeId &id = held->notice.id;
        if (held->displayed)
            m_link.report({id, held->displayed->revision, ReceiptState::Displayed, now});
        if (held->confirmed && !m_settings.shared)
            m_link.report({id, held->confirmed->revision, ReceiptState::Acknowledged, now});
    }
}

void DeskApp::refresh()
{
    m_soon.start();
}

bool DeskApp::isOnline() const
{
    return m_link.link().state() == LinkState::Online;
}

PopupContent DeskApp::contentOf(const HeldNotice &held, Occasion occasion, int more) const
{
    const bool saysWhoSees =
        m_inbox.asks(held) && (!m_kept.footSaid || m_footFor == held.notice.id);
    return m_words.popup(held, occasion, more, saysWhoSees);
}

void DeskApp::lookForReturn()
{
    const auto kept = m_kept.presentAt;
    const auto since =
        m_absence.look(m_clock.now(), std::chrono::milliseconds(millisecondsSinceInput()));
    if (since)
        m_backSince = since;
    if (!kept || *m_absence.lastPresent() - *kept > keepPresence)
        save();
}

void DeskApp::showPopups(Instant now)
{
    // After a start, a sleep or a jump of the clock nothing due fires before the relay has told its state;
    // what is open already stays.
    m_caughtUp = m_caughtUp && m_link.link().hasRelayTime();
    if (!m_caughtUp && !m_popups.isShowing())
        return;
    lookForReturn();
    const QDate today = QDate::currentDate();
    if (m_caughtUp && m_backSince)
        m_away.cameBack(*std::exchange(m_backSince, std::nullopt));
    const PopupQueue queue = popupQueue(m_inbox, m_away, m_presence.total(), today, now);
    m_popups.show(queue.alone, queue.together);
}

void DeskApp::showTray(Instant now)
{
    const QList<const HeldNotice *> live = m_inbox.live(now);
    std::optional<Severity> worst;
    for (const HeldNotice *held : live)
        worst = std::max(worst.value_or(Severity::Info), held->notice.severity);
    const QString words = m_words.link();
    m_tray.show(worst, int(live.size()), isOnline() ? TrayIcon::Link::There : TrayIcon::Link::Gone,
                words, m_theme);
    if (m_window) {
        m_window->showNotices(live, m_inbox.earlier(now), m_words.reader());
        m_window->setLinkWords(words, isOnline() ? NoticesWindow::TryNow::Hidden
                                                 : NoticesWindow::TryNow::Offered);
    }
}

void DeskApp::watchPresence()
{
    const Instant now = m_link.link().relayNow();
    const bool windowShown = m_window && m_window->isVisible();
    const bool needed =
        m_popups.isShowing() || windowShown || m_inbox.awaitsPresence(QDate::currentDate(), now);
    if (needed && !m_tick.isActive()) {
        m_sinceTick.restart();
        m_tick.start();
    } else if (!needed) {
        m_tick.stop();
    }
    if (!needed && !m_inbox.live(now).isEmpty())
        m_later.start();
    else
        m_later.stop();
}

void DeskApp::tick()
{
    const std::chrono::milliseconds elapsed(m_sinceTick.restart());
    const auto present =
        m_presence.advance(elapsed, std::chrono::milliseconds(millisecondsSinceInput()));
    const HeldNotice *open = m_inbox.find(m_popups.current());
    if (open && m_timed.isOver(*open, m_inbox.asks(*open), present))
        closed({open->notice.id});
    refresh();
}

void DeskApp::exposed(const NoticeId &id, int revision)
{
    if (!m_inbox.displayed(id, revision))
        return;
    if (const HeldNotice *held = m_inbox.find(id);
        held && m_inbox.asks(*held) && !m_kept.footSaid) {
        m_kept.footSaid = true;
        m_footFor = id;
    }
    save();
    m_link.report({id, revision, ReceiptState::Displayed, m_link.link().relayNow()});
}

void DeskApp::confirm(const NoticeId &id, int revision)
{
    const bool news = m_inbox.confirm(id, revision);
    save();
    if (news)
        m_link.report({id, revision, ReceiptState::Acknowledged, m_link.link().relayNow()});
    refresh();
}

void DeskApp::closed(const QList<NoticeId> &ids)
{
    for (const NoticeId &id : ids)
        m_inbox.close(id, m_presence.total(), QDate::currentDate());
    save();
    refresh();
}

void DeskApp::openWindow(NoticesWindow::Page page, NoticesWindow::Keyboard keyboard)
{
    if (!m_window) {
        m_window = std::make_unique<NoticesWindow>(m_words.tray(), [this](const HeldNotice &held) {
            return contentOf(held, held.leftAudience ? Occasion::LeftAudience : Occasion::None, 0);
        });
        m_window->setTheme(m_theme);
        connect(m_window.get(), &NoticesWindow::opened, this, &DeskApp::exposed);
        connect(m_window.get(), &NoticesWindow::confirmed, this, &DeskApp::confirm);
        connect(m_window.get(), &NoticesWindow::reconnectAsked, this,
                [this] { m_link.link().reconnect(RelayLink::Haste::AtOnce); });
    }
    showTray(m_link.link().relayNow());
    m_window->showPage(page, keyboard);
    watchPresence();
}

void DeskApp::carryOut(const QByteArray &wish)
{
    if (wish == "read" && m_popups.isShowing())
        return m_popups.takeKeyboard();
    openWindow(NoticesWindow::Page::Current);
}

} // namespace foghorn
