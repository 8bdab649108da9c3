// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/session_self.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

class SessionSelfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMachineIsNamedByAHash();
    void thePersonHasALoginAndTheHostAName();
    void twoSessionsDiffer();
};

void SessionSelfTest::theMachineIsNamedByAHash()
{
    const QString id = machineId();
    QVERIFY(QRegularExpression(u"^[0-9a-f]{32}$"_s).match(id).hasMatch());
    QCOMPARE(machineId(), id);
    QVERIFY(QString::fromLatin1(QSysInfo::machineUniqueId()) != id); // it is no one's business
}

void SessionSelfTest::thePersonHasALoginAndTheHostAName()
{
    QVERIFY(!loginName().isEmpty());
    QVERIFY(!hostName().isEmpty());
    QVERIFY(!hostName().contains(u'.'));
}

void SessionSelfTest::twoSessionsDiffer()
{
#ifdef Q_OS_UNIX
    qunsetenv("XDG_SESSION_ID");
    qputenv("DISPLAY", ":10");
    const QString first = sessionId();
    qputenv("DISPLAY", ":11");
    QVERIFY(sessionId() != first);
    qputenv("XDG_SESSION_ID", "c7");
    QCOMPARE(sessionId(), u"c7"_s);
#endif
}

QTEST_GUILESS_MAIN(SessionSelfTest)
#include "session_self_test.moc"
