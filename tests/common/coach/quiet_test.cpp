// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/coach.h"
#include "resources/resources.h"
#include "tests/common/coach/coach_cases.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cstdio>

using namespace foghorn;
using namespace Qt::StringLiterals;

/** Where the coach must hold its tongue: in the templates that ship, and of blame where nobody is meant. */
class QuietTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noWordOfAShippedTemplateIsFound_data();
    void noWordOfAShippedTemplateIsFound();
    void sentencesOfOtherRulesBlameNobody_data();
    void sentencesOfOtherRulesBlameNobody();

private:
    std::optional<Coach> m_coach;
};

void QuietTest::initTestCase()
{
    loadResources();
    const auto coach = Coach::open(u":/foghorn/coach"_s);
    QVERIFY2(coach, coach ? "" : qPrintable(coach.error().reason));
    m_coach = *coach;
}

/** The words of a template in one language, each blank filled with its example. */
static QJsonObject filledWords(const QJsonObject &made, const QString &language)
{
    const QJsonObject words = made[u"notice"][u"text"][language].toObject();
    QString text = QString::fromUtf8(QJsonDocument(words).toJson());
    for (const QJsonValue &blank : made[u"blanks"].toArray())
        text.replace(u"{{%1}}"_s.arg(blank[u"id"].toString()),
                     blank[u"example"][language].toString());
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

void QuietTest::noWordOfAShippedTemplateIsFound_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QFINDTESTDATA("../resources/templates"));
    const QStringList files = folder.entryList({u"*.json"_s});
    QVERIFY(files.size() >= 20);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void QuietTest::noWordOfAShippedTemplateIsFound()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject made = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject json = made[u"notice"].toObject();
    QJsonObject text;
    for (const Language language : allLanguages)
        text[toString(language)] = filledWords(made, toString(language));
    QVERIFY(!QJsonDocument(text).toJson().contains("{{"));
    json[u"text"_s] = text;
    const auto notice = noticeFromJson(json);
    QVERIFY(notice);
    QCOMPARE(notice->text.size(), allLanguages.size());
    for (const Finding &finding : m_coach->check(*notice)) {
        const QString words =
            textAt(*notice, finding.field).value_or(QString()).mid(finding.start, finding.length);
        QVERIFY2(finding.length == 0,
                 qPrintable(u"%1 at %2: “%3”"_s.arg(toString(finding.rule), finding.field, words)));
    }
}

void QuietTest::sentencesOfOtherRulesBlameNobody_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder :
         {"fixtures", "holdout", "voices", "voices-again", "voices-thrice", "fourth-round"})
        QTest::newRow(folder) << QString::fromLatin1(folder);
}

void QuietTest::sentencesOfOtherRulesBlameNobody()
{
    QFETCH(QString, folder);
    int read = 0;
    int blamed = 0;
    for (const CoachCase &one :
         coachCases(QFINDTESTDATA(qPrintable(u"common/coach/"_s + folder)))) {
        if (one.rule == CoachRule::Blame)
            continue;
        ++read;
        for (const Finding &finding : m_coach->check(one.notice)) {
            if (finding.rule != CoachRule::Blame)
                continue;
            ++blamed;
            std::printf(
                "  %s %s: %s  %s\n", qPrintable(toString(one.language)),
                qPrintable(toString(one.rule)), qPrintable(one.sentence),
                qPrintable(textAt(one.notice, finding.field)->mid(finding.start, finding.length)));
        }
    }
    std::printf("%d of %d sentences seem to blame\n", blamed, read);
    QVERIFY(read > 0);
    QVERIFY(blamed * 100 <= read);
}

QTEST_GUILESS_MAIN(QuietTest)
#include "quiet_test.moc"
