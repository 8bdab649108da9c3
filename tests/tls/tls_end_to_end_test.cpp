// SPDX-License-Identifier: GPL-3.0-or-later
// Desk and console over wss, with certificates as an organisation has them: an authority and a leaf.
#include "client/link/console_link.h"
#include "server/tls_files.h"
#include "tests/tls/secure_relay.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foghorn;
using namespace foghorn::test;

class TlsEndToEndTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialiseCryptography());
        m_ours.issue("good", "DNS:localhost,IP:127.0.0.1");
        m_ours.issue("elsewhere", "DNS:relay.corp.example");
        m_ours.issue("ending", "DNS:localhost", 29);
        m_ours.issue("lasting", "DNS:localhost", 32);
        m_ours.issue("old", "DNS:localhost", -1);
        m_ours.issue("other", "DNS:localhost");
    }

    void aConsoleAndADeskTalkOverWss()
    {
        SecureRelay relay(m_ours, "good");
        QVERIFY(relay.app->urls().first().startsWith(u"wss://"_s));
        ConsoleLink console({{relay.url()}, m_ours.authority()}, program(), m_clock);
        console.signIn(u"ana"_s, relay.password);
        QTRY_VERIFY(console.isSignedIn());
        QString token;
        console.request(ToRelay::EnrolmentCreate{.idempotencyKey = u"k"_s}, this,
                        [&](const RpcResult<ToRelay::EnrolmentCreate::Answer> &answer) {
                            if (const auto *made =
                                    std::get_if<ToRelay::EnrolmentCreate::Answer>(&answer))
                                token = made->token;
                        });
        QTRY_VERIFY(!token.isEmpty());

        const QTemporaryDir data;
        DeskLink desk({{relay.url()}, m_ours.authority()}, marta(), QDir(data.path()), token, {},
                      m_clock);
        QSignalSpy caughtUp(&desk, &DeskLink::caughtUp);
        desk.start();
        QTRY_VERIFY2(caughtUp.size() == 1, qPrintable(desk.link().trouble()));
        QCOMPARE(desk.policy().sender, u"IT · Example Ltd"_s);
    }

    void aClientRefusesWhatItCannotTrust_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<bool>("ourAuthority");
        QTest::addColumn<QString>("reason");
        QTest::newRow("of another authority") << "good"_qba << false << u"issuer"_s;
        QTest::newRow("for another host") << "elsewhere"_qba << true << u"host name"_s;
        QTest::newRow("that has run out") << "old"_qba << true << u"expired"_s;
    }
    void aClientRefusesWhatItCannotTrust()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(bool, ourAuthority);
        QFETCH(QString, reason);
        SecureRelay relay(m_ours, certificate.constData());
        const Certificates &authority = ourAuthority ? m_ours : m_theirs;
        ConsoleLink console({{relay.url()}, authority.authority()}, program(), m_clock);
        console.signIn(u"ana"_s, relay.password);
        QTRY_VERIFY(console.link().state() == LinkState::Refused);
        QVERIFY(!console.isSignedIn());
        QVERIFY2(console.link().trouble().contains(reason), qPrintable(console.link().trouble()));
        DeskLink desk({{relay.url()}, authority.authority()}, marta(),
                      QDir(relay.folder.filePath(u"desk"_s)), u"a.token"_s, {}, m_clock);
        desk.start();
        QTRY_VERIFY(desk.link().state() == LinkState::Refused);
        QVERIFY2(desk.link().trouble().contains(reason), qPrintable(desk.link().trouble()));
    }

    void whoRunsTheRelayIsToldThatItsCertificateRunsOut_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<bool>("told");
        QTest::newRow("in 29 days") << "ending"_qba << true;
        QTest::newRow("in 32 days") << "lasting"_qba << false;
    }
    void whoRunsTheRelayIsToldThatItsCertificateRunsOut()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(bool, told);
        SecureRelay relay(m_ours, certificate.constData());
        ConsoleLink console({{relay.url()}, m_ours.authority()}, program(), m_clock);
        QList<ToClient::CertificateEnding> heard;
        connect(&console.link(), &RelayLink::notified, this, [&](const Notification &one) {
            if (const auto *ending = std::get_if<ToClient::CertificateEnding>(&one))
                heard += *ending;
        });
        console.signIn(u"ana"_s, relay.password);
        QTRY_VERIFY(console.isSignedIn());
        std::optional<Instant> expiresAt; // asked after it would have been told
        console.request(ToRelay::RelayStatus{}, this,
                        [&](const RpcResult<ToRelay::RelayStatus::Answer> &answer) {
                            if (const auto *status =
                                    std::get_if<ToRelay::RelayStatus::Answer>(&answer))
                                expiresAt = status->certificateExpiresAt;
                        });
        QTRY_VERIFY(expiresAt);
        const auto chain =
            QSslCertificate::fromPath(m_ours.file((certificate + ".pem").constData()));
        QCOMPARE(expiresAt->time_since_epoch().count(),
                 chain.first().expiryDate().toMSecsSinceEpoch());
        QCOMPARE(heard.size(), told ? 1 : 0);
        if (told)
            QCOMPARE(heard.first().expiresAt, *expiresAt);
    }

    void whoWasWarnedHearsThatItIsRenewed()
    {
        m_ours.issue("renewed", "DNS:localhost", 29);
        SecureRelay relay(m_ours, "renewed");
        ConsoleLink console({{relay.url()}, m_ours.authority()}, program(), m_clock);
        QList<Instant> heard;
        connect(&console.link(), &RelayLink::notified, this, [&](const Notification &one) {
            if (const auto *ending = std::get_if<ToClient::CertificateEnding>(&one))
                heard += ending->expiresAt;
        });
        console.signIn(u"ana"_s, relay.password);
        QTRY_COMPARE(heard.size(), 1);
        m_ours.issue("renewed", "DNS:localhost", 400);
        relay.app->reload();
        QTRY_COMPARE(heard.size(), 2);
        QVERIFY(heard.last() > heard.first() + std::chrono::days(300));
        QVERIFY(console.link().state() == LinkState::Online); // nobody was dropped
    }

    void keyAndCertificateMustBelongTogether_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a pair") << "good.pem"_qba
                                << "good.key"_qba << QString();
        QTest::newRow("the key of another, of the same kind")
            << "good.pem"_qba
            << "other.key"_qba << u"is not the key of the"_s;
        QTest::newRow("no key") << "good.pem"_qba
                                << "no.key"_qba << u"holds no private key"_s;
        QTest::newRow("a key for everybody to read") << "good.pem"_qba
                                                     << "open.key"_qba << u"others may read"_s;
        QTest::newRow("no certificate") << "good.key"_qba
                                        << "good.key"_qba << u"holds no certificate"_s;
        QTest::newRow("no file") << "good.pem"_qba
                                 << "missing.key"_qba << u"missing.key"_s;
    }
    void keyAndCertificateMustBelongTogether()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, key);
        QFETCH(QString, reason);
        const auto copy = [&](const char *from, const char *to, QFile::Permissions who) {
            QFile::copy(m_ours.file(from), m_ours.file(to));
            return QFile::setPermissions(m_ours.file(to), who);
        };
        QVERIFY(copy("good.pem", "no.key", QFile::ReadOwner));
        QVERIFY(copy("good.key", "open.key", QFile::ReadOwner | QFile::ReadOther));
        ServerSettings settings;
        settings.tlsCertificate = QString::fromUtf8(m_ours.path(certificate));
        settings.tlsKey = QString::fromUtf8(m_ours.path(key));
        const auto tls = readTls(settings);
        QCOMPARE(bool(tls), reason.isEmpty());
        if (!tls)
            QVERIFY2(tls.error().reason.contains(reason), qPrintable(tls.error().reason));
    }

private:
    Certificates m_ours;
    Certificates m_theirs;
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(TlsEndToEndTest)
#include "tls_end_to_end_test.moc"
