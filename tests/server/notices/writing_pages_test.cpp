// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/service_book.h"
#include "server/notices/template_shelf.h"

#include "common/protocol/codec.h"
#include "tests/server/notices/notice_samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace foghorn;
using namespace foghorn::test;

class WritingPagesTest : public QObject
{
    Q_OBJECT

    static NoticeTemplate templateOf(int number)
    {
        NoticeTemplate made;
        made.id = u"template-%1"_s.arg(number);
        made.notice = vpnOutage();
        made.notice.text[u"en"_s].details = QString(6000, u'é');
        return made;
    }
    static StoredCatalogue catalogue(int count)
    {
        StoredCatalogue made{{}, 7};
        for (int i = 0; i < count; ++i) {
            CatalogueService service;
            service.service = {u"service-%1"_s.arg(i),
                               {{u"en"_s, QString(40, u'é')}, {u"fr"_s, QString(40, u'é')}}};
            service.owner = u"Applications team"_s;
            made.services << service;
        }
        return made;
    }

private Q_SLOTS:
    void aPageOfTemplatesFitsAFrame()
    {
        QList<NoticeTemplate> templates;
        for (int i = 0; i < 20; ++i)
            templates << templateOf(i);
        const auto page = templatePage(templates, 50);
        QVERIFY(page.more);
        QVERIFY(page.templates.size() > 2 && page.templates.size() < 20);
        QVERIFY(encodeAnswerOf(1, page).size() <= wire::relayFrameBytes);
        const auto two = templatePage(templates, 2);
        QVERIFY(two.more && two.templates.size() == 2);
        QVERIFY(!templatePage(templates.first(2), 2).more);
    }

    void thePagesOfTheCatalogueAreAllOfIt()
    {
        const StoredCatalogue all = catalogue(600);
        QList<CatalogueService> read;
        ToRelay::ServiceList question;
        for (int pages = 1;; ++pages) {
            const auto page = servicePage(all, question);
            QVERIFY(encodeAnswerOf(1, page).size() <= wire::relayFrameBytes);
            QCOMPARE(page.revision, 7);
            read << page.services;
            if (!page.more)
                break;
            question.after = page.services.last().service.id;
            QVERIFY(pages < 10);
        }
        QVERIFY(read == all.services);
        question = {u"service-0"_s, 3};
        QCOMPARE(servicePage(all, question).services.first().service.id, u"service-1"_s);
        QCOMPARE(servicePage(all, question).services.size(), 3);
        question.after = u"gone-since"_s;
        QVERIFY(servicePage(all, question).services.isEmpty());
    }
};

QTEST_GUILESS_MAIN(WritingPagesTest)
#include "writing_pages_test.moc"
