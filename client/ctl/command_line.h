// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/failure.h"
#include "common/model/blanks.h"
#include "common/model/language.h"
#include "common/model/maintenance.h"
#include "common/protocol/messages.h"

#include <QDateTime>
#include <QUrl>

#include <functional>
#include <variant>

namespace foghorn::ctl {

// One struct per command, as it was typed.
struct EnrolmentToken
{
    int uses = 1;
    int validDays = 7;
};
struct StaffAdd
{
    QString login;
    Role role = Role::HelpDesk;
    QString passwordFile; // empty = is asked for
    QString name = {};
    StaffLimit limit = {};
};
struct ListStaff
{
};
/** What is not typed stays. */
struct ChangeStaff
{
    QString login;
    std::optional<Role> role = {};
    std::optional<QString> name = {};
    std::optional<StaffLimit> limit = {};
    std::optional<bool> disabled = {};
    bool dropSecondFactor = false;
};
struct ChangePassword
{
    QString login;        // empty = one's own
    QString passwordFile; // empty = is asked for
};
struct MoveSecondFactor
{
    FactorStep step = FactorStep::Begin;
    QString code;
};
struct MakeApiToken
{
    QString name;
    QList<Right> rights = {};
    StaffLimit limit = {};
    int validDays = 90;
};
struct ListApiTokens
{
};
struct RevokeApiToken
{
    QString id;
};
struct Publish
{
    QString file;
    QString tryOn; // "me", a login or "group:NAME": only for these, as an exercise; empty = for all
    QString shortNoticeReason = {}; // of a maintenance that is told late
    QString emergency = {};         // why it cannot wait for a second pair of eyes
};
struct Revise
{
    NoticeId id;
    QString file;
    std::optional<int> base;
    QString tryOn = {};
    QString shortNoticeReason = {};
    QString emergency = {};
};
struct End
{
    NoticeId id;
    QString textFile;
    std::optional<int> base;
    QString tryOn = {};
    bool endsWatch = false; // although it is still watched
};
struct Watch
{
    NoticeId id;
    std::optional<std::chrono::minutes> length; // nothing = by its severity
    QString textFile;
    std::optional<int> base;
    QString emergency = {};
};
struct Reopen
{
    NoticeId id;
    std::optional<int> base;
    QString emergency = {};
};
struct Cancel
{
    NoticeId id;
    QString reason;
    CancelReason why = CancelReason::NoLongerNeeded;
    std::optional<int> base;
};
struct List
{
    bool liveOnly = false;
};
struct ShowTally
{
    NoticeId id;
    bool watch = false;
};
struct Recipients
{
    NoticeId id;
    std::optional<RecipientState> state;
    QString search;
    bool csv = false;
    TallyPart part = TallyPart::Addressed;
};
struct CheckAudience
{
    QString file;
};

struct RelayStatus
{
};
struct ListTemplates
{
};
struct ShowTemplate
{
    QString id;
};
struct SaveTemplate
{
    QString file;
};
struct RemoveTemplate
{
    QString id;
    std::optional<int> base;
};
struct ListServices
{
};
struct ExportServices
{
    QString file; // empty = the standard output
};
struct ImportServices
{
    QString file;
    bool dryRun = false;
};
struct ListOutages
{
    QString service;
};
struct StillWorking
{
    NoticeId id;
    std::optional<std::chrono::minutes>
        every; // until the next word; nothing = the cadence of its severity
    std::optional<int> base;
};
/** A maintenance at another time: longer, or postponed. */
struct Reschedule
{
    NoticeId id;
    std::optional<QDateTime> to;              // its new start; nothing = it takes longer
    std::chrono::minutes by = usualExtension; // from now on
    QString textFile;                         // why
    std::optional<int> base;
    QString shortNoticeReason = {};
    QString emergency = {};
};
struct Replies
{
    NoticeId id;
};
/** What happened and what is done about it, told to those who were told that it is over. */
struct FollowUpOn
{
    NoticeId id;
    QString cause, prevention;  // in the notice's default language
    std::optional<FollowUp> by; // which team, until when
    std::optional<int> base;
};
struct WaiveFollowUp
{
    NoticeId id;
    QString reason;
};
struct ListFollowUps
{
};
/** The story of a notice, as Markdown. */
struct ShowTimeline
{
    NoticeId id;
    std::optional<Language> language; // nothing = the notice's default one
};
/** The queue, or one call of it marked. */
struct HelpCalls
{
    std::optional<HelpMark> mark;
    qint64 call = 0;
};
/** A maintenance that recurs; the file holds a series, or a notice and the rest is typed. */
struct SaveSeries
{
    QString file;
    QString name, rule, zone;
    std::optional<WallTime> first;
    std::optional<int> minutes, announceDays, base;
    QString shortNoticeReason;
};
struct ListSeries
{
};
struct SkipOccurrence
{
    SeriesId id;
    QDate day;
    bool takesPlace = false;
};
struct ChangeOccurrence
{
    SeriesId id;
    QDate day;
    std::optional<QDateTime> starts, ends;
    QString shortNoticeReason;
};
struct RemoveSeries
{
    SeriesId id;
    std::optional<int> base;
    bool cancelAhead = false;
};
struct ReportPromises
{
    int days = 30;
};
/** Speaks with a relay only where --relay is typed: then its organisation's words and rules count. */
struct CheckWords
{
    QString file;
    QString glossaryFile;
    QString policyFile;
    bool json = false;
};
struct Compose
{
    QString templateId;
    QString service;
    NoticeId revises;      // the running notice that an update or ending template is for
    BlankValues values;    // of the blanks
    QStringList languages; // empty = all that the template has
};

/** An exercise on some of the desks that are online. */
struct StartDrill
{
    Audience audience = {};
    DrillSample sample = {};
    int minutes = 10;
    bool wait = false; // until it is over, then the report
};
struct ShowDrill
{
    NoticeId id;
};
struct ListDrills
{
};

struct ListApprovals
{
};
struct ShowApproval
{
    QString id;
};
struct DecideApproval
{
    QString id;
    bool approve = false;
    QString comment;
};

struct ListKeys
{
};
struct CreateKey
{
    QString file;
};
struct OfferKey
{
    QString file;
};
struct SignKeys
{
    QString rootFile, newRootFile;
    std::optional<KeyRole> minimum; // nothing = as it is
    QStringList accept, drop;       // ids of keys
    int validDays = 365;            // of what is accepted
};
/** The card for when nothing works, to be passed on by relays that cannot sign it. */
struct SignContinuityCard
{
    QString file;
};
struct ListDesks
{
    QString search;
    bool revokedOnly = false;
};
struct RenameDesk
{
    DeskId desk;
    QString name; // empty: none
};
struct RevokeDesk
{
    DeskId desk;
    QString reason;
};
struct ReadmitDesk
{
    DeskId desk;
};
struct ListEnrolmentTokens
{
};
struct RevokeEnrolmentToken
{
    QString id;
};
struct ListAudit
{
    std::optional<QDateTime> since;
    QString login, act; // empty = all
};
/** Whether the audit trail is as it was written: the relay's, or one that was exported into a file. */
struct VerifyAudit
{
    QString file;                       // empty = the relay's
    std::optional<AuditHead> head = {}; // that it had before
    bool json = false;                  // of a file
};
struct ExportAudit
{
};

using Command =
    std::variant<EnrolmentToken, StaffAdd, Publish, Revise, End, Cancel, List, ShowTally,
                 Recipients, CheckAudience, RelayStatus, ListTemplates, ShowTemplate, SaveTemplate,
                 RemoveTemplate, ListServices, ExportServices, ImportServices, ListOutages, Compose,
                 CheckWords, StillWorking, ReportPromises, Reschedule, Watch, Reopen, Replies,
                 HelpCalls, FollowUpOn, WaiveFollowUp, ListFollowUps, ShowTimeline, SaveSeries,
                 ListSeries, SkipOccurrence, ChangeOccurrence, RemoveSeries, StartDrill, ShowDrill,
                 ListDrills, ListApprovals, ShowApproval, DecideApproval, ListDesks, RenameDesk,
                 RevokeDesk, ReadmitDesk, ListEnrolmentTokens, RevokeEnrolmentToken, ListKeys,
                 CreateKey, OfferKey, SignKeys, SignContinuityCard, ListAudit, VerifyAudit,
                 ExportAudit, ListStaff, ChangeStaff, ChangePassword, MoveSecondFactor,
                 MakeApiToken, ListApiTokens, RevokeApiToken>;

struct CommandLine
{
    QUrl relay;
    QString login;
    QString passwordFile;
    QString code = {};       // of the second factor
    QString tokenFile = {};  // with an API token, in place of login and password
    QString authoritiesFile; // PEM; empty = the system's
    QString signingKeyFile;  // the author's own; empty = none
    bool json = false;
    Command command;
};
struct HelpWanted
{
};
struct VersionWanted
{
};

using Parsed = std::variant<CommandLine, CheckWords, VerifyAudit, CreateKey, HelpWanted,
                            VersionWanted, Failure>;

/** Reads what was typed, without the program's name. What is not typed comes from the environment
    (FOGHORN_RELAY, FOGHORN_LOGIN, FOGHORN_PASSWORD_FILE, FOGHORN_TOKEN_FILE, FOGHORN_CA_FILE). An option before the command
    is of foghornctl, one after it of the command if the command has it. */
Parsed parse(const QStringList &arguments, const std::function<QString(const char *)> &environment);

} // namespace foghorn::ctl
