// SPDX-License-Identifier: GPL-3.0-or-later
// The audit trail, through a whole relay.
#include "tests/server/asking.h"

#include "server/notices/audit_trail.h"

#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;
using wire::ErrorCode;

class FoghorndAuditTest : public QObject
{
    Q_OBJECT

    using Doing = std::function<bool(RunningRelay &, WireClient &)>;

    static QList<AuditEntry> trail(WireClient &console)
    {
        QList<AuditEntry> rows;
        ToRelay::AuditList question{.after = 0, .limit = 3}; // several pages
        while (true) {
            const auto page = good(console.ask(question));
            if (!page)
                return {};
            rows << page->entries;
            if (!page->more || page->entries.isEmpty())
                return rows;
            question.after = rows.last().number;
        }
    }
    static QList<AuditEntry> rowsOf(WireClient &console, const QString &act)
    {
        QList<AuditEntry> rows = trail(console);
        rows.removeIf([&](const AuditEntry &row) { return row.act != act; });
        return rows;
    }
    static ToRelay::StaffAdd ben(const QString &key = newKey())
    {
        return {u"ben"_s, u"Ben"_s, u"a bell under the sea"_s, Role::HelpDesk, key};
    }
    static NoticeTemplate firstTemplate(WireClient &console)
    {
        const auto page = good(console.ask(ToRelay::TemplateList{}));
        return page ? page->templates.value(0) : NoticeTemplate();
    }
    /** SAP's updates each Sunday night from ten days on. */
    static std::optional<ToRelay::SeriesSave::Answer> saveSeries(RunningRelay &relay,
                                                                 WireClient &console)
    {
        MaintenanceSeries series = sundayUpdates();
        const QDate day = firstSunday(relay);
        series.rule = u"FREQ=WEEKLY;BYDAY=SU"_s;
        series.firstStart = {day, QTime(2, 30)};
        series.duration = 90min;
        return good(console.ask(ToRelay::SeriesSave{series, 0, newKey()}));
    }
    static QDate firstSunday(const RunningRelay &relay)
    {
        const auto now = relay.clock().now().time_since_epoch();
        const QDate day =
            QDateTime::fromMSecsSinceEpoch(
                std::chrono::duration_cast<std::chrono::milliseconds>(now).count(), Qt::UTC)
                .date()
                .addDays(21);
        return day.addDays(7 - day.dayOfWeek());
    }
    static void spoil(const RunningRelay &relay, const QStringList &statements)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"attacker"_s);
            database.setDatabaseName(relay.data().filePath(u"foghorn.db"_s));
            QVERIFY(database.open());
            for (const QString &statement : statements) {
                QSqlQuery query(database);
                QVERIFY(query.exec(statement));
            }
        }
        QSqlDatabase::removeDatabase(u"attacker"_s);
    }

private Q_SLOTS:
    void eachActIsOneRowThatSaysWhoWhatAndFromWhere_data()
    {
        QTest::addColumn<Doing>("doing");
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("before"); // members that it has
        QTest::addColumn<QString>("after");
        const auto row = [](const char *act, const char *before, const char *after, Doing doing) {
            QTest::newRow(act) << doing << QString::fromLatin1(act) << QString::fromLatin1(before)
                               << QString::fromLatin1(after);
        };
        const char notice[] = "audience,headline,kind,phase,publishedBy,revision,severity";
        row("notice.publish", "", notice, [](RunningRelay &, WireClient &ana) {
            return publish(ana, emailOutage()).revision == 1;
        });
        row("notice.revise", notice, notice, [](RunningRelay &, WireClient &ana) {
            Notice notice = publish(ana, emailOutage());
            notice.severity = Severity::Critical;
            return revise(ana, notice, 1).revision == 2;
        });
        row("staff.add", "", "name,role", [](RunningRelay &, WireClient &ana) {
            const auto order = ben();
            return good(ana.ask(order)) && good(ana.ask(order)); // said twice, done once
        });
        row("enrolment.create", "", "expiresAt,uses", [](RunningRelay &, WireClient &ana) {
            return good(ana.ask(ToRelay::EnrolmentCreate{5, 7, newKey()})).has_value();
        });
        row("template.save", "name,revision", "name,revision", [](RunningRelay &, WireClient &ana) {
            const NoticeTemplate made = firstTemplate(ana);
            return good(ana.ask(ToRelay::TemplateSave{made, made.revision, newKey()})).has_value();
        });
        row("template.remove", "name,revision", "", [](RunningRelay &, WireClient &ana) {
            const NoticeTemplate made = firstTemplate(ana);
            return good(ana.ask(ToRelay::TemplateRemove{made.id, made.revision, newKey()}))
                .has_value();
        });
        row("catalogue.replace", "revision", "changed,removed,revision",
            [](RunningRelay &, WireClient &ana) {
                auto catalogue = good(ana.ask(ToRelay::ServiceList{}));
                catalogue->services.removeFirst();
                catalogue->services.first().owner = u"Network team"_s;
                return good(ana.ask(ToRelay::ServiceReplace{catalogue->services,
                                                            catalogue->revision, newKey()}))
                    .has_value();
            });
        row("followUp.waive", "", "reason", [](RunningRelay &, WireClient &ana) {
            Notice notice = emailOutage();
            notice.severity = Severity::Major;
            notice = publish(ana, notice);
            if (revise(ana, ended(notice), 1).revision != 2)
                return false;
            return good(ana.ask(ToRelay::FollowUpWaive{
                            notice.id, u"The supplier tells people by itself"_s, newKey()}))
                .has_value();
        });
        row("drill.start", "",
            "audience,exercise,headline,kind,phase,publishedBy,revision,severity",
            [](RunningRelay &relay, WireClient &ana) {
                TestDesk desk = TestDesk::of(u"berta"_s, u"pc-44"_s, u"Lyon"_s);
                if (!desk.connect(relay, relay.enrolmentToken()))
                    return false;
                ToRelay::DrillStart order;
                order.audience.everyone = true;
                order.sample.desks = 1;
                order.minutes = 5;
                order.idempotencyKey = newKey();
                return good(ana.ask(order)).has_value();
            });
        const auto series = [&row](const char *act, const char *before, const char *after,
                                   auto doing) {
            row(act, before, after, [doing](RunningRelay &relay, WireClient &ana) {
                const auto saved = saveSeries(relay, ana);
                return saved && doing(ana, *saved, firstSunday(relay).addDays(7));
            });
        };
        using Saved = ToRelay::SeriesSave::Answer;
        constexpr char whole[] = "changed,name,rule,skipped,version";
        series("series.save", "", whole, [](WireClient &, const Saved &, QDate) { return true; });
        series("series.skip", whole, whole, [](WireClient &ana, const Saved &saved, QDate day) {
            return good(ana.ask(ToRelay::SeriesSkip{saved.id, day, false, newKey()})).has_value();
        });
        series("series.change", whole, whole, [](WireClient &ana, const Saved &saved, QDate day) {
            const Instant at =
                std::chrono::sys_days(std::chrono::days(QDate(1970, 1, 1).daysTo(day))) + 20h;
            return good(ana.ask(ToRelay::SeriesChange{saved.id, day, at, at + 2h, newKey()}))
                .has_value();
        });
        series("series.remove", whole, "", [](WireClient &ana, const Saved &saved, QDate) {
            return good(ana.ask(ToRelay::SeriesRemove{saved.id, saved.version, false, newKey()}))
                .has_value();
        });
        row("help.mark", "", "mark", [](RunningRelay &relay, WireClient &ana) {
            const Notice notice = publish(ana, emailOutage());
            TestDesk desk = TestDesk::of(u"berta"_s, u"pc-44"_s, u"Lyon"_s);
            if (!desk.connect(relay, relay.enrolmentToken()) ||
                !good(desk.wire->ask(
                    ToRelay::DeskReply{notice.id, ReplyAnswer::NeedHelp, u"Der Drucker."_s})))
                return false;
            const auto calls = good(ana.ask(ToRelay::HelpList{}));
            return calls && calls->calls.size() == 1 &&
                   good(ana.ask(ToRelay::HelpMarked{calls->calls.first().number, HelpMark::Take}))
                       .has_value();
        });
        row("right.refused", "", "times", [](RunningRelay &relay, WireClient &ana) {
            (void)good(ana.ask(ben()));
            WireClient console(relay.url());
            ToRelay::ConsoleHello hello{.app = {u"test"_s, u"1"_s, u"Debian"_s}};
            hello.login = u"ben"_s;
            hello.password = u"a bell under the sea"_s;
            (void)good(console.ask(hello));
            return refused(console.ask(ToRelay::AuditList{})).code == ErrorCode::Forbidden &&
                   refused(console.ask(ToRelay::AuditList{})).code == ErrorCode::Forbidden;
        });
        row("staff.signInFailed", "", "times", [](RunningRelay &relay, WireClient &) {
            for (int i = 0; i < 3; ++i) {
                WireClient console(relay.url());
                ToRelay::ConsoleHello hello{.app = {u"test"_s, u"1"_s, u"Debian"_s}};
                hello.login = u"Ana"_s;
                hello.password = u"a guess"_s;
                (void)console.ask(hello);
            }
            return true;
        });
        row("desk.enrol", "", "host,token", [](RunningRelay &relay, WireClient &) {
            TestDesk desk = TestDesk::of(u"berta"_s, u"pc-44"_s, u"Lyon"_s);
            return desk.connect(relay, relay.enrolmentToken());
        });
    }
    void eachActIsOneRowThatSaysWhoWhatAndFromWhere()
    {
        QFETCH(Doing, doing);
        QFETCH(QString, act);
        QFETCH(QString, before);
        QFETCH(QString, after);
        RunningRelay relay;
        const auto ana = relay.console();
        QVERIFY(doing(relay, *ana));
        const auto rows = rowsOf(*ana, act);
        QCOMPARE(rows.size(), 1);
        const AuditEntry &row = rows.first();
        QVERIFY(!row.login.isEmpty());
        QCOMPARE(row.from, u"127.0.0.1"_s);
        QCOMPARE(QStringList(row.before.keys()).join(u','), before);
        QCOMPARE(QStringList(row.after.keys()).join(u','), after);
        const auto all = trail(*ana);
        QVERIFY(!verifyChain(all));
        QCOMPARE(all.first().act, u"relay.init"_s);
        for (const AuditEntry &one : all) {
            const QByteArray line = auditLine(one);
            for (const char *secret : {password, "a bell under the sea", "a guess", "argon2"})
                QVERIFY2(!line.contains(secret), line.constData());
        }
    }

    void whenItRanIsWrittenDown()
    {
        RunningRelay relay;
        relay.restart();
        const auto ana = relay.console();
        QStringList acts;
        for (const AuditEntry &row : trail(*ana)) {
            if (row.act.startsWith(u"relay."))
                acts << row.act;
        }
        QCOMPARE(acts, (QStringList{u"relay.init"_s, u"relay.start"_s, u"relay.stop"_s,
                                    u"relay.start"_s}));
        QCOMPARE(trail(*ana).first().subject, u"ana"_s);
        QVERIFY(!verifyChain(trail(*ana)));
    }

    void whatTheRelayDoesByItselfIsItsOwnAct()
    {
        RunningRelay relay;
        const auto ana = relay.console();
        const Notice notice = publish(*ana, emailOutage());
        relay.clock().skip(8 * 24h);
        relay.look();
        const auto again = relay.console(); // the sign-in ended meanwhile
        QTRY_COMPARE(rowsOf(*again, u"notice.revise"_s).size(), 1);
        const AuditEntry row = rowsOf(*again, u"notice.revise"_s).first();
        QCOMPARE(row.login, u"relay"_s);
        QCOMPARE(row.from, QString());
        QCOMPARE(row.subject, notice.id.text);
        QCOMPARE(row.after.value("phase"_L1).toString(), u"resolved"_s);
    }

    void aWordThatNobodyKeptIsWrittenDown()
    {
        RunningRelay relay;
        const auto ana = relay.console();
        Notice outage = emailOutage();
        outage.nextUpdateAt = relay.clock().now() + 30min;
        const Notice notice = publish(*ana, outage);
        relay.clock().skip(35min);
        relay.look();
        QVERIFY(rowsOf(*ana, u"promise.escalate"_s).isEmpty()); // late, and not yet forgotten
        relay.clock().skip(2h);
        relay.look();
        QTRY_COMPARE(rowsOf(*ana, u"promise.escalate"_s).size(), 1);
        const AuditEntry row = rowsOf(*ana, u"promise.escalate"_s).first();
        QCOMPARE(row.login, u"relay"_s);
        QCOMPARE(row.subject, notice.id.text);
        QCOMPARE(row.after.value("promisedAt"_L1).toString(), toIso(*notice.nextUpdateAt));
    }

    void failuresThatAreAlikeAreCountedAndNotWrittenEach()
    {
        RunningRelay relay;
        const auto ana = relay.console();
        for (int i = 0; i < 4; ++i) {
            WireClient console(relay.url());
            ToRelay::ConsoleHello hello{.app = {u"test"_s, u"1"_s, u"Debian"_s}};
            hello.login = u"eva"_s;
            hello.password = u"a guess"_s;
            (void)console.ask(hello);
        }
        QCOMPARE(rowsOf(*ana, u"staff.signInFailed"_s).size(), 1);
        relay.look(); // a minute went by
        QTRY_COMPARE(rowsOf(*ana, u"staff.signInFailed"_s).size(), 2);
        const auto rows = rowsOf(*ana, u"staff.signInFailed"_s);
        QCOMPARE(rows.first().after.value("times"_L1).toInt(), 1);
        QCOMPARE(rows.last().after.value("times"_L1).toInt(), 3);
        QCOMPARE(rows.last().subject, u"eva"_s);
    }

    void aRowThatWasChangedInTheFileIsFound()
    {
        RunningRelay relay;
        {
            const auto ana = relay.console();
            (void)publish(*ana, emailOutage());
            QVERIFY(!verifyChain(trail(*ana)));
        }
        relay.stop();
        spoil(relay, {u"DROP TRIGGER audit_is_not_changed"_s,
                      u"UPDATE audit SET login = 'ben' WHERE act = 'notice.publish'"_s});
        relay.start();
        const auto ana = relay.console();
        const auto published = rowsOf(*ana, u"notice.publish"_s);
        QCOMPARE(published.size(), 1);
        const auto fault = verifyChain(trail(*ana));
        QVERIFY(fault);
        QVERIFY((*fault == AuditFault{AuditFault::Kind::Changed, published.first().number}));
    }

    void rowsTakenOffTheEndAreMissed()
    {
        RunningRelay relay;
        {
            const auto ana = relay.console();
            (void)publish(*ana, emailOutage());
        }
        relay.stop();
        spoil(relay, {u"DROP TRIGGER audit_is_not_shortened"_s,
                      u"DELETE FROM audit WHERE number >= "
                      "(SELECT number FROM audit WHERE act = 'notice.publish')"_s});
        relay.start();
        QCOMPARE(rowsOf(*relay.console(), auditRowsLost()).size(), 1);
    }

    void aPageFitsAFrame()
    {
        AuditEntry long1{.number = 1, .act = u"notice.publish"_s};
        long1.after = {{u"headline"_s, QString(4000, u'x')}};
        QList<AuditEntry> rows;
        for (int i = 1; i <= 40; ++i) {
            long1.number = i;
            rows << long1;
        }
        const auto page = auditPage(rows, 1000, {40, {}});
        QVERIFY(page.more);
        QVERIFY(page.entries.size() >= 5);
        QCOMPARE(page.entries.first().number, 1);
        QVERIFY(QJsonDocument(toJson(page)).toJson(QJsonDocument::Compact).size() <
                wire::relayFrameBytes);
    }
};

QTEST_GUILESS_MAIN(FoghorndAuditTest)
#include "foghornd_audit_test.moc"
