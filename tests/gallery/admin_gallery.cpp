// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/admin_window.h"
#include "client/admin/compose_page.h"
#include "client/admin/tally_bars.h"
#include "client/platform/appearance.h"
#include "common/clock.h"
#include "tests/client/admin/console_relay.h"
#include "tests/client/popup/samples.h"
#include "tests/gallery/contact_sheet.h"
#include "tests/gallery/legibility_checks.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace std::chrono_literals;

namespace foghorn {

using samples::at;

/** The admin app's window, signed in to a relay of the gallery's own, its clock standing still. */
class AdminGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(FOGHORN_GALLERY_FOLDER))); }
    void everyPageCanBeReadAndPressed_data();
    void everyPageCanBeReadAndPressed();
    void cleanupTestCase()
    {
        QApplication::setPalette(QPalette());
        QVERIFY(!m_sheet.save(u"admin"_s).isEmpty());
    }

private:
    using State = std::pair<QString, std::function<void(AdminGallery &)>>;
    static QList<State> states();
    void open(const QSize &size);
    void showPeople();
    void compose();
    void composeFilled();
    void composeCritical();
    void composeDuplicate();
    void composeProblems();
    void composeConflict();
    void composeNotKnown();
    void composePreview();
    void composeAllClear();
    template <class W = QPushButton>
    W *find(const char *name) const
    {
        for (W *widget : m_window->findChildren<W *>(QString::fromLatin1(name))) {
            if (widget->isVisibleTo(m_window.get()))
                return widget;
        }
        return nullptr;
    }
    Tally tally(const NoticeId &notice, int addressed, int displayed,
                std::optional<int> acknowledged) const;
    Draft mailDraft() const;
    ComposePage *page() const { return m_window->findChild<ComposePage *>(); }

    ContactSheet m_sheet{0.5};
    QString m_section;
    std::unique_ptr<ConsoleRelay> m_relay;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<AdminWindow> m_window;
    Appearance m_appearance;
};

QList<AdminGallery::State> AdminGallery::states()
{
    return {{u"board"_s, [](AdminGallery &) {}},
            {u"board: people"_s, &AdminGallery::showPeople},
            {u"board: ended ones"_s,
             [](AdminGallery &g) { QTest::mouseClick(g.find("showEnded"), Qt::LeftButton); }},
            {u"composer: empty"_s, &AdminGallery::compose},
            {u"composer: filled"_s, &AdminGallery::composeFilled},
            {u"composer: preview"_s, &AdminGallery::composePreview},
            {u"composer: something is missing"_s, &AdminGallery::composeProblems},
            {u"composer: somebody told already"_s, &AdminGallery::composeDuplicate},
            {u"composer: critical"_s, &AdminGallery::composeCritical},
            {u"composer: all clear"_s, &AdminGallery::composeAllClear},
            {u"composer: conflict"_s, &AdminGallery::composeConflict},
            {u"composer: not known"_s, &AdminGallery::composeNotKnown}};
}

Tally AdminGallery::tally(const NoticeId &notice, int addressed, int displayed,
                          std::optional<int> acknowledged) const
{
    Tally tally;
    tally.notice = notice;
    tally.revision = tally.asks = 1;
    tally.addressed = addressed;
    tally.online = addressed * 92 / 100;
    tally.counts = {displayed + 108, 61, 0, displayed, acknowledged};
    tally.acknowledgedEarlierAsk = acknowledged ? 120 : 0;
    tally.notSeenLately = 12;
    tally.stillBroken = acknowledged ? 3 : 0;
    return tally;
}

void AdminGallery::open(const QSize &size)
{
    m_window.reset();
    m_relay = std::make_unique<ConsoleRelay>();
    m_relay->time = at(8, 12);
    m_clock = std::make_unique<ManualClock>(m_relay->time);
    m_folder = std::make_unique<QTemporaryDir>();
    Notice ended = samples::announcement();
    ended.id.text = u"01931f3a-0000-7abc-8def-000000000001"_s;
    ended.phase = Phase::Ended;
    m_relay->publish(ended, u"bruno"_s);
    m_relay->publish(samples::printers(), u"bruno"_s);
    m_relay->publish(samples::mailOutage(), u"ana"_s);
    m_relay->tallies = {tally(samples::mailOutage().id, 1310, 1088, 934),
                        tally(samples::printers().id, 390, 212, {})};
    for (const auto &[name, host, site] : {std::tuple{u"Berta Lopes"_s, u"PC-LYO-044"_s, u"Lyon"_s},
                                           {u"Claude Morel"_s, u"LT-LYO-210"_s, u"Lyon"_s},
                                           {u"Diego Sanz"_s, u"PC-MAD-118"_s, u"Madrid"_s}}) {
        Recipient person;
        person.person.text = name.section(u' ', 0, 0).toLower() + u"@corp.example"_s;
        person.name = name;
        person.state = ReceiptState::Displayed;
        person.revision = 1;
        person.desks = {{host, u"1"_s, site, true}};
        m_relay->people << person;
    }
    m_window = std::make_unique<AdminWindow>(AdminSettings{m_relay->url().toString(),
                                                           u"ana"_s,
                                                           m_folder->filePath(u"draft.json"_s),
                                                           {},
                                                           quickTimings()},
                                             m_appearance, *m_clock);
    m_window->resize(size);
    m_window->show();
    QTest::keyClicks(find<QLineEdit>("password"), u"correct horse"_s);
    QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
    QTRY_VERIFY(find<TallyBars>("tallyBars") &&
                !find<TallyBars>("tallyBars")->accessibleName().isEmpty());
}

void AdminGallery::showPeople()
{
    QTest::keyClick(find<TallyBars>("tallyBars"), Qt::Key_Return);
    QTRY_COMPARE(m_relay->heard<ToRelay::RecipientList>().size(), 1);
    QTRY_VERIFY(find("exportCsv"));
}

void AdminGallery::compose()
{
    QTest::mouseClick(find("newNotice"), Qt::LeftButton);
    QTRY_VERIFY(find("sendButton"));
}

Draft AdminGallery::mailDraft() const
{
    Notice notice = samples::mailOutage();
    Draft draft = Draft::revisionOf(notice, notice);
    draft.base.reset();
    draft.notice.services = {{u"vpn"_s, {{u"en"_s, u"VPN"_s}, {u"es"_s, u"VPN"_s}}}};
    draft.notice.audience.exclude = {AudienceElement{.site = {u"Porto"_s}}};
    return draft;
}

void AdminGallery::composeFilled()
{
    compose();
    page()->begin(mailDraft());
    QTRY_VERIFY(find("sendButton")->isEnabled());
}

void AdminGallery::composePreview()
{
    composeFilled();
    if (auto *tabs = find<QTabBar>("composeTabs"))
        tabs->setCurrentIndex(1);
}

void AdminGallery::composeCritical()
{
    compose();
    Draft draft = mailDraft();
    draft.setSeverity(Severity::Critical);
    page()->begin(draft);
    QTRY_VERIFY(find("sendButton")->isEnabled());
    page()->send();
}

void AdminGallery::composeDuplicate()
{
    compose();
    Draft draft = mailDraft();
    draft.notice.services = samples::mailOutage().services;
    page()->begin(draft);
    QTRY_VERIFY(find("sendAnyway"));
}

void AdminGallery::composeProblems()
{
    compose();
    Draft draft = mailDraft();
    draft.notice.text[u"en"_s].headline.clear();
    draft.notice.text[u"en"_s].impact.clear();
    draft.notice.text[u"es"_s].headline.clear();
    page()->begin(draft);
    QTRY_VERIFY(find("sendButton")->isEnabled());
    page()->send();
}

void AdminGallery::composeAllClear()
{
    QTest::mouseClick(find("allClear"), Qt::LeftButton);
    QTRY_VERIFY(find("sendButton"));
}

void AdminGallery::composeConflict()
{
    compose();
    const Notice base =
        *noticeFromBytes(m_relay->history[samples::mailOutage().id.text].last().payload);
    Draft mine = Draft::revisionOf(base, base);
    mine.notice.text[u"en"_s].progress = u"We are moving mail to the second data centre."_s;
    page()->begin(mine);
    Notice theirs = samples::mailOutageRevised();
    theirs.id = base.id;
    m_relay->publish(theirs, u"bruno"_s);
    QTRY_VERIFY(find("sendButton")->isEnabled());
    page()->send();
    QTRY_VERIFY(find("putMineOnTop"));
}

void AdminGallery::composeNotKnown()
{
    composeFilled();
    m_relay->saysWelcome = false;
    m_relay->loses = ConsoleRelay::Loses::Request;
    page()->send();
    QTRY_COMPARE(page()->sendState(), SendState::NotKnown);
}

void AdminGallery::everyPageCanBeReadAndPressed_data()
{
    QTest::addColumn<int>("state");
    for (int number = 0; number < states().size(); ++number)
        QTest::addRow("%s", qPrintable(states().at(number).first)) << number;
}

void AdminGallery::everyPageCanBeReadAndPressed()
{
    QFETCH(int, state);
    const auto [name, bring] = states().at(state);
    m_sheet.beginSection(name);
    QStringList problems;
    for (const bool dark : {false, true}) {
        QPalette palette;
        if (dark) {
            palette.setColor(QPalette::Window, QColor(0x1B212C));
            palette.setColor(QPalette::WindowText, Qt::white);
        }
        QApplication::setPalette(palette);
        for (const QSize &size : {QSize(1280, 720), QSize(1920, 1080)}) {
            const QString where = u"%1, %2×%3"_s.arg(dark ? u"dark"_s : u"light"_s)
                                      .arg(size.width())
                                      .arg(size.height());
            open(size);
            bring(*this);
            QCoreApplication::processEvents();
            for (const QString &problem : legibilityProblems(*m_window))
                problems << where + u": "_s + problem;
            m_sheet.add(pictureOf(*m_window), where);
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

} // namespace foghorn

using foghorn::AdminGallery;
QTEST_MAIN(AdminGallery)
#include "admin_gallery.moc"
