// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/mailbox.h"

#include <QThread>
#include <QtTest>

#include <thread>

using namespace foghorn;

class MailboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void callsComeLaterAndInTheOrderInWhichTheyWerePosted()
    {
        Mailbox mailbox;
        QList<int> called;
        for (const int number : {1, 2, 3})
            mailbox.post([&called, number] { called.append(number); });
        QVERIFY(called.isEmpty());
        QTRY_COMPARE(called, QList<int>({1, 2, 3}));
    }

    void aCallMayPostAnother()
    {
        Mailbox mailbox;
        QList<int> called;
        mailbox.post([&] {
            mailbox.post([&] { called.append(3); });
            called.append(1);
        });
        mailbox.post([&] { called.append(2); });
        QTRY_COMPARE(called, QList<int>({1, 2, 3}));
    }

    void callsRunInTheThreadOfTheMailboxWhoeverPosts()
    {
        constexpr int posters = 4, calls = 1000;
        Mailbox mailbox;
        QList<QList<int>> called(posters);
        bool elsewhere = false;
        std::vector<std::thread> threads;
        for (int poster = 0; poster < posters; ++poster) {
            threads.emplace_back([&, poster] {
                for (int number = 0; number < calls; ++number)
                    mailbox.post([&, poster, number] {
                        called[poster].append(number);
                        elsewhere |= QThread::currentThread() != mailbox.thread();
                    });
            });
        }
        QList<int> all(calls);
        std::iota(all.begin(), all.end(), 0);
        for (int poster = 0; poster < posters; ++poster)
            QTRY_COMPARE(called[poster], all);
        QVERIFY(!elsewhere);
        for (std::thread &thread : threads)
            thread.join();
    }

    void whatWaitsWhenTheMailboxDiesIsDropped()
    {
        const auto held = std::make_shared<int>(1);
        int called = 0;
        {
            Mailbox mailbox;
            mailbox.post([&called, held] { ++called; });
        }
        QCoreApplication::processEvents();
        QCOMPARE(called, 0);
        QCOMPARE(held.use_count(), 1);
    }

    void aCallMayEndTheMailbox()
    {
        auto mailbox = std::make_unique<Mailbox>();
        QList<int> called;
        mailbox->post([&] {
            mailbox.reset();
            called.append(1);
        });
        mailbox->post([&] { called.append(2); });
        QTRY_VERIFY(!mailbox);
        QCoreApplication::processEvents();
        QCOMPARE(called, QList<int>({1}));
    }
};

QTEST_GUILESS_MAIN(MailboxTest)
#include "mailbox_test.moc"
