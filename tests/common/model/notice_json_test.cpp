// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/model/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class NoticeJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNoticeComesBackAsItWent_data();
    void aNoticeComesBackAsItWent();
    void theKeysAreThoseOfTheDesign();
    void whatIsEmptyIsLeftOut();
    void whatIsLeftOutGetsItsDefault_data();
    void whatIsLeftOutGetsItsDefault();
    void anEmptyLanguageIsTheOnlyOneThereIs();
    void remindersComeTheLongestFirst();
    void unknownMembersAreIgnored();
    void everyWrongFieldIsNamed_data();
    void everyWrongFieldIsNamed();
    void theReasonCountsTheFields();
    void bytesThatAreNoNoticeAreRefused_data();
    void bytesThatAreNoNoticeAreRefused();
    void aReaderGetsTheirLanguage_data();
    void aReaderGetsTheirLanguage();
};

void NoticeJsonTest::aNoticeComesBackAsItWent_data()
{
    QTest::addColumn<Notice>("notice");
    Notice full = emailOutage();
    full.text[u"en"_s].closing = u"We are sorry for the trouble."_s;
    full.text[u"en"_s].benefit = u"Mail is faster now."_s;
    full.text[u"en"_s].details = u"**More** in [the intranet](https://intranet.example/mail)."_s;
    full.endsAt = at("2026-11-27T14:40:00Z");
    full.expiresAt = at("2026-12-01T00:00:00Z");
    full.checkedAt = at("2026-11-27T08:40:12.345Z");
    full.notify = Notify::Always;
    full.exercise = true;
    Notice planned = sapMaintenance();
    planned.reminders = {{24h, 30min}};
    planned.finishes = Finishing::Automatic;
    Notice watched = emailOutage();
    watched.phase = Phase::Monitoring;
    watched.watchUntil = at("2026-11-27T11:30:00Z");
    QTest::newRow("watched") << watched;
    Notice unannounced = sapMaintenance();
    unannounced.reminders.emplace();
    Notice cancelled = emailOutage();
    cancelled.phase = Phase::Cancelled;
    cancelled.cancelReason = CancelReason::Mistake;
    Notice between = emailOutage();
    between.restoration = Restoration{RestorationKind::Between, at("2026-11-27T13:00:00Z"),
                                      at("2026-11-27T15:00:00Z")};
    QTest::newRow("outage") << emailOutage();
    QTest::newRow("every member") << full;
    QTest::newRow("maintenance") << sapMaintenance();
    QTest::newRow("maintenance with its own reminders") << planned;
    QTest::newRow("maintenance without reminders") << unannounced;
    QTest::newRow("announcement") << printAnnouncement();
    QTest::newRow("cancelled") << cancelled;
    QTest::newRow("between") << between;
}

void NoticeJsonTest::aNoticeComesBackAsItWent()
{
    QFETCH(Notice, notice);
    const QByteArray bytes = noticeBytes(notice);
    const auto read = noticeFromBytes(bytes);
    QVERIFY2(read, read ? "" : qPrintable(read.error().reason));
    QVERIFY(*read == notice);
    QCOMPARE(noticeBytes(*read), bytes);
}

void NoticeJsonTest::theKeysAreThoseOfTheDesign()
{
    Notice notice = sapMaintenance();
    notice.deployment = {u"d"_s};
    notice.restoration = Restoration{RestorationKind::Between, at("2026-11-28T06:00:00Z"),
                                     at("2026-11-28T07:00:00Z")};
    notice.nextUpdateAt = notice.expiresAt = notice.checkedAt = notice.endsAt;
    notice.contact = {u"4444"_s, u"tel:4444"_s};
    notice.publishedBy = u"ana"_s;
    notice.watchUntil = notice.endsAt;
    notice.reminders = {{24h}};
    notice.finishes = Finishing::Automatic;
    notice.cancelReason = CancelReason::Mistake;
    notice.exercise = true;
    const QJsonObject json = toJson(notice);
    QCOMPARE(
        json.keys().join(u' '),
        u"acknowledgement asks audience cancelReason checkedAt contact defaultLanguage deployment endsAt exercise expiresAt finishes id kind "
        "nextUpdateAt notify phase publishedAt publishedBy reminders restoration revision services severity startsAt text watchUntil"_s);
    QCOMPARE(json["startsAt"_L1].toString(), u"2026-11-28T05:00:00Z"_s);
    QCOMPARE(json["restoration"_L1].toObject().keys().join(u' '), u"at kind until"_s);
    QCOMPARE(json["contact"_L1].toObject().keys().join(u' '), u"phone url"_s);
    QCOMPARE(json["text"_L1]["es"_L1]["actions"_L1][0].toObject().keys().join(u' '),
             u"text when"_s);
}

void NoticeJsonTest::whatIsEmptyIsLeftOut()
{
    const QJsonObject json = toJson(printAnnouncement());
    for (const char *name :
         {"deployment", "startsAt", "endsAt", "restoration", "nextUpdateAt", "checkedAt", "contact",
          "expiresAt", "publishedBy", "reminders", "finishes", "cancelReason", "exercise"})
        QVERIFY2(!json.contains(QLatin1StringView(name)), name);
    QCOMPARE(json["text"_L1]["fr"_L1].toObject().keys().join(u' '), u"headline impact"_s);
}

void NoticeJsonTest::whatIsLeftOutGetsItsDefault_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<Acknowledgement>("acknowledgement");
    const auto row = [](const char *kind, const char *severity, Phase phase,
                        Acknowledgement acknowledgement) {
        QTest::addRow("%s %s", severity, kind)
            << QByteArray(R"("kind":")") + kind + R"(","severity":")" + severity + '"' << phase
            << acknowledgement;
    };
    row("incident", "info", Phase::Investigating, Acknowledgement::NotRequired);
    row("incident", "minor", Phase::Investigating, Acknowledgement::NotRequired);
    row("incident", "major", Phase::Investigating, Acknowledgement::Required);
    row("incident", "critical", Phase::Investigating, Acknowledgement::Required);
    row("maintenance", "minor", Phase::Scheduled, Acknowledgement::NotRequired);
    row("announcement", "info", Phase::Current, Acknowledgement::NotRequired);
}

void NoticeJsonTest::whatIsLeftOutGetsItsDefault()
{
    QFETCH(QByteArray, members);
    const auto read = noticeFromBytes(
        "{" + members + R"(,"text":{"pt":{"headline":"x"}},"audience":{"everyone":true}})");
    QVERIFY(read);
    QFETCH(Phase, phase);
    QFETCH(Acknowledgement, acknowledgement);
    QCOMPARE(toString(read->phase), toString(phase));
    QCOMPARE(toString(read->acknowledgement), toString(acknowledgement));
    QVERIFY(read->notify == Notify::Auto);
    QCOMPARE(read->defaultLanguage, u"pt"_s); // the only one there is
    QCOMPARE(read->revision, 0);
    QVERIFY(!read->startsAt && !read->restoration && !read->cancelReason && !read->exercise);
}

/** Found by the codec's fuzz target: it was read as no language, and as the only one after a second reading. */
void NoticeJsonTest::anEmptyLanguageIsTheOnlyOneThereIs()
{
    const auto read = noticeFromBytes(
        R"({"kind":"incident","severity":"major","defaultLanguage":"",)"
        R"("text":{"pt":{"headline":"O correio parou"}},"audience":{"everyone":true}})");
    QVERIFY(read);
    QCOMPARE(read->defaultLanguage, u"pt"_s);
    const auto again = noticeFromBytes(noticeBytes(*read));
    QVERIFY(again && *again == *read);
}

void NoticeJsonTest::remindersComeTheLongestFirst()
{
    QJsonObject json = toJson(sapMaintenance());
    json[u"reminders"_s] = QJsonArray{10, 4320, 60};
    const auto read = noticeFromJson(json);
    QVERIFY(read);
    QVERIFY(read->reminders == (QList<std::chrono::minutes>{72h, 1h, 10min}));
}

void NoticeJsonTest::unknownMembersAreIgnored()
{
    QJsonObject json = toJson(emailOutage());
    json[u"mood"_s] = u"calm"_s;
    json[u"restoration"_s] =
        QJsonObject{{u"kind"_s, u"about"_s}, {u"at"_s, u"2026-11-27T13:30:00Z"_s}, {u"odds"_s, 7}};
    const auto read = noticeFromJson(json);
    QVERIFY(read && *read == emailOutage());
}

void NoticeJsonTest::everyWrongFieldIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char *name, const char *members, const QStringList &fields) {
        QTest::newRow(name)
            << QByteArray(R"({"kind":"incident","severity":"minor","audience":{"everyone":true})") +
                   members + '}'
            << fields;
    };
    QTest::newRow("nothing") << QByteArray("{}")
                             << QStringList{u"kind"_s, u"severity"_s, u"audience"_s};
    row("kind", R"(,"kind":"outage")", {u"kind"_s});
    row("kind as number", R"(,"kind":1)", {u"kind"_s});
    row("severity in another case", R"(,"severity":"Major")", {u"severity"_s});
    row("phase", R"(,"phase":"done")", {u"phase"_s});
    row("notify", R"(,"notify":"loud")", {u"notify"_s});
    row("acknowledgement", R"(,"acknowledgement":true)", {u"acknowledgement"_s});
    row("cancel reason", R"(,"cancelReason":"whim")", {u"cancelReason"_s});
    row("revision as text", R"(,"revision":"3")", {u"revision"_s});
    row("revision below zero", R"(,"revision":-1)", {u"revision"_s});
    row("revision and a half", R"(,"revision":1.5)", {u"revision"_s});
    row("revision past all", R"(,"asks":1e12)", {u"asks"_s});
    row("id as number", R"(,"id":7)", {u"id"_s});
    row("exercise as text", R"(,"exercise":"no")", {u"exercise"_s});
    row("time", R"(,"startsAt":"tomorrow")", {u"startsAt"_s});
    row("time as number", R"(,"expiresAt":1700000000)", {u"expiresAt"_s});
    row("time as null", R"(,"nextUpdateAt":null)", {u"nextUpdateAt"_s});
    row("checked when nobody knows", R"(,"checkedAt":"a minute ago")", {u"checkedAt"_s});
    row("time in the year 0", R"(,"endsAt":"0000-01-01T00:00:00Z")", {u"endsAt"_s});
    row("time in the year 10000", R"(,"endsAt":"10000-01-01T00:00:00Z")", {u"endsAt"_s});
    row("reminders as text", R"(,"reminders":"the day before")", {u"reminders"_s});
    row("reminders of no minutes", R"(,"reminders":[60,"10",-5,2.5])",
        {u"reminders[1]"_s, u"reminders[2]"_s, u"reminders[3]"_s});
    row("finishes", R"(,"finishes":"never")", {u"finishes"_s});
    row("restoration as text", R"(,"restoration":"soon")",
        {u"restoration"_s, u"restoration.kind"_s});
    row("restoration", R"(,"restoration":{"kind":"maybe","at":"x","until":7})",
        {u"restoration.kind"_s, u"restoration.at"_s, u"restoration.until"_s});
    row("services as object", R"(,"services":{})", {u"services"_s});
    row("service", R"(,"services":[{"id":1,"name":{"en":2}}])",
        {u"services[0].id"_s, u"services[0].name.en"_s});
    row("text as list", R"(,"text":[])", {u"text"_s});
    row("language as text", R"(,"text":{"en":"E-mail is down"})", {u"text.en"_s});
    row("headline", R"(,"text":{"en":{"headline":["a"]}})", {u"text.en.headline"_s});
    row("stillWorks", R"(,"text":{"en":{"stillWorks":["Calendar",3]}})",
        {u"text.en.stillWorks[1]"_s});
    row("actions",
        R"(,"text":{"en":{"actions":[{"text":"a"},{"when":"soon","text":"b"},{"when":"now"}]}})",
        {u"text.en.actions[1].when"_s, u"text.en.actions[2].text"_s});
    row("contact", R"(,"contact":{"phone":4444,"url":true})",
        {u"contact.phone"_s, u"contact.url"_s});
    row("audience", R"(,"audience":{"include":[{"network":["x"]}]})",
        {u"audience.include[0].network[0]"_s});
    row("all over",
        R"(,"phase":"x","text":{"en":{"impact":1},"es":{"cause":2}},"startsAt":"x","exercise":1)",
        {u"phase"_s, u"text.en.impact"_s, u"text.es.cause"_s, u"startsAt"_s, u"exercise"_s});
}

void NoticeJsonTest::everyWrongFieldIsNamed()
{
    QFETCH(QByteArray, json);
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    QCOMPARE(parse.error, QJsonParseError::NoError);
    const auto read = noticeFromJson(document.object());
    QVERIFY(!read);
    QStringList fields;
    for (const FieldProblem &problem : read.error().fields) {
        fields << problem.field;
        QVERIFY(!problem.reason.isEmpty());
    }
    QTEST(fields, "fields");
}

void NoticeJsonTest::theReasonCountsTheFields()
{
    QCOMPARE(noticeFromJson({}).error().reason, u"the notice has 3 wrong fields"_s);
    QJsonObject json = toJson(emailOutage());
    json[u"phase"_s] = u"done"_s;
    QCOMPARE(noticeFromJson(json).error().reason, u"the notice has 1 wrong field"_s);
}

void NoticeJsonTest::bytesThatAreNoNoticeAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = noticeBytes(emailOutage());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << good.chopped(1);
    QTest::newRow("more behind") << good + "x";
    QTest::newRow("a list") << "[" + good + "]";
    QTest::newRow("not UTF-8") << QByteArray(good).replace("E-mail", "E-m\xff\xfeil");
    QTest::newRow("deep") << QByteArray(2000, '[');
}

void NoticeJsonTest::bytesThatAreNoNoticeAreRefused()
{
    QFETCH(QByteArray, bytes);
    const auto read = noticeFromBytes(bytes);
    QVERIFY(!read);
    QVERIFY(!read.error().reason.isEmpty());
}

void NoticeJsonTest::aReaderGetsTheirLanguage_data()
{
    QTest::addColumn<QStringList>("written");
    QTest::addColumn<QString>("reader");
    QTest::addColumn<QString>("read");
    QTest::newRow("exactly") << QStringList{u"en"_s, u"es"_s} << u"es"_s << u"es"_s;
    QTest::newRow("a region reads its language")
        << QStringList{u"en"_s, u"es"_s} << u"es-MX"_s << u"es"_s;
    QTest::newRow("a language reads a region")
        << QStringList{u"en"_s, u"pt-BR"_s} << u"pt"_s << u"pt-BR"_s;
    QTest::newRow("a region reads another region")
        << QStringList{u"en"_s, u"pt-BR"_s} << u"pt-PT"_s << u"pt-BR"_s;
    QTest::newRow("the default one otherwise")
        << QStringList{u"de"_s, u"en"_s} << u"fr"_s << u"en"_s;
    QTest::newRow("any, where even that lacks") << QStringList{u"de"_s} << u"fr"_s << u"de"_s;
    QTest::newRow("none at all") << QStringList{} << u"fr"_s << QString();
}

void NoticeJsonTest::aReaderGetsTheirLanguage()
{
    QFETCH(QStringList, written);
    QFETCH(QString, reader);
    Notice notice;
    notice.defaultLanguage = u"en"_s;
    for (const QString &language : written)
        notice.text[language].headline = language;
    QTEST(notice.textFor(reader).headline, "read");
}

QTEST_GUILESS_MAIN(NoticeJsonTest)
#include "notice_json_test.moc"
