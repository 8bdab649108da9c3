// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/desk_identity.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

class DeskIdentityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
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

private:
    DeskIdentity identity(const QString &machine = u"pc-44"_s) const
    {
        return DeskIdentity(QDir(m_dir->path()), machine);
    }
    static Trust trustOf(const SigningKey &key, const QString &deployment)
    {
        return {DeploymentId{deployment}, {key.publicKey()}};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
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
    QVERIFY(!first.relayAnswered(m_desk, trustOf(key, m_example)));
    const DeskIdentity again = identity();
    QVERIFY(again.isEnrolled());
    QCOMPARE(again.desk(), m_desk);
    QCOMPARE(again.secret(), first.secret());
    QCOMPARE(again.trust(), trustOf(key, m_example));
}

void DeskIdentityTest::onAnotherMachineItEnrolsAnew()
{
    const SigningKey key = SigningKey::generate();
    DeskIdentity first = identity();
    QVERIFY(first.beginEnrolment(u"token-1"_s));
    QVERIFY(!first.relayAnswered(m_desk, trustOf(key, m_example)));
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
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(key, m_example)));
    const auto answer = desk.relayAnswered(m_desk, trustOf(key, m_other));
    QVERIFY(answer);
    QVERIFY(answer->kind == Refusal::Kind::OtherOrganisation);
    QCOMPARE(identity().trust().deployment.text, m_example);
}

void DeskIdentityTest::aKeyThatIsNotOursIsRefused()
{
    const SigningKey key = SigningKey::generate(), forged = SigningKey::generate();
    DeskIdentity desk = identity();
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(key, m_example)));
    QVERIFY(desk.relayAnswered(m_desk, trustOf(forged, m_example))->kind ==
            Refusal::Kind::OtherKey);
    QCOMPARE(desk.trust(), trustOf(key, m_example));
}

void DeskIdentityTest::keysFromALaterHelloAreNotTakenOver()
{
    const SigningKey key = SigningKey::generate(), forged = SigningKey::generate();
    DeskIdentity desk = identity();
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(key, m_example)));
    Trust both = trustOf(key, m_example);
    both.keys.append(forged.publicKey());
    QVERIFY(!desk.relayAnswered(m_desk, both));
    QCOMPARE(desk.trust(), trustOf(key, m_example));
}

void DeskIdentityTest::anUnknownDeskWithTheSameTokenKeepsItsTrust()
{
    const SigningKey key = SigningKey::generate();
    DeskIdentity desk = identity();
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(key, m_example)));
    QVERIFY(desk.beginEnrolment(u"token-1"_s)); // a relay says: never heard of you
    QVERIFY(desk.desk().isEmpty());
    QVERIFY(desk.relayAnswered(m_desk, trustOf(key, m_other)));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(key, m_example)));
}

void DeskIdentityTest::aNewTokenGivesUpTheOldTrust()
{
    const SigningKey key = SigningKey::generate(), other = SigningKey::generate();
    DeskIdentity desk = identity();
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(key, m_example)));
    QVERIFY(desk.beginEnrolment(u"token-2"_s)); // the administrator set it to a new relay
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(other, m_other)));
    QCOMPARE(identity().trust(), trustOf(other, m_other));
}

void DeskIdentityTest::aRefusedTokenLeavesTheDeskWhatItWas()
{
    const SigningKey key = SigningKey::generate();
    DeskIdentity desk = identity();
    QVERIFY(desk.beginEnrolment(u"token-1"_s));
    QVERIFY(!desk.relayAnswered(m_desk, trustOf(key, m_example)));
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

QTEST_GUILESS_MAIN(DeskIdentityTest)
#include "desk_identity_test.moc"
