// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_folder.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class StoreStaffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        m_store = m_folder->open();
        QGOOD(m_store->begin());
    }
    void cleanup()
    {
        m_store->rollback();
        m_store.reset();
        m_folder.reset();
    }

    void theAdministratorIsThereFromTheFirstMoment()
    {
        const auto ana = m_store->staff(u"ana"_s);
        QGOOD(ana);
        QVERIFY(ana->has_value());
        QCOMPARE((*ana)->name, u"Ana Ferreira"_s);
        QVERIFY((*ana)->role == Role::Administrator);
        QCOMPARE((*ana)->passwordHash, administrator().passwordHash);
        QVERIFY(!*m_store->staff(u"bruno"_s));
    }

    void aLoginIsAddedOnceAndNeverChangedByAdding()
    {
        const StaffRecord bruno{u"bruno"_s, u"Bruno Díaz"_s, Role::Author, u"$argon2id$1"_s};
        QVERIFY(*m_store->addStaff(bruno));
        QVERIFY(*m_store->addStaff(bruno)); // the same again is no other
        StaffRecord other = bruno;
        other.role = Role::Administrator;
        QVERIFY(!*m_store->addStaff(other));
        QVERIFY((*m_store->staff(u"bruno"_s))->role == Role::Author);
    }

    void aRoleOfANewerProgramIsAnErrorNotAGuess()
    {
        m_store->rollback();
        m_folder->change(u"INSERT INTO staff (login, name, role, password_hash) "
                         "VALUES ('zoe', 'Zoé', 'auditor', '')"_s);
        QGOOD(m_store->begin());
        const auto zoe = m_store->staff(u"zoe"_s);
        QVERIFY(!zoe);
        QVERIFY(zoe.error().reason.contains(u"auditor"_s));
    }

    void aSessionIsFoundUntilItExpires()
    {
        QGOOD(m_store->storeSession({"hash", u"ana"_s, now() + 12h}));
        const auto session = m_store->session("hash", now());
        QGOOD(session);
        QVERIFY(session->has_value());
        QCOMPARE((*session)->login, u"ana"_s);
        QCOMPARE((*session)->expiresAt, now() + 12h);
        QVERIFY(!*m_store->session("hash", now() + 12h));
        QVERIFY(!*m_store->session("other", now()));
        QGOOD(m_store->storeSession({"hash", u"ana"_s, now() + 24h})); // used again, lives longer
        QVERIFY(*m_store->session("hash", now() + 12h));
    }

    void anAnswerIsRememberedForItsRequestOnly()
    {
        QVERIFY(!*m_store->rememberedAnswer(request(u"k1"_s, "enrolment.create")));
        QGOOD(m_store->rememberAnswer(request(u"k1"_s, "enrolment.create"), "{\"token\":\"T-1\"}",
                                      {}));
        const auto again = m_store->rememberedAnswer(request(u"k1"_s, "enrolment.create"));
        QGOOD(again);
        QCOMPARE(again->value(), QByteArray("{\"token\":\"T-1\"}"));
        QVERIFY(!m_store->rememberedAnswer(request(u"k1"_s, "staff.add")));
        // Without a key nothing is remembered, however often.
        QGOOD(m_store->rememberAnswer(request({}, "staff.add"), "{}", {}));
        QGOOD(m_store->rememberAnswer(request({}, "staff.add"), "{}", {}));
        QVERIFY(!*m_store->rememberedAnswer(request({}, "staff.add")));
    }

    void anEmptyAnswerIsAnAnswer()
    {
        QGOOD(m_store->rememberAnswer(request(u"k1"_s), QByteArray(), {}));
        QVERIFY(m_store->rememberedAnswer(request(u"k1"_s))->has_value());
    }

    void keysAreForgottenAfterAWeekAndSessionsAtTheirEnd()
    {
        QGOOD(m_store->rememberAnswer(request(u"k1"_s), "{}", {}));
        QGOOD(m_store->storeSession({"hash", u"ana"_s, now() + 1h}));
        const Instant asked = request(u"k1"_s).at;
        QGOOD(m_store->tidy(asked + 24h * 7));
        QVERIFY(*m_store->rememberedAnswer(request(u"k1"_s)));
        QVERIFY(!*m_store->session("hash", now())); // the row is gone, not only past
        QGOOD(m_store->tidy(asked + 24h * 7 + 1ms));
        QVERIFY(!*m_store->rememberedAnswer(request(u"k1"_s)));
    }

private:
    static Instant now() { return instant("2026-11-22T10:00:00Z"); }

    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(StoreStaffTest)
#include "store_staff_test.moc"
