// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/model/samples.h"

#include <QTest>

#include <functional>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Change = std::function<void(Notice &)>;
Q_DECLARE_METATYPE(Change)

class NoticeValidateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatMayBePublishedIsLetThrough_data();
    void whatMayBePublishedIsLetThrough();
    void whatBreaksARuleIsNamed_data();
    void whatBreaksARuleIsNamed();
    void lengthsAreCountedInCodePoints_data();
    void lengthsAreCountedInCodePoints();
};

namespace {

NoticeText &english(Notice &notice)
{
    return notice.text[u"en"_s];
}
QString run(int length)
{
    return QString(length, u'e');
}

QStringList fieldsOf(const Notice &notice)
{
    QStringList fields;
    for (const FieldProblem &problem : validate(notice))
        fields << problem.field;
    return fields;
}

void estimate(Notice &n, RestorationKind kind, const char *from = nullptr,
              const char *until = nullptr)
{
    n.restoration = Restoration{kind, from ? std::optional(at(from)) : std::nullopt,
                                until ? std::optional(at(until)) : std::nullopt};
}

constexpr const char *two = "2026-11-27T13:00:00Z", *four = "2026-11-27T15:00:00Z";

} // namespace

void NoticeValidateTest::whatMayBePublishedIsLetThrough_data()
{
    QTest::addColumn<Notice>("notice");
    QTest::addColumn<Change>("change");
    const auto row = [](
                         const char *name, const Notice &notice,
                         const Change &change = [](Notice &) {}) {
        QTest::newRow(name) << notice << change;
    };
    using enum RestorationKind;
    row("outage", emailOutage());
    row("maintenance", sapMaintenance());
    row("announcement", printAnnouncement());
    row("no contact", emailOutage(), [](Notice &n) { n.contact = {}; });
    row("mailto", emailOutage(), [](Notice &n) { n.contact.url = u"mailto:help@corp.example"_s; });
    row("tel", emailOutage(), [](Notice &n) { n.contact.url = u"tel:+34600000000"_s; });
    row("unknown with next update", emailOutage(), [](Notice &n) { estimate(n, Unknown); });
    row("nothing said with next update", emailOutage(), [](Notice &n) { n.restoration.reset(); });
    row("about without next update", emailOutage(), [](Notice &n) { n.nextUpdateAt.reset(); });
    row("between", emailOutage(), [](Notice &n) { estimate(n, Between, two, four); });
    row("not before", emailOutage(), [](Notice &n) { estimate(n, NotBefore, two); });
    row("resolved without a promise", emailOutage(), [](Notice &n) {
        n.phase = Phase::Resolved;
        n.restoration.reset();
        n.nextUpdateAt.reset();
        english(n).impact.clear();
    });
    row("cancelled with its reason", emailOutage(), [](Notice &n) {
        n.phase = Phase::Cancelled;
        n.cancelReason = CancelReason::NoLongerNeeded;
    });
    row("major need not be confirmed", emailOutage(),
        [](Notice &n) { n.acknowledgement = Acknowledgement::NotRequired; });
    row("a language we do not speak", emailOutage(), [](Notice &n) {
        n.text[u"ca"_s] = {.headline = u"El correu no funciona"_s,
                           .impact = u"No podeu enviar correu."_s};
    });
    row("paragraphs and tabs", emailOutage(),
        [](Notice &n) { english(n).impact = u"One.\n\nTwo.\tThree."_s; });
    row("right-to-left words without overrides", emailOutage(),
        [](Notice &n) { english(n).affected = u"القاهرة\u200f"_s; });
    row("links in details", emailOutage(), [](Notice &n) {
        english(n).details = u"[a](https://x.example/a) and [b](mailto:a@x.example); see (1) [2]"_s;
    });
    row("ten actions of 200", emailOutage(), [](Notice &n) {
        english(n).actions = QList<Action>(10, {ActionTime::Now, run(200)});
    });
}

void NoticeValidateTest::whatMayBePublishedIsLetThrough()
{
    QFETCH(Notice, notice);
    QFETCH(Change, change);
    change(notice);
    QCOMPARE(fieldsOf(notice).join(u' '), QString());
}

void NoticeValidateTest::whatBreaksARuleIsNamed_data()
{
    QTest::addColumn<Notice>("notice");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("fields");
    const auto outage = [](const char *name, const char *fields, const Change &change) {
        QTest::newRow(name) << emailOutage() << change << QString::fromLatin1(fields);
    };
    const auto maintenance = [](const char *name, const char *fields, const Change &change) {
        QTest::newRow(name) << sapMaintenance() << change << QString::fromLatin1(fields);
    };
    using enum RestorationKind;
    outage("no headline", "text.en.headline", [](Notice &n) { english(n).headline = u"  "_s; });
    outage("headline of two lines", "text.en.headline",
           [](Notice &n) { english(n).headline = u"a\nb"_s; });
    outage("no impact", "text.en.impact", [](Notice &n) { english(n).impact.clear(); });
    const auto over = [](Notice &n) {
        n.phase = Phase::Resolved;
        english(n).cause = u"A disk in the mail store was full."_s;
        english(n).prevention = u"An alarm now comes two weeks before it is full."_s;
        n.followUp = FollowUp{u"Mail team"_s, QDate(2026, 12, 4)};
    };
    outage("prevention while it lasts", "text.en.prevention", [=](Notice &n) {
        over(n);
        n.phase = Phase::Monitoring;
    });
    outage("prevention without a cause", "text.en.cause", [=](Notice &n) {
        over(n);
        english(n).cause = u" "_s;
    });
    outage("who does nothing", "followUp", [=](Notice &n) {
        over(n);
        english(n).prevention.clear();
    });
    outage("nobody does it", "followUp.owner", [=](Notice &n) {
        over(n);
        n.followUp->owner = u" "_s;
    });
    outage("too long a name", "followUp.owner", [=](Notice &n) {
        over(n);
        n.followUp->owner = run(81);
    });
    outage("until some day", "followUp.dueOn", [=](Notice &n) {
        over(n);
        n.followUp->dueOn.reset();
    });
    maintenance("a maintenance", "text.es.prevention", [](Notice &n) {
        n.phase = Phase::Completed;
        n.text[u"es"_s].cause = u"Se llenó un disco."_s;
        n.text[u"es"_s].prevention = u"Ahora avisa una alarma."_s;
    });
    outage("half a translation", "text.es.impact",
           [](Notice &n) { n.text[u"es"_s].impact.clear(); });
    outage("no text", "services[0].name. defaultLanguage", [](Notice &n) {
        n.text.clear();
        n.defaultLanguage.clear();
    });
    outage("default language not written", "services[0].name.fr defaultLanguage",
           [](Notice &n) { n.defaultLanguage = u"fr"_s; });
    outage("default language does not hide the rest",
           "services[0].name.fr defaultLanguage text.en.headline", [](Notice &n) {
               n.defaultLanguage = u"fr"_s;
               english(n).headline.clear();
           });
    outage("no language tag", "text.english language",
           [](Notice &n) { n.text[u"english language"_s] = english(n); });
    outage("no service", "services", [](Notice &n) { n.services.clear(); });
    outage("21 services", "services",
           [](Notice &n) { n.services = QList<Service>(21, n.services[0]); });
    outage("service without id", "services[0].id", [](Notice &n) { n.services[0].id.clear(); });
    outage("service without a name in the default language", "services[0].name.en",
           [](Notice &n) { n.services[0].name.remove(u"en"_s); });
    outage("long service name", "services[0].name.es",
           [](Notice &n) { n.services[0].name[u"es"_s] = run(81); });
    outage("11 actions", "text.en.actions", [](Notice &n) {
        english(n).actions = QList<Action>(11, {ActionTime::Now, u"Wait."_s});
    });
    outage("empty action", "text.en.actions[1].text",
           [](Notice &n) { english(n).actions[1].text.clear(); });
    outage("11 things that work", "text.en.stillWorks",
           [](Notice &n) { english(n).stillWorks = QStringList(11, u"Calendar"_s); });
    outage("empty thing that works", "text.en.stillWorks[0]",
           [](Notice &n) { english(n).stillWorks[0].clear(); });
    outage("phase of a maintenance", "phase", [](Notice &n) { n.phase = Phase::Scheduled; });
    outage("required with info", "acknowledgement", [](Notice &n) { n.severity = Severity::Info; });
    outage("cancelled without reason", "cancelReason",
           [](Notice &n) { n.phase = Phase::Cancelled; });
    outage("a reason without cancelling", "cancelReason",
           [](Notice &n) { n.cancelReason = CancelReason::Mistake; });
    outage("unknown without next update", "nextUpdateAt", [](Notice &n) {
        estimate(n, Unknown);
        n.nextUpdateAt.reset();
    });
    outage("nothing said without next update", "nextUpdateAt", [](Notice &n) {
        n.restoration.reset();
        n.nextUpdateAt.reset();
    });
    outage("unknown with a time", "restoration.at", [](Notice &n) { estimate(n, Unknown, two); });
    outage("about without a time", "restoration.at", [](Notice &n) { estimate(n, About); });
    outage("about with two times", "restoration.until",
           [](Notice &n) { estimate(n, About, two, four); });
    outage("between without its end", "restoration.until",
           [](Notice &n) { estimate(n, Between, two); });
    outage("between backwards", "restoration.until",
           [](Notice &n) { estimate(n, Between, four, two); });
    outage("between of no length", "restoration.until",
           [](Notice &n) { estimate(n, Between, two, two); });
    outage("an ending with half an estimate", "restoration.until", [](Notice &n) {
        n.phase = Phase::Resolved;
        estimate(n, Between, two);
    });
    outage("ends before it starts", "endsAt", [](Notice &n) { n.endsAt = *n.startsAt - 1h; });
    outage("reminders of an incident", "reminders", [](Notice &n) { n.reminders = {{1h}}; });
    outage("an incident that ends by itself", "finishes",
           [](Notice &n) { n.finishes = Finishing::Automatic; });
    maintenance("11 reminders", "reminders", [](Notice &n) {
        n.reminders.emplace();
        for (int hours = 11; hours > 0; --hours)
            *n.reminders << std::chrono::hours(hours);
    });
    maintenance("reminders too late and too early", "reminders[0] reminders[2]", [](Notice &n) {
        n.reminders = {{14 * 24h + 1min, 1h, 0min}};
    });
    maintenance("the same reminder twice", "reminders[1]", [](Notice &n) {
        n.reminders = {{1h, 1h}};
    });
    maintenance("a long purpose", "text.es.purpose",
                [](Notice &n) { n.text[u"es"_s].purpose = run(601); });
    outage("nobody", "audience", [](Notice &n) { n.audience = {}; });
    outage("an exclude of nothing", "audience.exclude[0]",
           [](Notice &n) { n.audience.exclude = {{}}; });
    outage("a network that is none", "audience.exclude[0].network[0]",
           [](Notice &n) { n.audience.exclude = {{.network = {u"Lyon"_s}}}; });
    for (const char *url :
         {"http://intranet.example", "file:///etc/passwd", "javascript:alert(1)",
          "intranet.example", "https:", "HTTPS ://x", "mailto:", "\\\\server\\share"})
        outage((QByteArray("contact ") + url).constData(), "contact.url",
               [url](Notice &n) { n.contact.url = QString::fromLatin1(url); });
    outage("a link in details", "text.en.details",
           [](Notice &n) { english(n).details = u"[here](http://x.example)"_s; });
    outage("a link in details to a file", "text.en.details", [](Notice &n) {
        english(n).details = u"[ok](https://x.example) [here]( file:///etc/passwd )"_s;
    });
    outage("bell", "text.en.impact", [](Notice &n) { english(n).impact += u'\a'; });
    outage("zero", "text.en.cause", [](Notice &n) { english(n).cause += QChar(0); });
    outage("carriage return", "text.en.progress", [](Notice &n) { english(n).progress += u'\r'; });
    outage("C1 control", "text.en.closing", [](Notice &n) { english(n).closing += QChar(0x85); });
    outage("bidi override", "text.en.headline",
           [](Notice &n) { english(n).headline += u'\u202e'; });
    outage("bidi isolate", "text.en.actions[0].text",
           [](Notice &n) { english(n).actions[0].text += u'\u2066'; });
    outage("override in a phone number", "contact.phone",
           [](Notice &n) { n.contact.phone += u'\u202d'; });
    outage("control in an id", "services[0].id",
           [](Notice &n) { n.services[0].id += u'\n' + QString(u'\b'); });
    outage("half a character", "text.en.workaround",
           [](Notice &n) { english(n).workaround += QChar(0xd83d); });
    outage("over 32 KiB by many languages", "notice", [](Notice &n) {
        for (const char *language : {"ca", "de", "eu", "gl", "it"})
            n.text[QString::fromLatin1(language)] = {
                .headline = u"x"_s, .impact = u"y"_s, .details = run(7000)};
    });
    outage("several at once", "phase text.en.headline nextUpdateAt audience", [](Notice &n) {
        n.phase = Phase::Current;
        english(n).headline.clear();
        n.restoration.reset();
        n.nextUpdateAt.reset();
        n.audience = {};
    });
    maintenance("no start", "startsAt", [](Notice &n) { n.startsAt.reset(); });
    maintenance("no end", "endsAt", [](Notice &n) { n.endsAt.reset(); });
    maintenance("end at its start", "endsAt", [](Notice &n) { n.endsAt = n.startsAt; });
    maintenance("phase of an incident", "phase", [](Notice &n) { n.phase = Phase::Resolved; });
}

void NoticeValidateTest::whatBreaksARuleIsNamed()
{
    QFETCH(Notice, notice);
    QFETCH(Change, change);
    change(notice);
    QTEST(fieldsOf(notice).join(u' '), "fields");
    for (const FieldProblem &problem : validate(notice))
        QVERIFY(!problem.reason.isEmpty());
}

void NoticeValidateTest::lengthsAreCountedInCodePoints_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<std::function<void(Notice &, QString)>>("put");
    QTest::addColumn<int>("limit");
    const auto row = [](const char *field, int limit, std::function<void(Notice &, QString)> put) {
        QTest::newRow(field) << QString::fromLatin1(field) << put << limit;
    };
    row("text.en.headline", 80, [](Notice &n, QString text) { english(n).headline = text; });
    row("text.en.impact", 600, [](Notice &n, QString text) { english(n).impact = text; });
    row("text.en.actions[0].text", 200,
        [](Notice &n, QString text) { english(n).actions[0].text = text; });
    row("text.en.details", 8000, [](Notice &n, QString text) { english(n).details = text; });
    row("text.en.affected", 600, [](Notice &n, QString text) { english(n).affected = text; });
    row("text.en.workaround", 600, [](Notice &n, QString text) { english(n).workaround = text; });
    row("text.en.stillWorks[1]", 600,
        [](Notice &n, QString text) { english(n).stillWorks[1] = text; });
    row("services[0].name.en", 80,
        [](Notice &n, QString text) { n.services[0].name[u"en"_s] = text; });
}

void NoticeValidateTest::lengthsAreCountedInCodePoints()
{
    QFETCH(QString, field);
    QFETCH(std::function<void(Notice &, QString)>, put);
    QFETCH(int, limit);
    Notice notice = emailOutage();
    put(notice, run(limit));
    QCOMPARE(fieldsOf(notice).join(u' '), QString());
    put(notice, run(limit + 1));
    QCOMPARE(fieldsOf(notice).join(u' '), field);
    const QString face = u"\U0001F4E7"_s; // two UTF-16 units, one code point, four bytes
    if (limit < 8000) {                   // 8,000 of these are 32 KiB by themselves
        put(notice, face.repeated(limit));
        QCOMPARE(fieldsOf(notice).join(u' '), QString());
    }
    put(notice, face.repeated(limit + 1));
    QVERIFY(fieldsOf(notice).contains(field));
    QCOMPARE(codePointCount(face.repeated(3)), 3);
}

QTEST_GUILESS_MAIN(NoticeValidateTest)
#include "notice_validate_test.moc"
