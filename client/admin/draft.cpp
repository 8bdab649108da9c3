// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/draft.h"

#include "client/admin/words.h"
#include "common/model/blanks.h"
#include "common/model/follow_up.h"
#include "common/model/lifecycle.h"
#include "common/model/maintenance.h"
#include "common/model/notice_start.h"
#include "common/model/watch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QStringList withoutEmpty(const QStringList &lines)
{
    QStringList kept;
    for (const QString &line : lines) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            kept << trimmed;
    }
    return kept;
}

NoticeText finishedText(NoticeText text)
{
    for (QString *field : {&text.headline, &text.affected, &text.impact, &text.workaround,
                           &text.cause, &text.prevention, &text.progress, &text.closing,
                           &text.purpose, &text.benefit, &text.details})
        *field = field->trimmed();
    text.stillWorks = withoutEmpty(text.stillWorks);
    for (Action &action : text.actions)
        action.text = action.text.trimmed();
    text.actions.removeIf([](const Action &action) { return action.text.isEmpty(); });
    return text;
}

} // namespace

Draft Draft::newNotice(Instant now, const QString &language)
{
    Draft draft;
    draft.notice.defaultLanguage = language;
    draft.notice.text.insert(language, {});
    draft.notice.startsAt = std::chrono::floor<std::chrono::minutes>(now);
    draft.notice.audience.everyone = true;
    draft.notice.restoration = Restoration{};
    draft.setSeverity(Severity::Major);
    draft.notice.nextUpdateAt =
        std::chrono::ceil<std::chrono::minutes>(now + updateCadence(draft.notice.severity));
    return draft;
}

Draft Draft::from(const NoticeTemplate &noticeTemplate,
                  const std::optional<CatalogueService> &service, const NoticeStart &start)
{
    Draft draft;
    draft.notice = noticeFrom(noticeTemplate, service, start);
    draft.noticeTemplate = noticeTemplate;
    return draft;
}

Draft Draft::withWordsOf(const NoticeTemplate &words, const NoticeStart &start) const
{
    Draft draft = *this;
    draft.notice = revisedWith(words, notice, start);
    draft.noticeTemplate = words;
    return draft;
}

QList<TemplateBlank> Draft::openBlanks() const
{
    QList<TemplateBlank> open;
    for (const QString &id : blanksIn(notice)) {
        TemplateBlank blank{id, true, {}, {}};
        for (const TemplateBlank &each :
             noticeTemplate ? noticeTemplate->blanks : QList<TemplateBlank>()) {
            if (each.id == id)
                blank = each;
        }
        open << blank;
    }
    return open;
}

Draft Draft::revisionOf(const Notice &current, const Notice &lastAsked)
{
    Draft draft{draftOf(current), DraftBase{current, lastAsked}, {}};
    draft.notice.expiresAt.reset(); // the relay sets its kind's default anew
    return draft;
}

Draft Draft::endingOf(const Notice &current, const Notice &lastAsked)
{
    Draft draft = revisionOf(current, lastAsked);
    draft.notice.phase = endingPhase(current.kind);
    forgetExpectations(draft.notice);
    for (NoticeText &text : draft.notice.text) {
        QList<Action> after = text.actions;
        after.removeIf([](const Action &action) { return action.when != ActionTime::After; });
        text = NoticeText{.headline = text.headline,
                          .affected = text.affected,
                          .impact = text.impact,
                          .actions = after,
                          // What people put up with a maintenance for is said once more.
                          .benefit =
                              current.kind == NoticeKind::Maintenance ? text.benefit : QString()};
    }
    return draft;
}

Draft Draft::followUpOf(const Notice &ended, const Notice &lastAsked)
{
    Draft draft{followUpOn(ended), DraftBase{ended, lastAsked}, {}};
    draft.notice.expiresAt.reset();
    return draft;
}

Draft Draft::reopeningOf(const Notice &ended, const Notice &lastAsked, Instant now)
{
    return {reopened(ended, now), DraftBase{ended, lastAsked}, {}};
}

/** The reason that stood there was another one. */
static Draft rescheduled(Draft draft, const Notice &planned)
{
    draft.notice.startsAt = planned.startsAt;
    draft.notice.endsAt = planned.endsAt;
    for (NoticeText &text : draft.notice.text)
        text.cause.clear();
    return draft;
}

Draft Draft::extensionOf(const Notice &current, const Notice &lastAsked, Instant now)
{
    return rescheduled(revisionOf(current, lastAsked), extended(current, now));
}

Draft Draft::postponementOf(const Notice &current, const Notice &lastAsked, Instant now)
{
    const Instant start = nextDaySameHour(current, now, QTimeZone::systemTimeZone());
    return rescheduled(revisionOf(current, lastAsked), postponed(current, start));
}

Draft Draft::cancellationOf(const Notice &current, const Notice &lastAsked, CancelReason reason)
{
    Draft draft = revisionOf(current, lastAsked);
    draft.notice.phase = Phase::Cancelled;
    draft.notice.cancelReason = reason;
    forgetExpectations(draft.notice);
    return draft;
}

void Draft::renewPassedPromise(Instant now)
{
    if (notice.nextUpdateAt && *notice.nextUpdateAt <= now)
        notice.nextUpdateAt =
            std::chrono::ceil<std::chrono::minutes>(now + updateCadence(notice.severity));
}

bool Draft::isEmpty() const
{
    if (base)
        return false;
    return notice.services.isEmpty() &&
           std::all_of(notice.text.begin(), notice.text.end(),
                       [](const NoticeText &text) { return finishedText(text) == NoticeText{}; });
}

Notice tidied(const Notice &notice)
{
    Notice result = notice;
    for (auto text = result.text.begin(); text != result.text.end();) {
        *text = finishedText(*text);
        const bool empty = *text == NoticeText{} && text.key() != result.defaultLanguage;
        text = empty ? result.text.erase(text) : std::next(text);
    }
    if (isEnding(result.phase))
        forgetExpectations(result);
    if (result.kind != NoticeKind::Incident)
        result.restoration.reset();
    if (result.kind != NoticeKind::Maintenance) {
        result.reminders.reset();
        result.finishes = Finishing::ByAuthor;
        for (NoticeText &text : result.text)
            text.purpose.clear();
    }
    return result;
}

Notice Draft::finished() const
{
    // An optional blank that nobody filled goes with its line.
    Notice result = tidied(noticeTemplate ? filled(notice, noticeTemplate->blanks, {}) : notice);
    if (isNew())
        proposeAffected(result);
    return result;
}

bool Draft::isAfterwards() const
{
    return base && notice.phase == Phase::Resolved && base->current.phase == notice.phase;
}

bool Draft::mayWaiveFollowUp() const
{
    return base && !isAfterwards() && owesFollowUp(notice);
}

bool Draft::waivesFollowUp() const
{
    return mayWaiveFollowUp() && !hasFollowUp(notice) && !whyNoFollowUp.trimmed().isEmpty();
}

bool Draft::isWhatWasPublished(const Notice &published) const
{
    const Notice ours = finished();
    return published.text == ours.text && published.services == ours.services &&
           published.startsAt == ours.startsAt && published.endsAt == ours.endsAt &&
           published.phase == ours.phase && published.severity == ours.severity &&
           published.audience == ours.audience && published.restoration == ours.restoration &&
           published.nextUpdateAt == ours.nextUpdateAt && published.followUp == ours.followUp;
}

QList<FieldProblem> Draft::problems() const
{
    QList<FieldProblem> found = validate(finished());
    if (base && !mayFollow(base->current.kind, base->current.phase, notice.phase))
        found << FieldProblem{u"phase"_s,
                              foghorn::tr("a notice cannot go from %1 to %2")
                                  .arg(phaseName(base->current.phase), phaseName(notice.phase))};
    return found;
}

QList<MaterialReason> Draft::interruptions() const
{
    if (base)
        return materialReasons(base->lastAsked, base->current, finished());
    return {MaterialReason::FirstRevision};
}

void Draft::setKind(NoticeKind kind, Instant now, const MaintenanceRules &planning)
{
    using namespace std::chrono_literals;
    const bool wasPlanned = notice.kind == NoticeKind::Maintenance;
    if (kind == NoticeKind::Maintenance && !wasPlanned) {
        notice.startsAt = proposedMaintenanceStart(now, QTimeZone::systemTimeZone(), planning);
        notice.endsAt = *notice.startsAt + 2h;
        setSeverity(Severity::Minor);
    } else if (wasPlanned && kind != NoticeKind::Maintenance) {
        notice.startsAt = std::chrono::floor<std::chrono::minutes>(now);
        notice.endsAt.reset();
    }
    notice.kind = kind;
    notice.phase = firstPhase(kind);
    if (kind == NoticeKind::Incident) {
        notice.restoration = notice.restoration.value_or(Restoration{});
        notice.nextUpdateAt = notice.nextUpdateAt.value_or(
            std::chrono::ceil<std::chrono::minutes>(now + updateCadence(notice.severity)));
    } else {
        notice.restoration.reset();
        notice.nextUpdateAt.reset();
    }
}

void Draft::followService(const QList<CatalogueService> &catalogue, Instant now)
{
    const QString id = notice.services.isEmpty() ? QString() : notice.services.first().id;
    const auto known =
        std::find_if(catalogue.begin(), catalogue.end(),
                     [&id](const CatalogueService &each) { return each.service.id == id; });
    const Audience everyone{.everyone = true, .include = {}, .exclude = {}};
    if (known != catalogue.end() && isNew() && notice.audience == everyone) {
        setAudience(notice, known->audience);
        if (notice.nextUpdateAt && known->updateEvery.count() > 0)
            notice.nextUpdateAt = std::chrono::ceil<std::chrono::minutes>(now + known->updateEvery);
    }
    notice = withKnownBlanks(notice, openBlanks(), notice.contact.phone);
}

void Draft::setSeverity(Severity severity)
{
    notice.severity = severity;
    notice.acknowledgement =
        severity >= Severity::Major ? Acknowledgement::Required : Acknowledgement::NotRequired;
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info: return tr("Info");
    case Severity::Minor: return tr("Minor");
    case Severity::Major: return tr("Major");
    case Severity::Critical: return tr("Critical");
    }
    return {};
}

QString severityEffect(Severity severity)
{
    switch (severity) {
    case Severity::Info: return tr("Info: a line in the tray's list; nobody is interrupted");
    case Severity::Minor:
        return tr("Minor: a pop-up in the corner for 20 seconds, then a mark in the tray");
    case Severity::Major: return tr("Major: a pop-up in the corner that stays until it is read");
    case Severity::Critical: return tr("Critical: large, on every screen, with a sound");
    }
    return {};
}

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::Investigating: return tr("investigating");
    case Phase::Identified: return tr("identified");
    case Phase::Monitoring: return tr("monitoring");
    case Phase::Resolved: return tr("resolved");
    case Phase::Scheduled: return tr("scheduled");
    case Phase::InProgress: return tr("in progress");
    case Phase::Verifying: return tr("verifying");
    case Phase::Completed: return tr("completed");
    case Phase::Current: return tr("current");
    case Phase::Ended: return tr("ended");
    case Phase::Cancelled: return tr("cancelled");
    }
    return {};
}

QString materialReasonWords(MaterialReason reason)
{
    switch (reason) {
    case MaterialReason::FirstRevision: return tr("it is new");
    case MaterialReason::SeverityRose: return tr("it got worse");
    case MaterialReason::ActionAdded: return tr("there is something new to do");
    case MaterialReason::ActionChanged: return tr("what to do has changed");
    case MaterialReason::ActionWithdrawn: return tr("something need not be done any more");
    case MaterialReason::ServiceAdded: return tr("another service is affected");
    case MaterialReason::AcknowledgementRequired: return tr("people are now asked to confirm");
    case MaterialReason::StartMoved: return tr("the start moved");
    case MaterialReason::EndMoved: return tr("the end moved");
    case MaterialReason::EstimateLater: return tr("the estimate got later");
    case MaterialReason::EstimateLessCertain: return tr("the estimate got less certain");
    case MaterialReason::AudienceGrew: return tr("more people are told");
    case MaterialReason::Reopened: return tr("it is reopened");
    case MaterialReason::NotifyAlways: return tr("you asked for it");
    }
    return {};
}

} // namespace foghorn
