// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/coach/coach_rules.h"
#include "common/model/audience.h"
#include "common/model/drill.h"
#include "common/model/follow_up.h"
#include "common/model/mark.h"
#include "common/model/notice_template.h"
#include "common/model/outage_record.h"
#include "common/model/promise.h"
#include "common/model/receipt.h"
#include "common/model/series.h"
#include "common/model/service_catalogue.h"
#include "common/model/staff.h"
#include "common/model/tally.h"
#include "common/model/watch.h"
#include "common/model/working_days.h"
#include "common/protocol/envelope.h"
#include "common/protocol/limits.h"
#include "common/protocol/messages_keys.h"

#include <QUrl>

#include <optional>
#include <variant>

/** The protocol in two lists: what a client may ask of the relay (each with its answer) and what the
    relay tells a client. The JSON of each stands in codec.h. */
namespace foghorn {

/** A revision that a desk or person holds or has confirmed. */
struct NoticeRevision
{
    NoticeId notice;
    int revision = 0;
    bool operator==(const NoticeRevision &) const = default;
};

struct App
{
    QString name;
    QString version;
    QString os;
    bool operator==(const App &) const = default;
};

/** What the organisation fixes for its pop-ups. */
struct Policy
{
    QString sender;        // "IT · Example Ltd"
    QString helpDesk = {}; // its telephone number; may be empty
    bool operator==(const Policy &) const = default;
};

struct Trust
{
    DeploymentId deployment;
    QList<TrustedKey> keys; // of the relay; they count only where there is no key list
    std::optional<Envelope> keyList = {}; // nothing: there is none, or the desk said that it has it
    bool operator==(const Trust &) const = default;
};

/** One shard of a relay at this moment. */
struct ShardStatus
{
    int desks = 0;
    int consoles = 0;
    int others = 0;         // before their hello, or closing
    int entering = 0;       // no WebSocket yet: silent, waiting, in a handshake
    qint64 unsentBytes = 0; // written for all sessions together and not taken by the network yet
    bool operator==(const ShardStatus &) const = default;
};

/** What the store did since the relay started; "last minute" is the last 60 whole seconds. */
struct StoreStatus
{
    int waiting = 0; // pieces of work that nobody has committed yet
    qint64 commits = 0;
    qint64 failedCommits = 0;
    int commitsLastMinute = 0;
    qint64 receipts = 0; // stored, repeated ones too
    int receiptsLastMinute = 0;
    bool operator==(const StoreStatus &) const = default;
};

/** How many sessions ended for one reason since the relay started. */
struct EndedSessions
{
    QString why; // "left", or the name of the close code: "tooSlow"
    qint64 count = 0;
    bool operator==(const EndedSessions &) const = default;
};

/** Why a revision of a maintenance was told at short notice. */
struct RevisionReason
{
    int revision = 0;
    QString reason;
    bool operator==(const RevisionReason &) const = default;
};

/** One notice as the board and `foghornctl list` show it; beside the current envelope. */
struct NoticeEntry
{
    Envelope envelope;
    bool live = false;
    bool stale = false;
    bool operator==(const NoticeEntry &) const = default;
};

enum class RecipientState {
    Delivered,
    Held,
    Displayed,
    Acknowledged,
    NotDelivered,
    NotDisplayed,
    NotAcknowledged
};
QString toString(RecipientState);
std::optional<RecipientState> recipientStateFromString(QStringView);

/** Whom of a tally: what the board shows as a number of its own. */
/** ToCall: told of it, and not that it is over. */
enum class TallyPart { Addressed, FormerlyAddressed, NotSeenLately, SharedDesks, ToCall };
QString toString(
    TallyPart); // "addressed", "formerlyAddressed", "notSeenLately", "sharedDesks", "toCall"
std::optional<TallyPart> tallyPartFromString(QStringView);

struct RecipientDesk
{
    QString host;
    QString session;
    QString site;
    bool connected = false;
    bool operator==(const RecipientDesk &) const = default;
};

/** One person behind the numbers. */
struct Recipient
{
    PersonId person;
    QString name;
    std::optional<ReceiptState> state; // nothing: addressed, not yet delivered
    int revision = 0;                  // for which the state was reached
    QList<RecipientDesk> desks;
    std::optional<Instant> deliveredAt, displayedAt, acknowledgedAt;
    bool operator==(const Recipient &) const = default;
};

/** How many people of an audience a pop-up has interrupted so many times. */
struct OftenInterrupted
{
    int times = 0;
    int people = 0;
    bool operator==(const OftenInterrupted &) const = default;
};

/** A series as a list shows it: who saved it last, and what comes next. */
struct SeriesEntry
{
    MaintenanceSeries series;
    QString savedBy;
    QList<SeriesOccurrence> next;
    bool operator==(const SeriesEntry &) const = default;
};

// ---- What a client may ask of the relay. Each names its method and its answer. -------------------
namespace ToRelay {

struct DeskHello
{
    static constexpr char method[] = "desk.hello";
    int protocol = wire::protocolVersion;
    App app;
    DeskId desk;            // a desk that has enrolled …
    QString enrolmentToken; // … or one that enrols now. One of the two.
    QByteArray secret;      // 32 bytes, the desk's own; empty where the key alone proves it
    QByteArray publicKey;   // 32 bytes: the key by which the desk is known from now on
    QByteArray proof;       // 64 bytes: deskProof() by that key, or by the one that the relay knows
    QString machine;        // stable id of this computer
    QString session;        // id of this login session on it
    QString host;
    QString login;
    QString personId;   // directory id, may be empty
    QString personName; // may be empty
    bool shared = false;
    QString site;
    QStringList groups;
    QString language;
    Epoch epoch; // empty on the first connect
    qint64 cursor = 0;
    QList<NoticeRevision> holds;
    int keyListVersion = 0; // that the desk believes; 0 = none
    bool operator==(const DeskHello &) const = default;

    struct Answer
    {
        DeskId desk;
        QString relayName, relayVersion;
        std::chrono::seconds tick{wire::tickInterval};
        Epoch epoch;
        Policy policy;
        Trust trust;
        QList<NoticeRevision> acknowledged;
        std::optional<Envelope> continuity = {}; // the organisation's card; nothing = it has none
        bool keyed = false; // the relay knows the desk's key: the secret is of no use any more
        std::optional<Mark> mark = {}; // of this desk's person; a shared desk has none
        bool operator==(const Answer &) const = default;
    };
};

struct DeskReceipts
{
    static constexpr char method[] = "desk.receipts";
    Epoch epoch;
    QList<Receipt> items; // at most wire::receiptsPerMessage
    bool operator==(const DeskReceipts &) const = default;

    struct Refusal
    {
        int index = 0;
        QString reason;
        bool operator==(const Refusal &) const = default;
    };
    struct Answer
    {
        int stored = 0;
        QList<Refusal> refused;
        bool operator==(const Answer &) const = default;
    };
};

struct DeskReply
{
    static constexpr char method[] = "desk.reply";
    NoticeId notice;
    ReplyAnswer answer = ReplyAnswer::Works;
    QString comment;
    bool operator==(const DeskReply &) const = default;
    struct Answer : Done
    {
    };
};

struct ConsoleHello
{
    static constexpr char method[] = "console.hello";
    int protocol = wire::protocolVersion;
    App app;
    QString login;
    QString password;  // or
    QString token;     // from an earlier answer, or an API token
    QString code = {}; // of the second factor, with the password
    bool operator==(const ConsoleHello &) const = default;
    struct Answer
    {
        QString login, name;
        QList<Right> rights;
        QString token;
        Instant expiresAt;
        Epoch epoch;
        Policy policy; // so that the preview shows the real sender
        Trust trust;
        StaffLimit limit = {};      // of what this account may publish
        bool secondFactor = false;  // this account has one
        QList<Right> withheld = {}; // that this account has once it has set up a second factor
        bool operator==(const Answer &) const = default;
    };
};

struct NoticePublish
{
    static constexpr char method[] = "notice.publish";
    std::optional<Notice> notice; // bare, or
    std::optional<Envelope> envelope;
    QString idempotencyKey;
    QString shortNoticeReason = {}; // why a maintenance is told so late; stays with the staff
    QString emergency = {};         // why it cannot wait for a second pair of eyes
    bool operator==(const NoticePublish &) const = default;
    struct Answer
    {
        Envelope envelope;
        bool operator==(const Answer &) const = default;
    };
};

struct NoticeRevise
{
    static constexpr char method[] = "notice.revise";
    NoticeId id;
    int base = 0; // the revision that the author saw
    std::optional<Notice> notice;
    std::optional<Envelope> envelope;
    QString idempotencyKey;
    QString shortNoticeReason = {};
    bool endsWatch = false; // resolved before its watch is over: meant so
    QString emergency = {}; // why it cannot wait for a second pair of eyes
    bool operator==(const NoticeRevise &) const = default;
    struct Answer
    {
        Envelope envelope;
        bool operator==(const Answer &) const = default;
    };
};

struct NoticeList
{
    static constexpr char method[] = "notice.list";
    bool liveOnly = false;
    NoticeId after; // continue behind this one; newest first
    int limit = 50; // the relay gives fewer when a frame would pass its limit
    bool operator==(const NoticeList &) const = default;
    struct Answer
    {
        QList<NoticeEntry> notices;
        bool more = false;
        bool operator==(const Answer &) const = default;
    };
};

struct NoticeHistory
{
    static constexpr char method[] = "notice.history";
    NoticeId id;
    int after = 0; // revisions above this one
    bool operator==(const NoticeHistory &) const = default;
    struct Answer
    {
        QList<Envelope> revisions; // oldest first
        bool more = false;
        QList<RevisionReason> reasons = {}; // of these revisions, where one was given
        bool operator==(const Answer &) const = default;
    };
};

struct TallyWatch
{
    static constexpr char method[] = "tally.watch";
    QList<NoticeId> notices; // none named = every live notice, also those to come
    bool operator==(const TallyWatch &) const = default;
    struct Answer
    {
        QList<Tally> tallies;
        bool operator==(const Answer &) const = default;
    };
};

struct RecipientList
{
    static constexpr char method[] = "recipient.list";
    NoticeId notice;
    std::optional<RecipientState> state;
    QString search; // in person, name, host, site; case does not matter
    PersonId after; // continue behind this person; sorted by person
    int limit = 100;
    TallyPart part = TallyPart::Addressed;
    bool operator==(const RecipientList &) const = default;
    struct Answer
    {
        QList<Recipient> recipients;
        int total = 0; // that match state and search
        bool more = false;
        TallyPart part = TallyPart::Addressed; // an older relay knows only these
        bool operator==(const Answer &) const = default;
    };
};

struct AudiencePreview
{
    static constexpr char method[] = "audience.preview";
    Audience audience;
    std::optional<Severity> severity; // of the draft; nothing = interruptions are not counted
    bool operator==(const AudiencePreview &) const = default;
    struct Answer
    {
        int addressed = 0, online = 0, seenToday = 0, notSeenLately = 0;
        QStringList unknown;       // names in the audience that no known desk has
        QStringList sites, groups; // what the relay knows, for choosing from (at most 500 each)
        // Only where `severity` was named and is not critical, and the relay knows of it:
        int budget = 0;                     // pop-ups a week that are enough; 0 = not counted
        QList<OftenInterrupted> overBudget; // in the last 7 days, `budget` times or more
        QList<OftenInterrupted> today;      // in the last 24 hours, twice or more
        bool operator==(const Answer &) const = default;
    };
};

struct EnrolmentCreate
{
    static constexpr char method[] = "enrolment.create";
    int uses = 1;
    int validDays = 7;
    QString idempotencyKey;
    bool operator==(const EnrolmentCreate &) const = default;
    struct Answer
    {
        QString token;
        QString invitation =
            {}; // one string: addresses, fingerprint of the CA, token; see invitation.h
        bool operator==(const Answer &) const = default;
    };
};

struct StaffAdd
{
    static constexpr char method[] = "staff.add";
    QString login, name, password;
    Role role = Role::HelpDesk;
    QString idempotencyKey;
    StaffLimit limit = {};
    bool operator==(const StaffAdd &) const = default;
    struct Answer : Done
    {
    };
};

/** For operators: how the relay is. */
struct RelayStatus
{
    static constexpr char method[] = "relay.status";
    bool operator==(const RelayStatus &) const = default;
    struct Answer
    {
        QString version;
        Instant startedAt;
        Epoch epoch;
        qint64 cursor = 0;
        QList<ShardStatus> shards;
        StoreStatus store;
        QList<EndedSessions> ended;                       // the most frequent first
        std::optional<Instant> certificateExpiresAt = {}; // of TLS; nothing = none in use
        qint64 disbelieved = 0; // what desks got and did not believe, since the start
        bool operator==(const Answer &) const = default;
    };
};

struct TemplateList
{
    static constexpr char method[] = "template.list";
    QString after;  // continue behind this id; sorted by id
    int limit = 50; // the relay gives fewer when a frame would pass its limit
    bool operator==(const TemplateList &) const = default;
    struct Answer
    {
        QList<NoticeTemplate> templates;
        bool more = false;
        bool operator==(const Answer &) const = default;
    };
};

struct TemplateSave
{
    static constexpr char method[] = "template.save";
    NoticeTemplate noticeTemplate;
    int base = 0; // the revision that the author saw; 0 = a new template
    QString idempotencyKey;
    bool operator==(const TemplateSave &) const = default;
    struct Answer
    {
        int revision = 0;
        bool operator==(const Answer &) const = default;
    };
};

struct TemplateRemove
{
    static constexpr char method[] = "template.remove";
    QString id;
    int base = 0;
    QString idempotencyKey;
    bool operator==(const TemplateRemove &) const = default;
    struct Answer : Done
    {
    };
};

struct ServiceList
{
    static constexpr char method[] = "service.list";
    QString after; // continue behind this id, in the order of the catalogue
    int limit = 500;
    bool operator==(const ServiceList &) const = default;
    struct Answer
    {
        QList<CatalogueService> services;
        int revision = 0; // of the catalogue as a whole; another one than before: begin anew
        bool more = false;
        bool operator==(const Answer &) const = default;
    };
};

/** The whole catalogue at once. */
struct ServiceReplace
{
    static constexpr char method[] = "service.replace";
    QList<CatalogueService> services;
    int base = 0; // the revision that the author saw
    QString idempotencyKey;
    bool operator==(const ServiceReplace &) const = default;
    struct Answer
    {
        int revision = 0;
        bool operator==(const Answer &) const = default;
    };
};

/** How long the last outages of a service took. */
struct OutageList
{
    static constexpr char method[] = "outage.list";
    QString service; // its id
    int limit = 20;  // 1 to 50
    bool operator==(const OutageList &) const = default;
    struct Answer
    {
        QList<PastOutage> outages; // newest first
        bool operator==(const Answer &) const = default;
    };
};

/** How well the next word came when it was promised. */
struct PromiseReport
{
    static constexpr char method[] = "promise.report";
    int days = 30; // 1 to 366, up to now
    bool operator==(const PromiseReport &) const = default;
    struct Answer
    {
        Punctuality punctuality;
        bool operator==(const Answer &) const = default;
    };
};

/** How it is for people, once something works again as far as IT can see. */
struct ReplyList
{
    static constexpr char method[] = "reply.list";
    NoticeId notice;
    bool operator==(const ReplyList &) const = default;
    struct Answer
    {
        QList<SiteReplies> sites;   // of everybody who answered
        QList<PersonReply> replies; // newest first, as many as a frame takes
        bool more = false;
        bool operator==(const Answer &) const = default;
    };
};

/** The queue of calls for help, across notices. */
struct HelpList
{
    static constexpr char method[] = "help.list";
    bool operator==(const HelpList &) const = default;
    struct Answer
    {
        QList<HelpCall> calls; // open ones, the longest waiting first, as many as a frame takes
        bool more = false;
        bool operator==(const Answer &) const = default;
    };
};

/** "I take it", or "done". The same again changes nothing; what a colleague took is a conflict. */
struct HelpMarked
{
    static constexpr char method[] = "help.mark";
    qint64 call = 0;
    HelpMark mark = HelpMark::Take;
    bool operator==(const HelpMarked &) const = default;
    struct Answer
    {
        HelpCall call;
        bool operator==(const Answer &) const = default;
    };
};

/** The organisation's own words and what it does not send: for the coach of a console. */
struct CoachSettings
{
    static constexpr char method[] = "coach.settings";
    bool operator==(const CoachSettings &) const = default;
    struct Answer
    {
        CoachRules rules;
        bool operator==(const Answer &) const = default;
    };
};

/** How long before its start a maintenance is told, and the holidays that count. */
struct AskMaintenanceRules
{
    static constexpr char method[] = "maintenance.rules";
    bool operator==(const AskMaintenanceRules &) const = default;
    struct Answer
    {
        MaintenanceRules rules;
        bool operator==(const Answer &) const = default;
    };
};

/** Which incidents that ended owe their people a word on what happened, or gave it. */
struct FollowUpList
{
    static constexpr char method[] = "followUp.list";
    bool operator==(const FollowUpList &) const = default;
    struct Answer
    {
        QList<FollowUpEntry> entries; // of the last months, the latest ending first
        bool more = false;            // as many as a frame takes
        bool operator==(const Answer &) const = default;
    };
};

/** Nobody is told what happened, for this reason. */
struct FollowUpWaive
{
    static constexpr char method[] = "followUp.waive";
    NoticeId notice;
    QString reason;
    QString idempotencyKey;
    bool operator==(const FollowUpWaive &) const = default;
    struct Answer
    {
        FollowUpEntry entry;
        bool operator==(const Answer &) const = default;
    };
};

/** An exercise on a sample of the desks that are online now. */
struct DrillStart
{
    static constexpr char method[] = "drill.start";
    Audience audience; // of whom the sample is taken
    DrillSample sample;
    std::optional<Notice> notice; // whose words it says; nothing = the relay's own
    int minutes = 10;             // then it ends by itself
    QString idempotencyKey;
    bool operator==(const DrillStart &) const = default;
    struct Answer
    {
        Envelope envelope;
        bool operator==(const Answer &) const = default;
    };
};

/** How fast a drill reached its desks, as far as is known by now. */
struct AskDrillReport
{
    static constexpr char method[] = "drill.report";
    NoticeId notice;
    bool operator==(const AskDrillReport &) const = default;
    struct Answer
    {
        DrillReport report;
        bool operator==(const Answer &) const = default;
    };
};

/** The drills up to now. */
struct DrillList
{
    static constexpr char method[] = "drill.list";
    bool operator==(const DrillList &) const = default;
    struct Answer
    {
        QList<DrillReport> drills; // newest first, without displays and failures
        bool more = false;
        bool operator==(const Answer &) const = default;
    };
};

/** The maintenances that recur, by their names, each with what comes next. */
struct SeriesList
{
    static constexpr char method[] = "series.list";
    SeriesId after; // continue behind this one
    int limit = 50; // the relay gives fewer when a frame would pass its limit
    bool operator==(const SeriesList &) const = default;
    struct Answer
    {
        QList<SeriesEntry> series;
        bool more = false;
        bool operator==(const Answer &) const = default;
    };
};

/** When it would take place; nothing is kept. */
struct SeriesPreview
{
    static constexpr char method[] = "series.preview";
    MaintenanceSeries series;
    int count = 3; // 1 to 50
    bool operator==(const SeriesPreview &) const = default;
    struct Answer
    {
        QList<SeriesOccurrence> next;
        bool needsReason = false; // the first one would be told at short notice
        bool operator==(const Answer &) const = default;
    };
};

struct SeriesSave
{
    static constexpr char method[] = "series.save";
    MaintenanceSeries series; // without an id: a new one
    int base = 0;             // the version that the author saw; 0 = a new one
    QString idempotencyKey;
    QString shortNoticeReason = {}; // of occurrences that are told so late
    bool operator==(const SeriesSave &) const = default;
    struct Answer
    {
        SeriesId id;
        int version = 0;
        bool operator==(const Answer &) const = default;
    };
};

/** One occurrence does not take place; if its notice is out, that is cancelled in the same act. Or it does after all. */
struct SeriesSkip
{
    static constexpr char method[] = "series.skip";
    SeriesId id;
    QDate occurrence;
    bool takesPlace = false;
    QString idempotencyKey;
    bool operator==(const SeriesSkip &) const = default;
    struct Answer
    {
        int version = 0;
        bool operator==(const Answer &) const = default;
    };
};

/** Only this one: another time for an occurrence that is not announced yet. */
struct SeriesChange
{
    static constexpr char method[] = "series.change";
    SeriesId id;
    QDate occurrence;
    std::optional<Instant> startsAt, endsAt; // nothing: as long as the others, at their hour
    QString idempotencyKey;
    QString shortNoticeReason = {};
    bool operator==(const SeriesChange &) const = default;
    struct Answer
    {
        int version = 0;
        bool operator==(const Answer &) const = default;
    };
};

/** Nothing more comes of it. Notices that are out stay, or those that have not begun are cancelled. */
struct SeriesRemove
{
    static constexpr char method[] = "series.remove";
    SeriesId id;
    int base = 0;
    bool cancelAhead = false;
    QString idempotencyKey;
    bool operator==(const SeriesRemove &) const = default;
    struct Answer : Done
    {
    };
};

} // namespace ToRelay

using Request = std::variant<
    ToRelay::DeskHello, ToRelay::DeskReceipts, ToRelay::DeskReply, ToRelay::ConsoleHello,
    ToRelay::NoticePublish, ToRelay::NoticeRevise, ToRelay::NoticeList, ToRelay::NoticeHistory,
    ToRelay::TallyWatch, ToRelay::RecipientList, ToRelay::AudiencePreview, ToRelay::EnrolmentCreate,
    ToRelay::StaffAdd, ToRelay::RelayStatus, ToRelay::TemplateList, ToRelay::TemplateSave,
    ToRelay::TemplateRemove, ToRelay::ServiceList, ToRelay::ServiceReplace, ToRelay::OutageList,
    ToRelay::CoachSettings, ToRelay::PromiseReport, ToRelay::ReplyList, ToRelay::HelpList,
    ToRelay::HelpMarked, ToRelay::AskMaintenanceRules, ToRelay::FollowUpList,
    ToRelay::FollowUpWaive, ToRelay::SeriesList, ToRelay::SeriesPreview, ToRelay::SeriesSave,
    ToRelay::SeriesSkip, ToRelay::SeriesChange, ToRelay::SeriesRemove, ToRelay::DrillStart,
    ToRelay::AskDrillReport, ToRelay::DrillList, ToRelay::EnrolmentList, ToRelay::EnrolmentRevoke,
    ToRelay::DeskList, ToRelay::DeskRename, ToRelay::DeskRevoke, ToRelay::DeskReadmit,
    ToRelay::StaffList, ToRelay::StaffChange, ToRelay::StaffPassword, ToRelay::SecondFactor,
    ToRelay::ApiTokenCreate, ToRelay::ApiTokenList, ToRelay::ApiTokenRevoke, ToRelay::ApprovalList,
    ToRelay::ApprovalDecide, ToRelay::AuditList, ToRelay::AskKeyList, ToRelay::KeyListPublish,
    ToRelay::KeyOffer, ToRelay::NoticeSign, ToRelay::DeskDisbelieved>;

// ---- What the relay tells a client. --------------------------------------------------------------
namespace ToClient {

struct Welcome
{
    static constexpr char method[] = "welcome";
    QList<int> protocols{wire::protocolVersion};
    QByteArray nonce; // 32 bytes
    Instant time;
    bool operator==(const Welcome &) const = default;
};

struct NoticeArrived
{
    static constexpr char method[] = "notice";
    Epoch epoch;
    qint64 cursor = 0;
    Envelope envelope;
    bool history = false; // ended before this desk heard of it: a line in its history, no pop-up
    bool told = false;    // an ending: this person was told on some desk, so show it here
    bool operator==(const NoticeArrived &) const = default;
};

/** No longer for you; or held by the desk and not known as live by the relay. */
struct Withdrawn
{
    static constexpr char method[] = "withdrawn";
    Epoch epoch;
    qint64 cursor = 0;
    NoticeId notice;
    bool operator==(const Withdrawn &) const = default;
};

struct Acknowledged
{
    static constexpr char method[] = "acknowledged";
    NoticeRevision what;
    bool operator==(const Acknowledged &) const = default;
};

struct CaughtUp
{
    static constexpr char method[] = "caughtUp";
    Epoch epoch;
    qint64 cursor = 0;
    bool operator==(const CaughtUp &) const = default;
};

struct Tick
{
    static constexpr char method[] = "tick";
    Instant time;
    qint64 cursor = 0;
    bool operator==(const Tick &) const = default;
};

struct Goodbye
{
    static constexpr char method[] = "goodbye";
    QString reason;
    std::chrono::milliseconds reconnectFrom{0}, reconnectTo{0};
    bool operator==(const Goodbye &) const = default;
};

struct TallyMoved
{
    static constexpr char method[] = "tally";
    Tally tally;
    bool operator==(const TallyMoved &) const = default;
};

/** The next-update promise of a notice came due. */
struct Promise
{
    static constexpr char method[] = "promise";
    NoticeId notice;
    PromiseState state = PromiseState::Due;
    bool operator==(const Promise &) const = default;
};

/** A call for help came in, was taken, or is done with. */
struct HelpMoved
{
    static constexpr char method[] = "help";
    HelpCall call;
    bool operator==(const HelpMoved &) const = default;
};

/** To who runs the relay: its certificate runs out soon, or has. At sign-in and once a day. */
struct CertificateEnding
{
    static constexpr char method[] = "certificateEnding";
    Instant expiresAt;
    bool operator==(const CertificateEnding &) const = default;
};

/** Something waits for a second pair of eyes, or waits no longer. */
struct ApprovalMoved
{
    static constexpr char method[] = "approval";
    Approval approval;
    bool operator==(const ApprovalMoved &) const = default;
};

} // namespace ToClient

using Notification =
    std::variant<ToClient::Welcome, ToClient::NoticeArrived, ToClient::Withdrawn,
                 ToClient::Acknowledged, ToClient::CaughtUp, ToClient::Tick, ToClient::Goodbye,
                 ToClient::TallyMoved, ToClient::Promise, ToClient::HelpMoved,
                 ToClient::CertificateEnding, ToClient::ApprovalMoved, ToClient::KeyListMoved>;

/** "goingDown", "tooSlow", "noPong", …: as log lines and relay.status name them. */
QString toString(wire::CloseCode);

/** A request that was refused. */
struct RpcError
{
    wire::ErrorCode code = wire::ErrorCode::InternalError;
    QString message;
    QList<FieldProblem> fields;                          // with InvalidNotice and InvalidParams
    std::optional<std::chrono::milliseconds> retryAfter; // with TooManyRequests and NotStored
    std::optional<Envelope> current;                     // with Conflict: what stands there now
    QString approval = {};                               // with ApprovalNeeded: what waits now
    bool operator==(const RpcError &) const = default;
};

/** The answer to a request, or why it was refused. */
template <class Answer>
using RpcResult = std::variant<Answer, RpcError>;

} // namespace foghorn
