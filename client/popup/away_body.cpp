// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/away_body.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qreal topRoom = 13;
constexpr qreal rowsGap = 10;
constexpr qreal crossRoom = 30;

} // namespace

AwayBody::AwayBody(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true); // a scroll area asks the policy, not the widget
    setSizePolicy(policy);
}

void AwayBody::addText(const QString &text, const TextLook &look, int gap)
{
    if (text.isEmpty())
        return;
    auto *view = new TextView(this);
    view->setText({text, {}, false}, look);
    view->show();
    m_lines.append({view, gap});
}

void AwayBody::show(const AwayContent &content, const Theme &theme)
{
    NoticeId focused;
    for (AwayRowButton *row : std::exchange(m_rows, {})) {
        if (row->hasFocus())
            focused = row->row().id;
        row->hide();
        row->deleteLater(); // it may be the one that was pressed
    }
    for (const Line &line : std::exchange(m_lines, {}))
        delete line.view;
    m_theme = theme;
    const Measures measures = Measures::corner();
    addText(content.sender, lookOf(theme, measures.small, theme.softText), theme.units(topRoom));
    addText(content.headline, lookOf(theme, measures.headline, theme.text, QFont::DemiBold),
            theme.units(1));
    m_lines.last().view->setObjectName(u"headline"_s);
    m_lines.last().view->setRole(TextView::Role::Heading);
    addText(content.countAndWhen, lookOf(theme, measures.small, theme.softText), theme.units(1));
    addText(content.notice, lookOf(theme, measures.small, theme.text, QFont::DemiBold),
            theme.units(rowsGap));
    for (const AwayRow &row : content.rows) {
        auto *button = new AwayRowButton(row, theme, this);
        connect(button, &AwayRowButton::clicked, this, [this, id = row.id] { Q_EMIT pressed(id); });
        button->show();
        m_rows << button;
        if (row.id == focused)
            button->setFocus(Qt::OtherFocusReason);
    }
    arrange(width(), true);
    updateGeometry();
}

int AwayBody::arrange(int width, bool apply) const
{
    const Measures measures = Measures::corner();
    const int left = m_theme.units(measures.line) - m_theme.units(markRoom);
    const int room = std::max(1, width - left - m_theme.units(measures.edge + crossRoom));
    int y = 0;
    for (const Line &line : m_lines) {
        const int height = line.view->heightForWidth(room);
        y += line.gap;
        if (apply)
            line.view->setGeometry(left, y, room, height);
        y += height;
    }
    y += m_theme.units(rowsGap);
    for (AwayRowButton *row : m_rows) {
        const int height = row->heightForWidth(width);
        if (apply)
            row->setGeometry(0, y, width, height);
        y += height;
    }
    return y;
}

int AwayBody::heightForWidth(int width) const
{
    return arrange(width, false);
}

void AwayBody::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

} // namespace foghorn
