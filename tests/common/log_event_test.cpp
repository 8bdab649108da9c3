// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/log_event.h"
#include "common/model/ids.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

class LogEventTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLineNamesTheEventAndWhatBelongsToIt();
    void aValueCannotBreakTheLine_data();
    void aValueCannotBreakTheLine();
    void whatIsSwitchedOffIsNotPutTogether();
};

void LogEventTest::aLineNamesTheEventAndWhatBelongsToIt()
{
    QTest::ignoreMessage(QtInfoMsg, "notice.published notice=0192f5a0 revision=3 asks=true "
                                    "by=ana@corp.example why=\"the mail is back\"");
    logInfo(lcNotices, "notice.published")
        .with("notice", NoticeId{u"0192f5a0"_s})
        .with("revision", 3)
        .with("asks", true)
        .with("by", u"ana@corp.example"_s)
        .with("why", u"the mail is back"_s);
    QTest::ignoreMessage(QtWarningMsg, "store.full");
    logWarning(lcStore, "store.full");
}

void LogEventTest::aValueCannotBreakTheLine_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a login") << u"CORP\\Ana"_s << u"CORP\\Ana"_s;
    QTest::newRow("other letters") << u"João"_s << u"João"_s;
    QTest::newRow("nothing") << QString() << u"\"\""_s;
    QTest::newRow("words") << u"no hello came"_s << u"\"no hello came\""_s;
    QTest::newRow("a quote") << u"say \"hello\""_s << u"\"say \\\"hello\\\"\""_s;
    QTest::newRow("another pair") << u"x by=admin"_s << u"\"x by=admin\""_s;
    QTest::newRow("a line of its own")
        << u"pc\n2026-11-22 signed in"_s << u"\"pc\\u000a2026-11-22 signed in\""_s;
    QTest::newRow("a terminal's colours") << u"\u001b[31mpc"_s << u"\"\\u001b[31mpc\""_s;
    QTest::newRow("a turn of direction") << u"pc\u202e44"_s << u"\"pc\\u202e44\""_s;
    QTest::newRow("far too much") << QString(400, u'a') << u'"' + QString(300, u'a') + u"…\""_s;
}

// S17: line ends and escape sequences: one escaped line.
void LogEventTest::aValueCannotBreakTheLine()
{
    QFETCH(QString, value);
    QTEST(logValue(value), "expected");
}

void LogEventTest::whatIsSwitchedOffIsNotPutTogether()
{
    struct Asked
    {
        bool *was;
        operator QString() const
        {
            *was = true;
            return {};
        }
    };
    bool was = false;
    QLoggingCategory::setFilterRules(u"foghorn.relay.info=false"_s);
    logInfo(lcRelay, "session.closed").with("peer", Asked{&was});
    QVERIFY(!was);
    QLoggingCategory::setFilterRules({});
    QTest::ignoreMessage(QtInfoMsg, "session.closed peer=\"\"");
    logInfo(lcRelay, "session.closed").with("peer", Asked{&was});
    QVERIFY(was);
}

QTEST_GUILESS_MAIN(LogEventTest)
#include "log_event_test.moc"
