// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/expression.h"

#include "common/coach/pattern.h"

#include <QTest>

#include <ctime>

using namespace foghorn;
using namespace Qt::StringLiterals;

using Use = Expression::Use;

class ExpressionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMatchTellsItsGroups();
    void whatIsTriedAtAPlaceLooksBehindItAndNowhereElse();
    void allThatStandsInATextIsFoundInTurn();
    void lettersMayBeginAMatch();
    void aWrongExpressionIsNamedWithItsPlace();
    void aHostileTextEndsSoonWithoutAMatch();
    void anEmptyExpressionFindsNothing();
};

static Expression made(const QByteArray &text, Use use = Use::Anywhere)
{
    const auto expression = Expression::compile(text, use);
    if (!expression)
        qFatal("%s: %s", text.constData(), qPrintable(expression.error().reason));
    return *expression;
}

void ExpressionTest::aMatchTellsItsGroups()
{
    const Expression blame = made("the (vendor)( again)? (?<mark>forgot)");
    const auto found = blame.match("once more the vendor forgot it");
    QCOMPARE(found.size(), 4);
    QVERIFY(found.at(0) == Range(10, 17));
    QVERIFY(found.at(1) == Range(14, 6));
    QVERIFY(found.at(2).start == -1);
    QCOMPARE(blame.groupNamed("mark"), 3);
    QVERIFY(found.at(3) == Range(21, 6));
    QCOMPARE(blame.groupNamed("other"), 0);
    QVERIFY(blame.match("the vendor called").isEmpty());
}

void ExpressionTest::whatIsTriedAtAPlaceLooksBehindItAndNowhereElse()
{
    const QByteArray text = "we will fix it, and it will stay";
    const Expression anywhere = made("(?<!we )will");
    const Expression there = made("(?<!we )will", Use::AtPlace);
    QVERIFY(anywhere.match(text).first() == Range(23, 4));
    QVERIFY(!there.matches(text));
    QVERIFY(!there.matches(text, 3));
    QVERIFY(there.matches(text, 23));
    QVERIFY(!anywhere.matches(text, 24));
}

void ExpressionTest::allThatStandsInATextIsFoundInTurn()
{
    const auto all = made("\\d+:\\d\\d").allMatches("from 9:30 to 11:45, not 10");
    QCOMPARE(all.size(), 2);
    QVERIFY(all.at(0) == Range(5, 4));
    QVERIFY(all.at(1) == Range(13, 5));
}

void ExpressionTest::lettersMayBeginAMatch()
{
    const Expression promise = made("(?<!\\w)(?:never again|for sure)(?!\\w)");
    QVERIFY(promise.mayMatch("never "));
    QVERIFY(promise.mayMatch("fo"));
    QVERIFY(promise.mayMatch("for sure"));
    QVERIFY(!promise.mayMatch("nevermore"));
    // Anything might follow a space: that is no beginning, or every word would have to be looked at.
    QVERIFY(!promise.mayMatch("again "));
}

void ExpressionTest::aWrongExpressionIsNamedWithItsPlace()
{
    const auto alone = Expression::compile("will (never", Use::Anywhere);
    QVERIFY(!alone);
    QCOMPARE(alone.error().reason, u"missing closing parenthesis at character 11"_s);
    QVERIFY(!Expression::compile(QByteArray("(a)").repeated(32), Use::Anywhere));
    const auto set =
        PatternSet::fromJson({u"fine"_s, u"jamás [más"_s}, {}, PatternSet::Use::AtWords);
    QVERIFY(!set);
    QVERIFY2(set.error().reason.startsWith(u"“jamás [más” is no regular expression: missing"),
             qPrintable(set.error().reason));
}

void ExpressionTest::aHostileTextEndsSoonWithoutAMatch()
{
    const QByteArray text = QByteArray("a").repeated(2000);
    const std::clock_t before = std::clock();
    for (const Use use : {Use::Anywhere, Use::AtPlace}) {
        const Expression slow = made("(?:a+)+[bc]", use);
        for (int i = 0; i < 100; ++i)
            QVERIFY(!slow.matches(text));
    }
    const double milliseconds = double(std::clock() - before) * 1e3 / CLOCKS_PER_SEC;
    QVERIFY2(milliseconds < 500, qPrintable(QString::number(milliseconds)));
    QVERIFY(made("(?:a+)+[bc]").matches("aaaab"));
}

void ExpressionTest::anEmptyExpressionFindsNothing()
{
    const Expression none;
    QVERIFY(none.isEmpty());
    QVERIFY(none.match("words").isEmpty());
    QVERIFY(!none.matches("words"));
    QVERIFY(!none.mayMatch("words"));
    QVERIFY(none.allMatches("words").isEmpty());
}

QTEST_GUILESS_MAIN(ExpressionTest)
#include "expression_test.moc"
