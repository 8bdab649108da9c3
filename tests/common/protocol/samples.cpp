// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

namespace foghorn::sample {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const NoticeId mail{u"0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b01"_s};
const NoticeId payroll{u"0192f5b4-11d0-7c44-8a0e-6b2f91d3c502"_s};
const DeskId desk{u"0192e0aa-5d20-7f11-b6a4-0c9be2a47703"_s};
const Epoch epoch{u"7c9e6679-7425-40de-944b-e07fc1f90ae7"_s};
const QString key = u"3f0b6a52-publish-e-mail"_s;

QByteArray counting(int from)
{
    QByteArray bytes(32, Qt::Uninitialized);
    for (int i = 0; i < 32; ++i)
        bytes[i] = char(from + i);
    return bytes;
}

NoticeText english()
{
    return {
        .headline = u"E-mail is not working"_s,
        .affected = u"Lyon and Madrid"_s,
        .impact =
            u"You cannot send or receive e-mail. Nothing is lost: messages will arrive later."_s,
        .stillWorks = {u"Calendar"_s, u"Teams chat"_s},
        .actions = {{ActionTime::Now, u"Use Teams chat for urgent matters."_s}},
        .cause = u"A storage fault at our supplier."_s,
        .progress = u"We are moving mail to the second data centre."_s};
}

NoticeText headlineOnly(const QString &headline, const QString &impact)
{
    return {.headline = headline, .impact = impact};
}

App trayApp()
{
    return {u"foghorn"_s, u"0.1.0"_s, u"Debian GNU/Linux 12"_s};
}

void set(QJsonValue &value, QStringList path, const QJsonValue &to)
{
    const QString step = path.takeFirst();
    bool isIndex = false;
    const int index = step.toInt(&isIndex);
    QJsonArray array = value.toArray();
    QJsonObject object = value.toObject();
    QJsonValue child = isIndex ? array.at(index) : object.value(step);
    if (path.isEmpty())
        child = to;
    else
        set(child, path, to);
    if (!isIndex && child.isUndefined())
        object.remove(step);
    else if (isIndex && index == array.size())
        array.append(child);
    else if (isIndex)
        array[index] = child;
    else
        object[step] = child;
    value = isIndex ? QJsonValue(array) : QJsonValue(object);
}

} // namespace

Instant at(const char *iso)
{
    return instantFromIso(QString::fromLatin1(iso)).value();
}

SigningKey relayKey()
{
    initialiseCryptography();
    return SigningKey::fromSeed(counting(0)).value();
}

Trust trust()
{
    return {DeploymentId{u"b2f7c1d0-3a55-4e6b-9f80-1c2d3e4f5a6b"_s}, {relayKey().publicKey()}};
}

Notice outage()
{
    Notice notice;
    notice.deployment = trust().deployment;
    notice.id = mail;
    notice.revision = 3;
    notice.asks = 2;
    notice.severity = Severity::Major;
    notice.phase = Phase::Identified;
    notice.services = {{u"email"_s,
                        {{u"en"_s, u"E-mail"_s},
                         {u"es"_s, u"Correo"_s},
                         {u"fr"_s, u"Messagerie"_s},
                         {u"pt"_s, u"E-mail"_s}}}};
    notice.text = {{u"en"_s, english()},
                   {u"es"_s, headlineOnly(u"El correo no funciona"_s,
                                          u"No se puede enviar ni recibir correo."_s)},
                   {u"fr"_s, headlineOnly(u"La messagerie ne fonctionne pas"_s,
                                          u"Ni envoi ni réception de courriels."_s)},
                   {u"pt"_s, headlineOnly(u"O e-mail não funciona"_s,
                                          u"Não é possível enviar nem receber e-mails."_s)}};
    notice.defaultLanguage = u"en"_s;
    notice.startsAt = at("2026-11-20T08:40:00Z");
    notice.restoration = Restoration{RestorationKind::About, at("2026-11-20T13:30:00Z"), {}};
    notice.nextUpdateAt = at("2026-11-20T10:30:00Z");
    notice.audience = {.include = {{.group = {u"finance"_s}, .site = {u"Lyon"_s, u"Madrid"_s}}},
                       .exclude = {{.host = {u"kiosk-*"_s}}}};
    notice.acknowledgement = Acknowledgement::Required;
    notice.contact = {u"4444"_s, u"https://intranet.example/help"_s};
    notice.publishedAt = at("2026-11-20T09:41:12.250Z");
    notice.publishedBy = u"ana"_s;
    return notice;
}

Envelope envelope()
{
    return relayKey().sign(noticeBytes(outage()));
}

Tally tally()
{
    Tally tally;
    tally.notice = mail;
    tally.revision = 3;
    tally.asks = 2;
    tally.addressed = 1310;
    tally.online = 1204;
    tally.counts = {
        .delivered = 1198, .held = 14, .expiredUnseen = 0, .displayed = 1150, .acknowledged = 871};
    tally.acknowledgedEarlierAsk = 96;
    tally.stillBroken = 3;
    tally.works = 40;
    tally.notSeenLately = 41;
    tally.formerlyAddressed = 12;
    tally.formerly = {.delivered = 12, .displayed = 9, .acknowledged = 4};
    tally.sharedDesks = 6;
    tally.shared = {.delivered = 6, .displayed = 6};
    tally.loop = ClosedLoop{412, 409};
    return tally;
}

Many<ToRelay::DeskHello> of(As<ToRelay::DeskHello>)
{
    ToRelay::DeskHello first{.app = trayApp(),
                             .enrolmentToken = u"fgh-7Q2M-XK4D-9RTA"_s,
                             .secret = counting(64),
                             .machine = u"8b1c2f0e5d7a4c3e9f60a1b2c3d4e5f6"_s,
                             .session = u"c2"_s,
                             .host = u"pc-44"_s,
                             .login = u"CORP\\Ana"_s,
                             .language = u"es"_s};
    ToRelay::DeskHello again = first;
    again.enrolmentToken.clear();
    again.desk = desk;
    again.personId = u"S-1-5-21-3623811015-3361044348-30300820-1013"_s;
    again.personName = u"Ana"_s;
    again.site = u"Lyon"_s;
    again.groups = {u"finance"_s, u"Comité d’entreprise"_s};
    again.epoch = epoch;
    again.cursor = 4711;
    again.holds = {{mail, 2}, {payroll, 1}};
    ToRelay::DeskHello kiosk = again;
    kiosk.shared = true;
    kiosk.holds.clear();
    ToRelay::DeskHello keyed = first;
    keyed.publicKey = relayKey().publicKey().publicKey;
    keyed.proof = counting(64) + counting(96);
    ToRelay::DeskHello known = again;
    known.secret.clear();
    known.proof = keyed.proof;
    known.keyListVersion = 3;
    return {{"enrolling", first},
            {"enrolled", again},
            {"shared", kiosk},
            {"enrolling with a key", keyed},
            {"known by its key", known}};
}

Many<ToRelay::DeskReceipts> of(As<ToRelay::DeskReceipts>)
{
    const Instant seen = at("2026-11-20T09:41:13.100Z");
    ToRelay::DeskReceipts lone{epoch, {{mail, 3, ReceiptState::Acknowledged, seen}}};
    ToRelay::DeskReceipts every{epoch, {}};
    for (const ReceiptState state :
         {ReceiptState::Delivered, ReceiptState::Held, ReceiptState::ExpiredUnseen,
          ReceiptState::Displayed, ReceiptState::Acknowledged})
        every.items += Receipt{payroll, 1, state, seen};
    return {{"lone", lone}, {"every state", every}, {"none", {epoch, {}}}};
}

Many<ToRelay::DeskReply> of(As<ToRelay::DeskReply>)
{
    return {{"works", {mail, ReplyAnswer::Works, QString()}},
            {"still broken",
             {mail, ReplyAnswer::StillBroken, u"Sólo en el móvil.\nEn el PC va bien."_s}},
            {"needs help", {mail, ReplyAnswer::NeedHelp, u"😀"_s.repeated(500)}}};
}

Many<ToRelay::ConsoleHello> of(As<ToRelay::ConsoleHello>)
{
    const App app{u"foghorn-admin"_s, u"0.1.0"_s, u"Debian GNU/Linux 12"_s};
    return {{"password",
             {.app = app, .login = u"ana"_s, .password = u"correct horse battery staple"_s}},
            {"token", {.app = app, .login = u"ana"_s, .token = u"c29tZSByYW5kb20gYnl0ZXM"_s}},
            {"second factor",
             {.app = app,
              .login = u"ana"_s,
              .password = u"correct horse battery staple"_s,
              .code = u"287082"_s}}};
}

Many<ToRelay::NoticePublish> of(As<ToRelay::NoticePublish>)
{
    Notice draft = outage();
    draft.deployment = {};
    draft.id = {};
    draft.revision = draft.asks = 0;
    draft.publishedAt.reset();
    draft.publishedBy.clear();
    return {{"bare", {.notice = draft, .idempotencyKey = key}},
            {"in an envelope", {.envelope = envelope(), .idempotencyKey = key}},
            {"at short notice",
             {.notice = draft,
              .idempotencyKey = key,
              .shortNoticeReason = u"The supplier repairs a security hole tonight."_s}}};
}

Many<ToRelay::NoticeRevise> of(As<ToRelay::NoticeRevise>)
{
    Notice cancelled = outage();
    cancelled.phase = Phase::Cancelled;
    cancelled.cancelReason = CancelReason::Mistake;
    return {
        {"bare", {.id = mail, .base = 2, .notice = outage(), .idempotencyKey = key}},
        {"ending its watch",
         {.id = mail, .base = 2, .notice = outage(), .idempotencyKey = key, .endsWatch = true}},
        {"cancelling", {.id = mail, .base = 3, .notice = cancelled, .idempotencyKey = key}},
        {"in an envelope", {.id = mail, .base = 2, .envelope = envelope(), .idempotencyKey = key}},
        {"at short notice",
         {.id = mail,
          .base = 2,
          .notice = outage(),
          .idempotencyKey = key,
          .shortNoticeReason = u"El proveedor cierra un fallo de seguridad esta noche."_s}},
        {"in an emergency",
         {.id = mail,
          .base = 2,
          .notice = outage(),
          .idempotencyKey = key,
          .emergency = u"Nobody else is in the building, and phones are down too."_s}}};
}

Many<ToRelay::NoticeList> of(As<ToRelay::NoticeList>)
{
    return {{"first page", {}},
            {"live", {.liveOnly = true}},
            {"next page", {.after = mail, .limit = 200}}};
}

Many<ToRelay::NoticeHistory> of(As<ToRelay::NoticeHistory>)
{
    return {{"whole", {mail, 0}}, {"the rest", {mail, 7}}};
}

Many<ToRelay::TallyWatch> of(As<ToRelay::TallyWatch>)
{
    return {{"every live notice", {}}, {"two", {{mail, payroll}}}};
}

Many<ToRelay::RecipientList> of(As<ToRelay::RecipientList>)
{
    Many<ToRelay::RecipientList> lists{{"whole", {.notice = mail}}};
    for (const RecipientState state :
         {RecipientState::Delivered, RecipientState::Held, RecipientState::Displayed,
          RecipientState::Acknowledged, RecipientState::NotDelivered, RecipientState::NotDisplayed,
          RecipientState::NotAcknowledged}) {
        lists += {"of a state",
                  {.notice = mail,
                   .state = state,
                   .search = u"Lyon"_s,
                   .after = {u"pc-44\\user"_s},
                   .limit = 1000}};
    }
    for (const TallyPart part : {TallyPart::FormerlyAddressed, TallyPart::NotSeenLately,
                                 TallyPart::SharedDesks, TallyPart::ToCall})
        lists += {"of another part", {.notice = mail, .part = part}};
    return lists;
}

Many<ToRelay::AudiencePreview> of(As<ToRelay::AudiencePreview>)
{
    return {{"everyone", {{.everyone = true}}},
            {"two sites", {outage().audience}},
            {"with the budget", {outage().audience, Severity::Minor}}};
}

Many<ToRelay::EnrolmentCreate> of(As<ToRelay::EnrolmentCreate>)
{
    return {{"for a whole site", {.uses = 2000, .validDays = 30, .idempotencyKey = key}}};
}

Many<ToRelay::StaffAdd> of(As<ToRelay::StaffAdd>)
{
    return {{"author", {u"luis"_s, u"Luis"_s, u"tres tristes tigres"_s, Role::Author, key}},
            {"without a name", {u"marta"_s, QString(), u"o rato roeu"_s, Role::HelpDesk, key}}};
}

Many<ToRelay::RelayStatus> of(As<ToRelay::RelayStatus>)
{
    return {{"asked", {}}};
}

NoticeTemplate slowSystem()
{
    NoticeTemplate slow;
    slow.id = u"system-slow"_s;
    slow.revision = 2;
    slow.name = {{u"en"_s, u"A slow system"_s}, {u"pt"_s, u"Um sistema lento"_s}};
    slow.description = {{u"en"_s, u"When it works, and takes its time."_s}};
    slow.owner = u"Service desk"_s;
    slow.reviewBy = QDate(2027, 11, 30);
    slow.nextUpdate = 60min;
    slow.blanks = {{u"service"_s,
                    true,
                    {{u"en"_s, u"Service"_s}, {u"pt"_s, u"Serviço"_s}},
                    {{u"en"_s, u"Order management"_s}, {u"pt"_s, u"Gestão de encomendas"_s}}}};
    slow.notice.defaultLanguage = u"en"_s;
    slow.notice.text = {
        {u"en"_s, headlineOnly(u"{{service}} is slow"_s, u"Everything takes longer."_s)},
        {u"pt"_s, headlineOnly(u"{{service}}: lentidão"_s, u"Tudo demora mais."_s)}};
    slow.notice.audience.everyone = true;
    return slow;
}

CatalogueService payrollService()
{
    return {{u"payroll"_s, {{u"en"_s, u"Payroll"_s}, {u"es"_s, u"Nóminas"_s}}},
            u"Applications team"_s,
            {false, {{.group = {u"finance"_s, u"hr"_s}}}, {{.site = {u"Porto"_s}}}},
            u"application-down"_s,
            20min};
}

Many<ToRelay::TemplateList> of(As<ToRelay::TemplateList>)
{
    return {{"first page", {}}, {"next page", {u"email-down"_s, 10}}};
}

Many<ToRelay::TemplateSave> of(As<ToRelay::TemplateSave>)
{
    return {{"changed", {slowSystem(), 2, key}}, {"new", {slowSystem(), 0, key}}};
}

Many<ToRelay::TemplateRemove> of(As<ToRelay::TemplateRemove>)
{
    return {{"out of use", {u"system-slow"_s, 2, key}}};
}

Many<ToRelay::ServiceList> of(As<ToRelay::ServiceList>)
{
    return {{"whole", {}}, {"next page", {u"payroll"_s, 100}}};
}

Many<ToRelay::ServiceReplace> of(As<ToRelay::ServiceReplace>)
{
    CatalogueService chat;
    chat.service = {u"chat"_s, {{u"en"_s, u"Chat"_s}}};
    chat.owner = u"Service desk"_s;
    return {{"two", {{payrollService(), chat}, 4, key}}, {"none", {{}, 0, key}}};
}

Many<ToRelay::OutageList> of(As<ToRelay::OutageList>)
{
    return {{"the last ones", {u"email"_s, 20}}, {"the most", {u"email"_s, 50}}};
}

Many<ToRelay::PromiseReport> of(As<ToRelay::PromiseReport>)
{
    return {{"a month", {30}}, {"a year", {366}}};
}

Many<ToRelay::ReplyList> of(As<ToRelay::ReplyList>)
{
    return {{"of the outage", {helpCall().notice}}};
}

Many<ToRelay::HelpList> of(As<ToRelay::HelpList>)
{
    return {{"asked", {}}};
}

Many<ToRelay::HelpMarked> of(As<ToRelay::HelpMarked>)
{
    return {{"taken", {17, HelpMark::Take}}, {"done", {17, HelpMark::Done}}};
}

HelpCall helpCall()
{
    return {17,
            {u"0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b01"_s},
            {u"marta@corp.example"_s},
            u"Marta Silva"_s,
            u"Porto"_s,
            u"porto-112"_s,
            u"A proposta para Lyon sai ao meio-dia."_s,
            at("2026-11-20T09:52:10Z")};
}

Many<ToClient::HelpMoved> of(As<ToClient::HelpMoved>)
{
    HelpCall done = helpCall();
    done.takenBy = u"hugo"_s;
    done.takenAt = at("2026-11-20T09:53:00Z");
    done.doneAt = at("2026-11-20T10:04:00Z");
    return {{"new", {helpCall()}}, {"done", {done}}};
}

Many<ToRelay::CoachSettings> of(As<ToRelay::CoachSettings>)
{
    return {{"asked", {}}};
}

Many<ToRelay::AskMaintenanceRules> of(As<ToRelay::AskMaintenanceRules>)
{
    return {{"asked", {}}};
}

Many<ToRelay::DrillStart> of(As<ToRelay::DrillStart>)
{
    ToRelay::DrillStart one{
        .audience = {true, {}, {}}, .sample = {.desks = 20}, .idempotencyKey = u"7a31-drill"_s};
    ToRelay::DrillStart own = one;
    own.audience = {false, {{.site = {u"Lyon"_s}}}, {}};
    own.sample = {.percent = 5};
    own.notice = outage();
    own.minutes = 15;
    return {{"twenty desks", one}, {"a part of Lyon, own words", own}};
}

Many<ToRelay::AskDrillReport> of(As<ToRelay::AskDrillReport>)
{
    return {{"of one", {mail}}};
}

Many<ToRelay::DrillList> of(As<ToRelay::DrillList>)
{
    return {{"all", {}}};
}

Many<ToRelay::FollowUpList> of(As<ToRelay::FollowUpList>)
{
    return {{"asked", {}}};
}

Many<ToRelay::FollowUpWaive> of(As<ToRelay::FollowUpWaive>)
{
    return {{"a reason", {mail, u"El mismo corte que el lunes; ya se explicó entonces."_s, key}}};
}

MaintenanceSeries sapSeries()
{
    MaintenanceSeries series;
    series.id = {u"0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b77"_s};
    series.version = 2;
    series.name = u"SAP: updates of the month"_s;
    series.notice.kind = NoticeKind::Maintenance;
    series.notice.phase = Phase::Scheduled;
    series.notice.services = {{u"sap"_s, {{u"es"_s, u"SAP"_s}}}};
    series.notice.text[u"es"_s] = {.headline = u"SAP se detiene el segundo domingo del mes"_s,
                                   .impact = u"Durante ese tiempo no podrá entrar en SAP."_s};
    series.notice.defaultLanguage = u"es"_s;
    series.notice.audience.everyone = true;
    series.firstStart = {QDate(2026, 12, 13), QTime(2, 30)};
    series.timeZone = u"Europe/Madrid"_s;
    series.rule = u"FREQ=MONTHLY;BYDAY=2SU"_s;
    series.skipped = {QDate(2027, 1, 10)};
    series.changed = {{QDate(2027, 2, 14), at("2027-02-15T21:00:00Z"), at("2027-02-15T23:00:00Z")}};
    return series;
}

QList<SeriesOccurrence> sapOccurrences()
{
    return {{QDate(2026, 12, 13),
             at("2026-12-13T01:30:00Z"),
             at("2026-12-13T03:30:00Z"),
             at("2026-12-06T08:00:00Z"),
             OccurrenceState::Announced,
             {u"0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b01"_s}},
            {QDate(2027, 1, 10), at("2027-01-10T01:30:00Z"), at("2027-01-10T03:30:00Z"),
             at("2027-01-03T08:00:00Z"), OccurrenceState::Skipped},
            {QDate(2027, 2, 14),
             at("2027-02-15T21:00:00Z"),
             at("2027-02-15T23:00:00Z"),
             at("2027-02-08T08:00:00Z"),
             OccurrenceState::Ahead,
             {},
             true}};
}

Many<ToRelay::SeriesList> of(As<ToRelay::SeriesList>)
{
    return {{"from the first", {}}, {"further", {sapSeries().id, 10}}};
}

Many<ToRelay::SeriesPreview> of(As<ToRelay::SeriesPreview>)
{
    return {{"three", {sapSeries()}}, {"a year of it", {sapSeries(), 12}}};
}

Many<ToRelay::SeriesSave> of(As<ToRelay::SeriesSave>)
{
    MaintenanceSeries fresh = sapSeries();
    fresh.id = {};
    fresh.version = 0;
    return {{"a new one", {fresh, 0, key}},
            {"the next version", {sapSeries(), 2, key}},
            {"told late", {fresh, 0, key, u"El proveedor nos ha dado la fecha hoy."_s}}};
}

Many<ToRelay::SeriesSkip> of(As<ToRelay::SeriesSkip>)
{
    return {{"skipped", {sapSeries().id, QDate(2027, 1, 10), false, key}},
            {"after all", {sapSeries().id, QDate(2027, 1, 10), true, key}}};
}

Many<ToRelay::SeriesChange> of(As<ToRelay::SeriesChange>)
{
    return {
        {"a day later", {sapSeries().id, QDate(2027, 2, 14), at("2027-02-15T21:00:00Z"), {}, key}},
        {"longer", {sapSeries().id, QDate(2027, 2, 14), {}, at("2027-02-14T05:30:00Z"), key}},
        {"as the rule has it, told late",
         {sapSeries().id, QDate(2027, 2, 14), {}, {}, key, u"Se adelanta otra vez."_s}}};
}

Many<ToRelay::SeriesRemove> of(As<ToRelay::SeriesRemove>)
{
    return {{"what is told stays", {sapSeries().id, 2, false, key}},
            {"what is told is cancelled", {sapSeries().id, 2, true, key}}};
}

Many<ToClient::Welcome> of(As<ToClient::Welcome>)
{
    return {{"now", {.nonce = counting(128), .time = at("2026-11-20T09:41:10Z")}},
            {"two versions", {{1, 2}, counting(1), at("2026-11-20T09:41:10.004Z")}}};
}

Many<ToClient::NoticeArrived> of(As<ToClient::NoticeArrived>)
{
    return {{"live", {epoch, 4712, envelope()}},
            {"history", {epoch, 4712, envelope(), true}},
            {"ending of what the person saw", {epoch, 9007199254740991, envelope(), false, true}}};
}

Many<ToClient::Withdrawn> of(As<ToClient::Withdrawn>)
{
    return {{"left the audience", {epoch, 4713, mail}}};
}

Many<ToClient::Acknowledged> of(As<ToClient::Acknowledged>)
{
    return {{"on another desk", {{mail, 3}}}};
}

Many<ToClient::CaughtUp> of(As<ToClient::CaughtUp>)
{
    return {{"new store", {epoch, 0}}, {"later", {epoch, 4713}}};
}

Many<ToClient::Tick> of(As<ToClient::Tick>)
{
    return {{"quiet", {at("2026-11-20T09:42:00Z"), 4713}}};
}

Many<ToClient::Goodbye> of(As<ToClient::Goodbye>)
{
    return {{"restart", {u"the relay restarts"_s, 1s, 30s}}, {"at once", {QString(), 0s, 0s}}};
}

Many<ToClient::TallyMoved> of(As<ToClient::TallyMoved>)
{
    Tally notAsked = tally();
    notAsked.counts.acknowledged.reset();
    notAsked.formerly.acknowledged.reset();
    return {{"asked", {tally()}}, {"not asked", {notAsked}}};
}

Many<ToClient::Promise> of(As<ToClient::Promise>)
{
    using enum PromiseState;
    return {{"due", {mail, Due}}, {"overdue", {mail, Overdue}}, {"escalated", {mail, Escalated}}};
}

QJsonObject with(QJsonObject json, const QString &path, const QJsonValue &value)
{
    const QString steps = QString(path).replace(u'[', u'.').remove(u']');
    QJsonValue whole = json;
    set(whole, steps.split(u'.'), value);
    return whole.toObject();
}

QByteArray with(const QByteArray &frame, const QString &path, const QJsonValue &value)
{
    return QJsonDocument(with(QJsonDocument::fromJson(frame).object(), path, value))
        .toJson(QJsonDocument::Compact);
}

QStringList fieldsOf(const QList<FieldProblem> &problems)
{
    QStringList fields;
    for (const FieldProblem &problem : problems)
        fields += problem.field;
    return fields;
}

} // namespace foghorn::sample
