// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/mark_words.h"
#include "client/popup/words.h"
#include "client/tray/continuity_view.h"
#include "client/tray/genuine_window.h"
#include "client/tray/notices_window.h"
#include "common/protocol/check_code.h"
#include "tests/client/popup/samples.h"
#include "tests/gallery/contact_sheet.h"
#include "tests/gallery/gallery_themes.h"
#include "tests/gallery/legibility_checks.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

using samples::at;

/** The card as an administrator would write it: the example that the installer brings. */
ContinuityCard exampleCard()
{
    QFile file(QStringLiteral(FOGHORN_SOURCE "/installer/examples/continuity.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the example of a continuity card cannot be read");
    const auto card =
        continuityCardFromJson(QJsonDocument::fromJson(file.readAll()).object(), at(8, 0));
    if (!card)
        qFatal("the example of a continuity card is wrong");
    return *card;
}

/** Twice as much to say in every language. */
ContinuityCard longestCard()
{
    ContinuityCard card = exampleCard();
    for (CardText &text : card.text) {
        text.headline = (text.headline + u". "_s + text.headline).left(limits::headlineLength);
        for (QString &action : text.actions)
            action = (action + u' ' + action).left(limits::actionLength);
        text.actions += text.actions;
        text.details += u"\n\n"_s + text.details;
    }
    return card;
}

/** The list, with the card asked for or on top while no relay can be reached. */
class Desk
{
public:
    Desk(Language language, const Theme &theme, const ContinuityCard &card,
         NoticesWindow::Standing standing)
        : words(language, "Tray"), window(words, [language](const HeldNotice &held) {
              return popupContent(held.notice, samples::context(language, at(9, 30)));
          })
    {
        window.setMarkNews(u"New: from now on every real message from IT shows your own mark, with "
                           "the word “lantern”."_s);
        held.notice = samples::mailOutage();
        const Reader reader = samples::context(language, at(9, 30)).reader;
        const bool cutOff = standing == NoticesWindow::Standing::OnTop;
        window.setAutoFillBackground(true); // as on a desktop
        window.setTheme(theme);
        window.showPage(NoticesWindow::Page::Current, NoticesWindow::Keyboard::Leaves);
        window.showNotices({&held}, {}, reader);
        window.setLinkWords(
            cutOff ? words(QT_TRANSLATE_NOOP("Tray",
                                             "The notice server does not answer; trying again."))
                   : QString(),
            cutOff ? NoticesWindow::TryNow::Offered : NoticesWindow::TryNow::Hidden);
        window.setCard(card, standing, reader);
        if (!cutOff)
            window.openCard();
    }

    Words words;
    HeldNotice held;
    NoticesWindow window;
};

} // namespace

/** The window with the list while nothing works: whom to call must be seen without a search. */
class DeskGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCardSaysWhomToCallAtOnce()
    {
        ContactSheet sheet(0.7);
        QStringList problems;
        const QFont font = QApplication::font();
        for (const QFont &size : {font, twiceAsLarge(font)}) {
            for (const auto &[theme, colours] : galleryThemes(size)) {
                sheet.beginSection(theme);
                for (const Language language : {Language::English, Language::Spanish,
                                                Language::French, Language::Portuguese}) {
                    for (const bool longest : {false, true})
                        problems << shown(sheet, colours, language, longest);
                }
            }
        }
        QVERIFY(!sheet.save(u"desk"_s).isEmpty());
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    /** "Is this really from IT?", with and without a mark and a number to call. */
    void whatIsReallyFromItCanBeRead()
    {
        ContactSheet sheet(0.7);
        QStringList problems;
        const QFont font = QApplication::font();
        for (const QFont &size : {font, twiceAsLarge(font)}) {
            for (const auto &[theme, colours] : galleryThemes(size)) {
                sheet.beginSection(theme);
                for (const Language language : allLanguages) {
                    for (const bool known : {true, false})
                        problems << genuine(sheet, colours, language, known);
                }
            }
        }
        QVERIFY(!sheet.save(u"genuine"_s).isEmpty());
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

private:
    static QStringList genuine(ContactSheet &sheet, const Theme &theme, Language language,
                               bool known)
    {
        const Words words(language, "Tray"), say(language, "Popup");
        const PopupContext context = samples::context(language, at(14, 45));
        GenuineContent content;
        if (known) {
            content.mark = markToShow(*context.mark, say);
            content.phone = u"4444"_s;
            for (const Notice &notice :
                 {samples::mailBack(), samples::phishing(), samples::printers()})
                content.sent << SentMessage{popupContent(notice, context).headline,
                                            clockTime(*notice.publishedAt, context.reader),
                                            context.sender, checkCode(notice.id.text.toUtf8())};
        }
        GenuineWindow window(words);
        window.setAutoFillBackground(true); // as on a desktop
        window.setTheme(theme);
        window.show(content);
        if (theme.units(100) > 150)
            window.resize(1000, 1000);
        window.open();
        QTest::qWait(60);
        const QString name = u"%1, %2"_s.arg(toString(language), known ? u"usual"_s : u"nothing"_s);
        QStringList problems;
        for (const QString &problem : legibilityProblems(window))
            problems << name + u": "_s + problem;
        sheet.add(pictureOf(window), name);
        return problems;
    }
    static QStringList shown(ContactSheet &sheet, const Theme &theme, Language language,
                             bool longest)
    {
        using enum NoticesWindow::Standing;
        QStringList problems;
        for (const auto standing : {OnRequest, OnTop}) {
            Desk desk(language, theme, longest ? longestCard() : exampleCard(), standing);
            if (theme.units(100) > 150)
                desk.window.resize(1240, 900); // who needs letters twice as large has room for them
            QTest::qWait(60);
            const QString name =
                u"%1, %2, %3"_s.arg(toString(language), longest ? u"longest"_s : u"example"_s,
                                    standing == OnTop ? u"no relay"_s : u"asked for"_s);
            for (const QString &problem : legibilityProblems(desk.window))
                problems << name + u": "_s + problem;
            const auto *card = desk.window.findChild<ContinuityView *>();
            for (const char *part : {"cardPhone", "cardLink"}) {
                auto *widget = card->findChild<QWidget *>(QString::fromLatin1(part));
                const QRect place(widget->mapTo(card->viewport(), QPoint()), widget->size());
                if (!widget->isVisible() || !card->viewport()->rect().contains(place))
                    problems << u"%1: %2 cannot be seen without scrolling"_s.arg(
                        name, QString::fromLatin1(part));
            }
            sheet.add(pictureOf(desk.window), name);
        }
        return problems;
    }
};

} // namespace foghorn

QTEST_MAIN(foghorn::DeskGallery)
#include "desk_gallery.moc"
