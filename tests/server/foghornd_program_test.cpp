// SPDX-License-Identifier: GPL-3.0-or-later
// The program as an administrator meets it: its command line, its sentences, its exit codes.
#include "tests/server/running_relay.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace foghorn;
using namespace foghorn::test;

namespace {

/** Too long to find room on a disk that took no notice any more. */
NoticeTemplate bigTemplate(int number)
{
    NoticeTemplate big;
    big.id = u"email-down-in-detail-%1"_s.arg(number);
    big.name = {{u"en"_s, u"E-mail"_s}};
    big.owner = u"Service desk"_s;
    big.reviewBy = QDate(2027, 11, 30);
    big.notice = reusablePart(emailOutage());
    big.notice.text[u"en"_s].details = QString(8000, u'd');
    return big;
}

} // namespace

class FoghorndProgramTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString data() const { return path(u"relay"_s); }
    static QString program()
    {
        return QCoreApplication::applicationDirPath() + u"/../bin/foghornd"_s;
    }

    struct Ended
    {
        int code = -1;
        QString said;
        QString printed;
    };
    Ended run(const QStringList &arguments, const QMap<QString, QString> &environment = {}) const
    {
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (auto one = environment.cbegin(); one != environment.cend(); ++one)
            variables.insert(one.key(), one.value());
        process.setProcessEnvironment(variables);
        process.start(program(), arguments);
        if (!process.waitForFinished(30'000))
            process.kill();
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardError()),
                QString::fromUtf8(process.readAllStandardOutput())};
    }
    bool write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    Ended makeStore() const
    {
        return run({u"init"_s, u"--data"_s, data(), u"--administrator"_s, u"Ana"_s,
                    u"--password-file"_s, path(u"password"_s), u"--organisation"_s,
                    u"Example Ltd"_s});
    }
    /** Starts it and gives the URL that it prints; empty where it does not. */
    static QString start(QProcess &process, const QStringList &arguments)
    {
        process.start(program(), arguments);
        if (!QTest::qWaitFor(
                [&] { return process.canReadLine() || process.state() == QProcess::NotRunning; },
                10'000))
            return {};
        const QString line = QString::fromUtf8(process.readLine()).trimmed();
        return line.startsWith(u"listening on "_s) ? line.mid(13) : QString();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(QFile::exists(program()), qPrintable(program())); }
    void cleanup() { m_folder.reset(); }

    void aStoreIsMadeOnceAndServedUntilTold()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(write(u"password"_s, "a lantern in the fog\n"));
        QCOMPARE(makeStore().code, 0);
        const Ended again = makeStore();
        QCOMPARE(again.code, 74);
        QVERIFY(again.said.contains(data()));

        QProcess process;
        const QString url = start(process, {u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s});
        QVERIFY(url.startsWith(u"ws://127.0.0.1:"_s) && url.endsWith(u"/v1"_s));
        WireClient client(url);
        const auto account =
            client.ask(ToRelay::ConsoleHello{.app = {u"test"_s, u"1"_s, u"Debian"_s},
                                             .login = u"ana"_s,
                                             .password = u"a lantern in the fog"_s});
        QVERIFY(!std::holds_alternative<RpcError>(account));

        const Ended second = run({u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s});
        QCOMPARE(second.code, 74); // one relay a store
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.heard<ToClient::Goodbye>().size(), 1);
    }

    void aStoreThatCannotBeUsedStopsItWithASentence_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::newRow("none") << u"none"_s;
        QTest::newRow("corrupt") << u"corrupt"_s;
        QTest::newRow("not a database") << u"text"_s;
        QTest::newRow("without its key") << u"key"_s;
        QTest::newRow("with a key for everybody to read") << u"open key"_s;
    }
    void aStoreThatCannotBeUsedStopsItWithASentence()
    {
        QFETCH(QString, trouble);
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(write(u"password"_s, "a lantern in the fog\n"));
        if (trouble != u"none"_s)
            QCOMPARE(makeStore().code, 0);
        if (trouble == u"corrupt"_s) {
            QFile file(path(u"relay/foghorn.db"_s));
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(8192));
            QVERIFY(file.write(QByteArray(20'000, 'x')) == 20'000);
        } else if (trouble == u"text"_s) {
            QVERIFY(
                write(u"relay/foghorn.db"_s, "Dear reader, this is a letter and no database.\n"));
        } else if (trouble == u"key"_s) {
            QVERIFY(QFile::remove(path(u"relay/relay.key"_s)));
        } else if (trouble == u"open key"_s) {
            QVERIFY(QFile::setPermissions(path(u"relay/relay.key"_s),
                                          QFile::ReadOwner | QFile::ReadOther));
        }
        const Ended ended = run({u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s});
        QCOMPARE(ended.code, 74);
        QVERIFY2(ended.said.contains(u"foghornd: "_s) && ended.said.contains(data()),
                 qPrintable(ended.said));
        QVERIFY(ended.printed.isEmpty());
    }

    void wrongSettingsAreNamedWithWhereTheyStand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("variable"); // NAME=value
        QTest::addColumn<int>("code");
        QTest::addColumn<QStringList>("words");
        const QStringList none;
        QTest::newRow("unknown option") << QStringList{u"--loud"_s} << QByteArray() << QString()
                                        << 64 << QStringList{u"loud"_s};
        QTest::newRow("unknown command") << QStringList{u"start"_s} << QByteArray() << QString()
                                         << 64 << QStringList{u"start"_s, u"init"_s};
        QTest::newRow("init without a login")
            << QStringList{u"init"_s, u"--data"_s, u"x"_s} << QByteArray() << QString() << 64
            << QStringList{u"--administrator"_s};
        QTest::newRow("unknown key") << none << QByteArray("colour=blue\n") << QString() << 78
                                     << QStringList{u"foghornd.conf"_s, u"colour"_s, u"listen"_s};
        QTest::newRow("wrong value in the file")
            << none << QByteArray("data=x\nlog-level=loud\n") << QString() << 78
            << QStringList{u"foghornd.conf"_s, u"log-level"_s, u"debug"_s};
        QTest::newRow("wrong value in the environment")
            << none << QByteArray("data=x\n") << u"FOGHORN_SHARDS=many"_s << 78
            << QStringList{u"FOGHORN_SHARDS"_s, u"many"_s};
        QTest::newRow("no such address")
            << QStringList{u"--data"_s, u"x"_s, u"--listen"_s, u"here"_s} << QByteArray()
            << QString() << 78 << QStringList{u"--listen"_s, u"127.0.0.1"_s};
        QTest::newRow("no data") << none << QByteArray() << QString() << 78
                                 << QStringList{u"--data"_s};
        QTest::newRow("half of TLS")
            << QStringList{u"--data"_s, u"x"_s, u"--tls-key"_s, u"k"_s} << QByteArray() << QString()
            << 78 << QStringList{u"tls-certificate"_s};
        QTest::newRow("no certificate there")
            << QStringList{u"--data"_s, u"x"_s, u"--tls-key"_s, u"k"_s, u"--tls-certificate"_s,
                           u"nowhere"_s}
            << QByteArray() << QString() << 78 << QStringList{u"nowhere"_s};
    }
    void wrongSettingsAreNamedWithWhereTheyStand()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, file);
        QFETCH(QString, variable);
        QFETCH(int, code);
        QFETCH(QStringList, words);
        m_folder = std::make_unique<QTemporaryDir>();
        if (!file.isEmpty()) {
            QVERIFY(write(u"foghornd.conf"_s, file));
            arguments += {u"--config"_s, path(u"foghornd.conf"_s)};
        }
        QMap<QString, QString> environment;
        if (!variable.isEmpty())
            environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        const Ended ended = run(arguments, environment);
        QVERIFY2(ended.code == code, qPrintable(u"%1: %2"_s.arg(ended.code).arg(ended.said)));
        for (const QString &word : words)
            QVERIFY2(ended.said.contains(word), qPrintable(ended.said));
    }

    void offLoopbackItSpeaksTlsOnly_data()
    {
        QTest::addColumn<QString>("listen");
        QTest::addColumn<QString>("speaks");
        QTest::newRow("loopback") << u"127.0.0.1:0"_s << u"ws://127.0.0.1:"_s;
        QTest::newRow("loopback, asked for") << u"wss://127.0.0.1:0"_s << u"wss://127.0.0.1:"_s;
        QTest::newRow("off loopback") << u"0.0.0.0:0"_s << u"wss://0.0.0.0:"_s;
        QTest::newRow("both") << u"127.0.0.1:0,0.0.0.0:0"_s << u"wss://127.0.0.1:"_s;
    }
    void offLoopbackItSpeaksTlsOnly()
    {
        QFETCH(QString, listen);
        QFETCH(QString, speaks);
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(write(u"password"_s, "a lantern in the fog\n"));
        QCOMPARE(makeStore().code, 0);
        QProcess process;
        const QString url = start(process, {u"--data"_s, data(), u"--listen"_s, listen});
        QVERIFY2(url.startsWith(speaks), qPrintable(url));
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
    }

    void withoutItsCertificateItDoesNotListenOffLoopback_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<QString>("advice");
        QTest::newRow("a store of before") << u"none"_s << u"foghornd renew"_s;
        QTest::newRow("a key for its group to read") << u"open"_s << u"chmod 600"_s;
    }
    // S28: a key that others may read: no start.
    void withoutItsCertificateItDoesNotListenOffLoopback()
    {
        QFETCH(QString, trouble);
        QFETCH(QString, advice);
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(write(u"password"_s, "a lantern in the fog\n"));
        QCOMPARE(makeStore().code, 0);
        if (trouble == u"none"_s) {
            for (const QString &name : {u"ca.pem"_s, u"ca.key"_s, u"relay.pem"_s})
                QVERIFY(QFile::remove(path(u"relay/"_s + name)));
        } else {
            QVERIFY(QFile::setPermissions(path(u"relay/relay-tls.key"_s),
                                          QFile::ReadOwner | QFile::ReadGroup));
        }
        const QStringList arguments{u"--data"_s, data(), u"--listen"_s, u"0.0.0.0:0"_s};
        const Ended ended = run(arguments);
        QCOMPARE(ended.code, 78);
        QVERIFY2(ended.said.contains(advice), qPrintable(ended.said));
        const Ended renewed =
            run({u"renew"_s, u"--data"_s, data(), u"--address"_s, u"lyon.example"_s});
        QVERIFY2(renewed.code == 0 && renewed.printed.contains(u"lyon.example"_s),
                 qPrintable(renewed.said));
        QProcess process;
        QVERIFY(start(process, arguments).startsWith(u"wss://"_s));
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
    }

    void aRenewedCertificateIsTakenUpWithoutDroppingAnybody()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(write(u"password"_s, "a lantern in the fog\n"));
        QCOMPARE(makeStore().code, 0);
        QProcess process;
        const QString url =
            start(process, {u"--data"_s, data(), u"--listen"_s, u"wss://127.0.0.1:0"_s});
        const auto authority = QSslCertificate::fromPath(path(u"relay/ca.pem"_s));
        const auto shown = [](WireClient &client) {
            return client.socket().sslConfiguration().peerCertificate();
        };
        const auto inTheFile = [&] {
            return QSslCertificate::fromPath(path(u"relay/relay.pem"_s)).value(0);
        };
        WireClient early(url, authority);
        const QSslCertificate first = shown(early);
        QVERIFY(!first.isNull());
        QCOMPARE(first, inTheFile());

        QCOMPARE(run({u"renew"_s, u"--data"_s, data()}).code, 0);
        QVERIFY(inTheFile() != first);
        QCOMPARE(::kill(pid_t(process.processId()), SIGHUP), 0);
        QTRY_VERIFY(shown(*std::make_unique<WireClient>(url, authority)) == inTheFile());
        QVERIFY(!early.isClosed());
        QVERIFY(early.heard<ToClient::Goodbye>().isEmpty());
        const auto account =
            early.ask(ToRelay::ConsoleHello{.app = {u"test"_s, u"1"_s, u"Debian"_s},
                                            .login = u"ana"_s,
                                            .password = u"a lantern in the fog"_s});
        QVERIFY(!std::holds_alternative<RpcError>(account));

        // A bad one is named, and the good one stays.
        const QSslCertificate second = inTheFile();
        QVERIFY(write(u"relay/relay.pem"_s, "Dear reader, this is a letter.\n"));
        QCOMPARE(::kill(pid_t(process.processId()), SIGHUP), 0);
        QByteArray said;
        QTRY_VERIFY((said += process.readAllStandardError()).contains("certificate.notTaken"));
        QCOMPARE(shown(*std::make_unique<WireClient>(url, authority)), second);
        QVERIFY(!early.isClosed());
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
    }

    void aShortPasswordIsRefused()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(write(u"password"_s, "fog\n"));
        const Ended ended = makeStore();
        QCOMPARE(ended.code, 74);
        QVERIFY(ended.said.contains(u"8 characters"_s));
        QVERIFY(!QFile::exists(data()));
    }

    void aBackupBecomesTheStoreWithANewEpoch()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(write(u"password"_s, "a lantern in the fog\n"));
        QCOMPARE(makeStore().code, 0);
        QVERIFY(QFile::copy(path(u"relay/foghorn.db"_s), path(u"backup.db"_s)));
        const auto epoch = [&] {
            QProcess process;
            WireClient client(
                start(process, {u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s}));
            const auto answer =
                client.ask(ToRelay::ConsoleHello{.app = {u"test"_s, u"1"_s, u"Debian"_s},
                                                 .login = u"ana"_s,
                                                 .password = u"a lantern in the fog"_s});
            process.terminate();
            process.waitForFinished(10'000);
            const auto *good = std::get_if<ToRelay::ConsoleHello::Answer>(&answer);
            return good ? good->epoch : Epoch();
        };
        const Epoch before = epoch();
        QVERIFY(!before.isEmpty());
        QCOMPARE(epoch(), before);
        const Ended restored =
            run({u"restore"_s, u"--data"_s, data(), u"--from"_s, path(u"backup.db"_s)});
        QVERIFY2(restored.code == 0, qPrintable(restored.said));
        const Epoch after = epoch();
        QVERIFY(!after.isEmpty() && after != before);
        QVERIFY(write(u"letter"_s, "Dear reader\n"));
        QCOMPARE(run({u"restore"_s, u"--data"_s, data(), u"--from"_s, path(u"letter"_s)}).code, 74);
        QCOMPARE(epoch(), after); // a refused restore touches nothing
    }

    // The disk is full as far as the program can tell: no file of it may grow past a size.
    void onAFullDiskNothingConfirmedIsLostAndTheTroubleIsNamed()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(write(u"password"_s, "a lantern in the fog\n"));
        QCOMPARE(makeStore().code, 0);
        const QStringList arguments{u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s};
        const ToRelay::ConsoleHello hello{.app = {u"test"_s, u"1"_s, u"Debian"_s},
                                          .login = u"ana"_s,
                                          .password = u"a lantern in the fog"_s};
        QList<NoticeId> confirmed;
        {
            QProcess process;
            process.setChildProcessModifier([] {
                const rlimit size{400'000, 400'000};
                setrlimit(RLIMIT_FSIZE, &size);
                signal(SIGXFSZ, SIG_IGN);
            });
            const QString url = start(process, arguments);
            WireClient console(url);
            QVERIFY(!std::holds_alternative<RpcError>(console.ask(hello)));
            Notice notice = emailOutage();
            notice.text[u"en"_s].details = QString(8000, u'd');
            std::optional<RpcError> trouble;
            for (int i = 0; i < 100 && !trouble; ++i) {
                const auto answer = console.ask(ToRelay::NoticePublish{
                    .notice = notice, .idempotencyKey = QUuid::createUuid().toString()});
                if (const auto *error = std::get_if<RpcError>(&answer))
                    trouble = *error;
                else
                    confirmed.append(
                        contentOf(std::get<ToRelay::NoticePublish::Answer>(answer).envelope).id);
            }
            QVERIFY(!confirmed.isEmpty());
            QVERIFY(trouble);
            QCOMPARE(int(trouble->code), int(wire::ErrorCode::NotStored));
            QVERIFY(trouble->retryAfter);
            // A template is smaller than a notice: a last one may find room.
            std::optional<RpcError> unsaved;
            for (int i = 0; i < 100 && !unsaved; ++i) {
                const auto saved = console.ask(ToRelay::TemplateSave{
                    .noticeTemplate = bigTemplate(i), .idempotencyKey = u"full-%1"_s.arg(i)});
                if (const auto *error = std::get_if<RpcError>(&saved))
                    unsaved = *error;
            }
            QVERIFY(unsaved);
            QCOMPARE(int(unsaved->code), int(wire::ErrorCode::NotStored));
            WireClient another(url);
            const auto signedIn = another.ask(hello); // not stored, but never "wrong password"
            if (const auto *error = std::get_if<RpcError>(&signedIn))
                QCOMPARE(int(error->code), int(wire::ErrorCode::NotStored));
            process.kill();
            QVERIFY(process.waitForFinished(10'000));
        }
        QProcess process;
        WireClient console(start(process, arguments));
        QVERIFY(!std::holds_alternative<RpcError>(console.ask(hello)));
        const auto list = console.ask(ToRelay::NoticeList{.limit = 1});
        QVERIFY(!std::holds_alternative<RpcError>(list));
        for (const NoticeId &id : confirmed)
            QVERIFY(!std::holds_alternative<RpcError>(console.ask(ToRelay::NoticeHistory{id})));
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
    }

    void helpSaysAllOfIt()
    {
        const Ended ended = run({u"--help"_s});
        QCOMPARE(ended.code, 0);
        for (const QString &word :
             {u"init"_s, u"renew"_s, u"restore"_s, u"--listen"_s, u"--tls-certificate"_s,
              u"FOGHORN_"_s, u"/etc/foghorn/foghornd.conf"_s, u"Exit codes"_s})
            QVERIFY2(ended.printed.contains(word), qPrintable(word));
        for (const QString &line : ended.printed.split(u'\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }
};

QTEST_GUILESS_MAIN(FoghorndProgramTest)
#include "foghornd_program_test.moc"
