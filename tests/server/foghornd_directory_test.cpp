// SPDX-License-Identifier: GPL-3.0-or-later
// Staff sign in by the organisation's directory: a whole relay, and Debian's slapd.
#include "tests/server/asking.h"
#include "tests/server/identity/slapd.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

class FoghorndDirectoryTest : public QObject
{
    Q_OBJECT
    using Answer = RpcResult<ToRelay::ConsoleHello::Answer>;

    struct Office
    {
        Office()
        {
            certificates.issue("directory", "IP:127.0.0.1");
            slapd = std::make_unique<Slapd>(certificates);
            write(slapd->settings().bindPassword.toUtf8() + '\n');
            relay.furtherSettings = [this](ServerSettings &settings) {
                settings.directory = slapd->settings();
                settings.directory.bindPassword.clear();
                settings.directory.timeout = 1s;
                settings.directoryPasswordFile = passwordFile();
            };
            relay.restart();
        }
        QString passwordFile() const { return folder.filePath(u"password"_s); }
        void write(const QByteArray &content) const
        {
            QFile file(passwordFile());
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
                !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
                qFatal("no password file");
        }
        Answer signIn(const QString &login, const QString &password) const
        {
            WireClient client(relay.url());
            const auto answer = client.ask(ToRelay::ConsoleHello{
                .app = {u"test"_s, u"1"_s, u"Debian"_s}, .login = login, .password = password});
            if (const auto *error = std::get_if<RpcError>(&answer))
                return *error;
            return std::get<ToRelay::ConsoleHello::Answer>(answer);
        }
        Certificates certificates;
        std::unique_ptr<Slapd> slapd;
        QTemporaryDir folder;
        RunningRelay relay;
    };
    static wire::ErrorCode codeOf(const Answer &answer)
    {
        const auto *error = std::get_if<RpcError>(&answer);
        return error ? error->code : wire::ErrorCode(0);
    }
    static bool mayPublish(const Answer &answer)
    {
        const auto *good = std::get_if<ToRelay::ConsoleHello::Answer>(&answer);
        return good && good->rights.contains(Right::Publish);
    }

private Q_SLOTS:
    void aLoginOfTheDirectorySignsInWithTheRoleOfItsGroupsUntilItLosesThem()
    {
        Office office;
        const QString password = passwordOf(u"joao"_s);
        const auto first = office.signIn(u" Joao "_s, password);
        QVERIFY(mayPublish(first));
        const QString token = std::get<ToRelay::ConsoleHello::Answer>(first).token;
        QVERIFY(codeOf(office.signIn(u"joao"_s, u"a guess"_s)) == wire::ErrorCode::Unauthorised);
        QVERIFY(!mayPublish(office.signIn(u"joao"_s, {}))); // refused at the door already
        QVERIFY(codeOf(office.signIn(u"nemo"_s, password)) == wire::ErrorCode::Unauthorised);

        QVERIFY(office.slapd->change(
            "dn: cn=It-Ops,ou=Groups,dc=corp,dc=example\nchangetype: modify\n"
            "delete: member\nmember: uid=joao,ou=People,dc=corp,dc=example\n"));
        QVERIFY(codeOf(office.signIn(u"joao"_s, password)) == wire::ErrorCode::Forbidden);
        WireClient client(office.relay.url());
        const auto byToken = client.ask(ToRelay::ConsoleHello{
            .app = {u"test"_s, u"1"_s, u"Debian"_s}, .login = u"joao"_s, .token = token});
        const auto *ended = std::get_if<RpcError>(&byToken); // its sessions ended with the role
        QVERIFY(ended && ended->code == wire::ErrorCode::Unauthorised);

        QVERIFY(office.slapd->change(
            "dn: uid=joao,ou=People,dc=corp,dc=example\nchangetype: delete\n"));
        QVERIFY(codeOf(office.signIn(u"joao"_s, password)) == wire::ErrorCode::Unauthorised);
    }

    void aNoticeForAGroupReachesWhomTheDirectoryHasInIt()
    {
        Office office;
        office.relay.furtherSettings =
            [&, further = office.relay.furtherSettings](ServerSettings &settings) {
                further(settings);
                settings.directory.deskGroups = QStringList{u"*"_s};
                settings.directory.siteAttribute = u"l"_s;
                settings.directory.refresh = 200ms;
            };
        office.relay.restart();
        const QString token = office.relay.enrolmentToken();
        TestDesk marta = TestDesk::of(u"marta@corp.example"_s, u"lyon-12"_s, u"Porto"_s);
        TestDesk ines = TestDesk::of(u"ines@corp.example"_s, u"madrid-7"_s, u"Porto"_s);
        for (TestDesk *desk : {&marta, &ines}) {
            desk->hello.groups = {u"Directors"_s, u"Mail-Team"_s}; // says it
            QVERIFY(desk->connect(office.relay, token));
        }
        const auto console = office.relay.console();
        const auto reached = [&](const AudienceElement &element) {
            const auto answer =
                good(console->ask(ToRelay::AudiencePreview{{false, {element}, {}}}));
            return answer ? answer->addressed : -1;
        };
        const AudienceElement mailTeam{.group = {u"Mail-Team"_s}};
        QTRY_COMPARE(reached(mailTeam), 1);
        QCOMPARE(reached({.group = {u"Directors"_s}}), 0);
        QCOMPARE(reached({.site = {u"Porto"_s}}), 0);
        QCOMPARE(reached({.site = {u"Lyon"_s}}), 1);
        const auto comeBack = [&](TestDesk &desk) {
            return !desk.wire->isClosed() || desk.connect(office.relay);
        };
        QVERIFY(comeBack(marta) && comeBack(ines)); // who came before the directory was read
        Notice outage = emailOutage();
        outage.audience = {false, {mailTeam}, {}};
        const Notice notice = publish(*console, outage);
        QVERIFY(marta.hears(notice.id, 1));
        QVERIFY(!ines.wire->noticeHeard(notice.id));

        QVERIFY(office.slapd->change(
            "dn: cn=Mail-Team,ou=Groups,dc=corp,dc=example\nchangetype: modify\n"
            "delete: member\nmember: uid=marta,ou=People,dc=corp,dc=example\n-\n"
            "add: member\nmember: uid=ines,ou=People,dc=corp,dc=example\n"));
        QTRY_VERIFY(marta.wire->isClosed() && ines.wire->isClosed());
        QCOMPARE(ines.wire->closeCode(), int(wire::CloseCode::GoingDown));
        QVERIFY(ines.connect(office.relay));
        QVERIFY(ines.hears(notice.id, 1));
        QVERIFY(marta.connect(office.relay));
        QVERIFY(!marta.wire->noticeHeard(notice.id));

        // A directory that is away takes nobody out of a group, also over a restart.
        office.slapd->suspend();
        office.relay.restart();
        QVERIFY(ines.connect(office.relay));
        QVERIFY(ines.hears(notice.id, 1));
        office.slapd->resume();
    }

    void anAccountOfTheRelayWinsOverTheSameLoginInTheDirectory()
    {
        Office office;
        QVERIFY(codeOf(office.signIn(u"ana"_s, passwordOf(u"ana"_s))) ==
                wire::ErrorCode::Unauthorised);
        QVERIFY(mayPublish(office.signIn(u"ana"_s, QString::fromLatin1(password))));
    }

    void aDirectoryThatStandsStillKeepsOnlyItsOwnPeopleOut()
    {
        Office office;
        office.slapd->suspend();
        QElapsedTimer time;
        time.start();
        const auto theirs = office.signIn(u"joao"_s, passwordOf(u"joao"_s));
        QVERIFY(codeOf(theirs) == wire::ErrorCode::NotStored);
        QVERIFY(std::get<RpcError>(theirs).message.contains(u"directory cannot be reached"_s));
        QVERIFY(std::get<RpcError>(theirs).retryAfter > 0ms);
        QVERIFY2(time.elapsed() < 4000, qPrintable(QString::number(time.elapsed())));
        QVERIFY(mayPublish(office.signIn(u"ana"_s, QString::fromLatin1(password))));
        office.slapd->resume();
        QVERIFY(mayPublish(office.signIn(u"joao"_s, passwordOf(u"joao"_s))));
    }

    void theDirectoryHearsFourWrongPasswordsOfALoginAndNoMore()
    {
        Office office;
        for (int guess = 0; guess < 4; ++guess)
            QVERIFY(codeOf(office.signIn(u"joao"_s, u"a guess"_s)) ==
                    wire::ErrorCode::Unauthorised);
        // Past the waits of every sign-in: what is left is that of the directory.
        office.relay.clock().skip(2min);
        QVERIFY(codeOf(office.signIn(u"joao"_s, passwordOf(u"joao"_s))) ==
                wire::ErrorCode::TooManyRequests);
        office.relay.clock().skip(9min);
        QVERIFY(mayPublish(office.signIn(u"joao"_s, passwordOf(u"joao"_s))));
    }

    // S28 at its end: a password file that everybody may read: refused.
    void theCheckTellsWhatTheDirectorySaysOfALogin()
    {
        Office office;
        const DirectorySettings settings = office.slapd->settings();
        const auto check = [&](const QString &url, const QStringList &further = {}) {
            QProcess process;
            process.start(QCoreApplication::applicationDirPath() + u"/../bin/foghornd"_s,
                          QStringList{u"directory"_s, u"check"_s, u"--login"_s, u"marta"_s,
                                      u"--data"_s, office.relay.data().path(), u"--ldap-url"_s, url,
                                      u"--ldap-ca"_s, settings.caFile, u"--ldap-bind-dn"_s,
                                      settings.bindDn, u"--ldap-bind-password-file"_s,
                                      office.passwordFile(), u"--ldap-user-base"_s,
                                      settings.userBase, u"--ldap-role"_s,
                                      u"author: CN=It-Ops,OU=Groups,DC=corp,DC=example"_s} +
                              further);
            process.waitForFinished();
            return QString::number(process.exitCode()) + QChar(u'\n') +
                   QString::fromUtf8(process.readAllStandardOutput() +
                                     process.readAllStandardError());
        };
        const QString good = check(office.slapd->ldaps());
        for (const QString &line : {u"0\n"_s, u"service account: cn=foghorn"_s, u"groups: 3"_s,
                                    u"cn=Night-Shift"_s, u"role: author"_s})
            QVERIFY2(good.contains(line), qPrintable(good));
        QVERIFY(check(u"http://127.0.0.1"_s).contains(u"--ldap-url: 'http://127.0.0.1'"_s));
        office.write("not this one\n");
        const QString wrong = check(office.slapd->ldap());
        QVERIFY2(wrong.startsWith(u"69\n"_s) && wrong.contains(u"ldap-bind-password-file"_s),
                 qPrintable(wrong));
        QVERIFY(QFile::setPermissions(office.passwordFile(), QFile::ReadOwner | QFile::ReadOther));
        QVERIFY(check(office.slapd->ldaps()).contains(u"everybody on this computer"_s));
    }
};

QTEST_GUILESS_MAIN(FoghorndDirectoryTest)
#include "foghornd_directory_test.moc"
