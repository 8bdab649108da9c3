// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/genuine_window.h"

#include "client/popup/mark_picture.h"
#include "client/popup/words.h"
#include "client/tray/window_accessible.h"
#include "common/harmless_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qreal markSize = 72;

QLabel *wordsLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

/** The mark's picture, large. */
class MarkFace : public QWidget
{
public:
    void show(const PopupMark &mark, const Theme &theme)
    {
        m_mark = mark;
        m_theme = theme;
        const int size = theme.units(markSize);
        setFixedSize(size, size);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintMark(painter, QRectF(rect()), m_mark.picture, m_mark.colour, m_theme);
    }

private:
    PopupMark m_mark;
    Theme m_theme;
};

GenuineWindow::GenuineWindow(const Words &words, QWidget *parent)
    : QWidget(parent), m_words(words), m_theme(Theme::light(font())), m_body(new QWidget),
      m_head(new QWidget), m_mark(new MarkFace), m_word(wordsLabel(u"markWord"_s)),
      m_markSays(wordsLabel(u"markSays"_s)), m_sentTitle(wordsLabel(u"sentTitle"_s)),
      m_none(wordsLabel(u"nothingSent"_s)), m_checkTitle(wordsLabel(u"checkTitle"_s)),
      m_check(wordsLabel(u"check"_s)), m_notHere(wordsLabel(u"notHere"_s)),
      m_password(wordsLabel(u"password"_s)), m_sent(new QListWidget)
{
    installWindowAccessibility();
    setObjectName(u"genuineWindow"_s);
    setWindowTitle(words(QT_TRANSLATE_NOOP("Tray", "Is this really from IT?")));
    setAttribute(Qt::WA_QuitOnClose, false);
    m_sent->setObjectName(u"sent"_s);
    m_sent->setWordWrap(true);
    m_sent->setSpacing(3);
    m_sent->setAccessibleName(words(QT_TRANSLATE_NOOP("Tray", "What IT sent to you")));
    m_sentTitle->setText(words(QT_TRANSLATE_NOOP("Tray", "What IT sent to you")));
    m_none->setText(words(QT_TRANSLATE_NOOP("Tray", "Nothing in the last 7 days.")));
    m_checkTitle->setText(words(QT_TRANSLATE_NOOP("Tray", "To be sure, ask")));
    m_password->setText(words(QT_TRANSLATE_NOOP(
        "Tray",
        "IT never asks for your password in a message. A message that does is not from IT.")));

    auto *says = new QVBoxLayout;
    says->addStretch();
    says->addWidget(m_word);
    says->addWidget(m_markSays);
    says->addStretch();
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(16);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addLayout(says, 1);
    auto *column = new QVBoxLayout(m_body);
    column->setSpacing(10);
    column->addWidget(m_head);
    column->addWidget(m_password);
    column->addWidget(m_sentTitle);
    column->addWidget(m_none);
    column->addWidget(m_sent, 1000);
    column->addWidget(m_checkTitle);
    column->addWidget(m_check);
    column->addWidget(m_notHere);
    column->addStretch(1); // where nothing was sent
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // its list and words take it
    scroll->setWidget(m_body);
    scroll->setWidgetResizable(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    resize(560, 640);
    refresh();
}

void GenuineWindow::show(const GenuineContent &content)
{
    if (content == m_content)
        return;
    m_content = content;
    refresh();
}

void GenuineWindow::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.box);
    colours.setColor(QPalette::Base, theme.ground);
    for (const auto role : {QPalette::WindowText, QPalette::Text})
        colours.setColor(role, theme.text);
    const bool plain = theme.kind == ThemeKind::HighContrast;
    colours.setColor(QPalette::Highlight, plain ? theme.minor : theme.box); // a list to read
    colours.setColor(QPalette::HighlightedText, plain ? theme.onFilled : theme.text);
    setPalette(colours);
    m_word->setFont(theme.scaledFont(24, QFont::Bold));
    for (QLabel *title : {m_sentTitle, m_checkTitle})
        title->setFont(theme.scaledFont(16, QFont::DemiBold));
    for (QWidget *words : QList<QWidget *>{m_markSays, m_none, m_sent, m_check, m_notHere})
        words->setFont(theme.scaledFont(14));
    m_password->setFont(theme.scaledFont(14, QFont::DemiBold));
    refresh();
}

void GenuineWindow::open()
{
    setVisible(true);
    raise();
    activateWindow();
    if (m_sent->isVisible())
        m_sent->setFocus();
}

void GenuineWindow::refresh()
{
    const auto &[mark, sent, written] = m_content;
    const QString phone = harmlessText(written);
    m_head->setVisible(mark.has_value());
    if (mark) {
        m_mark->show(*mark, m_theme);
        m_mark->setAccessibleName(mark->spoken);
        m_word->setText(harmlessText(mark->word));
        m_markSays->setText(m_words(QT_TRANSLATE_NOOP(
            "Tray", "This is your mark. Every real message from IT shows it, and nobody else has "
                    "it: do not show it to others.")));
    }
    m_none->setVisible(sent.isEmpty());
    m_sent->setVisible(!sent.isEmpty());
    fill();
    const bool hasPhone = !phone.isEmpty();
    m_check->setText(
        hasPhone
            ? m_words(QT_TRANSLATE_NOOP("Tray", "Call %1 and read the code out: the help desk sees "
                                                "the same code beside the message."))
                  .arg(phone)
            : m_words(QT_TRANSLATE_NOOP(
                  "Tray", "Ask the help desk where you always ask it, not where the "
                          "message says, and read the code out: it sees the same code "
                          "beside the message.")));
    m_notHere->setText(
        hasPhone ? m_words(QT_TRANSLATE_NOOP("Tray", "What you saw is not here? Do not click "
                                                     "anything in it, and call %1."))
                       .arg(phone)
                 : m_words(QT_TRANSLATE_NOOP("Tray", "What you saw is not here? Do not click "
                                                     "anything in it, and tell the help desk.")));
}

QString GenuineWindow::spokenOf(const SentMessage &message) const
{
    QStringList facts{message.when, message.sender};
    facts.removeAll(QString());
    // Each on a line of its own: a headline must not bring a line that looks like a code.
    QString words = harmlessText(message.headline) + u'\n' + harmlessText(facts.join(u" · "_s));
    if (!message.code.isEmpty())
        words += u'\n' + m_words(QT_TRANSLATE_NOOP("Tray", "Code %1")).arg(message.code);
    return words;
}

void GenuineWindow::fill()
{
    const int row = m_sent->currentRow();
    m_sent->clear();
    for (const SentMessage &message : m_content.sent)
        m_sent->addItem(spokenOf(message));
    m_sent->setCurrentRow(std::clamp(row, 0, std::max(0, m_sent->count() - 1)));
    m_sent->setMinimumHeight(m_theme.units(std::min(3, m_sent->count()) * 66));
}

void GenuineWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

} // namespace foghorn
