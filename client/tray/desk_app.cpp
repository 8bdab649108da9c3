// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/desk_app.h"

#include "client/platform/appearance.h"
#include "client/platform/session_self.h"
#include "client/tray/desk_self.h"
#include "client/tray/kept_relays.h"
#include "client/tray/popup_queue.h"
#include "client/tray/receipts_anew.h"
#include "common/clock.h"
#include "common/logging.h"
#include "common/model/lifecycle.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr auto trayGrace = 8s;
constexpr auto thanksShown = 3s;  // in place of the buttons, before the answered pop-up goes
constexpr auto keepPresence = 1h; // on disk, for what a switched-off computer counts as absence

/** What is kept of it, to know whether it is another one. */
QString markText(const std::optional<Mark> &mark)
{
    return mark ? u"%1 %2 %3"_s.arg(mark->picture, mark->colour, mark->word) : QString();
}

std::chrono::milliseconds sinceInput()
{
    return std::chrono::milliseconds(millisecondsSinceInput());
}

} // namespace

DeskApp::DeskApp(const DeskSettings &settings, const Appearance &appearance, ScreenWatch &screen,
                 const Clock &clock, std::shared_ptr<KeySafe> safe, QObject *parent)
    : QObject(parent), m_settings(settings), m_appearance(appearance), m_clock(clock),
      m_file(settings.data), m_kept(m_file.load(settings.shared)), m_inbox(m_kept.inbox),
      m_quiet(screen, m_kept.quiet, m_inbox, clock),
      m_link(
          LinkSettings{settings.relays, settings.authorities, settings.timings,
                       settings.caFingerprint, settings.data.filePath(u"relay-ca.pem"_s)},
          deskSelf(settings), settings.data,
          GivenToken(settings.enrolmentToken, settings.enrolmentTokenFile, settings.rootKey),
          [this] {
              QList<NoticeRevision> holds;
              for (const auto &[id, revision] : m_inbox.holds())
                  holds << NoticeRevision{id, revision};
              return holds;
          },
          clock, std::move(safe)),
      m_words(m_settings, m_link, m_inbox),
      m_popups([this](const HeldNotice &held, Occasion occasion,
                      int more) { return contentOf(held, occasion, more); },
               [this](const QList<PopupStack::Item> &rows) {
                   const auto offset =
                       m_link.link().clockOffset(); // the absence is by the local clock
                   return m_words.away(rows, m_away.awaySince() + offset);
               }),
      m_face(m_words,
             [this](const HeldNotice &held) {
                 return contentOf(held, held.leftAudience ? Occasion::LeftAudience : Occasion::None,
                                  0);
             }),
      m_absence(m_kept.presentAt), m_repeatsReceipts(m_link.hasLostReceipts())
{
    if (settings.relaysAreInvited)
        (void)keepRelays(settings.data, settings.relays); // says so itself
    followLink();
    followScreen();
    followQuiet();
    followFace();
    followTime();
}

void DeskApp::followLink()
{
    connect(&m_link, &DeskLink::noticeReceived, this, &DeskApp::received);
    connect(&m_link, &DeskLink::withdrawn, this, [this](const NoticeId &id) {
        m_inbox.withdraw(id, m_link.link().relayNow());
        save();
        refresh();
    });
    connect(&m_link, &DeskLink::takenBack, this, [this](const NoticeId &id) {
        m_inbox.forget(id);
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
        if (std::exchange(m_repeatsReceipts, false)) {
            for (const Receipt &receipt : receiptsAnew(m_inbox, m_link.link().relayNow()))
                m_link.report(receipt);
        }
        refresh();
    });
    connect(&m_network, &NetworkWatch::cameUp, this, [this] { m_link.link().networkCameUp(); });
    connect(&m_network, &NetworkWatch::cameUp, this, &DeskApp::refresh); // whose fault it is
    connect(&m_network, &NetworkWatch::wentDown, this, &DeskApp::refresh);
    connect(&m_link, &DeskLink::policyChanged, this, &DeskApp::refresh);
    connect(&m_link, &DeskLink::continuityChanged, this, &DeskApp::refresh);
    connect(&m_link, &DeskLink::markChanged, this, &DeskApp::refresh);
    connect(&m_link, &DeskLink::stateChanged, this, &DeskApp::refresh);
}

void DeskApp::followScreen()
{
    connect(&m_popups, &PopupStack::exposed, this, &DeskApp::exposed);
    connect(&m_popups, &PopupStack::confirmed, this, &DeskApp::confirm);
    connect(&m_popups, &PopupStack::closed, this, [this](const NoticeId &id) { closed({id}); });
    connect(&m_popups, &PopupStack::answered, this, &DeskApp::answered);
    connect(&m_popups, &PopupStack::helpAsked, this, &DeskApp::askForHelp);
    connect(&m_popups, &PopupStack::listClosed, this, &DeskApp::closed);
    connect(&m_popups, &PopupStack::oneByOneAsked, this, [this] {
        m_away.end();
        refresh();
    });
    connect(&m_popups, &PopupStack::turned, this, &DeskApp::refresh);
    connect(&m_popups, &PopupStack::sounded, this, [] { QApplication::beep(); });
    connect(&m_appearance, &Appearance::changed, this, &DeskApp::follow);
}

void DeskApp::followQuiet()
{
    connect(&m_quiet, &QuietGate::changed, this, &DeskApp::refresh);
    connect(&m_face, &TrayFace::quietAsked, this, [this](std::chrono::minutes length) {
        m_quiet.startOwn(length);
        save();
    });
    connect(&m_face, &TrayFace::quietEndAsked, this, [this] {
        m_quiet.endOwn();
        save();
    });
    connect(&m_quiet, &QuietGate::sounded, &m_popups, &PopupStack::sound);
    connect(&m_quiet, &QuietGate::reported, this, [this](const Receipt &receipt) {
        save();
        m_link.report(receipt);
    });
    connect(&m_popups, &PopupStack::openAsked, this, [this](const NoticeId &id, int asks) {
        m_quiet.open(id, asks);
        refresh();
    });
}

void DeskApp::followFace()
{
    const TrayIcon *icon = &m_face.icon();
    connect(icon, &TrayIcon::readAsked, this, [this] { carryOut("read"); });
    connect(icon, &TrayIcon::currentAsked, this,
            [this] { openWindow(NoticesWindow::Page::Current); });
    connect(icon, &TrayIcon::earlierAsked, this,
            [this] { openWindow(NoticesWindow::Page::Earlier); });
    connect(icon, &TrayIcon::cardAsked, this, [this] {
        openWindow(NoticesWindow::Page::Current);
        m_face.window().openCard();
    });
    connect(icon, &TrayIcon::quitAsked, qApp, &QApplication::quit);
    connect(&m_face, &TrayFace::opened, this, &DeskApp::exposed);
    connect(&m_face, &TrayFace::confirmed, this, &DeskApp::confirm);
    connect(&m_face, &TrayFace::answered, this, &DeskApp::answered);
    connect(&m_face, &TrayFace::helpAsked, this, &DeskApp::askForHelp);
    connect(&m_face, &TrayFace::markSeen, this, [this] {
        m_kept.markSaid = markText(m_link.mark());
        save();
        refresh();
    });
    connect(&m_face, &TrayFace::reconnectAsked, this,
            [this] { m_link.link().reconnect(RelayLink::Haste::AtOnce); });
}

void DeskApp::followTime()
{
    connect(&m_rhythm, &DeskRhythm::ticked, this, &DeskApp::tick);
    connect(&m_rhythm, &DeskRhythm::liveLookDue, this, &DeskApp::refresh);
    connect(&m_rhythm, &DeskRhythm::personLookDue, this, &DeskApp::lookForReturn);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        const Instant now = m_link.link().relayNow();
        showPopups(now);
        showTray(now);
        watchPresence();
    });
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
    m_theme = themeFor(m_appearance, QApplication::font());
    m_popups.setTheme(m_theme);
    m_popups.setMovement(m_appearance.wantsLessMovement() ? PopupWindow::Movement::None
                                                          : PopupWindow::Movement::Slides);
    m_face.setTheme(m_theme);
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
    m_inbox.keepCode(received.notice.id, received.notice.revision, received.code);
    save(); // before DeskLink reports "delivered": that means on the desk's disk
    qCInfo(lcDesk).noquote() << "notice" << received.notice.id.text << "revision"
                             << received.notice.revision
                             << (arrival == Arrival::PopsUp ? "pops up" : "does not interrupt");
    refresh();
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
    const auto since = m_absence.look(m_clock.now(), sinceInput());
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
    const bool alone = m_solitude.look(m_caughtUp, m_clock.now());
    if (!m_caughtUp && !alone && !m_popups.isShowing())
        return;
    lookForReturn();
    const QDate today = QDate::currentDate();
    if (m_caughtUp && m_backSince && !m_quiet.isLocked()) // who types a password is not yet back
        m_away.cameBack(*std::exchange(m_backSince, std::nullopt));
    PopupQueue due = popupQueue(m_inbox, m_away, m_presence.total(), today, now);
    if (alone)
        due.keepStaged(m_popups.current(), now);
    const PopupQueue queue = m_quiet.pass(std::move(due), now);
    m_popups.show(queue.alone, queue.together);
}

void DeskApp::showTray(Instant now)
{
    m_face.setQuiet(m_quiet.own(), m_clock.now());
    m_face.setCard(m_link.continuity(), isCutOff() ? NoticesWindow::Standing::OnTop
                                                   : NoticesWindow::Standing::OnRequest);
    m_face.setMarkNews(m_kept.markSaid == markText(m_link.mark()) ? QString() : m_words.markNews());
    m_face.show(m_inbox.live(now), m_inbox.earlier(now),
                isOnline() ? TrayIcon::Link::There : TrayIcon::Link::Gone);
}

bool DeskApp::isCutOff() const
{
    const RelayLink &link = m_link.link();
    return !isOnline() && link.relayNow() - link.stateSince() >= Solitude::patience;
}

void DeskApp::watchPresence()
{
    const Instant now = m_link.link().relayNow();
    const bool needed = m_popups.isShowing() || m_face.isWindowShown() ||
                        m_inbox.awaitsPresence(QDate::currentDate(), now);
    m_rhythm.setPace(needed                        ? DeskRhythm::Pace::Often
                     : m_inbox.live(now).isEmpty() ? DeskRhythm::Pace::Never
                                                   : DeskRhythm::Pace::OnceSoon);
}

void DeskApp::tick(std::chrono::milliseconds elapsed)
{
    const auto present =
        m_presence.advance(elapsed, sinceInput(),
                           m_quiet.isLocked() ? Presence::Screen::Locked : Presence::Screen::Seen);
    const HeldNotice *open = m_inbox.find(m_popups.current());
    const Instant now = m_link.link().relayNow();
    if (open && !m_popups.isAskingForHelp() &&
        m_timed.isOver(*open,
                       m_inbox.occasion(*open, m_presence.total(), QDate::currentDate(), now),
                       m_inbox.asks(*open), present, now))
        closed({open->notice.id});
    refresh();
}

void DeskApp::exposed(const NoticeId &id, int revision)
{
    if (m_quiet.isLocked() || !m_inbox.displayed(id, revision))
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
    m_inbox.reminded(id, m_link.link().relayNow());
    save();
    if (news)
        m_link.report({id, revision, ReceiptState::Acknowledged, m_link.link().relayNow()});
    refresh();
}

void DeskApp::answered(const NoticeId &id, int revision, ReplyAnswer answer)
{
    if (!m_inbox.answer(id, answer))
        return;
    save();
    m_link.reply(id, answer, {});
    refresh();
    if (topicOf(answer) == ReplyTopic::Clarity)
        return; // asked in the list only, where nothing goes away by itself
    QTimer::singleShot(thanksShown, this, [this, id, revision] {
        const HeldNotice *held = m_inbox.find(id);
        if (!held || held->notice.revision != revision)
            return; // other words came meanwhile: they want their own look
        if (m_inbox.asks(*held) && !isEnding(held->notice.phase))
            confirm(id, revision); // who says how it is now has read it
        else
            closed({id});
    });
}

void DeskApp::askForHelp(const NoticeId &id, const QString &line)
{
    if (!m_inbox.askForHelp(id, m_link.link().relayNow()))
        return;
    save();
    m_link.reply(id, ReplyAnswer::NeedHelp, line);
    refresh();
}

void DeskApp::closed(const QList<NoticeId> &ids)
{
    for (const NoticeId &id : ids) {
        m_inbox.close(id, m_presence.total(), QDate::currentDate());
        m_inbox.reminded(id, m_link.link().relayNow());
    }
    save();
    refresh();
}

void DeskApp::openWindow(NoticesWindow::Page page, NoticesWindow::Keyboard keyboard)
{
    NoticesWindow &window = m_face.window();
    showTray(m_link.link().relayNow());
    window.showPage(page, keyboard);
    watchPresence();
}

void DeskApp::carryOut(const QByteArray &wish)
{
    if (wish == "read" && m_popups.isShowing())
        return m_popups.takeKeyboard();
    openWindow(NoticesWindow::Page::Current);
}

} // namespace foghorn
