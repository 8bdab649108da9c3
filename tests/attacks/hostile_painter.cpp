// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a hostile notice everywhere where words of a notice are shown; content_test.cpp watches what is opened meanwhile.
#include "client/admin/account/account_page.h"
#include "client/admin/approval_row.h"
#include "client/admin/drills_page.h"
#include "client/admin/help_panel.h"
#include "client/admin/notice_card.h"
#include "client/admin/recipients_model.h"
#include "client/admin/security/security_page.h"
#include "client/admin/send_gate.h"
#include "client/admin/series_page.h"
#include "client/admin/templates_page.h"
#include "client/popup/away_view.h"
#include "client/popup/notice_view.h"
#include "client/popup/plain_tip.h"
#include "client/popup/strip_view.h"
#include "client/popup/text_view.h"
#include "client/popup/words.h"
#include "client/tray/genuine_window.h"
#include "client/tray/notices_window.h"
#include "client/tray/tray_icon.h"
#include "tests/attacks/trace.h"
#include "tests/client/admin/author.h"
#include "tests/client/admin/fake_staff.h"
#include "tests/client/popup/samples.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>
#include <QToolTip>

#include <cstdio>
#include <fcntl.h>

using namespace Qt::StringLiterals;
using namespace foghorn;
using samples::at;

namespace {

/** What stands in every field. The file is there, so that a loader would be seen to read it. */
const QStringList hostile{
    u"<img src=/etc/hostname> E-mail is down"_s,
    u"<b>IT</b> <img src=\"file:///etc/hostname\" width=300 height=200>"_s,
    u"<img src='//host.example/share/x.png'> <img src='\\\\host.example\\share\\x.png'>"_s,
    u"<html><body background=\"/etc/hostname\"><img src=http://127.0.0.1:9/x.png></body></html>"_s,
    u"<script>alert(1)</script><a href=\"javascript:alert(1)\">here</a>"_s,
    u"<link rel=stylesheet href=/etc/hostname><style>@import url(/etc/hostname);</style>"_s,
    u"[help](javascript:alert(1)) [files](file:///etc/hostname) ![](/etc/hostname)"_s,
    u"pay\u202egnp.exe\u202c \u2066abc\u2069 zero\u200bwidth \u0007\u001b[31mred\u009b2J\u0085"_s,
    u"pay\u202egnp.exe\u202c \u2066abc\u2069 zero\u200bwidth"_s, // what a reader of JSON lets through
};

Notice noticeOf(const QString &words)
{
    Notice notice = samples::mailOutage();
    notice.services = {{u"email"_s, {{u"en"_s, words}}}};
    NoticeText text;
    text.headline = text.affected = text.impact = text.workaround = text.cause = words;
    text.prevention = text.progress = text.closing = text.purpose = text.benefit = words;
    text.details = words + u"\n\n- "_s + words + u"\n- "_s + words;
    text.stillWorks = {words, words};
    text.actions = {{ActionTime::Now, words}, {ActionTime::During, words}};
    notice.text = {{u"en"_s, text}};
    notice.contact = {words, words};
    notice.publishedBy = words;
    return notice;
}

QStringList problems;

void require(bool right, const QString &problem)
{
    if (!right && !problems.contains(problem))
        problems << problem;
}

void requireHarmless(const QString &text, const QString &name)
{
    require(harmlessText(text, Lines::Many) == text, name + u" shows what is treacherous"_s);
}

void requirePlainTip(const QString &tip, QWidget *widget, const QString &name)
{
    require(!Qt::mightBeRichText(tip) || !tip.contains(u'<'), name + u" has a tip of markup"_s);
    requireHarmless(tip, name);
    QToolTip::showText({}, tip, widget);
}

void lookAtCells(QAbstractItemView *view, const QString &name)
{
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QModelIndex cell = view->model()->index(row, column);
            requirePlainTip(cell.data(Qt::ToolTipRole).toString(), view, name);
            requireHarmless(cell.data().toString(), name);
        }
    }
}

/** Every word that is shown must be plain and harmless. */
void look(QWidget &window)
{
    window.show();
    QApplication::processEvents();
    QList<QPointer<QWidget>> widgets{&window}; // a tip that is shown may end the one before
    for (QWidget *widget : window.findChildren<QWidget *>())
        widgets << widget;
    for (QWidget *widget : std::as_const(widgets)) {
        if (!widget)
            continue;
        const QString name =
            QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        if (auto *label = qobject_cast<QLabel *>(widget);
            label && label->pixmap(Qt::ReturnByValue).isNull() &&
            !label->inherits("QTipLabel")) { // tips: below, by what they were given
            require(label->textFormat() == Qt::PlainText, name + u" is not plain"_s);
            requireHarmless(label->text(), name);
        }
        if (auto *text = dynamic_cast<TextView *>(widget))
            requireHarmless(text->text().text, name);
        require(!qobject_cast<QTextEdit *>(widget), name + u" takes markup"_s);
        requireHarmless(widget->windowTitle(), name);
        requirePlainTip(widget->toolTip(), widget, name);
        if (auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
            lookAtCells(view, name);
    }
    (void)window.grab();
    QApplication::processEvents();
}

void paintPopups(const Notice &notice, const PopupContent &content, const PopupContext &context,
                 const Theme &theme)
{
    NoticeView popup(theme);
    popup.show(content);
    popup.resize(popup.sizeFor({1600, 900}));
    look(popup);
    StripView strip(theme);
    strip.show(content);
    strip.resize(1200, 100);
    look(strip);
    AwayView away(theme);
    away.show(awayContent({awayRow(notice.id, content)}, at(8, 0), context));
    away.resize(440, 600);
    look(away);
}

void paintTray(const Notice &notice, const PopupContent &content, const PopupContext &context,
               const QString &words, const Theme &theme)
{
    const Words trayWords(Language::English, "Tray");
    NoticesWindow window(trayWords, [&](const HeldNotice &) { return content; });
    HeldNotice held;
    held.notice = notice;
    window.setTheme(theme);
    window.showPage(NoticesWindow::Page::Current, NoticesWindow::Keyboard::Leaves);
    window.showNotices({&held}, {&held}, context.reader);
    window.setLinkWords(words, NoticesWindow::TryNow::Offered);
    ContinuityCard card;
    card.text = {{u"en"_s, {words, {words, words}, words}}};
    card.contact = {words, words};
    window.setCard(card, NoticesWindow::Standing::OnTop, context.reader);
    window.resize(900, 700);
    look(window);
    GenuineWindow genuine(trayWords);
    genuine.setTheme(theme);
    genuine.show(GenuineContent{.mark = PopupMark{{}, {}, words, words},
                                .sent = {{words, words, words, u"4711 0815"_s}},
                                .phone = words});
    look(genuine);
    TrayIcon tray(trayWords);
    tray.show(Severity::Critical, 1, TrayIcon::Link::Gone, words, theme);
    look(*tray.menu());
    requireHarmless(tray.toolTip(), u"the tray's tip"_s);
}

void paintAdmin(const Notice &notice, const QString &words, const Theme &theme)
{
    BoardEntry entry;
    entry.notice = entry.lastAsked = notice;
    entry.shortNotice = words;
    NoticeCard board(NoticeCard::Orders::Offered);
    board.setTheme(theme);
    board.show(entry, at(9, 30));
    look(board);
    for (const auto concern :
         {ApprovalConcern::ToDecide, ApprovalConcern::OwnRefused, ApprovalConcern::Emergency}) {
        ApprovalRow row({.notice = notice, .by = words, .decidedBy = words, .comment = words},
                        concern);
        look(row);
    }
    requireHarmless(duplicateWords(notice, at(9, 30)), u"what somebody told already"_s);
    requireHarmless(conflictWords(notice), u"what somebody published meanwhile"_s);
    Recipient person;
    person.person.text = person.name = words;
    person.desks = {{words, words, words, true}};
    RecipientsModel people;
    people.begin({person}, false);
    QTableView table;
    table.setModel(&people);
    look(table);
}

/** Somebody at the admin app whose relay says hostile things of notices, people, computers and templates. */
class Pages
{
public:
    Pages()
        : m_author({Right::ManageDesks, Right::Enrol, Right::ManageStaff, Right::ManageApiTokens})
    {
        m_author.relay.answerMore = [this, others = m_author.relay.answerMore](
                                        const IncomingRequest &incoming) {
            if (std::holds_alternative<ToRelay::DeskList>(incoming.request))
                return encodeAnswerOf(incoming.id, ToRelay::DeskList::Answer{m_desks, 1, false});
            if (std::holds_alternative<ToRelay::EnrolmentList>(incoming.request))
                return encodeAnswerOf(incoming.id, ToRelay::EnrolmentList::Answer{m_tokens, false});
            if (const auto ofStaff = m_staff.answer(incoming))
                return *ofStaff;
            return others(incoming);
        };
    }
    void paint(const Notice &notice, const QString &words)
    {
        ConsoleRelay &relay = m_author.relay;
        DeskEntry desk;
        desk.id.text = u"01931f3a-7c00-7abc-8def-000000000001"_s;
        desk.person.text = desk.personName = desk.host = desk.site = desk.label = words;
        desk.lastSeen = desk.enrolledAt = relay.time;
        desk.revocation = DeskRevocation{relay.time, words, u"stolen on the train"_s, false};
        m_desks = {desk};
        m_tokens = {{u"LRK1o2m8Qx0t"_s, 50, 12, words, relay.time + 72h, false, 38}};
        DrillReport drill{.notice = notice.id, .startedAt = relay.time, .startedBy = words};
        drill.endsAt = relay.time + 10min;
        drill.desks = 3;
        relay.drills = {drill};
        NoticeTemplate aid;
        aid.id = u"hostile"_s;
        aid.name = aid.description = {{u"en"_s, words}};
        aid.owner = words;
        aid.notice = notice;
        relay.library.templates = {aid};
        relay.library.services = {
            {.service = {u"email"_s, {{u"en"_s, words}}}, .owner = words, .templateId = {}}};
        SeriesEntry recurring;
        recurring.series.id.text = u"01931f3a-7c00-7abc-8def-000000000009"_s;
        recurring.series.name = words;
        recurring.series.notice = notice;
        recurring.series.rule = u"FREQ=WEEKLY"_s;
        recurring.series.timeZone = u"Europe/Madrid"_s;
        recurring.series.firstStart = {QDate(2026, 12, 13), QTime(2, 30)};
        relay.series = {recurring};
        m_author.library.ask();

        paintSecurity(words);
        HelpCall call{.number = 1};
        call.person.text = call.name = call.host = call.site = call.line = call.takenBy = words;
        call.at = relay.time;
        relay.calls = {call};
        HelpPanel help(m_author.link);
        (void)showTold(help, [] { return true; });
        DrillsPage drills(m_author.link);
        (void)showTold(drills, [] { return true; });
        SeriesPage series(m_author.link);
        (void)showTold(series, [] { return true; });
        TemplateEdits edits;
        TemplatesPage templates(m_author.link, m_author.library, edits);
        (void)showTold(templates, [] { return true; });
        m_author.page->begin(Draft::revisionOf(notice, notice));
        look(*m_author.page);
        QTest::qWait(300); // the coach, the count and the preview follow the writing
        look(*m_author.page);
    }

private:
    /** Each of its tabs, and what they ask about somebody who is chosen. */
    void paintSecurity(const QString &words)
    {
        StaffEntry somebody{words, words, Role::Author};
        somebody.limit.audience = Audience{.include = {{.group = {words}, .site = {words}}}};
        somebody.secondFactor = true;
        m_staff.staff = {somebody};
        m_staff.tokens.first().name = m_staff.tokens.first().createdBy = words;
        SecurityPage security(m_author.link);
        auto *tabs = security.findChild<QTabBar *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            auto *part = security.findChild<QStackedWidget *>(u"securityParts"_s)->currentWidget();
            // What has control characters is refused as it is read.
            require(showTold(security, [&] { return cells(*part) > 0; }) != hasControls(words),
                    u"tab %1 of the security page is not told what it should be"_s.arg(tab));
        }
        for (auto *table : security.findChildren<QTableView *>())
            table->setCurrentIndex(table->model()->index(0, 0));
        for (const QString &order : {u"revokeDesk"_s, u"dropStaffFactor"_s, u"changeStaff"_s,
                                     u"staffPassword"_s, u"newApiToken"_s}) {
            auto *button = security.findChild<QPushButton *>(order);
            if (button->isEnabled())
                button->click();
            look(security);
        }
        AccountPage account(m_author.link);
        (void)showTold(account, [] { return true; });
    }
    static int cells(QWidget &page)
    {
        int rows = 0;
        for (const auto *table : page.findChildren<QTableView *>())
            rows += table->model()->rowCount();
        return rows;
    }
    static bool hasControls(const QString &words)
    {
        return std::any_of(words.begin(), words.end(),
                           [](QChar letter) { return letter.category() == QChar::Other_Control; });
    }
    /** Shows it, and whether what it then asks for has come. */
    template <class Ready>
    static bool showTold(QWidget &page, Ready ready)
    {
        page.resize(1200, 800);
        page.show();
        const bool told = QTest::qWaitFor(ready, 1000);
        QTest::qWait(50);
        look(page);
        return told;
    }

    Author m_author;
    QList<DeskEntry> m_desks;
    QList<EnrolmentTokenEntry> m_tokens;
    FakeStaff m_staff{m_author.relay.time};
};

void paint(const QString &words, Pages &pages)
{
    const Theme theme = Theme::light(QApplication::font());
    const Notice notice = noticeOf(words);
    PopupContext context = samples::context(Language::English, at(9, 30));
    context.sender = words;
    context.returnsIn = words;
    const PopupContent content = popupContent(notice, context);
    paintPopups(notice, content, context, theme);
    paintTray(notice, content, context, words, theme);
    paintAdmin(notice, words, theme);
    pages.paint(notice, words);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Pages pages;
    paint(u"E-mail is not working"_s,
          pages); // what painting itself needs is loaded before it counts
    problems.clear();
    (void)::open(attacks::traceMarker, O_RDONLY);
    if (application.arguments().contains(u"--rich"_s)) { // how the watch sees what must never be
        QLabel label(hostile.first());
        (void)label.grab();
        return 0;
    }
    for (const QString &words : hostile)
        paint(words, pages);
    for (const QString &problem : std::as_const(problems))
        std::fprintf(stderr, "%s\n", qPrintable(problem));
    return problems.isEmpty() ? 0 : 1;
}
