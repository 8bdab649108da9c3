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

QString adminStyleSheet(const Theme &theme)
{
    const auto px = [&theme](qreal pixels) { return QString::number(theme.units(pixels)) + u"px"_s; };
    QString sheet = uR"(
        QWidget#page, QWidget#window, QScrollArea, QScrollArea > QWidget > QWidget { background: $box; }
        QWidget { color: $text; }
        QWidget[role="menu"] { background: $ground; border-right: 1px solid $line; }
        QWidget[role="card"] { background: $ground; border: 1px solid $line; border-radius: $8; }
        QLabel { background: transparent; }
        QLabel[role="title"] { font-size: $20; font-weight: 600; }
        QLabel[role="headline"] { font-size: $16; font-weight: 600; }
        QLabel[role="label"] { font-weight: 600; }
        QLabel[role="soft"] { color: $soft; }
        QLabel[role="problem"], QLabel[role="late"] { color: $critical; }
        QLabel[role="late"] { font-weight: 600; }
        QLabel[role="strong"] { font-weight: 600; }
        QFrame[role="advice"] { background: $changed; border: 1px solid $line; border-radius: $6; }
        QLineEdit, QPlainTextEdit, QDateTimeEdit, QComboBox, QSpinBox {
            background: $ground; color: $text; border: 1px solid $edge; border-radius: $6;
            padding: $6 $8; selection-background-color: $minor; selection-color: $onFilled; }
        QLineEdit:focus, QPlainTextEdit:focus, QDateTimeEdit:focus, QComboBox:focus {
            border: 2px solid $minor; }
        QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QDateTimeEdit[wrong="true"] { border: 1px solid $critical; }
        QComboBox::drop-down { border: none; width: $20; }
        QComboBox QAbstractItemView { background: $ground; color: $text; border: 1px solid $edge; }
        QPushButton { background: $ground; border: 1px solid $edge; border-radius: $6;
            padding: $7 $14; font-weight: 600; }
        QPushButton:hover { background: $box; }
        QPushButton:focus { border: 2px solid $minor; }
        QPushButton:disabled { color: $soft; background: $box; border: 1px solid $line; }
        QPushButton:checked { background: $box; border: 2px solid $minor; }
        QPushButton[role="primary"] { background: $minor; color: $onFilled; border: 1px solid $minor; }
        QPushButton[role="primary"]:disabled { color: $soft; background: $box; border: 1px solid $line; }
        QPushButton[role="plain"] { border: 1px solid transparent; background: transparent; font-weight: 400;
            padding: $4 $6; text-decoration: underline; }
        QPushButton[role="plain"]:focus { border: 2px solid $minor; }
        QPushButton[role="menuEntry"] { border: 1px solid transparent; background: transparent; text-align: left;
            font-weight: 400; padding: $9 $10; }
        QPushButton[role="menuEntry"]:checked { background: $box; font-weight: 600; }
        QPushButton[role="menuEntry"]:focus { border: 2px solid $minor; }
        QTabWidget::pane { border: none; }
        QTableView { background: $ground; border: 1px solid $line; border-radius: $6; gridline-color: $line;
            selection-background-color: $box; selection-color: $text; }
        QHeaderView::section { background: $ground; color: $soft; border: none;
            border-bottom: 1px solid $line; padding: $6 $8; font-weight: 600; text-align: left; }
    )"_s;
    const QList<std::pair<QString, QColor>> colours{
            {u"$onFilled"_s, theme.onFilled}, {u"$ground"_s, theme.ground}, {u"$text"_s, theme.text},
            {u"$soft"_s, theme.softText},     {u"$box"_s, theme.box},       {u"$line"_s, theme.line},
            {u"$edge"_s, theme.softText},     {u"$changed"_s, theme.changed},
            {u"$critical"_s, theme.critical}, {u"$minor"_s, theme.minor},
    };
    for (const auto &[role, colour] : colours)
        sheet.replace(role, colour.name());
    for (const int size : {20, 16, 14, 10, 9, 8, 7, 6, 4})
        sheet.replace(u"$"_s + QString::number(size), px(size));
    return sheet;
}

} // namespace foghorn
