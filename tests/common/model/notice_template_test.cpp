// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/notice_template.h"
#include "common/model/promise.h"
#include "tests/common/model/samples.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Change = std::function<void(NoticeTemplate &)>;
Q_DECLARE_METATYPE(Change)

class NoticeTemplateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadBack();
    void everyShippedTemplateIsReadAndRight_data();
    void everyShippedTemplateIsReadAndRight();
    void rubbishIsNamedByItsPath_data();
    void rubbishIsNamedByItsPath();
    void whatBreaksARuleIsNamed_data();
    void whatBreaksARuleIsNamed();
    void aRevisionsTemplateNeedsNoMoreThanItChanges();
    void aSentNoticeLeavesItsMomentBehind();
};

namespace {

QJsonObject jsonOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

QStringList fieldsOf(const QList<FieldProblem> &problems)
{
    QStringList fields;
    for (const FieldProblem &problem : problems)
        fields << problem.field;
    return fields;
}

} // namespace

void NoticeTemplateTest::whatIsWrittenIsReadBack()
{
    NoticeTemplate written = slowSystem();
    written.revision = 7;
    const auto read = noticeTemplateFromJson(toJson(written));
    QVERIFY2(read, read ? "" : qPrintable(read.error().reason));
    QVERIFY(*read == written);
    QVERIFY(validate(written).isEmpty());
}

void NoticeTemplateTest::everyShippedTemplateIsReadAndRight_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QFINDTESTDATA("../../../resources/templates"));
    for (const QFileInfo &entry : folder.entryInfoList({u"*.json"_s}))
        QTest::newRow(qPrintable(entry.fileName())) << entry.filePath();
}

void NoticeTemplateTest::everyShippedTemplateIsReadAndRight()
{
    QFETCH(QString, path);
    const QJsonObject json = jsonOf(path);
    const auto read = noticeTemplateFromJson(json);
    QVERIFY2(read, read ? "" : qPrintable(fieldsOf(read.error().fields).join(u' ')));
    QCOMPARE(fieldsOf(validate(*read)), QStringList());
    QJsonObject written = toJson(*read);
    QJsonObject notice = written["notice"_L1].toObject();
    if (!json["notice"_L1].toObject().contains("notify"_L1))
        notice.remove("notify"_L1);
    written["notice"_L1] = notice;
    QCOMPARE(written, json); // nothing of it is lost
}

void NoticeTemplateTest::rubbishIsNamedByItsPath_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("field");
    QTest::newRow("use") << u"use"_s << QJsonValue(u"sometimes"_s) << u"use"_s;
    QTest::newRow("no use") << u"use"_s << QJsonValue(QJsonValue::Undefined) << u"use"_s;
    QTest::newRow("day") << u"reviewBy"_s << QJsonValue(u"next year"_s) << u"reviewBy"_s;
    QTest::newRow("rhythm") << u"nextUpdateMinutes"_s << QJsonValue(-5) << u"nextUpdateMinutes"_s;
    QTest::newRow("blanks") << u"blanks"_s << QJsonValue(3) << u"blanks"_s;
    QTest::newRow("blank's name") << u"blanks"_s
                                  << QJsonValue(QJsonArray{
                                         QJsonObject{{u"name"_s, QJsonObject{{u"es"_s, 4}}}}})
                                  << u"blanks[0].name.es"_s;
    QTest::newRow("no notice") << u"notice"_s << QJsonValue(QJsonValue::Undefined)
                               << u"notice.kind"_s;
}

void NoticeTemplateTest::rubbishIsNamedByItsPath()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, field);
    QJsonObject json = toJson(slowSystem());
    if (value.isUndefined())
        json.remove(member);
    else
        json[member] = value;
    const auto read = noticeTemplateFromJson(json);
    QVERIFY(!read);
    QVERIFY2(fieldsOf(read.error().fields).contains(field),
             qPrintable(fieldsOf(read.error().fields).join(u' ')));
}

void NoticeTemplateTest::whatBreaksARuleIsNamed_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *field, Change change) {
        QTest::newRow(name) << change << QString::fromLatin1(field);
    };
    row("capitals in the id", "id", [](NoticeTemplate &t) { t.id = u"System-Slow"_s; });
    row("no id", "id", [](NoticeTemplate &t) { t.id.clear(); });
    row("no name", "name", [](NoticeTemplate &t) { t.name.clear(); });
    row("a long name", "name.en", [](NoticeTemplate &t) { t.name[u"en"_s].fill(u'x', 81); });
    row("no owner", "owner", [](NoticeTemplate &t) { t.owner = u" "_s; });
    row("no day of review", "reviewBy", [](NoticeTemplate &t) { t.reviewBy = QDate(); });
    row("a rhythm of a month", "nextUpdateMinutes",
        [](NoticeTemplate &t) { t.nextUpdate = std::chrono::hours(24 * 30); });
    row("a blank that is not used", "blanks[1].id", [](NoticeTemplate &t) {
        t.blanks << TemplateBlank{u"phone"_s, true, {}, {}};
    });
    row("a blank declared twice", "blanks[1].id",
        [](NoticeTemplate &t) { t.blanks << t.blanks.first(); });
    row("a blank with a space", "blanks[0].id",
        [](NoticeTemplate &t) { t.blanks.first().id = u"the service"_s; });
    row("a blank that is not declared", "blanks", [](NoticeTemplate &t) { t.blanks.clear(); });
    row("a description of several lines", "description.en",
        [](NoticeTemplate &t) { t.description[u"en"_s] = u"one\ntwo"_s; });
    row("an ending that does not end", "notice.phase",
        [](NoticeTemplate &t) { t.use = TemplateUse::Ending; });
    row("a beginning that ends", "notice.phase",
        [](NoticeTemplate &t) { t.notice.phase = Phase::Resolved; });
    row("somebody's notice", "notice", [](NoticeTemplate &t) { t.notice.publishedBy = u"ana"_s; });
    row("yesterday's time", "notice",
        [](NoticeTemplate &t) { t.notice.startsAt = at("2026-11-27T08:05:00Z"); });
    row("no headline", "notice.text.en.headline",
        [](NoticeTemplate &t) { t.notice.text[u"en"_s].headline.clear(); });
    row("a link that opens files", "notice.contact.url",
        [](NoticeTemplate &t) { t.notice.contact.url = u"file:///etc/passwd"_s; });
    row("nobody to read it", "notice.audience", [](NoticeTemplate &t) { t.notice.audience = {}; });
}

void NoticeTemplateTest::whatBreaksARuleIsNamed()
{
    QFETCH(Change, change);
    QFETCH(QString, field);
    NoticeTemplate changed = slowSystem();
    change(changed);
    const QStringList fields = fieldsOf(validate(changed));
    QVERIFY2(fields.contains(field), qPrintable(fields.join(u' ')));
}

void NoticeTemplateTest::aRevisionsTemplateNeedsNoMoreThanItChanges()
{
    NoticeTemplate late = slowSystem();
    late.use = TemplateUse::Update;
    late.notice.text = {{u"en"_s, {.progress = u"{{service}} takes longer than we said."_s}}};
    QCOMPARE(fieldsOf(validate(late)), QStringList());
}

void NoticeTemplateTest::aSentNoticeLeavesItsMomentBehind()
{
    const Notice sent = emailOutage();
    const Notice part = reusablePart(sent);
    QVERIFY(part.id.isEmpty() && part.revision == 0 && part.asks == 0);
    QVERIFY(part.publishedBy.isEmpty() && !part.publishedAt && !part.startsAt);
    QVERIFY(!part.restoration && !part.nextUpdateAt && !part.expiresAt && !part.exercise);
    QVERIFY(part.text == sent.text && part.services == sent.services);
    QVERIFY(part.audience == sent.audience && part.contact == sent.contact);
    // How people are reminded of a planned work, and how it ends, is asked of each one alike.
    Notice planned = sent;
    planned.kind = NoticeKind::Maintenance;
    planned.reminders = QList<std::chrono::minutes>{std::chrono::hours(24)};
    planned.finishes = Finishing::Automatic;
    QVERIFY(reusablePart(planned).reminders == planned.reminders);
    QVERIFY(reusablePart(planned).finishes == Finishing::Automatic);
    // "Still working on it" was quiet; what is begun from its words is not.
    const Notice still = stillWorkingOn(sent, *sent.nextUpdateAt);
    QVERIFY(!reusablePart(still).checkedAt);
    QVERIFY(reusablePart(still).notify == Notify::Auto);
}

QTEST_GUILESS_MAIN(NoticeTemplateTest)
#include "notice_template_test.moc"
