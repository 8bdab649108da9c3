// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/running_relay.h"

#include "server/identity/relay_key.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn::test {

RunningRelay::RunningRelay()
{
    initialiseCryptography();
    static const QString hash = *hashPassword(QString::fromLatin1(password));
    const StaffRecord ana{QString::fromLatin1(administrator), u"Ana"_s, Role::Administrator, hash};
    if (auto made = Store::create(data(), u"Example Ltd"_s, ana); !made)
        qFatal("store: %s", qPrintable(made.error().reason));
    if (auto made = createRelayKey(data()); !made)
        qFatal("key: %s", qPrintable(made.error().reason));
    start();
}

RunningRelay::~RunningRelay()
{
    stop();
}

void RunningRelay::start()
{
    ServerSettings settings;
    settings.data = data();
    const auto port = quint16(QUrl(m_url).port(0));
    settings.listen = {{QHostAddress(QHostAddress::LocalHost), port}};
    settings.shards = 2;
    settings.domains = {{u"corp"_s, u"corp.example"_s}};
    if (furtherSettings)
        furtherSettings(settings);
    auto started = FoghorndApp::start(settings, m_clock);
    if (const auto *failure = std::get_if<StartFailure>(&started))
        qFatal("start: %s", qPrintable(failure->reason));
    m_app = std::move(std::get<std::unique_ptr<FoghorndApp>>(started));
    m_url = m_app->urls().value(0);
}

void RunningRelay::look()
{
    if (m_app)
        m_app->look();
}

void RunningRelay::stop()
{
    if (!m_app)
        return;
    QSignalSpy stopped(m_app.get(), &FoghorndApp::stopped);
    m_app->stop();
    if (stopped.isEmpty() && !stopped.wait(10'000))
        qWarning("the relay did not stop in 10 s");
    m_app.reset();
}

void RunningRelay::restart()
{
    stop();
    start();
}

std::unique_ptr<WireClient> RunningRelay::console()
{
    auto client = std::make_unique<WireClient>(m_url);
    const auto answer =
        client->ask(ToRelay::ConsoleHello{.app = {u"test"_s, u"1"_s, u"Debian"_s},
                                          .login = QString::fromLatin1(administrator),
                                          .password = QString::fromLatin1(password)});
    if (const auto *error = std::get_if<RpcError>(&answer))
        qWarning() << "sign-in:" << error->message;
    return client;
}

QString RunningRelay::enrolmentToken(int uses)
{
    const auto client = console();
    const auto answer = client->ask(ToRelay::EnrolmentCreate{
        .uses = uses, .idempotencyKey = QString::fromLatin1(randomBytes(8).toHex())});
    if (const auto *error = std::get_if<RpcError>(&answer)) {
        qWarning() << "token:" << error->message;
        return {};
    }
    return std::get<ToRelay::EnrolmentCreate::Answer>(answer).token;
}

TestDesk TestDesk::of(const QString &login, const QString &host, const QString &site)
{
    TestDesk desk;
    desk.hello.app = {u"foghorn"_s, u"0.1.0"_s, u"Debian 12"_s};
    desk.hello.secret = randomBytes(32);
    desk.hello.machine = u"machine-of-"_s + host;
    desk.hello.session = u"2"_s;
    desk.hello.host = host;
    desk.hello.login = login;
    desk.hello.site = site;
    desk.hello.language = u"es"_s;
    return desk;
}

bool TestDesk::connect(RunningRelay &relay, const QString &token)
{
    wire = std::make_unique<WireClient>(relay.url());
    hello.enrolmentToken = token;
    if (!token.isEmpty())
        hello.desk = {};
    const auto answer = wire->ask(hello);
    if (const auto *error = std::get_if<RpcError>(&answer)) {
        qWarning() << hello.login << "was turned away:" << error->message;
        return false;
    }
    account = std::get<ToRelay::DeskHello::Answer>(answer);
    hello.desk = account.desk;
    hello.enrolmentToken.clear();
    hello.epoch = account.epoch;
    return waitFor([this] { return !wire->heard<ToClient::CaughtUp>().isEmpty(); });
}

std::optional<QString> TestDesk::report(const NoticeId &notice, int revision, ReceiptState state,
                                        Instant at)
{
    const auto answer =
        wire->ask(ToRelay::DeskReceipts{account.epoch, {{notice, revision, state, at}}});
    if (const auto *error = std::get_if<RpcError>(&answer))
        return error->message;
    const auto &taken = std::get<ToRelay::DeskReceipts::Answer>(answer);
    return taken.refused.isEmpty() ? std::nullopt : std::optional(taken.refused.first().reason);
}

bool TestDesk::hears(const NoticeId &notice, int revision) const
{
    return waitFor([&] {
        const auto arrived = wire->noticeHeard(notice);
        return arrived && contentOf(arrived->envelope).revision == revision;
    });
}

Notice emailOutage()
{
    Notice notice;
    notice.kind = NoticeKind::Incident;
    notice.severity = Severity::Major;
    notice.phase = Phase::Investigating;
    notice.services = {{u"email"_s, {{u"en"_s, u"E-mail"_s}, {u"es"_s, u"Correo"_s}}}};
    notice.text[u"en"_s] = {
        .headline = u"E-mail is not working"_s,
        .affected = u"Everyone in Lyon and Madrid"_s,
        .impact = u"You cannot send or receive e-mail. Nothing is lost: messages "
                  "will arrive later."_s,
        .stillWorks = {u"Calendar"_s, u"Teams chat"_s},
        .actions = {{ActionTime::Now, u"Use Teams chat for urgent matters."_s}}};
    notice.text[u"es"_s] = {
        .headline = u"El correo no funciona"_s,
        .affected = u"Todos en Lyon y Madrid"_s,
        .impact = u"No se puede enviar ni recibir correo. No se pierde nada: los "
                  "mensajes llegarán más tarde."_s,
        .stillWorks = {u"Calendario"_s, u"Chat de Teams"_s},
        .actions = {{ActionTime::Now, u"Use el chat de Teams para lo urgente."_s}}};
    notice.defaultLanguage = u"en"_s;
    const Instant now = SystemClock().now();
    notice.startsAt = now - std::chrono::minutes(10);
    notice.restoration = Restoration{RestorationKind::About, now + std::chrono::hours(2), {}};
    notice.nextUpdateAt = now + std::chrono::minutes(30);
    notice.audience.everyone = true;
    notice.acknowledgement = Acknowledgement::Required;
    return notice;
}

MaintenanceSeries sundayUpdates()
{
    MaintenanceSeries series;
    series.name = u"SAP: updates of the month"_s;
    series.notice = emailOutage();
    series.notice.kind = NoticeKind::Maintenance;
    series.notice.phase = Phase::Scheduled;
    series.notice.finishes = Finishing::Automatic;
    series.notice.text[u"en"_s].headline = u"SAP stops on Sunday night"_s;
    series.notice = patternOf(series.notice);
    series.timeZone = u"Europe/Madrid"_s;
    return series;
}

Notice contentOf(const Envelope &envelope)
{
    const auto notice = noticeFromBytes(envelope.payload);
    return notice ? *notice : Notice();
}

} // namespace foghorn::test
