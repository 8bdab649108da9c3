// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/template_example.h"

#include "common/model/blanks.h"
#include "common/model/notice_start.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** The service that it is about where the template leaves it open: as its example is called, else the catalogue's
    first. */
QList<Service> exampleServices(const NoticeTemplate &asked, const ExampleWorld &world)
{
    for (const TemplateBlank &blank : asked.blanks) {
        if (blank.id == "service"_L1 && !blank.example.isEmpty())
            return {{u"example"_s, blank.example}};
    }
    if (world.services.isEmpty())
        return {};
    return {world.services.first().service};
}

Notice begun(const NoticeTemplate &asked, const ExampleWorld &world)
{
    NoticeTemplate filledIn = asked;
    filledIn.notice = filled(asked.notice, asked.blanks, exampleValues(asked.blanks));
    if (filledIn.notice.services.isEmpty())
        filledIn.notice.services = exampleServices(asked, world);
    Notice notice = noticeFrom(filledIn, std::nullopt,
                               {world.now, world.zone, asked.notice.defaultLanguage, {}});
    notice.revision = notice.asks = 1;
    notice.publishedAt = world.now;
    return notice;
}

} // namespace

Notice exampleOf(const NoticeTemplate &noticeTemplate, const ExampleWorld &world)
{
    if (noticeTemplate.use == TemplateUse::New)
        return begun(noticeTemplate, world);
    const auto first = std::find_if(world.templates.begin(), world.templates.end(),
                                    [&noticeTemplate](const NoticeTemplate &each) {
                                        return each.use == TemplateUse::New &&
                                               each.notice.kind == noticeTemplate.notice.kind;
                                    });
    if (first == world.templates.end())
        return begun(noticeTemplate, world);
    NoticeTemplate filledIn = noticeTemplate;
    filledIn.notice =
        filled(noticeTemplate.notice, noticeTemplate.blanks, exampleValues(noticeTemplate.blanks));
    Notice notice = revisedWith(filledIn, begun(*first, world),
                                {world.now, world.zone, noticeTemplate.notice.defaultLanguage, {}});
    notice.revision = 2;
    notice.publishedAt = world.now;
    return notice;
}

} // namespace foghorn
