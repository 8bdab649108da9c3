// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/desk_settings.h"

#include "client/tray/kept_relays.h"
#include "common/protocol/invitation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
constexpr qsizetype rootKeyBytes = 32;

const QStringList knownKeys{u"relay"_s,   u"enrolment"_s, u"enrolmentTokenFile"_s, u"data"_s,
                            u"site"_s,    u"shared"_s,    u"language"_s,           u"caFile"_s,
                            u"rootKey"_s, u"keyStore"_s};

/** One value from the first place that says it, and where that was. */
class Sources
{
public:
    Sources(const QCommandLineParser &parser, std::unique_ptr<QSettings> administrator,
            std::unique_ptr<QSettings> person)
        : m_parser(parser), m_administrator(std::move(administrator)), m_person(std::move(person))
    {
    }

    struct Value
    {
        QString text;
        QString where;
    };
    Value value(const QString &option, const QString &key) const
    {
        if (m_parser.isSet(option))
            return {m_parser.value(option), u"--"_s + option};
        const QByteArray variable = "FOGHORN_" + option.toUpper().replace(u'-', u'_').toLatin1();
        if (qEnvironmentVariableIsSet(variable.constData()))
            return {qEnvironmentVariable(variable.constData()), QString::fromLatin1(variable)};
        return inFiles(key);
    }
    /** For what holds a secret, which is not for a command line or an environment. */
    Value inFiles(const QString &key) const
    {
        for (const auto &file : {m_administrator.get(), m_person.get()}) {
            if (file && file->contains(key))
                return {file->value(key).toStringList().join(u','),
                        file->fileName() + u": "_s + key};
        }
        return {};
    }
    Result<void> check() const
    {
        for (const auto &file : {m_administrator.get(), m_person.get()}) {
            if (!file)
                continue;
            if (file->status() != QSettings::NoError)
                return Error{u"%1 is not a settings file (INI)"_s.arg(file->fileName())};
            for (const QString &key : file->allKeys()) {
                if (!knownKeys.contains(key))
                    return Error{u"%1: there is no setting “%2”; known are %3"_s.arg(
                        file->fileName(), key, knownKeys.join(u", "_s))};
            }
        }
        return {};
    }

private:
    const QCommandLineParser &m_parser;
    std::unique_ptr<QSettings> m_administrator;
    std::unique_ptr<QSettings> m_person;
};

std::unique_ptr<QSettings> administratorSettings(const QString &path)
{
#ifdef Q_OS_WIN
    if (path.isEmpty()) {
        auto policy = std::make_unique<QSettings>(
            u"HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Foghorn\\Client"_s, QSettings::NativeFormat);
        if (!policy->allKeys().isEmpty())
            return policy;
    }
#endif
    const QString file = path.isEmpty() ? u"/etc/foghorn/client.conf"_s : path;
    return QFile::exists(file) ? std::make_unique<QSettings>(file, QSettings::IniFormat) : nullptr;
}

std::unique_ptr<QSettings> personSettings()
{
    const QString file = QStandardPaths::writableLocation(QStandardPaths::ConfigLocation) +
                         u"/foghorn/client.conf"_s;
    return QFile::exists(file) ? std::make_unique<QSettings>(file, QSettings::IniFormat) : nullptr;
}

Error wrong(const Sources::Value &value, const QString &expected)
{
    return Error{u"%1: “%2” will not do; expected %3"_s.arg(value.where, value.text, expected)};
}

Result<QList<QUrl>> readRelays(const Sources::Value &value)
{
    QList<QUrl> relays;
    for (const QString &part : value.text.split(u',', Qt::SkipEmptyParts)) {
        const QUrl url(part.trimmed(), QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() ||
            (url.scheme() != "wss"_L1 && url.scheme() != "ws"_L1))
            return wrong({part, value.where}, u"an address such as wss://foghorn.example.com/v1"_s);
        relays << url;
    }
    return relays;
}

struct Token
{
    QString text;
    QString file;
};

/** Whoever has enrolled does not need the token any more: its file may be gone by then. */
Result<Token> readToken(const Sources::Value &value, const QDir &data)
{
    if (value.text.isEmpty())
        return Token();
    QFile file(value.text);
    if (!file.open(QIODevice::ReadOnly)) {
        if (data.exists(u"identity.json"_s))
            return Token();
        return wrong(value, u"a file that can be read (%1)"_s.arg(file.errorString()));
    }
    return Token{QString::fromUtf8(file.read(4096)).trimmed(), value.text};
}

Result<Language> readLanguage(const Sources::Value &value)
{
    if (value.text.isEmpty())
        return firstSpokenOf(QLocale::system().uiLanguages());
    if (const auto language = languageFromString(value.text))
        return *language;
    return wrong(value, u"en, es, fr or pt"_s);
}

/** The string of `foghornctl enrolment-token` carries more than the token: it stands for the settings that are not
    there. An earlier one left the addresses. */
Result<void> takeInvitation(DeskSettings &settings, const Sources::Value &from)
{
    if (Invitation::isMeant(settings.enrolmentToken)) {
        const auto invitation = Invitation::fromText(settings.enrolmentToken);
        if (!invitation)
            return Error{u"%1: %2"_s.arg(from.where, invitation.error().reason)};
        settings.enrolmentToken = invitation->token;
        settings.caFingerprint = invitation->caFingerprint;
        if (settings.rootKey.isEmpty())
            settings.rootKey = invitation->rootKey;
        settings.relaysAreInvited = settings.relays.isEmpty();
        if (settings.relaysAreInvited)
            settings.relays = invitation->relays;
    }
    if (settings.relays.isEmpty())
        settings.relays = keptRelays(settings.data);
    if (settings.relays.isEmpty())
        return Error{
            u"no relay is set: say --relay URL, FOGHORN_RELAY, or relay= or enrolment= in /etc/foghorn/client.conf"_s};
    return {};
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Foghorn: shows notices from IT on this screen and tells IT that you have read them.\n\n"
        "Settings come from the command line, then the environment (FOGHORN_RELAY, FOGHORN_SITE …), then\n"
        "the administrator's file /etc/foghorn/client.conf (on Windows the policy key\n"
        "HKLM\\SOFTWARE\\Policies\\Foghorn\\Client), then ~/.config/foghorn/client.conf; keys in a file:\n"
        "relay, enrolment (the string of foghornctl enrolment-token), enrolmentTokenFile, data, site, shared, language, caFile,\n"
        "rootKey, keyStore.\n\n"
        "A second start raises the first. Exit codes: 0 fine, 78 a wrong option or setting."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"relay"_s, u"The relays to try in turn, e.g. wss://foghorn.example.com/v1"_s,
         u"URL[,URL…]"_s},
        {u"enrolment-token-file"_s,
         u"The file with the string or token that this computer enrols with, once; a string names "
         "relays and certificate authority too"_s,
         u"FILE"_s},
        {u"data"_s, u"Where notices and this desk's identity are kept"_s, u"DIR"_s},
        {u"config"_s, u"The administrator's settings instead of /etc/foghorn/client.conf"_s,
         u"FILE"_s},
        {u"site"_s, u"The site of this computer, e.g. Lyon"_s, u"SITE"_s},
        {u"shared"_s, u"A shared screen (reception, meeting room): shows notices, never asks"_s},
        {u"language"_s, u"en, es, fr or pt (default: the system's)"_s, u"LANGUAGE"_s},
        {u"ca-file"_s, u"The certificate authority (PEM) that relays are checked against"_s,
         u"FILE"_s},
        {u"root-key"_s,
         u"Who signs the organisation's key lists (64 hexadecimal digits, of foghornctl keys)"_s,
         u"KEY"_s},
        {u"key-store"_s,
         u"Where this desk's key lies: system (the session's key store, or a file where there is "
         "none; the default), file"_s,
         u"PLACE"_s},
        {u"read"_s, u"Give the open notice the keyboard (bind this to a key)"_s},
    });
}

} // namespace

Result<DeskSettings> readDeskSettings(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return Error{parser.errorText()};
    if (parser.isSet(u"help"_s))
        parser.showHelp(0);
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    const QString config = parser.value(u"config"_s);
    if (!config.isEmpty() && !QFile::exists(config))
        return Error{u"--config: there is no file %1"_s.arg(config)};
    const Sources sources(parser, administratorSettings(config), personSettings());
    if (const auto checked = sources.check(); !checked)
        return checked.error();

    DeskSettings settings;
    auto relays = readRelays(sources.value(u"relay"_s, u"relay"_s));
    const QString data = sources.value(u"data"_s, u"data"_s).text;
    settings.data = QDir(
        data.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : data);
    auto tokenFrom = sources.value(u"enrolment-token-file"_s, u"enrolmentTokenFile"_s);
    auto token = readToken(tokenFrom, settings.data);
    if (token && token->text.isEmpty() && token->file.isEmpty()) {
        tokenFrom = sources.inFiles(u"enrolment"_s);
        token = Token{tokenFrom.text, {}};
    }
    auto language = readLanguage(sources.value(u"language"_s, u"language"_s));
    if (!relays)
        return relays.error();
    if (!token)
        return token.error();
    if (!language)
        return language.error();
    settings.relays = *relays;
    settings.enrolmentToken = token->text;
    settings.enrolmentTokenFile = token->file;
    if (const auto key = sources.value(u"root-key"_s, u"rootKey"_s); !key.text.isEmpty()) {
        settings.rootKey = QByteArray::fromHex(key.text.toLatin1());
        if (settings.rootKey.toHex() != key.text.toLower().toLatin1() ||
            settings.rootKey.size() != rootKeyBytes)
            return wrong(key, u"64 hexadecimal digits"_s);
    }
    if (const auto taken = takeInvitation(settings, tokenFrom); !taken)
        return taken.error();
    settings.language = *language;
    settings.site = sources.value(u"site"_s, u"site"_s).text;
    const auto shared = sources.value(u"shared"_s, u"shared"_s);
    static const QStringList yes{u"true"_s, u"1"_s, u"yes"_s};
    static const QStringList no{u"false"_s, u"0"_s, u"no"_s, QString()};
    if (!parser.isSet(u"shared"_s) && !yes.contains(shared.text) && !no.contains(shared.text))
        return wrong(shared, u"true or false"_s);
    settings.shared = parser.isSet(u"shared"_s) || yes.contains(shared.text);
    if (const auto file = sources.value(u"ca-file"_s, u"caFile"_s); !file.text.isEmpty()) {
        settings.authorities = QSslCertificate::fromPath(file.text);
        if (settings.authorities.isEmpty())
            return wrong(file, u"a file with a certificate (PEM)"_s);
    }
    if (const auto store = sources.value(u"key-store"_s, u"keyStore"_s); !store.text.isEmpty()) {
        if (store.text != "system"_L1 && store.text != "file"_L1)
            return wrong(store, u"system or file"_s);
        settings.keyPlace =
            store.text == "file"_L1 ? DeskSettings::KeyPlace::File : DeskSettings::KeyPlace::System;
    }
    if (!settings.data.mkpath(u"."_s))
        return Error{u"the folder %1 cannot be made (--data)"_s.arg(settings.data.path())};
    settings.wish = parser.isSet(u"read"_s) ? DeskSettings::Wish::Read : DeskSettings::Wish::Show;
    return settings;
}

} // namespace foghorn
