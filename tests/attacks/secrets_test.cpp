// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/house.h"
#include "tests/server/base32.h"
#include "tests/server/wire_client.h"

#include <QDirIterator>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace foghorn::attacks {

/** What a whole journey leaves behind. */
class SecretsTest : public QObject
{
    Q_OBJECT
    SystemClock m_clock;
    QTemporaryDir m_folder;

    struct Secret
    {
        QString name;
        QByteArray bytes;
        QStringList mayBeIn = {}; // the only files that it may be in, by the ends of their paths
    };
    QList<Secret> m_secrets;

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /** As it is written, and the bytes behind its base64. */
    void keep(const QString &name, const QByteArray &bytes, const QStringList &mayBeIn = {})
    {
        QVERIFY2(bytes.size() >= 16, qPrintable(name));
        m_secrets.append({name, bytes, mayBeIn});
        const auto decoded =
            QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors);
        if (decoded && decoded.decoded.size() >= 16)
            m_secrets.append({name + u" (bytes)"_s, decoded.decoded, mayBeIn});
    }
    /** The lines between the marks of a PEM file. */
    static QByteArray firstLineOfPem(const QString &path)
    {
        return contentOf(path).split('\n').value(1);
    }
    QStringList secretsIn(const QString &place, const QByteArray &content) const
    {
        QStringList found;
        for (const Secret &secret : m_secrets) {
            const bool allowed =
                std::any_of(secret.mayBeIn.begin(), secret.mayBeIn.end(),
                            [&](const QString &end) { return place.endsWith(end); });
            if (!allowed && content.contains(secret.bytes))
                found << secret.name + u" in "_s + place;
        }
        return found;
    }

private Q_SLOTS:
    // S26: no secret in logs, store, data folders, command lines and environments.
    void afterAJourneyNoSecretLiesWhereItDoesNotBelong()
    {
        faults::House house(faults::Wire::Plain, {.arguments = {u"--log-level"_s, u"debug"_s},
                                                  .data = m_folder.filePath(u"relay"_s)});
        QVERIFY(house.open());
        journey::RelayProcess &relay = *house.relay;
        keep(u"the password"_s, journey::password);
        keep(u"the relay's signing key"_s, contentOf(relay.data() + u"/relay.key"_s).trimmed(),
             {u"/relay.key"_s});
        keep(u"the certificate's key"_s, firstLineOfPem(relay.data() + u"/relay-tls.key"_s),
             {u"/relay-tls.key"_s});
        keep(u"the authority's key"_s, firstLineOfPem(relay.data() + u"/ca.key"_s), {u"/ca.key"_s});

        const QString tokenFile = relay.tokenFile(1);
        const QByteArray token = contentOf(tokenFile).trimmed();
        keep(u"the enrolment string"_s, token, {u"/token"_s});
        keep(u"the enrolment secret"_s, token.mid(token.lastIndexOf('.') + 1), {u"/token"_s});

        // Somebody of the staff over the wire, whose tokens can be seen.
        const App app{u"attacks"_s, u"1"_s, u"-"_s};
        test::WireClient staff(relay.url());
        const auto in =
            staff.ask(ToRelay::ConsoleHello{.app = app,
                                            .login = QString::fromLatin1(journey::administrator),
                                            .password = QString::fromLatin1(journey::password)});
        QVERIFY(std::holds_alternative<ToRelay::ConsoleHello::Answer>(in));
        keep(u"the sign-in's token"_s,
             std::get<ToRelay::ConsoleHello::Answer>(in).token.toLatin1());
        const auto api = staff.ask(ToRelay::ApiTokenCreate{.name = u"Monitoring Lyon"_s,
                                                           .rights = {Right::ReadBoard},
                                                           .idempotencyKey = u"k-1"_s});
        QVERIFY(std::holds_alternative<ToRelay::ApiTokenCreate::Answer>(api));
        const QByteArray apiToken = std::get<ToRelay::ApiTokenCreate::Answer>(api).token.toLatin1();
        keep(u"the API token"_s, apiToken);
        keep(u"the API token's secret"_s, apiToken.mid(apiToken.lastIndexOf('.') + 1));
        // The relay reckons with the key of a second factor: it lies in the store, as its bytes, and nowhere else.
        const auto factor = staff.ask(ToRelay::SecondFactor{FactorStep::Begin, {}});
        QVERIFY(std::holds_alternative<ToRelay::SecondFactor::Answer>(factor));
        const QString key = std::get<ToRelay::SecondFactor::Answer>(factor).secret;
        m_secrets.append({u"the second factor's key"_s, key.toLatin1()});
        m_secrets.append({u"the second factor's key (bytes)"_s,
                          test::fromBase32(key),
                          {u"/foghorn.db"_s, u"/foghorn.db-wal"_s}});
        const ToRelay::StaffAdd luis{u"luis"_s, u"Luis"_s, u"tres tristes tigres en un trigal"_s,
                                     Role::Author, u"k-2"_s};
        QVERIFY(std::holds_alternative<ToRelay::StaffAdd::Answer>(staff.ask(luis)));
        keep(u"a colleague's password"_s, luis.password.toUtf8());
        test::WireClient wrong(relay.url());
        (void)wrong.ask(ToRelay::ConsoleHello{
            .app = app, .login = u"ana"_s, .password = u"a mistyped passphrase"_s});
        keep(u"a mistyped password"_s, "a mistyped passphrase");

        // A desk that enrols and is told of an outage.
        const QString data = m_folder.filePath(u"desk"_s);
        QProcess desk;
        desk.setProcessChannelMode(QProcess::MergedChannels);
        desk.setStandardOutputFile(m_folder.filePath(u"desk.log"_s));
        desk.start(journey::program(u"foghorn"_s),
                   {u"--relay"_s, relay.url(), u"--enrolment-token-file"_s, tokenFile, u"--data"_s,
                    data, u"--language"_s, u"en"_s});
        const QString id = relay.publish(journey::mailOutage(m_clock.now()));
        EVENTUALLY(relay.number(id, u"delivered"_s) == 1);
        int keys = 0;
        QDirIterator own(data, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (own.hasNext()) {
            const QString path = own.next();
            if (!path.endsWith(u".key"_s))
                continue;
            ++keys;
            keep(u"the desk's key"_s, contentOf(path).trimmed(), {path});
            QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
                     QFile::Permissions());
        }
        QCOMPARE(keys, 1);

        QStringList found;
        int looked = 0;
        QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            ++looked;
            found << secretsIn(path, contentOf(path));
        }
        QVERIFY(QFile::exists(relay.data() + u"/foghorn.db-wal"_s)); // it was looked at as well
        QVERIFY(looked > 8);
        found << secretsIn(u"the relay's log"_s, relay.log());
        QVERIFY(relay.log().contains("signIn.done"));
        for (const qint64 pid : {house.pid(), desk.processId()}) {
            for (const char *what : {"cmdline", "environ"}) {
                const QString path = u"/proc/%1/%2"_s.arg(pid).arg(QString::fromLatin1(what));
                found << secretsIn(path, contentOf(path));
            }
        }
        desk.terminate();
        QVERIFY(desk.waitForFinished(20'000));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    // S26: no core. Where cores go into the folder of the process: a program that may leave one does, the relay does not.
    void theRelayLeavesNoCore()
    {
        const auto coresOf = [](const QString &folder) {
            return QDir(folder).entryList({u"core*"_s}, QDir::Files).size();
        };
        QTemporaryDir folder;
        QProcess other;
        other.setWorkingDirectory(folder.path());
        other.start(u"prlimit"_s, {u"--core=unlimited"_s, u"sleep"_s, u"60"_s});
        QVERIFY(other.waitForStarted());
        QTRY_VERIFY(contentOf(u"/proc/%1/cmdline"_s.arg(other.processId())).startsWith("sleep"));
        ::kill(pid_t(other.processId()), SIGABRT);
        QVERIFY(other.waitForFinished());
        const bool coresAreSeen = coresOf(folder.path()) == 1;

        journey::RelayProcess relay({.before = {u"prlimit"_s, u"--core=unlimited"_s}});
        relay.process().setWorkingDirectory(relay.folder());
        QVERIFY(relay.start());
        const QByteArray limits = contentOf(u"/proc/%1/limits"_s.arg(relay.process().processId()));
        const qsizetype line = limits.indexOf("Max core file size");
        QCOMPARE(limits.mid(line, limits.indexOf('\n', line) - line).simplified(),
                 QByteArray("Max core file size 0 0 bytes"));
        ::kill(pid_t(relay.process().processId()), SIGABRT);
        QVERIFY(relay.process().waitForFinished());
        QCOMPARE(relay.process().exitStatus(), QProcess::CrashExit);
        QCOMPARE(coresOf(relay.folder()), 0);
        if (!coresAreSeen)
            QSKIP("cores go elsewhere here: only the limit was looked at");
    }
};

} // namespace foghorn::attacks

QTEST_GUILESS_MAIN(foghorn::attacks::SecretsTest)
#include "secrets_test.moc"
