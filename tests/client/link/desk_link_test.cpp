// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/desk_link.h"

#include "common/clock.h"
#include "tests/client/link/fake_relay.h"
#include "tests/client/link/lockable_safe.h"
#include "tests/client/link/sample_notices.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;

static const Instant nineOClock = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 9h;

/** A list by which only these authors may speak. */
static KeyList listOf(const FakeRelay &relay, int version, const SigningKey &root,
                      const QList<std::pair<TrustedKey, QString>> &authors)
{
    KeyList list{.deployment = relay.deployment,
                 .version = version,
                 .issuedAt = relay.time,
                 .minimum = KeyRole::Author,
                 .roots = {root.publicKey()}};
    for (const auto &[key, login] : authors)
        list.keys +=
            ListedKey{key, KeyRole::Author, login, relay.time - 1h, relay.time + 24h * 365};
    return list;
}

/** A desk as the tray would run it, over a data folder that outlives it. */
struct TestDesk
{
    TestDesk(const FakeRelay &relay, const QString &data,
             const GivenToken &enrolment = u"token-1"_s, const QString &machine = u"pc-44"_s,
             std::shared_ptr<KeySafe> safe = {})
        : desk(
              {{relay.url()}, {}, quickTimings()}, self(machine), QDir(data), enrolment,
              [this] { return holds; }, clock, std::move(safe))
    {
        QObject::connect(&desk, &DeskLink::noticeReceived, &desk,
                         [this](const ReceivedNotice &notice) { received.append(notice); });
        QObject::connect(&desk, &DeskLink::withdrawn, &desk,
                         [this](const NoticeId &notice) { withdrawn.append(notice); });
        QObject::connect(&desk, &DeskLink::takenBack, &desk,
                         [this](const NoticeId &notice) { takenBack.append(notice); });
        QObject::connect(&desk, &DeskLink::acknowledgedElsewhere, &desk,
                         [this](const NoticeRevision &what) { elsewhere.append(what); });
    }
    static DeskSelf self(const QString &machine)
    {
        return {{u"foghorn"_s, u"0.1"_s, u"Debian 12"_s},
                machine,
                u"2"_s,
                u"pc-44"_s,
                u"ana@corp.example"_s,
                {},
                u"Ana Isabel"_s,
                false,
                u"Lyon"_s,
                {u"finance"_s},
                u"fr"_s};
    }
    void start() { desk.start(); }
    bool online() const { return desk.link().state() == LinkState::Online; }

    ManualClock clock{nineOClock};
    QList<NoticeRevision> holds;
    DeskLink desk;
    QList<ReceivedNotice> received;
    QList<NoticeId> withdrawn, takenBack;
    QList<NoticeRevision> elsewhere;
};

class DeskLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void itEnrolsOnceAndIsKnownAfterwards();
    void aLostAnswerToTheEnrolmentCostsNothing();
    void aDeskThatTheRelayDoesNotKnowEnrolsAgainOnce();
    void itWaitsForAKeyStoreThatIsLocked();
    void afterAWhileItEnrolsAnewInstead();
    void withoutATokenItSaysWhomToAsk();
    void aTokenThatIsNoGoodIsSaidWithItsFile_data();
    void aTokenThatIsNoGoodIsSaidWithItsFile();
    void aHelloThatIsNotRightIsSaidWithItsFields();
    void onAnotherMachineItEnrolsAnew();
    void anotherOrganisationIsRefusedWithASentence();
    void aNoticeIsStoredBeforeItIsReported();
    void aBadSignatureIsCountedAndDropped();
    void aRolledBackRevisionIsDropped();
    void anOldResolvedIsNoEndOfAnOutageThatGoesOn();
    void whatIsNotBelievedIsToldToTheRelayOnce();
    void aKeyListTakesThePlaceOfTheRelaysOwnKeys();
    void whatAStruckOffKeySaidIsTakenBackAndReported();
    void itIsTakenBackAlsoWhereTheListCameWithTheHello();
    void itIsTakenBackAlsoWhereTheDeskWentDownInBetween();
    void aNewEpochIsSaidBeforeItsNotices();
    void aNewEpochReplacesOnlyByALaterWord();
    void withdrawnAndAcknowledgedElsewhereArePassedOn();
    void theHelloSaysEpochCursorAndWhatIsHeld();
    void receiptsAreRepeatedUntilConfirmed();
    void refusedReceiptsAreDroppedAndTheGoodOnesStored();
    void aRelayThatCannotStoreIsAskedAgain();
    void oneBadReceiptDoesNotTakeTheOthersWithIt();
    void anOfflineAcknowledgementArrivesLaterWithItsTime();
    void aReceiptGoesUnderTheEpochOfItsRevision();
    void deliveredAndDisplayedTravelTogether();
    void aReplyIsRepeatedUntilConfirmed();
    void aRelayThatDoesNotKnowTheAnswerIsAskedOnce();
    void thePolicyIsThereOfflineToo();
    void tooManyHoldsStillFitTheFirstFrame();
    void theCardForWhenNothingWorksIsThereOfflineToo();
    void aCardIsTakenOnlyAsACardAndNeverAnOlderOne();
    void aDeskWithoutARelayKnowsHowOldItsLastWordIs();

private:
    QString data() const { return m_dir->path(); }
    /** A desk whose key lies in `safe`, which is locked when it is gone again. */
    void enrolThenLock(FakeRelay &relay, const std::shared_ptr<LockableSafe> &safe) const
    {
        relay.keyed = true;
        {
            TestDesk desk(relay, data(), u"token-1"_s, u"pc-44"_s, safe);
            desk.start();
            QTRY_VERIFY(desk.online());
        }
        relay.requests.clear();
        safe->locked = true;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void DeskLinkTest::itEnrolsOnceAndIsKnownAfterwards()
{
    FakeRelay relay;
    {
        TestDesk desk(relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
        QCOMPARE(desk.desk.policy().sender, u"IT · Example Ltd"_s);
    }
    TestDesk desk(relay, data(), {});
    desk.start();
    QTRY_VERIFY(desk.online());
    const auto hellos = relay.heard<ToRelay::DeskHello>();
    QCOMPARE(hellos.size(), 2);
    QCOMPARE(hellos.at(0).enrolmentToken, u"token-1"_s);
    QVERIFY(hellos.at(0).desk.isEmpty());
    QCOMPARE(hellos.at(0).personName, u"Ana Isabel"_s);
    QCOMPARE(hellos.at(1).desk, relay.desk);
    QVERIFY(hellos.at(1).enrolmentToken.isEmpty());
    QCOMPARE(hellos.at(1).secret, hellos.at(0).secret);
}

void DeskLinkTest::aLostAnswerToTheEnrolmentCostsNothing()
{
    FakeRelay relay;
    relay.misbehave = [&](const IncomingRequest &) -> std::optional<QByteArray> {
        if (relay.connections > 1)
            return std::nullopt;
        relay.hangUp(); // after it stored the desk, before it answered
        return QByteArray();
    };
    TestDesk desk(relay, data());
    desk.start();
    QTRY_VERIFY(desk.online());
    auto hellos = relay.heard<ToRelay::DeskHello>();
    QCOMPARE(hellos.size(), 2);
    QVERIFY(hellos.at(1).proof !=
            hellos.at(0).proof); // for one connection only, but by the same key
    hellos[1].proof = hellos.at(0).proof;
    QVERIFY(!hellos.at(0).publicKey.isEmpty());
    QCOMPARE(hellos.at(1), hellos.at(0));
}

void DeskLinkTest::aDeskThatTheRelayDoesNotKnowEnrolsAgainOnce()
{
    FakeRelay relay;
    {
        TestDesk desk(relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
    }
    relay.requests.clear();
    bool knowsToken = true;
    relay.misbehave = [&](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        const auto *hello = std::get_if<ToRelay::DeskHello>(&incoming.request);
        if (hello && (!hello->desk.isEmpty() || !knowsToken))
            return encodeError(incoming.id,
                               {wire::ErrorCode::Unauthorised, u"never heard of you"_s});
        return std::nullopt;
    };
    {
        TestDesk desk(relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
        QCOMPARE(relay.heard<ToRelay::DeskHello>().size(), 2);
        QCOMPARE(relay.heard<ToRelay::DeskHello>().last().enrolmentToken, u"token-1"_s);
    }
    relay.requests.clear();
    knowsToken = false; // used up
    TestDesk desk(relay, data());
    desk.start();
    QTRY_COMPARE(desk.desk.link().state(), LinkState::Refused);
    QTRY_COMPARE(desk.desk.link().trouble(), u"never heard of you"_s);
    QCOMPARE(relay.heard<ToRelay::DeskHello>().size(), 2);
    relay.misbehave = {}; // it was only the wrong relay: the desk is who it was
    desk.desk.link().reconnect(RelayLink::Haste::AtOnce);
    QTRY_VERIFY(desk.online());
    QCOMPARE(relay.heard<ToRelay::DeskHello>().last().desk, relay.desk);
}

void DeskLinkTest::itWaitsForAKeyStoreThatIsLocked()
{
    FakeRelay relay;
    const auto safe = std::make_shared<LockableSafe>(QDir(data()));
    enrolThenLock(relay, safe);
    TestDesk desk(relay, data(), {}, u"pc-44"_s, safe);
    desk.start();
    QTRY_VERIFY(desk.desk.link().trouble().contains(u"not open"_s));
    desk.clock.advance(1h); // without a token there is nothing else to do
    QTRY_COMPARE(desk.desk.link().state(), LinkState::Waiting);
    QVERIFY(relay.heard<ToRelay::DeskHello>().isEmpty());
    safe->locked = false;
    QTRY_VERIFY(desk.online());
    QCOMPARE(relay.heard<ToRelay::DeskHello>().first().desk, relay.desk);
    QVERIFY(!relay.heard<ToRelay::DeskHello>().first().proof.isEmpty());
}

void DeskLinkTest::afterAWhileItEnrolsAnewInstead()
{
    FakeRelay relay;
    const auto safe = std::make_shared<LockableSafe>(QDir(data()));
    enrolThenLock(relay, safe);
    TestDesk desk(relay, data(), u"token-1"_s, u"pc-44"_s, safe);
    desk.start();
    QTRY_VERIFY(desk.desk.link().trouble().contains(u"not open"_s));
    QVERIFY(relay.heard<ToRelay::DeskHello>().isEmpty());
    desk.clock.advance(2min);
    QTRY_VERIFY(desk.online());
    QCOMPARE(relay.heard<ToRelay::DeskHello>().first().enrolmentToken, u"token-1"_s);
    QVERIFY(!relay.heard<ToRelay::DeskHello>().first().publicKey.isEmpty());
}

void DeskLinkTest::withoutATokenItSaysWhomToAsk()
{
    FakeRelay relay;
    TestDesk desk(relay, data(), {});
    desk.start();
    QTRY_COMPARE(desk.desk.link().state(), LinkState::Refused);
    QVERIFY(desk.desk.link().trouble().contains(u"not enrolled"));
    QVERIFY(relay.requests.isEmpty());
}

void DeskLinkTest::aTokenThatIsNoGoodIsSaidWithItsFile_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<Refusal::Kind>("kind");
    QTest::addColumn<bool>("asksTheRelay");
    QTest::newRow("an empty file") << u" \n"_s << Refusal::Kind::TokenEmpty << false;
    QTest::newRow("a letter from IT")
        << u"Dear Ana, your token follows."_s << Refusal::Kind::NotAToken << false;
    QTest::newRow("a picture") << QString(4096, u'x') << Refusal::Kind::NotAToken << false;
    QTest::newRow("used up") << u"token-1"_s << Refusal::Kind::TokenRefused << true;
}

void DeskLinkTest::aTokenThatIsNoGoodIsSaidWithItsFile()
{
    QFETCH(const QString, token);
    QFETCH(const Refusal::Kind, kind);
    QFETCH(const bool, asksTheRelay);
    FakeRelay relay;
    relay.misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        return encodeError(incoming.id,
                           {wire::ErrorCode::Unauthorised, u"the enrolment token is used up"_s});
    };
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"/etc/foghorn/token"_s));
    TestDesk desk(relay, data(), GivenToken(token, u"/etc/foghorn/token"_s));
    desk.start();
    QTRY_COMPARE(desk.desk.link().state(), LinkState::Refused);
    QTRY_VERIFY(desk.desk.link().refusal());
    QCOMPARE(desk.desk.link().refusal()->detail, u"/etc/foghorn/token"_s);
    QVERIFY(desk.desk.link().refusal()->kind == kind);
    QCOMPARE(!relay.requests.isEmpty(), asksTheRelay);
}

void DeskLinkTest::aHelloThatIsNotRightIsSaidWithItsFields()
{
    FakeRelay relay;
    relay.misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        return encodeError(incoming.id, {wire::ErrorCode::InvalidParams,
                                         u"the parameters are not right"_s,
                                         {{u"person.login"_s, u"must not be empty"_s}}});
    };
    TestDesk desk(relay, data());
    desk.start();
    QTRY_COMPARE(desk.desk.link().trouble(),
                 u"the parameters are not right: person.login must not be empty"_s);
}

void DeskLinkTest::onAnotherMachineItEnrolsAnew()
{
    FakeRelay relay;
    {
        TestDesk desk(relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
    }
    TestDesk copied(relay, data(), u"token-1"_s, u"pc-45"_s);
    copied.start();
    QTRY_VERIFY(copied.online());
    const auto hellos = relay.heard<ToRelay::DeskHello>();
    QVERIFY(hellos.at(1).desk.isEmpty());
    QVERIFY(hellos.at(1).secret != hellos.at(0).secret);
}

void DeskLinkTest::anotherOrganisationIsRefusedWithASentence()
{
    FakeRelay relay;
    {
        TestDesk desk(relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
    }
    relay.deployment.text = u"11111111-54a5-4f3e-8a39-2f1b9e6c4d10"_s;
    TestDesk desk(relay, data());
    desk.start();
    QTRY_COMPARE(desk.desk.link().state(), LinkState::Refused);
    QVERIFY(desk.desk.link().trouble().contains(u"another organisation"));
}

void DeskLinkTest::aNoticeIsStoredBeforeItIsReported()
{
    FakeRelay relay;
    TestDesk desk(relay, data());
    int unconfirmedWhileStoring = -1;
    connect(&desk.desk, &DeskLink::noticeReceived, this,
            [&] { unconfirmedWhileStoring = desk.desk.unconfirmedReceipts(); });
    desk.start();
    QTRY_VERIFY(desk.online());
    QSignalSpy caughtUp(&desk.desk, &DeskLink::caughtUp);
    auto arrival = relay.arrival(mailOutage(), 7);
    arrival.told = true;
    relay.tell(arrival);
    relay.tell(ToClient::CaughtUp{relay.epoch, 7});
    QTRY_COMPARE(caughtUp.size(), 1);
    QCOMPARE(desk.received.size(), 1);
    QCOMPARE(desk.received.first().notice.textFor(u"es").headline, u"El correo no funciona"_s);
    QVERIFY(desk.received.first().told && !desk.received.first().history);
    QCOMPARE(unconfirmedWhileStoring, 0);
    QTRY_COMPARE(relay.heard<ToRelay::DeskReceipts>().size(), 1);
    const Receipt receipt = relay.heard<ToRelay::DeskReceipts>().first().items.first();
    QCOMPARE(receipt, (Receipt{mailOutage().id, 1, ReceiptState::Delivered, relay.time}));
    QTRY_COMPARE(desk.desk.unconfirmedReceipts(), 0);
}

// S11: counted and not shown.
void DeskLinkTest::aBadSignatureIsCountedAndDropped()
{
    FakeRelay relay;
    TestDesk desk(relay, data());
    desk.start();
    QTRY_VERIFY(desk.online());
    auto forged = relay.arrival(mailOutage());
    forged.envelope.signatures.first().bytes[10] =
        char(forged.envelope.signatures.first().bytes[10] ^ 1);
    relay.tell(forged);
    Notice foreign = mailOutage();
    foreign.deployment.text = u"11111111-54a5-4f3e-8a39-2f1b9e6c4d10"_s;
    relay.tell(relay.arrival(foreign));
    QTRY_COMPARE(desk.desk.refusedNotices(), 2);
    QVERIFY(desk.received.isEmpty());
    QCOMPARE(desk.desk.unconfirmedReceipts(), 0);
    QVERIFY(desk.online());
}

// S12: an older revision replayed: ignored.
void DeskLinkTest::aRolledBackRevisionIsDropped()
{
    FakeRelay relay;
    {
        TestDesk desk(relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
        relay.tell(relay.arrival(mailOutage(3), 9));
        QTRY_COMPARE(desk.received.size(), 1);
    }
    TestDesk desk(relay, data()); // also after a start
    desk.start();
    QTRY_VERIFY(desk.online());
    relay.tell(relay.arrival(mailOutage(2), 10));
    relay.tell(relay.arrival(mailOutage(4), 11));
    QTRY_COMPARE(desk.received.size(), 1);
    QCOMPARE(desk.received.first().notice.revision, 4);
    QCOMPARE(desk.desk.refusedNotices(), 1);
    QTRY_COMPARE(relay.heard<ToRelay::DeskDisbelieved>().size(), 1);
    const Disbelieved told = relay.heard<ToRelay::DeskDisbelieved>().first().items.first();
    QCOMPARE(toString(told.why), toString(Distrust::Replayed));
    QVERIFY(told.notice == mailOutage().id && told.revision == 2);
}

// S12: "resolved", genuine and signed, kept by somebody and said again once the outage is back: the outage stays on the
// screen, the old word is counted, and the relay is told once; also after a start, and where the store was restored.
void DeskLinkTest::anOldResolvedIsNoEndOfAnOutageThatGoesOn()
{
    FakeRelay relay;
    Notice resolved = mailOutage(2), broken = mailOutage(3);
    resolved.phase = Phase::Resolved;
    *broken.publishedAt = *resolved.publishedAt + 10min;
    const auto kept = relay.arrival(resolved, 8);
    const auto inAnotherEpoch = [&] {
        auto again = kept;
        again.epoch = relay.epoch;
        return again;
    };
    {
        TestDesk desk(relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
        relay.tell(kept);
        relay.tell(relay.arrival(broken, 9));
        QTRY_COMPARE(desk.received.size(), 2);
        relay.tell(kept);
        QTRY_COMPARE(relay.heard<ToRelay::DeskDisbelieved>().size(), 1);
        QCOMPARE(relay.heard<ToRelay::DeskDisbelieved>().first().items,
                 QList<Disbelieved>{(Disbelieved{Distrust::Replayed, broken.id, 2,
                                                 kept.envelope.signatures.first().keyId})});
        QCOMPARE(desk.received.size(), 2);
        QCOMPARE(desk.desk.refusedNotices(), 1);
    }
    TestDesk desk(relay, data());
    desk.start();
    QTRY_VERIFY(desk.online());
    relay.tell(kept);
    QTRY_COMPARE(desk.desk.refusedNotices(), 1);
    relay.epoch.text = u"0b0f9a52-3a1c-4e0e-9a67-5c8d3c1f7a22"_s; // restored: numbers say nothing
    relay.tell(inAnotherEpoch());
    relay.tell(ToClient::CaughtUp{relay.epoch, 10});
    QTRY_COMPARE(desk.desk.refusedNotices(), 1); // not counted: an honest relay's, too
    QTRY_COMPARE(desk.desk.epoch(), relay.epoch);
    QVERIFY(desk.received.isEmpty());
    QVERIFY(desk.withdrawn.isEmpty());
}

// S11: not shown, counted, the relay is told
void DeskLinkTest::whatIsNotBelievedIsToldToTheRelayOnce()
{
    FakeRelay relay;
    TestDesk desk(relay, data());
    desk.start();
    QTRY_VERIFY(desk.online());
    const SigningKey stranger = SigningKey::generate();
    auto strange = relay.arrival(mailOutage());
    strange.envelope = stranger.sign(strange.envelope.payload);
    relay.tell(strange);
    QTRY_COMPARE(relay.heard<ToRelay::DeskDisbelieved>().size(), 1);
    const Disbelieved told = relay.heard<ToRelay::DeskDisbelieved>().first().items.value(0);
    QCOMPARE(toString(told.why), toString(Distrust::UnknownKey));
    QCOMPARE(told.keyId, stranger.publicKey().keyId);
    QVERIFY(desk.received.isEmpty());
}

void DeskLinkTest::aKeyListTakesThePlaceOfTheRelaysOwnKeys()
{
    FakeRelay relay;
    const SigningKey root = SigningKey::generate(), anas = SigningKey::generate();
    const KeyList list = listOf(relay, 1, root, {{anas.publicKey(), u"ana"_s}});
    relay.policy.helpDesk = u"+34 91 555 01 00"_s;
    TestDesk desk(relay, data());
    desk.start();
    QTRY_VERIFY(desk.online());
    QCOMPARE(desk.desk.helpDesk(), relay.policy.helpDesk);
    auto byAna = relay.arrival(mailOutage(), 7);
    byAna.envelope = anas.sign(byAna.envelope.payload);
    relay.tell(byAna); // too early: nobody knows that key
    QTRY_COMPARE(desk.desk.refusedNotices(), 1);
    relay.keyList = root.sign(keyListBytes(list), Payload::KeyList);
    relay.tell(ToClient::KeyListMoved{*relay.keyList});
    // It comes again by itself, for what it missed, and says which list it has.
    QTRY_COMPARE(relay.heard<ToRelay::DeskHello>().size(), 2);
    QCOMPARE(relay.heard<ToRelay::DeskHello>().last().keyListVersion, 1);
    QTRY_VERIFY(desk.online());
    QVERIFY(desk.desk.helpDesk().isEmpty()); // the relay's word, which is not believed any more
    relay.tell(byAna);
    QTRY_COMPARE(desk.received.size(), 1);
    relay.tell(
        relay.arrival(mailOutage(2), 8)); // by the relay's own key: whoever has it cannot speak
    QTRY_COMPARE(desk.desk.refusedNotices(), 2);
    QCOMPARE(desk.received.size(), 1);
}

void DeskLinkTest::whatAStruckOffKeySaidIsTakenBackAndReported()
{
    FakeRelay relay;
    const SigningKey root = SigningKey::generate(), anas = SigningKey::generate(),
                     stolen = SigningKey::generate();
    relay.keyList = root.sign(
        keyListBytes(listOf(relay, 1, root,
                            {{anas.publicKey(), u"ana"_s}, {stolen.publicKey(), u"luis"_s}})),
        Payload::KeyList);
    TestDesk desk(relay, data());
    desk.start();
    QTRY_VERIFY(desk.online());
    Notice lure = mailOutage();
    lure.id.text = u"01931f3a-7c00-7abc-8def-00000000beef"_s;
    lure.publishedBy = u"luis"_s;
    auto byAna = relay.arrival(mailOutage(), 7), byThief = relay.arrival(lure, 8);
    byAna.envelope = anas.sign(byAna.envelope.payload);
    byThief.envelope = stolen.sign(byThief.envelope.payload);
    relay.tell(byAna);
    relay.tell(byThief);
    QTRY_COMPARE(desk.received.size(), 2);

    const auto after = root.sign(
        keyListBytes(listOf(relay, 2, root, {{anas.publicKey(), u"ana"_s}})), Payload::KeyList);
    relay.keyList = after;
    relay.tell(ToClient::KeyListMoved{after});
    QTRY_COMPARE(desk.takenBack, QList<NoticeId>{lure.id});
    QTRY_COMPARE(relay.heard<ToRelay::DeskDisbelieved>().size(), 1);
    QCOMPARE(relay.heard<ToRelay::DeskDisbelieved>().first().items,
             QList<Disbelieved>{
                 (Disbelieved{Distrust::UnknownKey, lure.id, 1, stolen.publicKey().keyId})});
    // It comes again, once: somebody else may have signed that, too.
    QTRY_COMPARE(relay.heard<ToRelay::DeskHello>().size(), 2);
    QTRY_VERIFY(desk.online());
    relay.tell(byThief);
    QTRY_COMPARE(relay.heard<ToRelay::DeskDisbelieved>().size(), 2);
    byThief.envelope.signatures += anas.sign(byThief.envelope.payload).signatures;
    relay.tell(byThief); // in Luis' name: not Ana's to say
    QTRY_COMPARE(relay.heard<ToRelay::DeskDisbelieved>().size(), 3);
    QCOMPARE(desk.received.size(), 2);
    QCOMPARE(relay.heard<ToRelay::DeskHello>().size(), 2);
}

void DeskLinkTest::itIsTakenBackAlsoWhereTheListCameWithTheHello()
{
    FakeRelay relay;
    const SigningKey root = SigningKey::generate();
    {
        TestDesk desk(relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
        relay.tell(relay.arrival(mailOutage()));
        QTRY_COMPARE(desk.received.size(), 1);
    }
    const SigningKey next = SigningKey::generate();
    relay.keyList = root.sign(keyListBytes(listOf(relay, 1, root, {{next.publicKey(), u"ana"_s}})),
                              Payload::KeyList);
    TestDesk desk(relay, data());
    desk.start();
    QTRY_COMPARE(desk.takenBack, QList<NoticeId>{mailOutage().id});
    QTRY_COMPARE(relay.heard<ToRelay::DeskHello>().size(), 3); // it comes again, then stays
    QTRY_VERIFY(desk.online());
    QTRY_COMPARE(relay.heard<ToRelay::DeskDisbelieved>().size(), 1);
    QTest::qWait(100);
    QCOMPARE(desk.takenBack.size(), 1);
    QCOMPARE(relay.heard<ToRelay::DeskHello>().size(), 3);
}

void DeskLinkTest::itIsTakenBackAlsoWhereTheDeskWentDownInBetween()
{
    FakeRelay relay;
    const SigningKey root = SigningKey::generate(), next = SigningKey::generate();
    QFile memory(QDir(data()).filePath(u"desk.json"_s));
    QByteArray before;
    {
        TestDesk desk(relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
        relay.tell(relay.arrival(mailOutage()));
        QTRY_COMPARE(desk.received.size(), 1);
        QTRY_COMPARE(relay.heard<ToRelay::DeskReceipts>().size(), 1);
        QVERIFY(memory.open(QIODevice::ReadOnly));
        before = memory.readAll();
        memory.close();
        relay.tell(ToClient::KeyListMoved{
            root.sign(keyListBytes(listOf(relay, 1, root, {{next.publicKey(), u"ana"_s}})),
                      Payload::KeyList)});
        QTRY_COMPARE(desk.takenBack.size(), 1);
    }
    QVERIFY(memory.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(memory.write(before), before.size()); // the list was on disk, and nothing else
    memory.close();
    TestDesk desk(relay, data()); // which says that it has the list: it is not sent again
    desk.start();
    QTRY_COMPARE(desk.takenBack, QList<NoticeId>{mailOutage().id});
    QCOMPARE(relay.heard<ToRelay::DeskHello>().last().keyListVersion, 1);
}

void DeskLinkTest::aNewEpochIsSaidBeforeItsNotices()
{
    FakeRelay relay;
    TestDesk desk(relay, data());
    QStringList order;
    connect(&desk.desk, &DeskLink::epochChanged, this, [&] { order += u"epoch"_s; });
    connect(&desk.desk, &DeskLink::noticeReceived, this, [&] { order += u"notice"_s; });
    desk.start();
    QTRY_VERIFY(desk.online());
    relay.tell(relay.arrival(mailOutage(1)));
    QTRY_COMPARE(order, QStringList{u"notice"_s}); // the first epoch is no change
    relay.epoch.text = u"5a5a5a5a-3a1c-4e0e-9a67-5c8d3c1f7a11"_s;
    relay.close(3001);
    QTRY_VERIFY(relay.connections == 2 && desk.online());
    relay.tell(relay.arrival(mailOutage(2)));
    QTRY_COMPARE(order, (QStringList{u"notice"_s, u"epoch"_s, u"notice"_s}));
    QCOMPARE(desk.desk.epoch(), relay.epoch);
}

void DeskLinkTest::aNewEpochReplacesOnlyByALaterWord()
{
    FakeRelay relay;
    TestDesk desk(relay, data());
    desk.start();
    QTRY_VERIFY(desk.online());
    relay.tell(relay.arrival(mailOutage(3)));
    QTRY_COMPARE(desk.received.size(), 1);
    relay.epoch.text = u"5a5a5a5a-3a1c-4e0e-9a67-5c8d3c1f7a11"_s;
    relay.tell(relay.arrival(mailOutage(2)));
    Notice restored = mailOutage(2);
    restored.publishedAt = *mailOutage(3).publishedAt + 1h;
    relay.tell(relay.arrival(restored));
    QTRY_COMPARE(desk.received.size(), 2);
    QCOMPARE(desk.received.last().notice.publishedAt, restored.publishedAt);
}

void DeskLinkTest::withdrawnAndAcknowledgedElsewhereArePassedOn()
{
    FakeRelay relay;
    relay.acknowledged = {{mailOutage().id, 1}};
    TestDesk desk(relay, data());
    desk.start();
    QTRY_VERIFY(desk.online());
    QCOMPARE(desk.elsewhere, relay.acknowledged);
    relay.tell(ToClient::Acknowledged{{mailOutage().id, 2}});
    relay.tell(ToClient::Withdrawn{relay.epoch, 4, mailOutage().id});
    QTRY_COMPARE(desk.withdrawn, QList{mailOutage().id});
    QCOMPARE(desk.elsewhere.last().revision, 2);
}

void DeskLinkTest::theHelloSaysEpochCursorAndWhatIsHeld()
{
    FakeRelay relay;
    {
        TestDesk desk(relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
        QSignalSpy caughtUp(&desk.desk, &DeskLink::caughtUp);
        relay.tell(relay.arrival(mailOutage(), 41));
        relay.tell(ToClient::CaughtUp{relay.epoch, 42});
        QTRY_COMPARE(caughtUp.size(), 1);
    }
    TestDesk desk(relay, data());
    desk.holds = {{mailOutage().id, 1}};
    desk.start();
    QTRY_VERIFY(desk.online());
    const auto hello = relay.heard<ToRelay::DeskHello>().last();
    QCOMPARE(hello.epoch, relay.epoch);
    QCOMPARE(hello.cursor, 42);
    QCOMPARE(hello.holds, desk.holds);
}

void DeskLinkTest::receiptsAreRepeatedUntilConfirmed()
{
    FakeRelay relay;
    int lost = 0;
    relay.misbehave = [&](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        if (!std::holds_alternative<ToRelay::DeskReceipts>(incoming.request) || lost == 2)
            return std::nullopt;
        ++lost;
        relay.hangUp(); // perhaps it was stored: nobody knows
        return QByteArray();
    };
    TestDesk desk(relay, data());
    desk.start();
    QTRY_VERIFY(desk.online());
    desk.desk.report({mailOutage().id, 1, ReceiptState::Acknowledged, nineOClock + 1s});
    QTRY_COMPARE(desk.desk.unconfirmedReceipts(), 0);
    const auto messages = relay.heard<ToRelay::DeskReceipts>();
    QCOMPARE(messages.size(), 3);
    QCOMPARE(messages.at(2), messages.at(0));
}

void DeskLinkTest::refusedReceiptsAreDroppedAndTheGoodOnesStored()
{
    FakeRelay relay;
    relay.misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        const auto *receipts = std::get_if<ToRelay::DeskReceipts>(&incoming.request);
        if (!receipts)
            return std::nullopt;
        return encodeAnswerOf(incoming.id,
                              ToRelay::DeskReceipts::Answer{int(receipts->items.size()) - 1,
                                                            {{0, u"no such notice"_s}}});
    };
    TestDesk desk(relay, data());
    desk.desk.report({NoticeId{u"01800000-7c00-7abc-8def-0123456789ab"_s}, 1,
                      ReceiptState::Displayed, nineOClock});
    desk.desk.report({mailOutage().id, 1, ReceiptState::Displayed, nineOClock});
    desk.start();
    QTRY_VERIFY(desk.online());
    QTRY_COMPARE(desk.desk.unconfirmedReceipts(), 0);
    QCOMPARE(relay.heard<ToRelay::DeskReceipts>().size(), 1);
}

void DeskLinkTest::aRelayThatCannotStoreIsAskedAgain()
{
    FakeRelay relay;
    int full = 2;
    relay.misbehave = [&](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        if (!std::holds_alternative<ToRelay::DeskReceipts>(incoming.request) || full-- <= 0)
            return std::nullopt;
        return encodeError(incoming.id,
                           {full ? wire::ErrorCode::NotStored : wire::ErrorCode::TooManyRequests,
                            u"the disk is full"_s,
                            {},
                            20ms});
    };
    TestDesk desk(relay, data());
    desk.start();
    QTRY_VERIFY(desk.online());
    desk.desk.report({mailOutage().id, 1, ReceiptState::Acknowledged, nineOClock});
    QTRY_COMPARE(desk.desk.unconfirmedReceipts(), 0);
    QCOMPARE(relay.heard<ToRelay::DeskReceipts>().size(), 3);
    QCOMPARE(relay.connections, 1);
}

void DeskLinkTest::oneBadReceiptDoesNotTakeTheOthersWithIt()
{
    FakeRelay relay;
    const NoticeId bad{u"01800000-7c00-7abc-8def-0123456789ab"_s};
    QList<Receipt> stored;
    relay.misbehave = [&](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        const auto *receipts = std::get_if<ToRelay::DeskReceipts>(&incoming.request);
        if (!receipts)
            return std::nullopt;
        for (const Receipt &receipt : receipts->items) {
            if (receipt.notice == bad)
                return encodeError(incoming.id, {wire::ErrorCode::InvalidParams, u"items[0]"_s});
        }
        stored += receipts->items;
        return std::nullopt;
    };
    TestDesk desk(relay, data());
    desk.desk.report({bad, 1, ReceiptState::Displayed, nineOClock});
    for (int revision = 1; revision <= 5; ++revision)
        desk.desk.report({mailOutage().id, revision, ReceiptState::Displayed, nineOClock});
    desk.start();
    QTRY_COMPARE(stored.size(), 5);
    QTRY_COMPARE(desk.desk.unconfirmedReceipts(), 0);
}

void DeskLinkTest::anOfflineAcknowledgementArrivesLaterWithItsTime()
{
    auto relay = std::make_unique<FakeRelay>();
    const quint16 port = relay->port();
    {
        TestDesk desk(*relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
        relay.reset(); // the relay goes, the person confirms, the desk is killed
        QTRY_VERIFY(!desk.online());
        desk.desk.report({mailOutage().id, 1, ReceiptState::Acknowledged, nineOClock + 90s});
    }
    relay = std::make_unique<FakeRelay>(port);
    // The new fake signs with a new key, which this desk would rightly refuse: it enrols afresh.
    QFile::remove(QDir(data()).filePath(u"identity.json"_s));
    TestDesk desk(*relay, data());
    desk.clock.advance(3h);
    relay->time += 3h;
    desk.start();
    QTRY_COMPARE(relay->heard<ToRelay::DeskReceipts>().size(), 1);
    QCOMPARE(relay->heard<ToRelay::DeskReceipts>().first().items,
             (QList{Receipt{mailOutage().id, 1, ReceiptState::Acknowledged, nineOClock + 90s}}));
}

void DeskLinkTest::aReceiptGoesUnderTheEpochOfItsRevision()
{
    FakeRelay relay;
    const Epoch before = relay.epoch;
    TestDesk desk(relay, data());
    desk.start();
    QTRY_VERIFY(desk.online());
    relay.tell(relay.arrival(mailOutage(2)));
    QTRY_COMPARE(desk.received.size(), 1);
    QTRY_COMPARE(desk.desk.unconfirmedReceipts(), 0);
    relay.epoch.text = u"5a5a5a5a-3a1c-4e0e-9a67-5c8d3c1f7a11"_s; // a backup was put back
    relay.close(3001);
    QTRY_VERIFY(relay.connections == 2 && desk.online());
    // The pop-up still shows the revision that the relay has lost.
    desk.desk.report({mailOutage(2).id, 2, ReceiptState::Acknowledged, nineOClock});
    QTRY_COMPARE(desk.desk.unconfirmedReceipts(), 0);
    QCOMPARE(desk.desk.epoch(), relay.epoch);
    QCOMPARE(relay.heard<ToRelay::DeskReceipts>().last().epoch, before);
    // Other words took its number: what was painted before cannot be confirmed any more.
    Notice other = mailOutage(1);
    other.publishedAt = *mailOutage(2).publishedAt + 1h;
    relay.tell(relay.arrival(other));
    QTRY_COMPARE(desk.received.size(), 2);
    QTRY_COMPARE(desk.desk.unconfirmedReceipts(), 0);
    desk.desk.report({mailOutage(2).id, 2, ReceiptState::Acknowledged, nineOClock});
    QCOMPARE(desk.desk.unconfirmedReceipts(), 0);
}

void DeskLinkTest::deliveredAndDisplayedTravelTogether()
{
    FakeRelay relay;
    TestDesk desk(relay, data());
    desk.start();
    QTRY_VERIFY(desk.online());
    desk.desk.report({mailOutage().id, 1, ReceiptState::Delivered, nineOClock});
    desk.desk.report({mailOutage().id, 1, ReceiptState::Displayed, nineOClock + 1s});
    QTRY_COMPARE(desk.desk.unconfirmedReceipts(), 0);
    const auto messages = relay.heard<ToRelay::DeskReceipts>();
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().items.size(), 2);
    QCOMPARE(messages.first().epoch, relay.epoch);
}

void DeskLinkTest::aReplyIsRepeatedUntilConfirmed()
{
    FakeRelay relay;
    bool lost = false;
    relay.misbehave = [&](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        if (!std::holds_alternative<ToRelay::DeskReply>(incoming.request) || lost)
            return std::nullopt;
        lost = true;
        relay.hangUp();
        return QByteArray();
    };
    TestDesk desk(relay, data());
    desk.start();
    QTRY_VERIFY(desk.online());
    desk.desk.reply(mailOutage().id, ReplyAnswer::StillBroken, u"Outlook says 'offline'."_s);
    QTRY_COMPARE(relay.heard<ToRelay::DeskReply>().size(), 2);
    QCOMPARE(relay.heard<ToRelay::DeskReply>().last().comment, u"Outlook says 'offline'."_s);
}

/** A relay from before follow-ups takes "clear" for no answer at all. */
void DeskLinkTest::aRelayThatDoesNotKnowTheAnswerIsAskedOnce()
{
    FakeRelay relay;
    relay.misbehave = [](const IncomingRequest &incoming) -> std::optional<QByteArray> {
        const auto *reply = std::get_if<ToRelay::DeskReply>(&incoming.request);
        if (!reply || reply->answer != ReplyAnswer::Clear)
            return std::nullopt;
        return encodeError(incoming.id,
                           {wire::ErrorCode::InvalidParams,
                            u"answer must be works, stillBroken or needHelp"_s,
                            {{u"answer"_s, u"must be works, stillBroken or needHelp"_s}}});
    };
    {
        TestDesk desk(relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
        desk.desk.reply(mailOutage().id, ReplyAnswer::Clear, {});
        QTRY_COMPARE(relay.heard<ToRelay::DeskReply>().size(), 1);
        // What is said next is not held up by it …
        desk.desk.reply(mailOutage().id, ReplyAnswer::StillBroken, u"Outlook says 'offline'."_s);
        QTRY_COMPARE(relay.heard<ToRelay::DeskReply>().size(), 2);
        QVERIFY(relay.heard<ToRelay::DeskReply>().last().answer == ReplyAnswer::StillBroken);
        // … nor is it said again where the link comes back.
        relay.hangUp();
        QTRY_VERIFY(!desk.online());
        QTRY_VERIFY(desk.online());
    }
    // Nor by the next start. An answer that comes after everything before: a receipt.
    TestDesk again(relay, data());
    again.start();
    QTRY_VERIFY(again.online());
    again.desk.report({mailOutage().id, 1, ReceiptState::Delivered, nineOClock});
    QTRY_COMPARE(again.desk.unconfirmedReceipts(), 0);
    int clear = 0;
    for (const ToRelay::DeskReply &reply : relay.heard<ToRelay::DeskReply>())
        clear += reply.answer == ReplyAnswer::Clear ? 1 : 0;
    QCOMPARE(clear, 1);
}

void DeskLinkTest::thePolicyIsThereOfflineToo()
{
    FakeRelay relay;
    {
        TestDesk desk(relay, data());
        QSignalSpy changed(&desk.desk, &DeskLink::policyChanged);
        desk.start();
        QTRY_VERIFY(desk.online());
        QCOMPARE(changed.size(), 1);
    }
    TestDesk desk(relay, data()); // never started
    QCOMPARE(desk.desk.policy().sender, u"IT · Example Ltd"_s);
    QCOMPARE(desk.desk.epoch(), relay.epoch);
}

void DeskLinkTest::tooManyHoldsStillFitTheFirstFrame()
{
    FakeRelay relay;
    TestDesk desk(relay, data());
    for (int i = 0; i < 1000; ++i)
        desk.holds.append(
            {NoticeId{u"01931f3a-7c00-7abc-8def-%1"_s.arg(i, 12, 16, QLatin1Char('0'))}, 1});
    desk.start();
    QTRY_VERIFY(desk.online());
    const auto hello = relay.heard<ToRelay::DeskHello>().first();
    QVERIFY(encodeRequest(1, hello).size() <= wire::firstFrameBytes);
    QCOMPARE(hello.holds.last(), desk.holds.last()); // the newest are kept
}

/** Signed as `kind`. */
static Envelope cardOf(const FakeRelay &relay, const QString &action, Instant issuedAt = nineOClock,
                       Payload kind = Payload::ContinuityCard)
{
    ContinuityCard card;
    card.deployment = relay.deployment;
    card.issuedAt = issuedAt;
    card.defaultLanguage = u"en"_s;
    card.text[u"en"_s] = {u"If nothing works"_s, {action}, {}};
    return relay.key->sign(continuityCardBytes(card), kind);
}

static QString cardAction(const DeskLink &desk)
{
    return desk.continuity() ? desk.continuity()->text.value(u"en"_s).actions.value(0) : QString();
}

void DeskLinkTest::theCardForWhenNothingWorksIsThereOfflineToo()
{
    FakeRelay relay;
    relay.continuity = cardOf(relay, u"Call extension 4400."_s);
    {
        TestDesk desk(relay, data());
        QSignalSpy changed(&desk.desk, &DeskLink::continuityChanged);
        desk.start();
        QTRY_COMPARE(changed.size(), 1);
    }
    {
        TestDesk desk(relay, data()); // never started
        QCOMPARE(cardAction(desk.desk), u"Call extension 4400."_s);
    }
    relay.continuity.reset();
    {
        TestDesk desk(relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
        QVERIFY(!desk.desk.continuity());
    }
    TestDesk desk(relay, data());
    QVERIFY(!desk.desk.continuity());
}

void DeskLinkTest::aCardIsTakenOnlyAsACardAndNeverAnOlderOne()
{
    FakeRelay relay;
    const Envelope card = cardOf(relay, u"Call extension 4400."_s);
    const QList<std::pair<Envelope, QString>> said{
        {card, u"Call extension 4400."_s},
        // Signed by the right key, as something else.
        {cardOf(relay, u"Call the thief."_s, nineOClock + 1h, Payload::Notice),
         u"Call extension 4400."_s},
        {cardOf(relay, u"Call extension 3300."_s, nineOClock - 24h), u"Call extension 4400."_s},
        {cardOf(relay, u"Call extension 5500."_s, nineOClock + 24h), u"Call extension 5500."_s}};
    for (const auto &[envelope, action] : said) {
        relay.continuity = envelope;
        TestDesk desk(relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
        QCOMPARE(cardAction(desk.desk), action);
    }
    // A card is no notice either.
    TestDesk desk(relay, data());
    desk.start();
    QTRY_VERIFY(desk.online());
    relay.tell(ToClient::NoticeArrived{relay.epoch, 1, card});
    QTRY_COMPARE(desk.desk.refusedNotices(), 1);
    // Another life of the store: what its backup says counts.
    relay.epoch = {u"11111111-3a1c-4e0e-9a67-5c8d3c1f7a11"_s};
    relay.continuity = card;
    relay.hangUp();
    QTRY_COMPARE(cardAction(desk.desk), u"Call extension 4400."_s);
}

void DeskLinkTest::aDeskWithoutARelayKnowsHowOldItsLastWordIs()
{
    FakeRelay relay;
    relay.time = nineOClock + 5min; // this computer's clock is slow
    {
        TestDesk desk(relay, data());
        desk.start();
        QTRY_VERIFY(desk.online());
        desk.clock.set(nineOClock + 20s);
        relay.time += 20s;
        relay.tell(ToClient::Tick{relay.time, 0});
        QTRY_COMPARE(desk.desk.link().lastHeardAt(), std::optional(nineOClock + 5min + 20s));
    }
    TestDesk desk(relay, data());
    desk.clock.set(nineOClock + 3h);
    QCOMPARE(desk.desk.link().lastHeardAt(), std::optional(nineOClock + 5min + 20s));
    QCOMPARE(desk.desk.link().relayNow(), nineOClock + 3h + 5min);
    QVERIFY(!desk.desk.link().hasRelayTime()); // a guess, until a relay speaks
}

QTEST_GUILESS_MAIN(DeskLinkTest)
#include "desk_link_test.moc"
