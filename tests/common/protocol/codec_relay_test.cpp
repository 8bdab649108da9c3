// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sample::As;
using wire::ErrorCode;

/** What the relay says: every notification, every answer and every error, there and back and wrong. */
class CodecRelayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNotificationComesBackTheSame_data();
    void everyNotificationComesBackTheSame();
    void aNotificationWithAWrongMemberIsAnError_data();
    void aNotificationWithAWrongMemberIsAnError();
    void aMethodOfANewerRelayIsAnErrorOnly();
    void aNoticeFitsIntoAFrame();

    void everyAnswerComesBackTheSame_data();
    void everyAnswerComesBackTheSame();
    void anAnswerWithAWrongMemberIsAnError_data();
    void anAnswerWithAWrongMemberIsAnError();
    void aRightOfANewerRelayIsPassedOver();

    void everyErrorComesBackTheSame_data();
    void everyErrorComesBackTheSame();
    void anErrorWithoutAnIdIsAnAnswerToNobody();
    void aLongListOfProblemsStillFitsIntoAFrame();
    void aFrameThatIsNeitherIsAnError_data();
    void aFrameThatIsNeitherIsAnError();
};

using ReadAnswer = std::function<QStringList(const QJsonObject &)>; // the wrong fields, or nothing
Q_DECLARE_METATYPE(ReadAnswer)

namespace {

template <class M>
using AnswerOf = typename M::Answer;

NoticeId mail()
{
    return sample::outage().id;
}
const Epoch epoch{u"7c9e6679-7425-40de-944b-e07fc1f90ae7"_s};

sample::Many<ToRelay::DeskHello::Answer> answers(As<ToRelay::DeskHello>)
{
    ToRelay::DeskHello::Answer answer{.desk = {u"0192e0aa-5d20-7f11-b6a4-0c9be2a47703"_s},
                                      .relayName = u"foghornd"_s,
                                      .relayVersion = u"0.1.0"_s,
                                      .epoch = epoch,
                                      .policy = {u"IT · Example Ltd"_s},
                                      .trust = sample::trust()};
    ToRelay::DeskHello::Answer more = answer;
    more.tick = 20s;
    more.keyed = true;
    more.trust.keyList = sample::keyListEnvelope();
    more.mark = Mark{u"anchor"_s, u"green"_s, u"farol"_s};
    more.acknowledged = {{mail(), 2}};
    more.continuity = sample::relayKey().sign("{\"text\": {}}", Payload::ContinuityCard);
    return {{"new desk", answer}, {"known desk", more}};
}

sample::Many<ToRelay::DeskReceipts::Answer> answers(As<ToRelay::DeskReceipts>)
{
    return {{"all stored", {3, {}}}, {"one refused", {2, {{1, u"unknown notice"_s}}}}};
}

sample::Many<ToRelay::DeskReply::Answer> answers(As<ToRelay::DeskReply>)
{
    return {{"thanks", {}}};
}

sample::Many<ToRelay::ConsoleHello::Answer> answers(As<ToRelay::ConsoleHello>)
{
    return {{"an author with limits",
             {.login = u"luis"_s,
              .name = u"Luis"_s,
              .rights = {Right::ReadBoard, Right::Publish},
              .token = u"c29tZSByYW5kb20gYnl0ZXM"_s,
              .expiresAt = sample::at("2026-11-20T21:41:12Z"),
              .epoch = epoch,
              .policy = {u"IT · Example Ltd"_s, u"+34 91 555 01 00"_s},
              .trust = sample::trust(),
              .limit = sample::onlyLyon(),
              .secondFactor = true}},
            {"an author without a second factor",
             {.login = u"rui"_s,
              .name = u"Rui"_s,
              .rights = {Right::ReadBoard},
              .token = u"c29tZSByYW5kb20gYnl0ZXM"_s,
              .expiresAt = sample::at("2026-11-20T21:41:12Z"),
              .epoch = epoch,
              .policy = {u"IT · Example Ltd"_s},
              .trust = sample::trust(),
              .withheld = {Right::Publish, Right::EditTemplates}}},
            {"administrator",
             {u"ana"_s,
              u"Ana"_s,
              {Right::ReadBoard, Right::ReadRecipients, Right::Publish, Right::Enrol,
               Right::ManageStaff, Right::ReadRelay, Right::EditTemplates},
              u"c29tZSByYW5kb20gYnl0ZXM"_s,
              sample::at("2026-11-20T21:41:12Z"),
              epoch,
              {u"IT · Example Ltd"_s},
              sample::trust()}}};
}

sample::Many<ToRelay::NoticePublish::Answer> answers(As<ToRelay::NoticePublish>)
{
    return {{"signed", {sample::envelope()}}};
}

sample::Many<ToRelay::NoticeRevise::Answer> answers(As<ToRelay::NoticeRevise>)
{
    return {{"signed", {sample::envelope()}}};
}

sample::Many<ToRelay::NoticeList::Answer> answers(As<ToRelay::NoticeList>)
{
    return {{"none", {}},
            {"two", {{{sample::envelope(), true, true}, {sample::envelope()}}, true}}};
}

sample::Many<ToRelay::NoticeHistory::Answer> answers(As<ToRelay::NoticeHistory>)
{
    return {
        {"one", {{sample::envelope()}, false}},
        {"more", {{sample::envelope()}, true}},
        {"at short notice",
         {{sample::envelope(), sample::envelope()}, false, {{2, u"A réparer avant la nuit."_s}}}}};
}

sample::Many<ToRelay::TallyWatch::Answer> answers(As<ToRelay::TallyWatch>)
{
    return {{"none", {}}, {"one", {{sample::tally()}}}};
}

sample::Many<ToRelay::RecipientList::Answer> answers(As<ToRelay::RecipientList>)
{
    const Recipient confirmed{
        .person = {u"ana@corp.example"_s},
        .name = u"Ana"_s,
        .state = ReceiptState::Acknowledged,
        .revision = 3,
        .desks = {{u"pc-44"_s, u"c2"_s, u"Lyon"_s, true}, {u"ts-1"_s, u"17"_s, QString(), false}},
        .deliveredAt = sample::at("2026-11-20T09:41:13Z"),
        .displayedAt = sample::at("2026-11-20T09:41:13.400Z"),
        .acknowledgedAt = sample::at("2026-11-20T09:43:00Z")};
    const Recipient notYet{.person = {u"pc-7\\user"_s}};
    return {{"two", {{confirmed, notYet}, 1310, true}},
            {"none", {}},
            {"shared desks", {{notYet}, 1, false, TallyPart::SharedDesks}}};
}

sample::Many<ToRelay::AudiencePreview::Answer> answers(As<ToRelay::AudiencePreview>)
{
    const ToRelay::AudiencePreview::Answer uncounted{
        412, 380, 401, 9, {u"group finanze"_s}, {u"Lyon"_s, u"Madrid"_s}, {u"finance"_s}};
    ToRelay::AudiencePreview::Answer counted = uncounted;
    counted.budget = 3;
    counted.overBudget = {{4, 60}, {3, 12}};
    counted.today = {{2, 5}};
    return {{"often interrupted", counted}, {"two sites", uncounted}, {"nobody", {}}};
}

sample::Many<ToRelay::EnrolmentCreate::Answer> answers(As<ToRelay::EnrolmentCreate>)
{
    return {{"token", {u"fgh-7Q2M-XK4D-9RTA"_s}},
            {"one string", {u"fgh-7Q2M-XK4D-9RTA"_s, u"foghorn1.eyJyZWxheXMiOltdfQ"_s}}};
}

sample::Many<ToRelay::StaffAdd::Answer> answers(As<ToRelay::StaffAdd>)
{
    return {{"added", {}}};
}

sample::Many<ToRelay::RelayStatus::Answer> answers(As<ToRelay::RelayStatus>)
{
    ToRelay::RelayStatus::Answer busy{
        .version = u"0.1.0"_s,
        .startedAt = sample::at("2026-11-20T06:00:00Z"),
        .epoch = epoch,
        .cursor = 4712,
        .shards = {{.desks = 655, .consoles = 2, .others = 1, .entering = 3, .unsentBytes = 18'400},
                   {.desks = 655}},
        .store = {.waiting = 4,
                  .commits = 9021,
                  .failedCommits = 1,
                  .commitsLastMinute = 120,
                  .receipts = 3930,
                  .receiptsLastMinute = 1310},
        .ended = {{u"left"_s, 1310}, {u"noPong"_s, 4}},
        .certificateExpiresAt = sample::at("2026-12-04T12:00:00Z"),
        .disbelieved = 3};
    ToRelay::RelayStatus::Answer quiet{
        .version = u"0.1.0"_s, .startedAt = sample::at("2026-11-20T06:00:00Z"), .epoch = epoch};
    return {{"busy", busy}, {"just started", quiet}};
}

sample::Many<ToRelay::TemplateList::Answer> answers(As<ToRelay::TemplateList>)
{
    return {{"one", {{sample::slowSystem()}, true}}, {"none", {}}};
}

sample::Many<ToRelay::TemplateSave::Answer> answers(As<ToRelay::TemplateSave>)
{
    return {{"saved", {3}}};
}

sample::Many<ToRelay::TemplateRemove::Answer> answers(As<ToRelay::TemplateRemove>)
{
    return {{"removed", {}}};
}

sample::Many<ToRelay::ServiceList::Answer> answers(As<ToRelay::ServiceList>)
{
    return {{"one", {{sample::payrollService()}, 4, true}}, {"never any", {}}};
}

sample::Many<ToRelay::ServiceReplace::Answer> answers(As<ToRelay::ServiceReplace>)
{
    return {{"replaced", {5}}};
}

sample::Many<ToRelay::OutageList::Answer> answers(As<ToRelay::OutageList>)
{
    PastOutage late{mail(),
                    sample::at("2026-11-12T08:00:00Z"),
                    sample::at("2026-11-12T09:35:00Z"),
                    Severity::Major,
                    35min,
                    2};
    PastOutage silent = late;
    silent.estimateError.reset();
    return {{"two", {{late, silent}}}, {"none", {}}};
}

sample::Many<ToRelay::PromiseReport::Answer> answers(As<ToRelay::PromiseReport>)
{
    return {{"late ones", {{31, 3, 6min}}}, {"all kept", {{12, 0, {}}}}};
}

sample::Many<ToRelay::ReplyList::Answer> answers(As<ToRelay::ReplyList>)
{
    PersonReply broken{{u"luc@corp.example"_s},
                       u"Luc Moreau"_s,
                       u"Lyon"_s,
                       u"lyon-044"_s,
                       ReplyAnswer::StillBroken,
                       u"Outlook demande mon mot de passe."_s,
                       sample::at("2026-11-20T13:52:10Z")};
    const PersonReply works{{u"marta@corp.example"_s},         {}, {}, {}, ReplyAnswer::Works, {},
                            sample::at("2026-11-20T13:51:00Z")};
    return {{"two", {{{u"Lyon"_s, 0, 1}, {{}, 1, 0}}, {broken, works}, true}}, {"nobody", {}}};
}

sample::Many<ToRelay::HelpList::Answer> answers(As<ToRelay::HelpList>)
{
    return {{"one", {{sample::helpCall()}}}, {"none", {}}};
}

sample::Many<ToRelay::HelpMarked::Answer> answers(As<ToRelay::HelpMarked>)
{
    HelpCall taken = sample::helpCall();
    taken.takenBy = u"hugo"_s;
    taken.takenAt = sample::at("2026-11-20T09:53:00Z");
    return {{"taken", {taken}}};
}

sample::Many<ToRelay::AskMaintenanceRules::Answer> answers(As<ToRelay::AskMaintenanceRules>)
{
    return {{"three days",
             {{3, QTimeZone("Europe/Madrid"), {QDate(2026, 11, 26), QDate(2026, 12, 25)}}}},
            {"off", {{0, QTimeZone("UTC"), {}}}}};
}

FollowUpEntry mailFollowUp()
{
    return {.notice = mail(), .state = FollowUpState::Overdue, .dueOn = QDate(2026, 11, 30)};
}

DrillReport lyonDrill()
{
    const Instant start = *instantFromIso(u"2026-11-23T09:30:00Z");
    DrillReport report{
        .notice = mail(), .startedAt = start, .startedBy = u"marta"_s, .endsAt = start + 10min};
    report.desks = 4;
    report.delivered = 3;
    report.displayed = 2;
    report.firstWord = 400ms;
    report.half = 1500ms;
    return report;
}

sample::Many<ToRelay::DrillStart::Answer> answers(As<ToRelay::DrillStart>)
{
    return {{"started", {sample::envelope()}}};
}

sample::Many<ToRelay::AskDrillReport::Answer> answers(As<ToRelay::AskDrillReport>)
{
    DrillReport report = lyonDrill();
    report.displays = {400ms, 1500ms};
    report.failures = {
        {{u"corp\\ana"_s}, u"pc-44"_s, u"Lyon"_s, DrillFault::Held, {}},
        {{u"corp\\luc"_s}, u"pc-45"_s, u"Lyon"_s, DrillFault::NotDelivered, report.startedAt + 1s}};
    return {{"half of them", {report}}};
}

sample::Many<ToRelay::DrillList::Answer> answers(As<ToRelay::DrillList>)
{
    return {{"one", {{lyonDrill()}, true}}, {"none", {}}};
}

sample::Many<ToRelay::FollowUpList::Answer> answers(As<ToRelay::FollowUpList>)
{
    FollowUpEntry given = mailFollowUp();
    given.state = FollowUpState::Given;
    given.clear = 31;
    given.unclear = 4;
    return {{"two", {{mailFollowUp(), given}, true}}, {"none", {}}};
}

sample::Many<ToRelay::FollowUpWaive::Answer> answers(As<ToRelay::FollowUpWaive>)
{
    FollowUpEntry waived = mailFollowUp();
    waived.state = FollowUpState::Waived;
    waived.waiver = Waiver{u"El mismo corte que el lunes; ya se explicó entonces."_s, u"ana"_s,
                           sample::at("2026-11-24T09:53:00Z")};
    return {{"waived", {waived}}};
}

sample::Many<ToRelay::SeriesList::Answer> answers(As<ToRelay::SeriesList>)
{
    return {{"one", {{{sample::sapSeries(), u"ana"_s, sample::sapOccurrences()}}, true}},
            {"none", {}}};
}

sample::Many<ToRelay::SeriesPreview::Answer> answers(As<ToRelay::SeriesPreview>)
{
    return {{"three", {sample::sapOccurrences()}}, {"late", {sample::sapOccurrences(), true}}};
}

sample::Many<ToRelay::SeriesSave::Answer> answers(As<ToRelay::SeriesSave>)
{
    return {{"saved", {sample::sapSeries().id, 3}}};
}

sample::Many<ToRelay::SeriesSkip::Answer> answers(As<ToRelay::SeriesSkip>)
{
    return {{"skipped", {3}}};
}

sample::Many<ToRelay::SeriesChange::Answer> answers(As<ToRelay::SeriesChange>)
{
    return {{"changed", {3}}};
}

sample::Many<ToRelay::SeriesRemove::Answer> answers(As<ToRelay::SeriesRemove>)
{
    return {{"removed", {}}};
}

sample::Many<ToRelay::CoachSettings::Answer> answers(As<ToRelay::CoachSettings>)
{
    CoachRules rules;
    rules.glossary.entries = {{u"Argos"_s, u"the order list"_s, Language::English},
                              {u"VLAN"_s, {}, {}}};
    rules.policy = {{CoachRule::Blame, CoachRule::OverPromise}, {CoachRule::LongSentence}};
    return {{"words and rules", {rules}}, {"none", {}}};
}

sample::Many<ToRelay::EnrolmentRevoke::Answer> answers(As<ToRelay::EnrolmentRevoke>)
{
    return {{"done", {}}};
}

sample::Many<ToRelay::DeskRename::Answer> answers(As<ToRelay::DeskRename>)
{
    return {{"done", {}}};
}

sample::Many<ToRelay::DeskReadmit::Answer> answers(As<ToRelay::DeskReadmit>)
{
    return {{"done", {}}};
}

sample::Many<ToRelay::StaffChange::Answer> answers(As<ToRelay::StaffChange>)
{
    return {{"done", {}}};
}

sample::Many<ToRelay::StaffPassword::Answer> answers(As<ToRelay::StaffPassword>)
{
    return {{"done", {}}};
}

sample::Many<ToRelay::ApiTokenRevoke::Answer> answers(As<ToRelay::ApiTokenRevoke>)
{
    return {{"done", {}}};
}

sample::Many<ToRelay::EnrolmentList::Answer> answers(As<ToRelay::EnrolmentList>)
{
    EnrolmentTokenEntry revoked = sample::lyonToken();
    revoked.revoked = true;
    return {{"two", {{sample::lyonToken(), revoked}, true}}, {"none", {}}};
}

sample::Many<ToRelay::DeskList::Answer> answers(As<ToRelay::DeskList>)
{
    DeskEntry stolen = sample::receptionEntry();
    stolen.label.clear();
    stolen.revocation = DeskRevocation{sample::at("2026-11-20T10:00:00Z"), u"ana"_s,
                                       u"The laptop was stolen on the train."_s, false};
    return {{"two", {{stolen, sample::receptionEntry()}, 2, false}}};
}

sample::Many<ToRelay::DeskRevoke::Answer> answers(As<ToRelay::DeskRevoke>)
{
    return {{"its token lives", {sample::lyonToken()}}, {"its token is used up", {}}};
}

sample::Many<ToRelay::StaffList::Answer> answers(As<ToRelay::StaffList>)
{
    StaffEntry luis{u"luis"_s, u"Luis"_s, Role::Author, sample::onlyLyon()};
    luis.secondFactor = true;
    luis.lastSignIn = sample::at("2026-11-20T08:59:00Z");
    StaffEntry marta{u"marta"_s, {}, Role::Viewer, {}};
    marta.disabled = true;
    marta.fromDirectory = true;
    return {{"two", {{luis, marta}, false}}};
}

sample::Many<ToRelay::SecondFactor::Answer> answers(As<ToRelay::SecondFactor>)
{
    const QString uri = u"otpauth://totp/Foghorn:luis?secret=GEZDGNBVGY3TQOJQ&issuer=Foghorn"_s;
    return {{"begun", {u"GEZDGNBVGY3TQOJQ"_s, uri}}, {"in force", {}}};
}

sample::Many<ToRelay::ApiTokenCreate::Answer> answers(As<ToRelay::ApiTokenCreate>)
{
    return {
        {"made",
         {u"TW9uaXRvcmlu"_s, u"fgt_TW9uaXRvcmlu.c2VjcmV0"_s, sample::at("2027-01-30T09:00:00Z")}}};
}

sample::Many<ToRelay::ApiTokenList::Answer> answers(As<ToRelay::ApiTokenList>)
{
    ApiTokenEntry unused = sample::monitoringToken();
    unused.lastUsed.reset();
    unused.limit = {};
    unused.revoked = true;
    return {{"two", {{sample::monitoringToken(), unused}, true}}};
}

sample::Many<ToRelay::ApprovalList::Answer> answers(As<ToRelay::ApprovalList>)
{
    return {{"one", {{sample::waitingApproval()}, false}}};
}

sample::Many<ToRelay::ApprovalDecide::Answer> answers(As<ToRelay::ApprovalDecide>)
{
    return {{"it went out", {sample::envelope()}}, {"refused", {}}};
}

sample::Many<ToRelay::KeyListPublish::Answer> answers(As<ToRelay::KeyListPublish>)
{
    return {{"done", {}}};
}

sample::Many<ToRelay::KeyOffer::Answer> answers(As<ToRelay::KeyOffer>)
{
    return {{"done", {}}};
}

sample::Many<ToRelay::NoticeSign::Answer> answers(As<ToRelay::NoticeSign>)
{
    return {{"done", {}}};
}

sample::Many<ToRelay::DeskDisbelieved::Answer> answers(As<ToRelay::DeskDisbelieved>)
{
    return {{"done", {}}};
}

sample::Many<ToRelay::AskKeyList::Answer> answers(As<ToRelay::AskKeyList>)
{
    const OfferedKey luis{sample::relayKey().publicKey(), u"luis"_s,
                          sample::at("2026-11-20T09:12:00Z")};
    return {{"a list, and one who waits", {sample::keyListEnvelope(), {luis}}}, {"none", {}}};
}

sample::Many<ToRelay::AuditList::Answer> answers(As<ToRelay::AuditList>)
{
    const AuditEntry entry{.number = 1,
                           .at = sample::at("2026-11-20T09:42:00Z"),
                           .login = u"ana"_s,
                           .from = u"10.3.0.7"_s,
                           .act = u"desk.revoke"_s,
                           .subject = sample::receptionEntry().id.text,
                           .before = {{u"revoked"_s, false}},
                           .after = {{u"revoked"_s, true}},
                           .previous = QByteArray(32, '\x01'),
                           .hash = QByteArray(32, '\x02')};
    return {{"one", {{entry}, true, {1, QByteArray(32, '\x02')}}}, {"none", {}}};
}

template <class M>
QJsonObject firstAnswer()
{
    return toJson(answers(As<M>{}).first().message);
}

/** The answer as a client gets it: through the frame and back. */
QJsonObject throughTheWire(const QJsonObject &result)
{
    const auto decoded = decodeFromRelay(encodeAnswer(12, result));
    return std::get<QJsonObject>(std::get<IncomingAnswer>(decoded.value()).content);
}

template <class M>
ReadAnswer reader()
{
    return [](const QJsonObject &json) {
        const auto answer = decodeAnswer(json, static_cast<const M *>(nullptr));
        return answer ? QStringList() : sample::fieldsOf(answer.error().fields);
    };
}

} // namespace

void CodecRelayTest::everyNotificationComesBackTheSame_data()
{
    QTest::addColumn<Notification>("notification");
    int number = 0;
    sample::forEach(As<Notification>{}, [&]<class M>(const sample::Named<M> &named) {
        QTest::addRow("%s: %s (%d)", M::method, named.name, ++number)
            << Notification(named.message);
    });
}

void CodecRelayTest::everyNotificationComesBackTheSame()
{
    QFETCH(Notification, notification);
    const QByteArray frame = encodeNotification(notification);
    const auto decoded = decodeFromRelay(frame);
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().reason));
    QVERIFY(std::get<Notification>(*decoded) == notification);
    QCOMPARE(QJsonDocument::fromJson(frame).object().keys(),
             (QStringList{u"jsonrpc"_s, u"method"_s, u"params"_s})); // no id

    const auto withMore = decodeFromRelay(sample::with(frame, u"params.later"_s, true));
    QVERIFY(std::get<Notification>(withMore.value()) == notification);
}

void CodecRelayTest::aNotificationWithAWrongMemberIsAnError_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](auto as, const char *name, const char *path, const QJsonValue &value) {
        const auto sample = sample::of(as).first().message;
        QTest::addRow("%s %s %s", sample.method, path, name)
            << encodeNotification(sample) << QString::fromLatin1(path) << value;
    };
    const QJsonValue gone = QJsonValue::Undefined;
    const auto atCursor = [&](auto as) {
        row(as, "is missing", "epoch", gone);
        row(as, "is no UUID", "epoch", u"first"_s);
        row(as, "is missing", "cursor", gone);
        row(as, "is below zero", "cursor", -1);
        row(as, "is text", "cursor", u"1"_s);
        row(as, "has a fraction", "cursor", 0.5);
    };
    row(As<ToClient::Welcome>{}, "is missing", "protocols", gone);
    row(As<ToClient::Welcome>{}, "is empty", "protocols", QJsonArray());
    row(As<ToClient::Welcome>{}, "is missing", "nonce", gone);
    row(As<ToClient::Welcome>{}, "is short", "nonce", u"QQ=="_s);
    row(As<ToClient::Welcome>{}, "is missing", "time", gone);
    row(As<ToClient::Welcome>{}, "is no time", "time", u"noon"_s);
    atCursor(As<ToClient::NoticeArrived>{});
    row(As<ToClient::NoticeArrived>{}, "is missing", "envelope", gone);
    row(As<ToClient::NoticeArrived>{}, "is missing in the envelope", "envelope.signatures", gone);
    row(As<ToClient::NoticeArrived>{}, "is not base64", "envelope.payload", u"!"_s);
    row(As<ToClient::NoticeArrived>{}, "is another type", "envelope.payloadType", u"text/plain"_s);
    row(As<ToClient::NoticeArrived>{}, "is text", "history", u"yes"_s);
    row(As<ToClient::NoticeArrived>{}, "is a number", "told", 1);
    atCursor(As<ToClient::Withdrawn>{});
    row(As<ToClient::Withdrawn>{}, "is no UUID", "notice", u"mail"_s);
    row(As<ToClient::Withdrawn>{}, "is missing", "notice", gone);
    row(As<ToClient::Acknowledged>{}, "is missing", "notice", gone);
    row(As<ToClient::Acknowledged>{}, "is zero", "revision", 0);
    atCursor(As<ToClient::CaughtUp>{});
    row(As<ToClient::Tick>{}, "is missing", "time", gone);
    row(As<ToClient::Tick>{}, "is below zero", "cursor", -1);
    row(As<ToClient::Goodbye>{}, "is missing", "reason", gone);
    row(As<ToClient::Goodbye>{}, "is missing", "reconnectWithinMs", gone);
    row(As<ToClient::Goodbye>{}, "is one number", "reconnectWithinMs", QJsonArray{5});
    row(As<ToClient::Goodbye>{}, "falls", "reconnectWithinMs", QJsonArray{5, 4});
    row(As<ToClient::Goodbye>{}, "is below zero", "reconnectWithinMs", QJsonArray{-5, 4});
    row(As<ToClient::Goodbye>{}, "is a year", "reconnectWithinMs", QJsonArray{0, 31.5e9});
    row(As<ToClient::TallyMoved>{}, "is missing", "notice", gone);
    row(As<ToClient::TallyMoved>{}, "is text", "addressed", u"all"_s);
    row(As<ToClient::Promise>{}, "is missing", "notice", gone);
    row(As<ToClient::Promise>{}, "is no state", "state", u"late"_s);
}

void CodecRelayTest::aNotificationWithAWrongMemberIsAnError()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QVERIFY(decodeFromRelay(frame));
    const auto decoded = decodeFromRelay(sample::with(frame, u"params."_s + path, value));
    QVERIFY(!decoded);
    QVERIFY2(sample::fieldsOf(decoded.error().fields).contains(path),
             qPrintable(sample::fieldsOf(decoded.error().fields).join(u' ')));
}

void CodecRelayTest::aMethodOfANewerRelayIsAnErrorOnly()
{
    const auto decoded = decodeFromRelay(R"({"jsonrpc":"2.0","method":"weather","params":{}})");
    QVERIFY(!decoded);
    QVERIFY(decoded.error().reason.startsWith(u"weather"));
}

void CodecRelayTest::aNoticeFitsIntoAFrame()
{
    ToClient::NoticeArrived notice = sample::of(As<ToClient::NoticeArrived>{}).first().message;
    notice.envelope = sample::relayKey().sign(QByteArray(limits::revisionBytes, 'x'));
    QVERIFY(encodeNotification(notice).size() <= wire::relayFrameBytes);
}

void CodecRelayTest::everyAnswerComesBackTheSame_data()
{
    QTest::addColumn<ReadAnswer>("comesBack"); // names what differs
    const auto rows = []<class M>(As<M>) {
        for (const auto &named : answers(As<M>{})) {
            QTest::addRow("%s: %s", M::method, named.name)
                << ReadAnswer([answer = named.message](const QJsonObject &) {
                       const QByteArray frame = encodeAnswerOf(12, answer);
                       const auto decoded = decodeFromRelay(frame);
                       const auto &incoming = std::get<IncomingAnswer>(decoded.value());
                       if (incoming.id != 12)
                           return QStringList{u"id"_s};
                       const auto back = decodeAnswer(std::get<QJsonObject>(incoming.content),
                                                      static_cast<const M *>(nullptr));
                       if (!back)
                           return sample::fieldsOf(back.error().fields) +
                                  QStringList{back.error().reason};
                       return *back == answer ? QStringList() : QStringList{u"differs"_s};
                   });
        }
    };
    const auto all = [&]<class... M>(As<std::variant<M...>>) { (rows(As<M>{}), ...); };
    all(As<Request>{}); // a request without an answer does not compile
}

void CodecRelayTest::everyAnswerComesBackTheSame()
{
    QFETCH(ReadAnswer, comesBack);
    QCOMPARE(comesBack({}), QStringList());
}

void CodecRelayTest::anAnswerWithAWrongMemberIsAnError_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<ReadAnswer>("read");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const auto row = []<class M>(As<M>, const char *name, const char *path,
                                 const QJsonValue &value) {
        QTest::addRow("%s %s %s", M::method, path, name)
            << firstAnswer<M>() << reader<M>() << QString::fromLatin1(path) << value;
    };
    const QJsonValue gone = QJsonValue::Undefined;
    const As<ToRelay::DeskHello> hello;
    row(hello, "is missing", "desk", gone);
    row(hello, "is no UUID", "desk.id", u"mine"_s);
    row(hello, "is missing", "relay", gone);
    row(hello, "is a number", "relay.name", 5);
    row(hello, "is zero", "tickSeconds", 0);
    row(hello, "is a day", "tickSeconds", 86400);
    row(hello, "is empty", "epoch", QString());
    row(hello, "is missing", "policy", gone);
    row(hello, "is missing", "policy.sender", gone);
    row(hello, "is no UUID", "trust.deployment", u"ours"_s);
    row(hello, "is missing", "trust.keys", gone);
    row(hello, "is missing", "trust.keys[0].keyid", gone);
    row(hello, "is short", "trust.keys[0].publicKey", u"QQ=="_s);
    row(hello, "is missing", "acknowledged", gone);
    row(hello, "is text", "acknowledged[0]", u"mail"_s);
    row(As<ToRelay::DeskReceipts>{}, "is below zero", "stored", -1);
    row(As<ToRelay::DeskReceipts>{}, "is missing", "refused", gone);
    row(As<ToRelay::DeskReceipts>{}, "is text", "refused[0]", u"x"_s);
    const As<ToRelay::ConsoleHello> console;
    row(console, "is missing", "login", gone);
    row(console, "is text", "rights", u"all"_s);
    row(console, "is a number", "rights[0]", 5);
    row(console, "is empty", "token", QString());
    row(console, "is no time", "expiresAt", u"tomorrow"_s);
    row(console, "is no UUID", "epoch", u"x"_s);
    row(console, "is missing", "policy", gone);
    row(console, "is missing", "trust", gone);
    row(As<ToRelay::NoticePublish>{}, "is missing", "envelope", gone);
    row(As<ToRelay::NoticePublish>{}, "is missing", "envelope.payload", gone);
    row(As<ToRelay::NoticeRevise>{}, "is text", "envelope", u"x"_s);
    row(As<ToRelay::NoticeList>{}, "is missing", "notices", gone);
    row(As<ToRelay::NoticeList>{}, "is text", "notices[0]", u"x"_s);
    row(As<ToRelay::NoticeList>{}, "is text", "more", u"x"_s);
    row(As<ToRelay::NoticeHistory>{}, "is not base64", "revisions[0].payload", u"!"_s);
    row(As<ToRelay::NoticeHistory>{}, "is missing", "revisions", gone);
    row(As<ToRelay::TallyWatch>{}, "is missing", "tallies", gone);
    row(As<ToRelay::TallyWatch>{}, "is text", "tallies[0]", u"x"_s);
    const As<ToRelay::RecipientList> people;
    row(people, "is missing", "recipients", gone);
    row(people, "is empty", "recipients[1].person", QString());
    row(people, "is no state", "recipients[0].state", u"read"_s);
    row(people, "is below zero", "recipients[0].revision", -1);
    row(people, "is missing", "recipients[0].desks", gone);
    row(people, "is empty", "recipients[0].desks[0].host", QString());
    row(people, "is text", "recipients[0].desks[0].connected", u"x"_s);
    row(people, "is no time", "recipients[0].displayedAt", u"x"_s);
    row(people, "is missing", "total", gone);
    row(people, "is no part", "part", u"kiosks"_s);
    const As<ToRelay::AudiencePreview> preview;
    for (const char *number : {"addressed", "online", "seenToday", "notSeenLately"}) {
        row(preview, "is missing", number, gone);
        row(preview, "is below zero", number, -1);
    }
    row(preview, "is missing", "unknown", gone);
    row(preview, "is a number", "sites[1]", 5);
    row(preview, "is text", "groups", u"x"_s);
    row(preview, "is text", "budget", u"three"_s);
    row(preview, "is no list", "overBudget", 4);
    row(preview, "is zero", "today[0].times", QJsonValue(0));
    row(As<ToRelay::EnrolmentCreate>{}, "is empty", "token", QString());
    const As<ToRelay::TemplateList> templates;
    row(templates, "is missing", "templates", gone);
    row(templates, "is no use", "templates[0].use", u"sometimes"_s);
    row(templates, "is a number", "templates[0].notice.text.pt.headline", 5);
    row(templates, "is text", "more", u"x"_s);
    row(As<ToRelay::TemplateSave>{}, "is missing", "revision", gone);
    row(As<ToRelay::TemplateSave>{}, "is zero", "revision", 0);
    const As<ToRelay::ServiceList> services;
    row(services, "is missing", "services", gone);
    row(services, "is a number", "services[0].name.es", 5);
    row(services, "is nobody", "services[0].audience", QJsonObject());
    row(services, "is below zero", "revision", -1);
    row(As<ToRelay::ServiceReplace>{}, "is zero", "revision", 0);
    const As<ToRelay::OutageList> outages;
    row(outages, "is missing", "outages", gone);
    row(outages, "is no time", "outages[0].endedAt", u"noon"_s);
    row(outages, "is no severity", "outages[1].severity", u"awful"_s);
    const As<ToRelay::PromiseReport> promises;
    row(promises, "is missing", "kept", gone);
    row(promises, "is below zero", "late", -1);
    row(promises, "is text", "medianLateMinutes", u"six"_s);
    const As<ToRelay::ReplyList> replies;
    row(replies, "is missing", "sites", gone);
    row(replies, "is below zero", "sites[0].works", -1);
    row(replies, "is no answer", "replies[0].answer", u"perhaps"_s);
    row(replies, "is no time", "replies[1].at", u"noon"_s);
    row(As<ToRelay::HelpList>{}, "is missing", "calls", gone);
    row(As<ToRelay::HelpList>{}, "is a number", "calls[0].line", 5);
    row(As<ToRelay::HelpMarked>{}, "is zero", "call", 0);
    const As<ToRelay::AskMaintenanceRules> rules;
    row(rules, "is missing", "timeZone", gone);
    row(rules, "is not a day such as 2026-12-25", "holidays[1]", u"Christmas"_s);
    const As<ToRelay::FollowUpList> followUps;
    row(followUps, "is missing", "entries", gone);
    row(followUps, "is no state", "entries[0].state", u"forgotten"_s);
    row(followUps, "is not a day such as 2026-12-04", "entries[0].dueOn", u"Friday"_s);
    row(followUps, "is below zero", "entries[1].clear", -1);
    const As<ToRelay::FollowUpWaive> waived;
    row(waived, "is missing", "notice", gone);
    row(waived, "is empty", "waiver.reason", QString());
    row(waived, "is no time", "waiver.at", u"noon"_s);
    const As<ToRelay::SeriesList> series;
    row(series, "is missing", "series", gone);
    row(series, "is no local time", "series[0].series.firstStart", u"Sunday"_s);
    row(series, "is no day", "series[0].next[1].occurrence", u"10/01/2027"_s);
    row(series, "is no state", "series[0].next[0].state", u"perhaps"_s);
    row(As<ToRelay::SeriesSave>{}, "is no id", "id", u"x"_s);
    row(As<ToRelay::SeriesSkip>{}, "is zero", "version", 0);
    const As<ToRelay::CoachSettings> coach;
    row(coach, "is missing", "glossary", gone);
    row(coach, "is empty", "glossary[0].word", QString());
    row(coach, "is no language", "glossary[0].language", u"klingon"_s);
    row(coach, "is no object", "policy", u"strict"_s);
    row(coach, "is no rule", "policy.block[0]", u"rudeness"_s);
    const As<ToRelay::RelayStatus> status;
    row(status, "is missing", "version", gone);
    row(status, "is no time", "startedAt", u"this morning"_s);
    row(status, "is no id", "epoch", u"x"_s);
    row(status, "is below zero", "cursor", -1);
    row(status, "is no list", "shards", 2);
    row(status, "is below zero", "shards[0].desks", -1);
    row(status, "is text", "shards[0].unsentBytes", u"x"_s);
    row(status, "is missing", "store", gone);
    row(status, "is missing", "store.commits", gone);
    row(status, "is empty", "ended[0].why", QString());
}

void CodecRelayTest::anAnswerWithAWrongMemberIsAnError()
{
    QFETCH(QJsonObject, json);
    QFETCH(ReadAnswer, read);
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QCOMPARE(read(throughTheWire(json)), QStringList());
    const QStringList fields = read(throughTheWire(sample::with(json, path, value)));
    QVERIFY2(fields.contains(path), qPrintable(fields.join(u' ')));
}

void CodecRelayTest::aRightOfANewerRelayIsPassedOver()
{
    QJsonObject json = firstAnswer<ToRelay::ConsoleHello>();
    json[u"rights"_s] = QJsonArray{u"publish"_s, u"makeCoffee"_s};
    const auto answer = decodeAnswer(json, static_cast<const ToRelay::ConsoleHello *>(nullptr));
    QVERIFY(answer->rights == QList<Right>{Right::Publish});
}

void CodecRelayTest::everyErrorComesBackTheSame_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("parse error") << int(ErrorCode::ParseError);
    QTest::newRow("invalid request") << int(ErrorCode::InvalidRequest);
    QTest::newRow("method not found") << int(ErrorCode::MethodNotFound);
    QTest::newRow("invalid params") << int(ErrorCode::InvalidParams);
    QTest::newRow("internal error") << int(ErrorCode::InternalError);
    QTest::newRow("unauthorised") << -32001;
    QTest::newRow("forbidden") << -32002;
    QTest::newRow("conflict") << -32003;
    QTest::newRow("invalid notice") << -32004;
    QTest::newRow("too many requests") << -32005;
    QTest::newRow("unsupported protocol") << -32006;
    QTest::newRow("not found") << -32007;
    QTest::newRow("not stored") << -32008;
}

void CodecRelayTest::everyErrorComesBackTheSame()
{
    QFETCH(int, code);
    RpcError bare{.code = ErrorCode(code), .message = u"la réponse est non"_s};
    RpcError full = bare;
    full.fields = {{u"text.en.headline"_s, u"is longer than 80 characters"_s},
                   {QString(), u"no"_s}};
    full.retryAfter = 1500ms;
    full.current = sample::envelope();
    for (const RpcError &error : {bare, full}) {
        const auto decoded = decodeFromRelay(encodeError(12, error));
        QVERIFY(decoded);
        const auto &answer = std::get<IncomingAnswer>(*decoded);
        QCOMPARE(answer.id, 12);
        QVERIFY(std::get<RpcError>(answer.content) == error);
    }
    QVERIFY(!QJsonDocument::fromJson(encodeError(12, bare))[u"error"].toObject().contains(u"data"));
}

void CodecRelayTest::anErrorWithoutAnIdIsAnAnswerToNobody()
{
    const QByteArray frame =
        encodeError(std::nullopt, {.code = ErrorCode::ParseError, .message = u"not UTF-8"_s});
    QVERIFY(frame.contains("\"id\":null"));
    const auto decoded = decodeFromRelay(frame);
    QVERIFY(decoded);
    QCOMPARE(std::get<IncomingAnswer>(*decoded).id, 0);
}

void CodecRelayTest::aLongListOfProblemsStillFitsIntoAFrame()
{
    RpcError error{.code = ErrorCode::InvalidNotice, .message = u"the notice is not right"_s};
    for (int i = 0; i < 10'000; ++i)
        error.fields += FieldProblem{u"audience.include[%1].site"_s.arg(i), u"is empty"_s};
    error.fields.prepend({u"text.%1.headline"_s.arg(u"あ"_s.repeated(40'000)), u"is missing"_s});
    const QByteArray frame = encodeError(12, error);
    QVERIFY(frame.size() <= wire::relayFrameBytes);
    QVERIFY(QJsonDocument::fromJson(frame)[u"error"][u"data"][u"fields"].toArray().size() > 100);
}

void CodecRelayTest::aFrameThatIsNeitherIsAnError_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("not JSON") << QByteArray("hello");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no version") << QByteArray(R"({"id":1,"result":{}})");
    QTest::newRow("neither result nor error") << QByteArray(R"({"jsonrpc":"2.0","id":1})");
    QTest::newRow("both") << QByteArray(
        R"({"jsonrpc":"2.0","id":1,"result":{},"error":{"code":1,"message":""}})");
    QTest::newRow("no id") << QByteArray(R"({"jsonrpc":"2.0","result":{}})");
    QTest::newRow("id null with a result")
        << QByteArray(R"({"jsonrpc":"2.0","id":null,"result":{}})");
    QTest::newRow("a result that is no object")
        << QByteArray(R"({"jsonrpc":"2.0","id":1,"result":5})");
    QTest::newRow("an error that is no object")
        << QByteArray(R"({"jsonrpc":"2.0","id":1,"error":5})");
    QTest::newRow("an error without a code")
        << QByteArray(R"({"jsonrpc":"2.0","id":1,"error":{"message":"x"}})");
    QTest::newRow("a method that is a number")
        << QByteArray(R"({"jsonrpc":"2.0","method":5,"params":{}})");
    QTest::newRow("an empty envelope") << QByteArray(
        R"({"jsonrpc":"2.0","method":"notice","params":{"epoch":"7c9e6679-7425-40de-944b-e07fc1f90ae7",)"
        R"("cursor":1,"envelope":{}}})");
    QTest::newRow("params that are a list")
        << QByteArray(R"({"jsonrpc":"2.0","method":"tick","params":[]})");
}

void CodecRelayTest::aFrameThatIsNeitherIsAnError()
{
    QFETCH(QByteArray, frame);
    const auto decoded = decodeFromRelay(frame);
    QVERIFY(!decoded);
    QVERIFY(!decoded.error().reason.isEmpty());
}

QTEST_GUILESS_MAIN(CodecRelayTest)
#include "codec_relay_test.moc"
