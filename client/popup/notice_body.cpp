// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/notice_body.h"

#include "client/popup/shapes.h"

#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr qreal topRoom = 13;
constexpr qreal blockGap = 12;
constexpr qreal listGap = 5;
constexpr qreal labelGap = 3;
constexpr qreal bulletIndent = 21;
constexpr qreal panelPadding = 8;
constexpr qreal crossRoom = 30;

} // namespace

NoticeBody::NoticeBody(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true); // a scroll area asks the policy, not the widget
    setSizePolicy(policy);
}

NoticeBody::Row &NoticeBody::add(const MarkedText &text, const TextLook &look, int gap,
                                 const QList<TextRun> &runs)
{
    TextView *view = nullptr;
    if (text.links.isEmpty()) {
        view = new TextView(this);
    } else {
        auto *linked = new LinkText(this);
        connect(linked, &LinkText::linkPressed, this, &NoticeBody::linkPressed);
        view = linked;
    }
    view->setText(text, look, runs);
    view->show();
    m_rows.append({view, gap});
    return m_rows.last();
}

void NoticeBody::show(const PopupContent &content, const Theme &theme)
{
    for (const Row &row : std::exchange(m_rows, {}))
        delete row.view;
    m_content = content;
    m_theme = theme;
    m_measures = Measures::of(content.large);
    addHeader();
    for (const PopupBlock &block : content.blocks)
        addBlock(block);
    arrange(width(), true);
    updateGeometry();
    update();
}

void NoticeBody::addHeader()
{
    const int cross = m_theme.units(crossRoom);
    add({m_content.sender, {}, false}, lookOf(m_theme, m_measures.small, m_theme.softText),
        m_theme.units(topRoom))
        .keepRight = cross;
    Row &headline =
        add({m_content.headline, {}, false},
            lookOf(m_theme, m_measures.headline, m_theme.text, QFont::DemiBold), m_theme.units(1));
    headline.view->setObjectName(u"headline"_s);
    headline.view->setRole(TextView::Role::Heading);
    headline.keepRight = cross;
    const bool both = !m_content.service.isEmpty() && !m_content.whenAndWho.isEmpty();
    const QString line = m_content.service + (both ? u" · "_s : QString()) + m_content.whenAndWho;
    if (!line.isEmpty()) {
        const TextRun service{0, int(m_content.service.size()), m_theme.toneColour(m_content.tone),
                              QFont::DemiBold, false};
        add({line, {}, false}, lookOf(m_theme, m_measures.small, m_theme.softText),
            m_theme.units(1), {service});
    }
    if (!m_content.notice.isEmpty()) {
        add({m_content.notice, {}, false}, lookOf(m_theme, 13, m_theme.text, QFont::DemiBold),
            m_theme.units(blockGap + panelPadding))
            .panel = true;
    }
}

void NoticeBody::addBlock(const PopupBlock &block)
{
    int gap = m_theme.units(blockGap);
    if (!m_rows.isEmpty() && m_rows.last().panel)
        gap += m_theme.units(panelPadding);
    if (!block.label.isEmpty()) {
        add({block.label, {}, false},
            lookOf(m_theme, m_measures.small, m_theme.softText, QFont::DemiBold), gap);
        gap = m_theme.units(labelGap);
    }
    for (const MarkedText &line : block.lines) {
        Row &row = add(line, lookOf(m_theme, m_measures.body, m_theme.text), gap, runsOf(line));
        row.bullet = block.bullet;
        row.indent = block.bullet == Bullet::None ? 0 : m_theme.units(bulletIndent);
        row.bar = line.mostlyChanged;
        gap = m_theme.units(listGap);
    }
}

QList<TextRun> NoticeBody::runsOf(const MarkedText &text) const
{
    QList<TextRun> runs;
    for (const MarkedRange &bold : text.bold)
        runs << TextRun{.start = bold.start, .length = bold.length, .weight = QFont::DemiBold};
    for (const TextLink &link : text.links) {
        runs << TextRun{.start = link.start,
                        .length = link.length,
                        .colour = m_theme.toneColour(m_content.tone),
                        .underlined = true};
    }
    return runs;
}

QList<LinkText *> NoticeBody::linkTexts() const
{
    QList<LinkText *> linked;
    for (const Row &row : m_rows) {
        if (auto *text = qobject_cast<LinkText *>(row.view))
            linked << text;
    }
    return linked;
}

QRect NoticeBody::placed(const Row &row, int y, int width) const
{
    const int mark = m_theme.units(markRoom);
    const int left = m_theme.units(m_measures.line) + row.indent - mark;
    const int right = width - m_theme.units(m_measures.edge) - row.keepRight + mark;
    const int room = std::max(1, right - left);
    return {left, y, room, row.view->heightForWidth(room)};
}

int NoticeBody::arrange(int width, bool apply) const
{
    int y = 0;
    for (const Row &row : m_rows) {
        const QRect place = placed(row, y + row.gap, width);
        if (apply)
            row.view->setGeometry(place);
        y = place.bottom() + 1 + (row.panel ? m_theme.units(panelPadding) : 0);
        if (row.panel && &row != &m_rows.last())
            y -= m_theme.units(panelPadding); // the next gap holds it
    }
    const int shape = m_theme.units(topRoom + 4 + m_measures.shapeSize);
    return std::max(y, shape) + m_theme.units(blockGap);
}

int NoticeBody::heightForWidth(int width) const
{
    return arrange(width, false);
}

void NoticeBody::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

QString NoticeBody::plainText() const
{
    QStringList lines;
    for (const Row &row : m_rows)
        lines << row.view->text().text;
    return lines.join(u'\n');
}

void NoticeBody::paintRow(QPainter &painter, const Row &row) const
{
    const QRectF place = row.view->geometry();
    if (row.panel) {
        const qreal padding = m_theme.units(panelPadding);
        const qreal edge = m_theme.units(m_measures.edge);
        painter.setPen(m_theme.kind == ThemeKind::HighContrast ? QPen(m_theme.line, 1)
                                                               : QPen(Qt::NoPen));
        painter.setBrush(m_theme.box);
        painter.drawRoundedRect(
            QRectF(edge, place.top() - padding, width() - 2 * edge, place.height() + 2 * padding),
            padding, padding);
    }
    if (row.bar) {
        painter.fillRect(QRectF(m_theme.units(m_measures.line - 10), place.top(), m_theme.units(3),
                                place.height()),
                         m_theme.toneColour(m_content.tone));
    }
    if (row.bullet != Bullet::None) {
        const qreal size =
            m_theme.units(row.bullet == Bullet::Arrow ? 11 : 10) * m_measures.body / 14;
        const qreal lineHeight = lookOf(m_theme, m_measures.body, m_theme.text).lineHeight;
        painter.setBrush(Qt::NoBrush);
        paintBullet(painter,
                    QRectF(m_theme.units(m_measures.line), place.top() + (lineHeight - size) / 2,
                           size, size),
                    row.bullet,
                    row.bullet == Bullet::Tick ? m_theme.backAgain
                                               : m_theme.toneColour(m_content.tone));
    }
}

void NoticeBody::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal size = m_theme.units(m_measures.shapeSize);
    paintShape(painter,
               QRectF(m_theme.units(m_measures.shapeLeft), m_theme.units(topRoom + 4), size, size),
               m_content.tone, m_theme);
    for (const Row &row : m_rows)
        paintRow(painter, row);
}

} // namespace foghorn
