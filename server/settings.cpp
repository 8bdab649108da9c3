// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/settings.h"

#include "common/model/notice.h"
#include "server/identity/certificate_files.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** A value and where it stands, for the sentence about it. */
struct Found
{
    QStringList values;
    QString where;
};

Error wrong(const Found &found, const QString &expected)
{
    return {u"%1: '%2' is not right: expected %3"_s.arg(found.where, found.values.join(u", "_s),
                                                        expected)};
}

QString environmentName(const QString &key)
{
    return u"FOGHORN_"_s + key.toUpper().replace(QChar(u'-'), QChar(u'_'));
}

QStringList split(const QString &text)
{
    QStringList values;
    for (const QString &value : text.split(QChar(u','), Qt::SkipEmptyParts))
        values.append(value.trimmed());
    return values;
}

Result<QMap<QString, Found>> readFile(const QString &file)
{
    QMap<QString, Found> found;
    const QString path = file.isEmpty() ? QString::fromLatin1(defaultConfigFile) : file;
    if (!QFileInfo::exists(path)) {
        if (file.isEmpty())
            return found;
        return Error{u"%1: there is no such file"_s.arg(path)};
    }
    if (!QFileInfo(path).isReadable())
        return Error{
            u"%1: cannot be read; give this user the right to, or name another file by --config"_s
                .arg(path)};
    QSettings ini(path, QSettings::IniFormat);
    const QStringList keys = ini.allKeys();
    if (ini.status() != QSettings::NoError)
        return Error{
            u"%1: is not a settings file: expected lines such as 'listen=127.0.0.1:7447'"_s.arg(
                path)};
    for (const QString &written : keys) {
        // "glossary" under [coach] is "coach-glossary" on the command line.
        const QString key = QString(written).replace(QChar(u'/'), QChar(u'-'));
        const auto known = std::any_of(settingKeys().begin(), settingKeys().end(),
                                       [&](const SettingKey &one) { return one.name == key; });
        if (!known) {
            QStringList names;
            for (const SettingKey &one : settingKeys())
                names.append(one.name);
            return Error{u"%1: key '%2' is unknown: expected one of %3"_s.arg(path, written,
                                                                              names.join(u", "_s))};
        }
        // QSettings has split at commas already where there were any.
        QStringList values;
        for (const QString &value : ini.value(written).toStringList())
            values.append(value.trimmed());
        found.insert(key, {values, u"%1: key '%2'"_s.arg(path, written)});
    }
    return found;
}

Result<ListenAddress> listenAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(QChar(u':'));
    QString host = text.left(colon);
    if (host.startsWith(QChar(u'[')) && host.endsWith(QChar(u']')))
        host = host.mid(1, host.size() - 2);
    if (host == "localhost"_L1)
        host = u"127.0.0.1"_s;
    bool ok = false;
    const int port = text.mid(colon + 1).toInt(&ok);
    const QHostAddress address(host);
    if (colon < 1 || !ok || port < 0 || port > 65535 || address.isNull())
        return Error{
            u"ADDRESS:PORT, such as 127.0.0.1:7447 or [::1]:7447 (port 0 = any free one)"_s};
    return ListenAddress{address, quint16(port)};
}

/** Turns what was found into settings, one key at a time. */
class SettingsMaker
{
public:
    explicit SettingsMaker(QMap<QString, Found> found) : m_found(std::move(found)) {}

    Result<ServerSettings> make()
    {
        readData();
        readListen(u"listen"_s, m_settings.listen);
        readListen(u"staff-listen"_s, m_settings.staffListen);
        readTlsFiles();
        readAddresses();
        m_settings.logLevel = one(u"log-level"_s);
        const QStringList levels{u"debug"_s, u"info"_s, u"warning"_s, u"error"_s};
        if (!levels.contains(m_settings.logLevel))
            refuse(u"log-level"_s, levels.join(u", "_s));
        m_settings.sender = m_found.value(u"sender"_s).values.join(u", "_s);
        if (m_settings.sender.size() > 80)
            refuse(u"sender"_s, u"at most 80 characters"_s);
        m_settings.helpDesk = m_found.value(u"help-desk"_s).values.join(u", "_s);
        if (m_settings.helpDesk.size() > limits::nameLength)
            refuse(u"help-desk"_s, u"at most %1 characters"_s.arg(limits::nameLength));
        readDomains();
        m_settings.shards = number(u"shards"_s, 0, 64);
        m_settings.seenLately = std::chrono::days(number(u"seen-lately-days"_s, 1, 3650));
        m_settings.popupsPerWeek = number(u"popups-per-week"_s, 1, 1000);
        m_settings.leadTimeDays = number(u"lead-time-days"_s, 0, 60);
        m_settings.followUpDays = number(u"follow-up-days"_s, 1, 20);
        m_settings.holidays = one(u"holidays"_s);
        readTimeZone();
        m_settings.coachGlossary = one(u"coach-glossary"_s);
        m_settings.coachPolicy = one(u"coach-policy"_s);
        m_settings.continuity = one(u"continuity"_s);
        readDirectory();
        readSecondFactor();
        readFourEyes();
        if (m_error)
            return *m_error;
        return m_settings;
    }

private:
    QString one(const QString &key) const { return m_found.value(key).values.value(0); }
    void refuse(const QString &key, const QString &expected)
    {
        if (!m_error)
            m_error = wrong(m_found.value(key), expected);
    }
    int number(const QString &key, int least, int most)
    {
        bool ok = false;
        const int value = one(key).toInt(&ok);
        if (!ok || value < least || value > most)
            refuse(key, u"a number from %1 to %2"_s.arg(least).arg(most));
        return value;
    }
    void readData()
    {
        const QString data = m_found.value(u"data"_s).values.join(QChar(u','));
        if (data.isEmpty() && !m_error) {
            m_error = Error{
                u"no folder for the store is named: give --data DIR (made by 'foghornd init'), "
                "FOGHORN_DATA, or the key 'data' in the settings file"_s};
        }
        m_settings.data = QDir(data);
    }
    void readListen(const QString &key, QList<ListenAddress> &addresses)
    {
        for (const QString &written : m_found.value(key).values) {
            const bool secure = written.startsWith("wss://"_L1);
            const auto address = listenAddress(secure ? written.mid(6) : written);
            if (address) {
                addresses.append(*address);
                m_settings.tlsWanted |= secure || !address->address.isLoopback();
            } else
                refuse(key, address.error().reason);
        }
    }
    void readAddresses()
    {
        m_settings.addresses = m_found.value(u"address"_s).values;
        for (const QString &address : m_settings.addresses) {
            if (!hostOfAddress(address))
                refuse(u"address"_s, u"HOST or HOST:PORT, such as relay.example.com:7447"_s);
        }
    }
    void readTlsFiles()
    {
        m_settings.tlsCertificate = one(u"tls-certificate"_s);
        m_settings.tlsKey = one(u"tls-key"_s);
        if (m_settings.tlsCertificate.isEmpty() != m_settings.tlsKey.isEmpty() && !m_error)
            m_error = Error{u"tls-certificate and tls-key go together: one of them is missing"_s};
    }
    void readTimeZone()
    {
        const QString zone = one(u"time-zone"_s);
        if (zone.isEmpty())
            return;
        // Qt takes any word for a zone of its own making: only a name that is known is one.
        if (QTimeZone::isTimeZoneIdAvailable(zone.toLatin1()))
            m_settings.timeZone = QTimeZone(zone.toLatin1());
        else
            refuse(u"time-zone"_s, u"a time zone such as Europe/Madrid"_s);
    }
    /** A DN has commas of its own. */
    QString whole(const QString &key) const { return m_found.value(key).values.join(QChar(u',')); }
    void readDirectory()
    {
        DirectorySettings &directory = m_settings.directory;
        directory.urls = m_found.value(u"ldap-url"_s).values;
        for (const QString &url : std::as_const(directory.urls)) {
            if (!url.startsWith("ldaps://"_L1) && !url.startsWith("ldap://"_L1))
                refuse(u"ldap-url"_s, u"ldaps://HOST, or ldap://HOST for StartTLS"_s);
        }
        directory.caFile = whole(u"ldap-ca"_s);
        directory.bindDn = whole(u"ldap-bind-dn"_s);
        m_settings.directoryPasswordFile = whole(u"ldap-bind-password-file"_s);
        directory.userBase = whole(u"ldap-user-base"_s);
        directory.userFilter = whole(u"ldap-user-filter"_s);
        const QString groups = whole(u"ldap-group-base"_s);
        directory.groupBase = groups.isEmpty() ? directory.userBase : groups;
        for (const char *key : {"ldap-bind-dn", "ldap-user-base", "ldap-group-base"}) {
            const QString name = QString::fromLatin1(key);
            if (!whole(name).isEmpty() && normalisedDn(whole(name)).isEmpty())
                refuse(name, u"a DN such as OU=People,DC=corp,DC=example"_s);
        }
        if (directory.loginAttribute().isEmpty())
            refuse(u"ldap-user-filter"_s,
                   u"a filter with (ATTRIBUTE={login}), such as (sAMAccountName={login})"_s);
        readDirectoryRoles();
        directory.deskGroups = m_found.value(u"ldap-desk-groups"_s).values;
        directory.siteAttribute = one(u"ldap-site-attribute"_s);
        if (!directory.siteAttribute.isEmpty() && directory.deskGroups.isEmpty())
            refuse(u"ldap-site-attribute"_s, u"to stand beside ldap-desk-groups"_s);
    }
    void readSecondFactor()
    {
        const auto rule = secondFactorRuleFromString(one(u"second-factor"_s));
        if (!rule)
            refuse(u"second-factor"_s, u"optional or authors"_s);
        m_settings.secondFactor = rule.value_or(SecondFactorRule::Authors);
    }
    void readFourEyes()
    {
        const auto rule = fourEyesRuleFromStrings(m_found.value(u"four-eyes"_s).values);
        if (!rule)
            refuse(u"four-eyes"_s, u"none, critical, wide, or 'critical, wide'"_s);
        m_settings.fourEyes = rule.value_or(FourEyesRule());
    }
    void readDirectoryRoles()
    {
        QList<RoleOfGroup> &roles = m_settings.directory.roles;
        for (const QString &piece : m_found.value(u"ldap-role"_s).values) {
            const auto role = roleFromString(piece.section(QChar(u':'), 0, 0).trimmed());
            const QString group = piece.section(QChar(u':'), 1).trimmed();
            if (role && !group.isEmpty())
                roles.append({*role, group});
            else if (!roles.isEmpty() && piece.contains(QChar(u'=')) &&
                     !piece.contains(QChar(u':')))
                roles.last().group += QChar(u',') + piece; // the DN goes on behind a comma
            else
                refuse(u"ldap-role"_s,
                       u"ROLE: GROUP, such as 'author: CN=IT-Ops,OU=Groups,DC=corp,DC=example'"_s);
        }
    }
    void readDomains()
    {
        for (const QString &pair : m_found.value(u"domains"_s).values) {
            const QString name = pair.section(QChar(u'='), 0, 0).trimmed().toLower();
            const QString full = pair.section(QChar(u'='), 1).trimmed().toLower();
            if (name.isEmpty() || full.isEmpty())
                refuse(u"domains"_s,
                       u"SHORT=FULL pairs, such as corp=corp.example, lab=lab.example"_s);
            m_settings.domains.insert(name, full);
        }
    }

    QMap<QString, Found> m_found;
    ServerSettings m_settings;
    std::optional<Error> m_error;
};

} // namespace

const QList<SettingKey> &settingKeys()
{
    static const QList<SettingKey> keys{
        {u"data"_s, u"DIR"_s, u"folder of the store, made by 'foghornd init'"_s, {}},
        {u"listen"_s, u"ADDR:PORT"_s, u"where to listen; repeatable; port 0 = any free one"_s,
         u"127.0.0.1:7447"_s},
        {u"staff-listen"_s,
         u"ADDR:PORT"_s,
         u"a door for staff alone, with room of its own in a flood; repeatable"_s,
         {}},
        {u"address"_s,
         u"HOST:PORT"_s,
         u"how clients reach it; repeatable; default as told at init"_s,
         {}},
        {u"tls-certificate"_s,
         u"FILE"_s,
         u"certificate chain (PEM) instead of the one that init made"_s,
         {}},
        {u"tls-key"_s, u"FILE"_s, u"its private key (PEM)"_s, {}},
        {u"log-level"_s, u"LEVEL"_s, u"debug, info, warning or error"_s, u"info"_s},
        {u"sender"_s,
         u"TEXT"_s,
         u"who speaks on every pop-up; default 'IT · ' and the organisation"_s,
         {}},
        {u"help-desk"_s,
         u"PHONE"_s,
         u"its telephone number, for who asks whether a message is real"_s,
         {}},
        {u"domains"_s,
         u"SHORT=FULL"_s,
         u"short domain names in logins, such as corp=corp.example"_s,
         {}},
        {u"shards"_s, u"N"_s, u"threads that serve connections; 0 = one per core"_s, u"0"_s},
        {u"seen-lately-days"_s, u"DAYS"_s, u"how long an unseen desk still counts as addressed"_s,
         u"30"_s},
        {u"popups-per-week"_s, u"N"_s, u"pop-ups a week that are enough for one person"_s, u"3"_s},
        {u"lead-time-days"_s, u"DAYS"_s,
         u"working days before its start that a maintenance is told; 0 = any"_s, u"3"_s},
        {u"follow-up-days"_s, u"DAYS"_s,
         u"working days in which people hear why a major outage happened"_s,
         QString::number(followUpDays)},
        {u"holidays"_s, u"FILE.ics"_s, u"holidays as iCalendar: no working days"_s, {}},
        {u"time-zone"_s, u"ZONE"_s, u"where the organisation works; default this computer's"_s, {}},
        {u"coach-glossary"_s,
         u"FILE.csv"_s,
         u"own words of the organisation: word, plain words, language"_s,
         {}},
        {u"coach-policy"_s,
         u"FILE.json"_s,
         u"what it does not send: {\"block\": [\"blame\"], \"off\": []}"_s,
         {}},
        {u"continuity"_s,
         u"FILE.json"_s,
         u"whom to call and what to do when nothing works; staged on every desk"_s,
         {}},
        {u"ldap-url"_s,
         u"URL"_s,
         u"directory: ldaps://HOST, or ldap://HOST for StartTLS; repeatable"_s,
         {}},
        {u"ldap-ca"_s, u"FILE"_s, u"who signs the directory's certificate (PEM)"_s, {}},
        {u"ldap-bind-dn"_s, u"DN"_s, u"the service account that searches the directory"_s, {}},
        {u"ldap-bind-password-file"_s, u"FILE"_s, u"its password, in the first line"_s, {}},
        {u"ldap-user-base"_s, u"DN"_s, u"below it are the people who may sign in"_s, {}},
        {u"ldap-user-filter"_s, u"FILTER"_s, u"who has a login"_s, u"(uid={login})"_s},
        {u"ldap-group-base"_s, u"DN"_s, u"below it are the groups; default ldap-user-base"_s, {}},
        {u"ldap-role"_s,
         u"ROLE:GROUP"_s,
         u"a group's role, by DN or name; the first that fits"_s,
         {}},
        {u"ldap-desk-groups"_s,
         u"GROUP"_s,
         u"groups, by name, that people are in as the directory says; '*' = all"_s,
         {}},
        {u"ldap-site-attribute"_s,
         u"NAME"_s,
         u"with it: what holds a person's site there, such as l"_s,
         {}},
        {u"second-factor"_s, u"WHO"_s,
         u"authors: who may publish needs one-time codes; or optional"_s, u"optional"_s},
        {u"four-eyes"_s, u"WHAT"_s,
         u"critical, wide: what somebody else approves before it goes out"_s, u"none"_s},
    };
    return keys;
}

Result<ServerSettings> readSettings(const QMap<QString, QStringList> &given,
                                    const QProcessEnvironment &environment, const QString &file)
{
    auto fromFile = readFile(file);
    if (!fromFile)
        return fromFile.error();
    QMap<QString, Found> found = *fromFile;
    for (const SettingKey &key : settingKeys()) {
        const QString variable = environmentName(key.name);
        if (given.contains(key.name)) {
            QStringList values;
            for (const QString &value : given.value(key.name))
                values += key.name == "data"_L1 ? QStringList{value} : split(value);
            found[key.name] = {values, u"--"_s + key.name};
        } else if (environment.contains(variable)) {
            found[key.name] = {split(environment.value(variable)), variable};
        } else if (!found.contains(key.name) && !key.fallback.isEmpty()) {
            found[key.name] = {{key.fallback}, u"--"_s + key.name};
        }
    }
    return SettingsMaker(std::move(found)).make();
}

} // namespace foghorn
