// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/timeline.h"

#include "common/model/follow_up.h"
#include "common/model/promise.h"
#include "common/model/watch.h"
#include "tests/common/model/samples.h"

#include <QFile>
#include <QTest>

using namespace foghorn;
using namespace foghorn::samples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TimelineTest : public QObject
{
    Q_OBJECT

    /** An outage of a morning in four languages: its estimate slips, a promise is late, and on Thursday people read why. */
    static Timeline morning();

private Q_SLOTS:
    void theStoryReadsInEveryLanguage_data();
    void theStoryReadsInEveryLanguage();
    void whatAuthorsWriteIsNoMarkup_data();
    void whatAuthorsWriteIsNoMarkup();
    void whatWasNotToldIsSaid();
    void anExerciseIsNamedAndNothingMakesNothing();
};

Timeline TimelineTest::morning()
{
    Notice notice = emailOutage();
    notice.publishedAt = at("2026-11-23T08:10:00Z");
    notice.startsAt = at("2026-11-23T08:05:00Z");
    notice.nextUpdateAt = at("2026-11-23T08:45:00Z");
    notice.restoration = Restoration{RestorationKind::About, at("2026-11-23T10:00:00Z"), {}};
    const auto word = [&notice](const char *tag, const char *headline, const char *impact,
                                const char *cause, const char *prevention) {
        NoticeText &text = notice.text[QString::fromLatin1(tag)];
        text = {};
        text.headline = QString::fromUtf8(headline);
        text.impact = QString::fromUtf8(impact);
        text.cause = QString::fromUtf8(cause);
        text.prevention = QString::fromUtf8(prevention);
    };
    word("en", "E-mail is not working", "You cannot send or receive e-mail.", "", "");
    word("es", "El correo no funciona", "No puedes enviar ni recibir correo.", "", "");
    word("fr", "La messagerie ne fonctionne pas", "Vous ne pouvez ni envoyer ni recevoir.", "", "");
    word("pt", "O correio não funciona", "Não pode enviar nem receber correio.", "", "");
    notice.text[u"en"_s].affected = u"Lyon and Madrid"_s;
    notice.text[u"en"_s].actions = {{ActionTime::Now, u"Use Teams chat [urgent matters]."_s}};
    Timeline story{{notice}, {}};
    const auto next = [&](const char *when, const char *who) -> Notice & {
        notice.revision += 1;
        notice.publishedAt = at(when);
        notice.publishedBy = QString::fromLatin1(who);
        story.revisions << notice;
        return story.revisions.last();
    };
    notice = stillWorkingOn(notice, at("2026-11-23T08:51:00Z"));
    notice.revision = 1;
    next("2026-11-23T08:51:00Z", "ana"); // six minutes late
    notice.checkedAt.reset();
    notice.severity = Severity::Critical;
    notice.restoration = Restoration{RestorationKind::NotBefore, at("2026-11-23T12:00:00Z"), {}};
    notice.nextUpdateAt = at("2026-11-23T10:30:00Z");
    notice.text[u"en"_s].progress = u"We are moving mail to *mail-02*."_s;
    next("2026-11-23T09:15:00Z", "hugo_b");
    notice.phase = Phase::Resolved;
    notice.restoration.reset();
    notice.nextUpdateAt.reset();
    notice.text[u"en"_s].closing = u"We are sorry for the trouble."_s;
    next("2026-11-23T10:30:00Z", "ana");
    notice = followUpOn(notice);
    notice.revision = 4;
    notice.endsAt = at("2026-11-23T10:30:00Z");
    word("en", "E-mail is not working", "You cannot send or receive e-mail.",
         "A disk in the mail store was full.", "An alarm now comes two weeks before.");
    word("es", "El correo no funciona", "No puedes enviar ni recibir correo.",
         "Se llenó un disco del correo.", "Ahora avisa una alarma dos semanas antes.");
    word("fr", "La messagerie ne fonctionne pas", "Vous ne pouvez ni envoyer ni recevoir.",
         "Un disque de la messagerie était plein.", "Une alarme vient deux semaines avant.");
    word("pt", "O correio não funciona", "Não pode enviar nem receber correio.",
         "Um disco do correio ficou cheio.", "Um alarme avisa duas semanas antes.");
    notice.followUp = FollowUp{u"Mail team"_s, QDate(2026, 12, 4)};
    next("2026-11-26T09:00:00Z", "ana");
    Tally tally;
    tally.counts.acknowledged = 390;
    tally.loop = ClosedLoop{412, 409};
    tally.stillBroken = 3;
    tally.clear = 31;
    tally.unclear = 4;
    story.tally = tally;
    return story;
}

void TimelineTest::theStoryReadsInEveryLanguage_data()
{
    QTest::addColumn<Language>("language");
    for (const Language language : allLanguages)
        QTest::newRow(qPrintable(toString(language))) << language;
}

void TimelineTest::theStoryReadsInEveryLanguage()
{
    QFETCH(Language, language);
    const Reader reader{language, QTimeZone("Europe/Madrid"), at("2026-11-27T08:00:00Z")};
    const QString written = timelineMarkdown(morning(), reader);
    const QString name = u"timelines/%1.md"_s.arg(toString(language));
    QFile file(QFINDTESTDATA(qPrintable(u"common/model/"_s + name)));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
    const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList lines = written.split(u'\n');
    for (qsizetype i = 0; i < std::max(lines.size(), expected.size()); ++i)
        QCOMPARE(lines.value(i), expected.value(i));
}

void TimelineTest::whatAuthorsWriteIsNoMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *name, const QString &text, const QString &written) {
        QTest::newRow(name) << text << written;
    };
    row("plain", u"El correo vuelve a las 14:30 (más o menos)."_s,
        u"El correo vuelve a las 14:30 (más o menos)."_s);
    row("emphasis", u"the *full* disk_1"_s, u"the \\*full\\* disk\\_1"_s);
    row("code and backslash", u"`C:\\temp`"_s, u"\\`C:\\\\temp\\`"_s);
    row("link", u"[here](https://intranet.example)"_s, u"\\[here\\](https://intranet.example)"_s);
    row("html", u"<b>now</b> & then"_s, u"\\<b\\>now\\</b\\> \\& then"_s);
    row("heading", u"# 1 in the queue"_s, u"\\# 1 in the queue"_s);
    row("list", u"- call 4444"_s, u"\\- call 4444"_s);
    row("numbered", u"1. restart"_s, u"1\\. restart"_s);
    row("underline", u"=== done"_s, u"\\=== done"_s);
    row("table", u"a | b"_s, u"a \\| b"_s);
    row("lines", u"first\n\n# second"_s, u"first \\# second"_s);
}

void TimelineTest::whatAuthorsWriteIsNoMarkup()
{
    QFETCH(QString, text);
    QTEST(markdownText(text), "written");
}

void TimelineTest::whatWasNotToldIsSaid()
{
    Timeline story = morning();
    story.revisions.removeLast();
    const Reader reader{Language::English, QTimeZone::utc(), at("2026-11-27T08:00:00Z")};
    QVERIFY(timelineMarkdown(story, reader).contains("Nothing was told yet."_L1));
    story.whyNoFollowUp = u"The same fault as on Monday."_s;
    QVERIFY(timelineMarkdown(story, reader)
                .contains("People are not told: The same fault as on Monday."_L1));
    story.revisions.resize(2);
    QVERIFY(timelineMarkdown(story, reader).contains("**Until:** not over yet"_L1));
    QVERIFY(!timelineMarkdown(story, reader).contains("What happened"_L1));
}

void TimelineTest::anExerciseIsNamedAndNothingMakesNothing()
{
    Timeline story = morning();
    for (Notice &revision : story.revisions)
        revision.exercise = true;
    const Reader reader{Language::English, QTimeZone::utc(), at("2026-11-27T08:00:00Z")};
    QVERIFY(timelineMarkdown(story, reader).contains("This was an exercise."_L1));
    QCOMPARE(timelineMarkdown({}, reader), QString());
}

QTEST_GUILESS_MAIN(TimelineTest)
#include "timeline_test.moc"
