// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relay_addresses.h"

#include <QtTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

/** Where an enrolment string sends a desk. */
class RelayAddressesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachNameBecomesAnAddress_data();
    void eachNameBecomesAnAddress();
    void whoBroughtACertificateNeedsNoFingerprint();
};

namespace {

ServerSettings listening(const QString &address, quint16 port, bool tls)
{
    ServerSettings settings;
    settings.listen = {{QHostAddress(address), port}};
    settings.tlsWanted = tls;
    return settings;
}

QStringList textsOf(const RelayAddresses &addresses)
{
    QStringList texts;
    for (const QUrl &relay : addresses.relays)
        texts += relay.toString();
    return texts;
}

const QByteArray fingerprint(32, '\xc4');

} // namespace

void RelayAddressesTest::eachNameBecomesAnAddress_data()
{
    QTest::addColumn<QString>("listen");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QStringList>("named");
    QTest::addColumn<QStringList>("urls");
    const QStringList relay{u"relay.example"_s};
    QTest::newRow("told at init") << u"0.0.0.0"_s << 7447 << true << QStringList()
                                  << QStringList{u"wss://kept.example:7447/v1"_s};
    QTest::newRow("the settings go first")
        << u"0.0.0.0"_s << 7447 << true << relay << QStringList{u"wss://relay.example:7447/v1"_s};
    QTest::newRow("behind a gate of another port")
        << u"0.0.0.0"_s << 7447 << true << QStringList{u"relay.example:443"_s}
        << QStringList{u"wss://relay.example:443/v1"_s};
    QTest::newRow("two, by their numbers")
        << u"::"_s << 7447 << true << QStringList{u"10.3.0.7"_s, u"[2001:db8::7]:8443"_s}
        << QStringList{u"wss://10.3.0.7:7447/v1"_s, u"wss://[2001:db8::7]:8443/v1"_s};
    QTest::newRow("this computer only")
        << u"127.0.0.1"_s << 8443 << false << relay << QStringList{u"ws://127.0.0.1:8443/v1"_s};
    QTest::newRow("any free port") << u"0.0.0.0"_s << 0 << true << relay << QStringList();
    QTest::newRow("any free port here") << u"127.0.0.1"_s << 0 << false << relay << QStringList();
}

void RelayAddressesTest::eachNameBecomesAnAddress()
{
    QFETCH(QString, listen);
    QFETCH(int, port);
    QFETCH(bool, tls);
    QFETCH(QStringList, named);
    QFETCH(QStringList, urls);
    ServerSettings settings = listening(listen, quint16(port), tls);
    settings.addresses = named;
    const RelayAddresses addresses = relayAddresses(settings, {u"kept.example"_s}, fingerprint);
    QCOMPARE(textsOf(addresses), urls);
    QCOMPARE(addresses.caFingerprint, tls ? fingerprint : QByteArray());
}

void RelayAddressesTest::whoBroughtACertificateNeedsNoFingerprint()
{
    ServerSettings settings = listening(u"0.0.0.0"_s, 7447, true);
    settings.tlsCertificate = u"/etc/ssl/relay.pem"_s;
    QVERIFY(relayAddresses(settings, {u"kept.example"_s}, fingerprint).caFingerprint.isEmpty());
}

QTEST_GUILESS_MAIN(RelayAddressesTest)
#include "relay_addresses_test.moc"
