// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/start_choices.h"

#include "client/admin/typed_words.h"
#include "client/admin/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** Those found by their name before those found by what is said of them. */
QList<StartChoice> found(const QList<StartChoice> &all, const QString &typed)
{
    QList<StartChoice> byName, byDescription;
    for (const StartChoice &choice : all) {
        if (isFound(typed, choice.name))
            byName << choice;
        else if (isFound(typed, choice.name + u' ' + choice.description))
            byDescription << choice;
    }
    return byName + byDescription;
}

} // namespace

StartChoices::StartChoices(QList<NoticeTemplate> templates, QList<CatalogueService> services,
                           const QString &language)
    : m_templates(std::move(templates)), m_services(std::move(services)), m_language(language)
{
}

QString StartChoices::in(const QMap<QString, QString> &words) const
{
    const QString ours = words.value(m_language, words.value(u"en"_s));
    return ours.isEmpty() && !words.isEmpty() ? words.first() : ours;
}

StartChoice StartChoices::choice(const NoticeTemplate &from) const
{
    return {in(from.name), in(from.description), from, {}};
}

QList<StartChoice> StartChoices::beginnings(const QString &typed) const
{
    QList<StartChoice> all;
    for (const NoticeTemplate &each : m_templates) {
        if (each.use == TemplateUse::New)
            all << choice(each);
    }
    std::sort(all.begin(), all.end(), [](const StartChoice &one, const StartChoice &other) {
        return one.name.localeAwareCompare(other.name) < 0;
    });
    if (!typed.trimmed().isEmpty()) {
        QStringList known; // what a template is called already is not offered twice
        for (const StartChoice &each : std::as_const(all))
            known << each.name;
        for (const CatalogueService &service : m_services) {
            const auto from = std::find_if(
                m_templates.begin(), m_templates.end(),
                [&service](const NoticeTemplate &each) { return each.id == service.templateId; });
            if (const QString name = in(service.service.name);
                from != m_templates.end() && !known.contains(name))
                all << StartChoice{name, tr("Template “%1”").arg(in(from->name)), *from, service};
        }
    }
    return found(all, typed) << StartChoice{tr("Write it from nothing"),
                                            tr("Empty fields in the order in which people ask."),
                                            {},
                                            {}};
}

QList<StartChoice> StartChoices::services(const NoticeTemplate &about, const QString &typed) const
{
    QList<StartChoice> all;
    for (const CatalogueService &service : m_services)
        all << StartChoice{in(service.service.name), service.owner, about, service};
    return found(all, typed) << StartChoice{
               tr("Another service"), tr("You name it in the next step."), about, {}};
}

QList<StartChoice> StartChoices::revisions(NoticeKind kind, const QString &typed) const
{
    QList<StartChoice> all;
    for (const NoticeTemplate &each : m_templates) {
        if (each.use != TemplateUse::New && each.notice.kind == kind)
            all << choice(each);
    }
    return found(all, typed);
}

bool StartChoices::asksForService(const StartChoice &choice)
{
    return choice.from && !choice.service && choice.from->notice.services.isEmpty() &&
           choice.from->notice.kind != NoticeKind::Announcement;
}

} // namespace foghorn
