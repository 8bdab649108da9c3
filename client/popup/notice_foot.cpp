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

int widthOf(const QList<FlatButton *> &buttons, int space)
{
    int width = buttons.isEmpty() ? 0 : -space;
    for (const FlatButton *button : buttons)
        width += button->sizeHint().width() + space;
    return width;
}

} // namespace

NoticeFoot::NoticeFoot(QWidget *parent)
    : QWidget(parent), link(makeButton(FlatButton::Look::Link, u"linkButton"_s, this)),
      more(makeButton(FlatButton::Look::Plain, u"moreButton"_s, this)),
      stillBroken(makeButton(FlatButton::Look::Outlined, u"stillBrokenButton"_s, this)),
      read(makeButton(FlatButton::Look::Filled, u"readButton"_s, this)),
      works(makeButton(FlatButton::Look::Filled, u"worksButton"_s, this)),
      m_contact(new TextView(this)), m_foot(new TextView(this))
{
    m_contact->setObjectName(u"contact"_s);
    m_foot->setObjectName(u"foot"_s);
}

void NoticeFoot::show(const PopupContent &content, const Theme &theme)
{
    m_theme = theme;
    m_edge = theme.units(Measures::of(content.large).edge);
    const QColor accent = theme.toneColour(content.tone);
    for (FlatButton *button : {link, more, stillBroken, read, works})
        button->setColours(theme, accent);
    const auto has = [&](PopupButton button) { return content.buttons.contains(button); };
    showWords(read, buttonWords(PopupButton::Read, content.language), has(PopupButton::Read));
    showWords(works, buttonWords(PopupButton::Works, content.language), has(PopupButton::Works));
    showWords(stillBroken, buttonWords(PopupButton::StillBroken, content.language),
              has(PopupButton::StillBroken));
    showWords(more, content.more, !content.more.isEmpty());
    showWords(link, content.linkWords, !content.linkWords.isEmpty());
    TextLook look = lookOf(theme, Measures::of(content.large).small, theme.softText);
    look.margin = 0;
    m_contact->setText({content.contact, {}, false}, look);
    m_contact->setVisible(!content.contact.isEmpty());
    m_foot->setText({content.foot, {}, false}, look);
    m_foot->setVisible(!content.foot.isEmpty());
    arrange(width(), true);
    updateGeometry();
}

QList<FlatButton *> NoticeFoot::buttonsShown() const
{
    QList<FlatButton *> shown{more, stillBroken, read, works};
    shown.removeIf([](const FlatButton *button) { return button->isHidden(); });
    return shown;
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

int NoticeFoot::placeLink(int width, int y, bool apply) const
{
    if (link->isHidden())
        return y;
    const QSize size = link->sizeHint();
    // The ring and padding of a bare button hang out to the left, so that its words stand in line.
    const int hang = m_theme.units(7);
    if (apply)
        link->setGeometry(m_edge - hang, y, std::min(size.width(), width + hang), size.height());
    return y + size.height();
}

int NoticeFoot::placeRow(const QList<FlatButton *> &buttons, int width, int y, bool apply) const
{
    int height = 0;
    for (const FlatButton *button : buttons)
        height = std::max(height, button->sizeHint().height());
    int x = m_edge + width - widthOf(buttons, m_theme.units(gap / 2)) + m_theme.units(3);
    for (FlatButton *button : buttons) {
        const QSize size = button->sizeHint();
        if (apply)
            button->setGeometry(x, y + (height - size.height()) / 2, size.width(), size.height());
        x += size.width() + m_theme.units(gap / 2);
    }
    return y + height;
}

int NoticeFoot::placeStack(const QList<FlatButton *> &buttons, int width, int y, bool apply) const
{
    for (FlatButton *button : buttons) {
        const int height = button->sizeHint().height();
        if (apply)
            button->setGeometry(m_edge, y, width, height);
        y += height + m_theme.units(2);
    }
    return y;
}

/** Words at the left and buttons at the right in one row where both have room; else the link alone stands
    beside the buttons; else all stand below each other. */
int NoticeFoot::placeRows(int width, bool apply) const
{
    const QList<FlatButton *> buttons = buttonsShown();
    const int buttonsWidth = widthOf(buttons, m_theme.units(gap / 2));
    const int roomLeft = width - buttonsWidth - m_theme.units(gap);
    const int linkWidth = link->isHidden() ? 0 : link->sizeHint().width();
    const int contactWidth = m_contact->isHidden() ? 0 : m_contact->sizeHint().width();
    if (linkWidth > roomLeft) {
        int y = placeLink(width, placeContact(width, 0, apply), apply);
        y += m_theme.units(y > 0 ? gap / 2 : 0);
        return buttonsWidth <= width ? placeRow(buttons, width, y, apply)
                                     : placeStack(buttons, width, y, apply);
    }
    const bool contactBeside = contactWidth <= roomLeft;
    const int top = contactBeside ? 0 : placeContact(width, 0, apply);
    const auto placeWords = [&](int y, bool really) {
        return placeLink(roomLeft, contactBeside ? placeContact(roomLeft, y, really) : y, really);
    };
    const int wordsHeight = placeWords(0, false);
    const int rowHeight = placeRow(buttons, width, 0, false);
    const int height = std::max(wordsHeight, rowHeight);
    placeWords(top + (height - wordsHeight) / 2, apply);
    placeRow(buttons, width, top + height - rowHeight, apply);
    return top + height;
}

int NoticeFoot::arrange(int fullWidth, bool apply) const
{
    const int width = std::max(1, fullWidth - 2 * m_edge);
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
