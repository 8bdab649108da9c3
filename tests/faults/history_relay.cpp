// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/history_relay.h"

#include "server/identity/relay_key.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <sodium.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::history {

namespace {

constexpr char password[] = "a lantern in the fog";
constexpr int requestsASession = 200; // the relay takes 300 in ten seconds

/** Cheap to check: a history signs in often, and hashing is not what it is about. */
QString cheapHash()
{
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(hash, password, sizeof password - 1, crypto_pwhash_OPSLIMIT_MIN,
                          crypto_pwhash_MEMLIMIT_MIN) != 0)
        qFatal("no memory for a hash");
    return QString::fromLatin1(hash);
}

} // namespace

bool waitUntil(const std::function<bool()> &ready, std::chrono::milliseconds most)
{
    QTimer wake; // for what comes from another process without an event here
    wake.start(20ms);
    const QDeadlineTimer deadline(most);
    while (!ready()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

HistoryRelay::HistoryRelay(Kind kind, const QDir &data, const Clock &clock)
    : m_kind(kind), m_data(data), m_clock(clock)
{
    initialiseCryptography();
    const StaffRecord ana{u"ana"_s, u"Ana"_s, Role::Administrator, cheapHash()};
    if (auto made = Store::create(m_data, u"Example Ltd"_s, ana); !made)
        qFatal("store: %s", qPrintable(made.error().reason));
    if (auto made = createRelayKey(m_data); !made)
        qFatal("key: %s", qPrintable(made.error().reason));
}

HistoryRelay::~HistoryRelay()
{
    kill();
}

bool HistoryRelay::start()
{
    // Its old port, unless somebody else on this machine has it meanwhile.
    for (const bool again : {true, false}) {
        if (!again)
            m_port = 0;
        if (m_kind == Kind::InProcess ? startHere() : startProgram()) {
            m_port = quint16(m_url.port());
            return true;
        }
    }
    return false;
}

bool HistoryRelay::startHere()
{
    ServerSettings settings;
    settings.data = m_data;
    settings.listen = {{QHostAddress(QHostAddress::LocalHost), m_port}};
    settings.shards = 2;
    auto started = FoghorndApp::start(settings, m_clock);
    if (const auto *failure = std::get_if<StartFailure>(&started)) {
        qWarning().noquote() << "start:" << failure->reason;
        return false;
    }
    m_app = std::move(std::get<std::unique_ptr<FoghorndApp>>(started));
    m_url = QUrl(m_app->urls().value(0));
    return true;
}

bool HistoryRelay::startProgram()
{
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(m_data.path() + u".log"_s, QIODevice::Append);
    m_process->start(QCoreApplication::applicationDirPath() + u"/../bin/foghornd"_s,
                     {u"--data"_s, m_data.path(), u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port),
                      u"--shards"_s, u"2"_s});
    waitUntil(
        [this] { return m_process->canReadLine() || m_process->state() == QProcess::NotRunning; },
        20s);
    const QString line = QString::fromUtf8(m_process->readLine()).trimmed();
    if (!line.startsWith(u"listening on "_s)) {
        m_process.reset();
        return false;
    }
    m_url = QUrl(line.mid(13));
    return true;
}

void HistoryRelay::stop()
{
    m_console.reset();
    if (m_app) {
        bool stopped = false;
        QObject::connect(m_app.get(), &FoghorndApp::stopped, m_app.get(),
                         [&stopped] { stopped = true; });
        m_app->stop();
        if (!waitUntil([&stopped] { return stopped; }, 10s))
            qWarning("the relay did not stop in 10 s");
        m_app.reset();
    }
    if (m_process) {
        m_process->terminate();
        if (!waitUntil([this] { return m_process->state() == QProcess::NotRunning; }, 20s))
            qWarning("foghornd did not stop in 20 s");
        m_process.reset();
    }
}

void HistoryRelay::kill()
{
    m_console.reset();
    m_app.reset();
    if (m_process) {
        m_process->kill();
        m_process->waitForFinished();
        m_process.reset();
    }
}

bool HistoryRelay::hasBackup() const
{
    return QFile::exists(backupPath());
}

bool HistoryRelay::backup()
{
    QFile::remove(backupPath());
    bool made = false;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"history backup"_s);
        database.setDatabaseName(m_data.filePath(u"foghorn.db"_s));
        if (database.open()) {
            QSqlQuery query(database);
            made = query.exec(u"VACUUM INTO '%1'"_s.arg(backupPath()));
            if (!made)
                qWarning().noquote() << "backup:" << query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(u"history backup"_s);
    return made;
}

bool HistoryRelay::restore()
{
    const auto restored = Store::restore(m_data, backupPath());
    if (!restored)
        qWarning().noquote() << "restore:" << restored.error().reason;
    return bool(restored);
}

test::WireClient &HistoryRelay::console()
{
    if (m_console && !m_console->isClosed() && ++m_asked < requestsASession)
        return *m_console;
    m_asked = 0;
    m_console = std::make_unique<test::WireClient>(m_url.toString());
    const auto answer = m_console->ask(ToRelay::ConsoleHello{
        .app = {u"history"_s, u"1"_s, u"Debian"_s},
        .login = u"ana"_s,
        .password = QString::fromLatin1(password),
    });
    if (const auto *error = std::get_if<RpcError>(&answer))
        qWarning().noquote() << "sign-in:" << error->message;
    return *m_console;
}

} // namespace foghorn::history
