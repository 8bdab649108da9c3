// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/foghornd_app.h"

#include "common/clock.h"
#include "common/log_event.h"
#include "common/protocol/codec.h"
#include "server/coach_files.h"
#include "server/continuity_file.h"
#include "server/directory_options.h"
#include "server/holiday_file.h"
#include "server/identity/certificate_files.h"
#include "server/identity/relay_key.h"
#include "server/notices/shipped_aids.h"
#include "server/relay_addresses.h"
#include "server/tls_files.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

std::variant<std::unique_ptr<FoghorndApp>, StartFailure>
FoghorndApp::start(const ServerSettings &settings, const Clock &clock)
{
    using Kind = StartFailure::Kind;
    auto tls = readTls(settings);
    if (!tls)
        return StartFailure{Kind::Configuration, tls.error().reason};
    const auto rules = readCoachRules(settings);
    auto words = rules ? WordRules::open(*rules) : Result<WordRules>(rules.error());
    if (!words)
        return StartFailure{Kind::Configuration, words.error().reason};
    auto leadTime = readLeadTime(settings);
    if (!leadTime)
        return StartFailure{Kind::Configuration, leadTime.error().reason};
    auto continuity = readContinuityCard(settings);
    if (!continuity)
        return StartFailure{Kind::Configuration, continuity.error().reason};
    auto directory = readDirectory(settings);
    if (!directory)
        return StartFailure{Kind::Configuration, directory.error().reason};
    auto material = openStore(settings, clock);
    if (!material)
        return StartFailure{Kind::Store, material.error().reason};

    if (*continuity && (*continuity)->envelope &&
        (*continuity)->card.deployment != material->store->facts().deployment)
        return StartFailure{Kind::Configuration,
                            u"%1: is signed for another organisation's relay; sign the card anew "
                            "by “foghornctl continuity sign”"_s.arg(settings.continuity)};
    material->continuity = std::move(*continuity);
    material->directory = std::move(*directory);
    material->leadTime = std::move(*leadTime);
    material->words = std::make_shared<const WordRules>(std::move(*words));

    std::unique_ptr<FoghorndApp> app(new FoghorndApp(settings, clock));
    app->m_parts = std::make_unique<FoghorndParts>(
        std::move(*material), clock, [app = app.get()](SessionId session, const QByteArray &frame) {
            app->m_relay->send(session, frame);
        });
    auto relay = Relay::start({.listen = settings.listen,
                               .staffListen = settings.staffListen,
                               .tls = *tls,
                               .shards = settings.shards},
                              clock);
    if (!relay)
        return StartFailure{Kind::Listening, relay.error().reason};
    app->m_relay = std::move(*relay);
    app->m_router = std::make_unique<RequestRouter>(*app->m_parts, *app->m_relay, clock);
    app->connectParts();
    app->m_serviceManager = std::make_unique<ServiceManager>(*app->m_relay, app->m_parts->store);
    app->m_serviceManager->tellReady();
    return app;
}

Result<PartsMaterial> FoghorndApp::openStore(const ServerSettings &settings, const Clock &clock)
{
    auto store = Store::open(settings.data);
    if (!store)
        return store.error();
    auto keyList = (*store)->keyList();
    if (!keyList)
        return keyList.error();
    auto key = relayKeyFor(settings.data, *keyList);
    if (!key)
        return key.error();
    auto desks = (*store)->desks();
    if (!desks)
        return desks.error();
    auto notices = (*store)->currentNotices(clock.now() - NoticeBook::endedKept);
    if (!notices)
        return notices.error();
    auto series = (*store)->series();
    if (!series)
        return series.error();

    const StoreFacts facts = (*store)->facts();
    PartsMaterial material;
    material.store = std::move(*store);
    material.desks = *desks;
    material.notices = *notices;
    material.series = *series;
    material.keyList = *keyList;
    material.key = std::make_shared<const SigningKey>(std::move(*key));
    material.domains = settings.domains;
    material.seenLately = settings.seenLately;
    material.popupsPerWeek = settings.popupsPerWeek;
    material.followUpDays = settings.followUpDays;
    material.secondFactor = settings.secondFactor;
    material.fourEyes = settings.fourEyes;
    const auto kept = keptAddresses(settings.data);
    if (!kept)
        return kept.error();
    const auto fingerprint = caFingerprint(settings.data);
    if (!fingerprint)
        return fingerprint.error();
    material.addresses = relayAddresses(settings, *kept, *fingerprint);
    material.policy.sender =
        settings.sender.isEmpty()
            ? (facts.organisation.isEmpty() ? u"IT"_s : u"IT · "_s + facts.organisation)
            : settings.sender;
    material.policy.helpDesk = settings.helpDesk;
    logInfo(lcStore, "store.opened")
        .with("folder", settings.data.path())
        .with("epoch", facts.epoch)
        .with("cursor", facts.cursor)
        .with("desks", desks->size())
        .with("notices", notices->size());
    return material;
}

FoghorndApp::~FoghorndApp()
{
    m_serviceManager.reset();
    m_router.reset();
    m_relay.reset();
    m_parts.reset();
}

void FoghorndApp::look()
{
    m_parts->housekeeping.eachMinute();
    m_router->consoleEnds().look();
}

void FoghorndApp::connectStaff()
{
    ConsoleEnds *consoles = &m_router->consoleEnds();
    connect(&m_parts->signIn, &SignIn::signInsEnded, consoles, &ConsoleEnds::endSignIns);
    connect(&m_parts->staffOffice, &StaffOffice::signInsEnded, consoles, &ConsoleEnds::endSignIns);
    connect(&m_parts->staffOffice, &StaffOffice::rightsMoved, consoles,
            &ConsoleEnds::sendRoundAgain);
    connect(&m_parts->secondFactors, &SecondFactors::rightsMoved, consoles,
            &ConsoleEnds::sendRoundAgain);
    connect(&m_parts->apiTokens, &ApiTokens::tokenRevoked, consoles, &ConsoleEnds::endApiToken);
}

void FoghorndApp::connectParts()
{
    connectStaff();
    connect(m_relay.get(), &Relay::requestArrived, m_router.get(), &RequestRouter::route);
    connect(m_relay.get(), &Relay::sessionEnded, m_router.get(), &RequestRouter::sessionEnded);
    connect(&m_parts->publisher, &Publisher::noticePublished, this, &FoghorndApp::announce);
    connect(&m_parts->publisher, &Publisher::approvalMoved, m_router.get(),
            &RequestRouter::tellApproval);
    connect(&m_parts->approvals, &Approvals::moved, m_router.get(), &RequestRouter::tellApproval);
    connect(&m_parts->arrivals, &Arrivals::personRenamed, this, &FoghorndApp::renamePerson);
    connect(&m_parts->deskOffice, &DeskOffice::deskRevoked, this, [this](const DeskId &desk) {
        m_relay->closeDesk(desk, wire::CloseCode::Revoked, u"this desk was revoked"_s);
        m_parts->tallies.presenceMoved();
    });
    connect(&m_parts->vouching, &DeskVouching::factsMoved, this, [this](const DeskId &desk) {
        // Shards and sessions know the earlier groups: coming back is how a desk gets what is now for it.
        m_relay->closeDesk(desk, wire::CloseCode::GoingDown, u"the directory says otherwise now"_s);
    });
    connect(&m_parts->receipts, &Receipts::receiptsStored, this, &FoghorndApp::passOn);
    connect(&m_parts->receipts, &Receipts::replyStored, this,
            [this](const NoticeId &notice, const PersonId &person, ReplyAnswer answer) {
                m_parts->tallyBook.takeReply(notice, person, answer);
                m_parts->tallies.noticeMoved(notice);
                if (topicOf(answer) == ReplyTopic::Help)
                    m_parts->help.tellNewest(notice, person);
            });
    connect(&m_parts->keys, &KeyShelf::listMoved, m_router.get(), &RequestRouter::tellKeyList);
    connect(&m_parts->help, &HelpQueue::callMoved, m_router.get(), &RequestRouter::tellHelp);
    connect(&m_parts->promises, &Promises::promiseMoved, m_router.get(),
            &RequestRouter::tellPromise);
    connect(m_relay.get(), &Relay::stopped, this, [this] {
        m_parts->housekeeping.writeLastSeen();
        m_parts->audit.note({relayItself(), u"relay.stop"_s, {}}, m_clock.now());
        m_parts->store.flush();
        Q_EMIT stopped();
    });
    // Before any request: who asks for the templates first finds them there.
    m_parts->store.ask<void>(this, &shipAids, [](const Result<void> &shipped) {
        if (!shipped)
            logWarning(lcNotices, "templates.notShipped").with("why", shipped.error().reason);
    });
    m_parts->audit.note({relayItself(),
                         u"relay.start"_s,
                         {{}, {}, {{u"version"_s, QStringLiteral(FOGHORN_VERSION)}}}},
                        m_clock.now());
    if (const auto next = nextRelayKey(m_settings.data); next && *next)
        m_parts->keys.offerNext(**next, m_clock.now());
    m_parts->signatures.addOwn(m_parts->key, m_clock.now());
    m_parts->tallies.readAhead();
    // Who was addressed before a crash but not written down yet is written down now.
    for (const StoredNotice *live : m_parts->book.live(m_clock.now()))
        m_parts->addressed.record(live->current.notice, m_clock.now());
    m_parts->housekeeping.start();
    m_parts->vouching.start();
    connect(&m_certificateCheck, &QTimer::timeout, m_router.get(), &RequestRouter::tellCertificate);
    m_certificateCheck.start(24h);
    m_router->tellCertificate();
}

void FoghorndApp::announce(const PublishedNotice &published)
{
    const Notice &notice = published.notice.current.notice;
    if (published.repliesForgotten)
        m_parts->tallyBook.forgetReplies(notice.id);
    m_relay->announce(announcementOf(published, m_parts->book.epoch()));
    if (notice.revision == 1)
        m_parts->tallies.noticeBegan(notice.id);
    m_parts->addressed.record(notice, m_clock.now());
    m_parts->tallies.noticeMoved(notice.id);
}

void FoghorndApp::passOn(const MovedReceipts &moved)
{
    m_parts->tallyBook.take(moved);
    for (const Receipt &receipt : moved.receipts) {
        m_parts->tallies.noticeMoved(receipt.notice);
        // Most people have one desk: for them there is nobody to tell.
        if (receipt.state == ReceiptState::Acknowledged &&
            m_parts->roster.desksOf(moved.person).size() > 1) {
            m_relay->sendToPerson(
                moved.person,
                encodeNotification(ToClient::Acknowledged{{receipt.notice, receipt.revision}}),
                moved.desk);
        }
    }
}

void FoghorndApp::renamePerson(const Renaming &renaming, const QList<DeskId> &moved)
{
    m_parts->tallyBook.keepOnly({}); // counted anew from the store, which has moved it all
    for (const DeskId &desk : moved) {
        // Shards and sessions know the earlier login: coming back is how a desk learns the later one.
        if (desk != renaming.desk)
            m_relay->closeDesk(desk, wire::CloseCode::GoingDown, u"the login was renamed"_s);
    }
}

void FoghorndApp::reload()
{
    const auto tls = readTls(m_settings);
    if (tls && !*tls) {
        logInfo(lcRelay, "certificate.noneToRead").with("why", u"plain ws"_s);
        return;
    }
    const auto used = tls ? m_relay->useTls(**tls) : Result<void>(tls.error());
    if (!used) {
        logWarning(lcRelay, "certificate.notTaken")
            .with("why", used.error().reason)
            .with("effect", u"the earlier one stays"_s);
        return;
    }
    logInfo(lcRelay, "certificate.readAgain")
        .with("until", (*tls)->localCertificate().expiryDate().toUTC().toString(Qt::ISODate));
    m_router->tellCertificateEnd(); // who was warned of the earlier one's sees that it is past
}

void FoghorndApp::stop()
{
    if (std::exchange(m_stopping, true))
        return; // asked twice: the first is on its way
    logInfo(lcRelay, "relay.stopping");
    m_serviceManager->tellStopping();
    // The desks come back spread out: 400 a second, which one relay takes up easily. Of 10,000 that is
    // 4 % in any one second.
    m_relay->stop(0ms, std::max<std::chrono::milliseconds>(5s, m_relay->sessionCount() * 5ms / 2));
}

} // namespace foghorn
