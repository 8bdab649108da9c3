// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/envelope.h"
#include "server/identity/relay_key.h"
#include "server/identity/secrets.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foghorn;

class SecretsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(initialiseCryptography()); }

    void aTokenIsReadBack()
    {
        const auto secret = TokenSecret::random();
        const auto read = TokenSecret::fromToken(u" "_s + secret.token() + u"\n"_s);
        QVERIFY(read);
        QCOMPARE(read->id, secret.id);
        QCOMPARE(read->secret, secret.secret);
        QCOMPARE(secret.secret.size(), 32);
    }

    void whatIsNoTokenIsRefused_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("empty") << QString();
        QTest::newRow("no dot") << u"abcdef"_s;
        QTest::newRow("no id") << u".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s;
        QTest::newRow("short secret") << u"abc.AAAA"_s;
        QTest::newRow("not base64") << u"abc.AAAAAAAAAAAAAAAA*AAAAAAAAAAAAAAAAAAAAAAAAAA"_s;
        QTest::newRow("endless") << u"abc."_s + QString(100'000, u'A');
    }
    void whatIsNoTokenIsRefused()
    {
        QFETCH(QString, token);
        QVERIFY(!TokenSecret::fromToken(token));
    }

    void theSameRequestDerivesTheSameToken()
    {
        const QByteArray pepper(32, 'p'), other(32, 'q');
        const QString token = TokenSecret::derived(pepper, "ana k-1 10").token();
        QCOMPARE(TokenSecret::derived(pepper, "ana k-1 10").token(), token);
        QVERIFY(TokenSecret::derived(pepper, "ana k-2 10").token() != token);
        QVERIFY(TokenSecret::derived(other, "ana k-1 10").token() != token);
    }

    void secretsAreComparedByTheirBytes()
    {
        QVERIFY(sameSecret("abc", "abc"));
        QVERIFY(!sameSecret("abc", "abd"));
        QVERIFY(!sameSecret("abc", "ab"));
    }

    // S28: a signing key that others may read: refused.
    void theSigningKeyIsKeptForItsOwnerOnly()
    {
        QTemporaryDir folder;
        const QDir data(folder.path());
        QVERIFY(createRelayKey(data));
        QVERIFY(!createRelayKey(data)); // never over an existing one
        const auto key = loadRelayKey(data);
        QVERIFY(key);
        const auto again = loadRelayKey(data);
        QCOMPARE(again->publicKey(), key->publicKey());
        QVERIFY(isGenuine(key->sign("{}"), {again->publicKey()}));

        const QString path = data.filePath(u"relay.key"_s);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther));
        QVERIFY(loadRelayKey(data).error().reason.contains(u"chmod 600"_s));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a key\n") > 0);
        file.close();
        QVERIFY(!loadRelayKey(data));
        QVERIFY(QFile::remove(path));
        QVERIFY(loadRelayKey(data).error().reason.contains(u"foghornd init"_s));
    }

    void theIdOfATokenIsNeverTakenForAnOption()
    {
        for (int time = 0; time < 500; ++time) { // one in 64 began with a dash
            const TokenSecret secret = TokenSecret::random();
            QVERIFY(!secret.id.startsWith(u'-'));
            QCOMPARE(TokenSecret::fromToken(secret.token())->id, secret.id);
            const auto derived =
                TokenSecret::derived(QByteArray(32, 'p'), QByteArray::number(time));
            QVERIFY(!derived.id.startsWith(u'-'));
        }
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "secrets_test.moc"
