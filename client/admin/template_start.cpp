// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/template_start.h"

#include "client/admin/words.h"
#include "common/model/lifecycle.h"

using namespace Qt::StringLiterals;

namespace foghorn {

NoticeTemplate emptyTemplate(const QString &language, const QDate &today)
{
    NoticeTemplate begun;
    begun.reviewBy = today.addYears(1);
    begun.nextUpdate = std::chrono::minutes(30);
    begun.notice.severity = Severity::Major;
    begun.notice.acknowledgement = Acknowledgement::Required;
    begun.notice.defaultLanguage = language;
    begun.notice.text.insert(language, NoticeText{});
    begun.notice.audience.everyone = true;
    return begun;
}

NoticeTemplate copyOf(const NoticeTemplate &noticeTemplate)
{
    NoticeTemplate copy = noticeTemplate;
    copy.revision = 0;
    if (!copy.id.isEmpty())
        copy.id += u"-copy"_s;
    for (QString &name : copy.name)
        name = tr("%1 (copy)").arg(name);
    return copy;
}

NoticeTemplate templateOf(const Notice &notice, const QDate &today)
{
    NoticeTemplate begun = emptyTemplate(notice.defaultLanguage, today);
    begun.notice = reusablePart(notice);
    begun.use = isEnding(notice.phase) ? TemplateUse::Ending : TemplateUse::New;
    if (notice.phase == Phase::Cancelled) {
        begun.use = TemplateUse::New;
        begun.notice.phase = firstPhase(notice.kind);
    }
    if (begun.use == TemplateUse::Ending || notice.kind != NoticeKind::Incident)
        begun.nextUpdate.reset();
    for (auto text = notice.text.begin(); text != notice.text.end(); ++text) {
        if (!text->headline.isEmpty())
            begun.name.insert(text.key(), text->headline);
    }
    return begun;
}

} // namespace foghorn
