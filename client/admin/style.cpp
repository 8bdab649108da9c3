// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/style.h"

#include "common/model/notice.h"

using namespace Qt::StringLiterals;

namespace foghorn {

QColor severityColour(const Theme &theme, int severity)
{
    switch (static_cast<Severity>(severity)) {
    case Severity::Info: return theme.info;
    case Severity::Minor: return theme.minor;
    case Severity::Major: return theme.major;
    case Severity::Critical: return theme.critical;
    }
    return theme.info;
}

namespace {

/** The edge of a field or a button is all that tells it from its ground: 3 : 1 (WCAG 1.4.11), and no more,
    so that a form full of fields stays calm. */
QColor edgeColour(const Theme &theme)
{
    QColor edge = theme.softText;
    for (int part = 30; part <= 100; part += 2) {
        const auto mixed = [part](int soft, int line) {
            return (soft * part + line * (100 - part)) / 100;
        };
        edge = QColor(mixed(theme.softText.red(), theme.line.red()),
                      mixed(theme.softText.green(), theme.line.green()),
                      mixed(theme.softText.blue(), theme.line.blue()));
        if (contrastRatio(edge, theme.ground) >= 3.05 && contrastRatio(edge, theme.box) >= 3.05)
            break;
    }
    return edge;
}

} // namespace

QString filledFocus(const Theme &theme)
{
    // The ring comes where the page was (a filled button has a margin): on its colour no other stands out.
    // With one pair of colours the button turns into its own outline.
    QString look = u"margin: 0px; border: 3px solid %1;"_s.arg(theme.text.name());
    if (theme.kind == ThemeKind::HighContrast)
        look += u" background: %1; color: %2;"_s.arg(theme.ground.name(), theme.text.name());
    return look;
}

QString adminStyleSheet(const Theme &theme)
{
    const auto px = [&theme](qreal pixels) {
        return QString::number(theme.units(pixels)) + u"px"_s;
    };
    QString sheet = uR"(
        QWidget#page, QWidget#window, QScrollArea[role="pane"], QScrollArea[role="pane"] > QWidget > QWidget,
        QScrollArea[role="preview"], QScrollArea[role="preview"] > QWidget > QWidget { background: $box; }
        QWidget { color: $text; outline: 0px; }
        QWidget[role="menu"] { background: $ground; border-right: 1px solid $line; }
        QWidget[role="card"] { background: $ground; border: 1px solid $line; border-radius: $8; }
        QScrollArea[role="preview"] { border: 2px solid transparent; }
        QScrollArea[role="preview"]:focus { border: 2px solid $minor; }
        QLabel { background: transparent; }
        QLabel[role="title"] { font-size: $20; font-weight: 600; }
        QLabel[role="headline"] { font-size: $16; font-weight: 600; }
        QLabel[role="label"] { font-weight: 600; }
        QLabel[role="soft"] { color: $soft; }
        QLabel[role="problem"], QLabel[role="late"] { color: $critical; }
        QLabel[role="late"] { font-weight: 600; }
        QLabel[role="strong"] { font-weight: 600; }
        QFrame[role="advice"] { background: $changed; border: 1px solid $line; border-radius: $6; }
        QFrame[role="alarm"] { background: $ground; border: 2px solid $critical; border-radius: $6; }
        QFrame#promiseBar { margin: $14 $24 0px $24; }
        QFrame[role="good"] { background: $ground; border: 1px solid $backAgain; border-radius: $6; }
        QLineEdit, QPlainTextEdit, QDateTimeEdit, QComboBox, QSpinBox {
            background: $ground; color: $text; border: 1px solid $edge; border-radius: $6;
            padding: $6 $8; selection-background-color: $minor; selection-color: $onFilled; }
        QLineEdit:focus, QPlainTextEdit:focus, QDateTimeEdit:focus, QComboBox:focus, QSpinBox:focus {
            border: 2px solid $minor; }
        QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QDateTimeEdit[wrong="true"] { border: 1px solid $critical; }
        QLineEdit[wrong="true"]:focus, QPlainTextEdit[wrong="true"]:focus, QDateTimeEdit[wrong="true"]:focus {
            border: 2px solid $critical; }
        QLineEdit:disabled, QPlainTextEdit:disabled, QDateTimeEdit:disabled, QComboBox:disabled {
            background: $box; color: $soft; border: 1px solid $line; }
        QComboBox::drop-down { border: none; width: $20; }
        QComboBox::down-arrow { image: none; }
        QComboBox QAbstractItemView { background: $ground; color: $text; border: 1px solid $edge; }
        QPushButton { background: $ground; border: 1px solid $edge; border-radius: $6;
            padding: $7 $14; font-weight: 600; }
        QPushButton:hover { background: $box; }
        QPushButton:focus { border: 2px solid $minor; }
        QPushButton:disabled { color: $soft; background: $box; border: 1px solid $line; }
        QPushButton:checked { background: $box; border: 2px solid $minor; }
        QPushButton:checked:focus { border: 3px solid $text; }
        QPushButton[role="primary"] { background: $minor; color: $onFilled; border: 1px solid $minor; margin: 2px; }
        QPushButton[role="primary"]:focus { $filledFocus }
        QPushButton[role="primary"]:disabled { color: $soft; background: $box; border: 1px solid $line; }
        QPushButton[role="plain"] { border: 1px solid transparent; background: transparent; font-weight: 400;
            padding: $4 $6; text-decoration: underline; }
        QPushButton[role="plain"]:focus { border: 2px solid $minor; }
        QPushButton[role="menuEntry"] { border: 1px solid transparent; background: transparent; text-align: left;
            font-weight: 400; padding: $9 $10; }
        QPushButton[role="menuEntry"]:checked { background: $box; font-weight: 600; }
        QPushButton[role="menuEntry"]:focus { border: 2px solid $minor; }
        QPushButton::menu-indicator { image: none; width: 0px; }
        QTabBar::tab { background: transparent; color: $soft; border: none; border-bottom: 2px solid transparent;
            padding: $6 $4; margin-right: $16; font-weight: 600; }
        QTabBar::tab:selected { color: $text; border-bottom: 2px solid $minor; }
        QTabBar::tab:focus { border-bottom: 4px solid $minor; padding: $6 $4 $4 $4; }
        QScrollBar { background: transparent; border: none; }
        QScrollBar:vertical { width: $10; }
        QScrollBar:horizontal { height: $10; }
        QScrollBar::handle { background: $edge; border-radius: $4; margin: 1px; }
        QScrollBar::handle:vertical { min-height: $20; }
        QScrollBar::handle:horizontal { min-width: $20; }
        QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
        QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
        QSplitter::handle { background: transparent; }
        QCheckBox { border: 2px solid transparent; border-radius: $4; padding: 2px; }
        QCheckBox:focus { border: 2px solid $minor; }
        QCheckBox::indicator { width: $14; height: $14; background: $ground; border: 1px solid $edge;
            border-radius: $4; }
        QCheckBox::indicator:checked { background: $minor; border: 1px solid $minor; }
        QListWidget { background: $ground; border: 1px solid $line; margin: 1px; border-radius: $6; }
        QTableView::item { border: 0px; padding: $4 $8; }
        QTableView::item:selected { background: $box; color: $text; }
        QTableView::item:focus { border: 2px solid $minor; padding: $2 $6; }
        QTableView { background: $ground; border: 1px solid $line; margin: 1px; border-radius: $6; outline: 0px;
            gridline-color: $line; selection-background-color: $box; selection-color: $text; }
        QListWidget:focus, QTableView:focus { border: 2px solid $minor; margin: 0px; }
        QHeaderView::section { background: $ground; color: $soft; border: none;
            border-bottom: 1px solid $line; padding: $6 $8; font-weight: 600; text-align: left; }
    )"_s;
    sheet.replace(u"$filledFocus"_s, filledFocus(theme));
    const QList<std::pair<QString, QColor>> colours{
        {u"$onFilled"_s, theme.onFilled},
        {u"$ground"_s, theme.ground},
        {u"$text"_s, theme.text},
        {u"$soft"_s, theme.softText},
        {u"$box"_s, theme.box},
        {u"$line"_s, theme.line},
        {u"$edge"_s, edgeColour(theme)},
        {u"$changed"_s, theme.changed},
        {u"$critical"_s, theme.critical},
        {u"$minor"_s, theme.minor},
        {u"$backAgain"_s, theme.backAgain},
    };
    for (const auto &[role, colour] : colours)
        sheet.replace(role, colour.name());
    for (const int size : {24, 20, 16, 14, 10, 9, 8, 7, 6, 4, 2})
        sheet.replace(u"$"_s + QString::number(size), px(size));
    return sheet;
}

} // namespace foghorn
