// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/identity/slapd.h"

#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace foghorn::test {

namespace {

constexpr char rootPassword[] = "only the directory's own";
constexpr char servicePassword[] = "a lighthouse keeps watch";

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QString tool(const QString &name)
{
    const QString found =
        QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/bin"_s, u"/sbin"_s});
    if (found.isEmpty())
        qFatal("%s is missing: install the packages slapd and ldap-utils", qPrintable(name));
    return found;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QByteArray person(const char *uid)
{
    return "uid="_qba + uid + ",ou=People,dc=corp,dc=example";
}

QByteArray group(const char *name)
{
    return "cn="_qba + name + ",ou=Groups,dc=corp,dc=example";
}

/** Mail-Team is in It-Ops by way of Night-Shift, which is in Mail-Team again. */
QByteArray house()
{
    QByteArray ldif = "dn: dc=corp,dc=example\nobjectClass: dcObject\nobjectClass: organization\n"
                      "o: Example Ltd\ndc: corp\n\n";
    for (const char *unit : {"People", "Groups", "Leavers"})
        ldif += "dn: ou="_qba + unit +
                ",dc=corp,dc=example\nobjectClass: organizationalUnit\nou: " + unit + "\n\n";
    ldif += "dn: cn=foghorn,dc=corp,dc=example\nobjectClass: organizationalRole\n"
            "objectClass: simpleSecurityObject\ncn: foghorn\nuserPassword: "_qba +
            servicePassword + "\n\n";
    ldif += personLdif("ana", "Ana Ferrer", "Madrid") + personLdif("marta", "Marta Roca", "Lyon") +
            personLdif("joao", "João Pires", "Lisboa") + personLdif("luis", "Luis Gil", "Madrid") +
            personLdif("luis", "Luis Mora", "Lyon", "ou=Leavers,dc=corp,dc=example") +
            personLdif("ines", "Inés Vidal", "Madrid");
    ldif += groupLdif("Directors", {person("ana")}) +
            groupLdif("It-Ops", {person("joao"), group("Night-Shift")}) +
            groupLdif("Night-Shift", {group("Mail-Team")}) +
            groupLdif("Mail-Team", {person("marta"), group("Night-Shift")}) +
            groupLdif("Sales", {person("ines")});
    return ldif;
}

} // namespace

QString passwordOf(const QString &login)
{
    return u"the password of "_s + login;
}

QByteArray personLdif(const QByteArray &login, const QByteArray &name, const QByteArray &site,
                      const QByteArray &under)
{
    return "dn: uid=" + login + ',' + under + "\nobjectClass: inetOrgPerson\nuid: " + login +
           "\ncn:: " + name.toBase64() + "\nsn:: " + name.toBase64() + "\nl: " + site +
           "\nuserPassword: " + passwordOf(QString::fromUtf8(login)).toUtf8() + "\n\n";
}

QByteArray groupLdif(const QByteArray &name, const QList<QByteArray> &memberDns)
{
    QByteArray ldif = "dn: " + group(name.constData()) + "\nobjectClass: groupOfNames\ncn: " + name;
    for (const QByteArray &dn : memberDns)
        ldif += "\nmember: " + dn;
    return ldif + "\n\n";
}

Slapd::Slapd(const Certificates &certificates, const char *certificate, const QByteArray &more,
             const QByteArray &further)
    : m_certificates(certificates), m_port(freePort()), m_tlsPort(freePort())
{
    const QString configuration = m_folder.filePath(u"slapd.conf"_s);
    QDir(m_folder.path()).mkdir(u"data"_s);
    QByteArray lines;
    for (const char *schema : {"core", "cosine", "nis", "inetorgperson"})
        lines += "include /etc/ldap/schema/"_qba + schema + ".schema\n";
    lines += "modulepath /usr/lib/ldap\nmoduleload back_mdb\nTLSCACertificateFile " +
             certificates.path("ca.pem") + "\nTLSCertificateFile " +
             certificates.path(certificate + ".pem"_qba) + "\nTLSCertificateKeyFile " +
             certificates.path(certificate + ".key"_qba) + '\n' + further +
             "\nlimits dn.exact=\"cn=foghorn,dc=corp,dc=example\" size=unlimited\n";
    lines.replace("\nlimits",
                  "\ndatabase mdb\nmaxsize 1073741824\nsuffix \"dc=corp,dc=example\"\n"
                  "rootdn \"cn=admin,dc=corp,dc=example\"\nrootpw \""_qba +
                      rootPassword + "\"\ndirectory " + m_folder.filePath(u"data"_s).toUtf8() +
                      "\ndbnosync\nindex objectClass,uid,member,uniqueMember,memberUid eq"
                      "\naccess to attrs=userPassword by anonymous auth by * none"
                      "\naccess to * by dn.exact=\"cn=foghorn,dc=corp,dc=example\" read"
                      " by * none\nlimits");
    write(configuration, lines);
    write(m_folder.filePath(u"house.ldif"_s), house() + more);
    QProcess add;
    add.start(tool(u"slapadd"_s),
              {u"-q"_s, u"-f"_s, configuration, u"-l"_s, m_folder.filePath(u"house.ldif"_s)});
    if (!add.waitForFinished() || add.exitCode() != 0)
        qFatal("slapadd: %s", add.readAllStandardError().constData());
    m_process.start(tool(u"slapd"_s),
                    {u"-f"_s, configuration, u"-d"_s, u"0"_s, u"-h"_s,
                     u"ldap://127.0.0.1:%1 ldaps://127.0.0.1:%2"_s.arg(m_port).arg(m_tlsPort)});
    const bool listens = QTest::qWaitFor(
        [this] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_tlsPort);
            return socket.waitForConnected(200);
        },
        10'000);
    if (!listens)
        qFatal("slapd: %s", m_process.readAllStandardError().constData());
}

Slapd::~Slapd()
{
    resume();
    stop();
}

DirectorySettings Slapd::settings() const
{
    return {.urls = {ldaps()},
            .caFile = m_certificates.file("ca.pem"),
            .bindDn = u"cn=foghorn,dc=corp,dc=example"_s,
            .bindPassword = QString::fromLatin1(servicePassword),
            .userBase = u"dc=corp,dc=example"_s,
            .userFilter = u"(uid={login})"_s,
            .groupBase = u"ou=Groups,dc=corp,dc=example"_s,
            .roles = {{Role::Administrator, u"cn=Directors, ou=Groups, DC=corp,DC=example"_s},
                      {Role::Author, u"It-Ops"_s}}};
}

bool Slapd::change(const QByteArray &ldif)
{
    write(m_folder.filePath(u"changes.ldif"_s), ldif);
    QProcess modify;
    modify.start(tool(u"ldapmodify"_s),
                 {u"-x"_s, u"-H"_s, ldap(), u"-D"_s, u"cn=admin,dc=corp,dc=example"_s, u"-w"_s,
                  QString::fromLatin1(rootPassword), u"-f"_s,
                  m_folder.filePath(u"changes.ldif"_s)});
    const bool done = modify.waitForFinished() && modify.exitCode() == 0;
    if (!done)
        qWarning("ldapmodify: %s", modify.readAllStandardError().constData());
    return done;
}

void Slapd::suspend()
{
    ::kill(pid_t(m_process.processId()), SIGSTOP);
}

void Slapd::resume()
{
    if (m_process.state() == QProcess::Running)
        ::kill(pid_t(m_process.processId()), SIGCONT);
}

void Slapd::stop()
{
    m_process.terminate();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(10'000))
        m_process.kill();
}

} // namespace foghorn::test
