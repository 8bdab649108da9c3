// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/clock.h"
#include "tests/journey/programs.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

/** The README's day from a shell, by foghornctl against a real relay with one real desk: what a script gets, on which
    stream, and with which exit code. */
class ScriptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_relay.start());
        m_desk.start(journey::program(u"foghorn"_s),
                     {u"--relay"_s, m_relay.url(), u"--enrolment-token-file"_s,
                      m_relay.tokenFile(1), u"--data"_s, m_relay.folder() + u"/desk"_s, u"--site"_s,
                      u"Lyon"_s, u"--language"_s, u"en"_s});
        QVERIFY(m_desk.waitForStarted());
    }
    void cleanupTestCase()
    {
        m_watch.kill();
        m_watch.waitForFinished(10'000);
        m_desk.terminate();
        m_desk.waitForFinished(10'000);
    }

    void publishPrintsTheId()
    {
        const auto published =
            m_relay.ctl({u"publish"_s, m_relay.write(toJson(journey::mailOutage(m_clock.now())))});
        QCOMPARE(published.exitCode, 0);
        m_id = QString::fromUtf8(published.out).trimmed();
        QVERIFY(!QUuid(m_id).isNull());
        QCOMPARE(published.out.count('\n'), 1);
    }

    void theTallyIsWatchedAsItMoves()
    {
        m_watch.start(journey::program(u"foghornctl"_s),
                      m_relay.asAna() + QStringList{u"tally"_s, m_id, u"--json"_s, u"--watch"_s});
        QByteArray said;
        const auto displayed = [&] {
            said += m_watch.readAllStandardOutput();
            return said.contains("\"displayed\":1");
        };
        EVENTUALLY(displayed());
        for (const QByteArray &line : said.trimmed().split('\n')) // an object a line, for jq
            QVERIFY(QJsonDocument::fromJson(line).isObject());
    }

    void listSaysWhatIsLive()
    {
        const QJsonObject one = json({u"list"_s, u"--live"_s, u"--json"_s}).array()[0].toObject();
        for (const QString &name :
             {u"id"_s, u"revision"_s, u"asks"_s, u"kind"_s, u"severity"_s, u"phase"_s,
              u"headline"_s, u"publishedAt"_s, u"nextUpdateAt"_s, u"stale"_s})
            QVERIFY2(one.contains(name), qPrintable(name));
        QCOMPARE(one["headline"_L1].toString(), u"E-mail is not working"_s);
    }

    void thePeopleBehindTheNumbersComeAsJsonAndCsv()
    {
        const QJsonObject person = m_relay.recipients(m_id).first().toObject();
        QCOMPARE(person["state"_L1].toString(), u"displayed"_s);
        const QJsonObject desk = person["desks"_L1].toArray().first().toObject();
        QCOMPARE(desk["site"_L1].toString(), u"Lyon"_s);
        QVERIFY(desk["connected"_L1].toBool());
        QVERIFY(!person["displayedAt"_L1].toString().isEmpty());
        QVERIFY(person["acknowledgedAt"_L1].isNull());
        const auto csv =
            m_relay.ctl({u"recipients"_s, m_id, u"--state"_s, u"notAcknowledged"_s, u"--csv"_s});
        QCOMPARE(csv.exitCode, 0);
        QVERIFY(csv.out.startsWith(
            "person,name,state,revision,desks,deliveredAt,displayedAt,acknowledgedAt\r\n"));
        QCOMPARE(csv.out.count("\r\n"), 2);
    }

    void anAudienceIsCheckedBeforehand()
    {
        const QJsonObject lyon{{u"site"_s, QJsonArray{u"Lyon"_s, u"Atlantis"_s}}};
        const QString file = m_relay.write({{u"include"_s, QJsonArray{lyon}}});
        const QJsonObject checked = json({u"check-audience"_s, file, u"--json"_s}).object();
        QCOMPARE(checked["addressed"_L1].toInt(), 1);
        QCOMPARE(checked["online"_L1].toInt(), 1);
        QCOMPARE(checked["unknown"_L1].toArray(), QJsonArray{u"Atlantis"_s});
    }

    void whoRevisesWhatOthersRevisedIsTold()
    {
        const QString file = m_relay.write({{u"phase"_s, u"monitoring"_s}});
        const QStringList revise{u"revise"_s, m_id, file, u"--base"_s, u"1"_s};
        QCOMPARE(m_relay.ctl(revise).exitCode, 0);
        const auto conflict = m_relay.ctl(revise);
        QCOMPARE(conflict.exitCode, 75);
        QVERIFY(conflict.out.isEmpty());
        QVERIFY(conflict.err.contains("Somebody else revised the notice"));
    }

    void aWrongFileNamesEveryFieldThatIsWrong()
    {
        QJsonObject wrong = toJson(journey::mailOutage(m_clock.now()));
        wrong[u"severity"_s] = u"enormous"_s;
        wrong[u"audience"_s] = QJsonObject{{u"include"_s, QJsonArray()}};
        wrong[u"text"_s] = QJsonObject{
            {u"en"_s, QJsonObject{{u"headline"_s, QString(90, u'x')}, {u"impact"_s, 5}}}};
        const auto refused = m_relay.ctl({u"publish"_s, m_relay.write(wrong)});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY(refused.out.isEmpty());
        for (const char *field : {"severity", "audience", "text.en.headline", "text.en.impact"})
            QVERIFY2(refused.err.contains(field), refused.err.constData());
    }

    void theAllClearAndTheMistakeTakeOneLineEach()
    {
        QFile closing(m_relay.folder() + u"/closing"_s);
        QVERIFY(closing.open(QIODevice::WriteOnly));
        closing.write("We are sorry for the trouble.\n");
        closing.close();
        QCOMPARE(m_relay.ctl({u"end"_s, m_id, u"--text-file"_s, closing.fileName()}).exitCode, 0);
        const QString other = m_relay.publish(journey::mailOutage(m_clock.now()));
        QCOMPARE(
            m_relay.ctl({u"cancel"_s, other, u"--reason"_s, u"Another building."_s, u"--mistake"_s})
                .exitCode,
            0);
        QCOMPARE(m_relay.ctl({u"list"_s, u"--live"_s, u"--json"_s}).out.trimmed(),
                 QByteArray("[]"));
    }

    void wordsAreTriedOnMyselfFirst()
    {
        const auto composed = m_relay.ctl({u"compose"_s, u"--service"_s, u"email"_s});
        QVERIFY2(composed.exitCode == 0, composed.err.constData());
        const QString file = m_relay.write(QJsonDocument::fromJson(composed.out).object());
        const auto tried = m_relay.ctl({u"publish"_s, file, u"--try"_s, u"me"_s});
        QVERIFY2(tried.exitCode == 0, tried.err.constData());
        const QString id = QString::fromUtf8(tried.out).trimmed();
        EVENTUALLY(m_relay.recipients(id)[0]["state"_L1].toString() == u"displayed");
        QCOMPARE(m_relay.recipients(id).size(), 1);
        const auto nobody = m_relay.ctl({u"publish"_s, file, u"--try"_s, u"zoé@corp.example"_s});
        QCOMPARE(nobody.exitCode, 1);
        QVERIFY(nobody.out.isEmpty());
        QCOMPARE(m_relay.ctl({u"cancel"_s, id, u"--reason"_s, u"Tried."_s}).exitCode, 0);
    }

    void anOutageBeginsAndEndsWithATemplateAndIsRemembered()
    {
        const QJsonObject begun = json({u"compose"_s, u"--service"_s, u"chat"_s}).object();
        QCOMPARE(
            begun["text"_L1]["es"_L1]["headline"_L1].toString().count(u"Chat y videollamadas"_s),
            1);
        const auto published = m_relay.ctl({u"publish"_s, m_relay.write(begun)});
        QVERIFY2(published.exitCode == 0, published.err.constData());
        const QString id = QString::fromUtf8(published.out).trimmed();
        const QJsonObject ending = json({u"compose"_s, u"--template"_s, u"all-clear"_s,
                                         u"--revise"_s, id, u"--set"_s, u"phone=4444"_s})
                                       .object();
        QCOMPARE(ending["phase"_L1].toString(), u"resolved"_s);
        QCOMPARE(m_relay.ctl({u"revise"_s, id, m_relay.write(ending)}).exitCode, 0);
        const QJsonObject outages = json({u"outages"_s, u"chat"_s, u"--json"_s}).object();
        QCOMPARE(outages["statistics"_L1]["count"_L1].toInt(), 1);
        QCOMPARE(outages["outages"_L1][0]["notice"_L1].toString(), id);
    }

    void templatesAndServicesAreChangedFromAScript()
    {
        QJsonObject wifi = json({u"template"_s, u"show"_s, u"wifi-down"_s}).object();
        wifi[u"owner"_s] = u"Wi-Fi team"_s;
        const QString file = m_relay.write(wifi);
        QCOMPARE(m_relay.ctl({u"template"_s, u"save"_s, file}).exitCode, 0);
        QCOMPARE(m_relay.ctl({u"template"_s, u"save"_s, file}).exitCode, 75); // seen: revision 1
        const QString csv = m_relay.folder() + u"/services.csv"_s;
        QCOMPARE(m_relay.ctl({u"services"_s, u"export"_s, csv}).exitCode, 0);
        QFile services(csv);
        QVERIFY(services.open(QIODevice::Append));
        services.write("forge,Forge,,,,Dev team,everyone | !site:Porto,application-down,45\r\n");
        services.close();
        QCOMPARE(m_relay.ctl({u"services"_s, u"import"_s, csv}).out, QByteArray("added forge\n"));
        QCOMPARE(m_relay.ctl({u"services"_s, u"import"_s, csv}).out,
                 QByteArray("nothing changes\n"));
    }

    void aLoginThatExistsIsSaid()
    {
        QFile file(m_relay.folder() + u"/claude"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("snow on the harbour\n");
        file.setPermissions(QFile::ReadOwner);
        file.close();
        const QStringList add{u"staff"_s,     u"add"_s,    u"claude"_s,
                              u"--role"_s,    u"author"_s, u"--password-file"_s,
                              file.fileName()};
        QCOMPARE(m_relay.ctl(add).exitCode, 0);
        const auto again = m_relay.ctl(add);
        QCOMPARE(again.exitCode, 1);
        QCOMPARE(QString::fromUtf8(again.err),
                 u"foghornctl: claude was not added:\n"
                 "  login: there is somebody with the login claude already\n"_s);
    }

    void whoHasNoRightIsTold()
    {
        QFile file(m_relay.folder() + u"/ben"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("rain on the harbour\n");
        file.setPermissions(QFile::ReadOwner);
        file.close();
        QCOMPARE(m_relay
                     .ctl({u"staff"_s, u"add"_s, u"ben"_s, u"--role"_s, u"helpDesk"_s,
                           u"--password-file"_s, file.fileName()})
                     .exitCode,
                 0);
        const QString notice = m_relay.write(toJson(journey::mailOutage(m_clock.now())));
        const auto refused = m_relay.ctl(
            {u"--login"_s, u"ben"_s, u"--password-file"_s, file.fileName(), u"publish"_s, notice},
            journey::RelayProcess::As::Nobody);
        QCOMPARE(refused.exitCode, 77);
        QVERIFY(refused.err.contains("no right"));
    }

    void aRelayThatIsNotThereIsSaid()
    {
        m_relay.kill();
        const auto unreachable = m_relay.ctl({u"list"_s});
        QCOMPARE(unreachable.exitCode, 69);
        QVERIFY(unreachable.err.contains("The relay cannot be reached"));
    }

private:
    QJsonDocument json(const QStringList &arguments) const
    {
        return QJsonDocument::fromJson(m_relay.ctl(arguments).out);
    }

    SystemClock m_clock;
    journey::RelayProcess m_relay;
    QProcess m_desk;
    QProcess m_watch;
    QString m_id;
};

} // namespace foghorn

QTEST_GUILESS_MAIN(foghorn::ScriptTest)
#include "script_test.moc"
