// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>

#include <array>
#include <optional>

namespace foghorn {

/** A language that Foghorn itself speaks. Notices may carry further ones, named by their tag. */
enum class Language { English, Spanish, French, Portuguese };

inline constexpr std::array allLanguages{Language::English, Language::Spanish, Language::French,
                                         Language::Portuguese};

/** "en", "es", "fr", "pt". */
QString toString(Language language);
/** Takes "es", "es-MX" or "es_MX" in any case; nothing for a language we do not speak. */
std::optional<Language> languageFromString(QStringView tag);
/** The first of a session's languages (QLocale::uiLanguages) that we speak; English where there is none. */
Language firstSpokenOf(const QStringList &tags);

} // namespace foghorn
