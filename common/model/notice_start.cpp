// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/notice_start.h"

#include "common/model/audience_words.h"
#include "common/model/blanks.h"
#include "common/model/lifecycle.h"
#include "common/model/text_part.h"

#include <QDateTime>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr int leadDays = 3; // working days
constexpr int quietHour = 18;
constexpr std::chrono::hours plannedLength{2};

/** What is called "Lyon and Madrid" in each of the notice's languages that we speak. */
QMap<QString, QString> affectedInEach(const Notice &notice)
{
    QMap<QString, QString> words;
    for (const QString &tag : notice.text.keys()) {
        if (const auto language = languageFromString(tag))
            words.insert(tag, affectedWords(notice.audience, *language));
    }
    return words;
}

QMap<QString, QString> serviceNamesInEach(const Notice &notice)
{
    QMap<QString, QString> words;
    for (const QString &tag : notice.text.keys()) {
        QStringList names;
        for (const Service &service : notice.services)
            names << service.name.value(tag, service.name.value(notice.defaultLanguage));
        const auto language = languageFromString(tag);
        words.insert(tag, listWords(names, language.value_or(Language::English)));
    }
    return words;
}

/** When it was last checked was true of one revision, and so was the quiet that goes with it. */
void forgetCheck(Notice &notice)
{
    if (std::exchange(notice.checkedAt, std::nullopt))
        notice.notify = Notify::Auto;
}

void beginTimes(Notice &notice, const NoticeStart &start, std::chrono::minutes cadence)
{
    if (notice.kind == NoticeKind::Maintenance) {
        notice.startsAt = proposedMaintenanceStart(start.now, start.zone, start.planning);
        notice.endsAt = *notice.startsAt + plannedLength;
        return;
    }
    notice.startsAt = std::chrono::floor<std::chrono::minutes>(start.now);
    if (notice.kind != NoticeKind::Incident)
        return;
    notice.restoration = Restoration{};
    notice.nextUpdateAt = std::chrono::ceil<std::chrono::minutes>(start.now + cadence);
}

} // namespace

std::chrono::minutes updateCadence(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return 20min;
    case Severity::Major: return 30min;
    case Severity::Minor:
    case Severity::Info: return 60min;
    }
    return 60min;
}

Instant proposedMaintenanceStart(Instant now, const QTimeZone &zone, MaintenanceRules planning)
{
    if (planning.leadTimeDays == 0) {
        planning.leadTimeDays = leadDays;
        planning.zone = zone;
    }
    const auto atQuietHour = [&zone](QDate day) {
        return Instant(std::chrono::milliseconds(
            QDateTime(day, QTime(quietHour, 0), zone).toMSecsSinceEpoch()));
    };
    QDate day = firstDayWithNotice(planning, now);
    // The author's evening may still be the day before where the organisation is.
    while (isShortNotice(planning, atQuietHour(day), now) || !isWorkingDay(day, planning.holidays))
        day = day.addDays(1);
    return atQuietHour(day);
}

Notice noticeFrom(const NoticeTemplate &noticeTemplate,
                  const std::optional<CatalogueService> &service, const NoticeStart &start)
{
    Notice notice = noticeTemplate.notice;
    if (notice.text.contains(start.language))
        notice.defaultLanguage = start.language;
    auto cadence = noticeTemplate.nextUpdate.value_or(updateCadence(notice.severity));
    if (service) {
        notice.services = {service->service};
        notice.audience = service->audience;
        if (service->updateEvery > 0min)
            cadence = service->updateEvery;
    }
    if (notice.contact.phone.isEmpty())
        notice.contact.phone = start.phone;
    beginTimes(notice, start, cadence);
    return withKnownBlanks(notice, noticeTemplate.blanks, start.phone);
}

Notice revisedWith(const NoticeTemplate &noticeTemplate, const Notice &current,
                   const NoticeStart &start)
{
    Notice notice = current;
    forgetCheck(notice);
    const Notice &words = noticeTemplate.notice;
    if (notice.kind == words.kind)
        notice.phase = words.phase;
    for (auto text = notice.text.begin(); text != notice.text.end(); ++text) {
        const NoticeText fresh = words.text.value(text.key());
        for (const TextPart part : allTextParts) {
            if (wordsOf(fresh, part).isEmpty())
                continue;
            if (part == TextPart::Actions)
                text->actions = fresh.actions; // with their moments
            else
                setWords(*text, part, wordsOf(fresh, part));
        }
    }
    if (isEnding(notice.phase)) {
        notice.restoration.reset();
        notice.nextUpdateAt.reset();
    } else if (notice.nextUpdateAt) {
        notice.nextUpdateAt = std::chrono::ceil<std::chrono::minutes>(
            start.now + noticeTemplate.nextUpdate.value_or(updateCadence(notice.severity)));
    }
    return withKnownBlanks(notice, noticeTemplate.blanks,
                           notice.contact.phone.isEmpty() ? start.phone : notice.contact.phone);
}

Notice draftOf(const Notice &current)
{
    Notice draft = current;
    draft.deployment = {};
    draft.id = {};
    draft.revision = draft.asks = 0;
    draft.publishedAt.reset();
    draft.publishedBy.clear();
    forgetCheck(draft);
    return draft;
}

void forgetExpectations(Notice &notice)
{
    notice.restoration.reset();
    notice.nextUpdateAt.reset();
    notice.watchUntil.reset();
}

Notice withKnownBlanks(const Notice &notice, const QList<TemplateBlank> &blanks,
                       const QString &phone)
{
    const BlankValues all{{u"service"_s, serviceNamesInEach(notice)},
                          {u"site"_s, affectedInEach(notice)},
                          {u"phone"_s, {{QString(), phone}}}};
    // Only what is known counts as declared: an optional blank that waits for the author is not dropped.
    BlankValues known;
    QList<TemplateBlank> declared;
    for (const TemplateBlank &blank : blanks) {
        const auto values = all.value(blank.id);
        const bool complete =
            !values.isEmpty() && std::none_of(values.begin(), values.end(), [](const QString &one) {
                return one.trimmed().isEmpty();
            });
        if (complete) {
            declared << blank;
            known.insert(blank.id, values);
        }
    }
    return filled(notice, declared, known);
}

void proposeAffected(Notice &notice)
{
    const auto words = affectedInEach(notice);
    for (auto text = notice.text.begin(); text != notice.text.end(); ++text) {
        if (text->affected.isEmpty())
            text->affected = words.value(text.key());
    }
}

void setAudience(Notice &notice, const Audience &audience)
{
    if (notice.audience == audience)
        return;
    const auto before = affectedInEach(notice);
    notice.audience = audience;
    const auto after = affectedInEach(notice);
    for (auto text = notice.text.begin(); text != notice.text.end(); ++text) {
        const QString old = before.value(text.key());
        if (!old.isEmpty() && text->affected == old)
            text->affected = after.value(text.key());
    }
}

} // namespace foghorn
