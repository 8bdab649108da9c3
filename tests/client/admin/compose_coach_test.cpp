// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/compose_coach.h"

#include "client/admin/coach_lines.h"
#include "client/admin/coach_summary.h"
#include "client/admin/compose_form.h"
#include "client/admin/field.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>

using namespace foghorn;
using namespace Qt::StringLiterals;

/** The coach in the composer: what stands under the fields, and what a click does. */
class ComposeCoachTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void jargonIsMarkedAndReplacedWithOneClick();
    void aReplacementIsTakenBackWithUndo_data();
    void aReplacementIsTakenBackWithUndo();
    void blameHasAButtonThatLeadsToTheWords();
    void theSecondActionIsMarkedInItsOwnLine();
    void twoLinesStandUnderAFieldAndTheRestIsOneClickAway();
    void anotherLanguagesHintsAreALinkThatLeadsThere();
    void whatIsMissingIsSaidOnceTheNoticeIsBegun();
    void allIsThereIsSaid();
    void aScreenReaderHearsTheAdviceWithTheField();
    void theOrganisationsWordsAndRulesCount();
    void noKeystrokeWaitsForTheCoach();

private:
    template <class W>
    W *find(const char *name) const
    {
        return m_form->findChild<W *>(QString::fromLatin1(name));
    }
    QStringList linesUnder(const char *field) const;
    QPushButton *actUnder(const char *field) const;
    void read();
    static Notice complete();
    void write(const Notice &notice, const QString &language = u"en"_s);
    qint64 medianKey(QWidget *edit, int keys);

    std::unique_ptr<ComposeForm> m_form;
    CoachSummary *m_summary = nullptr; // in the form's window
    std::unique_ptr<ComposeCoach> m_coach;
    bool m_follows = true;
};

static Instant at(QStringView iso)
{
    return *instantFromIso(iso);
}

void ComposeCoachTest::init()
{
    m_form = std::make_unique<ComposeForm>();
    m_summary = new CoachSummary;
    m_form->layout()->addWidget(m_summary);
    m_coach = std::make_unique<ComposeCoach>(*m_form, *m_summary);
    m_follows = true;
    connect(m_form.get(), &ComposeForm::edited, m_coach.get(), [this] {
        if (m_follows)
            m_coach->read(m_form->draft().notice);
    });
    m_form->resize(900, 1600);
    m_form->show();
    m_form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    write(complete());
}

void ComposeCoachTest::cleanup()
{
    m_coach.reset();
    m_form.reset();
}

Notice ComposeCoachTest::complete()
{
    Notice notice;
    notice.kind = NoticeKind::Incident;
    notice.severity = Severity::Major;
    notice.phase = Phase::Identified;
    notice.defaultLanguage = u"en"_s;
    notice.services = {{u"mail"_s, {{u"en"_s, u"E-mail"_s}, {u"es"_s, u"Correo"_s}}}};
    NoticeText &text = notice.text[u"en"_s];
    text.headline = u"E-mail is not working"_s;
    text.affected = u"Lyon and Madrid"_s;
    text.impact = u"You cannot send messages."_s;
    text.actions = {{ActionTime::Now, u"Leave Outlook open."_s},
                    {ActionTime::Now, u"Call us if it is urgent."_s}};
    text.workaround = u"Use the telephone."_s;
    text.cause = u"A broken disk."_s;
    text.closing = u"We are sorry for the trouble."_s;
    notice.startsAt = at(u"2026-11-22T09:05:00Z");
    notice.restoration = Restoration{RestorationKind::About, at(u"2026-11-22T13:30:00Z"), {}};
    notice.nextUpdateAt = at(u"2026-11-22T10:00:00Z");
    notice.audience.everyone = true;
    return notice;
}

void ComposeCoachTest::write(const Notice &notice, const QString &language)
{
    Draft draft;
    draft.notice = notice;
    m_form->setDraft(draft, at(u"2026-11-22T09:10:00Z"));
    m_form->setLanguage(language);
    read();
}

void ComposeCoachTest::read()
{
    m_coach->read(m_form->draft().notice);
    QTRY_VERIFY(m_coach->reader().isIdle());
}

QStringList ComposeCoachTest::linesUnder(const char *field) const
{
    QStringList lines;
    const auto *under = find<CoachLines>(qPrintable(u"coach-"_s + QString::fromLatin1(field)));
    if (!under || !under->isVisibleTo(m_form.get()))
        return lines;
    for (const QLabel *label : under->findChildren<QLabel *>()) {
        if (label->isVisibleTo(under))
            lines << label->text();
    }
    return lines;
}

QPushButton *ComposeCoachTest::actUnder(const char *field) const
{
    auto *under = find<CoachLines>(qPrintable(u"coach-"_s + QString::fromLatin1(field)));
    for (QPushButton *act : under->findChildren<QPushButton *>(u"coachAct"_s)) {
        if (act->isVisibleTo(under))
            return act;
    }
    return nullptr;
}

void ComposeCoachTest::jargonIsMarkedAndReplacedWithOneClick()
{
    auto *impact = find<QPlainTextEdit>("impact");
    QVERIFY(impact->extraSelections().isEmpty());
    QTest::keyClicks(impact, u"The servers are down. "_s);
    QTRY_COMPARE(impact->extraSelections().size(), 1);
    const auto mark = impact->extraSelections().first();
    QCOMPARE(mark.cursor.selectedText(), u"servers"_s);
    QCOMPARE(mark.format.underlineStyle(), QTextCharFormat::WaveUnderline);
    QCOMPARE(linesUnder("impact").size(), 1);
    QVERIFY(linesUnder("impact").first().contains(u"central computers"));
    actUnder("impact")->click();
    QCOMPARE(impact->toPlainText(), u"The central computers are down. You cannot send messages."_s);
    QTRY_VERIFY(linesUnder("impact").isEmpty());
    QVERIFY(impact->extraSelections().isEmpty());
    QVERIFY(impact->hasFocus());
}

void ComposeCoachTest::aReplacementIsTakenBackWithUndo_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("several lines") << u"impact"_s;
    QTest::newRow("one line") << u"headline"_s;
}

void ComposeCoachTest::aReplacementIsTakenBackWithUndo()
{
    QFETCH(QString, field);
    auto *edit = m_form->findChild<QWidget *>(field);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_End);
    QTest::keyClicks(edit, u" The servers stopped."_s);
    const auto text = [edit] {
        auto *line = qobject_cast<QLineEdit *>(edit);
        return line ? line->text() : qobject_cast<QPlainTextEdit *>(edit)->toPlainText();
    };
    const QString before = text();
    QTRY_COMPARE(linesUnder(qPrintable(field)).size(), 1);
    actUnder(qPrintable(field))->click();
    QVERIFY(text().endsWith(u" The central computers stopped."));
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), before);
    QTRY_COMPARE(linesUnder(qPrintable(field)).size(), 1);
}

void ComposeCoachTest::blameHasAButtonThatLeadsToTheWords()
{
    auto *cause = find<QPlainTextEdit>("cause");
    QTest::keyClicks(cause, u"Our provider messed up again. "_s);
    QTRY_COMPARE(linesUnder("cause").size(), 1);
    actUnder("cause")->click();
    QVERIFY(cause->hasFocus());
    QVERIFY(cause->textCursor().selectedText().contains(u"provider messed up"));
}

void ComposeCoachTest::theSecondActionIsMarkedInItsOwnLine()
{
    auto *first = find<QPlainTextEdit>("action0");
    auto *second = find<QPlainTextEdit>("action1");
    QTest::keyClicks(second, u"Raise a ticket. "_s);
    QTRY_COMPARE(second->extraSelections().size(), 1);
    QVERIFY(first->extraSelections().isEmpty());
    actUnder("actions")->click();
    QVERIFY(!second->toPlainText().contains(u"ticket"));
    QCOMPARE(first->toPlainText(), u"Leave Outlook open."_s);
}

void ComposeCoachTest::twoLinesStandUnderAFieldAndTheRestIsOneClickAway()
{
    auto *impact = find<QPlainTextEdit>("impact");
    QTest::keyClicks(impact, u"The DNS, the proxy, the LDAP and the VLAN are down. "_s);
    QTRY_COMPARE(linesUnder("impact").size(), 2);
    auto *more = find<QPushButton>("coachMore");
    QVERIFY(more && more->text().contains(u"2"));
    more->click();
    QTRY_COMPARE(linesUnder("impact").size(), 4);
    QCOMPARE(impact->extraSelections().size(), 4);
}

void ComposeCoachTest::anotherLanguagesHintsAreALinkThatLeadsThere()
{
    Notice notice = complete();
    NoticeText &spanish = notice.text[u"es"_s];
    spanish.headline = u"El correo no funciona"_s;
    spanish.affected = u"Lyon y Madrid"_s;
    spanish.impact = u"Los servidores están caídos y el proxy también."_s;
    spanish.actions = {{ActionTime::Now, u"Deje Outlook abierto."_s}};
    spanish.workaround = u"Use el teléfono."_s;
    spanish.cause = u"Un disco roto."_s;
    spanish.closing = u"Lamentamos las molestias."_s;
    write(notice);
    auto *link = m_summary->findChild<QPushButton *>(u"coachLanguage"_s);
    QVERIFY(link);
    QVERIFY2(link->text().contains(u"spañol") && link->text().contains(u"2"),
             qPrintable(link->text()));
    QVERIFY(linesUnder("impact").isEmpty());
    QSignalSpy asked(m_coach.get(), &ComposeCoach::languageAsked);
    link->click();
    QCOMPARE(asked.first().first().toString(), u"es"_s);
    m_form->setLanguage(u"es"_s);
    read();
    QCOMPARE(linesUnder("impact").size(), 2);
    QCOMPARE(find<QPlainTextEdit>("impact")->extraSelections().size(), 2);
}

void ComposeCoachTest::whatIsMissingIsSaidOnceTheNoticeIsBegun()
{
    Notice notice = complete();
    notice.text[u"en"_s] = {};
    notice.text[u"en"_s].headline = u"E-mail is not working"_s;
    write(notice);
    QVERIFY(linesUnder("closing").isEmpty());
    QVERIFY(!m_summary->isVisible());
    QTest::keyClicks(find<QPlainTextEdit>("impact"), u"You cannot send messages."_s);
    QTRY_COMPARE(linesUnder("closing").size(), 1);
    QCOMPARE(linesUnder("actions").size(), 1);
    actUnder("closing")->click(); // "Insert"
    QCOMPARE(find<QPlainTextEdit>("closing")->toPlainText(), u"We are sorry for the trouble."_s);
    QTRY_VERIFY(linesUnder("closing").isEmpty());
}

void ComposeCoachTest::allIsThereIsSaid()
{
    QCOMPARE(m_summary->findChild<QLabel *>(u"coachWords"_s)->text(),
             u"What, who, when, what to do, next update: all there."_s);
}

void ComposeCoachTest::aScreenReaderHearsTheAdviceWithTheField()
{
    auto *headline = find<QLineEdit>("headline");
    QTest::keyClicks(headline, u"The servers: "_s);
    QTRY_VERIFY(headline->accessibleDescription().contains(u"central computers"));
    QCOMPARE(actUnder("headline")->accessibleName(), u"Replace: “central computers”"_s);
    QVERIFY(actUnder("headline")->focusPolicy() & Qt::TabFocus);
    headline->selectAll();
    QTest::keyClicks(headline, u"E-mail is slow"_s);
    QTRY_VERIFY(headline->accessibleDescription().isEmpty());
}

void ComposeCoachTest::theOrganisationsWordsAndRulesCount()
{
    Glossary glossary;
    glossary.entries = {{u"Argos"_s, u"the order list"_s, Language::English}};
    CoachPolicy policy;
    policy.block = {CoachRule::Jargon};
    m_coach->setRules(glossary, policy);
    QTest::keyClicks(find<QPlainTextEdit>("impact"), u"Argos is slow. "_s);
    QTRY_VERIFY(linesUnder("impact").contains(u"Your organisation does not send this."_s));
    actUnder("impact")->click();
    QVERIFY(find<QPlainTextEdit>("impact")->toPlainText().startsWith(u"The order list is slow."));
    QTRY_VERIFY(linesUnder("impact").isEmpty());
}

/** The time of a key with all that the form does for it, until it is painted. */
qint64 ComposeCoachTest::medianKey(QWidget *edit, int keys)
{
    QList<qint64> times;
    QElapsedTimer timer;
    for (int i = 0; i < keys; ++i) {
        timer.start();
        QTest::keyClick(edit, i % 6 == 5 ? Qt::Key_Space : Qt::Key_E);
        edit->repaint();
        times << timer.nsecsElapsed() / 1000;
        QCoreApplication::processEvents();
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

void ComposeCoachTest::noKeystrokeWaitsForTheCoach()
{
    auto *impact = find<QPlainTextEdit>("impact");
    const QString prose = u"The servers are down because our provider messed up again. "_s;
    impact->setPlainText(prose.repeated(8));
    read();
    m_follows = false;
    const qint64 without = medianKey(impact, 60);
    m_follows = true;
    const qint64 with = medianKey(impact, 60);
    std::printf("a key until it is painted: %lld µs without the coach, %lld µs with it\n",
                qlonglong(without), qlonglong(with));
    QVERIFY2(with < without + 5000, qPrintable(QString::number(with)));
    QTRY_VERIFY(m_coach->reader().isIdle());
}

QTEST_MAIN(ComposeCoachTest)
#include "compose_coach_test.moc"
