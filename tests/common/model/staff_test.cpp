// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/staff.h"

#include <QtTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

/** What an author's limits let through, and what they name. */
class StaffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPassesTheLimitIsNamed_data();
    void whatPassesTheLimitIsNamed();
    void whatIsExcludedWidensNothing();
    void aLimitComesBackTheSame();
    void aWrongLimitIsNamed();
};

namespace {

Audience sites(const QStringList &names)
{
    return {.include = {{.site = names}}};
}

const StaffLimit lyon{sites({u"Lyon"_s, u"Madrid"_s}), Severity::Major};

} // namespace

void StaffTest::whatPassesTheLimitIsNamed_data()
{
    QTest::addColumn<Audience>("audience");
    QTest::addColumn<QString>("severity");
    QTest::addColumn<QStringList>("fields");
    const QString major = u"major"_s;
    QTest::newRow("one of the sites") << sites({u"Lyon"_s}) << major << QStringList();
    QTest::newRow("written otherwise") << sites({u" LYON "_s}) << major << QStringList();
    QTest::newRow("both") << sites({u"Lyon"_s, u"Madrid"_s}) << u"info"_s << QStringList();
    QTest::newRow("too severe") << sites({u"Lyon"_s}) << u"critical"_s
                                << QStringList{u"severity"_s};
    QTest::newRow("everyone") << Audience{.everyone = true} << major << QStringList{u"audience"_s};
    QTest::newRow("another site beside it")
        << sites({u"Lyon"_s, u"Porto"_s}) << major << QStringList{u"audience.include[0]"_s};
    QTest::newRow("a part of a site")
        << Audience{.include = {{.group = {u"finance"_s}, .site = {u"Lyon"_s}}}} << major
        << QStringList();
    QTest::newRow("a group anywhere") << Audience{.include = {{.group = {u"finance"_s}}}} << major
                                      << QStringList{u"audience.include[0]"_s};
    QTest::newRow("the second element only")
        << Audience{.include = {{.site = {u"Lyon"_s}}, {.host = {u"*"_s}}}} << u"critical"_s
        << QStringList{u"severity"_s, u"audience.include[1]"_s};
}

void StaffTest::whatPassesTheLimitIsNamed()
{
    QFETCH(Audience, audience);
    QFETCH(QString, severity);
    QFETCH(QStringList, fields);
    QStringList named;
    for (const FieldProblem &problem : passedLimits(lyon, audience, *severityFromString(severity)))
        named += problem.field;
    QCOMPARE(named, fields);
    QVERIFY(passedLimits({}, audience, Severity::Critical).isEmpty());
}

void StaffTest::whatIsExcludedWidensNothing()
{
    // A limit that excludes says nothing by it: what may be addressed is what it includes.
    StaffLimit limit = lyon;
    limit.audience->exclude = {{.site = {u"Lyon"_s}}};
    QVERIFY(passedLimits(limit, sites({u"Lyon"_s}), Severity::Minor).isEmpty());
    Audience narrowed{.everyone = true, .exclude = {{.site = {u"Porto"_s}}}};
    QCOMPARE(passedLimits(lyon, narrowed, Severity::Minor).size(), qsizetype(1));
}

void StaffTest::aLimitComesBackTheSame()
{
    for (const StaffLimit &limit : {lyon, StaffLimit(), StaffLimit{{}, Severity::Info},
                                    StaffLimit{Audience{.everyone = true}, {}}}) {
        const auto read = staffLimitFromJson(toJson(limit), u"limit"_s);
        QVERIFY(read);
        QVERIFY(*read == limit);
    }
}

void StaffTest::aWrongLimitIsNamed()
{
    const auto read = staffLimitFromJson(
        {{u"audience"_s, QJsonObject()}, {u"mostSevere"_s, u"terrible"_s}}, u"limit"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().fields.size(), qsizetype(2));
    QVERIFY(read.error().fields.first().field.startsWith(u"limit.audience"_s));
    QCOMPARE(read.error().fields.last().field, u"limit.mostSevere"_s);
}

QTEST_GUILESS_MAIN(StaffTest)
#include "staff_test.moc"
