// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#ifdef Q_OS_WIN

#include "client/platform/appearance.h"

#include <QGuiApplication>
#include <QSettings>

#include <windows.h>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

bool readsDark()
{
    const QSettings personalize(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    return personalize.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
}

bool readsHighContrast()
{
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof contrast;
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0) &&
           (contrast.dwFlags & HCF_HIGHCONTRASTON);
}

bool readsLessMovement()
{
    BOOL animated = TRUE;
    return SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animated, 0) && !animated;
}

} // namespace

// WM_SETTINGCHANGE reaches Qt as a change of palette or font: Appearance listens for that (appearance.cpp).
void Appearance::watch() {}

Appearance::State Appearance::stateNow() const
{
    return {readsDark(), readsHighContrast(), readsLessMovement()};
}

} // namespace foghorn

#endif
