// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/keys/stored_key_safe.h"
#include "client/platform/appearance.h"
#include "client/platform/screen_watch.h"
#include "client/platform/session_self.h"
#include "client/platform/single_instance.h"
#include "client/popup/program_icon.h"
#include "client/tray/data_folder.h"
#include "client/tray/desk_app.h"
#include "client/tray/desk_settings.h"
#include "common/clock.h"
#include "common/protocol/envelope.h"
#include "resources/resources.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongSetting = 78; // EX_CONFIG of sysexits.h

int refuse(const QString &why)
{
    std::fputs((u"foghorn: "_s + why + u'\n').toLocal8Bit().constData(), stderr);
    return wrongSetting;
}

/** --help and --version need no screen: said before Qt looks for one. */
void sayWhatNeedsNoScreen(int argc, char **argv)
{
    static const QStringList asked{u"-h"_s,         u"-?"_s, u"--help"_s,
                                   u"--help-all"_s, u"-v"_s, u"--version"_s};
    const bool asks = std::any_of(argv + 1, argv + argc, [](const char *argument) {
        return asked.contains(QString::fromLocal8Bit(argument));
    });
    if (!asks)
        return;
    QCoreApplication words(argc, argv);
    QCoreApplication::setApplicationName(u"foghorn"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FOGHORN_VERSION));
    (void)foghorn::readDeskSettings(QCoreApplication::arguments()); // ends the program
}

} // namespace

int main(int argc, char **argv)
{
    sayWhatNeedsNoScreen(argc, argv);
    // A pop-up must not depend on which style or theme plug-ins a desktop brings: fewer of them, less memory.
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"foghorn"_s);
    QApplication::setApplicationVersion(QStringLiteral(FOGHORN_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);

    auto settings = foghorn::readDeskSettings(QApplication::arguments());
    if (!settings)
        return refuse(settings.error().reason);
    if (!foghorn::initialiseCryptography())
        return refuse(u"libsodium did not start"_s);
    foghorn::loadResources();
    QApplication::setWindowIcon(foghorn::programIcon());

    foghorn::SingleInstance instance(settings->data.absolutePath() + u'|' + foghorn::sessionId());
    if (!instance.claim(settings->wish == foghorn::DeskSettings::Wish::Read ? "read" : "show"))
        return 0; // the first one was raised
    const auto folder = foghorn::DataFolder::take(settings->data);
    if (!folder)
        return refuse(u"no data folder is free below %1 (--data)"_s.arg(settings->data.path()));
    settings->data = folder->path();

    const foghorn::SystemClock clock;
    const foghorn::Appearance appearance;
    foghorn::ScreenWatch screen;
    const auto safe = settings->keyPlace == foghorn::DeskSettings::KeyPlace::System
                          ? foghorn::systemKeySafe(settings->data)
                          : nullptr;
    foghorn::DeskApp desk(*settings, appearance, screen, clock, safe);
    QObject::connect(&instance, &foghorn::SingleInstance::wished, &desk,
                     &foghorn::DeskApp::carryOut);
    screen.listen();
    desk.start();
    return QApplication::exec();
}
