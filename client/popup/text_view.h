// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/popup_content.h"

#include <QTextLayout>
#include <QWidget>

namespace foghorn {

/** How a text is drawn: pixels, not units. */
struct TextLook
{
    QFont font;
    QColor colour;
    QColor mark;              // the ground of a marked sentence
    bool framedMarks = false; // high contrast: a frame in the text's colour instead of a ground
    qreal lineHeight = 0;     // the distance of two lines
    int margin = 0;           // room to the left and right that a mark's ground may use
};

/** A stretch that looks different from the rest: the service's name, a time that no longer holds. */
struct TextRun
{
    int start = 0;
    int length = 0;
    QColor colour; // invalid = that of the text
    QFont::Weight weight = QFont::Normal;
    bool struck = false;
    bool underlined = false;
};

/** One plain text with marked sentences. Never rich text, nothing is ever loaded. A screen reader gets it
    through an accessible text interface (text_view_accessible.h). Breaks lines at its width. */
class TextView : public QWidget
{
    Q_OBJECT
public:
    explicit TextView(QWidget *parent);

    enum class Role { Text, Heading };
    void setRole(Role role) { m_role = role; }
    Role role() const { return m_role; }

    void setText(const MarkedText &text, const TextLook &look, const QList<TextRun> &runs = {});
    const MarkedText &text() const { return m_text; }
    QColor textColour() const { return m_look.colour; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /** The size of it all on one line (of each paragraph). */
    QSize sizeHint() const override;

    /** Where a character stands, in the widget's own pixels. */
    QRect characterRect(int offset) const;
    /** The character at a point, or -1. */
    int offsetAt(const QPoint &point) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut(int width) const;
    void paintMarks(QPainter &painter) const;

    MarkedText m_text;
    TextLook m_look;
    Role m_role = Role::Text;
    mutable QTextLayout m_layout; // laid out for m_width: a cache
    mutable int m_width = -1;
    mutable qreal m_height = 0;
};

} // namespace foghorn
