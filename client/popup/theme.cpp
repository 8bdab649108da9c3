// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/theme.h"

#include "client/platform/appearance.h"
#include "client/popup/popup_content.h"

#include <QFontInfo>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace foghorn {

namespace {

constexpr qreal bodyPixels = 14;

/** The person's font as a body font: never smaller than 14 px, which the drawings call 100 %. */
QFont bodyFont(QFont font)
{
    font.setPixelSize(std::max(qRound(bodyPixels), QFontInfo(font).pixelSize()));
    return font;
}

// Relative luminance: WCAG 2.2, definition of "relative luminance".
qreal linear(qreal channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

Theme Theme::light(const QFont &font)
{
    Theme theme;
    theme.kind = ThemeKind::Light;
    theme.text = QColor(0x101828);
    theme.softText = QColor(0x475467);
    theme.ground = QColor(0xFFFFFF);
    theme.box = QColor(0xF2F4F7);
    theme.line = QColor(0xE4E7EC);
    theme.changed = QColor(0xFEF7C3);
    theme.critical = QColor(0xB42318);
    theme.major = QColor(0xB54708);
    theme.minor = QColor(0x175CD3);
    theme.info = QColor(0x475467);
    theme.backAgain = QColor(0x067647);
    theme.onFilled = QColor(0xFFFFFF);
    theme.font = bodyFont(font);
    return theme;
}

Theme Theme::dark(const QFont &font)
{
    Theme theme;
    theme.kind = ThemeKind::Dark;
    theme.text = QColor(0xF2F4F7);
    theme.softText = QColor(0xA4ADBB);
    theme.ground = QColor(0x1B212C);
    theme.box = QColor(0x262E3B);
    theme.line = QColor(0x303948);
    theme.changed = QColor(0x4A4013);
    theme.critical = QColor(0xF97066);
    theme.major = QColor(0xFDB022);
    theme.minor = QColor(0x528BFF);
    theme.info = QColor(0x98A2B3);
    theme.backAgain = QColor(0x47CD89);
    theme.onFilled = QColor(0x101828);
    theme.font = bodyFont(font);
    return theme;
}

Theme Theme::highContrast(const QPalette &palette, const QFont &font)
{
    // One pair only, the one that the person chose to read by: everything that must differ from the
    // ground is in the colour of the text, and shapes, frames and words say what colours say elsewhere.
    Theme theme;
    theme.kind = ThemeKind::HighContrast;
    theme.text = palette.color(QPalette::Active, QPalette::WindowText);
    theme.ground = palette.color(QPalette::Active, QPalette::Window);
    theme.softText = theme.line = theme.text;
    theme.box = theme.changed = theme.onFilled = theme.ground;
    theme.critical = theme.major = theme.minor = theme.info = theme.backAgain = theme.text;
    theme.font = bodyFont(font);
    return theme;
}

QColor Theme::toneColour(PopupTone tone) const
{
    switch (tone) {
    case PopupTone::Info: return info;
    case PopupTone::Minor: return minor;
    case PopupTone::Major: return major;
    case PopupTone::Critical: return critical;
    case PopupTone::BackAgain: return backAgain;
    case PopupTone::Quiet: return info;
    }
    return info;
}

int Theme::units(qreal pixels) const
{
    return qRound(pixels * font.pixelSize() / bodyPixels);
}

QFont Theme::scaledFont(qreal pixels, QFont::Weight weight) const
{
    QFont scaled = font;
    scaled.setPixelSize(std::max(1, units(pixels)));
    scaled.setWeight(weight);
    return scaled;
}

qreal contrastRatio(const QColor &one, const QColor &other)
{
    const qreal first = luminance(one);
    const qreal second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Theme themeFor(const Appearance &appearance, const QFont &font)
{
    if (appearance.isHighContrast())
        return Theme::highContrast(QGuiApplication::palette(), font);
    return appearance.isDark() ? Theme::dark(font) : Theme::light(font);
}

} // namespace foghorn
