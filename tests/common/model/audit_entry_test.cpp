// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/audit_entry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace foghorn;
using namespace Qt::StringLiterals;

using Rows = QList<AuditEntry>;

class AuditEntryTest : public QObject
{
    Q_OBJECT

    static AuditEntry act(const QString &login, const QString &what, const QString &subject,
                          const QJsonObject &before, const QJsonObject &after)
    {
        return {.at = *instantFromIso(u"2026-11-23T09:05:00.250Z"),
                .login = login,
                .from = u"10.3.7.9"_s,
                .act = what,
                .subject = subject,
                .before = before,
                .after = after};
    }
    static void seal(Rows &rows, qsizetype from = 0)
    {
        for (qsizetype i = from; i < rows.size(); ++i) {
            rows[i].number = i + 1;
            rows[i].previous = i == 0 ? auditBeginning().hash : rows.at(i - 1).hash;
            rows[i].hash = auditHash(rows.at(i));
        }
    }
    /** A morning: an outage told, raised and ended, and a colleague who may now do that too. */
    static Rows morning()
    {
        const QString mail = u"0192f5a0-6c1e-7b3a-9d52-3f1c8a7e4b01"_s;
        const QJsonObject minor{{u"severity"_s, u"minor"_s}, {u"revision"_s, 1}};
        const QJsonObject major{{u"severity"_s, u"major"_s}, {u"revision"_s, 2}};
        const QJsonObject over{{u"phase"_s, u"resolved"_s}, {u"revision"_s, 3}};
        Rows rows{act(u"ana"_s, u"notice.publish"_s, mail, {}, minor),
                  act(u"ana"_s, u"notice.revise"_s, mail, minor, major),
                  act(u"relay"_s, u"notice.revise"_s, mail, major, over),
                  act(u"ana"_s, u"staff.add"_s, u"ben"_s, {}, {{u"role"_s, u"author"_s}}),
                  act(u"ben"_s, u"staff.signIn"_s, u"ben"_s, {}, {})};
        seal(rows);
        return rows;
    }

private Q_SLOTS:
    void whatWasWrittenIsFoundWhole()
    {
        const Rows rows = morning();
        QVERIFY(!verifyChain(rows));
        QVERIFY(!verifyChain({}));
        AuditChain chain;
        for (const AuditEntry &row : rows)
            QVERIFY(!chain.take(row));
        QCOMPARE(chain.head(), (AuditHead{5, rows.last().hash}));
        QVERIFY(!verifyChain(rows, chain.head()));
        QVERIFY(!verifyChain(rows, AuditHead{2, rows.at(1).hash})); // kept yesterday
        QVERIFY(!verifyChain(rows, auditBeginning()));
    }

    void theFirstRowThatIsNotAsItWasWrittenIsNamed_data()
    {
        using Kind = AuditFault::Kind;
        QTest::addColumn<std::function<void(Rows &)>>("spoil");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("number");
        const auto row = [](const char *name, Kind kind, int number, auto spoil) {
            QTest::newRow(name) << std::function<void(Rows &)>(spoil) << kind << number;
        };
        row("another login", Kind::Changed, 2, [](Rows &r) { r[1].login = u"ben"_s; });
        row("another address", Kind::Changed, 4, [](Rows &r) { r[3].from = u"10.3.7.8"_s; });
        row("another hour", Kind::Changed, 1,
            [](Rows &r) { r[0].at += std::chrono::milliseconds(1); });
        row("another act", Kind::Changed, 1, [](Rows &r) { r[0].act = u"notice.revise"_s; });
        row("another subject", Kind::Changed, 4, [](Rows &r) { r[3].subject = u"eva"_s; });
        row("another before", Kind::Changed, 3, [](Rows &r) { r[2].before = {}; });
        row("another after", Kind::Changed, 4,
            [](Rows &r) { r[3].after[u"role"_s] = u"administrator"_s; });
        row("another hash", Kind::Changed, 5, [](Rows &r) { r[4].hash[0] = char(~r[4].hash[0]); });
        row("rewritten with its hash", Kind::Replaced, 2, [](Rows &r) {
            r[1].login = u"ben"_s;
            r[1].hash = auditHash(r.at(1));
        });
        row("removed in the middle", Kind::Missing, 3, [](Rows &r) { r.removeAt(2); });
        row("the first one removed", Kind::Missing, 1, [](Rows &r) { r.removeFirst(); });
        row("removed, and the rest counted anew", Kind::Changed, 3, [](Rows &r) {
            r.removeAt(2);
            for (qsizetype i = 2; i < r.size(); ++i)
                r[i].number = i + 1;
        });
        row("removed, and the rest sealed anew but for one", Kind::Replaced, 3, [](Rows &r) {
            const AuditEntry last = r.last();
            r.removeAt(2);
            r.removeLast();
            seal(r, 2);
            r << last;
            r.last().number = 4;
            r.last().hash = auditHash(r.last());
        });
        row("swapped", Kind::Missing, 2, [](Rows &r) { r.swapItemsAt(1, 2); });
        row("swapped, and their numbers too", Kind::Changed, 2, [](Rows &r) {
            r.swapItemsAt(1, 2);
            std::swap(r[1].number, r[2].number);
        });
        row("inserted under a number that was taken", Kind::Misplaced, 2,
            [](Rows &r) { r.insert(2, r.at(1)); });
        row("inserted, and the rest counted anew", Kind::Changed, 4, [](Rows &r) {
            AuditEntry made = r.at(1);
            made.number = 3;
            made.previous = r.at(1).hash;
            made.hash = auditHash(made);
            r.insert(2, made);
            for (qsizetype i = 3; i < r.size(); ++i)
                r[i].number = i + 1;
        });
        row("the start of another trail", Kind::Replaced, 1, [](Rows &r) {
            r[0].previous[0] = 'x';
            r[0].hash = auditHash(r.at(0));
        });
    }
    void theFirstRowThatIsNotAsItWasWrittenIsNamed()
    {
        QFETCH(std::function<void(Rows &)>, spoil);
        QFETCH(AuditFault::Kind, kind);
        QFETCH(int, number);
        Rows rows = morning();
        spoil(rows);
        const auto fault = verifyChain(rows);
        QVERIFY(fault);
        QCOMPARE(int(fault->kind), int(kind));
        QCOMPARE(fault->number, number);
        QVERIFY(sentenceOf(*fault).contains(u"row %1 "_s.arg(number)));
    }

    // A chain that ends early is a good chain: only who knows its end can tell.
    void rowsTakenOffTheEndAreMissedByWhoKeptTheHead()
    {
        Rows rows = morning();
        const AuditHead head{5, rows.last().hash};
        rows.removeLast();
        rows.removeLast();
        QVERIFY(!verifyChain(rows));
        QCOMPARE(verifyChain(rows, head), (AuditFault{AuditFault::Kind::Missing, 4}));
    }

    void aTrailThatWasWrittenAnewIsNotTheOneWhoseHeadWasKept()
    {
        Rows rows = morning();
        const AuditHead head{5, rows.last().hash};
        rows[1].after = {};
        seal(rows);
        QVERIFY(!verifyChain(rows)); // whoever can write all of it can
        QCOMPARE(verifyChain(rows, head), (AuditFault{AuditFault::Kind::Replaced, 5}));
    }

    void aRowComesBackFromItsLine()
    {
        for (const AuditEntry &row : morning()) {
            const QByteArray line = QJsonDocument(toJson(row)).toJson(QJsonDocument::Compact);
            const auto read = auditEntryFromJson(QJsonDocument::fromJson(line).object());
            QVERIFY(read);
            QCOMPARE(*read, row);
        }
    }

    void aLineHoldsNoControlCharacters()
    {
        AuditEntry row =
            act(u"ana\r\n2026-11-23 info: all is well\x1b[2J"_s, u"staff.signInFailed"_s,
                u"\u0007\u0000x"_s, {}, {{u"headline"_s, u"E-mail\nis slow"_s}});
        const QByteArray line = auditLine(row);
        QVERIFY(std::none_of(line.begin(), line.end(),
                             [](char c) { return uchar(c) < 0x20 || uchar(c) == 0x7f; }));
    }

    // A row that was spoiled is still a row: which one it is must come out.
    void aSpoiledRowIsReadAndNamed()
    {
        Rows rows = morning();
        QJsonObject json = toJson(rows.at(2));
        json[u"at"_s] = u"1970-01-01T00:00:00Z"_s;
        json[u"hash"_s] = u"zz"_s;
        const auto read = auditEntryFromJson(json);
        QVERIFY(read);
        rows[2] = *read;
        QCOMPARE(verifyChain(rows), (AuditFault{AuditFault::Kind::Changed, 3}));
        QVERIFY(!auditEntryFromJson({}));
        QVERIFY(!auditEntryFromJson({{u"number"_s, 0}}));
        QVERIFY(!auditEntryFromJson({{u"number"_s, u"3"_s}}));
    }

    void aHeadIsWrittenDownInOneWord()
    {
        const AuditHead head{17, morning().last().hash};
        QCOMPARE(auditHeadFromString(textOf(head)), head);
        QVERIFY(textOf(head).startsWith(u"17:"_s));
        QCOMPARE(auditHeadFromString(textOf(auditBeginning())), auditBeginning());
        for (const QString &wrong : {u""_s, u"17"_s, u":"_s, u"17:"_s, u"17:abc"_s,
                                     u"x:"_s + QString(64, u'0'), u"-1:"_s + QString(64, u'0'),
                                     u"1:"_s + QString(64, u'z'), u"1:"_s + QString(66, u'0')})
            QVERIFY2(!auditHeadFromString(wrong), qUtf8Printable(wrong));
    }
};

QTEST_GUILESS_MAIN(AuditEntryTest)
#include "audit_entry_test.moc"
