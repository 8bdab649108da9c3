// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/desk_identity.h"

#include "tests/client/link/lockable_safe.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class DeskIdentityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_safe = std::make_unique<KeyFolder>(QDir(m_dir->path()));
    }
    void theSecretIsOnDiskBeforeItIsSent();
    void theSameTokenKeepsItsSecretUntilAnswered();
    void itIsKnownAgainAfterAStart();
    void onAnotherMachineItEnrolsAnew();
    void anotherOrganisationIsRefused();
    void aKeyThatIsNotOursIsRefused();
    void keysFromALaterHelloAreNotTakenOver();
    void anUnknownDeskWithTheSameTokenKeepsItsTrust();
    void aNewTokenGivesUpTheOldTrust();
    void aRefusedTokenLeavesTheDeskWhatItWas();
    void itIsForTheOwnersEyesOnly();
    void onceItsKeyIsKnownTheSecretIsGone();
    void aDeskOfAnEarlierVersionMovesOverToAKey();
    void anOlderRelayLeavesItItsSecret();
    void aKeyThatIsGoneFromItsSafeMeansEnrollingAnew();
    void aKeyInALockedSafeIsWaitedFor();
    void withoutASafeTheSecretMustDo();
    void anotherTokenMeansAnotherKey();
    void aKeyListIsKept();
    void withARootKeyNobodyElseIsBelieved();
    void aKeyListOfAnotherRootIsRefused();

private:
    DeskIdentity identity(const QString &machine = u"pc-44"_s) const
    {
        return DeskIdentity(QDir(m_dir->path()), machine, *m_safe);
    }
    static Trust trustOf(const SigningKey &key, const QString &deployment)
    {
        return {DeploymentId{deployment}, {key.publicKey()}};
    }
    static bool believes(const DeskIdentity &desk, const SigningKey &key, const QString &deployment)
    {
        return desk.believed() == relayKeyList(DeploymentId{deployment}, {key.publicKey()});
    }

    QByteArray onDisk() const
    {
        QFile file(m_dir->filePath(u"identity.json"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList keysOnDisk() const
    {
        return QDir(m_dir->path()).entryList({u"desk-*.key"_s}, QDir::Files);
    }
    /** Enrolled with a relay that knows its key. */
    void enrol(const SigningKey &relay)
    {
        DeskIdentity desk = identity();
        QVERIFY(desk.beginEnrolment(u"token-1"_s));
        QVERIFY(!desk.relayAnswered(m_desk, trustOf(relay, m_example), true));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<KeyFolder> m_safe;
    const QString m_example = u"7d9c0c5e-54a5-4f3e-8a39-2f1b9e6c4d10"_s;
    const QString m_other = u"11111111-54a5-4f3e-8a39-2f1b9e6c4d10"_s;
    const DeskId m_desk{u"01931f3a-7c00-7abc-8def-000000000001"_s};
};

void DeskIdentityTest::initTestCase()
{
    QVERIFY(initialiseCryptography());
}

void DeskIdentityTest::theSecretIsOnDiskBeforeItIsSent()
{
    DeskIdentity first = identity();
    QVERIFY(!first.isEnrolled());
    QVERIFY(first.beginEnrolment(u"token-1"_s));
    QCOMPARE(first.secret().size(), 32);
    DeskIdentity again = identity();
    QVERIFY(again.beginEnrolment(u"token-1"_s));
    QCOMPARE(again.secret(), first.secret());
    QVERIFY(!again.isEnrolled());
}

void DeskIdentityTest::theSameTokenKeepsItsSecretUntilAnswered()
{
    DeskIdentity first = identity();
    QVERIFY(first.beginEnrolment(u"token-1"_s));
    DeskIdentity second = identity(); // the answer was lost
    QVERIFY(second.beginEnrolment(u"token-1"_s));
    QCOMPARE(second.secret(), first.secret());
    QVERIFY(second.beginEnrolment(u"token-2"_s));
    QVERIFY(second.secret() != first.secret());
}

void DeskIdentityTest::itIsKnownAgainAfterAStart()
{
    const SigningKey key = SigningKey::generate();
    DeskIdentity first = identity();
    QVERIFY(first.beginEnrolment(u"token-1"_s));
    QVERIFY(!first.relayAnswered(m_desk, trustOf(key, m_example), false));
    const DeskIdentity again = identity();
    QVERIFY(again.isEnrolled());
    QCOMPARE(again.desk(), m_desk);
    QCOMPARE(again.secret(), first.secret());
    QVERIFY(believes(again, key, m_example));
}

void DeskIdentityTest::onAnotherMachineItEnrolsAnew()
{
    const SigningKey key = SigningKey::generate();
    DeskIdentity first = identity();
    QVERIFY(first.beginEnrolment(u"token-1"_s));
    QVERIFY(!first.relayAnswered(m_desk, trustOf(key, m_example), false));
    DeskIdentity copied = identity(u"pc-45"_s);
    QVERIFY(!copied.isEnrolled());
    QVERIFY(copied.beginEnrolment(u"token-1"_s));
    QVERIFY(copied.secret() != first.secret());
}

void DeskIdentityTest::anotherOrganisationIsRefused()
{
    const SigningKey key = SigningKey::generate();
    DeskIdentity desk = identity();
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(key, m_example), false));
    const auto answer = desk.relayAnswered(m_desk, trustOf(key, m_other), false);
    QVERIFY(answer);
    QVERIFY(answer->kind == Refusal::Kind::OtherOrganisation);
    QCOMPARE(identity().believed().deployment.text, m_example);
}

void DeskIdentityTest::aKeyThatIsNotOursIsRefused()
{
    const SigningKey key = SigningKey::generate(), forged = SigningKey::generate();
    DeskIdentity desk = identity();
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(key, m_example), false));
    QVERIFY(desk.relayAnswered(m_desk, trustOf(forged, m_example), false)->kind ==
            Refusal::Kind::OtherKey);
    QVERIFY(believes(desk, key, m_example));
}

void DeskIdentityTest::keysFromALaterHelloAreNotTakenOver()
{
    const SigningKey key = SigningKey::generate(), forged = SigningKey::generate();
    DeskIdentity desk = identity();
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(key, m_example), false));
    Trust both = trustOf(key, m_example);
    both.keys.append(forged.publicKey());
    QVERIFY(!desk.relayAnswered(m_desk, both, false));
    QVERIFY(believes(desk, key, m_example));
}

void DeskIdentityTest::anUnknownDeskWithTheSameTokenKeepsItsTrust()
{
    const SigningKey key = SigningKey::generate();
    DeskIdentity desk = identity();
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(key, m_example), false));
    QVERIFY(desk.beginEnrolment(u"token-1"_s)); // a relay says: never heard of you
    QVERIFY(desk.desk().isEmpty());
    QVERIFY(desk.relayAnswered(m_desk, trustOf(key, m_other), false));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(key, m_example), false));
}

void DeskIdentityTest::aNewTokenGivesUpTheOldTrust()
{
    const SigningKey key = SigningKey::generate(), other = SigningKey::generate();
    DeskIdentity desk = identity();
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(key, m_example), false));
    QVERIFY(desk.beginEnrolment(u"token-2"_s)); // the administrator set it to a new relay
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(other, m_other), false));
    QVERIFY(believes(identity(), other, m_other));
}

void DeskIdentityTest::aRefusedTokenLeavesTheDeskWhatItWas()
{
    const SigningKey key = SigningKey::generate();
    DeskIdentity desk = identity();
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(key, m_example), false));
    const QByteArray secret = desk.secret();
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(desk.secret() != secret);
    QCOMPARE(identity().secret(), secret); // killed here
    desk.giveUpEnrolment();
    QCOMPARE(desk.desk(), m_desk);
    QCOMPARE(desk.secret(), secret);
}

void DeskIdentityTest::itIsForTheOwnersEyesOnly()
{
#ifdef Q_OS_UNIX
    DeskIdentity desk = identity();
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QCOMPARE(QFile::permissions(QDir(m_dir->path()).filePath(u"identity.json"_s)) & others,
             QFile::Permissions());
#endif
}

void DeskIdentityTest::onceItsKeyIsKnownTheSecretIsGone()
{
    const SigningKey relay = SigningKey::generate();
    enrol(relay);
    const DeskIdentity again = identity();
    QVERIFY(again.isKeyed());
    QVERIFY(again.key());
    QVERIFY(again.secret().isEmpty());
    QVERIFY(!onDisk().contains("secret"));
    QVERIFY(!onDisk().contains(again.key()->seed().toBase64())); // it lies in the safe
    QCOMPARE(keysOnDisk().size(), qsizetype(1));
    const auto permissions = QFile::permissions(m_dir->filePath(keysOnDisk().constFirst()));
    QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther)));
}

void DeskIdentityTest::aDeskOfAnEarlierVersionMovesOverToAKey()
{
    const SigningKey relay = SigningKey::generate();
    QByteArray secret;
    {
        DeskIdentity first = identity();
        QVERIFY(first.beginEnrolment(u"token-1"_s));
        secret = first.secret();
        QVERIFY(!first.relayAnswered(m_desk, trustOf(relay, m_example), false));
    }
    // What an earlier version left: no word of a key.
    QJsonObject json = QJsonDocument::fromJson(onDisk()).object();
    json.remove(u"key"_s);
    QFile file(m_dir->filePath(u"identity.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(json).toJson());
    file.close();

    DeskIdentity desk = identity();
    QVERIFY(!desk.key());
    desk.ensureKey();
    QVERIFY(desk.key());
    QCOMPARE(desk.secret(), secret); // both, until the relay knows the key
    const QByteArray seed = desk.key()->seed();
    QVERIFY(identity().key());
    QCOMPARE(identity().key()->seed(), seed); // and kept before it is sent
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(relay, m_example), true));
    QVERIFY(identity().isKeyed());
    QVERIFY(identity().secret().isEmpty());
}

void DeskIdentityTest::anOlderRelayLeavesItItsSecret()
{
    const SigningKey relay = SigningKey::generate();
    DeskIdentity desk = identity();
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(relay, m_example), false));
    QVERIFY(!identity().isKeyed());
    QCOMPARE(identity().secret().size(), qsizetype(32));
}

void DeskIdentityTest::aKeyThatIsGoneFromItsSafeMeansEnrollingAnew()
{
    const SigningKey relay = SigningKey::generate();
    enrol(relay);
    for (const QString &key : keysOnDisk())
        QVERIFY(QFile::remove(m_dir->filePath(key)));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"gone from its safe"_s));
    QVERIFY(!identity().isEnrolled());
}

void DeskIdentityTest::aKeyInALockedSafeIsWaitedFor()
{
    enrol(SigningKey::generate());
    LockableSafe safe{QDir(m_dir->path())};
    safe.locked = true;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not open yet"_s));
    DeskIdentity desk(QDir(m_dir->path()), u"pc-44"_s, safe);
    QCOMPARE(desk.desk(), m_desk);
    QVERIFY(desk.awaitsKey());
    desk.ensureKey(); // another would be refused for ever
    QVERIFY(!desk.key());
    safe.locked = false;
    QVERIFY(!desk.awaitsKey());
    QVERIFY(desk.key());
    QVERIFY(desk.isKeyed());
    safe.locked = true;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not open yet"_s));
    DeskIdentity other(QDir(m_dir->path()), u"pc-44"_s, safe);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"enrolling anew"_s));
    other.giveUpKey();
    QVERIFY(!other.isEnrolled());
    QCOMPARE(identity().desk(), m_desk); // as long as nobody enrolled
}

void DeskIdentityTest::withoutASafeTheSecretMustDo()
{
    struct Nothing : KeySafe
    {
        std::optional<QByteArray> find(const QString &) override { return {}; }
        Result<void> keep(const QString &, const QByteArray &) override
        {
            return Error{u"the disk is full"_s};
        }
        void forget(const QString &) override {}
        Place place() const override { return Place::Unknown; }
    } nothing;
    DeskIdentity desk(QDir(m_dir->path()), u"pc-44"_s, nothing);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the disk is full"_s));
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(!desk.key());
    QCOMPARE(desk.secret().size(), qsizetype(32));
}

void DeskIdentityTest::anotherTokenMeansAnotherKey()
{
    const SigningKey relay = SigningKey::generate();
    enrol(relay);
    const QStringList before = keysOnDisk();
    DeskIdentity desk = identity();
    const QByteArray first = desk.key()->seed();
    QVERIFY(desk.beginEnrolment(u"token-2"_s));
    QVERIFY(desk.key()->seed() != first);
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(relay, m_example), true));
    QCOMPARE(keysOnDisk().size(), qsizetype(1)); // the one before is of no use any more
    QVERIFY(keysOnDisk() != before);
}

namespace {
KeyList listOf(const SigningKey &root, const SigningKey &author, const QString &deployment)
{
    const Instant now = *instantFromIso(u"2026-11-20T09:00:00Z"_s);
    return {.deployment = {deployment},
            .version = 1,
            .issuedAt = now,
            .minimum = KeyRole::Author,
            .roots = {root.publicKey()},
            .keys = {{author.publicKey(), KeyRole::Author, u"ana"_s, now, now + 24h * 365}}};
}
Envelope signedBy(const SigningKey &root, const KeyList &list)
{
    return root.sign(keyListBytes(list), Payload::KeyList);
}
} // namespace

void DeskIdentityTest::aKeyListIsKept()
{
    const SigningKey relay = SigningKey::generate(), root = SigningKey::generate();
    KeyList list = listOf(root, SigningKey::generate(), m_example);
    enrol(relay);
    QVERIFY(!identity().takeKeyList(signedBy(root, list)));
    QVERIFY(identity().believed() == list);
    // A relay that we never heard of carries it as well: the root vouches for it.
    QVERIFY(!identity().relayAnswered(m_desk, trustOf(SigningKey::generate(), m_example), true));
    // Whoever has the relay cannot go back, nor below what was asked for.
    list.version = 2;
    list.minimum = KeyRole::Relay;
    QVERIFY(identity().takeKeyList(signedBy(root, list)) == Distrust::KeyListWeaker);
    QCOMPARE(identity().keyListVersion(), 1);
}

void DeskIdentityTest::withARootKeyNobodyElseIsBelieved()
{
    const SigningKey relay = SigningKey::generate(), root = SigningKey::generate();
    const auto told = [&](const QByteArray &key) {
        return DeskIdentity(QDir(m_dir->path()), u"pc-44"_s, *m_safe, key);
    };
    DeskIdentity desk = told(root.publicKey().publicKey);
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(relay, m_example), true));
    QVERIFY(desk.believed().keys.isEmpty());
    // The file that named the root may be gone at the next start.
    QVERIFY(told({}).believed().keys.isEmpty());
    const KeyList list = listOf(root, SigningKey::generate(), m_example);
    const SigningKey thief = SigningKey::generate();
    QVERIFY(told({}).takeKeyList(signedBy(thief, listOf(thief, thief, m_example))) ==
            Distrust::KeyListForged);
    QVERIFY(!told({}).takeKeyList(signedBy(root, list)));
    QVERIFY(told({}).believed() == list);
}

void DeskIdentityTest::aKeyListOfAnotherRootIsRefused()
{
    const SigningKey root = SigningKey::generate(), thief = SigningKey::generate();
    enrol(SigningKey::generate());
    QVERIFY(!identity().takeKeyList(signedBy(root, listOf(root, root, m_example))));
    KeyList stolen = listOf(thief, thief, m_example);
    stolen.version = 7;
    QVERIFY(identity().takeKeyList(signedBy(thief, stolen)) == Distrust::KeyListForged);
}

QTEST_GUILESS_MAIN(DeskIdentityTest)
#include "desk_identity_test.moc"
