// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/staff_office.h"

#include "server/identity/sign_in.h"
#include "tests/server/identity/store_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;

class StaffOfficeTest : public QObject
{
    Q_OBJECT
    const Instant m_now = *instantFromIso(u"2026-11-22T09:00:00Z");
    QString m_hash;

    struct Office
    {
        explicit Office(const QString &hash) : store(hash), signIn(*store.thread, hasher)
        {
            QObject::connect(&office, &StaffOffice::signInsEnded, &office,
                             [this](const QString &login, const QByteArray &kept) {
                                 ended += login;
                                 lastKept = kept;
                             });
            QObject::connect(&office, &StaffOffice::rightsMoved, &office,
                             [this](const QString &login) { moved += login; });
        }
        StoreFixture store;
        PasswordHasher hasher;
        SignIn signIn;
        StaffOffice office{*store.thread, hasher, signIn.throttles(), SecondFactorRule::Optional};
        QStringList ended, moved; // logins
        QByteArray lastKept;
        int keys = 0;

        template <class Answer, class Ask>
        RpcResult<Answer> wait(Ask ask)
        {
            std::optional<RpcResult<Answer>> result;
            ask([&](const RpcResult<Answer> &answer) { result = answer; });
            if (!QTest::qWaitFor([&] { return result.has_value(); }))
                return RpcError{.message = u"no answer"_s};
            return *result;
        }
        RpcResult<StaffAccount> enter(const ToRelay::ConsoleHello &hello, Instant now)
        {
            return wait<StaffAccount>(
                [&](auto done) { signIn.signIn(hello, QHostAddress(u"10.1.2.3"_s), now, done); });
        }
        RpcResult<ToRelay::StaffAdd::Answer> add(const ToRelay::StaffAdd &order, Instant now)
        {
            return wait<ToRelay::StaffAdd::Answer>(
                [&](auto done) { office.add({u"ana"_s}, order, now, done); });
        }
        bool add(const QString &login, Role role, Instant now)
        {
            return isGood(add({login, login, u"the desk that helps"_s, role, nextKey()}, now));
        }
        RpcResult<ToRelay::StaffChange::Answer> change(ToRelay::StaffChange order, Instant now)
        {
            if (order.idempotencyKey.isEmpty())
                order.idempotencyKey = nextKey();
            return wait<ToRelay::StaffChange::Answer>(
                [&](auto done) { office.change({u"ana"_s}, order, now, done); });
        }
        QList<StaffEntry> list(const ToRelay::StaffList &question = {})
        {
            const auto answer =
                wait<ToRelay::StaffList::Answer>([&](auto done) { office.list(question, done); });
            return isGood(answer) ? std::get<ToRelay::StaffList::Answer>(answer).staff
                                  : QList<StaffEntry>();
        }
        QString nextKey() { return u"key %1"_s.arg(++keys); }
    };
    template <class Answer>
    static bool isGood(const RpcResult<Answer> &result)
    {
        return !std::holds_alternative<RpcError>(result);
    }
    template <class Answer>
    static RpcError errorOf(const RpcResult<Answer> &result)
    {
        const auto *error = std::get_if<RpcError>(&result);
        return error ? *error : RpcError{};
    }
    RpcResult<ToRelay::StaffPassword::Answer> changePassword(Office &office, const Actor &by,
                                                             const QString &token,
                                                             ToRelay::StaffPassword order)
    {
        order.idempotencyKey = office.nextKey();
        return office.wait<ToRelay::StaffPassword::Answer>(
            [&](auto done) { office.office.changePassword(by, token, order, m_now, done); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialiseCryptography());
        m_hash = *hashPassword(u"a lantern in the fog"_s);
    }

    void staffIsAddedOnceAndPasswordsHaveALength()
    {
        Office office(m_hash);
        const auto add = [&](const ToRelay::StaffAdd &order) { return office.add(order, m_now); };
        ToRelay::StaffAdd hugo{u"Hugo"_s, u"Hugo"_s, u"the desk that helps"_s, Role::HelpDesk,
                               u"k-1"_s};
        QVERIFY(isGood(add(hugo)));
        QVERIFY(isGood(add(hugo))); // the same key: the first answer
        hugo.idempotencyKey = u"k-2"_s;
        QCOMPARE(errorOf(add(hugo)).fields.value(0).field, u"login"_s);
        hugo.idempotencyKey = u"k-1"_s;
        hugo.role = Role::Administrator;
        QCOMPARE(errorOf(add(hugo)).fields.value(0).field, u"idempotencyKey"_s);
        const auto bad = errorOf(add({u"two words"_s, {}, u"short"_s, Role::Author, u"k-3"_s}));
        QCOMPARE(bad.code, wire::ErrorCode::InvalidParams);
        QCOMPARE(bad.fields.size(), 2);
        QVERIFY(isGood(
            office.enter({.login = u"hugo"_s, .password = u"the desk that helps"_s}, m_now)));
    }

    void whatIsNotNamedStays()
    {
        Office office(m_hash);
        QVERIFY(office.add(u"luis"_s, Role::Author, m_now));
        QVERIFY(isGood(office.change({.login = u"Luis "_s, .name = u"Luis Prado"_s}, m_now)));
        const auto staff = office.list();
        QCOMPARE(staff.size(), qsizetype(2));
        QCOMPARE(staff.last().name, u"Luis Prado"_s);
        QVERIFY(staff.last().role == Role::Author);
        QVERIFY(staff.last().limit.isNone());
        QVERIFY(office.ended.isEmpty() && office.moved.isEmpty());
        QCOMPARE(errorOf(office.change({.login = u"nobody"_s, .name = u"?"_s}, m_now)).code,
                 wire::ErrorCode::NotFound);
    }

    void theListComesInPages()
    {
        Office office(m_hash);
        QVERIFY(office.add(u"luis"_s, Role::Author, m_now));
        QVERIFY(office.add(u"hugo"_s, Role::HelpDesk, m_now));
        QStringList logins;
        for (ToRelay::StaffList question{.limit = 1}; logins.size() < 4;) {
            const auto page = office.list(question);
            if (page.isEmpty())
                break;
            question.after = page.last().login;
            logins += question.after;
        }
        QCOMPARE(logins, (QStringList{u"ana"_s, u"hugo"_s, u"luis"_s}));
    }

    void whoMayDoLessIsSignedOutAndWhoMayDoMoreComesAgain_data()
    {
        QTest::addColumn<ToRelay::StaffChange>("change");
        QTest::addColumn<QString>("becomes"); // of the sign-in
        const QString luis = u"luis"_s;
        const StaffLimit major{{}, Severity::Major};
        QTest::newRow("shut out") << ToRelay::StaffChange{.login = luis, .disabled = true}
                                  << u"ended"_s;
        QTest::newRow("fewer rights")
            << ToRelay::StaffChange{.login = luis, .role = Role::Viewer} << u"ended"_s;
        QTest::newRow("other rights, some fewer")
            << ToRelay::StaffChange{.login = luis, .role = Role::Approver} << u"ended"_s;
        QTest::newRow("a limit") << ToRelay::StaffChange{.login = luis, .limit = major}
                                 << u"ended"_s;
        QTest::newRow("more rights")
            << ToRelay::StaffChange{.login = luis, .role = Role::Administrator} << u"moved"_s;
        QTest::newRow("the same") << ToRelay::StaffChange{.login = luis, .role = Role::Author}
                                  << u"kept"_s;
        QTest::newRow("a name") << ToRelay::StaffChange{.login = luis, .name = u"Luis"_s}
                                << u"kept"_s;
    }
    void whoMayDoLessIsSignedOutAndWhoMayDoMoreComesAgain()
    {
        QFETCH(ToRelay::StaffChange, change);
        QFETCH(QString, becomes);
        Office office(m_hash);
        QVERIFY(office.add(u"luis"_s, Role::Author, m_now));
        const auto luis =
            office.enter({.login = u"luis"_s, .password = u"the desk that helps"_s}, m_now);
        QVERIFY(isGood(luis));
        QVERIFY(isGood(office.change(change, m_now)));
        QCOMPARE(office.ended, becomes == "ended"_L1 ? QStringList{u"luis"_s} : QStringList());
        QCOMPARE(office.moved, becomes == "moved"_L1 ? QStringList{u"luis"_s} : QStringList());
        const auto again = office.enter({.token = std::get<StaffAccount>(luis).token}, m_now);
        QCOMPARE(isGood(again), becomes != "ended"_L1);
        const auto anew =
            office.enter({.login = u"luis"_s, .password = u"the desk that helps"_s}, m_now);
        QCOMPARE(isGood(anew), !change.disabled.value_or(false));
        if (isGood(anew))
            QCOMPARE(std::get<StaffAccount>(anew).limit, change.limit.value_or(StaffLimit()));
    }

    void oneAdministratorStays()
    {
        Office office(m_hash);
        const auto refused = [&](const ToRelay::StaffChange &change) {
            return errorOf(office.change(change, m_now)).code == wire::ErrorCode::Forbidden;
        };
        QVERIFY(refused({.login = u"ana"_s, .disabled = true}));
        QVERIFY(refused({.login = u"ana"_s, .role = Role::Author}));
        QVERIFY(isGood(office.change({.login = u"ana"_s, .name = u"Ana F."_s}, m_now)));
        QVERIFY(office.add(u"marta"_s, Role::Administrator, m_now));
        QVERIFY(isGood(office.change({.login = u"marta"_s, .disabled = true}, m_now)));
        QVERIFY(refused({.login = u"ana"_s, .disabled = true})); // marta is shut out
        QVERIFY(isGood(office.change({.login = u"marta"_s, .disabled = false}, m_now)));
        QVERIFY(isGood(office.change({.login = u"ana"_s, .disabled = true}, m_now)));
        QVERIFY(refused({.login = u"marta"_s, .role = Role::Viewer}));
    }

    void theDirectoryGivesRolesAndKnowsPasswords()
    {
        Office office(m_hash);
        std::optional<bool> kept;
        office.store.thread->ask<bool>(
            this,
            [](Store &store) {
                return store.keepDirectoryStaff({u"joao"_s, u"João"_s, Role::Administrator, {}});
            },
            [&](Result<bool> done) { kept = done && *done; });
        QTRY_VERIFY(kept == true);
        QCOMPARE(errorOf(office.change({.login = u"joao"_s, .role = Role::Viewer}, m_now))
                     .fields.value(0)
                     .field,
                 u"role"_s);
        const auto password = changePassword(office, {u"ana"_s}, {},
                                             {.login = u"joao"_s, .password = u"long enough"_s});
        QCOMPARE(errorOf(password).fields.value(0).field, u"login"_s);
        // One that the directory makes does not keep the relay in hand when the directory is away.
        QVERIFY(!isGood(office.change({.login = u"ana"_s, .disabled = true}, m_now)));
        QVERIFY(isGood(office.change({.login = u"joao"_s, .disabled = true}, m_now)));
        QVERIFY(office.list().last().fromDirectory);
    }

    void onesOwnPasswordNeedsTheCurrentOneAndEndsTheOtherSignIns()
    {
        Office office(m_hash);
        const ToRelay::ConsoleHello hello{.login = u"ana"_s, .password = u"a lantern in the fog"_s};
        const auto here = std::get<StaffAccount>(office.enter(hello, m_now));
        const auto there = std::get<StaffAccount>(office.enter(hello, m_now));
        const Actor ana{u"ana"_s, u"10.1.2.3"_s};
        const QString next = u"the light on the pier"_s;
        const auto wrong =
            changePassword(office, ana, here.token, {.current = u"not this"_s, .password = next});
        QCOMPARE(errorOf(wrong).fields.value(0).field, u"current"_s);
        const auto tooShort = changePassword(office, ana, here.token,
                                             {.current = hello.password, .password = u"pier"_s});
        QCOMPARE(errorOf(tooShort).fields.value(0).field, u"password"_s);
        QVERIFY(office.ended.isEmpty());

        QVERIFY(isGood(changePassword(office, ana, here.token,
                                      {.current = hello.password, .password = next})));
        QCOMPARE(office.ended, QStringList{u"ana"_s});
        QCOMPARE(office.lastKept, sha256(here.token.toLatin1()));
        QVERIFY(isGood(office.enter({.token = here.token}, m_now)));
        QVERIFY(!isGood(office.enter({.token = there.token}, m_now)));
        QVERIFY(!isGood(office.enter(hello, m_now)));
        QVERIFY(isGood(office.enter({.login = u"ana"_s, .password = next}, m_now)));
    }

    void guessingTheCurrentPasswordIsSlowedDown()
    {
        Office office(m_hash);
        const Actor ana{u"ana"_s, u"10.1.2.3"_s};
        RpcError error;
        for (int guess = 0; guess < 5; ++guess)
            error = errorOf(changePassword(
                office, ana, {}, {.current = u"a guess"_s, .password = u"long enough"_s}));
        QCOMPARE(error.code, wire::ErrorCode::TooManyRequests);
    }

    void somebodysPasswordIsReplacedAndSignsThemOut()
    {
        Office office(m_hash);
        QVERIFY(office.add(u"luis"_s, Role::Author, m_now));
        const auto luis =
            office.enter({.login = u"luis"_s, .password = u"the desk that helps"_s}, m_now);
        QVERIFY(isGood(changePassword(office, {u"ana"_s}, u"token of ana"_s,
                                      {.login = u"luis"_s, .password = u"what ana wrote down"_s})));
        QVERIFY(!isGood(office.enter({.token = std::get<StaffAccount>(luis).token}, m_now)));
        QVERIFY(isGood(
            office.enter({.login = u"luis"_s, .password = u"what ana wrote down"_s}, m_now)));
    }
};

QTEST_GUILESS_MAIN(StaffOfficeTest)
#include "staff_office_test.moc"
