// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/away_view.h"
#include "client/popup/notice_view.h"
#include "client/popup/text_view.h"
#include "tests/client/popup/samples.h"
#include "tests/gallery/contact_sheet.h"
#include "tests/gallery/gallery_themes.h"
#include "tests/gallery/legibility_checks.h"
#include "tests/gallery/palette_only.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QScrollArea>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

using samples::at;

struct Shown
{
    Notice notice;
    PopupContext context;
    QList<Notice> away = {};  // the list "while you were away" of these instead
    bool asksForHelp = false; // its line stands open
};

/** One state of a pop-up, with short words or with the longest that are legal. */
struct State
{
    QString name;
    std::function<Shown(bool longest)> shown;
};

Shown plain(const Notice &shortNotice, Severity severity, bool longest, Instant now,
            Language language)
{
    if (longest)
        return {samples::longest(severity), samples::context(Language::French, now)};
    return {shortNotice, samples::context(language, now)};
}

Shown mail(bool longest, Instant now = at(8, 12))
{
    return plain(samples::mailOutage(), Severity::Major, longest, now, Language::English);
}

Shown with(Shown shown, const std::function<void(Notice &, PopupContext &)> &change)
{
    change(shown.notice, shown.context);
    return shown;
}

Shown ending(bool longest, bool ownWords)
{
    Shown shown = mail(longest, at(14, 41));
    shown.context.seen = longest ? shown.notice : samples::mailOutageRevised();
    shown.context.seen->revision = 2;
    if (!longest) {
        shown.notice = ownWords ? samples::mailBack() : samples::mailBackWithoutWords();
        return shown;
    }
    shown.notice.phase = Phase::Resolved;
    shown.notice.revision = 3;
    if (ownWords) {
        NoticeText &text = shown.notice.text.first();
        text.headline.replace(0, 3, u"Oui"_s);
        text.impact.replace(0, 4, u"Elle"_s);
    }
    return shown;
}

Shown cancelledMail(bool longest, CancelReason reason)
{
    Shown shown = mail(longest, at(8, 40));
    shown.context.seen = shown.notice;
    shown.notice = samples::cancelled(shown.notice, reason);
    return shown;
}

Shown changed(bool longest)
{
    Shown shown = mail(longest, at(10, 4));
    shown.context.confirmed = shown.notice;
    if (!longest) {
        shown.notice = samples::mailOutageRevised();
        return shown;
    }
    shown.notice.revision = shown.notice.asks = 2;
    shown.notice.publishedAt = at(10, 2);
    shown.notice.restoration = Restoration{RestorationKind::NotBefore, at(16, 0) + 24h * 10, {}};
    NoticeText &text = shown.notice.text.first();
    text.impact.replace(0, 4, u"Hélas, vous"_s);
    text.impact.truncate(limits::impactLength);
    text.actions[3].text.replace(0, 5, u"Écrire"_s);
    return shown;
}

/** Friday evening to Monday morning: what a person finds who comes back. */
Shown holiday(bool longest)
{
    Shown shown = mail(longest, at(8, 12));
    if (longest) {
        for (const Severity severity : {Severity::Major, Severity::Major, Severity::Minor})
            shown.away << samples::longest(severity) << samples::longest(severity);
        shown.away << samples::cancelled(samples::longest(Severity::Minor), CancelReason::Mistake);
        shown.context.offline = true;
        shown.context.lastHeard = at(7, 0);
        return shown;
    }
    Notice vpn = samples::mailOutage();
    vpn.services = {{u"vpn"_s, {{u"en"_s, u"VPN"_s}}}};
    vpn.text[u"en"_s].headline = u"Working from home is slow"_s;
    vpn.restoration = Restoration{RestorationKind::Between, at(11, 0), at(13, 0)};
    Notice wifi = vpn;
    wifi.services = {{u"wifi"_s, {{u"en"_s, u"Wi-Fi"_s}}}};
    wifi.text[u"en"_s].headline = u"No Wi-Fi on the ground floor in Porto"_s;
    wifi.restoration = Restoration{RestorationKind::Unknown, {}, {}};
    Notice maintenance = samples::sapMaintenance();
    maintenance.text[u"en"_s] = {.headline = u"SAP stops on Saturday morning"_s};
    Notice back = samples::mailBackWithoutWords();
    back.services = {{u"phone"_s, {{u"en"_s, u"Telephone"_s}}}};
    back.publishedAt = at(5, 50);
    Notice mistaken = samples::cancelled(samples::mailOutage(), CancelReason::Mistake);
    mistaken.services = {{u"badge"_s, {{u"en"_s, u"Door badges"_s}}}};
    mistaken.text[u"en"_s].headline = u"Door badges are replaced today"_s;
    shown.away = {samples::mailOutage(), vpn,  wifi,    samples::printers(),
                  maintenance,           back, mistaken};
    return shown;
}

/** What happened, as the list of earlier notices has it. */
Shown explained(bool longest)
{
    Shown shown = ending(longest, true);
    if (!longest) {
        shown.notice = samples::mailExplained();
        shown.context.seen = samples::mailBackWithoutWords();
    } else {
        for (NoticeText &text : shown.notice.text)
            text.prevention = text.impact;
        shown.notice.followUp = FollowUp{u"Équipe messagerie et stockage"_s, QDate(2026, 12, 4)};
    }
    shown.context.answering = PopupContext::Answering::MayChange;
    return shown;
}

QList<State> states()
{
    const auto en = Language::English;
    return {
        {u"info"_s,
         [=](bool l) { return plain(samples::announcement(), Severity::Info, l, at(8, 12), en); }},
        {u"minor"_s,
         [=](bool l) {
             return plain(samples::printers(), Severity::Minor, l, at(8, 12), Language::French);
         }},
        {u"major"_s, [](bool l) { return mail(l); }},
        {u"critical"_s,
         [=](bool l) { return plain(samples::phishing(), Severity::Critical, l, at(9, 4), en); }},
        {u"maintenance"_s,
         [](bool l) {
             return with(plain(samples::sapMaintenance(), Severity::Major, l, at(4, 0) + 24h * 3,
                               Language::Spanish),
                         [](Notice &notice, PopupContext &) {
                             notice.kind = NoticeKind::Maintenance;
                             notice.phase = Phase::Scheduled;
                             notice.startsAt = at(5, 0) + 24h * 5;
                             notice.endsAt = at(7, 0) + 24h * 5;
                         });
         }},
        {u"maintenance, postponed"_s,
         [](bool l) {
             return with(plain(samples::sapMaintenance(), Severity::Major, l, at(4, 0) + 24h * 3,
                               Language::Portuguese),
                         [](Notice &notice, PopupContext &context) {
                             notice.kind = NoticeKind::Maintenance;
                             notice.phase = Phase::Scheduled;
                             notice.startsAt = at(5, 0) + 24h * 5;
                             notice.endsAt = at(7, 0) + 24h * 5;
                             context.confirmed = notice;
                             *notice.startsAt += 24h;
                             *notice.endsAt += 24h;
                             ++notice.revision;
                             for (NoticeText &text : notice.text)
                                 text.purpose = u"The server is seven years old and full."_s;
                         });
         }},
        {u"maintenance, longer than planned"_s,
         [](bool l) {
             return with(plain(samples::sapMaintenance(), Severity::Major, l, at(7, 20) + 24h * 5,
                               Language::French),
                         [](Notice &notice, PopupContext &) {
                             notice.kind = NoticeKind::Maintenance;
                             notice.phase = Phase::InProgress;
                             notice.startsAt = at(5, 0) + 24h * 5;
                             notice.endsAt = at(7, 0) + 24h * 5;
                         });
         }},
        {u"maintenance, over"_s,
         [](bool l) {
             return with(plain(samples::sapMaintenance(), Severity::Major, l, at(7, 5) + 24h * 5,
                               Language::Spanish),
                         [](Notice &notice, PopupContext &context) {
                             notice.kind = NoticeKind::Maintenance;
                             notice.startsAt = at(5, 0) + 24h * 5;
                             notice.endsAt = at(7, 0) + 24h * 5;
                             for (NoticeText &text : notice.text)
                                 text.benefit = u"Buscar un pedido lleva segundos."_s;
                             context.seen = notice;
                             notice.phase = Phase::Completed;
                             notice.restoration.reset();
                             notice.nextUpdateAt.reset();
                             notice.publishedAt = at(7, 0) + 24h * 5;
                             ++notice.revision;
                         });
         }},
        {u"ending"_s, [](bool l) { return ending(l, true); }},
        {u"ending without words"_s, [](bool l) { return ending(l, false); }},
        {u"watched, still to be confirmed"_s,
         [](bool l) {
             return with(mail(l, at(10, 50)),
                         [](Notice &notice, PopupContext &) { notice.phase = Phase::Monitoring; });
         }},
        {u"watched until"_s,
         [](bool l) {
             return with(ending(l, true), [](Notice &notice, PopupContext &) {
                 notice.phase = Phase::Monitoring;
                 notice.watchUntil = at(15, 30);
             });
         }},
        {u"answered: works"_s,
         [](bool l) {
             return with(ending(l, true), [](Notice &, PopupContext &context) {
                 context.answer = ReplyAnswer::Works;
             });
         }},
        {u"answered: still broken"_s,
         [](bool l) {
             return with(ending(l, false), [](Notice &, PopupContext &context) {
                 context.answer = ReplyAnswer::StillBroken;
             });
         }},
        {u"answered, in the list"_s,
         [](bool l) {
             return with(ending(l, true), [](Notice &, PopupContext &context) {
                 context.answer = ReplyAnswer::StillBroken;
                 context.answering = PopupContext::Answering::MayChange;
                 context.helpAskedAt = at(11, 42);
             });
         }},
        {u"what happened"_s, explained},
        {u"what happened, answered"_s,
         [](bool l) {
             return with(explained(l), [](Notice &, PopupContext &context) {
                 context.clarity = ReplyAnswer::Unclear;
             });
         }},
        {u"asking for help"_s,
         [](bool l) {
             Shown shown = mail(l);
             shown.asksForHelp = true;
             return shown;
         }},
        {u"cancelled: mistake"_s, [](bool l) { return cancelledMail(l, CancelReason::Mistake); }},
        {u"cancelled: no longer needed"_s,
         [](bool l) { return cancelledMail(l, CancelReason::NoLongerNeeded); }},
        {u"no longer affected"_s,
         [](bool l) {
             return with(mail(l),
                         [](Notice &, PopupContext &context) { context.leftAudience = true; });
         }},
        {u"changed"_s, changed},
        {u"still working on it"_s,
         [](bool l) {
             return with(mail(l, at(9, 50)), [](Notice &notice, PopupContext &context) {
                 context.confirmed = notice;
                 notice.revision = 4;
                 notice.publishedAt = notice.checkedAt = at(9, 40);
                 notice.nextUpdateAt = at(10, 10);
             });
         }},
        {u"passed time"_s,
         [](bool l) {
             return with(mail(l, at(14, 0)), [](Notice &notice, PopupContext &) {
                 notice.restoration = Restoration{RestorationKind::About, at(13, 30), {}};
                 notice.nextUpdateAt = at(13, 45);
             });
         }},
        {u"stale"_s,
         [](bool l) {
             return with(mail(l, at(8, 12) + 24h * 2), [](Notice &notice, PopupContext &) {
                 notice.restoration = Restoration{RestorationKind::About, at(13, 30), {}};
                 notice.nextUpdateAt = at(13, 45);
             });
         }},
        {u"offline"_s,
         [](bool l) {
             return with(mail(l), [](Notice &, PopupContext &context) {
                 context.offline = true;
                 context.lastHeard = at(7, 0);
             });
         }},
        {u"two queued, said once who sees"_s,
         [](bool l) {
             return with(mail(l), [](Notice &, PopupContext &context) {
                 context.more = 1;
                 context.saysWhoSees = true;
             });
         }},
        {u"seven after a holiday"_s, holiday},
        {u"exercise"_s,
         [](bool l) {
             return with(mail(l), [](Notice &notice, PopupContext &) { notice.exercise = true; });
         }},
    };
}

template <class View, class Content>
std::unique_ptr<QWidget> shownIn(const Theme &theme, const Content &content, const QSize &screen,
                                 Corners corners)
{
    auto view = std::make_unique<View>(theme);
    view->show(content);
    view->setCorners(corners);
    view->resize(view->sizeFor(screen));
    view->setVisible(true);
    QCoreApplication::processEvents();
    return view;
}

/** A view as the tray would show it on a screen of this size. */
std::unique_ptr<QWidget> popup(const Theme &theme, const Shown &shown, const QSize &screen,
                               Corners corners = Corners::Square)
{
    if (shown.away.isEmpty()) {
        auto view =
            shownIn<NoticeView>(theme, popupContent(shown.notice, shown.context), screen, corners);
        if (shown.asksForHelp) {
            view->findChild<QPushButton *>(u"helpButton"_s)->click();
            view->resize(static_cast<NoticeView *>(view.get())->sizeFor(screen));
            QCoreApplication::processEvents();
        }
        return view;
    }
    QList<AwayRow> rows;
    for (const Notice &notice : shown.away)
        rows << awayRow(notice.id, popupContent(notice, shown.context));
    return shownIn<AwayView>(theme, awayContent(rows, at(16, 40) - 24h * 3, shown.context), screen,
                             corners);
}

/** A person must be able to read at least two lines without scrolling. */
QStringList scrollProblems(QWidget &view, const Theme &theme)
{
    const auto *area = view.findChild<QScrollArea *>(u"text"_s);
    if (area->viewport()->height() < std::min(theme.units(44), area->widget()->height()))
        return {u"only %1 pixels to read in"_s.arg(area->viewport()->height())};
    return {};
}

} // namespace

class PopupGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyPairOfColoursHasEnoughContrast();
    void everyStateCanBeReadAndPressed_data();
    void everyStateCanBeReadAndPressed();
    void theDrawingsAsTheyCameOut();
    void cleanupTestCase();

private:
    ContactSheet m_sheet{0.5};
    QString m_section;
};

void PopupGallery::initTestCase()
{
    QVERIFY(QDir().mkpath(QStringLiteral(FOGHORN_GALLERY_FOLDER)));
}

void PopupGallery::everyPairOfColoursHasEnoughContrast()
{
    for (const auto &[name, theme] : galleryThemes(QApplication::font()))
        QVERIFY2(contrastProblems(theme).isEmpty(),
                 qPrintable(name + u": "_s + contrastProblems(theme).join(u'\n')));
}

void PopupGallery::everyStateCanBeReadAndPressed_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("longest");
    const QList<State> all = states();
    for (int number = 0; number < all.size(); ++number) {
        QTest::addRow("%s, short", qPrintable(all.at(number).name)) << number << false;
        QTest::addRow("%s, longest", qPrintable(all.at(number).name)) << number << true;
    }
}

void PopupGallery::everyStateCanBeReadAndPressed()
{
    QFETCH(int, state);
    QFETCH(bool, longest);
    const State kind = states().at(state);
    const Shown shown = kind.shown(longest);
    if (m_section != kind.name)
        m_sheet.beginSection(m_section = kind.name);
    QStringList problems;
    for (const QSize &screen : {QSize(683, 384), QSize(1920, 1080)}) {
        for (const auto &[name, theme] : galleryThemes(QApplication::font())) {
            const auto view = popup(theme, shown, screen);
            const QString where = u"%1, %2×%3"_s.arg(name).arg(screen.width()).arg(screen.height());
            for (const QString &problem : legibilityProblems(*view) + scrollProblems(*view, theme))
                problems << where + u": "_s + problem;
            for (const qreal ratio : {1.0, 2.0}) {
                const QImage picture = pictureOf(*view, ratio);
                for (const QString &problem : strayColours(picture, theme, *view))
                    problems << where + u": "_s + problem;
                if (ratio == 2.0 || name == "light"_L1)
                    m_sheet.add(picture, where + u", %1 %"_s.arg(ratio * 100));
            }
        }
    }
    // A person who has set letters twice as large has a large screen.
    for (const auto &[name, theme] : galleryThemes(twiceAsLarge(QApplication::font()))) {
        const auto view = popup(theme, shown, {1920, 1080});
        for (const QString &problem : legibilityProblems(*view) + scrollProblems(*view, theme))
            problems << u"%1, letters twice as large: %2"_s.arg(name, problem);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

/** The five pop-ups of the target drawing, as they would stand on a screen: for a person to compare. */
void PopupGallery::theDrawingsAsTheyCameOut()
{
    QImage sheet(1440 * 2, 1040 * 2, QImage::Format_RGB32);
    sheet.setDevicePixelRatio(2);
    sheet.fill(QColor(0xD7DDE5));
    QPainter painter(&sheet);
    const QFont font = QApplication::font();
    const QSize screen(1920, 1080);
    const auto draw = [&](const QPoint &at, const Theme &theme, const Shown &shown) {
        const auto view = popup(theme, shown, screen, Corners::Rounded);
        painter.drawImage(at, pictureOf(*view, 2));
        return view->height();
    };
    const int first =
        draw({28, 28}, Theme::light(font),
             with(mail(false), [](Notice &, PopupContext &context) { context.more = 2; }));
    draw({496, 28}, Theme::light(font), changed(false));
    draw({964, 28}, Theme::light(font), ending(false, true));
    draw({28, 28 + first + 28}, Theme::dark(font),
         plain(samples::sapMaintenance(), Severity::Major, false, at(4, 0) + 24h * 3,
               Language::Spanish));
    draw({496, 28 + first + 28}, Theme::light(font),
         plain(samples::phishing(), Severity::Critical, false, at(9, 4), Language::English));
    painter.end();
    QVERIFY(sheet.save(QStringLiteral(FOGHORN_GALLERY_FOLDER) + u"/drawings.png"_s));
}

void PopupGallery::cleanupTestCase()
{
    QVERIFY(!m_sheet.save(u"popup"_s).isEmpty());
}

} // namespace foghorn

using foghorn::PopupGallery;
QTEST_MAIN(PopupGallery)
#include "popup_gallery.moc"
