// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice_template.h"
#include "common/model/service_catalogue.h"
#include "common/model/working_days.h"

#include <QTimeZone>

namespace foghorn {

// How a notice begins: from a template, about a service, at a moment. Pure: what the admin app and foghornctl propose.

/** What is known when a notice is begun. */
struct NoticeStart
{
    Instant now;
    QTimeZone zone;   // the author's
    QString language; // the author's; the notice's default one where the template has it
    QString phone;    // whom to call, where it is known
    MaintenanceRules planning = {}; // the organisation's, where they are known
};

/** When the next word is promised if neither author, template nor catalogue say: 60 min for info and minor, 30 for
    major, 20 for critical (the field's usual cadence). */
std::chrono::minutes updateCadence(Severity severity);

/** 18:00 by the clock of `zone` (the author's): people want some days' notice and the hour of least demand. On the first
    working day for which the organisation asks no reason; where it has no lead time, on the third after today. */
Instant proposedMaintenanceStart(Instant now, const QTimeZone &zone, MaintenanceRules planning);

/** A notice as the template has it, about this service where one is given: audience and cadence are the service's. An
    incident began now and promises its next word; a maintenance is proposed for proposedMaintenanceStart(), two
    hours. The number to call is filled in where it is known, and so are
    blanks; the others stay as `{{id}}`. */
Notice noticeFrom(const NoticeTemplate &noticeTemplate,
                  const std::optional<CatalogueService> &service, const NoticeStart &start);

/** The next revision as an update or ending template has it: its phase, and the fields of text that it has, in the
    languages that the notice is written in. Everything else stays the notice's own, but for when it was last checked. */
Notice revisedWith(const NoticeTemplate &noticeTemplate, const Notice &current,
                   const NoticeStart &start);

/** What the next revision is begun from: the current one without what the relay fills, and without what was true of
    that one revision alone: when it was last checked, and the quiet that goes with it. */
Notice draftOf(const Notice &current);
/** Takes out what nobody waits for any more once it works again: when it is expected back, when the next word comes
    and until when it is watched. */
void forgetExpectations(Notice &notice);

/** Fills the blanks `service`, `site` and `phone` from the notice's services, audience and contact. */
Notice withKnownBlanks(const Notice &notice, const QList<TemplateBlank> &blanks,
                       const QString &phone);

/** Says who is affected in every language in which nothing stands there yet, as the audience is called. */
void proposeAffected(Notice &notice);

/** Another audience; `affected` follows where it said what the old audience is called. */
void setAudience(Notice &notice, const Audience &audience);

} // namespace foghorn
