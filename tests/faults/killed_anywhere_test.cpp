// SPDX-License-Identifier: GPL-3.0-or-later
// F1, F2: SIGKILL at any moment of a publish and its fan-out.
#include "tests/faults/form.h"
#include "tests/faults/house.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace foghorn::faults {

/** Five hundred desks, and a relay that is killed 0 to 200 ms after an author pressed Send: what was
    confirmed is there afterwards, everybody has it, nobody is shown it twice, and the author's
    second Send makes no second notice. */
class KilledAnywhereTest : public QObject
{
    Q_OBJECT
    static constexpr int deskCount = 500;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_house.open());
        m_desks = m_house.desks(deskCount);
        QVERIFY(m_desks->connectAll(60'000));
    }

    void killedAtAnyMomentNothingConfirmedIsLostAndNothingComesTwice()
    {
        const int rounds = shortOrLong(5, 200);
        const quint32 seed = qEnvironmentVariableIntValue("FOGHORN_SEED") > 0
                                 ? quint32(qEnvironmentVariableIntValue("FOGHORN_SEED"))
                                 : QRandomGenerator::global()->generate() & 0x7fffffff;
        qInfo("FOGHORN_SEED=%u tells the same moments again", seed);
        QRandomGenerator random(seed);
        QStringList all;
        for (int round = 0; round < rounds; ++round) {
            // Most of a publish is over in a few milliseconds: half of the moments lie there.
            const int moment = int(random.bounded(random.bounded(2) == 0 ? 12 : 200));
            const QString context = u"round %1, killed after %2 ms"_s.arg(round).arg(moment);
            const QString published = killDuringAPublish(moment);
            if (QTest::currentTestFailed()) {
                qInfo("%s", m_house.relay->log().right(4000).constData());
                QFAIL(qPrintable(context));
            }
            all.append(published);
            const bool everybodyHasIt = waitUntil(
                [&] {
                    return m_desks->all([&](const CheapDesk &desk) {
                        return desk.isOnline() && desk.unconfirmed() == 0 && desk.has(published);
                    });
                },
                60'000);
            QVERIFY2(everybodyHasIt, qPrintable(context));
            QVERIFY2(m_desks->fault().isEmpty(), qPrintable(context + u": "_s + m_desks->fault()));
            QVERIFY(m_desks->all(
                [&](const CheapDesk &desk) { return desk.timesShown(published) == 1; }));
            // Confirmed receipts are not sent again: what is counted was kept, or came later.
            const auto tally = m_house.console->tally(published);
            QVERIFY2(tally, qPrintable(context));
            QCOMPARE(tally->counts.displayed, deskCount);
            QCOMPARE(tally->counts.acknowledged.value_or(-1), deskCount);
            QVERIFY(endIt(published));
        }
        // Nothing else came into being: neither here nor at any desk.
        QVERIFY(m_desks->all([&](const CheapDesk &desk) { return desk.holds() == rounds; }));
        QCOMPARE(noticesInTheStore(), rounds);
        qInfo("%d rounds: %d answered before the kill, %d answered only afterwards", rounds,
              m_answeredBefore, rounds - m_answeredBefore);
    }

private:
    /** Gives the notice's id. The author sends with one key until it is answered, and once more. */
    QString killDuringAPublish(int moment)
    {
        Notice notice = journey::mailOutage(m_clock.now());
        const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto first = std::make_shared<QString>();
        const auto answered = std::make_shared<bool>(false);
        m_house.console->link().request(
            ToRelay::NoticePublish{notice, {}, key}, m_house.console.get(),
            [=](const RpcResult<ToRelay::NoticePublish::Answer> &answer) {
                *answered = true;
                if (const auto *good = std::get_if<ToRelay::NoticePublish::Answer>(&answer))
                    *first = noticeFromBytes(good->envelope.payload)->id.text;
            });
        QElapsedTimer timer; // the moment itself is what is varied
        timer.start();
        while (timer.elapsed() < moment)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        m_house.relay->kill();
        const auto isOver = [&] { // an answer, good or "the link was lost", and nothing of before
            return *answered && m_house.console->link().link().state() != LinkState::Online;
        };
        (void)waitUntil(isOver, 20'000);
        m_answeredBefore += first->isEmpty() ? 0 : 1;
        const QString confirmed = *first;
        const bool isBack = m_house.relay->start();
        // Killed every few seconds its link waits up to a minute before it tries again; the author does not.
        m_house.console->link().link().reconnect(RelayLink::Haste::AtOnce);
        if (!isBack || !m_house.console->isSignedIn(30'000)) {
            QTest::qFail("the relay did not come back", __FILE__, __LINE__);
            return {};
        }
        const QString second = m_house.console->publish(notice, key);
        const QString third = m_house.console->publish(notice, key);
        if (second.isEmpty() || second != third || (!confirmed.isEmpty() && second != confirmed))
            QTest::qFail(qPrintable(u"one key made '%1', '%2', '%3'; last error: %4 %5"_s
                                        .arg(confirmed, second, third)
                                        .arg(int(m_house.console->lastError().code))
                                        .arg(m_house.console->lastError().message)),
                         __FILE__, __LINE__);
        return second;
    }

    /** So that a long run does not end with two hundred live notices. */
    bool endIt(const QString &id)
    {
        const auto history = m_house.console->ask(ToRelay::NoticeHistory{{id}});
        const auto *good = std::get_if<ToRelay::NoticeHistory::Answer>(&history);
        if (!good || good->revisions.size() != 1)
            return false;
        Notice notice = *noticeFromBytes(good->revisions.last().payload);
        notice.phase = Phase::Resolved;
        notice.restoration.reset();
        notice.nextUpdateAt.reset();
        const auto answer = m_house.console->ask(ToRelay::NoticeRevise{
            {id}, 1, notice, {}, QUuid::createUuid().toString(QUuid::WithoutBraces)});
        if (const auto *error = std::get_if<RpcError>(&answer))
            qWarning("the ending was refused: %s", qPrintable(error->message));
        return std::holds_alternative<ToRelay::NoticeRevise::Answer>(answer) &&
               waitUntil(
                   [&] {
                       return m_desks->all([&](const CheapDesk &desk) {
                           return desk.timesShown(id) == 2 && desk.unconfirmed() == 0;
                       });
                   },
                   30'000);
    }

    int noticesInTheStore()
    {
        int count = 0;
        NoticeId after;
        for (;;) {
            const auto answer = m_house.console->ask(ToRelay::NoticeList{false, after, 50});
            const auto *page = std::get_if<ToRelay::NoticeList::Answer>(&answer);
            if (!page || page->notices.isEmpty())
                return page ? count : -1;
            count += int(page->notices.size());
            after = noticeFromBytes(page->notices.last().envelope.payload)->id;
            if (!page->more)
                return count;
        }
    }

    SystemClock m_clock;
    House m_house;
    std::unique_ptr<Desks> m_desks;
    int m_answeredBefore = 0;
};

} // namespace foghorn::faults

QTEST_GUILESS_MAIN(foghorn::faults::KilledAnywhereTest)
#include "killed_anywhere_test.moc"
