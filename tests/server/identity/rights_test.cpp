// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/rights.h"

#include <QtTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

/** Who may do what, written out once more by hand: a role that gains or loses a method is seen here. */
class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRoleMayAskExactlyThis_data();
    void eachRoleMayAskExactlyThis();
    void onlyHellosNeedNothing();
    void onlyDesksReport();
};

namespace {

template <class Take, class... Messages>
void forEachRequest(std::type_identity<std::variant<Messages...>>, const Take &take)
{
    (take(QString::fromLatin1(Messages::method), neededFor(Request(Messages{}))), ...);
}

QStringList methodsOf(const QList<Right> &rights)
{
    QStringList methods;
    forEachRequest(std::type_identity<Request>{}, [&](const QString &method, const Needed &needed) {
        if (needed.who == Needed::Who::Staff && (!needed.right || rights.contains(*needed.right)))
            methods += method;
    });
    methods.sort();
    return methods;
}

// Numbers and words, no names of people.
const QStringList reading =
    // approval.decide: whoever wrote it may take it back; to approve takes the right (foghornd_approvals_test).
    u"approval.decide approval.list audience.preview coach.settings drill.list followUp.list "
    "key.list maintenance.rules notice.history notice.list outage.list "
    "promise.report series.list series.preview service.list "
    "staff.password staff.secondFactor tally.watch template.list"_s.split(u' ');
const QStringList names =
    u"drill.report help.list help.mark recipient.list reply.list"_s.split(u' ');
const QStringList speaking =
    u"drill.start followUp.waive key.offer notice.publish notice.revise notice.sign series.change series.remove "
    "series.save series.skip service.replace template.remove template.save"_s.split(u' ');
const QStringList ruling =
    u"apiToken.create apiToken.list apiToken.revoke audit.list desk.list "
    "desk.readmit desk.rename desk.revoke enrolment.create enrolment.list enrolment.revoke "
    "key.publish "
    "relay.status staff.add staff.change staff.list"_s.split(u' ');

} // namespace

void RightsTest::eachRoleMayAskExactlyThis_data()
{
    QTest::addColumn<QStringList>("methods");
    QTest::newRow("viewer") << reading;
    QTest::newRow("helpDesk") << reading + names;
    QTest::newRow("author") << reading + names + speaking;
    QTest::newRow("approver") << reading + names;
    QTest::newRow("administrator") << reading + names + speaking + ruling;
}

void RightsTest::eachRoleMayAskExactlyThis()
{
    QFETCH(QStringList, methods);
    methods.sort();
    const auto role = roleFromString(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(role);
    QCOMPARE(methodsOf(rightsOf(*role)), methods);
}

void RightsTest::onlyHellosNeedNothing()
{
    QStringList free;
    forEachRequest(std::type_identity<Request>{}, [&](const QString &method, const Needed &needed) {
        if (needed.who == Needed::Who::Anybody)
            free += method;
    });
    QCOMPARE(free, (QStringList{u"desk.hello"_s, u"console.hello"_s}));
}

void RightsTest::onlyDesksReport()
{
    QStringList desks;
    forEachRequest(std::type_identity<Request>{}, [&](const QString &method, const Needed &needed) {
        if (needed.who == Needed::Who::Desk)
            desks += method;
    });
    QCOMPARE(desks, (QStringList{u"desk.receipts"_s, u"desk.reply"_s, u"desk.disbelieved"_s}));
}

QTEST_GUILESS_MAIN(RightsTest)
#include "rights_test.moc"
