// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/notices_window.h"

#include "client/popup/notice_view.h"
#include "client/popup/plain_tip.h"
#include "client/popup/shapes.h"
#include "client/popup/words.h"
#include "client/tray/continuity_view.h"
#include "client/tray/window_accessible.h"
#include "common/harmless_text.h"
#include "common/model/lifecycle.h"
#include "common/model/maintenance_stage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QColor tint(const QColor &colour, const QColor &ground)
{
    constexpr qreal part = 0.16;
    const auto mixed = [&](auto channel) {
        return float((colour.*channel)() * part + (ground.*channel)() * (1 - part));
    };
    return QColor::fromRgbF(mixed(&QColor::redF), mixed(&QColor::greenF), mixed(&QColor::blueF));
}

} // namespace

NoticesWindow::NoticesWindow(const Words &words, ContentOf contentOf, QWidget *parent)
    : QWidget(parent), m_words(words), m_contentOf(std::move(contentOf)),
      m_theme(Theme::light(font())),
      m_tabs(new QTabWidget), m_current{new QListWidget}, m_earlier{new QListWidget},
      m_view(new NoticeView(m_theme)), m_link(new QLabel), m_empty(new QLabel),
      m_reconnect(new QPushButton(words(QT_TRANSLATE_NOOP("Tray", "Try now")))),
      m_cardButton(new QPushButton(words(QT_TRANSLATE_NOOP("Tray", "If nothing works…")))),
      m_markNews(new QWidget), m_markNewsWords(new QLabel), m_card(new ContinuityView(words, this)),
      m_quiet(new QuietMenu(words, this))
{
    installWindowAccessibility();
    setObjectName(u"noticesWindow"_s);
    setWindowTitle(words(QT_TRANSLATE_NOOP("Tray", "Notices from IT")));
    setAttribute(Qt::WA_QuitOnClose, false);
    m_current.widget->setObjectName(u"currentNotices"_s);
    m_earlier.widget->setObjectName(u"earlierNotices"_s);
    m_link->setObjectName(u"linkWords"_s);
    m_reconnect->setObjectName(u"reconnect"_s);
    for (QLabel *label : {m_link, m_empty}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_empty->setText(words(QT_TRANSLATE_NOOP("Tray", "Nothing is announced right now.")));
    m_empty->setAlignment(Qt::AlignCenter);
    m_tabs->addTab(m_current.widget, words(QT_TRANSLATE_NOOP("Tray", "Current")));
    m_tabs->addTab(m_earlier.widget, words(QT_TRANSLATE_NOOP("Tray", "Earlier")));
    m_tabs->setFocusPolicy(Qt::NoFocus); // its bar of tabs takes it
    m_current.widget->setAccessibleName(words(QT_TRANSLATE_NOOP("Tray", "Current notices")));
    m_earlier.widget->setAccessibleName(words(QT_TRANSLATE_NOOP("Tray", "Earlier notices")));
    for (QListWidget *list : {m_current.widget, m_earlier.widget}) {
        list->setWordWrap(true);
        list->setIconSize({20, 20});
        list->setSpacing(2);
        connect(list, &QListWidget::currentRowChanged, this, &NoticesWindow::showChosen);
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, &NoticesWindow::showChosen);
    connect(m_reconnect, &QPushButton::clicked, this, &NoticesWindow::reconnectAsked);
    connect(m_view, &NoticeView::readPressed, this, [this] {
        if (const auto known = m_known.constFind(m_shownId); known != m_known.constEnd())
            Q_EMIT confirmed(known->notice.id, known->notice.revision);
    });
    connect(m_view, &NoticeView::closePressed, this, &QWidget::hide);
    followAnswers();

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_link, 1);
    foot->addWidget(m_reconnect);
    m_cardButton->setObjectName(u"cardButton"_s);
    m_cardButton->setCheckable(true);
    m_cardButton->hide();
    connect(m_cardButton, &QPushButton::toggled, this, &NoticesWindow::showCard);
    foot->addWidget(m_cardButton);
    auto *quiet = new QPushButton(m_quiet->title());
    quiet->setObjectName(u"quietButton"_s);
    quiet->setMenu(m_quiet);
    foot->addWidget(quiet);
    auto *body = new QHBoxLayout;
    body->addWidget(m_tabs, 2);
    auto *side = new QVBoxLayout;
    side->addWidget(m_view);
    side->addWidget(m_empty);
    side->addStretch();
    body->addLayout(side, 3);
    auto *genuine = new QPushButton(words(QT_TRANSLATE_NOOP("Tray", "Is this really from IT?")));
    genuine->setObjectName(u"genuineButton"_s);
    connect(genuine, &QPushButton::clicked, this, &NoticesWindow::genuineAsked);
    foot->insertWidget(2, genuine);
    buildMarkNews();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_markNews);
    column->addWidget(m_card);
    column->addLayout(body, 1);
    column->addLayout(foot);
    resize(820, 560);
}

void NoticesWindow::buildMarkNews()
{
    m_markNews->setObjectName(u"markNews"_s);
    m_markNewsWords->setObjectName(u"markNewsWords"_s);
    m_markNewsWords->setTextFormat(Qt::PlainText);
    m_markNewsWords->setWordWrap(true);
    auto *show = new QPushButton(m_words(QT_TRANSLATE_NOOP("Tray", "Show it")));
    show->setObjectName(u"showMark"_s);
    auto *known = new QPushButton(m_words(QT_TRANSLATE_NOOP("Tray", "All right")));
    known->setObjectName(u"markKnown"_s);
    connect(show, &QPushButton::clicked, this, &NoticesWindow::genuineAsked);
    connect(known, &QPushButton::clicked, this, &NoticesWindow::markNewsRead);
    auto *line = new QHBoxLayout(m_markNews);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_markNewsWords, 1);
    line->addWidget(show);
    line->addWidget(known);
    m_markNews->hide();
}

void NoticesWindow::setMarkNews(const QString &words)
{
    m_markNewsWords->setText(words);
    m_markNews->setVisible(!words.isEmpty());
}

void NoticesWindow::followAnswers()
{
    const auto answers = [this](void (NoticeView::*pressed)(), ReplyAnswer answer) {
        connect(m_view, pressed, this, [this, answer] {
            if (const auto known = m_known.constFind(m_shownId); known != m_known.constEnd())
                Q_EMIT answered(known->notice.id, known->notice.revision, answer);
        });
    };
    answers(&NoticeView::worksPressed, ReplyAnswer::Works);
    answers(&NoticeView::stillBrokenPressed, ReplyAnswer::StillBroken);
    answers(&NoticeView::clearPressed, ReplyAnswer::Clear);
    answers(&NoticeView::unclearPressed, ReplyAnswer::Unclear);
    connect(m_view, &NoticeView::helpAsked, this,
            [this](const QString &line) { Q_EMIT helpAsked({m_shownId}, line); });
    connect(m_view, &NoticeView::helpOpened, this, &NoticesWindow::showChosen);
}

void NoticesWindow::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_view->setTheme(theme);
    m_card->setTheme(theme);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.box);
    colours.setColor(QPalette::Base, theme.ground);
    colours.setColor(QPalette::Button, theme.ground);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        colours.setColor(role, theme.text);
    // A tint: the shapes keep their contrast on the chosen row.
    const bool plain = theme.kind == ThemeKind::HighContrast;
    colours.setColor(QPalette::Highlight, plain ? theme.minor : tint(theme.minor, theme.ground));
    colours.setColor(QPalette::HighlightedText, plain ? theme.onFilled : theme.text);
    setPalette(colours);
    for (List *list : {&m_current, &m_earlier})
        fill(*list, std::exchange(list->rows, {})); // shapes in the new colours
}

void NoticesWindow::showPage(Page page, Keyboard keyboard)
{
    m_tabs->setCurrentIndex(page == Page::Current ? 0 : 1);
    QListWidget *list = (page == Page::Current ? m_current : m_earlier).widget;
    if (list->currentRow() < 0 && list->count() > 0)
        list->setCurrentRow(0);
    setAttribute(Qt::WA_ShowWithoutActivating, keyboard == Keyboard::Leaves);
    show();
    if (keyboard == Keyboard::Takes) {
        raise();
        activateWindow();
        list->setFocus();
    }
    showChosen();
}

QString NoticesWindow::whenOf(const Notice &notice, const PopupContent &content,
                              const Reader &reader) const
{
    const QString said = notice.publishedAt ? clockTime(*notice.publishedAt, reader) : QString();
    if (isStale(notice, reader.now))
        return m_words(QT_TRANSLATE_NOOP("Tray", "%1, may be out of date")).arg(said);
    // Of planned work its own hour counts, not that at which it was told.
    const auto stage = maintenanceStage(notice, reader.now);
    const bool begun = stage >= MaintenanceStage::Running;
    const PopupTime time = stage ? content.times.value(begun ? 1 : 0) : PopupTime();
    return time.main.isEmpty()
               ? said
               : m_words(QT_TRANSLATE_NOOP("Tray", "%1: %2")).arg(time.label, time.main);
}

QList<NoticesWindow::Row> NoticesWindow::rowsOf(const QList<const HeldNotice *> &notices,
                                                const Reader &reader) const
{
    QList<Row> rows;
    for (const HeldNotice *held : notices) {
        // In the pop-up's own words and shape: an all-clear never shows the outage's headline.
        const PopupContent content = m_contentOf(*held);
        QString words = content.headline;
        if (const QString when = whenOf(held->notice, content, reader); !when.isEmpty())
            words += u'\n' + when;
        if (!content.lastWord.isEmpty())
            words += u" · "_s + content.lastWord;
        rows << Row{held->notice.id.text, words, content.tone};
    }
    return rows;
}

void NoticesWindow::fill(List &list, const QList<Row> &rows)
{
    if (rows == list.rows)
        return;
    list.rows = rows;
    QListWidget *widget = list.widget;
    const QSignalBlocker blocker(widget);
    const QListWidgetItem *current = widget->currentItem();
    const QString chosen = current ? current->data(Qt::UserRole).toString() : QString();
    widget->clear();
    for (const Row &row : rows) {
        auto *item = new QListWidgetItem(QIcon(severityPixmap(row.tone, m_theme, 20)),
                                         harmlessText(row.words, Lines::Many), widget);
        item->setData(Qt::UserRole, row.id);
        if (row.id == chosen)
            widget->setCurrentItem(item);
    }
    if (widget->currentRow() < 0 && widget->count() > 0)
        widget->setCurrentRow(0);
}

void NoticesWindow::showNotices(const QList<const HeldNotice *> &current,
                                const QList<const HeldNotice *> &earlier, const Reader &reader)
{
    m_known.clear();
    for (const HeldNotice *held : current + earlier)
        m_known.insert(held->notice.id.text, *held);
    fill(m_current, rowsOf(current, reader));
    fill(m_earlier, rowsOf(earlier, reader));
    showChosen();
}

NoticeId NoticesWindow::chosen() const
{
    const QListWidget *list = (m_tabs->currentIndex() == 0 ? m_current : m_earlier).widget;
    const QListWidgetItem *item = list->currentItem();
    return {item ? item->data(Qt::UserRole).toString() : QString()};
}

void NoticesWindow::showChosen()
{
    const auto known = m_known.constFind(chosen().text);
    m_empty->setVisible(known == m_known.constEnd());
    m_view->setVisible(known != m_known.constEnd());
    const QString before = std::exchange(m_shownId, {});
    if (known == m_known.constEnd())
        return m_view->closeHelp();
    m_shownId = known->notice.id.text;
    if (m_shownId != before)
        m_view->closeHelp(); // it was about another notice
    m_view->show(m_contentOf(*known));
    m_view->setMaximumSize(m_view->sizeFor(QSize(1920, std::max(400, height()))));
    if (isVisible())
        Q_EMIT opened(known->notice.id, known->notice.revision);
}

void NoticesWindow::setLinkWords(const QString &words, TryNow tryNow, const QString &note)
{
    m_link->setText(harmlessText(words, Lines::Many));
    m_link->setToolTip(plainTip(note));
    m_link->setAccessibleDescription(note);
    m_reconnect->setVisible(tryNow == TryNow::Offered);
}

void NoticesWindow::setCard(const std::optional<ContinuityCard> &card, Standing standing,
                            const Reader &reader)
{
    m_hasCard = card.has_value();
    if (card)
        m_card->setCard(*card, reader);
    m_cardButton->setVisible(m_hasCard);
    // It comes by itself once; who puts it away is not asked again while the trouble lasts.
    if (const Standing before = std::exchange(m_standing, standing); before != standing)
        m_cardButton->setChecked(standing == Standing::OnTop);
    showCard();
}

void NoticesWindow::openCard()
{
    m_cardButton->setChecked(true);
}

void NoticesWindow::showCard()
{
    m_card->setVisible(m_hasCard && m_cardButton->isChecked());
}

} // namespace foghorn
