// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <array>

namespace foghorn {

/** One part of a notice's words: what can be compared, translated or left behind by itself. */
enum class TextPart {
    Headline,
    Affected,
    Impact,
    Purpose,
    Benefit,
    Actions,
    Workaround,
    StillWorks,
    Progress,
    Cause,
    Prevention,
    Closing,
    Details
};

/** In the order in which people ask. */
inline constexpr std::array allTextParts{
    TextPart::Headline, TextPart::Affected, TextPart::Impact,     TextPart::Purpose,
    TextPart::Benefit,  TextPart::Actions,  TextPart::Workaround, TextPart::StillWorks,
    TextPart::Progress, TextPart::Cause,    TextPart::Prevention, TextPart::Closing,
    TextPart::Details};

QString toString(TextPart part); // "stillWorks": its member in the notice's JSON

/** The words of a part; of actions and stillWorks one a line. */
QString wordsOf(const NoticeText &text, TextPart part);
/** The other way round. An action keeps the moment of the action that stood in its line; a new one is for now. */
void setWords(NoticeText &text, TextPart part, const QString &words);

} // namespace foghorn
