// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/times_box.h"

#include "client/popup/words.h"

#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qreal padding = 13;
constexpr qreal columnGap = 16;
constexpr qreal leastColumn = 130;
constexpr qreal radius = 10;

} // namespace

TimesBox::TimesBox(QWidget *parent) : QWidget(parent) {}

TextView *TimesBox::add(const MarkedText &text, const TextLook &look, const QList<TextRun> &runs)
{
    auto *view = new TextView(this);
    view->setText(text, look, runs);
    view->show();
    return view;
}

void TimesBox::addWas(Column &column, const PopupTime &time, Language language)
{
    const QString sentence = Words(language, "Popup")(QT_TRANSLATE_NOOP("Popup", "was %1"));
    const int start = int(sentence.indexOf("%1"_L1));
    const TextRun old{std::max(0, start), int(time.was.size()), {}, QFont::Normal, true};
    column << add({QString(sentence).arg(time.was), {}, false},
                  lookOf(m_theme, 12, m_theme.softText), {old});
}

void TimesBox::show(const PopupContent &content, const Theme &theme)
{
    for (const Column &column : std::exchange(m_columns, {}))
        qDeleteAll(column);
    m_theme = theme;
    const Measures measures = Measures::of(content.large);
    for (const PopupTime &time : content.times) {
        Column column{add({time.label, {}, false}, lookOf(theme, measures.small, theme.softText))};
        MarkedText main{time.main, {}, false};
        if (time.changed)
            main.changed = {{0, int(time.main.size())}};
        column << add(main, lookOf(theme, measures.times, theme.text, QFont::DemiBold));
        if (!time.was.isEmpty())
            addWas(column, time, content.language);
        if (!time.small.isEmpty())
            column << add({time.small, {}, false}, lookOf(theme, measures.small, theme.softText));
        m_columns << column;
    }
    arrange(width(), true);
    updateGeometry();
    update();
}

int TimesBox::columnsAt(int width) const
{
    const int room = width - 2 * m_theme.units(padding);
    const int least = m_theme.units(leastColumn + columnGap);
    return std::clamp<int>(room / std::max(1, least), 1, std::max<int>(1, int(m_columns.size())));
}

/** Equal columns; where one of them is too narrow for its words and the others have room to spare, each
    gets what it needs and the rest is shared. */
QList<int> TimesBox::widthsOf(int columns, int room) const
{
    const int gap = m_theme.units(columnGap);
    const int equal = (room - (columns - 1) * gap) / columns;
    QList<int> widths(columns, equal);
    if (columns < m_columns.size())
        return widths;
    QList<int> natural;
    int sum = (columns - 1) * gap;
    for (const Column &column : m_columns) {
        int widest = 0;
        for (const TextView *view : column)
            widest = std::max(widest, view->sizeHint().width());
        widest -= 2 * m_theme.units(markRoom); // arrange() gives that room to each column by itself
        natural << widest;
        sum += widest;
    }
    if (*std::max_element(natural.begin(), natural.end()) <= equal || sum > room)
        return widths;
    for (int &width : natural)
        width += (room - sum) / columns;
    return natural;
}

int TimesBox::arrange(int width, bool apply) const
{
    if (m_columns.isEmpty())
        return 0;
    const int edge = m_theme.units(padding);
    const int mark = m_theme.units(markRoom);
    const int columns = columnsAt(width);
    const QList<int> widths = widthsOf(columns, width - 2 * edge);
    int top = m_theme.units(padding - 1);
    int bottom = top;
    int x = edge;
    for (int number = 0; number < m_columns.size(); ++number) {
        const int place = number % columns;
        if (number > 0 && place == 0) {
            top = bottom + m_theme.units(8);
            x = edge;
        }
        int y = top;
        const int room = std::max(1, widths.at(place) + 2 * mark);
        for (TextView *view : m_columns.at(number)) {
            const QRect rect(x - mark, y, room, view->heightForWidth(room));
            if (apply)
                view->setGeometry(rect);
            y = rect.bottom() + 1 + m_theme.units(1);
        }
        bottom = std::max(bottom, y);
        x += widths.at(place) + m_theme.units(columnGap);
    }
    return bottom + m_theme.units(padding - 3);
}

int TimesBox::heightForWidth(int width) const
{
    return arrange(width, false);
}

void TimesBox::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

void TimesBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.kind == ThemeKind::HighContrast ? QPen(m_theme.line, 1)
                                                           : QPen(Qt::NoPen));
    painter.setBrush(m_theme.box);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.units(radius),
                            m_theme.units(radius));
}

} // namespace foghorn
