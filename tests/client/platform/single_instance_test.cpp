// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/single_instance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QUuid>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace foghorn {

class SingleInstanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSecondStartHandsItsWishToTheFirst()
    {
        const QString scope = QUuid::createUuid().toString();
        SingleInstance first(scope);
        QVERIFY(first.claim("show"));
        QSignalSpy wished(&first, &SingleInstance::wished);
        bool claimed = true;
        // The first one's event loop must run while the second waits: as two programs would.
        const std::unique_ptr<QThread> second(QThread::create([&scope, &claimed] {
            SingleInstance instance(scope);
            claimed = instance.claim("read");
        }));
        second->start();
        QTRY_COMPARE(wished.size(), 1);
        QVERIFY(second->wait(5000));
        QVERIFY(!claimed);
        QCOMPARE(wished.first().first().toByteArray(), QByteArray("read"));
    }

#ifdef Q_OS_UNIX
    // S29: nobody else reaches the socket, nor could have put one of that name in its place.
    void nobodyElseCanGiveItWishes()
    {
        SingleInstance first(QUuid::createUuid().toString());
        QVERIFY(first.claim("show"));
        const QFileInfo socket(first.socketPath());
        QVERIFY2(socket.exists(), qPrintable(socket.filePath()));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(socket.permissions() & others));
        const QFileInfo folder(socket.path());
        QVERIFY(!(folder.permissions() & others));
        QCOMPARE(folder.ownerId(), uint(::getuid()));
    }
#endif

    void anotherSessionIsAnotherInstance()
    {
        const QString scope = QUuid::createUuid().toString();
        SingleInstance one(scope + u"|1"_s);
        SingleInstance other(scope + u"|2"_s);
        QVERIFY(one.claim("show"));
        QVERIFY(other.claim("show"));
    }

    void twoSessionsOfOneLoginHaveTwoFolders()
    {
        QTemporaryDir base;
        auto one = SessionFolder::take(QDir(base.path()));
        auto two = SessionFolder::take(QDir(base.path()));
        QVERIFY(one && two);
        QVERIFY(one->path() != two->path());
        // A session that ended leaves its folder, and so its desk, to the next one.
        const QString left = one->path().path();
        one.reset();
        const auto three = SessionFolder::take(QDir(base.path()));
        QVERIFY(three);
        QCOMPARE(three->path().path(), left);
    }
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::SingleInstanceTest)
#include "single_instance_test.moc"
