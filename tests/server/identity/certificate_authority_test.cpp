// SPDX-License-Identifier: GPL-3.0-or-later
// What an organisation's own authority makes, as other programs see it: Qt, and the openssl command.
#include "server/identity/certificate_files.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foghorn;
using namespace std::chrono_literals;

namespace {

const Instant today = std::chrono::sys_days{std::chrono::year(2026) / 11 / 23} + 9h;
const QStringList addresses{u"Relay.Example.com:7447"_s, u"10.0.0.5"_s, u"[2001:db8::5]:7447"_s};

QDateTime dateOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC);
}

bool isForItsOwner(const QString &file)
{
    return (QFile::permissions(file) &
            (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)) == 0;
}

} // namespace

class CertificateAuthorityTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    QDir data() const { return QDir(m_folder->path()); }
    QSslCertificate certificate(const char *name, int index = 0) const
    {
        return QSslCertificate::fromPath(data().filePath(QLatin1StringView(name))).value(index);
    }
    /** What openssl says of this relay's certificate for that host, on that day. */
    QByteArray verified(const QByteArray &flag, const QString &host, Instant at) const
    {
        QProcess process;
        const auto seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch();
        process.start(u"openssl"_s,
                      {u"verify"_s, u"-x509_strict"_s, u"-purpose"_s, u"sslserver"_s, u"-CAfile"_s,
                       data().filePath(u"ca.pem"_s), u"-attime"_s, QString::number(seconds.count()),
                       QString::fromLatin1(flag), host, data().filePath(u"relay.pem"_s)});
        process.waitForFinished();
        return process.readAllStandardOutput() + process.readAllStandardError();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theOrganisationVouchesForItsRelay()
    {
        const auto made = makeCertificates(data(), u"Example Ltd"_s, addresses, today);
        QVERIFY2(made, made ? "" : qPrintable(made.error().reason));
        const QSslCertificate ca = certificate("ca.pem");
        const QSslCertificate relay = certificate("relay.pem");
        QCOMPARE(certificate("relay.pem", 1), ca);
        QCOMPARE(ca.subjectInfo(QSslCertificate::CommonName).value(0), u"Example Ltd"_s);
        QCOMPARE(ca.expiryDate(), dateOf(today + authorityLasts));
        QCOMPARE(relay.expiryDate(), dateOf(today + relayCertificateLasts));
        QCOMPARE(relay.effectiveDate(), dateOf(today - certificateBackdating));
        QVERIFY(ca.serialNumber() != relay.serialNumber());
        QCOMPARE(relay.publicKey().algorithm(), QSsl::Ec);
        QCOMPARE(relay.publicKey().length(), 256);
        for (const char *key : {"ca.key", "relay-tls.key"})
            QVERIFY(isForItsOwner(data().filePath(QLatin1StringView(key))));
    }

    void itIsGoodForItsHostsAndForNoOther_data()
    {
        QTest::addColumn<QByteArray>("flag");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("good");
        QTest::newRow("name") << "-verify_hostname"_qba << u"relay.example.com"_s << true;
        QTest::newRow("address") << "-verify_ip"_qba << u"10.0.0.5"_s << true;
        QTest::newRow("IPv6") << "-verify_ip"_qba << u"2001:db8::5"_s << true;
        QTest::newRow("this computer") << "-verify_hostname"_qba << u"localhost"_s << true;
        QTest::newRow("this computer, IPv4") << "-verify_ip"_qba << u"127.0.0.1"_s << true;
        QTest::newRow("this computer, IPv6") << "-verify_ip"_qba << u"::1"_s << true;
        QTest::newRow("another name") << "-verify_hostname"_qba << u"mail.example.com"_s << false;
        QTest::newRow("another address") << "-verify_ip"_qba << u"10.0.0.6"_s << false;
    }
    void itIsGoodForItsHostsAndForNoOther()
    {
        QFETCH(QByteArray, flag);
        QFETCH(QString, host);
        QFETCH(bool, good);
        QVERIFY(makeCertificates(data(), u"Example Ltd"_s, addresses, today));
        QCOMPARE(verified(flag, host, today).contains(": OK"), good);
        QVERIFY(!verified(flag, host, today + relayCertificateLasts + 1h).contains(": OK"));
    }

    void anAuthorityVouchesForNoOtherAuthority()
    {
        const auto ca = makeAuthority(u"Example Ltd"_s, today);
        QVERIFY(ca);
        bool found = false;
        for (const auto &extension : QSslCertificate(ca->certificate).extensions()) {
            if (extension.name() != u"basicConstraints"_s)
                continue;
            found = extension.isCritical();
            QCOMPARE(extension.value().toMap().value(u"ca"_s).toBool(), true);
            QCOMPARE(extension.value().toMap().value(u"pathLenConstraint"_s).toInt(), 0);
        }
        QVERIFY(found);
    }

    void aRenewalKeepsTheAuthorityAndTheNames()
    {
        QVERIFY(makeCertificates(data(), u"Example Ltd"_s, addresses, today));
        const QSslCertificate ca = certificate("ca.pem");
        const QSslCertificate before = certificate("relay.pem");
        QVERIFY(makeCertificates(data(), u"Another Ltd"_s, {}, today + std::chrono::days(700)));
        QCOMPARE(certificate("ca.pem"), ca);
        const QSslCertificate after = certificate("relay.pem");
        QVERIFY(after.publicKey() != before.publicKey());
        QCOMPARE(after.subjectAlternativeNames(), before.subjectAlternativeNames());
        QCOMPARE(*keptAddresses(data()), addresses);
        QCOMPARE(hostsOf(after.toPem()).first(), u"relay.example.com"_s);
        QCOMPARE(hostsOf(after.toPem()).size(), 6);
    }

    void anAuthorityWithoutItsKeyIsLeftAlone()
    {
        QVERIFY(makeCertificates(data(), u"Example Ltd"_s, addresses, today));
        const QSslCertificate ca = certificate("ca.pem");
        const QSslCertificate relay = certificate("relay.pem");
        QVERIFY(QFile::remove(data().filePath(u"ca.key"_s)));
        const auto renewed = makeCertificates(data(), u"Example Ltd"_s, {}, today);
        QVERIFY(!renewed);
        QVERIFY2(renewed.error().reason.contains(u"ca.key"_s), qPrintable(renewed.error().reason));
        QCOMPARE(certificate("ca.pem"), ca);
        QCOMPARE(certificate("relay.pem"), relay);
    }

    void theFingerprintIsThatOfTheAuthority()
    {
        QCOMPARE(*caFingerprint(data()), QByteArray());
        QVERIFY(makeCertificates(data(), u"Example Ltd"_s, addresses, today));
        QCOMPARE(*caFingerprint(data()), certificate("ca.pem").digest(QCryptographicHash::Sha256));
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *one : {"", "relay example", "wss://relay.example.com", "relay:0",
                                "relay:99999", "relay:", "relay,DNS:evil.example", "a\nb", "a\n"})
            QTest::newRow(one) << QString::fromLatin1(one);
    }
    void whatIsNoAddressIsRefused()
    {
        QFETCH(QString, address);
        QVERIFY(!hostOfAddress(address));
        QVERIFY(!makeCertificates(data(), u"Example Ltd"_s, {address}, today));
        QVERIFY(!data().exists(u"ca.pem"_s));
    }
};

QTEST_GUILESS_MAIN(CertificateAuthorityTest)
#include "certificate_authority_test.moc"
