// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real directory: Debian's slapd.
#include "server/identity/directory.h"

#include "tests/server/identity/slapd.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

class DirectoryTest : public QObject
{
    Q_OBJECT
    using Kind = LdapTrouble::Kind;
    Certificates m_ours;
    Certificates m_theirs;
    std::unique_ptr<Slapd> m_slapd;

    static std::optional<Kind> troubleOf(const LdapResult<DirectorySignIn> &result)
    {
        const auto *trouble = std::get_if<LdapTrouble>(&result);
        return trouble ? std::optional(trouble->kind) : std::nullopt;
    }
    static QString reasonOf(const LdapResult<DirectorySignIn> &result)
    {
        const auto *trouble = std::get_if<LdapTrouble>(&result);
        return trouble ? trouble->reason : u"signed in"_s;
    }
    LdapResult<DirectorySignIn> signIn(const QString &login) const
    {
        return signInBy(m_slapd->settings(), login, passwordOf(login));
    }
    static QStringList namesOf(const LdapResult<DirectorySignIn> &result)
    {
        QStringList names;
        if (const auto *good = std::get_if<DirectorySignIn>(&result)) {
            for (const DirectoryGroup &group : good->groups)
                names.append(group.name);
        }
        names.sort();
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_ours.issue("directory", "IP:127.0.0.1");
        m_ours.issue("elsewhere", "DNS:directory.corp.example");
        m_ours.issue("old", "IP:127.0.0.1", -1);
        m_slapd = std::make_unique<Slapd>(m_ours);
    }
    void cleanupTestCase() { m_slapd.reset(); }

    void theRightPasswordSignsInWithTheRoleOfTheGroup()
    {
        const auto result = signIn(u"joao"_s);
        const auto *good = std::get_if<DirectorySignIn>(&result);
        QVERIFY2(good, qPrintable(reasonOf(result)));
        QCOMPARE(good->person.login, u"joao"_s);
        QCOMPARE(good->person.name, u"João Pires"_s);
        QVERIFY(good->role == Role::Author);
        QVERIFY(std::get<DirectorySignIn>(signIn(u"ana"_s)).role == Role::Administrator);
    }

    void whoIsInNoGroupOfTheSettingsHasNoRole()
    {
        const auto result = signIn(u"ines"_s);
        QVERIFY2(std::holds_alternative<DirectorySignIn>(result), qPrintable(reasonOf(result)));
        QCOMPARE(namesOf(result), QStringList{u"Sales"_s});
        QVERIFY(!std::get<DirectorySignIn>(result).role);
    }

    void groupsInGroupsCountAlsoWhereTheyGoInACircle()
    {
        const auto result = signIn(u"marta"_s);
        QCOMPARE(namesOf(result), (QStringList{u"It-Ops"_s, u"Mail-Team"_s, u"Night-Shift"_s}));
        QVERIFY(std::get<DirectorySignIn>(result).role == Role::Author);
    }

    void groupsTenDeepCountAndNoFurther()
    {
        QByteArray more;
        QByteArray below = "uid=marta,ou=People,dc=corp,dc=example";
        for (int level = 1; level <= 12; ++level) {
            const QByteArray name = "Level-" + QByteArray::number(level);
            more += groupLdif(name, {below});
            below = "cn=" + name + ",ou=Groups,dc=corp,dc=example";
        }
        const Slapd slapd(m_ours, "directory", more);
        const auto names = namesOf(signInBy(slapd.settings(), u"marta"_s, passwordOf(u"marta"_s)));
        QVERIFY(names.contains(u"Level-10"_s));
        QVERIFY(!names.contains(u"Level-11"_s));
    }

    void whoIsNotProvenGetsTheSameAnswer_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("password");
        QTest::newRow("wrong password") << u"ana"_s << u"a guess"_s;
        QTest::newRow("empty password") << u"ana"_s << QString();
        QTest::newRow("a NUL for a password") << u"ana"_s << QString(QChar(0));
        QTest::newRow("nobody") << u"nemo"_s << passwordOf(u"ana"_s);
        QTest::newRow("nobody, with no password") << u"nemo"_s << QString();
        QTest::newRow("two of the same login") << u"luis"_s << passwordOf(u"luis"_s);
        QTest::newRow("everybody") << u"*"_s << passwordOf(u"ana"_s);
        QTest::newRow("a filter") << u"*)(uid=*"_s << passwordOf(u"ana"_s);
        QTest::newRow("a filter that is ana") << u"nemo)(|(uid=ana)"_s << passwordOf(u"ana"_s);
        QTest::newRow("a DN") << u"uid=ana,ou=People,dc=corp,dc=example"_s << passwordOf(u"ana"_s);
        QTest::newRow("a NUL") << u"ana"_s + QChar(0) + u"x"_s << passwordOf(u"ana"_s);
        QTest::newRow("a backslash") << u"\\61na"_s << passwordOf(u"ana"_s);
    }
    void whoIsNotProvenGetsTheSameAnswer()
    {
        QFETCH(QString, login);
        QFETCH(QString, password);
        const auto result = signInBy(m_slapd->settings(), login, password);
        QVERIFY2(troubleOf(result) == Kind::WrongPassword, qPrintable(reasonOf(result)));
    }

    void anEmptyPasswordIsNoBindEither()
    {
        const auto opened = LdapConnection::open(m_slapd->settings());
        const auto &connection = std::get<std::unique_ptr<LdapConnection>>(opened);
        const auto trouble = connection->bind(u"uid=ana,ou=People,dc=corp,dc=example"_s, QString());
        QVERIFY(trouble && trouble->kind == Kind::WrongPassword);
    }

    void aFilterInTheLoginIsOnlyText()
    {
        QCOMPARE(filterValue(u"*)(uid=*"_s).toLower(), "\\2a\\29\\28uid=\\2a"_qba);
        QCOMPARE(filterValue(u"back\\slash"_s).toLower(), "back\\5cslash"_qba);
        QCOMPARE(filterValue(u"o'hara"_s), "o'hara"_qba);
        QCOMPARE(filterValue({}), QByteArray());
    }

    void startTlsSignsIn()
    {
        DirectorySettings settings = m_slapd->settings();
        settings.urls = {m_slapd->ldap()};
        const auto result = signInBy(settings, u"ana"_s, passwordOf(u"ana"_s));
        QVERIFY2(!troubleOf(result), qPrintable(reasonOf(result)));
    }

    void nothingIsSaidToADirectoryThatIsNotProven_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<bool>("ourAuthority");
        QTest::addColumn<QByteArray>("further");
        QTest::newRow("another authority") << "directory"_qba << false << QByteArray();
        QTest::newRow("another host") << "elsewhere"_qba << true << QByteArray();
        QTest::newRow("ran out") << "old"_qba << true << QByteArray();
        QTest::newRow("TLS 1.1") << "directory"_qba << true
                                 << "TLSCipherSuite NORMAL:-VERS-ALL:+VERS-TLS1.1:%COMPAT"_qba;
    }
    void nothingIsSaidToADirectoryThatIsNotProven()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(bool, ourAuthority);
        QFETCH(QByteArray, further);
        const Slapd slapd(m_ours, certificate.constData(), {}, further);
        for (const QString &url : {slapd.ldaps(), slapd.ldap()}) {
            DirectorySettings settings = slapd.settings();
            settings.urls = {url};
            if (!ourAuthority)
                settings.caFile = m_theirs.file("ca.pem");
            const auto result = signInBy(settings, u"ana"_s, passwordOf(u"ana"_s));
            QVERIFY2(troubleOf(result) == Kind::Untrusted, qPrintable(url + reasonOf(result)));
        }
    }

    void withoutStartTlsNothingIsSaid()
    {
        // A directory without a certificate refuses StartTLS, and libldap would go on in plain text.
        const Slapd slapd(m_ours, "directory", {}, "disallow tls_2_anon\n");
        DirectorySettings settings = slapd.settings();
        settings.urls = {slapd.ldap()};
        settings.caFile = u"/nonexistent/ca.pem"_s;
        const auto result = signInBy(settings, u"ana"_s, passwordOf(u"ana"_s));
        QVERIFY2(troubleOf(result) == Kind::Untrusted, qPrintable(reasonOf(result)));
    }

    void aWrongServiceAccountNamesItsSetting()
    {
        DirectorySettings settings = m_slapd->settings();
        settings.bindPassword = u"not this one"_s;
        const auto result = signInBy(settings, u"ana"_s, passwordOf(u"ana"_s));
        QVERIFY(troubleOf(result) == Kind::Refused);
        QVERIFY2(reasonOf(result).contains("ldap-bind-password-file"_L1),
                 qPrintable(reasonOf(result)));
    }

    void theSecondAddressAnswersWhereTheFirstDoesNot()
    {
        DirectorySettings settings = m_slapd->settings();
        settings.urls.prepend(u"ldaps://127.0.0.1:1"_s);
        const auto result = signInBy(settings, u"ana"_s, passwordOf(u"ana"_s));
        QVERIFY2(!troubleOf(result), qPrintable(reasonOf(result)));
        settings.urls.removeLast();
        QVERIFY(troubleOf(signInBy(settings, u"ana"_s, passwordOf(u"ana"_s))) == Kind::Unreachable);
    }

    void aDirectoryThatStandsStillIsSaidToBeUnreachableInTime_data()
    {
        QTest::addColumn<bool>("startTls");
        QTest::newRow("ldaps") << false;
        QTest::newRow("StartTLS") << true;
    }
    void aDirectoryThatStandsStillIsSaidToBeUnreachableInTime()
    {
        QFETCH(bool, startTls);
        Slapd slapd(m_ours);
        DirectorySettings settings = slapd.settings();
        settings.timeout = 1s;
        if (startTls)
            settings.urls = {slapd.ldap()};
        Directory directory(settings);
        QElapsedTimer time;
        const auto ask = [&] {
            std::optional<LdapResult<DirectorySignIn>> answer;
            directory.signIn(u"ana"_s, passwordOf(u"ana"_s), this,
                             [&](const auto &one) { answer = one; });
            [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 5000); }();
            return answer ? *answer : LdapTrouble{};
        };
        QVERIFY2(!troubleOf(ask()), "before");
        slapd.suspend();
        time.start();
        const auto still = ask();
        QVERIFY2(troubleOf(still) == Kind::Unreachable, qPrintable(reasonOf(still)));
        QVERIFY2(time.elapsed() < 3000, qPrintable(QString::number(time.elapsed())));
        slapd.resume();
        const auto after = ask();
        QVERIFY2(!troubleOf(after), qPrintable(reasonOf(after)));
    }

    void whoAsksWhileTooManyWaitCanTell()
    {
        Slapd slapd(m_ours);
        DirectorySettings settings = slapd.settings();
        settings.timeout = 500ms;
        Directory directory(settings);
        slapd.suspend();
        int answers = 0;
        for (int each = 0; each < Directory::waitingLimit; ++each) {
            QVERIFY(!directory.isBusy());
            directory.signIn(u"ana"_s, passwordOf(u"ana"_s), this,
                             [&](const auto &) { ++answers; });
        }
        QVERIFY(directory.isBusy());
        slapd.resume();
        QTRY_COMPARE_WITH_TIMEOUT(answers, Directory::waitingLimit, 20'000);
        QVERIFY(!directory.isBusy());
    }

    void distinguishedNamesAreOneHoweverTheyAreWritten()
    {
        QCOMPARE(normalisedDn(u"CN=IT-Ops, OU=Groups,DC=Corp,DC=example"_s),
                 normalisedDn(u"cn=it-ops,ou=groups,dc=corp,dc=EXAMPLE"_s));
        QCOMPARE(firstValueOf(u"CN=Mail\\, Team,OU=Groups"_s), u"Mail, Team"_s);
        QVERIFY(normalisedDn(u"no name at all"_s).isEmpty());
    }

    void theLoginIsWhatTheFilterComparesItWith()
    {
        const auto attribute = [](const QString &filter) {
            return DirectorySettings{.userFilter = filter}.loginAttribute();
        };
        QCOMPARE(attribute(u"(uid={login})"_s), u"uid"_s);
        QCOMPARE(attribute(u"(&(objectClass=user)(|(sAMAccountName={login})"
                           "(userPrincipalName={login})))"_s),
                 u"sAMAccountName"_s);
        QCOMPARE(attribute(u"(uid=ana)"_s), QString());
    }
};

QTEST_GUILESS_MAIN(DirectoryTest)
#include "directory_test.moc"
