// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/notice_foot.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qreal gap = 8;

FlatButton *makeButton(FlatButton::Look look, const QString &name, QWidget *parent)
{
    auto *button = new FlatButton(look, parent);
    button->setObjectName(name);
    button->hide();
    return button;
}

void showWords(FlatButton *button, const QString &words, bool visible)
{
    button->setText(words);
    button->setVisible(visible);
}

int widthOf(const QList<QWidget *> &widgets, int space)
{
    int width = widgets.isEmpty() ? 0 : -space;
    for (const QWidget *widget : widgets)
        width += widget->sizeHint().width() + space;
    return width;
}

QList<QWidget *> visible(QList<QWidget *> widgets)
{
    widgets.removeIf([](const QWidget *widget) { return widget->isHidden(); });
    return widgets;
}

} // namespace

NoticeFoot::NoticeFoot(QWidget *parent)
    : QWidget(parent), link(makeButton(FlatButton::Look::Link, u"linkButton"_s, this)),
      help(makeButton(FlatButton::Look::Link, u"helpButton"_s, this)),
      more(makeButton(FlatButton::Look::Plain, u"moreButton"_s, this)),
      stillBroken(makeButton(FlatButton::Look::Outlined, u"stillBrokenButton"_s, this)),
      read(makeButton(FlatButton::Look::Filled, u"readButton"_s, this)),
      works(makeButton(FlatButton::Look::Filled, u"worksButton"_s, this)),
      unclear(makeButton(FlatButton::Look::Outlined, u"unclearButton"_s, this)),
      clear(makeButton(FlatButton::Look::Outlined, u"clearButton"_s, this)),
      form(new HelpForm(this)), m_contact(new TextView(this)), m_thanks(new TextView(this)),
      m_question(new TextView(this)), m_foot(new TextView(this))
{
    m_contact->setObjectName(u"contact"_s);
    m_thanks->setObjectName(u"thanks"_s);
    m_question->setObjectName(u"question"_s);
    m_foot->setObjectName(u"foot"_s);
}

void NoticeFoot::show(const PopupContent &content, const Theme &theme)
{
    m_theme = theme;
    m_edge = theme.units(Measures::of(content.large).edge);
    const QColor accent = theme.toneColour(content.tone);
    for (FlatButton *button : {link, help, more, stillBroken, read, works, unclear, clear})
        button->setColours(theme, accent);
    form->setLook(content.language, theme, accent, content.large);
    const bool open = !form->isHidden();
    const auto has = [&](PopupButton button) { return !open && content.buttons.contains(button); };
    showWords(read, buttonWords(PopupButton::Read, content.language), has(PopupButton::Read));
    showWords(works, buttonWords(PopupButton::Works, content.language), has(PopupButton::Works));
    showWords(stillBroken, buttonWords(PopupButton::StillBroken, content.language),
              has(PopupButton::StillBroken));
    for (const auto &[button, kind] :
         {std::pair{unclear, PopupButton::Unclear}, std::pair{clear, PopupButton::Clear}}) {
        const QString words = buttonWords(kind, content.language);
        showWords(button, words, has(kind));
        button->setAccessibleName(u"%1 %2"_s.arg(content.question, words));
    }
    showWords(more, content.more, !open && !content.more.isEmpty());
    showWords(link, content.linkWords, !open && !content.linkWords.isEmpty());
    showWords(help, content.help, !open && !content.help.isEmpty());
    TextLook look = lookOf(theme, Measures::of(content.large).small, theme.softText);
    look.margin = 0;
    m_contact->setText({content.contact, {}, false}, look);
    m_contact->setVisible(!open && !content.contact.isEmpty());
    m_foot->setText({content.foot, {}, false}, look);
    m_foot->setVisible(!open && !content.foot.isEmpty());
    TextLook thanks = lookOf(theme, Measures::of(content.large).body, theme.text, QFont::DemiBold);
    thanks.margin = 0;
    m_thanks->setText({content.thanks, {}, false}, thanks);
    m_thanks->setVisible(!open && !content.thanks.isEmpty());
    TextLook question =
        lookOf(theme, Measures::of(content.large).small, theme.text, QFont::DemiBold);
    question.margin = 0;
    m_question->setText({content.question, {}, false}, question);
    m_question->setVisible(!open && !content.question.isEmpty());
    arrange(width(), true);
    updateGeometry();
}

QList<QWidget *> NoticeFoot::answersShown() const
{
    if (!m_thanks->isHidden())
        return visible({more, m_thanks});
    return visible({more, stillBroken, read, works, m_question, unclear, clear});
}

QList<QWidget *> NoticeFoot::linksShown() const
{
    return visible({link, help});
}

/** Whom to ask, in words; returns where they end. */
int NoticeFoot::placeContact(int width, int y, bool apply) const
{
    if (m_contact->isHidden())
        return y;
    const int height = m_contact->heightForWidth(width);
    if (apply)
        m_contact->setGeometry(m_edge, y, width, height);
    return y + height;
}

/** Beside each other where they have room, else below each other. */
int NoticeFoot::placeLinks(int width, int y, bool apply) const
{
    const QList<QWidget *> links = linksShown();
    // The ring and padding of a bare button hang out to the left, so that its words stand in line.
    const int hang = m_theme.units(7);
    const bool beside = widthOf(links, 0) <= width + hang;
    int x = m_edge - hang;
    for (QWidget *one : links) {
        const QSize size = one->sizeHint();
        if (apply)
            one->setGeometry(x, y, std::min(size.width(), width + hang), size.height());
        if (beside && one != links.last())
            x += size.width();
        else
            y += size.height();
    }
    return y;
}

int NoticeFoot::placeRow(const QList<QWidget *> &answers, int width, int y, bool apply) const
{
    int height = m_thanks->isHidden() ? 0 : works->sizeHint().height(); // as with the buttons
    for (const QWidget *answer : answers)
        height = std::max(height, answer->sizeHint().height());
    int x = m_edge + width - widthOf(answers, m_theme.units(gap / 2)) + m_theme.units(3);
    for (QWidget *answer : answers) {
        const QSize size = answer->sizeHint();
        if (apply)
            answer->setGeometry(x, y + (height - size.height()) / 2, size.width(), size.height());
        x += size.width() + m_theme.units(gap / 2);
    }
    return y + height;
}

int NoticeFoot::placeStack(const QList<QWidget *> &answers, int width, int y, bool apply) const
{
    for (QWidget *answer : answers) {
        const int height = answer->hasHeightForWidth() ? answer->heightForWidth(width)
                                                       : answer->sizeHint().height();
        if (apply)
            answer->setGeometry(m_edge, y, width, height);
        y += height + m_theme.units(2);
    }
    return y;
}

/** Words at the left and buttons at the right in one row where both have room; else the links alone stand
    beside the buttons; else all stand below each other. */
int NoticeFoot::placeRows(int width, bool apply) const
{
    const QList<QWidget *> answers = answersShown();
    const int answersWidth = widthOf(answers, m_theme.units(gap / 2));
    const int roomLeft = width - answersWidth - m_theme.units(gap);
    int linkWidth = 0;
    for (const QWidget *one : linksShown())
        linkWidth = std::max(linkWidth, one->sizeHint().width());
    const int contactWidth = m_contact->isHidden() ? 0 : m_contact->sizeHint().width();
    if (linkWidth > roomLeft) {
        int y = placeLinks(width, placeContact(width, 0, apply), apply);
        y += m_theme.units(y > 0 ? gap / 2 : 0);
        return answersWidth <= width ? placeRow(answers, width, y, apply)
                                     : placeStack(answers, width, y, apply);
    }
    const bool contactBeside = contactWidth <= roomLeft;
    const int top = contactBeside ? 0 : placeContact(width, 0, apply);
    const auto placeWords = [&](int y, bool really) {
        return placeLinks(roomLeft, contactBeside ? placeContact(roomLeft, y, really) : y, really);
    };
    const int wordsHeight = placeWords(0, false);
    const int rowHeight = placeRow(answers, width, 0, false);
    const int height = std::max(wordsHeight, rowHeight);
    placeWords(top + (height - wordsHeight) / 2, apply);
    placeRow(answers, width, top + height - rowHeight, apply);
    return top + height;
}

int NoticeFoot::arrange(int fullWidth, bool apply) const
{
    const int width = std::max(1, fullWidth - 2 * m_edge);
    if (!form->isHidden()) {
        const int height = form->heightForWidth(width);
        if (apply)
            form->setGeometry(m_edge, 0, width, height);
        return height;
    }
    int y = placeRows(width, apply);
    if (m_foot->isHidden())
        return y;
    const int height = m_foot->heightForWidth(width);
    y += m_theme.units(y > 0 ? gap : 0);
    if (apply)
        m_foot->setGeometry(m_edge, y, width, height);
    return y + height;
}

int NoticeFoot::heightForWidth(int width) const
{
    return arrange(width, false);
}

void NoticeFoot::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

} // namespace foghorn
