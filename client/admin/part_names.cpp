// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/part_names.h"

#include "client/admin/words.h"

#include "client/admin/words.h"

namespace foghorn {

QString partName(TextPart part, NoticeKind kind)
{
    switch (part) {
    case TextPart::Headline:
        return kind == NoticeKind::Incident ? tr("What is wrong") : tr("What it is about");
    case TextPart::Affected: return tr("Who is affected, in words");
    case TextPart::Impact: return tr("What it means for people");
    case TextPart::Purpose: return tr("Why this work is done");
    case TextPart::Benefit: return tr("What people gain by it");
    case TextPart::Actions: return tr("What to do");
    case TextPart::Workaround: return tr("Meanwhile");
    case TextPart::StillWorks: return tr("What still works");
    case TextPart::Progress: return tr("What we are doing");
    case TextPart::Cause: return tr("Why, in plain words");
    case TextPart::Prevention: return tr("What is done so that it does not happen again");
    case TextPart::Closing: return tr("Last words: an apology, thanks");
    case TextPart::Details: return tr("Details for those who want more");
    }
    return {};
}

} // namespace foghorn
