// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/admin_scenes.h"

#include "client/admin/coach_summary.h"
#include "client/admin/compose_page.h"
#include "client/admin/library.h"
#include "client/admin/tally_bars.h"
#include "client/admin/words.h"
#include "client/link/key_safe.h"
#include "tests/client/admin/shipped_library.h"
#include "tests/client/popup/samples.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>

namespace foghorn {

using samples::at;
using namespace std::chrono_literals;

namespace {

const NoticeId printersId{u"01931f3a-7c00-7abc-8def-0123456789b7"_s};

} // namespace

QList<std::pair<QString, AdminScene::Bring>> AdminScene::states()
{
    const QList<std::pair<QString, Bring>> own{
        {u"board"_s, [](AdminScene &) { return true; }},
        {u"board: people"_s, &AdminScene::showPeople},
        {u"board: ended ones"_s, &AdminScene::showEnded},
        {u"board: no relay"_s, &AdminScene::noRelay},
        {u"board: a late word"_s, &AdminScene::lateWord},
        {u"board: people answer"_s, &AdminScene::peopleAnswer},
        {u"board: approvals"_s, &AdminScene::approvals},
        {u"board: what runs out"_s, &AdminScene::runningOut},
        {u"composer: empty"_s, [](AdminScene &scene) { return scene.press("newNotice"); }},
        {u"composer: start"_s, &AdminScene::start},
        {u"composer: which service"_s, &AdminScene::whichService},
        {u"composer: blanks"_s, &AdminScene::blanks},
        {u"composer: all languages"_s, &AdminScene::languages},
        {u"composer: going out"_s, &AdminScene::goingOut},
        {u"composer: filled"_s, [](AdminScene &scene) { return scene.write(scene.draft()); }},
        {u"composer: preview"_s, &AdminScene::preview},
        {u"composer: something is missing"_s, &AdminScene::problems},
        {u"composer: hints of the coach"_s, &AdminScene::hints},
        {u"composer: somebody told already"_s, &AdminScene::duplicate},
        {u"composer: critical"_s, &AdminScene::critical},
        {u"composer: all clear"_s, &AdminScene::allClear},
        {u"composer: conflict"_s, &AdminScene::conflict},
        {u"composer: not known"_s, &AdminScene::notKnown}};
    return own + libraryStates() + seriesStates() + drillStates() + securityStates();
}

AdminScene::AdminScene(Words words, const QSize &size)
    : m_words(words), m_clock((m_relay.time = at(8, 12)))
{
    m_relay.rights << Right::Approve << Right::ManageDesks << Right::ManageApiTokens;
    publishWhatIsLive();
    addPeople();
    m_window = std::make_unique<AdminWindow>(
        AdminSettings{m_relay.url().toString(),
                      u"ana"_s,
                      m_folder.filePath(u"draft.json"_s),
                      {},
                      quickTimings(),
                      {},
                      std::make_shared<KeyFolder>(QDir(m_folder.path()))},
        m_appearance, m_clock);
    m_window->resize(size);
    m_window->show();
}

AdminScene::~AdminScene() = default;

Notice AdminScene::outage() const
{
    Notice notice = isLongest() ? samples::longest(Severity::Major) : samples::mailOutage();
    notice.id = samples::mailOutage().id;
    if (isLongest())
        notice.audience.exclude = {
            AudienceElement{.site = {u"Porto"_s, u"Saint-Germain-en-Laye"_s, u"Villeneuve-d’Ascq"_s,
                                     u"Boulogne-Billancourt"_s, u"Castelló de la Plana"_s}}};
    return notice;
}

void AdminScene::publishWhatIsLive()
{
    Notice ended = samples::announcement();
    ended.id.text = u"01931f3a-0000-7abc-8def-000000000001"_s;
    ended.phase = Phase::Ended;
    m_relay.publish(ended, u"bruno"_s);
    Notice printers = isLongest() ? samples::longest(Severity::Minor) : samples::printers();
    printers.id = printersId;
    printers.acknowledgement = Acknowledgement::NotRequired;
    m_relay.publish(printers, u"bruno"_s);
    m_relay.publish(outage(), u"ana"_s);
    if (isLongest())
        m_relay.reach = {19'310, 18'204, 19'001, 1'212, {}, outage().audience.exclude[0].site, {}};
    const int people = isLongest() ? 19'310 : 1310;
    m_relay.tallies = {tally(outage().id, people, people - 222, people - 376),
                       tally(printersId, 390, 212, {}), tally(ended.id, 1298, 840, {})};
    m_relay.tallies.last().loop = ClosedLoop{840, 837};
}

void AdminScene::addPeople()
{
    const QList<std::tuple<QString, QString, QString>> everyday{
        {u"Berta"_s, u"PC-LYO-044"_s, u"Lyon"_s},
        {u"Claude"_s, u"LT-LYO-210"_s, u"Lyon"_s},
        {u"Diego"_s, u"PC-MAD-118"_s, u"Madrid"_s}};
    for (const auto &[name, host, site] : everyday) {
        Recipient person;
        person.person.text = name.toLower() + u"@corp.example"_s;
        person.name =
            isLongest() ? name + u" de la comptabilité fournisseurs internationale"_s : name;
        person.state = ReceiptState::Displayed;
        person.revision = 1;
        person.displayedAt = at(8, 11);
        person.desks = {{host, u"1"_s, site, true}};
        if (isLongest())
            person.desks << RecipientDesk{u"TERMINAL-SERVEUR-12"_s, u"44"_s,
                                          u"Castelló de la Plana"_s, false};
        m_relay.people << person;
    }
}

Tally AdminScene::tally(const NoticeId &notice, int addressed, int displayed,
                        std::optional<int> acknowledged) const
{
    Tally tally;
    tally.notice = notice;
    tally.revision = tally.asks = 1;
    tally.addressed = addressed;
    tally.online = addressed * 92 / 100;
    tally.counts = {displayed + 108, 61, 0, displayed, acknowledged};
    tally.acknowledgedEarlierAsk = acknowledged ? addressed / 11 : 0;
    tally.notSeenLately = 12;
    tally.formerlyAddressed = isLongest() ? 1'207 : 0;
    tally.sharedDesks = isLongest() ? 131 : 0;
    tally.stillBroken = acknowledged ? 3 : 0;
    return tally;
}

Draft AdminScene::draft() const
{
    Draft draft = Draft::revisionOf(outage(), outage());
    draft.base.reset();
    draft.notice.services = {{u"vpn"_s, {{draft.notice.defaultLanguage, u"VPN"_s}}}};
    if (!isLongest())
        draft.notice.audience.exclude = {AudienceElement{.site = {u"Porto"_s}}};
    return draft;
}

ComposePage *AdminScene::page() const
{
    return m_window->findChild<ComposePage *>();
}

bool AdminScene::signIn()
{
    QTest::keyClicks(find<QLineEdit>("password"), u"correct horse"_s);
    QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
    return QTest::qWaitFor([this] {
        const auto *bars = find<TallyBars>("tallyBars");
        return bars && !bars->accessibleName().isEmpty();
    });
}

bool AdminScene::press(const char *name)
{
    auto *button = find(name);
    if (button)
        QTest::mouseClick(button, Qt::LeftButton);
    return button && appears("sendButton");
}

bool AdminScene::appears(const char *name)
{
    return QTest::qWaitFor([this, name] { return find<QWidget>(name) != nullptr; });
}

bool AdminScene::canSend()
{
    return QTest::qWaitFor(
        [this] { return find("sendButton") && find("sendButton")->isEnabled(); });
}

bool AdminScene::write(const Draft &draft)
{
    if (!press("newNotice"))
        return false;
    page()->begin(draft);
    return canSend();
}

bool AdminScene::showPeople()
{
    QTest::keyClick(find<TallyBars>("tallyBars"), Qt::Key_Return);
    return QTest::qWaitFor([this] {
        const auto *table = find<QTableView>("recipients");
        return table && table->model()->rowCount() == 3;
    });
}

bool AdminScene::showEnded()
{
    QTest::mouseClick(find("showEnded"), Qt::LeftButton);
    return find("reopenNotice") != nullptr || m_window->findChildren<TallyBars *>().size() == 3;
}

bool AdminScene::lateWord()
{
    Notice late = outage();
    late.nextUpdateAt = at(8, 8);
    late.checkedAt = at(7, 48);
    m_relay.tell(ToClient::NoticeArrived{
        .epoch = m_relay.epoch, .cursor = 9, .envelope = m_relay.publish(late, u"ana"_s)});
    return appears("promiseStillWorking");
}

/** It works again as far as IT can see, and is watched: some say it does not, and two ask for help. */
bool AdminScene::peopleAnswer()
{
    m_relay.punctuality = {41, 3, std::chrono::minutes(6)};
    const QList<std::tuple<QString, ReplyAnswer, int>> answers{
        {u"Lyon"_s, ReplyAnswer::StillBroken, 5},
        {u"Lyon"_s, ReplyAnswer::Works, 1},
        {u"Madrid"_s, ReplyAnswer::StillBroken, 2},
        {u"Madrid"_s, ReplyAnswer::Works, 38}};
    for (const auto &[site, answer, people] : answers) {
        PersonReply reply;
        reply.site = isLongest() && site == "Lyon"_L1 ? u"Saint-Germain-en-Laye"_s : site;
        reply.answer = answer;
        reply.at = at(8, 10);
        for (int i = 0; i < people; ++i) {
            reply.person.text =
                u"%1-%2@corp.example"_s.arg(site.toLower()).arg(m_relay.replies.size());
            m_relay.replies << reply;
        }
    }
    Notice watched = outage();
    watched.phase = Phase::Monitoring;
    watched.restoration.reset();
    watched.nextUpdateAt.reset();
    watched.watchUntil = at(8, 40);
    m_relay.tell(ToClient::NoticeArrived{
        .epoch = m_relay.epoch, .cursor = 9, .envelope = m_relay.publish(watched, u"ana"_s)});
    Tally heard = m_relay.tallies.first();
    heard.works = 39;
    heard.stillBroken = 7;
    m_relay.tell(ToClient::TallyMoved{heard});
    const QStringList lines{
        u"I must send an offer before noon"_s,
        isLongest() ? u"Mon téléphone professionnel ne reçoit plus aucun courrier depuis ce matin, "
                      "et la boîte partagée de la comptabilité fournisseurs reste vide."_s
                    : u"The shared mailbox stays empty"_s};
    for (int i = 0; i < lines.size(); ++i) {
        HelpCall call;
        call.number = i + 1;
        call.notice = watched.id;
        call.person = m_relay.people[i].person;
        call.name = m_relay.people[i].name;
        call.site = m_relay.people[i].desks.first().site;
        call.host = m_relay.people[i].desks.first().host;
        call.line = lines[i];
        call.at = at(8, 3 + i);
        call.takenBy = i == 1 ? u"bruno"_s : QString();
        m_relay.tell(ToClient::HelpMoved{call});
    }
    return appears("promiseReopen") && appears("helpMark") && QTest::qWaitFor([this] {
               const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
               return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                   return label->text().contains(u" · Madrid"_s); // where it is still broken
               });
           });
}

/** One to decide, looked at; one's own that waits; one that somebody refused; one that could not wait. */
bool AdminScene::approvals()
{
    Approval approval{.notice = draft().notice, .at = at(8, 4), .why = u"critical, wide"_s};
    approval.notice.severity = Severity::Critical;
    const auto tell = [&](const QString &by, ApprovalState state, const QString &decidedBy,
                          const QString &comment) {
        approval.id =
            u"0192f5b4-30d0-7a44-9b0e-%1"_s.arg(m_relay.approvals.size() + 1, 12, 10, QChar(u'0'));
        approval.by = by;
        approval.state = state;
        approval.decidedBy = decidedBy;
        approval.comment = comment;
        m_relay.approvals << approval;
        m_relay.tell(ToClient::ApprovalMoved{approval});
    };
    tell(u"luis"_s, ApprovalState::Waiting, {}, {});
    tell(u"ana"_s, ApprovalState::Waiting, {}, {});
    tell(u"ana"_s, ApprovalState::Refused, u"marta"_s, u"Lyon works: Madrid only, please."_s);
    tell(u"tomas"_s, ApprovalState::Approved, u"tomas"_s,
         u"The fault was spreading and nobody else was here."_s);
    const auto opens = [this](const char *button, const char *opened) {
        if (!appears(button))
            return false;
        QTest::mouseClick(find(button), Qt::LeftButton);
        return appears(opened);
    };
    return appears("approvalDismiss") && opens("approvalLook", "approvalApprove") &&
           opens("approvalCannotWait", "approvalSendNow");
}

/** A key list that lacks the author's key and names one that ends soon, and the certificate ends, too. */
bool AdminScene::runningOut()
{
    const SigningKey root = SigningKey::generate();
    const KeyList list{m_relay.deployment,
                       1,
                       m_relay.time,
                       KeyRole::Author,
                       {root.publicKey()},
                       {{root.publicKey(), KeyRole::Author, u"luis"_s, m_relay.time - 24h,
                         m_relay.time + 24h * 9}}};
    m_relay.tell(ToClient::KeyListMoved{root.sign(keyListBytes(list), Payload::KeyList)});
    m_relay.tell(ToClient::CertificateEnding{m_relay.time + 24h * 12});
    return QTest::qWaitFor([this] {
        const auto *words = find<QLabel>("trustWords");
        return words && words->text().count(u'\n') == 2;
    });
}

bool AdminScene::noRelay()
{
    m_relay.saysWelcome = false;
    m_relay.hangUp();
    return QTest::qWaitFor([this] {
        const auto *words = find<QLabel>("linkWords");
        return words && words->property("role").toByteArray() == "late"; // in whatever language
    });
}

bool AdminScene::preview()
{
    if (!write(draft()))
        return false;
    if (auto *tabs = find<QTabBar>("composeTabs"))
        tabs->setCurrentIndex(2);
    return true;
}

bool AdminScene::start()
{
    m_relay.library.templates = shippedTemplates();
    m_relay.library.services = shippedServices();
    auto *library = m_window->findChild<Library *>();
    library->ask();
    if (!QTest::qWaitFor([library] { return !library->services().isEmpty(); }))
        return false;
    QTest::mouseClick(find("newNotice"), Qt::LeftButton);
    return appears("startSearch");
}

/** A few letters and Return, on the start page. */
bool AdminScene::pick(const QString &letters)
{
    auto *search = find<QLineEdit>("startSearch");
    if (!search)
        return false;
    search->setText(letters); // names have accents, which QTest cannot type
    QTest::keyClick(search, Qt::Key_Return);
    return true;
}

bool AdminScene::whichService()
{
    if (!start())
        return false;
    for (const NoticeTemplate &each : m_relay.library.templates) {
        if (each.id == "scheduled-maintenance"_L1)
            return pick(each.name.value(toString(spokenLanguage())));
    }
    return false;
}

bool AdminScene::blanks()
{
    return whichService() && pick(QString()) && appears("blanksBar");
}

bool AdminScene::languages()
{
    if (!write(draft()))
        return false;
    Draft several = page()->draft();
    if (isLongest())
        several.notice.text.insert(u"pt"_s, several.notice.text.first());
    page()->begin(several);
    if (auto *tabs = find<QTabBar>("composeTabs"))
        tabs->setCurrentIndex(1);
    if (!appears("impact_fr"))
        return false;
    find<QPlainTextEdit>("impact_fr")
        ->appendPlainText(u"Nous déplaçons le courrier vers le second centre de données."_s);
    return true;
}

bool AdminScene::goingOut()
{
    if (!write(draft()))
        return false;
    page()->send();
    return appears("goingOutBar");
}

bool AdminScene::critical()
{
    Draft urgent = draft();
    urgent.setSeverity(Severity::Critical);
    if (!write(urgent))
        return false;
    page()->send();
    return appears("confirmCritical");
}

bool AdminScene::duplicate()
{
    Draft same = draft();
    same.notice.services = outage().services;
    return write(same) && appears("sendAnyway");
}

bool AdminScene::problems()
{
    Draft wrong = draft();
    NoticeText &text = wrong.notice.text[wrong.notice.defaultLanguage];
    if (isLongest()) {
        text.headline += u" et ailleurs aussi"_s;
        text.impact += u" Et ainsi de suite."_s;
        text.actions[0].text += u" Merci."_s;
    } else {
        text.headline.clear();
        text.impact.clear();
    }
    wrong.notice.text[u"es"_s].headline = isLongest() ? text.headline : QString();
    if (!write(wrong))
        return false;
    page()->send();
    return true;
}

bool AdminScene::hints()
{
    Draft jargon = draft();
    NoticeText &text = jargon.notice.text[jargon.notice.defaultLanguage];
    if (isLongest()) {
        text.headline =
            u"Le serveur de messagerie et le VLAN sont en panne, PERSONNE ne travaille"_s;
        text.impact = u"Le proxy, le pare-feu et la latence. Ce sera réparé avant 15 h. "_s +
                      text.impact.left(300);
        text.cause = u"Notre prestataire a encore bâclé le travail."_s;
    } else {
        text.headline = u"The mail servers are down"_s;
        text.impact = u"The SMTP relay is down. You cannot send e-mail. "
                      "It will be fixed by 14:30 and will never happen again."_s;
        text.cause = u"Our provider messed up again."_s;
    }
    jargon.notice.text[u"es"_s].headline = u"Los servidores de correo no funcionan"_s;
    return write(jargon) && QTest::qWaitFor([this] {
               const auto *summary = find<CoachSummary>("coachSummary");
               return summary && summary->isVisible();
           });
}

bool AdminScene::allClear()
{
    return press("allClear");
}

bool AdminScene::conflict()
{
    const Notice base = *noticeFromBytes(m_relay.history[outage().id.text].last().payload);
    Draft mine = Draft::revisionOf(base, base);
    mine.notice.text[base.defaultLanguage].progress =
        u"We are moving mail to the second data centre."_s;
    if (!press("newNotice"))
        return false;
    page()->begin(mine);
    Notice theirs = isLongest() ? outage() : samples::mailOutageRevised();
    theirs.id = base.id;
    m_relay.publish(theirs, u"bruno"_s);
    if (!canSend())
        return false;
    sendAtOnce();
    return appears("putMineOnTop");
}

void AdminScene::sendAtOnce()
{
    page()->send();
    if (auto *now = find("doNotWait"))
        now->click();
}

bool AdminScene::notKnown()
{
    if (!write(draft()))
        return false;
    m_relay.saysWelcome = false;
    m_relay.loses = ConsoleRelay::Loses::Request;
    sendAtOnce();
    return QTest::qWaitFor([this] { return page()->sendState() == SendState::NotKnown; });
}

} // namespace foghorn
