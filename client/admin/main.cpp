// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/admin_window.h"
#include "client/admin/tongue.h"
#include "client/keys/stored_key_safe.h"
#include "client/platform/appearance.h"
#include "client/popup/program_icon.h"
#include "common/clock.h"
#include "common/protocol/envelope.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QScreen>
#include <QSslCertificate>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;

/** Where the screen has less room than the window wants, it takes all of that: Send and Save stand at the bottom. */
static void showWhole(QWidget &window)
{
    const QRect room = window.screen()->availableGeometry();
    const int title = window.fontMetrics().height() * 2; // what the desktop puts above it
    if (window.width() > room.width() || window.height() + title > room.height())
        window.showMaximized();
    else
        window.show();
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"foghorn-admin"_s);
    QApplication::setApplicationVersion(QStringLiteral(FOGHORN_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Foghorn admin: write notices, and see who has them.\n\n"
        "Settings: the command line, then FOGHORN_RELAY, FOGHORN_LOGIN, FOGHORN_LANGUAGE and\n"
        "FOGHORN_CA_FILE."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption relay(u"relay"_s, u"The relay, e.g. wss://foghorn.example.com/v1"_s,
                                   u"URL"_s, qEnvironmentVariable("FOGHORN_RELAY"));
    const QCommandLineOption login(u"login"_s, u"Your staff login"_s, u"LOGIN"_s,
                                   qEnvironmentVariable("FOGHORN_LOGIN"));
    const QCommandLineOption language(u"language"_s, u"en, es, fr or pt (default: the session's)"_s,
                                      u"LANGUAGE"_s, qEnvironmentVariable("FOGHORN_LANGUAGE"));
    const QCommandLineOption authority(
        u"ca-file"_s, u"The certificate authority (PEM) that the relay is checked against"_s,
        u"FILE"_s, qEnvironmentVariable("FOGHORN_CA_FILE"));
    parser.addOptions({relay, login, language, authority});
    parser.process(app);
    const auto refuse = [](const QString &why) {
        std::fputs((u"foghorn-admin: "_s + why + u'\n').toLocal8Bit().constData(), stderr);
        return 78;
    };
    if (!foghorn::initialiseCryptography())
        return refuse(u"libsodium did not start"_s);
    auto spoken = foghorn::firstSpokenOf(QLocale::system().uiLanguages());
    if (const QString asked = parser.value(language); !asked.isEmpty()) {
        const auto known = foghorn::languageFromString(asked);
        if (!known)
            return refuse(
                u"“%1” is not a language it speaks: en, es, fr or pt (--language)"_s.arg(asked));
        spoken = *known;
    }
    const foghorn::Tongue tongue(spoken, QLocale::system());
    QApplication::setWindowIcon(foghorn::programIcon());

    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    foghorn::AdminSettings settings{
        parser.value(relay), parser.value(login), data + u"/draft.json"_s, {}};
    if (const QString file = parser.value(authority); !file.isEmpty()) {
        settings.authorities = QSslCertificate::fromPath(file);
        if (settings.authorities.isEmpty())
            return refuse(u"no certificate was found in the file %1 (--ca-file)"_s.arg(file));
    }
    settings.keys = foghorn::systemKeySafe(QDir(data));
    const foghorn::SystemClock clock;
    const foghorn::Appearance appearance;
    foghorn::AdminWindow window(settings, appearance, clock);
    showWhole(window);
    return QApplication::exec();
}
