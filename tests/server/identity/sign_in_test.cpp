// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/sign_in.h"

#include "server/identity/enrolment.h"
#include "server/identity/one_time_code.h"
#include "server/identity/secrets.h"
#include "tests/server/identity/store_fixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

class SignInTest : public QObject
{
    Q_OBJECT
    const Instant m_now = *instantFromIso(u"2026-11-22T09:00:00Z");
    QString m_hash;

    struct Office
    {
        explicit Office(const QString &hash) : store(hash), signIn(*store.thread, hasher) {}
        StoreFixture store;
        PasswordHasher hasher;
        SignIn signIn;

        RpcResult<StaffAccount> ask(const ToRelay::ConsoleHello &hello, Instant now,
                                    const QString &address = u"10.1.2.3"_s)
        {
            std::optional<RpcResult<StaffAccount>> result;
            signIn.signIn(hello, QHostAddress(address), now, [&](auto answer) { result = answer; });
            if (!QTest::qWaitFor([&] { return result.has_value(); }))
                return RpcError{.message = u"no answer"_s};
            return *result;
        }
        RpcResult<StaffAccount> ask(const QString &login, const QString &password, Instant now)
        {
            return ask({.login = login, .password = password}, now);
        }
    };
    static wire::ErrorCode codeOf(const RpcResult<StaffAccount> &result)
    {
        const auto *error = std::get_if<RpcError>(&result);
        return error ? error->code : wire::ErrorCode(0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialiseCryptography());
        m_hash = *hashPassword(u"a lantern in the fog"_s);
    }

    void theRightPasswordSignsIn()
    {
        Office office(m_hash);
        const auto result = office.ask(u" Ana "_s, u"a lantern in the fog"_s, m_now);
        const auto *account = std::get_if<StaffAccount>(&result);
        QVERIFY(account);
        QCOMPARE(account->login, u"ana"_s);
        QVERIFY(account->may(Right::ManageStaff));
        QCOMPARE(account->expiresAt, m_now + 12h);
    }

    void theTokenSignsInUntilItEnds()
    {
        Office office(m_hash);
        const auto account =
            std::get<StaffAccount>(office.ask(u"ana"_s, u"a lantern in the fog"_s, m_now));
        const ToRelay::ConsoleHello hello{.login = u"ana"_s, .token = account.token};
        const auto again = office.ask(hello, m_now + 11h);
        QVERIFY(std::holds_alternative<StaffAccount>(again));
        QCOMPARE(std::get<StaffAccount>(again).expiresAt, account.expiresAt);
        QCOMPARE(codeOf(office.ask(hello, m_now + 13h)), wire::ErrorCode::Unauthorised);
        QCOMPARE(codeOf(office.ask({.login = u"ana"_s, .token = makeConsoleToken()}, m_now)),
                 wire::ErrorCode::Unauthorised);
    }

    void aTokenThatComesFromAnotherComputerIsWrittenDown()
    {
        Office office(m_hash);
        const auto account =
            std::get<StaffAccount>(office.ask(u"ana"_s, u"a lantern in the fog"_s, m_now));
        const ToRelay::ConsoleHello hello{.login = u"ana"_s, .token = account.token};
        const auto resumed = [&office] {
            QList<AuditEntry> rows;
            bool read = false;
            office.store.thread->ask<QList<AuditEntry>>(
                &office.signIn, [](Store &store) { return store.audit(0, 100); },
                [&](const Result<QList<AuditEntry>> &found) {
                    read = bool(found);
                    if (found)
                        rows = *found;
                });
            if (!QTest::qWaitFor([&] { return read; }))
                qFatal("the trail cannot be read");
            rows.removeIf([](const AuditEntry &row) { return row.act != "staff.resume"_L1; });
            return rows;
        };
        office.ask(hello, m_now + 1h);
        office.ask(hello, m_now + 2h);
        QVERIFY(resumed().isEmpty()); // the link came back, from where it was
        office.ask(hello, m_now + 3h, u"10.9.9.9"_s);
        office.ask(hello, m_now + 4h, u"10.9.9.9"_s);
        const auto rows = resumed();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().login, u"ana"_s);
        QCOMPARE(rows.first().from, u"10.9.9.9"_s);
        QCOMPARE(rows.first().before[u"from"_s].toString(), u"10.1.2.3"_s);
    }

    // S15: whether there is such a login: the same answer.
    void aWrongPasswordAndAnUnknownLoginAreToldAlike()
    {
        Office office(m_hash);
        const auto wrong = std::get<RpcError>(office.ask(u"ana"_s, u"not this"_s, m_now));
        const auto unknown = std::get<RpcError>(office.ask(u"nobody"_s, u"not this"_s, m_now));
        QCOMPARE(wrong.code, wire::ErrorCode::Unauthorised);
        QCOMPARE(unknown, wrong);
    }

    void failuresSlowDownAndNeverLockOut()
    {
        Office office(m_hash);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(codeOf(office.ask(u"ana"_s, u"not this"_s, m_now)),
                     wire::ErrorCode::Unauthorised);
        const auto slowed =
            std::get<RpcError>(office.ask(u"ana"_s, u"a lantern in the fog"_s, m_now));
        QCOMPARE(slowed.code, wire::ErrorCode::TooManyRequests);
        QVERIFY(slowed.retryAfter);
        const auto later =
            office.ask(u"ana"_s, u"a lantern in the fog"_s, m_now + *slowed.retryAfter);
        QVERIFY(std::holds_alternative<StaffAccount>(later));
    }

    void aStrangerElsewhereDoesNotKeepTheOwnerOut()
    {
        Office office(m_hash);
        for (int i = 0; i < 8; ++i)
            (void)office.ask({.login = u"ana"_s, .password = u"not this"_s}, m_now,
                             u"203.0.113.9"_s);
        QVERIFY(std::holds_alternative<StaffAccount>(
            office.ask(u"ana"_s, u"a lantern in the fog"_s, m_now)));
    }

    // S14: the owner gets in although the login is guessed at from everywhere without a pause.
    void aCrowdThatGuessesAtALoginDoesNotKeepTheOwnerOut()
    {
        Office office(m_hash);
        const auto guess = [&](const QString &from) {
            return office.ask({.login = u"ana"_s, .password = u"not this"_s}, m_now, from);
        };
        for (int i = 0; i < 30; ++i)
            (void)guess(u"203.0.113.%1"_s.arg(i));
        QCOMPARE(codeOf(guess(u"203.0.113.7"_s)), wire::ErrorCode::TooManyRequests);
        QVERIFY(std::holds_alternative<StaffAccount>(
            office.ask(u"ana"_s, u"a lantern in the fog"_s, m_now)));
    }

    // S14: who is flooded with passwords at the door for all still checks those at the door for staff.
    void atTheDoorForStaffACrowdThatGuessesHoldsNobodyUp()
    {
        Office office(m_hash);
        int guessed = 0;
        for (int i = 0; i < PasswordHasher::waitingLimit; ++i)
            office.hasher.verify(m_hash, u"not this"_s, &office.signIn, [&](bool) { ++guessed; });
        const ToRelay::ConsoleHello hello{.login = u"ana"_s, .password = u"a lantern in the fog"_s};
        QCOMPARE(codeOf(office.ask(hello, m_now)), wire::ErrorCode::TooManyRequests);
        std::optional<RpcResult<StaffAccount>> result;
        office.signIn.signIn(
            hello, QHostAddress(u"10.1.2.3"_s), m_now, [&](auto answer) { result = answer; },
            Door::Staff);
        QTRY_VERIFY(result);
        QVERIFY(std::holds_alternative<StaffAccount>(*result));
        QVERIFY2(guessed < PasswordHasher::waitingLimit / 2, qPrintable(QString::number(guessed)));
    }

    // S14: a hundred wrong passwords in a minute, for one account from everywhere.
    void aHundredGuessesKeepTwoWorkersBusyAndNobodyOut()
    {
        Office office(m_hash);
        int wrong = 0, slowed = 0;
        for (int i = 0; i < 100; ++i) {
            const QHostAddress from(u"203.0.113.%1"_s.arg(i % 25));
            office.signIn.signIn({.login = u"ana"_s, .password = u"guess %1"_s.arg(i)}, from,
                                 m_now + i * 600ms, [&](const RpcResult<StaffAccount> &result) {
                                     const auto code = codeOf(result);
                                     wrong += code == wire::ErrorCode::Unauthorised;
                                     slowed += code == wire::ErrorCode::TooManyRequests;
                                 });
            if (i % 50 == 49)
                QTRY_COMPARE_WITH_TIMEOUT(wrong + slowed, i + 1, 30'000);
        }
        QCOMPARE(wrong + slowed, 100);
        QCOMPARE(office.hasher.effort().calculations, wrong);
        QVERIFY(office.hasher.effort().mostAtOnce <= 2);
        QVERIFY(std::holds_alternative<StaffAccount>(
            office.ask(u"ana"_s, u"a lantern in the fog"_s, m_now + 1min)));
    }

    // S14: and for a hundred accounts from one address.
    void whoTriesEveryLoginIsSlowedDownAndNobodyElse()
    {
        Office office(m_hash);
        int wrong = 0, slowed = 0;
        for (int i = 0; i < 100; ++i) {
            const auto code =
                codeOf(office.ask({.login = u"staff%1"_s.arg(i), .password = u"Summer2026"_s},
                                  m_now + i * 600ms, u"203.0.113.9"_s));
            wrong += code == wire::ErrorCode::Unauthorised;
            slowed += code == wire::ErrorCode::TooManyRequests;
        }
        QCOMPARE(wrong + slowed, 100);
        QVERIFY2(wrong < 35, qPrintable(QString::number(wrong)));
        QCOMPARE(office.hasher.effort().calculations, wrong);
        QVERIFY(std::holds_alternative<StaffAccount>(
            office.ask(u"ana"_s, u"a lantern in the fog"_s, m_now + 1min)));
    }

    // S15: nobody learns by the time whether a login exists.
    void anUnknownLoginCostsTheSameWork()
    {
        Office office(m_hash);
        const auto cost = [&](const QString &login, int round) {
            const int before = office.hasher.effort().calculations;
            QElapsedTimer time;
            time.start();
            // Hours apart, so that nobody is slowed down.
            (void)office.ask(login, u"not this"_s, m_now + round * 1h);
            return std::pair(time.nsecsElapsed(), office.hasher.effort().calculations - before);
        };
        (void)cost(u"nobody"_s, 0); // makes the hash of nobody's password, once
        qint64 known = std::numeric_limits<qint64>::max(), unknown = known;
        for (int round = 1; round <= 7; ++round) {
            const auto [ana, anasHashes] = cost(u"ana"_s, round);
            const auto [nobody, nobodysHashes] = cost(u"nobody"_s, round);
            QCOMPARE(anasHashes, 1);
            QCOMPARE(nobodysHashes, 1);
            known = std::min(known, ana);
            unknown = std::min(unknown, nobody);
        }
        const double ratio = double(unknown) / double(known);
        QVERIFY2(ratio > 0.7 && ratio < 1.4, qPrintable(QString::number(ratio)));
    }

    // Who knows no password must not hold up the owner's codes.
    void codesAreSlowedDownOnlyForWhoKnowsThePassword()
    {
        Office office(m_hash);
        const QByteArray secret = makeCodeSecret();
        std::optional<bool> set;
        office.store.thread->ask<bool>(
            this,
            [secret](Store &store) {
                const auto begun = store.beginSecondFactor(u"ana"_s, secret);
                return begun && *begun ? store.confirmSecondFactor(u"ana"_s, secret, 1) : begun;
            },
            [&](Result<bool> done) { set = done && *done; });
        QTRY_VERIFY(set == true);
        const auto ask = [&](const QString &password, const QString &code, const QString &from,
                             Instant now) {
            return codeOf(
                office.ask({.login = u"ana"_s, .password = password, .code = code}, now, from));
        };
        const QString right = u"a lantern in the fog"_s;
        for (int i = 0; i < 12; ++i)
            QCOMPARE(ask(u"a guess"_s, u"000000"_s, u"203.0.113.%1"_s.arg(i), m_now),
                     wire::ErrorCode::Unauthorised);
        QCOMPARE(ask(right, oneTimeCode(secret, timeStep(m_now)), u"10.1.2.3"_s, m_now),
                 wire::ErrorCode(0));
        const Instant later = m_now + 1h;
        const QString wrong = oneTimeCode(secret, timeStep(later) + 9);
        for (int i = 0; i < 6; ++i)
            QCOMPARE(ask(right, wrong, u"198.51.100.%1"_s.arg(i), later),
                     wire::ErrorCode::Unauthorised);
        QCOMPARE(ask(right, wrong, u"198.51.100.99"_s, later), wire::ErrorCode::TooManyRequests);
        QCOMPARE(ask(right, {}, u"10.1.2.3"_s, later), wire::ErrorCode::SecondFactorNeeded);
        QCOMPARE(
            ask(right, oneTimeCode(secret, timeStep(later + 5min)), u"10.1.2.3"_s, later + 5min),
            wire::ErrorCode(0));
    }

    void allOfAnIpv6NetworkIsOneAddress()
    {
        Office office(m_hash);
        const auto ask = [&](const QString &from) {
            return codeOf(office.ask({.login = u"ana"_s, .password = u"not this"_s}, m_now, from));
        };
        for (int i = 1; i <= 4; ++i)
            QCOMPARE(ask(u"2001:db8::%1"_s.arg(i)), wire::ErrorCode::Unauthorised);
        QCOMPARE(ask(u"2001:db8::9"_s), wire::ErrorCode::TooManyRequests);
        QCOMPARE(ask(u"2001:db8:0:1::9"_s), wire::ErrorCode::Unauthorised);
    }

    void anEnrolmentTokenIsMadeOnceForOneKey()
    {
        Office office(m_hash);
        const KeyShelf keys(*office.store.thread, {});
        Enrolment enrolment(*office.store.thread, QByteArray(32, 'p'), keys);
        const auto make = [&](const ToRelay::EnrolmentCreate &request) {
            std::optional<RpcResult<ToRelay::EnrolmentCreate::Answer>> result;
            enrolment.createToken({u"ana"_s}, request, m_now,
                                  [&](auto answer) { result = answer; });
            if (!QTest::qWaitFor([&] { return result.has_value(); }))
                return RpcResult<ToRelay::EnrolmentCreate::Answer>(
                    RpcError{.message = u"no answer"_s});
            return *result;
        };
        using Answer = ToRelay::EnrolmentCreate::Answer;
        const auto first = std::get<Answer>(make({10, 7, u"k-1"_s}));
        QVERIFY(TokenSecret::fromToken(first.token));
        QCOMPARE(std::get<Answer>(make({10, 7, u"k-1"_s})), first);
        QCOMPARE(std::get<RpcError>(make({11, 7, u"k-1"_s})).fields.value(0).field,
                 u"idempotencyKey"_s);
        QVERIFY(!(std::get<Answer>(make({10, 7, u"k-2"_s})) == first));
        QCOMPARE(std::get<RpcError>(make({0, 7, u"k-3"_s})).fields.value(0).field, u"uses"_s);
        QCOMPARE(std::get<RpcError>(make({1, 366, u"k-3"_s})).fields.value(0).field,
                 u"validDays"_s);
    }
};

QTEST_GUILESS_MAIN(SignInTest)
#include "sign_in_test.moc"
