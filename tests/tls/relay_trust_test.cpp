// SPDX-License-Identifier: GPL-3.0-or-later
// Whose certificates a client takes: the administrator's authority, or the one whose fingerprint came
// with the enrolment. Each relay here is a real one with real certificates.
#include "client/link/relay_link.h"
#include "common/clock.h"
#include "server/identity/certificate_files.h"
#include "server/relay/relay.h"
#include "server/tls_files.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foghorn;
using namespace std::chrono_literals;

namespace {

/** An organisation with its authority and a relay at localhost. */
struct Organisation
{
    explicit Organisation(const QString &name, Instant since = SystemClock().now())
        : data(folder.path())
    {
        if (!makeCertificates(data, name, {u"relay.example.com"_s}, since))
            qFatal("no certificates");
    }
    QList<QSslCertificate> authority() const
    {
        return QSslCertificate::fromPath(data.filePath(u"ca.pem"_s));
    }
    QByteArray fingerprint() const { return *caFingerprint(data); }
    /** Starts the relay; `added`: what else it shows in its chain. */
    QUrl serve(const QList<QSslCertificate> &added = {}, const QString &at = u"127.0.0.1"_s)
    {
        ServerSettings settings;
        settings.data = data;
        settings.tlsWanted = true;
        auto tls = readTls(settings);
        if (!tls)
            qFatal("%s", qPrintable(tls.error().reason));
        (*tls)->setLocalCertificateChain((*tls)->localCertificateChain() + added);
        auto started =
            Relay::start({.listen = {{QHostAddress(at), 0}}, .tls = **tls, .shards = 1}, clock);
        if (!started)
            qFatal("%s", qPrintable(started.error().reason));
        relay = std::move(*started);
        return QUrl(relay->urls().first().replace(u"127.0.0.1"_s, u"localhost"_s));
    }

    QTemporaryDir folder;
    QDir data;
    SystemClock clock;
    std::unique_ptr<Relay> relay;
};

} // namespace

class RelayTrustTest : public QObject
{
    Q_OBJECT
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_desk;
    QString kept() const { return m_desk->filePath(u"relay-ca.pem"_s); }

    /** What a desk with these settings comes to: nothing where it was let in. */
    std::optional<Refusal> cameTo(const LinkSettings &settings)
    {
        RelayLink link(settings, m_clock);
        QSignalSpy welcomed(&link, &RelayLink::welcomed);
        link.start();
        if (!QTest::qWaitFor(
                [&] { return !welcomed.isEmpty() || link.state() == LinkState::Refused; }))
            return Refusal{Refusal::Kind::Other, u"neither let in nor refused"_s};
        return welcomed.isEmpty() ? link.refusal() : std::nullopt;
    }
    static std::optional<Refusal> stranger(const QString &issuer)
    {
        return Refusal{Refusal::Kind::CertificateOfStranger, issuer};
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<QTemporaryDir>(); }

    void anAuthorityIsLearnedByItsFingerprintAndKept()
    {
        Organisation ours(u"Example Ltd"_s);
        const QUrl url = ours.serve();
        QCOMPARE(cameTo({.relays = {url}, .caFingerprint = ours.fingerprint(), .caKeptIn = kept()}),
                 std::nullopt);
        QCOMPARE(QSslCertificate::fromPath(kept()), ours.authority());
        // The next start knows no fingerprint any more: the enrolment is over.
        QCOMPARE(cameTo({.relays = {url}, .caKeptIn = kept()}), std::nullopt);
        Organisation theirs(u"Other Ltd"_s);
        QCOMPARE(cameTo({.relays = {theirs.serve()}, .caKeptIn = kept()}),
                 stranger(u"Other Ltd"_s));
        // Who is enrolled anew learns anew.
        QCOMPARE(cameTo({.relays = {theirs.serve()},
                         .caFingerprint = theirs.fingerprint(),
                         .caKeptIn = kept()}),
                 std::nullopt);
        QCOMPARE(QSslCertificate::fromPath(kept()), theirs.authority());
    }

    void aRelayOfAnotherAuthorityIsRefused()
    {
        Organisation theirs(u"Other Ltd"_s);
        const QByteArray wanted = Organisation(u"Example Ltd"_s).fingerprint();
        QCOMPARE(cameTo({.relays = {theirs.serve()}, .caFingerprint = wanted, .caKeptIn = kept()}),
                 stranger(u"Other Ltd"_s));
        QVERIFY(!QFile::exists(kept()));
    }

    void showingTheTrueAuthorityProvesNothing()
    {
        const Organisation ours(u"Example Ltd"_s);
        Organisation between(u"Example Ltd"_s); // the same name, and a key of its own
        const QUrl url = between.serve(ours.authority());
        QVERIFY(cameTo({.relays = {url}, .caFingerprint = ours.fingerprint(), .caKeptIn = kept()}));
        QVERIFY(cameTo({.relays = {url}, .authorities = ours.authority()}));
    }

    // S21: what the system trusts counts only where nothing else is given.
    void theSystemsAuthoritiesAreOutWhereOneIsGiven()
    {
        Organisation system(u"Public CA"_s);
        const QUrl url = system.serve();
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration configuration = before;
        configuration.setCaCertificates(system.authority());
        QSslConfiguration::setDefaultConfiguration(configuration);
        const Organisation ours(u"Example Ltd"_s);
        const auto bySystem = cameTo({.relays = {url}});
        const auto byOurs = cameTo({.relays = {url}, .authorities = ours.authority()});
        const auto byFingerprint = cameTo({.relays = {url}, .caFingerprint = ours.fingerprint()});
        QSslConfiguration::setDefaultConfiguration(before);
        QCOMPARE(bySystem, std::nullopt);
        QCOMPARE(byOurs, stranger(u"Public CA"_s));
        QCOMPARE(byFingerprint, stranger(u"Public CA"_s));
    }

    // S22: a certificate for another host: refused, with the reason.
    void whatIsWrongWithACertificateIsSaid()
    {
        const Instant now = m_clock.now();
        const auto day = [](Instant at) {
            return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC)
                .toString(u"yyyy-MM-dd"_s);
        };
        const Instant longAgo = now - relayCertificateLasts - 24h;
        Organisation old(u"Example Ltd"_s, longAgo);
        QCOMPARE(
            cameTo({.relays = {old.serve()}, .authorities = old.authority()}),
            (Refusal{Refusal::Kind::CertificateExpired, day(longAgo + relayCertificateLasts)}));

        Organisation early(u"Example Ltd"_s);
        QVERIFY(makeCertificates(early.data, u"Example Ltd"_s, {u"localhost"_s}, now + 48h));
        QCOMPARE(cameTo({.relays = {early.serve()}, .authorities = early.authority()}),
                 (Refusal{Refusal::Kind::CertificateNotYetValid,
                          day(now + 48h - certificateBackdating)}));

        Organisation ours(u"Example Ltd"_s);
        const QUrl elsewhere =
            ours.serve({}, u"127.0.0.2"_s); // the certificate is not for this address
        QCOMPARE(cameTo({.relays = {elsewhere}, .authorities = ours.authority()}),
                 (Refusal{Refusal::Kind::CertificateOfOtherHost, u"127.0.0.2"_s}));
    }
};

QTEST_GUILESS_MAIN(RelayTrustTest)
#include "relay_trust_test.moc"
