// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/tongue.h"
#include "client/popup/notice_view.h"
#include "tests/gallery/admin_scenes.h"
#include "tests/gallery/contact_sheet.h"
#include "tests/gallery/cut_words.h"
#include "tests/gallery/gallery_part.h"
#include "tests/gallery/gallery_themes.h"
#include "tests/gallery/legibility_checks.h"
#include "tests/gallery/painted_contrast.h"
#include "tests/resources/ts_file.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QSet>
#include <QTest>

namespace foghorn {

namespace {

/** What the sources say in English and this language otherwise, but for the examples in the empty fields: those may
    also be what a notice says. */
QSet<QString> wordsNotIn(Language language)
{
    QSet<QString> words;
    const auto file =
        tests::readTs(QStringLiteral(FOGHORN_SOURCE "/resources/translations/admin_") +
                      toString(language) + u".ts"_s);
    for (const tests::TsMessage &message : file.messages) {
        if (message.context != u"foghorn::TextFields" &&
            !message.translations.contains(message.source))
            words << message.source;
    }
    return words;
}

bool isOfANotice(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (qobject_cast<const NoticeView *>(widget))
            return true;
    }
    return false;
}

/** Everything a person reads or hears of the window, but for what a notice says. */
QStringList saidBy(const QWidget &window)
{
    QStringList said{window.windowTitle()};
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || isOfANotice(widget))
            continue;
        said << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            said << label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            said << button->text();
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            said << box->currentText();
    }
    return said;
}

} // namespace

/** Composer and board in every state and every language: nothing cut off, nothing left in English, at letters of the
    usual size and twice as large. */
class TonguesGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(FOGHORN_GALLERY_FOLDER))); }
    void nothingIsCutInAnyLanguage_data();
    void nothingIsCutInAnyLanguage();
    void cleanupTestCase();

private:
    QStringList look(int state, Language language, const QSize &size, const QString &where);

    std::map<Language, ContactSheet> m_sheets;
};

void TonguesGallery::nothingIsCutInAnyLanguage_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("state");
    const auto states = AdminScene::states();
    for (const Language language : allLanguages) {
        for (int number = 0; number < states.size(); ++number) {
            const QString row = toString(language) + u", "_s + states.at(number).first;
            if (isInGalleryPart(row))
                QTest::addRow("%s", qPrintable(row)) << language << number;
        }
    }
}

QStringList TonguesGallery::look(int state, Language language, const QSize &size,
                                 const QString &where)
{
    AdminScene scene(AdminScene::Words::Everyday, size);
    AdminWindow &window = scene.window();
    if (!scene.signIn() || !AdminScene::states().at(state).second(scene))
        return {where + u": the state was not reached"_s};
    QStringList problems;
    (void)QTest::qWaitFor(
        [&] {
            for (int round = 0; round < 4; ++round)
                QCoreApplication::processEvents();
            problems =
                legibilityProblems(window) + crampedProblems(window) + cutWordsProblems(window);
            return problems.isEmpty();
        },
        2000);
    m_sheets.try_emplace(language, 1.0, 2 * 1940).first->second.add(pictureOf(window), where);
    if (window.size() != size)
        problems << u"the window grew to %1×%2"_s.arg(window.width()).arg(window.height());
    if (language != Language::English) {
        const QSet<QString> english = wordsNotIn(language);
        for (const QString &words : saidBy(window)) {
            if (english.contains(words))
                problems << u"still English: "_s + words;
        }
    }
    for (QString &problem : problems)
        problem.prepend(where + u": "_s);
    return problems;
}

void TonguesGallery::nothingIsCutInAnyLanguage()
{
    QFETCH(Language, language);
    QFETCH(int, state);
    const Tongue tongue(language, QLocale::c());
    m_sheets.try_emplace(language, 1.0, 2 * 1940)
        .first->second.beginSection(QString::fromUtf8(QTest::currentDataTag()));
    QStringList problems = look(state, language, QSize(1280, 720), u"1280×720"_s);
    // A person who has set letters twice as large has a large screen.
    const QFont usual = QApplication::font();
    QApplication::setFont(twiceAsLarge(usual));
    problems += look(state, language, QSize(1920, 1080), u"letters twice as large"_s);
    QApplication::setFont(usual);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TonguesGallery::cleanupTestCase()
{
    for (const auto &[language, sheet] : m_sheets)
        QVERIFY(!sheet.save(u"admin_"_s + toString(language)).isEmpty());
}

} // namespace foghorn

using foghorn::TonguesGallery;
QTEST_MAIN(TonguesGallery)
#include "tongues_gallery.moc"
