// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foghorn;

class SettingsTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString file(const QByteArray &content) const
    {
        QFile file(m_folder.filePath(u"foghornd.conf"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return file.fileName();
    }
    static QProcessEnvironment environment(const QString &name, const QString &value)
    {
        QProcessEnvironment environment;
        environment.insert(name, value);
        return environment;
    }

private Q_SLOTS:
    void theCommandLineWinsOverTheEnvironmentOverTheFileOverTheDefault()
    {
        const QString conf = file("data=/srv/foghorn\nshards=2\n");
        const auto shards = [&](const QMap<QString, QStringList> &given,
                                const QProcessEnvironment &variables) {
            const auto settings = readSettings(given, variables, conf);
            return settings ? settings->shards : -1;
        };
        QCOMPARE(shards({}, {}), 2);
        QCOMPARE(shards({}, environment(u"FOGHORN_SHARDS"_s, u"3"_s)), 3);
        QCOMPARE(shards({{u"shards"_s, {u"4"_s}}}, environment(u"FOGHORN_SHARDS"_s, u"3"_s)), 4);
        const auto settings = readSettings({{u"data"_s, {u"x"_s}}}, {}, file("\n"));
        QVERIFY(settings);
        QCOMPARE(settings->shards, 0);
        QCOMPARE(settings->listen.value(0).port, 7447);
        QCOMPARE(settings->seenLately.count(), 30);
        QCOMPARE(settings->popupsPerWeek, 3);
        QCOMPARE(
            readSettings({{u"data"_s, {u"x"_s}}}, {}, file("popups-per-week=5\n"))->popupsPerWeek,
            5);
        const auto plain = readSettings({{u"data"_s, {u"x"_s}}}, {}, file("log-level=info\n"));
        QCOMPARE(plain->leadTimeDays, 3);
        QCOMPARE(plain->followUpDays, 5);
        QVERIFY(plain->timeZone == QTimeZone::systemTimeZone());
        const auto planned = readSettings({{u"data"_s, {u"x"_s}}}, {},
                                          file("lead-time-days=0\ntime-zone=Europe/Madrid\n"
                                               "holidays=/etc/foghorn/holidays.ics\n"));
        QCOMPARE(planned->leadTimeDays, 0);
        QCOMPARE(planned->timeZone.id(), QByteArray("Europe/Madrid"));
        QCOMPARE(planned->holidays, u"/etc/foghorn/holidays.ics"_s);
        const auto nowhere =
            readSettings({{u"data"_s, {u"x"_s}}, {u"time-zone"_s, {u"Madrid"_s}}}, {}, {});
        QVERIFY(!nowhere && nowhere.error().reason.contains(u"such as Europe/Madrid"_s));
        QVERIFY(!readSettings({{u"data"_s, {u"x"_s}}, {u"popups-per-week"_s, {u"0"_s}}}, {},
                              file("\n")));
        QCOMPARE(
            readSettings({{u"data"_s, {u"x"_s}}}, {}, file("follow-up-days=10\n"))->followUpDays,
            10);
        for (const char *days : {"0", "21", "a week"}) {
            const auto wrong = readSettings(
                {{u"data"_s, {u"x"_s}}, {u"follow-up-days"_s, {QString::fromLatin1(days)}}}, {},
                {});
            QVERIFY(!wrong && wrong.error().reason.contains(u"follow-up-days"_s));
        }
    }

    void aDoorForStaffIsAnAddressLikeAnyOther()
    {
        const auto settings = readSettings(
            {{u"data"_s, {u"x"_s}}, {u"staff-listen"_s, {u"127.0.0.1:7448"_s, u"[::]:7449"_s}}}, {},
            file("\n"));
        QVERIFY(settings);
        QCOMPARE(settings->staffListen.size(), 2);
        QCOMPARE(settings->staffListen.value(0).port, 7448);
        QVERIFY(settings->tlsWanted); // the second is off loopback
        const auto wrong =
            readSettings({{u"data"_s, {u"x"_s}}, {u"staff-listen"_s, {u"here"_s}}}, {}, file("\n"));
        QVERIFY(!wrong && wrong.error().reason.contains(u"--staff-listen"_s));
    }

    void theExampleHoldsTheDefaults()
    {
        const QString example = QFINDTESTDATA("../installer/examples/foghornd.conf");
        QVERIFY(!example.isEmpty());
        const auto settings = readSettings({{u"data"_s, {u"x"_s}}}, {}, example);
        QVERIFY2(settings, settings ? "" : qPrintable(settings.error().reason));
        const auto plain = readSettings({{u"data"_s, {u"x"_s}}}, {}, file("\n"));
        QVERIFY(plain);
        QCOMPARE(settings->leadTimeDays, plain->leadTimeDays);
        QCOMPARE(settings->followUpDays, plain->followUpDays);
        QCOMPARE(settings->popupsPerWeek, plain->popupsPerWeek);
        QCOMPARE(settings->seenLately, plain->seenLately);
        QCOMPARE(settings->listen.value(0).port, plain->listen.value(0).port);
    }

    void theCoachHasASectionOfItsOwnInTheFile()
    {
        const auto settings =
            readSettings({{u"data"_s, {u"x"_s}}}, {},
                         file("[coach]\nglossary=/etc/foghorn/words.csv\npolicy=/p.json\n"));
        QVERIFY(settings);
        QCOMPARE(settings->coachGlossary, u"/etc/foghorn/words.csv"_s);
        QCOMPARE(settings->coachPolicy, u"/p.json"_s);
        const auto wrong =
            readSettings({{u"data"_s, {u"x"_s}}}, {}, file("[coach]\nrudeness=yes\n"));
        QVERIFY(!wrong && wrong.error().reason.contains(u"coach/rudeness"));
    }

    void everyFormOfAnAddressIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address"); // empty = refused
        QTest::addColumn<int>("port");
        QTest::newRow("IPv4") << u"127.0.0.1:0"_s << u"127.0.0.1"_s << 0;
        QTest::newRow("IPv6") << u"[::1]:443"_s << u"::1"_s << 443;
        QTest::newRow("localhost") << u"localhost:7447"_s << u"127.0.0.1"_s << 7447;
        QTest::newRow("no port") << u"127.0.0.1"_s << QString() << 0;
        QTest::newRow("port past the end") << u"127.0.0.1:65536"_s << QString() << 0;
        QTest::newRow("no address") << u":7447"_s << QString() << 0;
        QTest::newRow("a name") << u"relay.corp.example:7447"_s << QString() << 0;
    }
    void everyFormOfAnAddressIsRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, address);
        QFETCH(int, port);
        const auto settings =
            readSettings({{u"data"_s, {u"x"_s}}, {u"listen"_s, {text}}}, {}, file("\n"));
        QCOMPARE(bool(settings), !address.isEmpty());
        if (settings) {
            QCOMPARE(settings->listen.value(0).address.toString(), address);
            QCOMPARE(int(settings->listen.value(0).port), port);
        } else {
            QVERIFY(settings.error().reason.contains(u"--listen"_s));
        }
    }

    void listsAreReadFromEveryPlace()
    {
        const auto settings =
            readSettings({{u"listen"_s, {u"127.0.0.1:1"_s, u"[::1]:2"_s}}},
                         environment(u"FOGHORN_DOMAINS"_s, u"CORP=Corp.example, lab=lab.example"_s),
                         file("data=/srv/foghorn\nsender=IT · Müller, Söhne\n"));
        QVERIFY2(settings, qPrintable(settings ? QString() : settings.error().reason));
        QCOMPARE(settings->listen.size(), 2);
        QCOMPARE(settings->domains.value(u"corp"_s), u"corp.example"_s);
        QCOMPARE(settings->domains.size(), 2);
        QCOMPARE(settings->sender, u"IT · Müller, Söhne"_s);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
