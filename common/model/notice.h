// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/audience.h"
#include "common/model/ids.h"
#include "common/model/instant.h"

#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>

namespace foghorn {

enum class NoticeKind { Incident, Maintenance, Announcement };
enum class Severity { Info, Minor, Major, Critical }; // in rising order: compare with <
enum class Phase {
    Investigating,
    Identified,
    Monitoring,
    Resolved, // incident
    Scheduled,
    InProgress,
    Verifying,
    Completed, // maintenance
    Current,
    Ended,    // announcement
    Cancelled // any, final
};
enum class Acknowledgement { NotRequired, Required };
enum class Notify { Auto, Always, Quiet };
enum class CancelReason { Mistake, NoLongerNeeded };
enum class RestorationKind { Unknown, About, Between, NotBefore };
enum class ActionTime { Now, Before, During, After };
enum class Finishing { ByAuthor, Automatic }; // who says that a maintenance is done

/** When it is expected back: a value with its certainty, never free text. */
struct Restoration
{
    RestorationKind kind = RestorationKind::Unknown;
    std::optional<Instant> at;    // not with Unknown
    std::optional<Instant> until; // only with Between
    bool operator==(const Restoration &) const = default;
};

struct Action
{
    ActionTime when = ActionTime::Now;
    QString text;
    bool operator==(const Action &) const = default;
};

/** What is affected: a stable id and its plain name per language tag. */
struct Service
{
    QString id;
    QMap<QString, QString> name;
    bool operator==(const Service &) const = default;
};

/** The words of a notice in one language: plain text, blank lines between paragraphs. */
struct NoticeText
{
    QString headline; // at most 80 code points
    QString affected; // who, in words
    QString impact;   // at most 600
    QStringList stillWorks;
    QList<Action> actions; // at most 10 of at most 200
    QString workaround;
    QString cause;
    QString prevention; // what is done so that it does not happen again; once it is over
    QString progress;
    QString closing;
    QString purpose; // why the maintenance is done
    QString benefit;
    QString details; // at most 8,000
    bool operator==(const NoticeText &) const = default;
};

/** Who sees to it that an incident does not happen again, and until when. */
struct FollowUp
{
    QString owner;              // a team, as everybody calls it
    std::optional<QDate> dueOn; // by the calendar: no hour, no zone
    bool operator==(const FollowUp &) const = default;
};

struct Contact
{
    QString phone;
    QString url; // https:, mailto: or tel:
    bool operator==(const Contact &) const = default;
};

/** One published state of a notice (a revision). A draft is the same value with what the relay fills
    (deployment, id, revision, asks, publishedAt, publishedBy) left empty. */
struct Notice
{
    DeploymentId deployment;
    NoticeId id;
    int revision = 0;
    int asks = 0; // the newest material revision: the one that people are asked to confirm
    NoticeKind kind = NoticeKind::Incident;
    Severity severity = Severity::Minor;
    Phase phase = Phase::Investigating;
    QList<Service> services;
    QMap<QString, NoticeText> text; // by language tag
    QString defaultLanguage;
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    std::optional<QList<std::chrono::minutes>> reminders; // see remindersOf()
    Finishing finishes = Finishing::ByAuthor;             // of a maintenance
    std::optional<Restoration> restoration; // incidents; nothing said = no line on the pop-up
    std::optional<Instant> nextUpdateAt;
    std::optional<Instant> checkedAt;  // still worked on then, nothing new; of this one revision
    std::optional<Instant> watchUntil; // of an incident in monitoring: then it ends by itself
    Audience audience;
    Acknowledgement acknowledgement = Acknowledgement::NotRequired;
    Notify notify = Notify::Auto;
    Contact contact;
    std::optional<Instant> expiresAt;
    std::optional<Instant> publishedAt;
    QString publishedBy;
    std::optional<CancelReason> cancelReason; // with Phase::Cancelled, and only there
    std::optional<FollowUp> followUp;         // with `prevention`, of an incident that is over
    bool exercise = false;
    bool operator==(const Notice &) const = default;

    /** The words for a reader: this language, else the default one, else any. */
    const NoticeText &textFor(QStringView languageTag) const;
};

/** The notice's limits, counted in Unicode code points (bytes where the name says so). */
namespace limits {
inline constexpr int headlineLength = 80;
inline constexpr int impactLength = 600;
inline constexpr int actionLength = 200;
inline constexpr int actionCount = 10;
inline constexpr int detailsLength = 8000;
inline constexpr int otherTextLength =
    600; // affected, workaround, cause, prevention, progress, closing, purpose, benefit, a stillWorks item
inline constexpr int stillWorksCount = 10;
inline constexpr int reminderCount = 10;
inline constexpr std::chrono::minutes longestReminder{14 * 24 * 60};
inline constexpr int serviceCount = 20;
inline constexpr int nameLength = 80; // a service's name or id, a team
inline constexpr qsizetype revisionBytes = 32 * 1024;
} // namespace limits

QString toString(NoticeKind); // "incident" …
QString toString(Severity);
QString toString(Phase);
QString toString(Acknowledgement);
QString toString(Notify);
QString toString(CancelReason); // "mistake", "noLongerNeeded"
QString toString(RestorationKind);
QString toString(ActionTime);
QString toString(Finishing); // "byAuthor", "automatic"
std::optional<NoticeKind> noticeKindFromString(QStringView);
std::optional<Severity> severityFromString(QStringView);
std::optional<Phase> phaseFromString(QStringView);
std::optional<Acknowledgement> acknowledgementFromString(QStringView);
std::optional<Notify> notifyFromString(QStringView);
std::optional<CancelReason> cancelReasonFromString(QStringView);
std::optional<RestorationKind> restorationKindFromString(QStringView);
std::optional<ActionTime> actionTimeFromString(QStringView);
std::optional<Finishing> finishingFromString(QStringView);

/** The number of Unicode code points: what limits count and the composer shows. */
qsizetype codePointCount(QStringView text);

QJsonObject toJson(const Notice &notice);
/** Reads shape and types only, naming every wrong field; unknown members are ignored. A notice that
    leaves `acknowledgement` out gets the default of its severity (required for major and critical),
    one without `phase` its kind's first. The rules of content stand in validate(). */
Result<Notice> noticeFromJson(const QJsonObject &json);
/** The bytes that are stored, signed and sent: compact JSON. */
QByteArray noticeBytes(const Notice &notice);
Result<Notice> noticeFromBytes(const QByteArray &bytes);

/** Every rule of content a notice breaks (limits, required fields, an unknown estimate without next
    update, `required` with info, an empty audience, a phase of another kind, links, order of times, a
    {{blank}} of a template that nobody filled in); empty when it may be published. */
QList<FieldProblem> validate(const Notice &notice);

} // namespace foghorn
