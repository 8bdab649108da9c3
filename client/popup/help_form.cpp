// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/help_form.h"

#include "common/model/watch.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qreal lineHeight = 36;
constexpr qreal gap = 6;
constexpr qreal framed = 5; // the room between the line and its frame

FlatButton *makeButton(FlatButton::Look look, const QString &name, QWidget *parent)
{
    auto *button = new FlatButton(look, parent);
    button->setObjectName(name);
    return button;
}

} // namespace

HelpForm::HelpForm(QWidget *parent)
    : QWidget(parent), m_question(new TextView(this)), m_line(new QLineEdit(this)),
      m_cancel(makeButton(FlatButton::Look::Outlined, u"helpCancel"_s, this)),
      m_send(makeButton(FlatButton::Look::Filled, u"helpSend"_s, this))
{
    hide();
    m_line->setObjectName(u"helpLine"_s);
    m_line->setFrame(false); // in our own colours: the style's ring mixes some of its own
    m_line->setMaxLength(helpLineLength);
    connect(m_line, &QLineEdit::returnPressed, this, &HelpForm::send);
    connect(m_send, &QPushButton::clicked, this, &HelpForm::send);
    connect(m_cancel, &QPushButton::clicked, this, &HelpForm::cancelled);
}

void HelpForm::setLook(Language language, const Theme &theme, const QColor &accent, bool large)
{
    m_theme = theme;
    m_accent = accent;
    const HelpWords words = helpWords(language);
    TextLook look = lookOf(theme, Measures::of(large).small, theme.softText, QFont::DemiBold);
    look.margin = 0;
    m_question->setText({words.question, {}, false}, look);
    m_line->setAccessibleName(words.question);
    m_line->setFont(theme.scaledFont(Measures::of(large).body));
    QPalette colours = m_line->palette();
    colours.setColor(QPalette::Base, theme.box);
    colours.setColor(QPalette::Text, theme.text);
    colours.setColor(QPalette::Window, theme.ground);
    colours.setColor(QPalette::Highlight, accent);
    colours.setColor(QPalette::HighlightedText, theme.onFilled);
    m_line->setPalette(colours);
    m_send->setText(words.send);
    m_cancel->setText(words.cancel);
    for (FlatButton *button : {m_send, m_cancel})
        button->setColours(theme, accent);
    arrange(width(), true);
}

void HelpForm::open()
{
    setVisible(true);
    m_line->setFocus(Qt::OtherFocusReason);
}

void HelpForm::close()
{
    m_line->clear();
    hide();
}

QList<QWidget *> HelpForm::inTabOrder() const
{
    return {m_line, m_cancel, m_send};
}

void HelpForm::send()
{
    const QString line = m_line->text().simplified();
    if (line.isEmpty())
        return m_line->setFocus(Qt::OtherFocusReason);
    Q_EMIT sent(line);
}

int HelpForm::arrange(int width, bool apply) const
{
    const int space = m_theme.units(gap);
    int y = m_question->heightForWidth(width);
    if (apply)
        m_question->setGeometry(0, 0, width, y);
    y += space;
    const int height = std::max(m_theme.units(lineHeight), m_line->sizeHint().height());
    const int frame = m_theme.units(framed);
    if (apply)
        m_line->setGeometry(frame, y + frame, width - 2 * frame, height - 2 * frame);
    y += height + space;
    int x = width + m_theme.units(3); // the ring of a focus may hang out
    for (FlatButton *button : {m_send, m_cancel}) {
        const QSize size = button->sizeHint();
        x -= size.width();
        if (apply)
            button->setGeometry(x, y, size.width(), size.height());
        x -= space / 2;
    }
    return y + m_send->sizeHint().height();
}

int HelpForm::heightForWidth(int width) const
{
    return arrange(width, false);
}

void HelpForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = m_theme.units(2);
    const qreal room = m_theme.units(framed) - pen / 2;
    painter.setPen(QPen(m_line->hasFocus() ? m_accent : m_theme.softText, pen));
    painter.setBrush(m_theme.box);
    painter.drawRoundedRect(QRectF(m_line->geometry()).adjusted(-room, -room, room, room),
                            m_theme.units(6), m_theme.units(6));
}

void HelpForm::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

void HelpForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled(); // the line only: the pop-up around it stays
    else if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

} // namespace foghorn
