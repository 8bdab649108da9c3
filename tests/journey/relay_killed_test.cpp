// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/console_link.h"
#include "client/link/desk_link.h"
#include "client/tray/inbox.h"
#include "common/clock.h"
#include "common/protocol/envelope.h"
#include "tests/journey/programs.h"

#include <QElapsedTimer>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr int deskCount = 200;

LinkSettings settingsFor(const QString &url)
{
    LinkSettings settings;
    settings.relays = {QUrl(url)};
    settings.timings.retryBase = 100ms; // the real back-off, faster: what is tested is what is kept
    settings.timings.retryCap = 800ms;
    settings.timings.receiptGather = 50ms;
    settings.timings.receiptRetry = 200ms;
    return settings;
}

/** A desk with the tray client's real link and inbox, and a person who confirms what they see. */
class Desk : public QObject
{
public:
    Desk(int number, const QString &url, const QString &token, const QDir &data, const Clock &clock)
        : m_link(
              settingsFor(url), self(number), data, token, [this] { return holds(); }, clock)
    {
        connect(&m_link, &DeskLink::noticeReceived, this, [this](const ReceivedNotice &received) {
            (void)m_inbox.take(received.notice, received.history, received.told,
                               m_link.link().relayNow());
        });
        connect(&m_link, &DeskLink::withdrawn, this,
                [this](const NoticeId &id) { m_inbox.withdraw(id, m_link.link().relayNow()); });
        connect(&m_link, &DeskLink::acknowledgedElsewhere, this,
                [this](const NoticeRevision &what) {
                    m_inbox.acknowledgedElsewhere(what.notice, what.revision);
                });
        connect(&m_link, &DeskLink::caughtUp, this, [this] { m_caughtUp = true; });
        connect(&m_link, &DeskLink::stateChanged, this, [this] {
            if (m_link.link().state() != LinkState::Online)
                m_caughtUp = false;
        });
        m_link.start();
    }

    bool isCaughtUp() const { return m_caughtUp; }
    bool holdsNotice(const QString &id) const { return m_inbox.find({id}) != nullptr; }
    int timesShown(const QString &id) const { return m_shown.value(id); }
    bool isQuiet() const { return m_link.unconfirmedReceipts() == 0; }

    /** The person looks at the screen and confirms what is there. */
    void lookAndConfirm()
    {
        const Instant now = m_link.link().relayNow();
        for (const NoticeId &id : m_inbox.waiting(0ms, QDate::currentDate(), now)) {
            const int revision = m_inbox.find(id)->notice.revision;
            if (m_inbox.displayed(id, revision)) {
                ++m_shown[id.text];
                m_link.report({id, revision, ReceiptState::Displayed, now});
            }
            if (m_inbox.confirm(id, revision))
                m_link.report({id, revision, ReceiptState::Acknowledged, now});
        }
    }

private:
    static DeskSelf self(int number)
    {
        DeskSelf self;
        self.app = {u"foghorn"_s, u"journey"_s, u"Debian 12"_s};
        self.machine = u"machine-%1"_s.arg(number);
        self.session = u"1"_s;
        self.host = u"PC-LYO-%1"_s.arg(number, 3, 10, QChar(u'0'));
        self.login = u"person%1@corp.example"_s.arg(number);
        self.site = number % 2 ? u"Lyon"_s : u"Madrid"_s;
        self.language = u"fr"_s;
        return self;
    }
    QList<NoticeRevision> holds() const
    {
        QList<NoticeRevision> all;
        for (const auto &[id, revision] : m_inbox.holds())
            all << NoticeRevision{id, revision};
        return all;
    }

    Inbox m_inbox;
    DeskLink m_link;
    QHash<QString, int> m_shown;
    bool m_caughtUp = false;
};

} // namespace

/** The relay dies by SIGKILL at ten moments of a publish with 200 desks on it: what was confirmed is there
    afterwards, every desk has the notice, none shows it twice, and pressing Send again makes no second one. */
class RelayKilledTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialiseCryptography());
        QVERIFY(m_relay.start());
        QFile file(m_relay.tokenFile(deskCount));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString token = QString::fromUtf8(file.readAll()).trimmed();
        QVERIFY(!token.isEmpty());
        for (int i = 0; i < deskCount; ++i) {
            const QDir data(m_data.filePath(QString::number(i)));
            m_desks.push_back(std::make_unique<Desk>(i, m_relay.url(), token, data, m_clock));
        }
        QTRY_VERIFY_WITH_TIMEOUT(allDesks([](const Desk &desk) { return desk.isCaughtUp(); }),
                                 60'000);
        m_console = std::make_unique<ConsoleLink>(settingsFor(m_relay.url()),
                                                  App{u"journey"_s, u"1"_s, u"-"_s}, m_clock);
        m_console->signIn(QString::fromLatin1(journey::administrator),
                          QString::fromLatin1(journey::password));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSignedIn(), 20'000);
    }

    void killedAtThisMomentOfAPublishNothingIsLostOrDoubled_data()
    {
        QTest::addColumn<int>("milliseconds");
        for (const int moment : {0, 1, 2, 3, 5, 8, 13, 25, 60, 150})
            QTest::addRow("%d ms after Send", moment) << moment;
    }
    void killedAtThisMomentOfAPublishNothingIsLostOrDoubled()
    {
        QFETCH(int, milliseconds);
        Notice notice = journey::mailOutage(m_clock.now());
        const QString marker =
            u"E-mail is not working (%1)"_s.arg(QUuid::createUuid().toString().left(9));
        notice.text[u"en"_s].headline = marker;
        const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);

        QString published;
        bool answered = false;
        const auto send = [&] {
            answered = false;
            m_console->request(ToRelay::NoticePublish{notice, {}, key}, this,
                               [&](const RpcResult<ToRelay::NoticePublish::Answer> &answer) {
                                   answered = true;
                                   if (const auto *good =
                                           std::get_if<ToRelay::NoticePublish::Answer>(&answer))
                                       published = noticeFromBytes(good->envelope.payload)->id.text;
                               });
        };
        send();
        // The moment itself is what is varied; nothing is waited for that an event could tell.
        QElapsedTimer moment;
        moment.start();
        while (moment.elapsed() < milliseconds) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            for (const auto &desk : m_desks)
                desk->lookAndConfirm();
        }
        m_relay.kill();
        const QString confirmedBefore = published;
        QTRY_VERIFY_WITH_TIMEOUT(answered, 20'000); // good, or "the link was lost"
        QVERIFY(m_relay.start());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSignedIn(), 30'000);
        while (published.isEmpty() || published == confirmedBefore) {
            const QString before = published;
            send(); // the author presses Send again
            QTRY_VERIFY_WITH_TIMEOUT(answered, 20'000);
            if (!before.isEmpty()) {
                QCOMPARE(published, before); // the same notice, not another one
                break;
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(allDesks([&](const Desk &desk) {
                                     return desk.isCaughtUp() && desk.holdsNotice(published);
                                 }),
                                 60'000);
        const auto everybodyIsDone = [&] {
            for (const auto &desk : m_desks)
                desk->lookAndConfirm();
            return allDesks([](const Desk &desk) { return desk.isQuiet(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(everybodyIsDone(), 30'000);
        for (const auto &desk : m_desks)
            QCOMPARE(desk->timesShown(published), 1);
        const QJsonObject tally = m_relay.tally(published);
        QCOMPARE(tally["acknowledged"_L1].toInt(), deskCount);
        QCOMPARE(tally["displayed"_L1].toInt(), deskCount);
        QCOMPARE(m_relay.ctl({u"list"_s, u"--json"_s}).out.count(marker.toUtf8()), 1);
    }

private:
    bool allDesks(const std::function<bool(const Desk &)> &is) const
    {
        return std::all_of(m_desks.begin(), m_desks.end(),
                           [&is](const auto &desk) { return is(*desk); });
    }

    SystemClock m_clock;
    // The desks are not killed here: their files may lie in memory, so that 200 of them share a disk.
    QTemporaryDir m_data{QFileInfo(u"/dev/shm"_s).isWritable()
                             ? u"/dev/shm/foghorn-journey-XXXXXX"_s
                             : QDir::tempPath() + u"/foghorn-journey-XXXXXX"_s};
    journey::RelayProcess m_relay;
    std::vector<std::unique_ptr<Desk>> m_desks;
    std::unique_ptr<ConsoleLink> m_console;
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::RelayKilledTest)
#include "relay_killed_test.moc"
