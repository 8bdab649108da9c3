// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_folder.h"
#include "tests/server/store/older_schema.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class StoreWritingTest : public QObject
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

    void aTemplateComesBackWithItsRevision()
    {
        QCOMPARE(m_store->hasHadTemplates().value(), false);
        NoticeTemplate email = templateOf(u"email-down"_s);
        QCOMPARE(save(email, 0), 1);
        email.owner = u"Messaging team"_s;
        QCOMPARE(save(email, 1), 2);
        const auto stored = m_store->noticeTemplate(email.id);
        QGOOD(stored);
        email.revision = 2;
        QVERIFY(**stored == email);
        QVERIFY(!*m_store->noticeTemplate(u"wifi-down"_s));
    }

    void aTemplateFollowsOnlyTheCurrentRevision()
    {
        const NoticeTemplate email = templateOf(u"email-down"_s);
        QCOMPARE(save(email, 0), 1);
        QCOMPARE(save(email, 0), -1); // there is one already
        QCOMPARE(save(email, 1), 2);
        QCOMPARE(save(email, 1), -1);
        QCOMPARE(save(templateOf(u"wifi-down"_s), 1), -1); // there is none to follow
        QCOMPARE(m_store->removeTemplate(email.id, 1).value(), false);
    }

    void aRemovedTemplateStaysRemovedAndBeginsAgainBehindItself()
    {
        const NoticeTemplate email = templateOf(u"email-down"_s);
        QCOMPARE(save(email, 0), 1);
        QCOMPARE(m_store->removeTemplate(email.id, 1).value(), true);
        QCOMPARE(m_store->removeTemplate(email.id, 2).value(), false);
        QVERIFY(m_store->templates({}, 10)->isEmpty());
        QVERIFY(!*m_store->noticeTemplate(email.id));
        QCOMPARE(m_store->hasHadTemplates().value(), true);
        QCOMPARE(save(email, 1), -1); // by one who has it still open
        QCOMPARE(save(email, 0), 3);
    }

    void templatesAreListedById()
    {
        for (const char *id : {"wifi-down", "email-down", "system-slow"})
            QCOMPARE(save(templateOf(QString::fromLatin1(id)), 0), 1);
        QCOMPARE(m_store->templates({}, 2)->value(0).id, u"email-down"_s);
        QCOMPARE(m_store->templates({}, 2)->size(), 2);
        const auto rest = m_store->templates(u"email-down"_s, 10);
        QCOMPARE(rest->size(), 2);
        QCOMPARE(rest->last().id, u"wifi-down"_s);
    }

    void theCatalogueIsReplacedAsAWhole()
    {
        QCOMPARE(m_store->catalogue()->revision, 0);
        const QList<CatalogueService> two{serviceOf(u"email"_s), serviceOf(u"chat"_s)};
        QCOMPARE(m_store->replaceCatalogue(two, 0)->value_or(-1), 1);
        QCOMPARE(m_store->replaceCatalogue(two, 0)->value_or(-1), -1);
        QCOMPARE(m_store->replaceCatalogue({serviceOf(u"chat"_s)}, 1)->value_or(-1), 2);
        QCOMPARE(m_store->replaceCatalogue({}, 1)->value_or(-1), -1);
        const auto catalogue = m_store->catalogue();
        QGOOD(catalogue);
        QCOMPARE(catalogue->revision, 2);
        QVERIFY(catalogue->services == QList{serviceOf(u"chat"_s)});
        QCOMPARE(m_store->replaceCatalogue({}, 2)->value_or(-1), 3);
        QCOMPARE(m_store->catalogue()->revision, 3); // emptied, not "never had any"
    }

    void outagesAreListedByServiceNewestFirst()
    {
        keep(u"mail 1"_s, 9h, {u"email"_s, u"calendar"_s}, 35min);
        keep(u"mail 2"_s, 30h, {u"email"_s}, {});
        keep(u"mail 3"_s, 20h, {u"email"_s, u"email"_s}, -5min);
        keep(u"printing"_s, 1h, {u"printing"_s}, {});
        const auto outages = m_store->outages(u"email"_s, 10);
        QGOOD(outages);
        QCOMPARE(outages->size(), 3);
        QVERIFY(outages->at(0) == recorded(u"mail 2"_s, 30h, {}));
        QVERIFY(outages->at(1) == recorded(u"mail 3"_s, 20h, -5min));
        QVERIFY(outages->at(2) == recorded(u"mail 1"_s, 9h, 35min));
        QCOMPARE(m_store->outages(u"email"_s, 1)->size(), 1);
        QCOMPARE(m_store->outages(u"calendar"_s, 10)->size(), 1);
        QVERIFY(m_store->outages(u"unknown"_s, 10)->isEmpty());
    }

    void anOutageIsTakenBackAndRecordedAnew()
    {
        keep(u"mail"_s, 9h, {u"email"_s, u"calendar"_s}, {});
        QGOOD(m_store->takeOutageBack({u"mail"_s}));
        QVERIFY(m_store->outages(u"email"_s, 10)->isEmpty());
        QGOOD(m_store->keepOutage(recorded(u"mail"_s, 9h, {}), {u"email"_s, u"calendar"_s}));
        QGOOD(m_store->keepOutage(recorded(u"mail"_s, 12h, {}), {u"email"_s}));
        QCOMPARE(m_store->outages(u"email"_s, 10)->size(), 1);
        QVERIFY(m_store->outages(u"calendar"_s, 10)->isEmpty());
        QVERIFY(!m_store->keepOutage(recorded(u"nobody"_s, 9h, {}), {}));
        QGOOD(m_store->takeOutageBack({u"nobody"_s}));
    }

    void displaysAreListedByDeskInPieces()
    {
        publish(outage(u"mail"_s));
        const NoticeId mail{u"mail"_s};
        for (int i = 0; i < 5; ++i) {
            const DeskId desk{u"pc-%1"_s.arg(i)};
            const Instant at = day + std::chrono::minutes(i);
            QList<StoredReceipt> receipts{
                {{u"p%1"_s.arg(i)}, desk, {mail, 1, ReceiptState::Delivered, day}}};
            if (i != 2)
                receipts << StoredReceipt{
                    {u"p%1"_s.arg(i)}, desk, {mail, 1, ReceiptState::Acknowledged, at + 5min}};
            if (i < 2)
                receipts << StoredReceipt{
                    {u"p%1"_s.arg(i)}, desk, {mail, 1, ReceiptState::Displayed, at}};
            QGOOD(m_store->storeReceipts(receipts));
        }
        QList<Display> all;
        for (qint64 after = 0;;) {
            const auto some = m_store->displays(mail, 1, after, 3);
            QGOOD(some);
            all << *some;
            if (some->size() < 3)
                break;
            after = some->last().number;
        }
        QCOMPARE(all.size(), 4); // pc-2 never showed it
        QCOMPARE(all[0].desk.text, u"pc-0"_s);
        QVERIFY(all[1].at == day + 1min); // displayed, before it was acknowledged
        QVERIFY(all[3].at == day + 4min + 5min);
        QVERIFY(m_store->displays(mail, 2, 0, 3)->isEmpty());
        QVERIFY(m_store->displays({u"nobody"_s}, 1, 0, 3)->isEmpty());
    }

    void recentRevisionsComeNewestFirst()
    {
        publish(outage(u"mail"_s));
        publish(outage(u"vpn"_s));
        publish(outage(u"mail"_s, 2));
        const auto two = m_store->recentRevisions(std::numeric_limits<qint64>::max(), 2);
        QGOOD(two);
        QCOMPARE(two->value(0).notice.revision, 2);
        QCOMPARE(two->value(1).notice.id.text, u"vpn"_s);
        const auto rest = m_store->recentRevisions(two->last().cursor, 2);
        QCOMPARE(rest->size(), 1);
        QCOMPARE(rest->first().notice.id.text, u"mail"_s);
    }

    void aStoreOfTheFourthSchemaLearnsIt()
    {
        publish(outage(u"mail"_s));
        QGOOD(m_store->commit());
        m_store.reset();
        for (const QString &undo : test::backToSchema(4))
            m_folder->change(undo);
        m_store = m_folder->open();
        QGOOD(m_store->begin());
        QCOMPARE(m_store->hasHadTemplates().value(), false);
        QCOMPARE(save(templateOf(u"email-down"_s), 0), 1);
        QGOOD(m_store->keepOutage(recorded(u"mail"_s, 9h, {}), {u"email"_s}));
        QCOMPARE(m_store->outages(u"email"_s, 5)->size(), 1);
        QVERIFY(m_store->notice({u"mail"_s})->has_value());
    }

private:
    const Instant day = instant("2026-11-20T00:00:00Z");

    static NoticeTemplate templateOf(const QString &id)
    {
        NoticeTemplate made;
        made.id = id;
        made.name = {{u"en"_s, u"E-mail"_s}, {u"es"_s, u"Correo"_s}};
        made.owner = u"Service desk"_s;
        made.reviewBy = QDate(2027, 11, 30);
        made.notice = reusablePart(outage(id));
        return made;
    }
    static CatalogueService serviceOf(const QString &id)
    {
        CatalogueService service;
        service.service = {id, {{u"en"_s, id}}};
        service.owner = u"Service desk"_s;
        return service;
    }
    int save(const NoticeTemplate &made, int base)
    {
        const auto saved = m_store->saveTemplate(made, base);
        return saved ? saved->value_or(-1) : -2;
    }
    void publish(const Notice &notice)
    {
        QGOOD(m_store->publish(notice, sealed(notice), notice.revision - 1, {}));
    }
    PastOutage recorded(const QString &id, std::chrono::hours end,
                        std::optional<std::chrono::minutes> error) const
    {
        return {{id}, day, day + end, Severity::Critical, error, 2};
    }
    void keep(const QString &id, std::chrono::hours end, const QStringList &services,
              std::optional<std::chrono::minutes> error)
    {
        publish(outage(id));
        QGOOD(m_store->keepOutage(recorded(id, end, error), services));
    }

    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(StoreWritingTest)
#include "store_writing_test.moc"
