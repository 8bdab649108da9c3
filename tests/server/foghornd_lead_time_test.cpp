// SPDX-License-Identifier: GPL-3.0-or-later
// The lead time of a maintenance, through a whole relay.
#include "server/foghornd_app.h"
#include "tests/server/asking.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::test;
using wire::ErrorCode;

class FoghorndLeadTimeTest : public QObject
{
    Q_OBJECT

    /** A relay that asks for three working days, and the day after tomorrow is a holiday. */
    struct Company
    {
        Company()
        {
            holiday = QDate::fromString(toIso(now()).left(10), Qt::ISODate).addDays(2);
            QFile file(folder.filePath(u"holidays.ics"_s));
            if (!file.open(QIODevice::WriteOnly))
                qFatal("no file");
            file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@example\r\n"
                       "SUMMARY:Fiesta local\r\nDTSTART;VALUE=DATE:" +
                       holiday.toString(u"yyyyMMdd"_s).toLatin1() +
                       "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
            file.close();
            relay.furtherSettings = [path = file.fileName()](ServerSettings &settings) {
                settings.leadTimeDays = 3;
                settings.holidays = path;
                settings.timeZone = QTimeZone::utc();
            };
            relay.restart();
            ana = relay.console();
        }
        Notice maintenance(std::chrono::hours ahead) const
        {
            Notice notice = emailOutage();
            notice.kind = NoticeKind::Maintenance;
            notice.phase = Phase::Scheduled;
            notice.restoration.reset();
            notice.nextUpdateAt.reset();
            notice.startsAt = now() + ahead;
            notice.endsAt = *notice.startsAt + 2h;
            return notice;
        }
        Instant now() const { return relay.clock().now(); }

        QTemporaryDir folder;
        QDate holiday;
        RunningRelay relay;
        std::unique_ptr<WireClient> ana;
    };
    static ToRelay::NoticePublish order(const Notice &draft, const QString &reason = {})
    {
        return {.notice = draft, .idempotencyKey = newKey(), .shortNoticeReason = reason};
    }
    static QString reasons(WireClient &console, const NoticeId &id)
    {
        QStringList words;
        const auto answer = console.ask(ToRelay::NoticeHistory{id, 0});
        if (const auto *history = std::get_if<ToRelay::NoticeHistory::Answer>(&answer)) {
            for (const RevisionReason &each : history->reasons)
                words << u"%1: %2"_s.arg(each.revision).arg(each.reason);
        }
        return words.join(u'|');
    }

private Q_SLOTS:
    void whatIsToldLateNeedsAReasonThatStaysWithTheStaff()
    {
        Company company;
        const Notice tomorrow = company.maintenance(24h);
        const RpcError error = refused(company.ana->ask(order(tomorrow)));
        QCOMPARE(int(error.code), int(ErrorCode::InvalidNotice));
        QCOMPARE(error.fields.value(0).field, u"shortNoticeReason"_s);
        QVERIFY2(error.fields.value(0).reason.contains("3 working days"_L1),
                 qPrintable(error.message));
        QVERIFY(refused(company.ana->ask(order(tomorrow, u"  "_s))).code ==
                ErrorCode::InvalidNotice);

        const QString why = u"The supplier closes a security hole tomorrow night."_s;
        const auto answer = company.ana->ask(order(tomorrow, why));
        const auto *good = std::get_if<ToRelay::NoticePublish::Answer>(&answer);
        QVERIFY(good);
        QVERIFY(!good->envelope.payload.contains("security hole"));
        QCOMPARE(reasons(*company.ana, contentOf(good->envelope).id), u"1: "_s + why);
    }
    void whatIsMovedEarlierNeedsOneToo()
    {
        Company company;
        const Notice notice = publish(*company.ana, company.maintenance(24h * 30));
        Notice sooner = notice;
        sooner.startsAt = company.now() + 24h;
        ToRelay::NoticeRevise order{notice.id, 1, sooner, {}, newKey()};
        QCOMPARE(refused(company.ana->ask(order)).fields.value(0).field, u"shortNoticeReason"_s);
        order.shortNoticeReason = u"Le fournisseur ne peut venir que demain."_s;
        order.idempotencyKey = newKey();
        QVERIFY(good(company.ana->ask(order)));
        QCOMPARE(reasons(*company.ana, notice.id), u"2: "_s + order.shortNoticeReason);
        sooner.startsAt = *sooner.startsAt + 1h;
        sooner.endsAt = *sooner.endsAt + 1h;
        QCOMPARE(revise(*company.ana, sooner, 2).revision, 3); // later again: nothing to explain
    }
    void consolesKnowTheRules()
    {
        Company company;
        const auto answer = company.ana->ask(ToRelay::AskMaintenanceRules{});
        const auto *rules = std::get_if<ToRelay::AskMaintenanceRules::Answer>(&answer);
        QVERIFY(rules);
        QCOMPARE(rules->rules.leadTimeDays, 3);
        QCOMPARE(rules->rules.zone.id(), QByteArray("UTC"));
        QCOMPARE(rules->rules.holidays, QList<QDate>{company.holiday});
    }
    void aRelayWithABadHolidayFileSaysWhichEvent()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"holidays.ics"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Navidad\r\nEND:VEVENT\r\n"
                   "END:VCALENDAR\r\n");
        file.close();
        ServerSettings settings;
        settings.holidays = file.fileName();
        const auto started = FoghorndApp::start(settings, SystemClock());
        const auto *failure = std::get_if<StartFailure>(&started);
        QVERIFY(failure);
        QVERIFY2(failure->reason.contains(file.fileName() + u": event 1 (Navidad): has no day"_s),
                 qPrintable(failure->reason));
    }
};

QTEST_GUILESS_MAIN(FoghorndLeadTimeTest)
#include "foghornd_lead_time_test.moc"
