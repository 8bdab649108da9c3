// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/material.h"
#include "common/model/notice_start.h"

#include <optional>

namespace foghorn {

/** What the author saw when the revision was begun. */
struct DraftBase
{
    Notice current;   // as published, with id and revision
    Notice lastAsked; // the revision that people were asked to confirm last
    bool operator==(const DraftBase &) const = default;
};

/** A notice while it is being written: a new one, or the next revision of a published one. A plain value;
    knows no widget and no relay. */
struct Draft
{
    Notice notice;                 // what the relay fills is left empty
    std::optional<DraftBase> base; // nothing = a new notice
    std::optional<NoticeTemplate>
        noticeTemplate;             // whose words it began with: says what its blanks are called
    QString shortNoticeReason = {}; // goes beside the notice, to colleagues
    QString repeats = {};           // of a new maintenance: its RRULE; empty = once
    QString whyNoFollowUp = {};     // of an ending that owes one: to colleagues, beside the notice
    bool operator==(const Draft &) const = default;

    /** An empty incident: investigating, since `now`, for everyone, the next word promised in 30 min. */
    static Draft newNotice(Instant now, const QString &language);
    static Draft from(const NoticeTemplate &noticeTemplate,
                      const std::optional<CatalogueService> &service, const NoticeStart &start);
    static Draft revisionOf(const Notice &current, const Notice &lastAsked);
    /** The ending of the notice in its kind: nothing is expected any more, texts of the outage are gone. */
    static Draft endingOf(const Notice &current, const Notice &lastAsked);
    /** What happened and what is done about it, of an incident that is over; quietly. */
    static Draft followUpOf(const Notice &ended, const Notice &lastAsked);
    static Draft reopeningOf(const Notice &ended, const Notice &lastAsked, Instant now);
    /** A maintenance that takes longer: its end so long from now. Why is left to the author. */
    static Draft extensionOf(const Notice &current, const Notice &lastAsked, Instant now);
    /** A maintenance at another time: at the same hour of the next day, as long as it was. */
    static Draft postponementOf(const Notice &current, const Notice &lastAsked, Instant now);
    static Draft cancellationOf(const Notice &current, const Notice &lastAsked,
                                CancelReason reason);

    /** This revision with the words of an update or ending template. */
    Draft withWordsOf(const NoticeTemplate &noticeTemplate, const NoticeStart &start) const;
    /** The blanks that are still to be filled, the optional ones too; one that no template declares is required and
        called as it is written. */
    QList<TemplateBlank> openBlanks() const;
    /** A promised next word that has passed is promised anew: an update must not be born overdue. */
    void renewPassedPromise(Instant now);

    bool isNew() const { return !base; }
    /** More about what is over already: nobody is interrupted. */
    bool isAfterwards() const;
    /** It ends what people are to be told of: what happened, or the author says why not. */
    bool mayWaiveFollowUp() const;
    /** The author said why nobody will be told what happened, and did not tell it after all. */
    bool waivesFollowUp() const;
    /** What is sent is a series, of which the relay makes notices. */
    bool recurs() const
    {
        return isNew() && notice.kind == NoticeKind::Maintenance && !repeats.isEmpty();
    }
    /** Nothing was written yet that would be worth keeping. */
    bool isEmpty() const;
    /** The notice as it would be published, trimmed of empty lines and empty languages. */
    Notice finished() const;
    /** Whether this revision of the relay is what this draft would have sent. */
    bool isWhatWasPublished(const Notice &published) const;
    /** Every field that keeps it from being sent. */
    QList<FieldProblem> problems() const;
    /** Why sending it will interrupt people; empty = it refreshes silently. */
    QList<MaterialReason> interruptions() const;
    /** Changes the kind and what follows from it: phase, estimate, times. */
    void setKind(NoticeKind kind, Instant now, const MaintenanceRules &planning = {});
    /** What follows from the service that the author has named: blanks, and for a new notice that is for everyone the
        audience and the rhythm of updates of the catalogue. */
    void followService(const QList<CatalogueService> &catalogue, Instant now);
    /** Changes the severity; the acknowledgement follows its default (required for major and critical). */
    void setSeverity(Severity severity);
};

/** Without empty lines, empty languages and what an ending or another kind does not say. */
Notice tidied(const Notice &notice);
/** Under the choice of severity: what it does to people's screens. */
QString severityEffect(Severity severity);
QString severityName(Severity severity);
QString phaseName(Phase phase);
/** "the estimate got later", for "this will interrupt people, because …". */
QString materialReasonWords(MaterialReason reason);

} // namespace foghorn
