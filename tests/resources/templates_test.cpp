// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/lifecycle.h"
#include "common/model/notice.h"
#include "tests/resources/template_file.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace foghorn;
using namespace foghorn::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int longName = 40; // no name in the catalogue is longer

/** The filled notice with what the composer adds from the clock, the catalogue and the current notice. */
Result<Notice> asSent(const TemplateFile &file)
{
    auto read = noticeFromJson(filled(file, &exampleOf));
    if (!read)
        return read;
    Notice notice = *read;
    if (notice.services.isEmpty())
        notice.services = {{u"orders"_s, {{u"en"_s, u"Order management"_s}}}};
    notice.startsAt = instantFromIso(u"2026-11-27T08:05:00Z"_s).value();
    if (notice.kind == NoticeKind::Maintenance)
        notice.endsAt = *notice.startsAt + std::chrono::hours(2);
    if (file.nextUpdateMinutes > 0)
        notice.nextUpdateAt = *notice.startsAt + std::chrono::minutes(file.nextUpdateMinutes);
    return notice;
}

QString problemsOf(const TemplateFile &file)
{
    const auto notice = asSent(file);
    QStringList said;
    const auto problems = notice ? validate(*notice) : notice.error().fields;
    for (const FieldProblem &problem : problems)
        said << problem.field + u": "_s + problem.reason;
    return said.join(u'\n');
}

/** The fields of one language's text and how many lines each has: "actions 3, headline 1". */
QString shapeOf(const QJsonObject &text)
{
    QStringList shape;
    for (const QString &field : text.keys()) {
        const QJsonArray lines = text[field].toArray();
        shape << u"%1 %2"_s.arg(field).arg(text[field].isArray() ? lines.size() : 1);
        for (const QJsonValue &line : lines)
            shape << line.toObject()["when"_L1].toString();
    }
    return shape.join(u' ');
}

bool isWholeIn(const Words &words)
{
    return words.keys() == shippedLanguages() &&
           std::none_of(words.begin(), words.end(),
                        [](const QString &text) { return text.trimmed().isEmpty(); });
}

} // namespace

class TemplatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everySituationHasOne();
    void itSaysWhatItIsForAndWhoKeepsIt_data() { addTemplates(); }
    void itSaysWhatItIsForAndWhoKeepsIt();
    void itIsCompleteInFourLanguages_data() { addTemplates(); }
    void itIsCompleteInFourLanguages();
    void everyBlankIsDeclaredAndUsedInEveryLanguage_data() { addTemplates(); }
    void everyBlankIsDeclaredAndUsedInEveryLanguage();
    void theHeadlineHasRoomForALongName_data() { addTemplates(); }
    void theHeadlineHasRoomForALongName();
    void theNoticeIsWrittenInItsOwnWordsOnly_data() { addTemplates(); }
    void theNoticeIsWrittenInItsOwnWordsOnly();
    void filledItMayBeSent_data() { addTemplates(); }
    void filledItMayBeSent();
    void theRhythmOfUpdatesFollowsTheSeverity_data() { addTemplates(); }
    void theRhythmOfUpdatesFollowsTheSeverity();

private:
    void addTemplates();
    const TemplateFile &current() const;

    QList<TemplateFile> m_files;
};

void TemplatesTest::initTestCase()
{
    m_files = readTemplates(QFINDTESTDATA("../resources/templates"));
    QVERIFY(!m_files.isEmpty());
}

void TemplatesTest::addTemplates()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_files.size(); ++i)
        QTest::newRow(qPrintable(m_files[i].fileName)) << i;
}

const TemplateFile &TemplatesTest::current() const
{
    QFETCH(int, index);
    return m_files[index];
}

void TemplatesTest::everySituationHasOne()
{
    QStringList ids;
    for (const TemplateFile &file : m_files)
        ids << file.id;
    for (const char *id : {"email-down",
                           "internet-down",
                           "network-down",
                           "wifi-down",
                           "remote-access-down",
                           "telephone-down",
                           "printing-down",
                           "shared-folders-down",
                           "sign-in-down",
                           "application-down",
                           "system-slow",
                           "power-cut",
                           "phishing-wave",
                           "malware-containment",
                           "scheduled-maintenance",
                           "emergency-maintenance",
                           "all-clear",
                           "maintenance-finished",
                           "late-update",
                           "postponement"})
        QVERIFY2(ids.contains(QLatin1StringView(id)), id);
}

void TemplatesTest::itSaysWhatItIsForAndWhoKeepsIt()
{
    const TemplateFile &file = current();
    static const QRegularExpression kebab(u"\\A[a-z]+(-[a-z]+)*\\z"_s);
    QVERIFY(kebab.match(file.id).hasMatch());
    QCOMPARE(file.fileName, file.id + u".json"_s);
    QVERIFY(isWholeIn(file.name));
    QVERIFY(isWholeIn(file.description));
    QVERIFY(!file.owner.isEmpty());
    QVERIFY(file.reviewBy.isValid());
    QVERIFY2(QStringList({u"new"_s, u"update"_s, u"ending"_s}).contains(file.use),
             qPrintable(file.use));
    const auto phase = phaseFromString(file.notice["phase"_L1].toString());
    QVERIFY(phase);
    QCOMPARE(file.use == u"ending", isEnding(*phase));
}

void TemplatesTest::itIsCompleteInFourLanguages()
{
    const TemplateFile &file = current();
    QCOMPARE(file.notice["text"_L1].toObject().keys(), shippedLanguages());
    for (const QString &language : shippedLanguages())
        QCOMPARE(shapeOf(file.textIn(language)), shapeOf(file.textIn(u"en"_s)));
    for (const QString &text : textsIn(file.notice["text"_L1]))
        QVERIFY(!text.trimmed().isEmpty());
    const QJsonObject english = file.textIn(u"en"_s);
    for (const char *field : {"headline", "impact", "closing"})
        QVERIFY2(english.contains(QLatin1StringView(field)), field);
    if (file.use == u"new")
        for (const char *field : {"affected", "stillWorks", "actions", "workaround"})
            QVERIFY2(english.contains(QLatin1StringView(field)), field);
}

void TemplatesTest::everyBlankIsDeclaredAndUsedInEveryLanguage()
{
    const TemplateFile &file = current();
    QStringList declared;
    for (const Blank &blank : file.blanks) {
        QVERIFY2(isWholeIn(blank.name), qPrintable(blank.id));
        QVERIFY2(isWholeIn(blank.example), qPrintable(blank.id));
        declared << blank.id;
    }
    declared.sort();
    QVERIFY(declared.size() >= 1 && declared.size() <= 3);
    for (const QString &language : shippedLanguages())
        QCOMPARE(blanksIn(textsIn(file.textIn(language))), declared);
    for (const QString &id : blanksIn(textsIn(file.notice)))
        QVERIFY2(declared.contains(id), qPrintable(id));
}

void TemplatesTest::theHeadlineHasRoomForALongName()
{
    const TemplateFile &file = current();
    const ValueOf fillers[] = {
        &exampleOf, [](const Blank &, const QString &) { return QString(longName, u'x'); }};
    for (const ValueOf &filler : fillers) {
        const QJsonObject texts = filled(file, filler)["text"_L1].toObject();
        for (const QString &language : shippedLanguages()) {
            const QString headline = texts[language].toObject()["headline"_L1].toString();
            QVERIFY2(codePointCount(headline) <= limits::headlineLength, qPrintable(headline));
        }
    }
}

void TemplatesTest::theNoticeIsWrittenInItsOwnWordsOnly()
{
    // A member that the decoder does not know, or a value that it does not take, would be lost.
    const TemplateFile &file = current();
    const auto notice = noticeFromJson(file.notice);
    QVERIFY2(notice, qPrintable(problemsOf(file)));
    QJsonObject written = toJson(*notice);
    if (!file.notice.contains("notify"_L1))
        written.remove("notify"_L1);
    QCOMPARE(written, file.notice);
}

void TemplatesTest::filledItMayBeSent()
{
    const TemplateFile &file = current();
    QCOMPARE(problemsOf(file), QString());
    const TemplateFile bare = withoutOptional(file);
    QCOMPARE(problemsOf(bare), QString());
    for (const QString &language : shippedLanguages())
        QCOMPARE(shapeOf(bare.textIn(language)), shapeOf(bare.textIn(u"en"_s)));
    QVERIFY(blanksIn(textsIn(filled(file, &exampleOf))).isEmpty());
}

void TemplatesTest::theRhythmOfUpdatesFollowsTheSeverity()
{
    const TemplateFile &file = current();
    const auto notice = noticeFromJson(file.notice);
    QVERIFY(notice);
    if (file.use == u"ending" || notice->kind == NoticeKind::Maintenance) {
        QCOMPARE(file.nextUpdateMinutes, 0);
        return;
    }
    switch (notice->severity) {
    case Severity::Critical: QCOMPARE(file.nextUpdateMinutes, 20); break;
    case Severity::Major: QCOMPARE(file.nextUpdateMinutes, 30); break;
    case Severity::Minor: QCOMPARE(file.nextUpdateMinutes, 60); break;
    case Severity::Info: QCOMPARE(file.nextUpdateMinutes, 0); break;
    }
}

QTEST_GUILESS_MAIN(TemplatesTest)
#include "templates_test.moc"
